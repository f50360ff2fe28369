"""An entry for a calendar (RFC 5545) that says when, and nothing about what."""

import datetime
import uuid

from icalendar import Alarm, Calendar, Event

HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


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
    """A date and a time as 2026-12-24 10:30; None for anything else, for no other way of writing is the same to all."""
    try:
        when = datetime.datetime.strptime(" ".join(typed.split()), "%Y-%m-%d %H:%M")
    except ValueError:
        return None
    return when if when.year < datetime.MAXYEAR else None
