"""Checks that everybody gets what they need, and that everything in the guide makes a difference to somebody."""

from collections.abc import Iterator
from itertools import combinations

import msgspec

from advisor.check.findings import FindingCode, finding, location_of
from advisor.check.known import Known
from advisor.check.proof import (
    Questions,
    counterexample,
    differ,
    example_for,
)
from advisor.guide.conditions import Condition, all_of, any_of, given, questions_in
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.logic import is_satisfiable, options_named, representatives
from advisor.guide.model import Question


def check_coverage(loaded: Loaded, known: Known | None = None) -> Iterator[Diagnostic]:
    """Find sections with gaps, too many cards, and cards, questions, options, ways and traits without effect."""
    known = known or Known(loaded.guide)
    shown = known.shown
    yield from _gaps(loaded, shown)
    yield from _too_many(loaded, known)
    yield from _unseen_cards(loaded, shown)
    yield from _unseen_parts(loaded, known)
    naming: dict[str, list[Condition]] = {question: [] for question in loaded.guide.questions}
    for condition in known.everything.values():
        for name in questions_in(condition):
            naming[name].append(condition)
    for question in loaded.guide.questions.values():
        yield from _idle(loaded, question, naming[question.id])
    yield from _idle_ways(loaded, known.everything)
    for trait in loaded.guide.traits:
        if trait not in loaded.used_traits:
            yield finding(loaded, FindingCode.IDLE_TRAIT, "trait", trait)


def _gaps(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Sections with `always` of which somebody sees no card."""
    guide = loaded.guide
    for section in guide.sections.values():
        if section.always:
            some = any_of(shown[card.id] for card in guide.cards_in(section.id))
            example = counterexample(some, guide.questions)
            if example is not None:
                location = loaded.locations["section", section.id]
                yield Diagnostic(FindingCode.SECTION_GAP, location, {"section": section.id}, example)


def _too_many(loaded: Loaded, known: Known) -> Iterator[Diagnostic]:
    """Answers that show more cards than `most_cards` allows."""
    limit = loaded.guide.checks.most_cards
    number, example = known.most.of(((condition, 1) for condition in known.shown.values()), above=limit)
    if number > limit:
        location = location_of(loaded, "guide", "checks")
        yield Diagnostic(FindingCode.TOO_MANY_CARDS, location, {"number": str(number), "limit": str(limit)}, example)


def _unseen_cards(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Cards that nobody sees: nobody meets their condition, or an earlier card always comes first."""
    questions = loaded.guide.questions
    for card in loaded.guide.cards.values():
        if not is_satisfiable(shown[card.id], questions):
            shadowed = is_satisfiable(card.when, questions)
            code = FindingCode.SHADOWED_CARD if shadowed else FindingCode.UNREACHABLE_CARD
            yield finding(loaded, code, "card", card.id, section=card.section)


def _unseen_parts(loaded: Loaded, known: Known) -> Iterator[Diagnostic]:
    """Paragraphs, steps and contacts whose condition can never hold for anybody who sees their card."""
    questions = loaded.guide.questions
    for part, shown in known.everything.items():
        card, *place = part.split("/")
        if place and not is_satisfiable(shown, questions) and is_satisfiable(known.shown[card], questions):
            values = {"id": card, "key": place[0], "number": str(int(place[1]) + 1)}
            location = location_of(loaded, place[0], f"{card}/{values['number']}")
            example = example_for(known.shown[card], questions)
            yield Diagnostic(FindingCode.UNREACHABLE_PART, location, values, example)


def _idle_ways(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Other ways that change no card for anybody whom their condition covers."""
    questions = loaded.guide.questions
    for way in loaded.guide.ways.values():
        differences = (differ(known, given(known, way.answers), questions) for known in shown.values())
        if not any(is_satisfiable(all_of([way.when, different]), questions) for different in differences):
            yield finding(loaded, FindingCode.IDLE_WAY, "way", way.id)


def _idle(loaded: Loaded, question: Question, conditions: list[Condition]) -> Iterator[Diagnostic]:
    """A question whose answer changes nothing, or two options that never make a difference."""
    options = [option.id for option in question.options]
    told = [(condition, options_named(condition, question.id)) for condition in dict.fromkeys(conditions)]
    many = question.choose == "many"

    def matters(*choices: tuple[str, ...]) -> bool:
        """Whether any condition can differ between these choices."""
        return any(
            _tells_apart(known, named, question, [*map(frozenset, choices)], loaded.guide.questions)
            for known, named in told
        )

    idle = [one for one in options if many and not matters((), (one,))]
    told_apart = [
        (one, other)
        for one, other in combinations(options, 2)
        if matters((one,), (other,), *([(one, other)] if many else []))
    ]
    if not told_apart and (not many or idle == options):
        yield finding(loaded, FindingCode.IDLE_QUESTION, "question", question.id)
        return
    for option in idle:
        yield finding(loaded, FindingCode.IDLE_CHOICE, "question", question.id, one=option)
    for one, other in combinations([option for option in options if option not in idle], 2):
        if (one, other) not in told_apart:
            yield finding(loaded, FindingCode.IDLE_OPTION, "question", question.id, one=one, other=other)


def _tells_apart(
    condition: Condition,
    named: tuple[tuple[str, ...], ...],
    question: Question,
    choices: list[frozenset[str]],
    questions: Questions,
) -> bool:
    """Whether a condition can differ between these choices of options, with the same other options beside them.

    `named`: the sets of options that it names.
    """
    if all(len({choice.isdisjoint(options) for choice in choices}) == 1 for options in named):
        return False
    return any(
        _differ([given(condition, {question.id: rest | choice}) for choice in choices], questions)
        for rest in _other_choices(question, frozenset().union(*choices), named)
    )


def _other_choices(
    question: Question, left_out: frozenset[str], named: tuple[tuple[str, ...], ...]
) -> Iterator[frozenset[str]]:
    """What can be chosen besides the options `left_out`: answers that stand for all others."""
    if question.choose == "one":
        yield frozenset()
        return
    options = tuple(option for option in question.options if option.id not in left_out)
    yield from representatives(msgspec.structs.replace(question, options=options), named)


def _differ(conditions: list[Condition], questions: Questions) -> bool:
    """Whether one of the conditions differs from the first for some answers."""
    first = conditions[0]
    return any(left != first and is_satisfiable(differ(first, left, questions), questions) for left in conditions[1:])
