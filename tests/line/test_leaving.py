"""Ways out of the line mode: words, the end of the input, Ctrl+C, signals, a fault; what is cleared and told."""

import io
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.line import CLEAR, run_line
from advisor.page.session import Session
from advisor.signals import LEAVING
from tests.guide.writing import small_guide
from tests.line.driving import ANSWERS, BRACKETS, GUIDE, PROMPT, start, start_at_desk, start_small, type_lines
from tests.line.test_registry import REACHED

LEFT = "You have left. Nothing was saved.\n"


class Doing:
    """Begins, and then does something while a line is waited for."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._begun = False

    def readline(self) -> str:
        if self._begun:
            self._do()
        self._begun = True
        return "\n"


def interrupt() -> None:
    raise KeyboardInterrupt


def fail() -> None:
    raise ZeroDivisionError("errand")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_small(tmp_path)


@pytest.mark.parametrize("lines", REACHED.values(), ids=REACHED)
@pytest.mark.parametrize("word", [None, "q", "quit", "exit", "LEAVE", " q. ", "Salir"])
def test_every_prompt_can_be_left_and_every_input_can_end(tmp_path: Path, lines: list[str], word: str | None) -> None:
    session = start_at_desk(tmp_path)
    printed = type_lines(session, lines if word is None else [*lines, word, "1"])
    assert printed.count(PROMPT) == len(lines) + 1
    assert printed.endswith(f"What was printed before cannot be cleared here. It can still be read above.\n{LEFT}")


def test_a_terminal_is_cleared_and_its_scrollback_last(session: Session) -> None:
    printed = type_lines(session, ["", "1", "q"], clear=True)
    assert printed.split(PROMPT)[-1] == f"{CLEAR}{LEFT}"
    assert CLEAR.endswith("\x1b[3J")


def test_a_terminal_is_cleared_where_everything_is_dropped(session: Session) -> None:
    dropped = type_lines(session, [*ANSWERS, "n", "2"], clear=True).split(PROMPT)[-2]
    assert dropped.startswith(f"\n{CLEAR}All answers are dropped.\n\nBefore you start\n")


def test_ctrl_c_leaves_like_q(session: Session) -> None:
    printed = io.StringIO()
    assert run_line(session, Doing(interrupt), printed, clear=False) == 0
    assert printed.getvalue().endswith(LEFT)


@pytest.mark.parametrize("number", [number for number in LEAVING if number != signal.SIGINT])
def test_a_signal_clears_the_screen_and_is_the_exit_code(session: Session, number: signal.Signals) -> None:
    printed, before = io.StringIO(), signal.getsignal(number)
    code = run_line(session, Doing(lambda: signal.raise_signal(number)), printed, clear=True)
    assert code == 128 + number
    assert printed.getvalue().endswith(f"{CLEAR}{LEFT}")
    assert signal.getsignal(number) == before


def test_a_fault_clears_the_screen_and_will_be_told_in_the_words_of_the_guide(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    printed = io.StringIO()
    with pytest.raises(ZeroDivisionError):
        run_line(session, Doing(fail), printed, clear=True)
    assert printed.getvalue().endswith(CLEAR)
    told = sys.excepthook.keywords["lines"]  # type: ignore[attr-defined]
    assert told[0].startswith("Something in this program went wrong.")
    assert told[-3:] == ["The line", "  555-0100", "  https://line.example"]


def test_on_another_computer_it_is_told_that_what_is_typed_travels(session: Session) -> None:
    printed = io.StringIO()
    run_line(session, io.StringIO("\n"), printed, clear=False, remote=True)
    assert "What you type travels to it" in printed.getvalue()


def test_nothing_but_enter_begins(session: Session) -> None:
    printed = type_lines(session, ["1"])
    assert "“1” is not one of the choices.\nPress Enter to begin.\n" in printed
    assert "Question 1" not in printed


def test_help_is_understood_in_every_language_that_can_be_chosen(tmp_path: Path) -> None:
    session = start(small_guide(tmp_path, GUIDE), BRACKETS)
    helped = type_lines(session, ["", "Ayuda"]).split(PROMPT)[-2]
    assert helped == type_lines(session, ["", "h"]).split(PROMPT)[-2]
    assert "q: Leave at once. Your answers are then gone.\n" in helped
