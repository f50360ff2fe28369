"""An entry for a calendar (RFC 5545) that says when, and nothing about what."""

import datetime
import re
import uuid

from icalendar import Alarm, Calendar, Event

HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)

MONTHS = 12
"""A higher number in a date is a day."""

EARLY = 6
"""Nobody has an appointment at an hour of the night up to this: 2:30 alone means the afternoon, or was mistyped."""

HALF = 12
"""Hours of half a day, of which am and pm tell which."""

WRITTEN = re.compile(
    r"(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})|(?P<month_last>\d{1,2})[/-](?P<day_last>\d{1,2})[/-](?P<year_last>\d{4}))"
    r"(?:[T, ]|, )(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))? ?(?:(?P<half>[ap])\.? ?m\.?)?",
    re.IGNORECASE | re.ASCII,
)


def write_calendar(when: datetime.datetime, title: str) -> bytes:
    """An entry of an hour at a local time, with a reminder a day before.

    The stamp that the format asks for is the time of the entry itself: it tells nobody when it was made.
    """
    event = Event()
    event.add("uid", str(uuid.uuid4()))
    event.add("dtstamp", when.replace(tzinfo=datetime.UTC))
    event.add("dtstart", when)
    event.add("dtend", when + HOUR)
    event.add("summary", title)
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -DAY)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Calendar//EN")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def read_when(typed: str) -> datetime.datetime | None:
    """A date and a time: 2026-12-24 10:30, 12/24/2026 2:30 pm. None for what is none, and for what could be two.

    3/4/2026 is a day of March to some and of April to others, and 2:30 may be in the night or in the afternoon.
    """
    found = WRITTEN.fullmatch(" ".join(typed.split()))
    if found is None:
        return None
    year, month, day = (int(found[name] or found[f"{name}_last"]) for name in ("year", "month", "day"))
    if found["year_last"] and month != day:
        if month <= MONTHS and day <= MONTHS:
            return None
        month, day = sorted((month, day))
    hour, half = int(found["hour"]), found["half"]
    if not half and (1 <= hour <= EARLY or not found["minute"]):
        return None
    if half:
        is_late = half in "pP"
        if not 1 <= hour <= (2 * HALF - 1 if is_late else HALF):
            return None
        hour = hour % HALF + (HALF if is_late else 0)
    try:
        when = datetime.datetime(year, month, day, hour, int(found["minute"] or 0))
    except ValueError:
        return None
    return when if when.year < datetime.MAXYEAR else None
