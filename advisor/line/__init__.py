"""The line mode: the same session, pages and commands as the full screen, line by line.

Made for screen readers, simple terminals and pipes: no box drawing, no redraw, no colours; one thought a line. Streams
are given to it, so that it is the same program in tests.
"""

import io
import signal
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any, Self, TextIO

from advisor.idle import now
from advisor.line.conversation import Conversation, Guarding, Unguarded
from advisor.line.events import Leave
from advisor.line.keyboard import Keyboard
from advisor.line.lines import Lines
from advisor.line.printer import CLEAR, Printer
from advisor.page.session import Session
from advisor.page.welcome import Setting, left_blocks
from advisor.signals import LEAVING
from advisor.writers.text import TextWriter

if sys.platform == "win32":
    from advisor.threaded_output import Output
else:
    from advisor.guard import Guard
    from advisor.output import Output

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
    last: bool = False,
) -> int:
    """Walk a person from the first page to the guidance, until they leave, the input ends or a signal comes.

    `clear`: erase the screen at the end, for terminals only. `width`: where to wrap lines now, None for never. `idle`:
    minutes until the idle cover, 0 for none. `remote`: the person types on another computer. `last`: the program ends
    right after this, and hears no more signals. Returns the exit code: 0, or 128 and the number of the signal.
    """
    output = _output_to(stdout)
    keyboard = Keyboard(stdin, idle * 60, clock, output)
    minutes = max(1, round(idle)) if idle else 0
    kept = session.setting.kept
    setting = Setting(clears=clear, remote=remote, kept=kept, idle=minutes, locks=keyboard.locks, typed=True)
    printer = Printer(stdout, width, clears=clear, output=output)
    guard = _guard_of(stdout) if clear and output else Unguarded()
    conversation = Conversation(session.replaced(setting=setting), keyboard, printer, guard)
    try:
        with LeavingSignals(last=last) as signals:
            code: int | None = None
            try:
                code = _code_of(conversation, keyboard, signals)
            finally:
                printer.wipe()
                if code is None:
                    _tell_of_crash(conversation.session)
                    printer.close()
            printer.print(*TextWriter().together(left_blocks(setting, conversation.session.translators)), end="\n")
            printer.close()
    except Leave as left:  # a signal before anything was printed
        code = left.code
    finally:
        guard.dismiss()
    conversation.session = session.cleared()
    return code


def _code_of(conversation: Conversation, keyboard: Keyboard, signals: "LeavingSignals") -> int:
    """Serve people until one of them leaves, or a signal asks to; the exit code."""
    try:
        with keyboard.watched():
            try:
                conversation.run()
            finally:
                signals.heard = True
    except Leave as left:
        return left.code
    except KeyboardInterrupt:
        return 0


def _output_to(stdout: TextIO) -> Output | None:
    """A way to a terminal that does not wait for it; None where the stream is no terminal."""
    if not (isinstance(stdout, io.TextIOWrapper) and stdout.isatty()):
        return None
    return Output.of(stdout)


def _guard_of(stdout: TextIO) -> Guarding:
    """What clears this terminal where the program is ended without being asked. Windows has no such thing."""
    if sys.platform == "win32":
        return Unguarded()
    else:  # noqa: RET505  # mypy knows no Guard for Windows
        return Guard(stdout.fileno(), CLEAR)


def _tell_of_crash(session: Session) -> None:
    """Let a crash be told in the person's language, with where to turn instead."""
    from advisor.crash import report_crash  # late: it takes longer to import than all of the line mode

    sys.excepthook = partial(report_crash, lines=TextWriter().together(session.fault_blocks()))


class LeavingSignals:
    """Hears the signals that ask the program to end. The first raises Leave; from then on none stops the cleaning.

    `heard`: whether somebody leaves already. `last`: none is heard afterwards either.
    """

    def __init__(self, *, last: bool) -> None:
        self.heard = False
        self._last = last
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for number in LEAVING:
            self._before[number] = signal.signal(number, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, signal.SIG_IGN if self._last else handler)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        if not self.heard:
            self.heard = True
            raise Leave(0 if number == signal.SIGINT else 128 + number)
