"""Whether every worked example comes out as it is written."""

from collections.abc import Iterator

from advisor.check.findings import NOT_OPEN, NOT_SHOWN, SHOWN, FindingCode, finding
from advisor.guide.diagnostics import Diagnostic, Phrase
from advisor.guide.loading import Loaded
from advisor.guide.model import Case, Guide
from advisor.interview import Interview


def check_cases(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find every difference between a case and what the guide shows for its answers."""
    for case in loaded.cases.values():
        for difference in _differences(case, loaded.guide):
            code, example = FindingCode.FAILED_CASE, case.answers
            yield finding(loaded, code, "case", case.id, example=example, what=difference, about=case.about)


def _differences(case: Case, guide: Guide) -> Iterator[Phrase]:
    cards = [shown for section in Interview.replay(guide, case.answers).advice().sections for shown in section.cards]
    apply = {shown.card.id for shown in cards if shown.applies}
    may_apply = {shown.card.id for shown in cards if not shown.applies}
    expected = (case.verdict, *case.shows) if case.verdict else case.shows
    yield from (Phrase(NOT_SHOWN, card) for card in expected if card not in apply)
    yield from (Phrase(NOT_OPEN, card) for card in case.may_show if card not in may_apply)
    yield from (Phrase(SHOWN, card) for card in case.hides if card in apply | may_apply)
