"""Checks answers that come from outside (a file, a face) against the questions of a guide."""

from collections.abc import Mapping
from typing import Literal

from advisor.guide.conditions import Answer, Answers
from advisor.guide.model import Guide, Question

Problem = Literal["unknown-question", "unknown-option", "one-option-only", "wrong-shape"]


class AnswerError(ValueError):
    """An answer that the guide cannot take.

    `problem`: what is wrong with `value`, the id or shape that was given, made safe to print. `question`: the id of the
    question, empty if it is the question that is unknown. `choices`: the ids that exist instead. `hint`: the choice
    nearest to an unknown id, or empty.
    """

    def __init__(self, problem: Problem, value: str, question: str, choices: list[str]) -> None:
        from advisor.guide.mistakes import nearest, visible  # late: most answers are right

        self.problem = problem
        self.value = visible(value)
        self.question = question
        self.choices = choices
        self.hint = nearest(value, choices) if problem.startswith("unknown") else ""
        super().__init__(f"{problem}: {question} {value}".strip())


def as_answers(guide: Guide, raw: Mapping[str, object]) -> Answers:
    """Turn question id → option id, list of option ids, or None for "rather not say" into answers.

    Raises AnswerError for the first that the guide cannot take.
    """
    answers: dict[str, Answer] = {}
    for question_id, value in raw.items():
        question = guide.questions.get(question_id)
        if question is None:
            raise AnswerError("unknown-question", question_id, "", list(guide.questions))
        answers[question_id] = check_answer(question, _options(question, value))
    return answers


def _options(question: Question, value: object) -> Answer:
    if value is None:
        return None
    items = value if isinstance(value, list | tuple | set | frozenset) else [value]
    if not all(isinstance(item, str) for item in items):
        raise AnswerError("wrong-shape", str(value)[:60], question.id, [option.id for option in question.options])
    return frozenset(items)


def check_answer(question: Question, answer: Answer) -> Answer:
    """Return `answer` if `question` can have it; raise AnswerError if not."""
    choices = [option.id for option in question.options]
    for option_id in sorted(answer or ()):
        if option_id not in choices:
            raise AnswerError("unknown-option", option_id, question.id, choices)
    if question.choose == "one" and answer is not None and len(answer) != 1:
        raise AnswerError("one-option-only", ", ".join(sorted(answer)), question.id, choices)
    return answer
