"""An entry for a calendar says when, and nothing else."""

import datetime

import icalendar
import pytest

from advisor.writers.calendar import read_when, write_calendar

WHEN = datetime.datetime(2026, 12, 24, 10, 30)


def test_an_entry_has_a_neutral_title_and_a_reminder() -> None:
    (event,) = icalendar.Calendar.from_ical(write_calendar(WHEN, "Appointment")).walk("VEVENT")
    assert event["summary"] == "Appointment"
    assert event.decoded("dtstart") == WHEN
    assert event["class"] == "PRIVATE"
    assert not {"description", "location", "organizer", "url"} & {name.lower() for name in event}
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == -datetime.timedelta(days=1)


def test_an_entry_does_not_say_when_it_was_made() -> None:
    entry = write_calendar(WHEN, "Appointment").decode()
    assert str(datetime.date.today().strftime("%Y%m%d")) not in entry
    assert entry.count("20261224") == 3


@pytest.mark.parametrize("typed", ["2026-12-24 10:30", "  2026-12-24   10:30 "])
def test_a_date_is_read(typed: str) -> None:
    assert read_when(typed) == WHEN


@pytest.mark.parametrize("typed", ["", "12/24/2026 10:30", "2026-12-24", "2026-02-30 10:30", "tomorrow", "\x1b[2J"])
def test_what_could_mean_two_dates_is_none(typed: str) -> None:
    assert read_when(typed) is None


def test_the_last_year_that_a_calendar_has_is_none() -> None:
    """The hour of the entry could end after it."""
    assert read_when("9999-12-31 23:59") is None
    assert read_when("9998-12-31 23:59") is not None
