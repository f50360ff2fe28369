"""The walk through a guide: a frozen value that holds the answers so far; every step makes a new one.

The faces hold an `Interview` and nothing else of a person. State is a pure replay of answers over a frozen guide.
"""

from collections.abc import Mapping
from functools import cached_property

from advisor.guide.conditions import Answer, Answers
from advisor.guide.model import Guide, Question
from advisor.interview.advice import Advice, advise
from advisor.interview.answers import as_answers, check_answer
from advisor.interview.live import Left, mattering, narrowed, whole
from advisor.interview.unspoken import Unspoken


class Interview(Unspoken, frozen=True, dict=True):
    """The answers so far, in the order of the questions, and what they leave of the guide."""

    guide: Guide
    answers: dict[str, Answer] = {}

    @classmethod
    def of(cls, guide: Guide, given: Mapping[str, object]) -> "Interview":
        """Answers from outside: question → option, list of options, or None for "rather not say".

        Answers to questions that do not matter are dropped. Raises AnswerError for what the guide does not have.
        """
        return cls.replay(guide, as_answers(guide, given))

    @classmethod
    def replay(cls, guide: Guide, answers: Answers) -> "Interview":
        """Answer the questions in their order, dropping the answers to those that no longer matter."""
        interview = cls(guide)
        for question in guide.questions.values():
            if question.id in answers and question.id in interview.mattering:
                interview = interview._with(question, answers[question.id])
        return interview

    @cached_property
    def left(self) -> Left:
        """What the answers leave of every card."""
        return narrowed(whole(self.guide), self.answers)

    @cached_property
    def mattering(self) -> frozenset[str]:
        """The questions whose answers can still change what is shown; declined ones stay among them."""
        return mattering(self.guide, self.left)

    @property
    def question(self) -> Question | None:
        """The next question: the first, in order, that can still change what is shown."""
        for question in self.guide.questions.values():
            if question.id in self.mattering and question.id not in self.answers:
                return question
        return None

    @property
    def previous(self) -> Question | None:
        """The last question answered of those before the next one; a later one may have kept its answer."""
        previous = None
        for question in self.guide.questions.values():
            if question is self.question:
                break
            previous = question if question.id in self.answers else previous
        return previous

    @property
    def questions_left(self) -> int:
        """How many more questions there are at most, the next one included."""
        return len(self.mattering - self.answers.keys())

    @property
    def asked(self) -> tuple[tuple[Question, Answer], ...]:
        """The questions answered so far, in order, with their answers."""
        return tuple((self.guide.questions[question], answer) for question, answer in self.answers.items())

    def answer(self, question_id: str, answer: Answer) -> "Interview":
        """Answer a question or change an earlier answer.

        Later answers that still matter are kept, the others are dropped. Raises AnswerError for an option that the
        question does not have, and KeyError for a question that the guide does not have.
        """
        question = self.guide.questions[question_id]
        check_answer(question, answer)
        order = list(self.guide.questions)
        if self.question is question and all(order.index(known) < order.index(question_id) for known in self.answers):
            return self._with(question, answer)
        return Interview.replay(self.guide, {**self.answers, question_id: answer})

    def without(self, question_id: str) -> "Interview":
        """The walk as it was before this question and the later ones were answered."""
        order = list(self.guide.questions)
        earlier = order[: order.index(question_id)]
        return Interview.replay(self.guide, {known: self.answers[known] for known in earlier if known in self.answers})

    def advice(self) -> Advice:
        """The guidance for the answers so far."""
        return advise(self.guide, self.answers, self.left)

    def _with(self, question: Question, answer: Answer) -> "Interview":
        """One more answer, to the question that comes next; what is left is narrowed by it alone."""
        answers = {**self.answers, question.id: answer}
        following = Interview(self.guide, answers)
        following.__dict__["left"] = narrowed(self.left, {question.id: answer})
        return following
