"""Which cards rest on facts that should have been checked again, or soon must be.

A card is told once, by the fact of it that is due first.
"""

import datetime
from collections.abc import Iterator

from advisor.check.findings import Fault, Finding
from advisor.guide.loading import Loaded

NOTICE = datetime.timedelta(days=30)
"""How long before its day a check is announced, and how long after it a card may still be published."""


def check_dates(loaded: Loaded, today: datetime.date) -> Iterator[Finding]:
    """What is stale on `today`, or will be within 30 days. Only what is overdue by 30 days is more than a warning."""
    for card in loaded.guide.cards.values():
        fact = min((loaded.guide.facts[fact] for fact in card.facts), key=lambda fact: fact.recheck)
        if fact.recheck - today > NOTICE:
            continue
        fault = Fault.STALE if fact.recheck < today else Fault.STALE_SOON
        values = {"id": card.id, "fact": fact.id, "date": fact.recheck.isoformat()}
        yield Finding(fault, loaded.places["card", card.id], values, warning=today - fact.recheck < NOTICE)
