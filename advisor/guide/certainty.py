"""Whether a condition holds whatever is answered: decided by splitting on one question at a time.

Options that no part of a condition tells apart are tried once, and what is left is remembered, so that the work follows
what the condition says and not how many answers there are.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from advisor.guide.conditions import All, AnyOf, Chosen, Condition, Lacks, Named, all_of, any_of, given, parts_of
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
    return representatives(question, options_named(condition, question.id))


def options_named(condition: Condition, question: str) -> tuple[tuple[str, ...], ...]:
    """The sets of options of a question that a condition names."""
    parts = (part for part in parts_of(condition) if isinstance(part, Chosen | Lacks) and part.question == question)
    return tuple(dict.fromkeys(part.options for part in parts))


def representatives(question: Question, told_apart: Collection[tuple[str, ...]]) -> Iterator[frozenset[str]]:
    """One answer to `question` for all that sets of options do not tell apart."""
    by_signature = {tuple(option.id in options for options in told_apart): option.id for option in question.options}
    if question.choose == "one":
        yield from (frozenset((option,)) for option in by_signature.values())
        return
    for size in range(len(by_signature) + 1):
        yield from (frozenset(chosen) for chosen in combinations(by_signature.values(), size))


def opposite(condition: Condition, questions: Mapping[str, Question]) -> Condition:
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
            return any_of(opposite(part, questions) for part in parts)
        case AnyOf(parts):
            return all_of(opposite(part, questions) for part in parts)
        case Named(_, left):
            return opposite(left, questions)
