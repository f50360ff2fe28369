"""The splash in a real terminal: it stands before Textual is imported, and is left and typed at from then on.

A gate stands before the import of Textual where a test needs time between the two; only the test opens it.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte
import pytest

from tests.terminal import texts
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import BLANK, CLEAR, KEYS, SIGNALS, check_left, check_left_unread, fresh_settings

TEXTUAL = b"\x1b[?1000h"
"""What Textual writes first of all when it takes the terminal over."""

ALTERNATE_SCREEN = b"\x1b[?1049h"
ENGLISH = ("--lang", "en")
TITLE = texts.beginning(str(texts.splash("en").title))
LEAVE, LEAVE_IN_SPANISH = (str(texts.splash(code).leave) for code in ("en", "es"))
WELCOME = "Before you start"

GATE = """
import os, sys, time
from importlib.abc import MetaPathFinder
class Gate(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ("textual", "rich", "babel", "asyncio"):
            while not os.path.exists(os.environ["GATE"]):
                time.sleep(0.01)
            if "BROKEN" in os.environ:
                raise ImportError
sys.meta_path.insert(0, Gate())
from advisor.start import run
run()
"""


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    return tmp_path / "gate"


@contextmanager
def amid_splash(
    gate: Path, *arguments: str, columns: int = 100, rows: int = 30, **environment: str
) -> Iterator[Terminal]:
    """The program with its splash shown, and Textual waiting until there is a file `gate`."""
    script, program = ("-c", GATE, *(arguments or ENGLISH)), Path(sys.executable)
    with Terminal(*script, columns=columns, rows=rows, program=program, GATE=str(gate), **environment) as terminal:
        terminal.wait_for("Ctrl+Q")
        yield terminal


# What is seen


@pytest.mark.parametrize(
    "environment", [{"COLORTERM": "truecolor"}, {"TERM": "linux"}, {"TERM": "screen"}, {"NO_COLOR": "1"}], ids=str
)
def test_it_is_seen_in_any_terminal(gate: Path, environment: dict[str, str]) -> None:
    with amid_splash(gate, columns=40, rows=15, **environment) as terminal:
        assert TITLE in terminal.text
        assert LEAVE in terminal.text
        assert TEXTUAL not in terminal.written


def test_it_speaks_the_language_of_the_session_and_at_a_desk_both(gate: Path) -> None:
    with amid_splash(gate, "--lang", "es") as terminal:
        assert LEAVE_IN_SPANISH in terminal.text
        assert LEAVE not in terminal.text
    with amid_splash(gate, "--desk", *ENGLISH, "--beside", "es", columns=80, rows=24) as terminal:
        assert LEAVE_IN_SPANISH in terminal.text
        assert LEAVE in terminal.text


def test_the_first_screen_replaces_it_in_one_go() -> None:
    with Terminal(*ENGLISH, columns=40, rows=15) as terminal:
        terminal.wait_for(WELCOME)
        terminal.settle()
        before, _, after = terminal.written.partition(WELCOME.encode())
        screen = pyte.Screen(40, 15)
        pyte.ByteStream(screen).feed(before)
        assert LEAVE in "\n".join(screen.display)
        frame = after[: after.index(b"\x1b[?25h")]
        pyte.ByteStream(screen).feed(WELCOME.encode() + frame)
        assert [line.rstrip() for line in screen.display[1:]] == terminal.text.splitlines()[1:]
        assert BLANK not in after
        assert terminal.written.count(ALTERNATE_SCREEN) == 1


def test_a_window_made_smaller_or_too_small_meanwhile_is_painted_right(gate: Path) -> None:
    with amid_splash(gate) as terminal:
        terminal.resize(30, 10)
        gate.touch()
        terminal.wait_for("--line")
        terminal.resize(40, 15)
        terminal.wait_for(WELCOME)
        terminal.settle()
        assert LEAVE not in terminal.text


# Keys typed at it


@pytest.mark.parametrize(
    ("given", "keys", "leads_to"),
    [
        (ENGLISH, f"\r{texts.first_answer()}", texts.SECOND),
        (ENGLISH, "\r\x1b", "Enter · Start"),
        (ENGLISH, "h", "What can be done here"),
        (("--lang", "es"), f"\r{texts.first_answer()}", texts.progress("es", 2)),
        (("--desk",), "\r", texts.FIRST),
        ((), "\x1b[B\r\r", texts.progress("es", 1)),
    ],
)
def test_keys_reach_the_first_screens_in_order(gate: Path, given: tuple[str, ...], keys: str, leads_to: str) -> None:
    with Terminal("-c", GATE, *given, program=Path(sys.executable), GATE=str(gate)) as terminal:
        terminal.wait_for("Ctrl+Q")
        terminal.type(keys)
        gate.touch()
        terminal.wait_for(leads_to)
        terminal.settle()
        assert leads_to in terminal.text


def test_enter_typed_before_the_splash_is_not_lost() -> None:
    with Terminal(*ENGLISH) as terminal:
        terminal.type("\r")
        terminal.wait_for(texts.FIRST)


def test_a_key_typed_as_soon_as_it_stands_is_not_lost() -> None:
    with Terminal(*ENGLISH) as terminal:
        terminal.wait_for(TITLE)
        assert TEXTUAL not in terminal.written
        terminal.type("\r")
        terminal.wait_for(texts.FIRST)


def test_keys_act_once_though_the_program_is_suspended(gate: Path) -> None:
    with amid_splash(gate) as terminal:
        terminal.type("\r")
        gate.touch()
        terminal.wait_for(texts.FIRST)
        terminal.settle()
        shown = terminal.text
        os.kill(terminal.pid, signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.pid, os.WSTOPPED | os.WNOWAIT)
        terminal.settle()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: terminal.text == shown)
        terminal.settle()
        assert terminal.text == shown


# Leaving it


@pytest.mark.parametrize("keys", [*KEYS.values(), "\r1x\x11"], ids=[*KEYS, "after others"])
def test_a_key_leaves_at_once(gate: Path, keys: str) -> None:
    with amid_splash(gate) as terminal:
        before = len(terminal.written)
        terminal.type(keys)
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)
        assert TEXTUAL not in terminal.written


def test_a_key_leaves_though_its_bytes_come_one_by_one(gate: Path) -> None:
    with amid_splash(gate) as terminal:
        before = len(terminal.written)
        for byte in KEYS["f10"]:
            terminal.type(byte)
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


@pytest.mark.parametrize("number", [*SIGNALS, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_leaves_at_once(gate: Path, number: signal.Signals) -> None:
    with amid_splash(gate) as terminal:
        before = len(terminal.written)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        check_left(terminal, before)


def test_a_terminal_that_goes_away_ends_the_program(gate: Path) -> None:
    with amid_splash(gate) as terminal:
        terminal.hang_up()
        assert terminal.wait_for_end_unread() == 128 + signal.SIGHUP


@pytest.mark.parametrize("leave", ["\x11", signal.SIGTERM], ids=str)
def test_a_terminal_that_nobody_reads_holds_up_no_end(gate: Path, leave: str | signal.Signals) -> None:
    with amid_splash(gate) as terminal:
        terminal.fill()
        check_left_unread(terminal, leave)


def test_a_stop_is_put_off_until_textual_knows_what_to_do_then(gate: Path) -> None:
    with amid_splash(gate) as terminal:
        os.kill(terminal.pid, signal.SIGTSTP)
        gate.touch()
        terminal.wait_for(WELCOME)


def test_a_fault_on_the_way_to_textual_is_told_on_a_restored_terminal(gate: Path) -> None:
    with amid_splash(gate, BROKEN="1") as terminal:
        before = len(terminal.written)
        gate.touch()
        assert terminal.wait_for_end() == 70
        assert terminal.settings() == fresh_settings()
        leaving, _, told = terminal.written[before:].partition(CLEAR)
        assert leaving.startswith(BLANK)
        assert b"It is our fault, not yours" in told
        assert b"\x1b" not in told
