"""Which cards rest on facts that should have been checked again, or soon must be.

A card is told once, by the fact of it that is due first.
"""

import datetime
from collections.abc import Iterator

from advisor.check.findings import FindingCode
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded

NOTICE = datetime.timedelta(days=30)
"""How long before its day a check is announced, and how long after it a card may still be published."""


def check_dates(loaded: Loaded, today: datetime.date) -> Iterator[Diagnostic]:
    """What is stale on `today`, or will be within 30 days. Only what is overdue by 30 days is more than a warning."""
    for card in loaded.guide.cards.values():
        fact = min((loaded.guide.facts[fact] for fact in card.facts), key=lambda fact: fact.recheck)
        if fact.recheck - today > NOTICE:
            continue
        code = FindingCode.STALE if fact.recheck < today else FindingCode.STALE_SOON
        values = {"id": card.id, "fact": fact.id, "date": fact.recheck.isoformat()}
        yield Diagnostic(code, loaded.locations["card", card.id], values, warning=today - fact.recheck < NOTICE)
