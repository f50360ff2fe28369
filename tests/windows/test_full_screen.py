"""The full screen on Windows, with Textual's own driver: its start, its keys, and every way out."""

import os
import re
import signal
from pathlib import Path

import pytest

from tests.terminal import texts
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import KEYS, NORMALLY_ON, SEQUENCE, fresh_settings, to_the_question
from tests.terminal.test_real_terminal import walk_to_the_guidance
from tests.windows.conftest import START, Make
from tests.windows.console import TITLE
from tests.windows.machine import BREAK

BLANK = b"\x1b[2J\x1b[H"
CLEAR = b"\x1b[H\x1b[2J\x1b[3J"
TITLES = re.compile(rb"\x1b\]0;(.*?)\x07")
COVERED = f"""\
import advisor.tui.app
from advisor.idle import Idle, IdleClock

IdleClock.due = Idle.BLANK
advisor.tui.app.LOOK = 0.1
{START}
"""
"""The program where a while without a key has always just passed."""

BREAKS_THE_PARSER = ["\x1b[1114200;1u", "\x1b[:;:u", "\x1b[99999999999999999999u"]


def check_left(terminal: Terminal, before: int) -> None:
    """The screen was blanked first and cleared last, and the console is as it was."""
    _, blank, leaving = terminal.written[before:].partition(BLANK)
    assert blank
    assert SEQUENCE.sub(b"", leaving) == b""
    assert TITLES.sub(b"", leaving).endswith(CLEAR)
    modes = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", terminal.written))
    assert {int(number) for number, switch in modes.items() if switch == b"h"} <= NORMALLY_ON
    assert TITLES.findall(terminal.written) == [b"Terminal", TITLE.encode()]
    assert terminal.text.strip() == ""
    assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_a_key_blanks_first_and_clears_last(make: Make, key: str) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        walk_to_the_guidance(terminal)
        before = len(terminal.written)
        terminal.type(key)
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


def test_it_is_painted_in_colours_of_its_own(make: Make) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        assert b"38;2;227;220;209" in terminal.written


@pytest.mark.parametrize("number", [BREAK, signal.SIGTERM], ids=["break", "term"])
def test_ctrl_break_and_a_closed_window_leave_as_a_key_does(make: Make, number: signal.Signals) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        before = len(terminal.written)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        check_left(terminal, before)


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_a_key_leaves_amid_an_unfinished_paste(make: Make, key: str) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        terminal.type("\x1b[200~who is there")
        terminal.settle()
        before = len(terminal.written)
        terminal.type(key)
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


@pytest.mark.parametrize("typed", BREAKS_THE_PARSER, ids=["no character", "no number", "too large"])
def test_no_keys_end_the_reading_of_keys(make: Make, typed: str) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        terminal.type(typed)
        terminal.settle()
        terminal.type(texts.first_answer())
        terminal.wait_for(texts.SECOND)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0


def test_a_console_that_takes_no_output_holds_up_no_end(make: Make) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        terminal.fill()
        terminal.type("\x1b[B\x1b[A" * 20)
        terminal.type("\x11")
        assert terminal.wait_for_end_unread() == 0


def test_what_is_typed_before_there_is_a_screen_counts(make: Make) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        terminal.type(f"\r{texts.first_answer()}")
        terminal.wait_for(texts.SECOND)


def test_another_size_is_heard_of(make: Make) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        terminal.resize(30, 10)
        terminal.wait_for("--line")
        terminal.resize(100, 30)
        terminal.wait_for(texts.first_question("en"))


def test_letters_beyond_the_plain_ones_and_alt_with_a_digit_arrive(make: Make) -> None:
    with Terminal("--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        terminal.type("\x10")
        terminal.wait_for("Search for what")
        terminal.type("ñ😀é")
        terminal.wait_for("ñ😀")
    with Terminal("--desk", "--lang", "en", program=make()) as terminal:
        to_the_question(terminal)
        terminal.type("\x1b1")
        terminal.wait_for(texts.SECOND)


def test_an_idle_desk_is_covered_and_can_be_left(make: Make) -> None:
    with Terminal("--desk", "--lang", "en", "--beside", "es", program=make(COVERED)) as terminal:
        to_the_question(terminal)
        terminal.type(texts.first_answer())
        terminal.wait_for("Paused.")
        terminal.settle()
        assert not [words for words in texts.asked("en") if words in terminal.text]
        before = len(terminal.written)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


def test_nothing_is_left_on_the_disk(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, home = make(), tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    with Terminal("--lang", "en", program=program) as terminal:
        walk_to_the_guidance(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
    assert list(home.rglob("*")) == []
