"""How large the type of a sheet can be: the largest at which each side fits on its side of the paper.

A browser alone knows the exact height of a text. This estimate is on the safe side; the tests hold it against one.
Lengths are in points, 72 to an inch.
"""

import math
import unicodedata
from functools import cache
from typing import Literal, NamedTuple

from advisor.page.blocks import (
    Blanks,
    Block,
    Code,
    Contact,
    Contacts,
    CutOut,
    Heading,
    Item,
    Paragraph,
    Phrase,
    Phrases,
    Side,
    Steps,
)
from advisor.page.page import Page
from advisor.page.words import Words
from advisor.writers.html.texts import PHONE

Paper = Literal["letter", "a4"]
"""The paper that a sheet is printed on."""

MM = 72 / 25.4
MARGINS = 19 * MM, 25 * MM
"""Above and below, and on both sides: as in letter.css and a4.css."""

PAPERS: dict[Paper, tuple[float, float]] = {"letter": (8.5 * 72, 11 * 72), "a4": (210 * MM, 297 * MM)}
"""How wide and how high each paper is."""

SIZES = tuple(quarters / 4 for quarters in range(56, 37, -1))
"""The sizes of type that are tried, from 14 to 9.5 points."""

LARGEST_OF_TWO = 12.0
"""The largest for two languages: in narrow columns a larger one is harder to read."""

LEADING = 1.22
"""The height of a line, in sizes of its type: as in sheet.css."""

SMALL_PRINT = 8.5
GAP = 7 * MM
WIDE, NARROW = 1.05, 0.495
"""How wide a character is, in sizes of its type: of Chinese, Japanese and Korean, and of all others on average."""


SAFE = 0.98
"""How much of the height is used: fonts differ."""

MORE_IN_A_PHONE = 0.35
"""How much wider a character of a phone number is, which stands in a larger and bold type."""


def largest_type(sheet: Page, paper: Paper) -> float:
    """The largest size of type at which each side of a sheet fits on the paper; the smallest there is if none does."""
    columns = len(sheet.languages)
    room = (PAPERS[paper][1] - MARGINS[0]) * SAFE
    width = PAPERS[paper][0] - MARGINS[1]
    sides = [side for side in sheet.blocks if isinstance(side, Side)]
    tried = [size for size in SIZES if columns == 1 or size <= LARGEST_OF_TWO]
    fits = (size for size in tried if all(_Type(size, width, columns).side(side) <= room for side in sides))
    return next(fits, SIZES[-1])


class _Type(NamedTuple):
    """Measures blocks in a size of type, on a paper of this width, in one or more columns."""

    size: float
    width: float
    columns: int

    def side(self, side: Side) -> float:
        """How high a side is."""
        title = self.text(side.title, 1.65, indent=0) if side.title else 0
        return title + sum(self.block(block) for block in side.blocks)

    def block(self, block: Block) -> float:
        """How high a block is, with the space above it."""
        match block:
            case Heading():
                return self.text(block.words, 1.1) + 1.0 * self.size
            case Paragraph(tone="quiet"):
                return self.text(block.words, SMALL_PRINT / self.size) + 0.35 * SMALL_PRINT
            case Paragraph():
                return self.text(block.words) + 0.4 * self.size
            case Item():
                return self.text(block.words, indent=1.1) + 0.25 * self.size
            case Steps():
                steps = (self.text(step.words, indent=1.1) + 0.25 * self.size for step in block.steps)
                return self.text(block.heading, 1.1) + 1.0 * self.size + sum(steps)
            case Phrases():
                return self.text(block.heading, 0.85) + 0.4 * self.size + sum(map(self.phrase, block.phrases))
            case Contact():
                return self.contact(block)
            case Contacts():
                return self.text(block.heading, 0.85) + 0.6 * self.size + sum(map(self.contact, block.contacts))
            case Blanks():
                return sum(max(map(self.blank, block.labels[at : at + 2])) for at in range(0, len(block.labels), 2))
            case Code():
                return 26 * MM  # the warning stands beside it
            case CutOut():
                return self.cut_out(block)
            case _:
                raise TypeError(block)

    def phrase(self, phrase: Phrase) -> float:
        """How high a phrase is, beside its meanings if it has some."""
        if phrase.meaning is None:
            return self.lines(phrase.english, 1.05, self.width) + 0.35 * self.size
        meanings = sum(self.lines(text.text, 1, self.half) for text in phrase.meaning.texts)
        return max(self.lines(phrase.english, 1.05, self.half), meanings) + 0.35 * self.size

    @property
    def half(self) -> float:
        """How wide one of two columns is."""
        return (self.width - GAP) / 2

    def cut_out(self, card: CutOut) -> float:
        """How high the card to cut out is, with what stands above it; its type is of a size of its own."""
        number = len(card.phrases)
        card_type = _Type(10 if number > 5 else 11 if number > 3 else 13, 76 * MM, 1)
        english = sum(card_type.lines(phrase.english, 1, card_type.width) for phrase in card.phrases)
        meanings = sum(card_type.text(phrase.meaning) for phrase in card.phrases if phrase.meaning)
        return max(54 * MM, max(english, meanings) + (8 + 1.2 * (number - 1)) * MM) + 2 * self.size

    def contact(self, contact: Contact) -> float:
        """How high a contact is: its name beside the number, and its hours."""
        beside = contact.phone or contact.url or ""
        taken = len(beside) * (0.8 if contact.phone else 0.52) * self.size
        room = max(self.width - taken, self.width / 3)
        name = " / ".join(text.text for text in contact.words.distinct)
        hours = " / ".join(text.text for text in contact.hours.distinct) if contact.hours else ""
        return self.lines(name, 1, room) + (self.lines(hours, 0.75, room) if hours else 0) + 0.3 * self.size

    def blank(self, label: Words) -> float:
        """How high a line to write on is: its label stands beside it, or above where there is no room."""
        name = " / ".join(text.text for text in label.distinct)
        room = self.half
        beside = sum(map(_width, name)) * 0.8 * self.size < room - 30 * MM
        return 8 * MM + (0 if beside else self.lines(name, 0.8, room) + 1.5 * MM)

    def text(self, words: Words, scale: float = 1, indent: float = 0) -> float:
        """How high a text is in all its languages, side by side."""
        gaps = (self.columns - 1) * GAP
        several = len(words.distinct) > 1
        room = (self.width - gaps) / self.columns if several else self.width
        return max(self.lines(text.text, scale, room - indent * self.size) for text in words.distinct)

    def lines(self, text: str, scale: float, room: float) -> float:
        """How high a text is that has this much room beside it."""
        size = self.size * scale
        phones = PHONE.findall(text)
        width = sum(map(_width, text)) + sum(map(len, phones)) * MORE_IN_A_PHONE
        return math.ceil(width * size / room) * LEADING * size + len(phones) * 0.3 * size


@cache
def _width(character: str) -> float:
    """How wide a character is, in sizes of its type."""
    if unicodedata.combining(character):
        return 0
    return WIDE if unicodedata.east_asian_width(character) in "WF" else NARROW
