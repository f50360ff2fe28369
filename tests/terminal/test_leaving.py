"""The end of the full screen, byte by byte: keys, signals, a blocked or vanished terminal, suspension.

tests/tui/test_leaving.py goes to every screen; here stand a few of them in a real terminal.
"""

import os
import re
import signal
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import texts
from tests.terminal.terminal import PROGRAM, Terminal
from tests.terminal.test_real_terminal import walk_to_the_guidance

BLANK = b"\x1b[2J\x1b[H"
CLEAR = b"\x1b[H\x1b[2J\x1b[3J"
OUT_OF_THE_ALTERNATE_SCREEN = b"\x1b[?1049l"
SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\].*?(?:\x07|\x1b\\)")
TITLE = re.compile(rb"\x1b\][012];(.*?)(?:\x07|\x1b\\)", re.S)
NORMALLY_ON = {7, 25}
"""Wrapped lines and the cursor."""

KEYS = {"ctrl+q": "\x11", "ctrl+c": "\x03", "f10": "\x1b[21~"}
SIGNALS = [signal.SIGTERM, signal.SIGHUP]
FOLDERS = ["HOME", "TMPDIR", *(f"XDG_{kind}_HOME" for kind in ("CACHE", "CONFIG", "DATA", "STATE"))]
NOBODY_THERE = """\
#!{python}
import advisor.tui.app
from advisor.idle import Idle, IdleClock

IdleClock.due = Idle.BLANK
advisor.tui.app.LOOK = 0.1
from advisor.start import run

run()
"""
"""The program where a while without a key has always just passed."""

Go = Callable[[Terminal], None]


def to_the_question(terminal: Terminal) -> None:
    terminal.wait_for("Before you start")
    terminal.type("\r")
    terminal.wait_for(texts.FIRST)


def to_the_second_question(terminal: Terminal) -> None:
    to_the_question(terminal)
    terminal.type(texts.first_answer())
    terminal.wait_for(texts.SECOND)


def then(go: Go, key: str, mark: str) -> Go:
    """Go somewhere and press a key there."""

    def there(terminal: Terminal) -> None:
        go(terminal)
        terminal.type(key)
        terminal.wait_for(mark)

    return there


PLACES: dict[str, tuple[Go, str]] = {
    "question": (to_the_second_question, "ctrl+c"),
    "dialog": (then(to_the_question, "h", "What can be done here"), "ctrl+q"),
    "search": (then(to_the_second_question, "/", "Search: type"), "f10"),
    "palette": (then(to_the_question, "\x10", "Search for what"), "ctrl+c"),
    "guidance": (walk_to_the_guidance, "f10"),
}


def fresh_settings() -> list[object]:
    """The settings of a terminal that nobody has changed."""
    outer, inner = os.openpty()
    settings = list(termios.tcgetattr(outer))
    os.close(inner)
    os.close(outer)
    return settings


def check_restored(terminal: Terminal) -> None:
    """Everything that was switched on is off, and nothing can be read any more."""
    modes = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", terminal.written))
    assert {int(number) for number, switch in modes.items() if switch == b"h"} <= NORMALLY_ON
    assert modes[b"25"] == b"h"
    assert terminal.written.count(b"\x1b[<u") == len(re.findall(rb"\x1b\[>\d+u", terminal.written))
    assert terminal.written.count(b"\x1b[23;0t") == terminal.written.count(b"\x1b[22;0t") > 0
    assert terminal.text.strip() == ""


def check_left_unread(terminal: Terminal, leave: str | signal.Signals) -> None:
    """A key or a signal ends the program though nobody reads what it writes, and nothing of it stays."""
    if isinstance(leave, str):
        terminal.type(leave)
    else:
        os.kill(terminal.pid, leave)
    assert terminal.wait_for_end_unread() == (0 if isinstance(leave, str) else 128 + leave)
    assert terminal.settings() == fresh_settings()
    terminal.read_rest()
    assert terminal.written.endswith(CLEAR)


def check_left(terminal: Terminal, before: int) -> None:
    """Nothing is written after the blank screen, and what the terminal remembers is cleared last.

    `before`: how much had been written when the person wanted to leave; a frame may have been on its way.
    """
    _, blank, leaving = terminal.written[before:].partition(BLANK)
    assert blank
    assert leaving.endswith(CLEAR)
    assert leaving.rindex(CLEAR) > leaving.rindex(OUT_OF_THE_ALTERNATE_SCREEN)
    assert SEQUENCE.sub(b"", leaving) == b""
    check_restored(terminal)
    assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize(("go", "key"), PLACES.values(), ids=PLACES)
def test_a_key_blanks_first_and_clears_last(go: Go, key: str) -> None:
    with Terminal("--lang", "en") as terminal:
        go(terminal)
        before = len(terminal.written)
        terminal.type(KEYS[key])
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


def test_a_key_leaves_a_paused_screen(tmp_path: Path) -> None:
    program = tmp_path / "advisor"
    program.write_text(NOBODY_THERE.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o700)
    with Terminal("--desk", "--lang", "en", "--beside", "es", program=program) as terminal:
        to_the_question(terminal)
        terminal.type(texts.first_answer())
        terminal.wait_for("Paused.")
        terminal.settle()
        assert not [words for words in texts.asked("en") if words in terminal.text]
        before = len(terminal.written)
        terminal.type(KEYS["ctrl+q"])
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


