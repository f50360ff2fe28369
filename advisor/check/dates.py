"""Finds facts that are due for a check, once each, and days that cannot be: checked tomorrow, due in twenty years."""

import datetime
from collections.abc import Iterator

from advisor.check.findings import FindingCode, finding
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import Card, Contact, Fact

NOTICE = datetime.timedelta(days=30)
"""How long before its day a check is announced, and how long after that day it is only a warning."""

DAY = datetime.timedelta(days=1)
"""How far ahead of ours the date can be where somebody else lives."""

MOST_NAMED = 3
"""How many of the cards and contacts that rest on a fact are named."""


def check_dates(loaded: Loaded, today: datetime.date) -> Iterator[Diagnostic]:
    """Find facts that are stale on `today` or will be within 30 days, which is a warning until 30 days overdue.

    Facts on which neither a card nor a contact rests are not due. Days after `today` on which something was checked,
    and checks that are due later than guide.yaml allows, are found everywhere.
    """
    guide = loaded.guide
    resting: dict[str, list[str]] = {}
    users: list[Card | Contact] = [*guide.cards.values(), *guide.contacts.values()]
    for user in users:
        for fact_id in user.facts:
            resting.setdefault(fact_id, []).append(user.id)
    for fact in guide.facts.values():
        yield from _impossible(loaded, fact, today)
        if fact.id in resting and fact.recheck - today <= NOTICE:
            yield _due(loaded, fact, today, resting[fact.id])
    latest = (today + min(DAY, datetime.date.max - today)).isoformat()
    for source in guide.sources.values():
        if source.published and source.published > latest:
            yield finding(loaded, FindingCode.FUTURE_DATE, "source", source.id, key="published", date=source.published)


def _due(loaded: Loaded, fact: Fact, today: datetime.date, users: list[str]) -> Diagnostic:
    code = FindingCode.STALE if fact.recheck < today else FindingCode.STALE_SOON
    named = ", ".join([*users[:MOST_NAMED], *(["…"] if len(users) > MOST_NAMED else [])])
    recent, date = today - fact.recheck < NOTICE, fact.recheck.isoformat()
    return finding(loaded, code, "fact", fact.id, warning=recent, date=date, number=str(len(users)), users=named)


def _impossible(loaded: Loaded, fact: Fact, today: datetime.date) -> Iterator[Diagnostic]:
    if fact.checked - today > DAY:
        date = fact.checked.isoformat()
        yield finding(loaded, FindingCode.FUTURE_DATE, "fact", fact.id, key="checked", date=date)
    months = loaded.guide.checks.recheck_months
    if fact.recheck > months_after(fact.checked, months):
        date = fact.recheck.isoformat()
        yield finding(loaded, FindingCode.LATE_RECHECK, "fact", fact.id, date=date, number=str(months))


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later; where there is none, the first day of the month after."""
    years, month = divmod(day.month - 1 + months, 12)
    first = datetime.date(min(day.year + years, 9998), month + 1, 1)
    try:
        return first.replace(day=day.day)
    except ValueError:
        return (first + datetime.timedelta(days=31)).replace(day=1)
