"""Whether a condition holds whatever is answered: decided by splitting on one question at a time.

Options that no part of a condition tells apart are tried once, and what is left is remembered, so that the work follows
what the condition says and not how many answers there are.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from advisor.guide.conditions import Chosen, Condition, Lacks, given, parts_of
from advisor.guide.model import Question


def certain(condition: Condition, questions: Mapping[str, Question]) -> bool:
    """Whether `condition` holds for every answer to the questions that are left in it."""
    return _certain(condition, questions, {})


def _certain(condition: Condition, questions: Mapping[str, Question], known: dict[Condition, bool]) -> bool:
    if isinstance(condition, bool):
        return condition
    if condition not in known:
        question = questions[_first_question(condition)]
        known[condition] = all(
            _certain(given(condition, {question.id: answer}), questions, known)
            for answer in distinct_answers(question, condition)
        )
    return known[condition]


def _first_question(condition: Condition) -> str:
    return next(part.question for part in parts_of(condition) if isinstance(part, Chosen | Lacks))


def distinct_answers(question: Question, condition: Condition) -> Iterator[frozenset[str]]:
    """Answers to `question` such that any other leaves of `condition` just what one of these does."""
    told_apart = [
        set(part.options)
        for part in parts_of(condition)
        if isinstance(part, Chosen | Lacks) and part.question == question.id
    ]
    by_signature = {tuple(option.id in options for options in told_apart): option.id for option in question.options}
    if question.choose == "one":
        yield from (frozenset((option,)) for option in by_signature.values())
        return
    for size in range(len(by_signature) + 1):
        yield from (frozenset(chosen) for chosen in combinations(by_signature.values(), size))
