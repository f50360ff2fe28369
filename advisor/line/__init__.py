"""The line mode: the same session, questions and page as the full screen, line by line.

Made for screen readers, simple terminals and pipes: no box drawing, no redraw, no colours; one thought a line. Streams
are given to it, so that it is the same program in tests.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import TextIO

from advisor.idle import now
from advisor.line.events import Leave
from advisor.line.keyboard import Keyboard, Lines
from advisor.line.loop import serve
from advisor.line.mode import CLEAR, LineMode
from advisor.page import Session
from advisor.page.lines import wrap

__all__ = ["CLEAR", "run_line"]


def run_line(
    session: Session,
    stdin: Lines,
    stdout: TextIO,
    *,
    ask_language: bool,
    clear: bool,
    width: Callable[[], int | None] = lambda: None,
    idle: float = 0,
    clock: Callable[[], float] = now,
    remote: bool = False,
) -> int:
    """Walk a person from the first question to the guidance, until they leave, the input ends or a signal comes.

    `ask_language`: begin with the choice of a language. `clear`: erase the screen at the end, for terminals only.
    `width`: where to wrap lines now, None for never. `idle`: minutes until the idle lock, 0 for none. `remote`: the
    person types on another computer. Returns the exit code: 0, or 128 and the number of the signal.
    """
    keyboard = Keyboard(stdin, idle * 60, clock)
    mode = LineMode(session, keyboard, stdout, clear=clear, width=width)
    code: int | None = None
    try:
        with leaving_on_signals(), keyboard.watched():
            asks = ask_language and len(session.languages.known) > 1
            serve(mode, ask_language=asks, idle=idle, remote=remote)
    except Leave as left:
        code = left.code
    except KeyboardInterrupt:
        code = 0
    finally:
        # These are no colours: where NO_COLOR is set, what was answered is still to leave the screen.
        stdout.write(CLEAR if clear else "\n")
        stdout.flush()
        if code is None:
            tell_calmly(mode.session.fault_lines())
    ending = (*mode.what_remains(), mode.session.translator.gettext("You have left. Nothing was saved."))
    stdout.write(wrap("\n".join(ending), width()) + "\n")
    stdout.flush()
    mode.session = session.cleared()
    return code


def tell_calmly(lines: tuple[str, ...]) -> None:
    """Let a fault of ours, which is on its way out, be told with these lines."""
    from advisor.crash import report_crash

    sys.excepthook = partial(report_crash, lines=lines)


@contextmanager
def leaving_on_signals() -> Iterator[None]:
    """Leave, and so clear the screen, when the system or the terminal asks the program to end; Ctrl+C is caught."""

    def leave(number: int, _: FrameType | None) -> None:
        raise Leave(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
