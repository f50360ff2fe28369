"""The public part of what somebody answered: all that a sheet which leaves the room may depend on.

A private question has no public answer. If one of several options that can be chosen together is private, the whole
answer is: what is missing would tell as much as what is there. A private option of a question that takes one is
replaced by the public option that it borrows; without one, it looks like "rather not say". For "rather not say", and
for a question that is still open, stands the option that the question borrows, if it does.
"""

from advisor.guide.conditions import Answer, Answers
from advisor.guide.model import Guide, Question
from advisor.interview.redacted import Redacted
from advisor.interview.walk import Interview


class PublicAnswers(Redacted, frozen=True):
    """Answers to public questions, with public options only; `public_only` makes them. ValueError for any other."""

    guide: Guide
    answers: dict[str, Answer]

    def __post_init__(self) -> None:
        for question_id, answer in self.answers.items():
            question = self.guide.questions[question_id]
            if hides(question) or any(question.option(option).private for option in answer or ()):
                raise ValueError(f"the answer to {question_id} is private")


def public_only(guide: Guide, answers: Answers) -> PublicAnswers:
    """The public part of `answers`, as far as it still matters."""
    public = {
        question.id: public_answer(question, answers.get(question.id))
        for question in guide.questions.values()
        if (question.id in answers or question.borrows is not None) and not hides(question)
    }
    return PublicAnswers(guide, Interview.replay(guide, public).answers)


def hides(question: Question) -> bool:
    """Whether no answer to a question is public."""
    return question.private or (question.choose == "many" and any(option.private for option in question.options))


def hidden_questions(guide: Guide) -> frozenset[str]:
    """The ids of the questions of which no answer is public."""
    return frozenset(question.id for question in guide.questions.values() if hides(question))


def public_answer(question: Question, answer: Answer) -> Answer:
    """What stands on a sheet for an answer to a question that does not hide: itself, what is borrowed, or None."""
    options = [question.option(option) for option in answer or ()]
    borrowed = {option.borrows if option.private else option.id for option in options}
    public = frozenset(option for option in borrowed or {question.borrows} if option is not None)
    return answer if answer == frozenset() else public or None
