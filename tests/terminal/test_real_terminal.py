"""The installed program in a real pseudo-terminal: a walk, a small window, and the line mode."""

import os
import signal

import pytest

from tests.terminal import texts
from tests.terminal.terminal import Terminal

FORGET = b"\x1b[3J"


def walk_to_the_guidance(terminal: Terminal) -> None:
    """From the first screen to the guidance, with "rather not say" to every question."""
    terminal.wait_for("Before you start")
    terminal.type("\r")
    number = 1
    while terminal.wait_for(f"Question {number} of", "Section 1 of") != "Section 1 of":
        terminal.type("x")
        number += 1


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


def test_a_terminal_that_is_too_small_says_so_and_resizing_brings_the_place_back() -> None:
    with Terminal("--lang", "en") as terminal:
        terminal.wait_for("Before you start")
        terminal.type("\r")
        terminal.wait_for(texts.first_question("en"))
        terminal.resize(30, 10)
        terminal.wait_for("--line")
        terminal.resize(40, 15)
        terminal.wait_for(texts.first_question("en"))
        terminal.resize(100, 30)
        terminal.wait_for(texts.first_question("en"))


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


def test_alt_with_a_digit_as_terminals_send_it_chooses_that_answer_alone() -> None:
    with Terminal("--lang", "en", "--content", "tests/second_guide") as terminal:
        terminal.wait_for("Before you start")
        terminal.type("\r")
        terminal.wait_for("What do you want from the library?")
        terminal.type("1")
        terminal.wait_for("Who goes with you?")
        terminal.type("\x1b1")
        terminal.wait_for("Do you owe the library money?")


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (3, 1)])
def test_a_tiny_terminal_comes_to_rest_and_back(size: tuple[int, int]) -> None:
    with Terminal("--lang", "en") as terminal:
        terminal.wait_for("Before you start")
        terminal.resize(*size)
        terminal.settle()
        terminal.resize(80, 24)
        terminal.wait_for("Before you start")
        terminal.settle()
