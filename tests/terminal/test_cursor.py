"""Where the cursor of a real terminal stands: on the mark, in the search line, on the card being read."""

import pytest

from tests.terminal import texts
from tests.terminal.terminal import Terminal

MARK = "▌"
DESK = ("--desk", "--lang", "en", "--beside", "es")
SIZES = [(80, 24), (40, 15), (120, 40)]


def cursor(terminal: Terminal) -> tuple[int, int]:
    """Column and row, from 0."""
    terminal.settle()
    return terminal.screen.cursor.x, terminal.screen.cursor.y


def sign(terminal: Terminal) -> str:
    """The sign on which the cursor stands."""
    column, row = cursor(terminal)
    return str(terminal.screen.buffer[row][column].data)


def on_first_line_of_mark(terminal: Terminal) -> bool:
    """Whether the cursor is on the first line that is marked."""
    column, row = cursor(terminal)
    marked = [number for number, line in enumerate(terminal.text.splitlines()) if line[column : column + 1] == MARK]
    return row == marked[0]


def start(terminal: Terminal) -> None:
    terminal.wait_for("Before you start")
    terminal.type("\r")
    terminal.wait_for(texts.FIRST)


@pytest.mark.parametrize("size", SIZES)
def test_it_stands_on_the_mark_however_far_the_list_is_scrolled(size: tuple[int, int]) -> None:
    with Terminal(*DESK, columns=size[0], rows=size[1]) as terminal:
        start(terminal)
        assert on_first_line_of_mark(terminal)
        terminal.type("\x1b[B")
        assert on_first_line_of_mark(terminal)
        terminal.type(texts.first_answer())
        terminal.wait_for(texts.SECOND)
        for keys in ("\x1b[B" * 9, "\x1b[F", "\x1b[H", "\x1b[6~"):
            terminal.type(keys)
            assert on_first_line_of_mark(terminal), terminal.text
        assert not terminal.screen.cursor.hidden


def test_it_stands_where_the_next_letter_goes_whatever_was_typed() -> None:
    with Terminal(*DESK, columns=80, rows=24) as terminal:
        start(terminal)
        terminal.type("/")
        column, row = cursor(terminal)
        for typed, cells in (("ab", 2), ("漢字", 6), ("e\u0301", 7), ("ñ", 8)):
            terminal.type(typed)
            assert cursor(terminal) == (column + cells, row), terminal.text
        terminal.type("\x1b[D" * 3)  # an accent of its own is passed by itself
        assert cursor(terminal) == (column + 6, row)
        terminal.type("\x7f" * 20 + "\x1b")
        assert on_first_line_of_mark(terminal)


def test_it_stands_in_lists_in_the_palette_and_where_a_text_begins() -> None:
    with Terminal(*DESK, columns=80, rows=24) as terminal:
        start(terminal)
        terminal.type(texts.first_answer())
        terminal.wait_for(texts.SECOND)
        terminal.type("t")
        terminal.wait_for("Your answers so far")
        assert on_first_line_of_mark(terminal)
        terminal.type("\x1b")
        terminal.wait_for(texts.SECOND)
        terminal.type("\x10")
        terminal.wait_for("Search for what")
        before = cursor(terminal)
        terminal.type("ab")
        assert cursor(terminal) == (before[0] + 2, before[1])
        terminal.type("\x1b")
        terminal.wait_until(lambda: "Nothing matches" not in terminal.text)
        terminal.type("?")
        terminal.wait_for("Why we ask")
        column, row = cursor(terminal)
        assert terminal.text.splitlines()[row][column:].strip()
        terminal.type("\x1b\x1b[20~")
        terminal.wait_for("Paused")
        assert sign(terminal) == "P"


def test_it_stands_on_the_card_being_read_after_scrolling_too() -> None:
    with Terminal("--lang", "en", columns=80, rows=24) as terminal:
        start(terminal)
        for _question in range(20):
            if "What do you need" not in terminal.text and "of at most" not in terminal.text:
                break
            terminal.type("x")
            terminal.settle()
        rows = set()
        for key in ("", "\t", "j", "j", "\x1b[6~", "\x1b[B"):
            terminal.type(key)
            column, row = cursor(terminal)
            rows.add(row)
            assert terminal.text.splitlines()[row][column:].strip(), terminal.text
            assert 1 < row < 23
        assert len(rows) > 1
