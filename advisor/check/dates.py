"""Finds cards with facts that are due for a check. Each card is reported once, by its fact that is due first."""

import datetime
from collections.abc import Iterator

from advisor.check.findings import FindingCode, finding
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded

NOTICE = datetime.timedelta(days=30)
"""How long before its day a check is announced, and how long after that day it is only a warning."""


def check_dates(loaded: Loaded, today: datetime.date) -> Iterator[Diagnostic]:
    """Find cards that are stale on `today` or will be within 30 days. It is a warning until 30 days overdue."""
    for card in loaded.guide.cards.values():
        fact = min((loaded.guide.facts[fact] for fact in card.facts), key=lambda fact: fact.recheck)
        if fact.recheck - today > NOTICE:
            continue
        code = FindingCode.STALE if fact.recheck < today else FindingCode.STALE_SOON
        date, recent = fact.recheck.isoformat(), today - fact.recheck < NOTICE
        yield finding(loaded, code, "card", card.id, warning=recent, fact=fact.id, date=date)
