"""Whether every worked example comes out as it is written."""

from collections.abc import Iterator

from advisor.check.findings import NOT_OPEN, NOT_SHOWN, OTHER_OUTCOME, SHOWN, FindingCode, finding
from advisor.guide.diagnostics import Diagnostic, Phrase
from advisor.guide.loading import Loaded
from advisor.guide.model import Case, Guide
from advisor.interview.remaining import Remaining, initial, narrow, shown_cards


def check_cases(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find every difference between a case and what the guide shows for its answers."""
    everything = initial(loaded.guide)
    for case in loaded.cases.values():
        for difference in _differences(case, loaded.guide, narrow(everything, case.answers)):
            code, example = FindingCode.FAILED_CASE, case.answers
            yield finding(loaded, code, "case", case.id, example=example, what=difference, about=case.about)


def _differences(case: Case, guide: Guide, left: Remaining) -> Iterator[Phrase]:
    """What a case says that is not so with what its answers leave."""
    cards = [found for section in guide.sections.values() for found in shown_cards(guide, section, left)]
    apply = {card.id for card, condition in cards if condition is True}
    outcomes = {card.outcome for card, _ in cards if card.outcome and guide.sections[card.section].choose == "first"}
    may_apply = {card.id for card, condition in cards if condition is not True}
    expected = (case.verdict, *case.shows) if case.verdict else case.shows
    if case.outcome and outcomes and outcomes != {case.outcome}:  # a verdict without one is a finding of its own
        yield Phrase(OTHER_OUTCOME, case.outcome)
    yield from (Phrase(NOT_SHOWN, card) for card in expected if card not in apply)
    yield from (Phrase(NOT_OPEN, card) for card in case.may_show if card not in may_apply)
    yield from (Phrase(SHOWN, card) for card in case.hides if card in apply | may_apply)
