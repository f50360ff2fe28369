"""Ways out at every moment: amid a paste, behind a queue of keys, after nonsense; and nothing that stops the cleaning.

tests/bursts tries what nobody has thought of.
"""

import os
import signal
import sys
from itertools import cycle
from pathlib import Path

import pytest

from tests.terminal import texts
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import CLEAR, KEYS, check_restored, fresh_settings, to_the_question

AMID = {
    "an unfinished paste": b"\x1b[200~some words",
    "a long paste without marks": b"x" * 100_000,
    "a long unfinished paste": b"\x1b[200~" + b"x" * 100_000,
    "a queue of keys": b"\x1b[B\x1b[A?\x1b" * 2000,
    "a key that is no character": b"\x1b[1114200;1u",
    "a key without numbers": b"\x1b[:;:u",
    "an absurd size": b"\x1b[48;5000;5000;1;1t",
    "no size": b"\x1b[48;0;0;0;0t\x1b[<0;5;5M",
    "a sequence that is cut off": b"\x1b[12;",
    "a text that never ends": b"\x1b]11;rgb",
    "no characters": b"\xff\xfe\xf0\x9f",
}
LINE = ("--line", "--lang", "en")


def put(terminal: Terminal, data: bytes) -> None:
    """Type so much that the terminal does not take it at once."""
    os.set_blocking(terminal.fd, False)
    while data:
        try:
            data = data[os.write(terminal.fd, data) :]
        except BlockingIOError:
            terminal.wait_until(lambda: True)
    os.set_blocking(terminal.fd, True)


LEAVES: list[str | signal.Signals] = [*KEYS, signal.SIGTERM]
AMID_AND_LEAVES = [
    *zip(AMID.values(), cycle(LEAVES), strict=False),
    *((AMID["an unfinished paste"], leave) for leave in LEAVES),
]


@pytest.mark.parametrize(("before", "leave"), AMID_AND_LEAVES, ids=lambda each: repr(each)[:20])
def test_the_full_screen_is_left_at_once(before: bytes, leave: str | signal.Signals) -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        put(terminal, before)
        if isinstance(leave, str):
            put(terminal, KEYS[leave].encode())
        else:
            os.kill(terminal.pid, leave)
        assert terminal.wait_for_end() == (0 if isinstance(leave, str) else 128 + leave)
        assert terminal.written.endswith(CLEAR)
        check_restored(terminal)
        assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("before", [AMID["an unfinished paste"], *(AMID[name] for name in list(AMID)[4:])])
def test_keys_work_on_after_nonsense(before: bytes) -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        put(terminal, before)
        terminal.settle()
        terminal.type("\x1b")  # ends what was begun
        terminal.settle()
        if before.startswith(b"\x1b[200~"):
            terminal.wait_until_later(4)
        terminal.type("h")
        terminal.wait_for("What can be done here")


@pytest.mark.parametrize("second", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGUSR1])
@pytest.mark.parametrize("mode", [(), ("--line",)], ids=["full screen", "line"])
def test_a_second_signal_stops_no_cleaning(mode: tuple[str, ...], second: signal.Signals) -> None:
    with Terminal(*mode, "--lang", "en") as terminal:
        terminal.wait_for("Before you start")
        terminal.type("\r")
        terminal.wait_for(texts.FIRST)
        os.kill(terminal.pid, signal.SIGTERM)
        os.kill(terminal.pid, second)
        assert terminal.wait_for_end() in (128 + signal.SIGTERM, 128 + second, 0)
        assert CLEAR in terminal.written
        assert b"Traceback" not in terminal.written
        assert texts.FIRST not in terminal.text
        assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("number", [signal.SIGABRT, signal.SIGXCPU])
@pytest.mark.parametrize("mode", [(), ("--line",)], ids=["full screen", "line"])
def test_every_signal_that_can_be_heard_cleans(mode: tuple[str, ...], number: signal.Signals) -> None:
    with Terminal(*mode, "--lang", "en") as terminal:
        terminal.wait_for("Before you start")
        terminal.type("\r")
        terminal.wait_for(texts.FIRST)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        assert CLEAR in terminal.written
        assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("setting", ["TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FPS", "TEXTUAL_DRIVER"])
def test_no_setting_of_textual_ends_it(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    monkeypatch.setenv(setting, "bogus")
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("size", ["99999999", "-1"])
def test_no_size_in_the_environment_is_believed_before_that_of_the_terminal(size: str) -> None:
    script = f"COLUMNS={size} LINES={size} exec {sys.executable} -m advisor --lang en"
    with Terminal("-c", script, program=Path("/bin/sh")) as terminal:
        to_the_question(terminal)
        assert terminal.text.splitlines()[0].rstrip().endswith("12")
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0


# Line by line


def to_the_first_line(terminal: Terminal) -> None:
    terminal.wait_for("Press Enter to begin.")
    terminal.type("\r")
    terminal.wait_until(lambda: b"Question 1 of at most" in terminal.written)


@pytest.mark.parametrize("leave", ["\x03", "\x11", "q\r", signal.SIGTERM], ids=str)
def test_a_line_mode_that_was_asked_to_stand_still_is_left_and_cleared(leave: str | signal.Signals) -> None:
    with Terminal(*LINE) as terminal:
        to_the_first_line(terminal)
        terminal.type("\x13")
        if isinstance(leave, str):
            terminal.type(leave)
        else:
            os.kill(terminal.pid, leave)
        assert terminal.wait_for_end() == (0 if isinstance(leave, str) else 128 + leave)
        assert CLEAR in terminal.written
        assert "Question" not in terminal.text
        assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("leave", ["\x03", "\x11", "q\r", signal.SIGTERM], ids=str)
def test_a_line_mode_that_nobody_reads_is_left(leave: str | signal.Signals) -> None:
    with Terminal(*LINE) as terminal:
        to_the_first_line(terminal)
        terminal.fill()
        terminal.type("h\rh\rh\r")
        if isinstance(leave, str):
            terminal.type(leave)
        else:
            os.kill(terminal.pid, leave)
        assert terminal.wait_for_end_unread() == (0 if isinstance(leave, str) else 128 + leave)
        terminal.read_rest()
        assert CLEAR in terminal.written[-500:]


def test_a_line_mode_whose_terminal_hangs_up_says_so_in_its_exit_code() -> None:
    with Terminal(*LINE) as terminal:
        to_the_first_line(terminal)
        terminal.hang_up()
        assert terminal.wait_for_end_unread() == 128 + signal.SIGHUP


def test_keys_that_are_no_text_are_no_part_of_a_line() -> None:
    with Terminal(*LINE) as terminal:
        to_the_first_line(terminal)
        terminal.type("\x1b[A\x13\x1b[200~1\x1b[201~\x1bOP\r")
        terminal.wait_until(lambda: b"Question 2 of at most" in terminal.written)


@pytest.mark.parametrize("mode", ["", "--line"], ids=["full screen", "line"])
def test_where_too_few_files_can_be_opened_a_sentence_says_so_and_nothing_is_changed(mode: str) -> None:
    script = f"ulimit -n 6; exec {sys.executable} -m advisor --lang en {mode}"
    with Terminal("-c", script, program=Path("/bin/sh")) as terminal:
        assert terminal.wait_for_end() == 2
        assert terminal.text.strip() == "This computer lets the program open too few files."
        assert terminal.settings() == fresh_settings()
