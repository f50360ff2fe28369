"""Draws the splash: a few lines in the terminal's own colours, while Textual is being imported.

`run_tui` shows it. Textual's first paint replaces it.
"""

import unicodedata
from collections.abc import Iterator

from advisor.page.splash import Splash
from advisor.page.words import Words

BROADEST = 64
"""Columns; longer lines tire the eye."""

MARGIN = 2
"""Columns on each side."""

BOLD, PLAIN = "\x1b[1m", "\x1b[m"


def draw_splash(splash: Splash, columns: int, rows: int) -> str:
    """The text that paints the splash. In a small terminal the purpose is left out first, then the title."""
    width = max(1, min(BROADEST, columns - 2 * MARGIN))
    title, purpose, leave = (_lines(words, width) for words in (splash.title, splash.purpose, splash.leave))
    title = [f"{BOLD}{line}{PLAIN}" for line in title]
    wanted = ([*title, "", *purpose, "", *leave], [*title, "", *leave], leave)
    shown = next((lines for lines in wanted if len(lines) <= rows), leave[:rows])
    left = max(0, columns - width) // 2 + 1
    top = (rows - len(shown)) // 3 + 1
    return "".join(f"\x1b[{top + number};{left}H{line}" for number, line in enumerate(shown))


def _lines(words: Words, width: int) -> list[str]:
    return [line for text in words.distinct for line in wrapped(text.text, width)]


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text, at most `width` cells each; a word that is broader is cut."""
    line = ""
    for word in text.split():
        for piece in _pieces(word, width):
            if line and cells(line) + 1 + cells(piece) > width:
                yield line
                line = ""
            line = f"{line} {piece}" if line else piece
    if line:
        yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word, cut where it is broader than a line."""
    piece = ""
    for character in word:
        if piece and cells(piece + character) > width:
            yield piece
            piece = ""
        piece += character
    yield piece


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
