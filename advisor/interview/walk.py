"""The walk through a guide: a frozen value that holds the answers so far. Every step returns a new one.

An `Interview` is all that is held of a person. It depends on the guide and the answers alone, so replaying the same
answers over the same guide gives an equal one.
"""

from collections.abc import Mapping
from functools import cached_property

from advisor.guide.conditions import Answer, Answers
from advisor.guide.model import Guide, Question
from advisor.interview.advice import Advice, advise
from advisor.interview.answers import as_answers, check_answer
from advisor.interview.redacted import Redacted
from advisor.interview.remaining import Remaining, initial, narrow, relevant_questions


class Interview(Redacted, frozen=True, dict=True):
    """A guide and the answers so far, in the order of the questions. Properties say what the answers leave of it."""

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
        """The walk that gives `answers` in the order of the questions; answers to irrelevant questions are dropped."""
        interview = cls(guide)
        for question in guide.questions.values():
            if question.id in answers and question.id in interview.relevant:
                interview = interview._with(question, answers[question.id])
        return interview

    @cached_property
    def remaining(self) -> Remaining:
        """What the answers leave of every card's condition."""
        return narrow(initial(self.guide), self.answers)

    @cached_property
    def relevant(self) -> frozenset[str]:
        """The ids of the questions whose answers can still change what is shown, declined ones included."""
        return relevant_questions(self.guide, self.remaining)

    @property
    def question(self) -> Question | None:
        """The next question: the first relevant one without an answer. None if there is nothing left to ask."""
        for question in self.guide.questions.values():
            if question.id in self.relevant and question.id not in self.answers:
                return question
        return None

    @property
    def questions_left(self) -> int:
        """How many more questions there are at most, the next one included."""
        return len(self.relevant - self.answers.keys())

    @property
    def asked(self) -> tuple[tuple[Question, Answer], ...]:
        """The questions answered so far, in order, with their answers."""
        return tuple((self.guide.questions[question], answer) for question, answer in self.answers.items())

    def answer(self, question_id: str, answer: Answer) -> "Interview":
        """The walk after answering a question or changing an earlier answer.

        Later answers are kept if their questions are still relevant, and dropped otherwise. Raises AnswerError for an
        option that the question does not have, and KeyError for a question that the guide does not have.
        """
        question = self.guide.questions[question_id]
        check_answer(question, answer)
        order = list(self.guide.questions)
        if self.question is question and all(order.index(known) < order.index(question_id) for known in self.answers):
            return self._with(question, answer)
        return Interview.replay(self.guide, {**self.answers, question_id: answer})

    def advice(self) -> Advice:
        """The guidance for the answers so far."""
        return advise(self.guide, self.answers, self.remaining)

    def _with(self, question: Question, answer: Answer) -> "Interview":
        """The walk with the answer to a question after all that are answered. Only it is applied to what remains."""
        answers = {**self.answers, question.id: answer}
        following = Interview(self.guide, answers)
        following.__dict__["remaining"] = narrow(self.remaining, {question.id: answer})
        return following
