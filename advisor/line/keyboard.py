"""Where lines come from: a stream that can be waited for, and how long nobody has typed one.

A stream is waited for with a limit, so that the idle lock acts in a terminal and in a pipe, without a timer that could
cut a line in two. Signals of the terminal write to a pipe that is waited for together with the stream.
"""

import io
import os
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Protocol, runtime_checkable

from advisor.idle import Idle, IdleClock
from advisor.line.events import Event, Leave
from advisor.wake_pipe import WakePipe

SLICE = 5.0
"""The longest wait in seconds: the system's own limits stand still while the machine sleeps, our clock does not."""

STOP, GO_ON = b"s", b"g"


class Lines(Protocol):
    """Where lines of input come from, one by one; an empty text is the end."""

    def readline(self) -> str: ...


@runtime_checkable
class Patient(Protocol):
    """Lines that can be waited for: `wait` gives what happens first within so many seconds, or None for nothing."""

    def wait(self, seconds: float | None) -> Event | None: ...


class StreamLines:
    """The lines of a terminal, a pipe or a file, read past the buffer of Python, which would hide what is there."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._source = stream.fileno()
        self._encoding = stream.encoding
        self._held = b""
        self._ended = False
        self._wake_pipe = WakePipe()

    def close(self) -> None:
        """Close what signals wake; the stream stays open."""
        self._wake_pipe.close()

    def wake(self, what: bytes) -> None:
        """Let the wait end with this, or the next one; for handlers of signals."""
        self._wake_pipe.wake(what)

    def wait(self, seconds: float | None) -> Event | None:
        """What happens first: a whole line or the end, or a signal; None if nothing does in time."""
        if b"\n" in self._held or self._ended:
            return Event.LINE
        ready, _, _ = select.select([self._wake_pipe.source, self._source], [], [], seconds)
        if self._wake_pipe.source in ready:
            return Event.STOP if STOP in self._wake_pipe.read() else Event.GO_ON
        if self._source in ready:
            self._read()
        return Event.LINE if b"\n" in self._held or self._ended else None

    def readline(self) -> str:
        """The line that is there, or what stands before the end."""
        line, newline, self._held = self._held.partition(b"\n")
        return (line + newline).decode(self._encoding, errors="replace")

    def _read(self) -> None:
        try:
            data = os.read(self._source, 65536)
        except OSError:
            data = b""  # a terminal that has gone away
        self._held += data
        self._ended = not data


class Keyboard:
    """Gives the lines of `lines`. `limit`: seconds without a line until a blank screen is due, 0 for never."""

    def __init__(self, lines: Lines, limit: float, clock: Callable[[], float] | None = None) -> None:
        self._lines = StreamLines(lines) if isinstance(lines, io.TextIOWrapper) else lines
        self._idle = IdleClock(limit, clock) if limit else None

    @property
    def locks(self) -> bool:
        """Whether the idle lock can act on this input."""
        return self._idle is not None and isinstance(self._lines, Patient)

    def wait(self, *, blank: bool, locks: bool) -> Event:
        """The next event. `blank`: the screen is blank now. `locks`: the idle lock acts here."""
        idle = self._idle if locks else None
        while True:
            patience = min(idle.remaining, SLICE) if idle else None
            event = self._lines.wait(patience) if isinstance(self._lines, Patient) else Event.LINE
            due = idle.due if idle and event is not Event.STOP else Idle.NOT
            if due is Idle.DROP:
                return Event.DROP
            if due is Idle.BLANK and not blank:
                return Event.BLANK
            if event is not None:
                return event

    def readline(self) -> str:
        """The line that is there. Raises Leave at the end of input."""
        line = self._lines.readline()
        if self._idle:
            self._idle.touch()
        if not line:
            raise Leave
        return line

    def stop(self) -> None:
        """Stop as Ctrl+Z does, until the shell lets the program go on."""
        if isinstance(self._lines, StreamLines):
            handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            signal.raise_signal(signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, handler)
            self._lines.wake(GO_ON)  # where there is no shell, nothing stops and no signal tells to go on

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Hear Ctrl+Z and `fg` while this lasts; not where whoever started the program wants no stopping."""
        if not isinstance(self._lines, StreamLines):
            yield
            return
        before = {}
        if signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN:
            for number, what in ((signal.SIGTSTP, STOP), (signal.SIGCONT, GO_ON)):
                before[number] = signal.signal(number, partial(_wake, self._lines, what))
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            self._lines.close()


def _wake(lines: StreamLines, what: bytes, _number: int, _frame: FrameType | None) -> None:
    lines.wake(what)
