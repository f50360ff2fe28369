"""The line mode: the same session, pages and commands as the full screen, line by line.

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
from advisor.line.conversation import Conversation
from advisor.line.events import Leave
from advisor.line.keyboard import Keyboard, Lines
from advisor.line.printer import CLEAR, Printer
from advisor.page.session import Session
from advisor.page.welcome import Setting, left_blocks
from advisor.writers.text import TextWriter

__all__ = ["CLEAR", "run_line"]


def run_line(
    session: Session,
    stdin: Lines,
    stdout: TextIO,
    *,
    clear: bool,
    width: Callable[[], int | None] = lambda: None,
    idle: float = 0,
    clock: Callable[[], float] = now,
    remote: bool = False,
) -> int:
    """Walk a person from the first page to the guidance, until they leave, the input ends or a signal comes.

    `clear`: erase the screen at the end, for terminals only. `width`: where to wrap lines now, None for never. `idle`:
    minutes until the idle lock, 0 for none. `remote`: the person types on another computer. Returns the exit code: 0,
    or 128 and the number of the signal.
    """
    keyboard = Keyboard(stdin, idle * 60, clock)
    minutes = max(1, round(idle)) if idle else 0
    setting = Setting(clears=clear, remote=remote, idle=minutes, locks=keyboard.locks, typed=True)
    printer = Printer(stdout, width, clears=clear)
    conversation = Conversation(session.replaced(setting=setting), keyboard, printer)
    code: int | None = None
    try:
        with leaving_on_signals(), keyboard.watched():
            conversation.run()
    except Leave as left:
        code = left.code
    except KeyboardInterrupt:
        code = 0
    finally:
        printer.wipe()
        if code is None:
            from advisor.crash import report_crash  # late: it takes longer to import than all of the line mode

            lines = TextWriter().together(conversation.session.fault_blocks())
            sys.excepthook = partial(report_crash, lines=lines)
    printer.print(*TextWriter().together(left_blocks(setting, conversation.session.translators)), end="\n")
    conversation.session = session.cleared()
    return code


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
