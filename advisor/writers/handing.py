"""Lets the sheet leave the program: prints it or writes it to a file, where a person asks for that in a session.

`do` stands for `Session.do`; the faces come here by `outside.do`.
"""

import os
from pathlib import Path

from advisor.page.answers import YES
from advisor.page.command import Command
from advisor.page.commands import CHOOSE, ENTER, PRINT_SHEET, is_offered
from advisor.page.document import Document, compose_document
from advisor.page.handing import NAMES
from advisor.page.natural import NO, spoken_words
from advisor.page.page import Page
from advisor.page.place import Paper, Place, Told
from advisor.page.session import Argument, Session
from advisor.page.sheet import appointment_title, sheet_title
from advisor.writers.files import is_replaceable, write_private
from advisor.writers.pdf import MissingGlyph, NoTypst
from advisor.writers.printer import NotPrinted, print_out
from advisor.writers.sheet import SheetFormat, printable, write_sheet_as


def do(session: Session, command: Command, argument: Argument = None) -> Session:
    """The session after a command. What could not be printed or written is told on a page. Raises AnswerError."""
    page = session.place.page
    if not is_offered(command, session):
        return session
    if command is PRINT_SHEET:
        return _told(session, printed(session.sheet, _title(session), session.paper))
    if command is ENTER and page == "date":
        return _dated(session, str(argument or ""))
    if command is ENTER and page == "file-name":
        return _named(session, str(argument or ""))
    if command is CHOOSE and page == "replace" and argument == YES:
        return _told(session, _written(session, session.place.file, replace=True))
    return session.do(command, argument)


def printed(sheet: Page, title: str, paper: Paper) -> Told:
    """Print a sheet; what came of it."""
    try:
        print_out(printable(sheet, title, paper))
    except NotPrinted as error:
        return Told("not-printed", reason=error.reason) if error.reason else Told("no-printer")
    return Told("printed")


def saved(form: SheetFormat, sheet: Page, title: str, paper: Paper, path: Path, *, replace: bool) -> Told:
    """Write a sheet to a file; what came of it."""
    data = made(form, sheet, title, paper)
    return data if isinstance(data, Told) else kept(data, path, replace=replace)


def made(form: SheetFormat, sheet: Page, title: str, paper: Paper) -> bytes | Told:
    """A sheet in a form, or why it cannot be made."""
    try:
        return write_sheet_as(form, sheet, title, paper)
    except NoTypst:
        return Told("no-typst")
    except MissingGlyph as error:
        return Told("no-glyph", f"{error.sign} ({error.name})")


def saved_for_lawyer(document: Document, path: Path, *, replace: bool) -> Told:
    """Write everything to a file that says so; what came of it."""
    from advisor.writers.html import write_document

    return kept(write_document(document, for_lawyer=True).encode(), path, replace=replace)


def kept(data: bytes, path: Path, *, replace: bool) -> Told:
    """Write to a file of the person's own; what came of it."""
    try:
        write_private(path.expanduser(), data, replace=replace)
    except FileExistsError:
        return Told("there-already", str(path))
    except (OSError, RuntimeError, ValueError) as error:  # no such folder, no such user, a NUL in the name
        return Told("not-written", str(path), getattr(error, "strerror", None) or type(error).__name__)
    return Told("saved", str(path))


def _title(session: Session) -> str:
    return str(sheet_title(session.translators))


def _dated(session: Session, typed: str) -> Session:
    """Go on to the name of the calendar's file with a date that was typed, or say what is wrong with it."""
    from advisor.writers.calendar import read_when  # late: its library takes as long as all of the line mode

    when = read_when(typed)
    if when is None:
        return session.moved(told=Told("no-date", typed))
    if when.date() < session.today:
        return session.moved(told=Told("past-date", typed))
    return session.moved(told=None).opened("file-name", format="calendar", when=when)


def _named(session: Session, typed: str) -> Session:
    """Write the file with the name that was typed, or ask first where there is one of that name. No is no name."""
    if typed.strip().casefold() in spoken_words(NO, session.translators):
        return session.closed()
    name = _with_ending(typed.strip(), NAMES[session.place.format or "html"])
    told = _written(session, name, replace=False)
    if told.result == "there-already" and is_replaceable(Path(name).expanduser()):
        return session.moved(page="replace", file=name, told=None)
    return _told(session, told)


def _with_ending(typed: str, offered: str) -> str:
    """A name with the ending of the one that is offered, unless it has one; the offered one where none was typed."""
    path = Path(typed)
    if not typed or path.suffix or not path.name or os.path.isdir(typed):
        return typed or offered
    return f"{typed}{Path(offered).suffix}"


def _written(session: Session, name: str, *, replace: bool) -> Told:
    """Write what the place asks for; what came of it."""
    path, place = Path(name), session.place
    match place.format:
        case "lawyer":
            document = compose_document(session.interview.advice(), session.translators, session.today)
            return saved_for_lawyer(document, path, replace=replace)
        case "calendar" if place.when is not None:
            from advisor.writers.calendar import write_calendar

            entry = write_calendar(place.when, str(appointment_title(session.translators)))
            return kept(entry, path, replace=replace)
        case "html" | "pdf" | "text" | "markdown" as form:
            return saved(form, session.sheet, _title(session), session.paper, path, replace=replace)
        case _:
            raise ValueError(place.format)


def _told(session: Session, told: Told) -> Session:
    """At a page that tells what came of a command, over the sheet."""
    behind: Place | None = session.place
    while behind is not None and behind.page != "sheet":
        behind = behind.behind
    return session.replaced(place=Place("told", told=told, behind=behind))
