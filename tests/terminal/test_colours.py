"""The colours that are sent to a real terminal: none where none are wanted, its own sixteen where it has no more."""

import re

import pytest

from advisor.tui.themes import ANSI, choose_theme
from advisor.tui.widgets.menu import MARK
from tests.terminal.terminal import Terminal

SGR = re.compile(rb"\x1b\[([\d;]*)m")


def colours_sent(written: bytes) -> set[int]:
    """What is sent to set a colour: 30 to 37, 38, 40 to 47, 48, 90 to 97, 100 to 107; 39 and 49 take colours away."""
    codes = {int(code) for codes in SGR.findall(written) for code in codes.split(b";") if code}
    return {code for code in codes if 30 <= code <= 49 or 90 <= code <= 107} - {39, 49}


def walk(terminal: Terminal) -> None:
    """To the first question, with its first row highlighted, and to why it is asked."""
    terminal.wait_for("Before you start")
    terminal.type("\r")
    terminal.wait_for("Question 1 of")
    terminal.settle()


def test_no_colour_is_sent_to_who_wants_none() -> None:
    with Terminal("--lang", "en", NO_COLOR="1", TERM="xterm-256color", COLORTERM="truecolor") as terminal:
        walk(terminal)
        assert colours_sent(terminal.written) == set()
        assert MARK in terminal.text


@pytest.mark.parametrize("kind", ["linux", "xterm", "vt100", "xterm-16color", None])
def test_a_terminal_of_sixteen_colours_begins_with_its_own(kind: str | None) -> None:
    environment = {"COLORFGBG": "0;15"} | ({"TERM": kind} if kind else {})
    assert choose_theme(environment) == ANSI


@pytest.mark.parametrize("kind", ["xterm", "linux", "vt100"])
def test_a_terminal_of_sixteen_colours_shows_words_in_its_own(kind: str) -> None:
    with Terminal("--lang", "en", TERM=kind) as terminal:
        walk(terminal)
        assert colours_sent(terminal.written) <= {*range(30, 38)}
        cells = [cell for line in terminal.screen.buffer.values() for cell in line.values()]
        assert not [cell for cell in cells if cell.data.isalnum() and (cell.fg, cell.bg) != ("default", "default")]
        assert [cell for cell in cells if cell.data.isalnum() and cell.underscore]
