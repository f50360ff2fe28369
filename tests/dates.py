"""Dates in words as the Babel that is installed writes them: its data change from version to version."""

import datetime

from babel.dates import format_date, format_skeleton


def day(date: str, language: str = "en") -> str:
    """A day: 2026-06-01 → June 1, 2026."""
    return format_date(datetime.date.fromisoformat(date), "long", locale=language)


def month(date: str, language: str = "en") -> str:
    """A month of a year: 2026-06 → June 2026."""
    return format_skeleton("yMMMM", datetime.date.fromisoformat(f"{date}-01"), locale=language)
