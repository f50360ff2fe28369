"""What is asked and told where the sheet leaves the program: how to save it, under which name, and what came of it."""

from collections.abc import Iterator, Mapping
from functools import partial

from advisor.languages.translator import mark as _
from advisor.page.answers import NO, YES
from advisor.page.blocks import Block, Choice, Field, Item, Paragraph
from advisor.page.place import Format, Place, Result, Told
from advisor.page.wording import time_of_day, weekday
from advisor.page.words import Translators, Words
from advisor.printable import printable

NAMES: Mapping[Format, str] = {
    "html": "notes.html",
    "pdf": "notes.pdf",
    "text": "notes.txt",
    "markdown": "notes.md",
    "lawyer": "for-my-lawyer.html",
    "calendar": "appointment.ics",
}
"""The name that is offered for a file. Only the one for a lawyer tells what is in it."""

SHEET_FORMATS: Mapping[Format, str] = {
    "html": _("A page for a web browser, to read or to print"),
    "pdf": _("A PDF, to print or to send"),
    "text": _("Plain text, to paste into a message"),
    "markdown": _("Markdown, to paste into notes"),
}

RESULTS: Mapping[Result, str] = {
    "printed": _("The sheet was sent to the printer. The print queue of this computer may keep a copy of it."),
    "no-printer": _("No printer can be used from here. Save the sheet, and print it from another program."),
    "not-printed": _("The sheet was not printed: {reason}. Save it, and print it from another program."),
    "saved": _("Saved as {value}. Only this user of the computer can open it. It stays there until you delete it."),
    "not-written": _("{value} could not be written: {reason}."),
    "no-typst": _("A PDF cannot be made here. Save the page for a web browser, and print it from there."),
    "no-glyph": _("No font on this computer has the sign {value}, so no PDF can be made. Save another form."),
    "there-already": _("There is {value} already. Type another name."),
    "no-date": _(
        "That is no date with a time, or it could be two. Write it like this: 2026-12-24 10:30, or 12/24/2026 2:30 pm"
    ),
    "past-date": _("That day has passed."),
}


def result_words(told: Told, translators: Translators) -> Words:
    """What came of a command, or what is wrong with what was typed."""
    return translators.gettext(RESULTS[told.result], value=printable(told.value), reason=printable(told.reason))


def save_as_blocks(translators: Translators) -> Iterator[Block]:
    """The forms in which the sheet can be saved."""
    yield from (Choice(form, translators.gettext(label)) for form, label in SHEET_FORMATS.items())


def for_lawyer_blocks(translators: Translators) -> Iterator[Block]:
    """What a file for a lawyer reveals, and whether to make it."""
    gettext = translators.gettext
    yield Paragraph(gettext("This file holds everything you answered, your status and your past among it."), "warning")
    yield Item(gettext("Whoever opens it can read that. Give it only to your own lawyer."))
    yield Item(gettext("Do not leave it on a shared computer, and do not send it in an open message."))
    yield Choice(NO, gettext("No, do not make it"))
    yield Choice(YES, gettext("Yes, make it"))


def replace_blocks(place: Place, translators: Translators) -> Iterator[Block]:
    """Whether to write over a file that is there."""
    yield Paragraph(translators.gettext("There is a file {file} already.", file=printable(place.file)))
    yield Choice(NO, translators.gettext("No, keep it"))
    yield Choice(YES, translators.gettext("Yes, write over it"))


def field_blocks(place: Place, translators: Translators) -> Iterator[Block]:
    """What to type: the name of a file, or the date for a calendar."""
    gettext = translators.gettext
    if place.told is not None:
        yield Paragraph(result_words(place.told, translators), "warning")
    if place.page == "date":
        yield Paragraph(gettext("The entry has the title “Appointment” and nothing else about you."))
        yield Paragraph(gettext("A calendar may send what is in it to another computer."))
        yield Field(gettext("Date and time, for example 2026-12-24 10:30"))
    else:
        if place.when is not None:
            day = translators.each_makes(partial(weekday, place.when.date()))
            time = translators.each_makes(partial(time_of_day, place.when.time()))
            yield Paragraph(gettext("The entry is for {day}, at {time}.", day=day, time=time))
        yield Field(gettext("Name of the file"), place.file or NAMES[place.format or "html"])
