"""The line mode on real streams: the idle cover in a terminal and in a pipe, Ctrl+Z, and going on after a stop."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

FORGET = b"\x1b[3J"
PROGRAM = f"""#!{sys.executable}
import datetime, sys
from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.line import run_line
from advisor.page.session import Session

today = datetime.date(2026, 11, 23)
guide = open_guide()
session = Session.start(guide, open_languages(guide.id), "en", today).at_desk()
terminal = sys.stdout.isatty()
sys.exit(run_line(session, sys.stdin, sys.stdout, clear=terminal, idle=float(sys.argv[1])))
"""
"""The desk with an idle cover of a part of a minute, which the command line does not offer."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "desk"
    path.write_text(PROGRAM, encoding="utf-8")
    path.chmod(0o700)
    return path


def test_the_idle_lock_clears_a_terminal_then_drops_everything(program: Path) -> None:
    with Terminal("0.02", rows=60, program=program) as terminal:
        terminal.type("\r1\r")
        terminal.wait_for("1 answer was dropped.")
        terminal.wait_for("0 answers are held now.")
        asked = terminal.written.index(b"Question 2 of at most")
        paused = terminal.written.index(b"Paused. Press Enter to go on.")
        assert asked < terminal.written.index(FORGET) < paused
        assert "Question" not in terminal.text
        terminal.type("\r")
        terminal.wait_for("Question 1 of at most", "Paused. Press Enter to go on.")
        terminal.type("q\r")
        assert terminal.wait_for_end() == 0


def test_the_idle_lock_works_in_a_pipe(program: Path) -> None:
    with subprocess.Popen([program, "0.02"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as piped:
        assert piped.stdin is not None
        assert piped.stdout is not None
        piped.stdin.write("\n1\n")
        piped.stdin.flush()
        printed = "".join(iter(piped.stdout.readline, "- 0 answers are held now.\n"))
        piped.stdin.write("q\n")
        piped.stdin.close()
        rest = piped.stdout.read()
    assert "Paused. Press Enter to go on." in printed
    assert "1 answer was dropped.\n" in printed
    assert "Question" not in rest
    assert "\x1b" not in printed + rest
    assert piped.returncode == 0


def test_ctrl_z_clears_the_screen_and_going_on_shows_the_question_again() -> None:
    with Terminal("--line", "--lang", "en", rows=60) as terminal:
        terminal.type("\r")
        terminal.wait_for("Question 1 of at most")
        start = len(terminal.written)
        terminal.type("\x1a")
        terminal.wait_until(lambda: b"Question 1 of at most" in terminal.written[start:])
        shown = terminal.written[start:]
        assert FORGET in shown[: shown.index(b"Question 1 of at most")]
        terminal.type("1\r")
        terminal.wait_for("Your answer:")


def test_after_a_stop_the_question_is_shown_again() -> None:
    with Terminal("--line", "--lang", "en", rows=60) as terminal:
        terminal.type("\r1\r")
        terminal.wait_for("Question 2 of at most")
        start = len(terminal.written)
        os.kill(terminal.pid, signal.SIGSTOP)
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: b"Question 2 of at most" in terminal.written[start:])
        terminal.type("q\r")
        assert terminal.wait_for_end() == 0


def test_ctrl_d_ends_a_line_that_was_begun_then_the_program() -> None:
    with Terminal("--line", "--lang", "en", rows=60) as terminal:
        terminal.wait_for("Press Enter to begin.")
        terminal.type("\rab\x04\x04\x04")
        assert terminal.wait_for_end() == 0
        assert b"Nothing was saved." in terminal.written
