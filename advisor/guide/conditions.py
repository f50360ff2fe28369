"""Conditions over answers, and their partial evaluation, on which everything else is built.

`given(condition, answers)` returns what is left of a condition once some answers are known: `True`, `False`, or a
smaller condition. What is left decides what to ask next, which cards apply, under which "if" a card may apply, and
why a card is shown.

Conditions are in negation normal form, that is without `not`. `linking` pushes each `not` down to the questions. There
it turns "one of these options" into "one of the others" or, if a question takes several options, into `Lacks`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import is_
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
    """Holds exactly when `left` holds. It is what is left of a trait, so the words of the trait describe it."""

    trait: str
    left: "Chosen | Lacks | All | AnyOf | Named"


Part: TypeAlias = Chosen | Lacks | All | AnyOf | Named
Condition: TypeAlias = bool | Part


def given(condition: Condition, answers: Answers) -> Condition:
    """What is left of `condition` once `answers` are known.

    A declined answer is unknown, not false: the question stays in what is left. So `True` and `False` are final,
    whatever else is answered, and the order of the answers makes no difference.
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
            left = _left(parts, answers, final=False)
            return condition if left is parts else all_of(left)
        case AnyOf(parts):
            left = _left(parts, answers, final=True)
            return condition if left is parts else any_of(left)
        case Named(trait, part):
            within = given(part, answers)
            return condition if within is part else named(trait, within)


def _left(parts: tuple["Part", ...], answers: Answers, *, final: bool) -> Sequence["Condition"]:
    """What is left of each part: `parts` itself if that is everything, and only `final` if a part comes to that."""
    left: list[Condition] = []
    for part in parts:
        now = given(part, answers)
        if now is final:
            return (final,)
        left.append(now)
    return parts if all(map(is_, parts, left)) else left


def named(trait: str, left: Condition) -> Condition:
    """`left` under the name of a trait; a bool stays a bool."""
    return left if isinstance(left, bool) else Named(trait, left)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """The condition that holds when all of `conditions` hold, simplified."""
    parts: list[Part] = []
    for condition in conditions:
        if condition is False:
            return False
        if condition is not True:
            parts.extend(condition.parts if isinstance(condition, All) else (condition,))
    if len(parts) == 1:
        return parts[0]
    merged = _merged(parts, within=All)
    if merged is None:
        return False
    return _joined(merged, All, AnyOf, empty=True)


def any_of(conditions: Iterable[Condition]) -> Condition:
    """The condition that holds when any of `conditions` holds, simplified."""
    parts: list[Part] = []
    for condition in conditions:
        if condition is True:
            return True
        if condition is not False:
            parts.extend(condition.parts if isinstance(condition, AnyOf) else (condition,))
    if len(parts) == 1:
        return parts[0]
    merged = _merged(parts, within=AnyOf)
    return _joined(merged or [], AnyOf, All, empty=False)


def _merged(parts: list[Part], *, within: type[All] | type[AnyOf]) -> list[Part] | None:
    """Merge parts about the same question and drop repeated parts. `None` if the parts contradict each other."""
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
    """A key that is equal for parts that `_both` can merge."""
    if isinstance(part, Chosen) and not (part.many and within is All):
        return Chosen, part.question
    if isinstance(part, Lacks) and within is All:
        return Lacks, part.question
    return part


def _both(one: Part, other: Part, within: type[All] | type[AnyOf]) -> Part | None:
    """Merge two parts with the same key; `None` if no answer can meet both."""
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
    """Put `parts` under `outer`, without those that another part makes redundant (absorption)."""
    if inner in map(type, parts):
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
    """All parts of `condition`: itself, then what is inside it. A bool has none."""
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
