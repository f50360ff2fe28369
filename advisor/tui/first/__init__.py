"""The first page on the terminal before Textual is imported, which takes longer than all the rest of the start.

`first_paint` is called by `run_tui`. It shows a picture of the page that Textual paints a moment later, the same in
every cell; where that is not certain it shows nothing, and Textual begins as if this were not here. What it returns
holds the terminal until the driver takes it over.
"""

import os
import shutil

from advisor.page import Session
from advisor.tui.first.colours import Pen, choose_pen
from advisor.tui.first.held import Held, hold
from advisor.tui.first.picture import Look, Row, Size, Unsure, choice_page, welcome_page
from advisor.tui.opening import SMALLEST, asks_language

__all__ = ["Held", "Unsure", "first_paint", "picture"]


def first_paint(session: Session, *, ask_language: bool, idle: int) -> Held | None:
    """Take the terminal and show the first page; None, and nothing is done, where that is not certain to be right."""
    try:
        page = picture(session, _size(), ask_language=ask_language, idle=idle)
    except Unsure:
        return None
    return hold(page)


def picture(session: Session, size: tuple[int, int], *, ask_language: bool, idle: int) -> str:
    """The first page on a terminal of this size, as what the terminal is told. Raises Unsure."""
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1] or any(name.startswith("TEXTUAL") for name in os.environ):
        raise Unsure
    pen = choose_pen(os.environ)
    look = Look(Size(*size), idle, themes=pen.colours is not None)
    page = choice_page if asks_language(session, ask_language=ask_language) else welcome_page
    return "".join(f"\x1b[{number};1H{_written(row, pen)}" for number, row in enumerate(page(session, look), 1))


def _written(row: Row, pen: Pen) -> str:
    return "".join(pen.write(words, style) for words, style in row if words) + "\x1b[m"


def _size() -> tuple[int, int]:
    """Columns and rows, as Textual finds them out."""
    return shutil.get_terminal_size()
