"""The line mode on Windows: it says what it says elsewhere, is left in every way, and covers an idle desk."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide.writing import write_content
from tests.line.driving import GUIDE
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import fresh_settings
from tests.windows.conftest import Make
from tests.windows.machine import BREAK

CLEAR = b"\x1b[H\x1b[2J\x1b[3J"
LEFT = "You have left. Nothing was saved.\n"
IDLE_DESK = """\
import datetime
from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.line import run_line
from advisor.page.session import Session

guide = open_guide()
session = Session.start(guide, open_languages(guide.id), "en", datetime.date(2026, 11, 23)).at_desk()
code = run_line(session, sys.stdin, sys.stdout, clear=sys.stdout.isatty(), idle=0.02)
sys.stdout.flush()
__import__("os")._exit(code)
"""
"""The desk with an idle lock of about a second."""

TYPED = {
    "to the guidance and out": (["", "1", "2", "x", "", "r 1", "g", "q"], []),
    "the input ends": (["", "1"], []),
    "every kind of page": (["", "h", "?", "1", "0", "1", "t", "", "a", "w 1", "o 1", "c", "1", "q"], []),
    "at the desk": (["", "1", "0", "1", "n", "", "2", "q"], ["--desk"]),
    "what is refused": (["", "nine", "1 2", "f hammer", "/ham", "9" * 50, "leave"], []),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", GUIDE)


def said(program: list[str | Path], typed: bytes) -> tuple[int, str, str]:
    """How a program ends, and what it prints."""
    ended = subprocess.run(program, input=typed, capture_output=True, check=False)
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("lines", "options"), TYPED.values(), ids=TYPED)
def test_it_says_what_it_says_elsewhere(
    make: Make, content: Path, lines: list[str], options: list[str], line_end: str
) -> None:
    arguments = ["--line", "--lang", "en", "--content", str(content), *options]
    typed = "".join(f"{line}{line_end}" for line in lines).encode()
    code, printed, told = said([make(), *arguments], typed)
    assert (code, told) == (0, "")
    assert printed.endswith(LEFT)
    assert printed.count("Type here: ") == len(lines) + (lines[-1] not in ("q", "leave"))
    elsewhere = said([sys.executable, "-m", "advisor", *arguments], typed)
    assert (code, printed, told) == elsewhere


def to_the_first_question(terminal: Terminal) -> None:
    terminal.wait_for("Press Enter to begin.")
    terminal.type("\r")
    terminal.wait_for("Question 1 of at most")


@pytest.mark.parametrize("keys", ["\x03", "q\r", "\x04"], ids=["ctrl+c", "q", "end"])
def test_leaving_clears_the_console(make: Make, keys: str) -> None:
    with Terminal("--line", "--lang", "en", program=make()) as terminal:
        to_the_first_question(terminal)
        terminal.type(keys)
        assert terminal.wait_for_end() == 0
        assert terminal.text.strip() == LEFT.strip()
        assert CLEAR in terminal.written
        assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("number", [BREAK, signal.SIGTERM], ids=["break", "term"])
def test_a_closed_window_and_ctrl_break_clear_it_too(make: Make, number: signal.Signals) -> None:
    with Terminal("--line", "--lang", "en", program=make()) as terminal:
        to_the_first_question(terminal)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.text.strip() == LEFT.strip()


def test_an_idle_desk_is_covered_then_everything_is_dropped(make: Make) -> None:
    with Terminal(rows=60, program=make(IDLE_DESK)) as terminal:
        terminal.type("\r1\r")
        terminal.wait_for("0 answers are held now.")
        asked = terminal.written.index(b"Question 2 of at most")
        assert asked < terminal.written.index(CLEAR) < terminal.written.index(b"Paused. Press Enter to go on.")
        assert "Question" not in terminal.text
        terminal.type("q\r")
        assert terminal.wait_for_end() == 0


def test_an_old_console_is_sent_no_escapes_and_tells_that_it_cannot_be_cleared(make: Make) -> None:
    with Terminal("--lang", "en", rows=60, program=make(how="legacy=True")) as terminal:
        to_the_first_question(terminal)
        terminal.type("q\r")
        assert terminal.wait_for_end() == 0
        assert b"\x1b" not in terminal.written
        assert "What was printed before cannot be cleared here." in terminal.text
