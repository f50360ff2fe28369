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


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-12-24 10:30", "  2026-12-24   10:30 ", "2026-12-24T10:30", "2026-12-24, 10:30 a.m."),
        *("12/24/2026 10:30", "24/12/2026, 10:30", "12/24/2026 10:30am", "12-24-2026 10:30", "12/24/2026 10:30 A. M."),
    ],
)
def test_a_date_is_read(typed: str) -> None:
    assert read_when(typed) == WHEN


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("2:30 pm", 14),
        ("2 pm", 14),
        ("9 a. m.", 9),
        ("14:30", 14),
        ("7:30", 7),
        ("12:30 pm", 12),
        ("12:30 am", 0),
        ("12:30", 12),
        ("14:30 p. m.", 14),
        ("9:30 AM", 9),
    ],
)
def test_halves_of_the_day_are_told_apart(typed: str, hour: int) -> None:
    minute = 30 if ":" in typed else 0
    assert read_when(f"2026-12-24 {typed}") == WHEN.replace(hour=hour, minute=minute)


def test_a_day_and_a_month_of_the_same_number_are_one_date() -> None:
    assert read_when("5/5/2027 9:05") == datetime.datetime(2027, 5, 5, 9, 5)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "2026-12-24",
            "2026-12-24 10",
            "2026-02-30 10:30",
            "tomorrow",
            "\x1b[2J",
            "2026-12-24 25:30",
            "2026-12-24 10:30 at noon",
        ),
        *("2026-12-24 14:30 am", "2026-12-24 0:30 pm", "30/2/2026 9:30", "24/13/2026 9:30", "12/24/26 10:30"),
    ],
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_when(typed) is None


@pytest.mark.parametrize("typed", ["3/4/2027 10:30", "12/11/2026 10:30 am", "12/24/2026 2:30", "2026-12-24 02:30"])
def test_what_could_mean_two_dates_is_none(typed: str) -> None:
    assert read_when(typed) is None


def test_the_last_year_that_a_calendar_has_is_none() -> None:
    """The hour of the entry could end after it."""
    assert read_when("9999-12-31 23:59") is None
    assert read_when("9998-12-31 23:59") is not None
