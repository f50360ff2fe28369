"""Walking a guide: answers, the next question, advice and its reasons. Pure, frozen values; no input or output."""

from advisor.interview.advice import Advice, AdviceSection, ShownCard, ShownPart, advise
from advisor.interview.answers import AnswerError, as_answers, check_answer
from advisor.interview.public import PublicAnswers, public_only
from advisor.interview.redacted import Redacted
from advisor.interview.walk import Interview

__all__ = [
    "Advice",
    "AdviceSection",
    "AnswerError",
    "Interview",
    "PublicAnswers",
    "Redacted",
    "ShownCard",
    "ShownPart",
    "advise",
    "as_answers",
    "check_answer",
    "public_only",
]
