"""Lines of a stream that `select` waits for, together with a pipe to which the signals of the terminal write."""

import io
import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType

from advisor.line.events import Event, Leave
from advisor.line.lines import HeldLines
from advisor.line.terminal import LineTerminal
from advisor.memory import AT_ONCE
from advisor.output import Output
from advisor.wake_pipe import WakePipe

STOP, GO_ON = b"s", b"g"


class StreamLines(HeldLines):
    """The lines of a terminal, a pipe or a file."""

    def __init__(self, stream: io.TextIOWrapper, output: Output | None = None) -> None:
        """`output`: goes on writing while a line is waited for."""
        super().__init__(stream.encoding)
        self._source = stream.fileno()
        self._output = output
        self._terminal = LineTerminal(self._source)
        self._wake_pipe = WakePipe()

    def wait(self, seconds: float | None) -> Event | None:
        """What happens first: a whole line or the end, or a signal; None if nothing does in time."""
        if self.is_ready:
            return Event.LINE
        writing = self._output.waits_for if self._output else []
        ready, writable, _ = select.select([self._wake_pipe.source, self._source], writing, [], seconds)
        if self._output and writable:
            self._output.go_on()
        if self._wake_pipe.source in ready:
            return Event.STOP if STOP in self._wake_pipe.read() else Event.GO_ON
        if self._source in ready:
            self._read()
        return Event.LINE if self.is_ready else None

    def readline(self) -> str:
        """The line that is there. Raises Leave at a leave key, and where nobody is there any more."""
        if self._ended and self._terminal.is_gone:
            raise Leave(128 + signal.SIGHUP)
        return super().readline()

    def stop(self) -> None:
        """Give the terminal back, and stop as Ctrl+Z does, until the shell lets the program go on."""
        self._terminal.give_back()
        handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, handler)
        self._terminal.take()
        self._wake_pipe.wake(GO_ON)  # where there is no shell, nothing stops and no signal tells to go on

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Hear Ctrl+Z and `fg` while this lasts; not where whoever started the program wants no stopping."""
        before = {}
        if signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN:
            for number, what in ((signal.SIGTSTP, STOP), (signal.SIGCONT, GO_ON)):
                before[number] = signal.signal(number, partial(_wake, self._wake_pipe, what))
        try:
            self._terminal.take()
            yield
        finally:
            self._terminal.give_back()
            for number, handler in before.items():
                signal.signal(number, handler)
            self._wake_pipe.close()

    def _read(self) -> None:
        try:
            self.hold(os.read(self._source, AT_ONCE))
        except OSError:
            self.hold(b"")  # a terminal that has gone away


def _wake(pipe: WakePipe, what: bytes, _number: int, _frame: FrameType | None) -> None:
    pipe.wake(what)
