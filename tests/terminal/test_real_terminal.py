"""The installed program in a real pseudo-terminal: a walk, and every way to leave it."""

import os
import signal
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

BLANK = b"\x1b[2J"
FORGET = b"\x1b[3J"


def walk_to_the_guidance(terminal: Terminal) -> None:
    """From the first screen to the guidance for: for me, get a proof letter, and "rather not say" to the rest."""
    terminal.wait_for("Before you start")
    terminal.type("\r")
    terminal.wait_for("Who is this visit for?")
    terminal.type("1")
    terminal.wait_for("What do you need from Social Security?")
    terminal.type("3")
    number = 3
    while terminal.wait_for(f"Question {number} of", "Section 1 of") != "Section 1 of":
        terminal.type("s")
        number += 1


def test_a_walk_ends_in_guidance_and_quick_exit_leaves_nothing() -> None:
    with Terminal("--lang", "en") as terminal:
        walk_to_the_guidance(terminal)
        terminal.wait_for("Do you need to go?")
        terminal.settle()
        before = len(terminal.written)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        leaving = terminal.written[before:]
        assert leaving.lstrip().startswith((BLANK, b"\x1b[H" + BLANK)), leaving[:80]
        assert FORGET in leaving
        assert leaving.rindex(FORGET) > leaving.rindex(b"\x1b[?1049l")
        assert not leaving[leaving.rindex(FORGET) + len(FORGET) :].strip()
        assert "Social Security" not in terminal.text


@pytest.mark.parametrize("key", ["\x11", "\x03", "\x1b[21~"], ids=["ctrl+q", "ctrl+c", "f10"])
def test_every_quick_exit_key_leaves_the_first_screen(key: str) -> None:
    with Terminal() as terminal:
        terminal.wait_for("English")
        terminal.type(key)
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal(number: signal.Signals) -> None:
    with Terminal("--lang", "en") as terminal:
        modes = terminal.settings()
        terminal.wait_for("Before you start")
        os.kill(terminal.pid, number)
        terminal.wait_for_end()
        assert terminal.written.rindex(b"\x1b[?1049l") > terminal.written.rindex(b"\x1b[?1049h")
        assert b"\x1b[?25h" in terminal.written
        assert modes


def test_the_line_mode_in_a_terminal_clears_it_at_the_end() -> None:
    with Terminal("--line", "--lang", "en") as terminal:
        terminal.wait_for("Press Enter to begin.")
        terminal.type("\r")
        terminal.wait_for("Question 1 of at most")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert FORGET in terminal.written
        assert "Question" not in terminal.text
        assert "Nothing was saved." in terminal.text


def test_a_dumb_terminal_goes_line_by_line_without_escapes() -> None:
    with Terminal("--lang", "en", TERM="dumb") as terminal:
        terminal.wait_for("Press Enter to begin.")
        terminal.type("\rq\r")
        assert terminal.wait_for_end() == 0
        assert b"\x1b" not in terminal.written


def test_nothing_is_written_to_disk(tmp_path: Path) -> None:
    with Terminal("--lang", "en", HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path)) as terminal:
        walk_to_the_guidance(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
    assert list(tmp_path.rglob("*")) == []


def test_a_terminal_that_is_too_small_says_so_and_resizing_brings_the_place_back() -> None:
    with Terminal("--lang", "en") as terminal:
        terminal.wait_for("Before you start")
        terminal.type("\r")
        terminal.wait_for("Who is this visit for?")
        terminal.resize(30, 10)
        terminal.wait_for("--line")
        terminal.resize(40, 15)
        terminal.wait_for("Who is this visit")
        terminal.resize(100, 30)
        terminal.wait_for("Who is this visit for?")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_clears_the_line_mode(number: signal.Signals) -> None:
    with Terminal("--line", "--lang", "en") as terminal:
        terminal.wait_for("Press Enter to begin.")
        terminal.type("\r")
        terminal.wait_for("Question 1 of at most")
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        assert FORGET in terminal.written
        assert "Question" not in terminal.text


def test_where_the_screen_cannot_be_cleared_it_does_not_say_so() -> None:
    with Terminal("--lang", "en", TERM="dumb") as terminal:
        terminal.wait_for("Press Enter to begin.")
        assert b"cannot be cleared here" in terminal.written
        assert b"Leaving clears" not in terminal.written
