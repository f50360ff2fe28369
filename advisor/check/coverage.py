"""Whether everybody gets what they need, and whether everything in the guide can reach somebody."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec

from advisor.check.findings import FindingCode
from advisor.check.proof import MaxShown, Questions, counterexample, differ, is_satisfiable, shown_conditions
from advisor.guide.conditions import Condition, all_of, any_of, given, questions_in
from advisor.guide.diagnostics import Diagnostic, Location
from advisor.guide.loading import Loaded
from advisor.guide.logic import options_named, representatives
from advisor.guide.model import Question


def check_coverage(loaded: Loaded) -> Iterator[Diagnostic]:
    """Gaps, too many cards, and what can never be seen or never matters."""
    shown = shown_conditions(loaded.guide)
    yield from _gaps(loaded, shown)
    yield from _too_many(loaded, shown)
    yield from _unseen_cards(loaded, shown)
    naming: dict[str, list[Condition]] = {question: [] for question in loaded.guide.questions}
    for condition in shown.values():
        for name in questions_in(condition):
            naming[name].append(condition)
    for question in loaded.guide.questions.values():
        yield from _idle(loaded, question, naming[question.id])
    yield from _idle_ways(loaded, shown)
    for trait in loaded.guide.traits:
        if trait not in loaded.used_traits:
            yield Diagnostic(FindingCode.IDLE_TRAIT, loaded.locations["trait", trait], {"id": trait})


def _gaps(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Sections of which everybody sees a card, and somebody does not."""
    guide = loaded.guide
    for section in guide.sections.values():
        if section.always:
            some = any_of(shown[card.id] for card in guide.cards_in(section.id))
            example = counterexample(some, guide.questions)
            if example is not None:
                location = loaded.locations["section", section.id]
                yield Diagnostic(FindingCode.SECTION_GAP, location, {"section": section.id}, example)


def _too_many(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """More cards for somebody than can be read."""
    limit = loaded.guide.checks.most_cards
    number, example = MaxShown(loaded.guide.questions).of(shown.values())
    if number > limit:
        location = loaded.locations.get(("guide", "checks"), Location(Path("guide.yaml")))
        yield Diagnostic(FindingCode.TOO_MANY_CARDS, location, {"number": str(number), "limit": str(limit)}, example)


def _unseen_cards(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Cards whose condition nobody meets, or only those for whom an earlier card comes first."""
    questions = loaded.guide.questions
    for card in loaded.guide.cards.values():
        if not is_satisfiable(shown[card.id], questions):
            shadowed = is_satisfiable(card.when, questions)
            code = FindingCode.SHADOWED_CARD if shadowed else FindingCode.UNREACHABLE_CARD
            yield Diagnostic(code, loaded.locations["card", card.id], {"id": card.id, "section": card.section})


def _idle_ways(loaded: Loaded, shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Other ways that show the same cards to everybody whom their condition covers."""
    questions = loaded.guide.questions
    for way in loaded.guide.ways.values():
        differences = (differ(known, given(known, way.answers), questions) for known in shown.values())
        if not any(is_satisfiable(all_of([way.when, different]), questions) for different in differences):
            yield Diagnostic(FindingCode.IDLE_WAY, loaded.locations["way", way.id], {"id": way.id})


def _idle(loaded: Loaded, question: Question, conditions: list[Condition]) -> Iterator[Diagnostic]:
    """A question whose answer changes nothing, or two options that never make a difference."""
    location = loaded.locations["question", question.id]
    questions = loaded.guide.questions
    told_apart = [
        (one, other)
        for one, other in combinations([option.id for option in question.options], 2)
        if any(_tells_apart(condition, question, one, other, questions) for condition in conditions)
    ]
    idle = _changing_nothing(question, conditions, questions)
    if not told_apart and (question.choose == "one" or len(idle) == len(question.options)):
        yield Diagnostic(FindingCode.IDLE_QUESTION, location, {"id": question.id})
        return
    for option in idle:
        yield Diagnostic(FindingCode.IDLE_CHOICE, location, {"id": question.id, "one": option})
    for one, other in combinations([option.id for option in question.options if option.id not in idle], 2):
        if (one, other) not in told_apart:
            yield Diagnostic(FindingCode.IDLE_OPTION, location, {"id": question.id, "one": one, "other": other})


def _changing_nothing(question: Question, conditions: list[Condition], questions: Questions) -> list[str]:
    """The options of a question that takes several which make no difference, whatever else is chosen."""
    if question.choose == "one":
        return []
    options = [option.id for option in question.options]
    return [one for one in options if not any(_changes(known, question, one, questions) for known in conditions)]


def _changes(condition: Condition, question: Question, one: str, questions: Questions) -> bool:
    """Whether a condition can come out differently with an option and without it."""
    named = options_named(condition, question.id)
    chosen = frozenset({one})
    return any(one in options for options in named) and any(
        _unlike([given(condition, {question.id: answer}) for answer in (rest, rest | chosen)], questions)
        for rest in _without(question, {one}, named)
    )


def _tells_apart(condition: Condition, question: Question, one: str, other: str, questions: Questions) -> bool:
    """Whether a condition can come out differently for one option, for the other, and for both where they can be."""
    named = options_named(condition, question.id)
    if all((one in options) == (other in options) for options in named):
        return False
    either = [{one}, {other}, {one, other}] if question.choose == "many" else [{one}, {other}]
    return any(
        _unlike([given(condition, {question.id: rest | chosen}) for chosen in either], questions)
        for rest in _without(question, {one, other}, named)
    )


def _without(question: Question, left_out: set[str], named: tuple[tuple[str, ...], ...]) -> Iterator[frozenset[str]]:
    """What else can be chosen beside some options."""
    if question.choose == "one":
        yield frozenset()
        return
    options = tuple(option for option in question.options if option.id not in left_out)
    yield from representatives(msgspec.structs.replace(question, options=options), named)


def _unlike(conditions: list[Condition], questions: Questions) -> bool:
    """Whether one of some conditions can come out otherwise than the first."""
    first = conditions[0]
    return any(left != first and is_satisfiable(differ(first, left, questions), questions) for left in conditions[1:])
