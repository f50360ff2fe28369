"""Logic over conditions: whether one holds for every answer set or for any, its negation, what it tells apart.

Whether it holds is found by splitting on one question at a time. Options that no part of the condition tells apart are
tried once, and decided conditions are remembered, so the work grows with what the condition says and not with the
number of answers.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations

from advisor.guide.conditions import All, AnyOf, Chosen, Condition, Lacks, Named, all_of, any_of, given, parts_of
from advisor.guide.model import Question


def is_tautology(condition: Condition, questions: Mapping[str, Question]) -> bool:
    """Whether `condition` holds for every answer to the questions that it still names."""
    return _holds(condition, questions, {}, all)


def is_satisfiable(condition: Condition, questions: Mapping[str, Question]) -> bool:
    """Whether `condition` holds for some answer to the questions that it names."""
    return _holds(condition, questions, {}, any)


def _holds(
    condition: Condition,
    questions: Mapping[str, Question],
    known: dict[Condition, bool],
    of: Callable[[Iterable[bool]], bool],
) -> bool:
    """Whether `condition` holds for all or any `of` the answers to its questions."""
    if isinstance(condition, bool):
        return condition
    if condition not in known:
        first = next(part for part in parts_of(condition) if isinstance(part, Chosen | Lacks))
        question = questions[first.question]
        known[condition] = of(
            _holds(given(condition, {question.id: answer}), questions, known, of)
            for answer in distinct_answers(question, condition)
        )
    return known[condition]


def distinct_answers(question: Question, condition: Condition) -> Iterator[frozenset[str]]:
    """The fewest answers to `question` that stand for all: every other answer leaves the same of `condition`."""
    return representatives(question, options_named(condition, question.id))


def options_named(condition: Condition, question: str) -> tuple[tuple[str, ...], ...]:
    """The sets of options of `question` that `condition` names, each once."""
    found: dict[tuple[str, ...], None] = {}
    inside: list[Condition] = [condition]
    while inside:
        match inside.pop():
            case All(parts) | AnyOf(parts):
                inside.extend(parts)
            case Named(_, left):
                inside.append(left)
            case Chosen(known, options) | Lacks(known, options) if known == question:
                found[options] = None
    return tuple(found)


def representatives(question: Question, told_apart: Collection[tuple[str, ...]]) -> Iterator[frozenset[str]]:
    """One answer to `question` for each group of answers that the sets of options in `told_apart` treat alike."""
    by_signature = {tuple(option.id in options for options in told_apart): option.id for option in question.options}
    if question.choose == "one":
        yield from (frozenset((option,)) for option in by_signature.values())
        return
    for size in range(len(by_signature) + 1):
        yield from (frozenset(chosen) for chosen in combinations(by_signature.values(), size))


def negate(condition: Condition, questions: Mapping[str, Question]) -> Condition:
    """The condition that holds exactly when `condition` does not."""
    match condition:
        case bool():
            return not condition
        case Chosen(question, options, many):
            if many:
                return Lacks(question, options)
            others = tuple(sorted({option.id for option in questions[question].options} - set(options)))
            return Chosen(question, others) if others else False
        case Lacks(question, options):
            return Chosen(question, options, many=True)
        case All(parts):
            return any_of(negate(part, questions) for part in parts)
        case AnyOf(parts):
            return all_of(negate(part, questions) for part in parts)
        case Named(_, left):
            return negate(left, questions)
