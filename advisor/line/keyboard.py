"""The next line that is typed, and how long nobody has typed one.

A stream is waited for with a limit, so that the idle cover acts in a terminal and in a pipe, without a timer that could
cut a line in two.
"""

import io
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from advisor.idle import Idle, IdleClock
from advisor.line.events import Event, Leave
from advisor.line.lines import Lines, Patient, Stoppable

if sys.platform == "win32":
    from advisor.line.windows import StreamLines
    from advisor.threaded_output import Output
else:
    from advisor.line.posix import StreamLines
    from advisor.output import Output

SLICE = 5.0
"""The longest wait in seconds: the system's own limits stand still while the machine sleeps, our clock does not."""


class Keyboard:
    """Gives the lines of `lines`. `limit`: seconds without a line until a blank screen is due, 0 for never."""

    def __init__(
        self, lines: Lines, limit: float, clock: Callable[[], float] | None = None, output: Output | None = None
    ) -> None:
        self._lines = StreamLines(lines, output) if isinstance(lines, io.TextIOWrapper) else lines
        self._idle = IdleClock(limit, clock) if limit else None

    @property
    def locks(self) -> bool:
        """Whether the idle cover can act on this input."""
        return self._idle is not None and isinstance(self._lines, Patient)

    def wait(self, *, blank: bool, locks: bool) -> Event:
        """The next event. `blank`: the screen is blank now. `locks`: the idle cover acts here."""
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
        if isinstance(self._lines, Stoppable):
            self._lines.stop()

    def watched(self) -> AbstractContextManager[None]:
        """Hear Ctrl+Z and `fg` while this lasts, where there is such a thing."""
        return self._lines.watched() if isinstance(self._lines, Stoppable) else nullcontext()
