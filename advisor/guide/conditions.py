"""Conditions over answers, and the one primitive that everything is built from: partial evaluation.

`given(condition, answers)` returns what is left of a condition once some answers are known: `True`, `False`, or a
smaller condition. What to ask next, which card applies, the "if" of one that may apply and the reason for showing it
all follow from what is left (see design.md, section 4).

Conditions are in negation normal form: `linking` pushes every `not` down to the questions, where the complement of a
set of options is a set of options again.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

import msgspec

Answer: TypeAlias = frozenset[str] | None
"""The ids of the chosen options; empty for "none of these"; `None` for "rather not say"."""

Answers: TypeAlias = Mapping[str, Answer]
"""Question id → answer. A question that is not in it is open."""


class Chosen(msgspec.Struct, frozen=True, tag="chosen"):
    """Holds when the answer to `question` contains one of `options` (sorted). `many`: the question takes a set."""

    question: str
    options: tuple[str, ...]
    many: bool = False


class Lacks(msgspec.Struct, frozen=True, tag="lacks"):
    """Holds when the answer to `question`, which takes a set, contains none of `options` (sorted)."""

    question: str
    options: tuple[str, ...]


class All(msgspec.Struct, frozen=True, tag="all"):
    """Holds when every part holds. Built by `all_of`, so it has at least two parts and no part is a bool."""

    parts: tuple["Chosen | Lacks | All | AnyOf | Named", ...]


class AnyOf(msgspec.Struct, frozen=True, tag="any"):
    """Holds when one part holds. Built by `any_of`, so it has at least two parts and no part is a bool."""

    parts: tuple["Chosen | Lacks | All | AnyOf | Named", ...]


class Named(msgspec.Struct, frozen=True, tag="is"):
    """What is left of a trait: holds exactly when `left` holds, and can be told by the words of the trait."""

    trait: str
    left: "Chosen | Lacks | All | AnyOf | Named"


Part: TypeAlias = Chosen | Lacks | All | AnyOf | Named
Condition: TypeAlias = bool | Part


def given(condition: Condition, answers: Answers) -> Condition:
    """What is left of `condition` once `answers` are known.

    A declined answer is unknown, not false: what is left keeps its question. So a condition that is `True` or `False`
    stays so whatever else is answered, and the order in which answers are given does not matter.
    """
    match condition:
        case bool():
            return condition
        case Chosen(question, options):
            answer = answers.get(question)
            return condition if answer is None else not answer.isdisjoint(options)
        case Lacks(question, options):
            answer = answers.get(question)
            return condition if answer is None else answer.isdisjoint(options)
        case All(parts):
            return all_of(given(part, answers) for part in parts)
        case AnyOf(parts):
            return any_of(given(part, answers) for part in parts)
        case Named(trait, left):
            return named(trait, given(left, answers))


def named(trait: str, left: Condition) -> Condition:
    """`left` under the name of a trait; a bool needs no name."""
    return left if isinstance(left, bool) else Named(trait, left)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """The smallest condition found that holds when all of `conditions` hold."""
    parts: list[Part] = []
    for condition in conditions:
        if condition is False:
            return False
        if condition is not True:
            parts.extend(condition.parts if isinstance(condition, All) else (condition,))
    merged = _merged(parts, within=All)
    if merged is None:
        return False
    return _joined(merged, All, AnyOf, empty=True)


def any_of(conditions: Iterable[Condition]) -> Condition:
    """The smallest condition found that holds when any of `conditions` holds."""
    parts: list[Part] = []
    for condition in conditions:
        if condition is True:
            return True
        if condition is not False:
            parts.extend(condition.parts if isinstance(condition, AnyOf) else (condition,))
    merged = _merged(parts, within=AnyOf)
    return _joined(merged or [], AnyOf, All, empty=False)


def _merged(parts: list[Part], *, within: type[All] | type[AnyOf]) -> list[Part] | None:
    """Parts about the same question made one, and repeated parts dropped; `None` when they contradict each other."""
    kept: dict[object, Part] = {}
    for part in parts:
        key = _key(part, within)
        known = kept.get(key)
        both = part if known is None else _both(known, part, within)
        if both is None:
            return None
        kept[key] = both
    return list(kept.values())


def _key(part: Part, within: type[All] | type[AnyOf]) -> object:
    """Equal for parts that can be made one."""
    if isinstance(part, Chosen) and not (part.many and within is All):
        return Chosen, part.question
    if isinstance(part, Lacks) and within is All:
        return Lacks, part.question
    return part


def _both(one: Part, other: Part, within: type[All] | type[AnyOf]) -> Part | None:
    """Two parts of one key as one; `None` if no answer can meet both."""
    match one, other:
        case Chosen(question, mine, many), Chosen(_, theirs):
            options = set(mine) & set(theirs) if within is All and not many else {*mine, *theirs}
            return Chosen(question, tuple(sorted(options)), many) if options else None
        case Lacks(question, mine), Lacks(_, theirs) if within is All:
            return Lacks(question, tuple(sorted({*mine, *theirs})))
        case _:
            return other


def _joined(
    parts: list[Part], outer: type[All] | type[AnyOf], inner: type[All] | type[AnyOf], *, empty: bool
) -> Condition:
    """`parts` under `outer`, without the parts that another part already implies (absorption)."""
    if any(isinstance(part, inner) for part in parts):
        alone = set(parts)
        parts = [p for p in parts if not (isinstance(p, inner) and any(q in alone for q in p.parts))]
    if not parts:
        return empty
    return parts[0] if len(parts) == 1 else outer(tuple(parts))


@cache
def questions_in(condition: Condition) -> frozenset[str]:
    """The ids of the questions that occur in `condition`."""
    match condition:
        case bool():
            return frozenset()
        case Chosen(question) | Lacks(question):
            return frozenset((question,))
        case All(parts) | AnyOf(parts):
            return frozenset().union(*(questions_in(part) for part in parts))
        case Named(_, left):
            return questions_in(left)


def parts_of(condition: Condition) -> Iterator[Part]:
    """`condition` and everything below it, from the outside in."""
    match condition:
        case bool():
            return
        case All(parts) | AnyOf(parts):
            yield condition
            for part in parts:
                yield from parts_of(part)
        case Named(_, left):
            yield condition
            yield from parts_of(left)
        case _:
            yield condition
