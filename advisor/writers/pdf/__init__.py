"""The sheet to take home as a PDF, tagged for screen readers (PDF/UA-1), by typst. The same bytes for the same sheet.

The fonts are ours, so that it looks the same everywhere; for a script that they lack, those of the system are tried.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from importlib.resources import as_file, files

from advisor.page import blocks
from advisor.page.blocks import Block
from advisor.page.page import Page
from advisor.page.place import Paper
from advisor.page.words import Text, Words
from advisor.writers import qr
from advisor.writers.isolating import isolated

OWN_FONTS = ("Noto Sans", "Noto Sans Arabic")
UNDISPLAYED = re.compile(r'the text `"(.*?)"` could not be displayed')

Value = dict[str, object]


class NoTypst(Exception):
    """The library that makes a PDF is not installed."""


class MissingGlyph(Exception):
    """No font has a sign. `sign`: it; `name`: what Unicode calls it."""

    def __init__(self, sign: str) -> None:
        super().__init__(sign)
        self.sign = sign
        self.name = f"U+{ord(sign[0]):04X} {unicodedata.name(sign[0], '')}".strip()


def write_pdf(page: Page, title: str, paper: Paper) -> bytes:
    """A sheet (a page of `Side`s) as a PDF of two pages, in the largest type with which they have room.

    `title`: what a viewer shows for it. Raises NoTypst, MissingGlyph, and TooLongToScan for its link.
    """
    sheet: Value = {
        "title": title,
        "paper": {"letter": "us-letter", "a4": "a4"}[paper],
        "languages": _languages(page),
        "sides": [_side(side) for side in page.blocks if isinstance(side, blocks.Side)],
    }
    try:
        return _compiled(sheet, system_fonts=False)
    except MissingGlyph:
        return _compiled(sheet, system_fonts=True)


def _compiled(sheet: Value, *, system_fonts: bool) -> bytes:
    try:
        import typst  # late: an extra, and only for this
    except ImportError:
        raise NoTypst from None
    told = json.dumps({**sheet, "fonts": OWN_FONTS, "system-fonts": system_fonts}, ensure_ascii=False, sort_keys=True)
    with as_file(files(__package__)) as here:
        try:
            made = typst.compile(
                str(here / "sheet.typ"),
                format="pdf",
                font_paths=[str(here / "fonts")],
                ignore_system_fonts=not system_fonts,
                pdf_standards="ua-1",
                sys_inputs={"sheet": told},
            )
        except typst.TypstError as error:
            undisplayed = UNDISPLAYED.search(str(error))
            if undisplayed is None:
                raise
            raise MissingGlyph(undisplayed[1]) from None
    return made


def _languages(page: Page) -> list[Value]:
    """The languages of a page, each with its direction, the reader's first."""
    side = next(block for block in page.blocks if isinstance(block, blocks.Side))
    words = side.title or page.title
    return [_cell(text) for text in words.texts]


def _cell(text: Text) -> Value:
    language, direction = text.spoken
    shown = isolated(text.text) if direction == "rtl" else text.text
    return {"text": shown, "code": language, "direction": direction}


def _cells(words: Words | None) -> list[Value]:
    return [] if words is None else [_cell(text) for text in words.distinct]


def _side(side: blocks.Side) -> Value:
    return {"title": _cells(side.title), "blocks": list(map(_block, side.blocks))}


def _block(block: Block) -> Value:
    """A block of a sheet as the layout takes it. Raises TypeError for one that stands on no sheet."""
    match block:
        case blocks.Heading(words):
            return {"kind": "heading", "words": _cells(words)}
        case blocks.Paragraph(words, tone):
            return {"kind": "paragraph", "words": _cells(words), "tone": tone}
        case blocks.Item(words):
            return {"kind": "item", "words": _cells(words)}
        case blocks.Steps(heading, steps):
            return {"kind": "steps", "heading": _cells(heading), "steps": [_cells(step.words) for step in steps]}
        case blocks.Phrases(heading, phrases):
            return {"kind": "phrases", "heading": _cells(heading), "phrases": list(_phrases(phrases))}
        case blocks.CutOut(heading, phrases):
            return {"kind": "cut-out", "heading": _cells(heading), "phrases": list(_phrases(phrases))}
        case blocks.Contact():
            return _contact(block)
        case blocks.Contacts(_, contacts):
            return {"kind": "contacts", "contacts": list(map(_contact, contacts))}
        case blocks.Blanks(labels):
            return {"kind": "blanks", "labels": list(map(_cells, labels))}
        case blocks.Code(link, words):
            return {
                "kind": "code",
                "link": link,
                "picture": qr.picture(link),
                "width": qr.millimetres(link),
                "words": _cells(words),
            }
    raise TypeError(block)


def _phrases(phrases: tuple[blocks.Phrase, ...]) -> Iterator[Value]:
    for phrase in phrases:
        yield {"english": phrase.english, "meaning": _cells(phrase.meaning)}


def _contact(contact: blocks.Contact) -> Value:
    return {
        "kind": "contact",
        "words": _cells(contact.words),
        "hours": _cells(contact.hours),
        "phone": contact.phone,
        "url": contact.url,
        "shown": None if contact.url is None else re.sub(r"^https?://(www\.)?|/$", "", contact.url),
    }
