"""Checks that verdicts alone have an outcome, belong to one matter each, and ask for no more than one can do first."""

from collections.abc import Iterator
from itertools import combinations

from advisor.check.findings import FindingCode, location_of
from advisor.check.known import Known
from advisor.check.proof import example_for
from advisor.guide.conditions import Condition, all_of, given
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.logic import is_satisfiable
from advisor.guide.model import Card
from advisor.page.answer import MOST_STEPS


def check_verdicts(loaded: Loaded, known: Known | None = None) -> Iterator[Diagnostic]:
    """Find what is wrong with the cards of sections with `choose: first`, each with answers that show it."""
    guide = loaded.guide
    known = known or Known(guide)
    shown = known.shown
    for section in guide.sections.values():
        for card in guide.cards_in(section.id) if section.choose != "first" else ():
            if card.outcome is not None:
                yield _found(loaded, FindingCode.STRAY_OUTCOME, card, shown[card.id], {"outcome": card.outcome})
        cards = guide.cards_in(section.id) if section.choose == "first" else ()
        for card in cards:
            if guide.outcomes and card.outcome is None:
                choices = {"choices": ", ".join(guide.outcomes)}
                yield _found(loaded, FindingCode.VERDICT_WITHOUT_OUTCOME, card, shown[card.id], choices)
            steps = [(all_of([shown[card.id], step.when]), 1) for step in card.steps]
            number, example = known.most.of(steps, above=MOST_STEPS)
            if number > MOST_STEPS:
                values = {"id": card.id, "number": str(number), "limit": str(MOST_STEPS)}
                location = location_of(loaded, "card", card.id)
                yield Diagnostic(FindingCode.TOO_MANY_FIRST_STEPS, location, values, example)
        yield from _shared(loaded, cards, shown)


def _shared(loaded: Loaded, cards: tuple[Card, ...], shown: dict[str, Condition]) -> Iterator[Diagnostic]:
    """Verdicts that are shown for two options of the question `own_verdict`."""
    question = loaded.guide.questions.get(loaded.guide.checks.own_verdict or "")
    if question is None:
        return
    for card in cards:
        for_options = {
            option.id: given(shown[card.id], {question.id: frozenset({option.id})}) for option in question.options
        }
        shown_for = [option for option, left in for_options.items() if is_satisfiable(left, loaded.guide.questions)]
        for one, other in list(combinations(shown_for, 2))[:1]:
            values = {"one": one, "other": other, "question": question.id}
            yield _found(loaded, FindingCode.SHARED_VERDICT, card, shown[card.id], values)


def _found(loaded: Loaded, code: FindingCode, card: Card, shown: Condition, values: dict[str, str]) -> Diagnostic:
    example = example_for(shown, loaded.guide.questions)
    return Diagnostic(code, location_of(loaded, "card", card.id), {"id": card.id, **values}, example)
