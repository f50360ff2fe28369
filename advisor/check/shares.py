"""For which share of all possible answer sets a condition holds, each answer set counted once."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from advisor.check.proof import Questions
from advisor.guide.conditions import Chosen, Condition, Lacks, given, parts_of
from advisor.guide.logic import options_named
from advisor.guide.model import Question


def share(condition: Condition, questions: Questions) -> Fraction:
    """The share, from 0 to 1, of the answer sets without "rather not say" with which `condition` holds."""

    @cache
    def counted(left: Condition) -> Fraction:
        if isinstance(left, bool):
            return Fraction(left)
        first = next(part for part in parts_of(left) if isinstance(part, Chosen | Lacks))
        question = questions[first.question]
        return sum(
            (weight * counted(given(left, {question.id: answer})) for answer, weight in _weighed(question, left)),
            Fraction(0),
        )

    return counted(condition)


def _weighed(question: Question, condition: Condition) -> Iterator[tuple[frozenset[str], Fraction]]:
    """Answers that stand for all, as `condition` tells them apart, each with its share of all answers."""
    named = options_named(condition, question.id)
    alike: dict[tuple[bool, ...], list[str]] = {}
    for option in question.options:
        alike.setdefault(tuple(option.id in options for options in named), []).append(option.id)
    if question.choose == "one":
        yield from ((frozenset((ids[0],)), Fraction(len(ids), len(question.options))) for ids in alike.values())
        return
    found: list[tuple[frozenset[str], Fraction]] = [(frozenset(), Fraction(1))]
    for ids in alike.values():
        none = Fraction(1, 2 ** len(ids))
        found = [
            (chosen | {ids[0]} if is_chosen else chosen, weight * (1 - none if is_chosen else none))
            for chosen, weight in found
            for is_chosen in (False, True)
        ]
    yield from found