@pytest.mark.parametrize(
    ("number", "go"), [(signal.SIGTERM, walk_to_the_guidance), (signal.SIGHUP, to_the_question)], ids=["term", "hup"]
)
def test_a_signal_leaves_as_a_key_does_and_nothing_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, go: Go
) -> None:
    for name in FOLDERS:
        monkeypatch.setenv(name, str(tmp_path))
    with Terminal("--lang", "en") as terminal:
        go(terminal)
        before = len(terminal.written)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        check_left(terminal, before)
    assert list(tmp_path.rglob("*")) == []


def test_what_a_terminal_can_do_beyond_others_is_switched_off_too() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.type("\x1b[?2026;2$y\x1b[?2048;2$y")
        terminal.wait_until(lambda: b"\x1b[?1016h" in terminal.written and b"\x1b[?2048h" in terminal.written)
        before = len(terminal.written)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


def test_the_title_never_tells_what_this_is() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        assert set(TITLE.findall(terminal.written)) == {b"Terminal"}
        assert terminal.written.index(b"\x1b]0;") < terminal.written.index(b"\x1b[?1049h")


def test_a_console_without_titles_gets_none() -> None:
    with Terminal("--lang", "en", TERM="linux") as terminal:
        to_the_question(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        assert TITLE.findall(terminal.written) == []


def test_the_shell_gets_its_settings_and_the_exit_code_back() -> None:
    script = f"stty -ixon intr ^G min 3; stty -g; {PROGRAM} --lang en; echo code $?; stty -g"
    with Terminal("-c", script, program=Path("/bin/sh")) as terminal:
        to_the_question(terminal)
        terminal.type("\x11")
        terminal.wait_for_end()
        first, *_ = terminal.written.split()
        *_, code, last = terminal.written.split()
        assert (code, last) == (b"0", first)


def test_what_is_painted_goes_to_the_terminal_and_not_to_a_file(tmp_path: Path) -> None:
    script = f"{PROGRAM} --lang en 2>{tmp_path}/errors"
    with Terminal("-c", script, program=Path("/bin/sh")) as terminal:
        to_the_question(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
    assert (tmp_path / "errors").read_bytes() == b""


def test_no_setting_of_textual_makes_it_keep_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEXTUAL", "debug,devtools")
    monkeypatch.setenv("TEXTUAL_DEBUG", "1")
    monkeypatch.setenv("TEXTUAL_LOG", str(tmp_path / "log"))
    monkeypatch.setenv("TEXTUAL_SCREENSHOT", "0")
    monkeypatch.setenv("TEXTUAL_SCREENSHOT_LOCATION", str(tmp_path))
    monkeypatch.setenv("TEXTUAL_PRESS", "enter")
    with Terminal("--lang", "en") as terminal:
        walk_to_the_guidance(terminal)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("leave", ["\x11", signal.SIGTERM], ids=str)
def test_a_terminal_that_nobody_reads_holds_up_no_end_and_is_blank_when_it_is_read_again(
    leave: str | signal.Signals,
) -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.fill()
        terminal.type("\x1b[B\x1b[A" * 20)
        check_left_unread(terminal, leave)
        check_restored(terminal)


def test_a_terminal_that_is_read_again_shows_all_that_was_painted() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.settle()
        shown = terminal.text
        terminal.fill()
        for _ in range(20):
            terminal.type("?")
            terminal.type("\x7f")
        terminal.type("?")
        terminal.wait_for("Why we ask")
        terminal.settle()
        terminal.type("\x7f")
        terminal.wait_until(lambda: terminal.text == shown)


def test_a_terminal_that_goes_away_ends_the_program() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.hang_up()
        assert terminal.wait_for_end_unread() == 128 + signal.SIGHUP


def test_a_suspended_program_leaves_nothing_on_the_screen_and_comes_back_to_its_place() -> None:
    with Terminal("--lang", "en") as terminal:
        walk_to_the_guidance(terminal)
        terminal.settle()
        shown, before = terminal.text, len(terminal.written)
        os.kill(terminal.pid, signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.pid, os.WSTOPPED | os.WNOWAIT)
        terminal.settle()
        check_left(terminal, before)
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: terminal.text == shown)
        before = len(terminal.written)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


def test_ctrl_z_does_nothing() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.type(f"\x1a{texts.first_answer()}")
        terminal.wait_for(texts.SECOND)


def test_escape_is_told_by_itself_and_a_slow_link_can_ask_for_patience() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        terminal.type("\x1b")
        terminal.wait_for("Before you start")
    with Terminal("--lang", "en", ESCDELAY="60000") as terminal:
        to_the_question(terminal)
        terminal.type("\x1b")
        terminal.settle()
        assert texts.FIRST in terminal.text
        terminal.type("[21~")
        assert terminal.wait_for_end() == 0


def test_bytes_that_are_no_characters_end_nothing() -> None:
    with Terminal("--lang", "en") as terminal:
        to_the_question(terminal)
        os.write(terminal.fd, b"\xff\xfe\xc3.\xc3\xa9\x1b[200~\xf0\x9f\x1b[201~")
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
