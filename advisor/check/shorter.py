"""Makes a condition shorter that means the same, so that proofs over it are quick.

Names of traits are dropped, because they keep parts about one question apart. What one part of an `all` asks is known
in its other parts; what one part of an `any` allows is out of question in the others.
"""

from collections.abc import Sequence

from msgspec import structs

from advisor.guide.conditions import All, AnyOf, Chosen, Condition, Lacks, Named, all_of, any_of, questions_in

MOST = 3
"""How often a condition is gone through at most; what is told apart in one round leaves more to tell in the next."""


def shorter(condition: Condition) -> Condition:
    """A condition that holds for the same answers and is, as a rule, shorter."""
    for _ in range(MOST):
        before, condition = condition, _once(condition)
        if condition == before:
            break
    return condition


def _once(condition: Condition) -> Condition:
    match condition:
        case All(parts) | AnyOf(parts) if all(isinstance(part, Chosen | Lacks) for part in parts):
            return condition
        case All(parts):
            return all_of(_telling(tuple(map(_once, parts)), sure=True))
        case AnyOf(parts):
            return any_of(_telling(tuple(map(_once, parts)), sure=False))
        case Named(_, left):
            return _once(left)
        case _:
            return condition


def _telling(parts: Sequence[Condition], *, sure: bool) -> list[Condition]:
    """The parts of an `all` (`sure`) or of an `any`, longer ones without what those about one question tell of them."""
    rest: list[Condition] = [part for part in parts if not isinstance(part, Chosen | Lacks)]
    if not rest:
        return list(parts)
    told = (all_of if sure else any_of)(part for part in parts if isinstance(part, Chosen | Lacks))
    for fact in told.parts if isinstance(told, All | AnyOf) else (told,):
        if isinstance(fact, Chosen | Lacks):
            rest = [_knowing(part, fact, sure=sure) if fact.question in questions_in(part) else part for part in rest]
    return [told, *rest]


def _knowing(condition: Condition, fact: Chosen | Lacks, *, sure: bool) -> Condition:
    """What is left of `condition` for the answers with which `fact` holds (`sure`), or with which it fails."""
    match condition:
        case All(parts):
            return all_of(_knowing(part, fact, sure=sure) for part in parts)
        case AnyOf(parts):
            return any_of(_knowing(part, fact, sure=sure) for part in parts)
        case Named(_, left):
            return _knowing(left, fact, sure=sure)
        case Chosen(question, options, many=False) if question == fact.question:
            known = set(fact.options)
            kept = tuple(option for option in options if (option in known) is sure)
            return (sure and set(kept) == known) or (Chosen(question, kept) if kept else False)
        case Chosen(question, options) | Lacks(question, options) if question == fact.question:
            return _of_a_set(condition, fact, none=isinstance(fact, Lacks) is sure)
        case _:
            return condition


def _of_a_set(condition: Chosen | Lacks, fact: Chosen | Lacks, *, none: bool) -> Condition:
    """The same where the question takes a set, which has none of the options of `fact`, or at least one of them."""
    others = tuple(option for option in condition.options if option not in fact.options)
    if none:
        return structs.replace(condition, options=others) if others else isinstance(condition, Lacks)
    if set(fact.options) <= set(condition.options):
        return isinstance(condition, Chosen)
    return condition
