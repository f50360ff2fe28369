"""How the sheet leaves a session: printed, saved, as an entry for a calendar, or with everything for a lawyer."""

import datetime
import os
import stat
import sys
from pathlib import Path

import icalendar
import pytest

from advisor.page import commands
from advisor.page.blocks import Paragraph
from advisor.page.command import Command
from advisor.page.place import Result
from advisor.page.session import Argument, Session
from advisor.writers import handing
from tests.page.sheets import loaded
from tests.page.trips import chosen, start


@pytest.fixture
def at_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """At the sheet of somebody who has answered everything, in a folder of their own."""
    session = start(loaded(tmp_path / "content").guide, "en es")
    for question, answer in (("matter", "money"), ("status", "outside"), ("needs", "ears")):
        session = session.answered(question, chosen(answer))
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    return session.do(commands.SHEET)


def done(session: Session, *steps: tuple[Command, Argument]) -> Session:
    for command, argument in steps:
        session = handing.do(session, command, argument)
    return session


def result(session: Session) -> Result | None:
    return session.place.told.result if session.place.told else None


SAVE = (commands.SAVE_SHEET, None)


@pytest.mark.parametrize(
    ("form", "name", "begins"),
    [
        ("html", "notes.html", b"<!"),
        ("pdf", "notes.pdf", b"%PDF"),
        ("text", "notes.txt", b"Notes"),
        ("markdown", "notes.md", b"#"),
    ],
)
def test_a_sheet_is_saved_under_the_name_that_enter_takes(
    at_sheet: Session, form: str, name: str, begins: bytes
) -> None:
    saved = done(at_sheet, SAVE, (commands.CHOOSE, form), (commands.ENTER, ""))
    assert (saved.place.page, result(saved)) == ("told", "saved")
    assert Path(name).read_bytes().startswith(begins)
    assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    assert name in str(saved.page.blocks[0].words)  # type: ignore[attr-defined]
    assert done(saved, (commands.CLOSE, None)).place.page == "sheet"


def test_a_file_that_is_there_is_asked_about(at_sheet: Session) -> None:
    Path("mine.txt").write_text("before")
    asked = done(at_sheet, SAVE, (commands.CHOOSE, "text"), (commands.ENTER, "mine"))
    assert asked.place.page == "replace"
    kept = done(asked, (commands.CHOOSE, "no"))
    assert (kept.place.page, Path("mine.txt").read_text()) == ("sheet", "before")
    replaced = done(asked, (commands.CHOOSE, "yes"))
    assert result(replaced) == "saved"
    assert Path("mine.txt").read_text().startswith("Notes")


@pytest.mark.parametrize("typed", ["no", "n", " No "])
def test_no_is_no_name_for_a_file(at_sheet: Session, typed: str) -> None:
    assert done(at_sheet, SAVE, (commands.CHOOSE, "text"), (commands.ENTER, typed)).place.page == "sheet"
    assert os.listdir() == []


def test_an_ending_that_was_typed_stays(at_sheet: Session) -> None:
    done(at_sheet, SAVE, (commands.CHOOSE, "text"), (commands.ENTER, "mine.doc"))
    assert os.listdir() == ["mine.doc"]


@pytest.mark.parametrize("name", ["missing/notes", ".", "a\0b", "~nobody-at-all/notes", "x" * 300])
def test_a_name_that_cannot_be_is_told(at_sheet: Session, name: str) -> None:
    session = done(at_sheet, SAVE, (commands.CHOOSE, "text"), (commands.ENTER, name))
    assert session.place.page == "told"
    assert result(session) in ("not-written", "there-already")
    assert os.listdir() == []


def test_what_cannot_be_made_is_told(at_sheet: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    session = done(at_sheet, SAVE, (commands.CHOOSE, "pdf"), (commands.ENTER, ""))
    assert result(session) == "no-typst"
    assert os.listdir() == []


def test_printing_tells_what_came_of_it(at_sheet: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert result(done(at_sheet, (commands.PRINT_SHEET, None))) == "no-printer"
    (tmp_path / "lp").write_text("#!/bin/sh\n/bin/cat >/dev/null\n")
    (tmp_path / "lp").chmod(0o755)
    assert result(done(at_sheet, (commands.PRINT_SHEET, None))) == "printed"


def test_a_date_becomes_an_entry_with_a_neutral_title(at_sheet: Session) -> None:
    session = done(at_sheet, (commands.CALENDAR, None), (commands.ENTER, "2027-01-05 9:30"), (commands.ENTER, ""))
    assert result(session) == "saved"
    entry = Path("appointment.ics").read_bytes()
    (event,) = icalendar.Calendar.from_ical(entry).walk("VEVENT")
    assert event.decoded("dtstart") == datetime.datetime(2027, 1, 5, 9, 30)
    assert event["summary"] == "Appointment"
    assert b"money" not in entry.lower()


def test_the_date_that_was_understood_is_told_before_anything_is_written(at_sheet: Session) -> None:
    session = done(at_sheet, (commands.CALENDAR, None), (commands.ENTER, "1/15/2027 2:30 pm"))
    told = session.page.blocks[0]
    assert isinstance(told, Paragraph)
    assert "The entry is for Friday, January 15, 2027, at 2:30" in str(told.words)
    assert session.do(commands.CLOSE_FIELD).place.page == "date", "another can be typed"
    assert os.listdir() == []


@pytest.mark.parametrize(("typed", "told"), [("1/5/2027 9:30", "no-date"), ("2026-11-22 9:30", "past-date")])
def test_a_date_that_is_none_is_asked_again(at_sheet: Session, typed: str, told: Result) -> None:
    session = done(at_sheet, (commands.CALENDAR, None), (commands.ENTER, typed))
    assert (session.place.page, result(session)) == ("date", told)


def test_everything_for_a_lawyer_is_asked_about_first(at_sheet: Session) -> None:
    asked = done(at_sheet, (commands.FOR_LAWYER, None))
    assert asked.place.page == "for-lawyer"
    assert done(asked, (commands.CHOOSE, "no")).place.page == "sheet"
    saved = done(asked, (commands.CHOOSE, "yes"), (commands.ENTER, ""))
    assert result(saved) == "saved"
    assert "Label of outside" in Path("for-my-lawyer.html").read_text()


def test_the_code_carries_answers_only_where_the_office_has_pages(at_sheet: Session) -> None:
    assert commands.WITH_ANSWERS not in commands.offered(at_sheet)


def test_at_a_desk_the_client_reads_first(at_sheet: Session) -> None:
    desk = at_sheet.at_desk("es")
    assert desk.reading == ("en", "es")
    assert desk.sheet.languages == ("es", "en")
