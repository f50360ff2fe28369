"""Lines of a stream that only a thread can wait for, as on Windows: there, `select` waits for sockets alone."""

import io
from threading import Thread
from typing import cast

from advisor.line.events import Event
from advisor.line.lines import HeldLines

MOMENT = 0.1
"""The longest wait in seconds: while Windows waits for a thread, it hears no Ctrl+C and no closed window."""


class StreamLines(HeldLines):
    """The lines of a console, a pipe or a file. Nothing is read before it is waited for."""

    def __init__(self, stream: io.TextIOWrapper, _output: object = None) -> None:
        super().__init__(stream.encoding)
        self._raw = cast(io.BufferedReader, stream.buffer).raw
        self._reading: Thread | None = None

    def wait(self, seconds: float | None) -> Event | None:
        """A whole line or the end; None if neither has come in time, or within a moment."""
        if self.is_ready:
            return Event.LINE
        if self._reading is None:
            self._reading = Thread(target=self._read, name="lines", daemon=True)
            self._reading.start()
        self._reading.join(MOMENT if seconds is None else min(seconds, MOMENT))
        if not self._reading.is_alive():
            self._reading = None
        return Event.LINE if self.is_ready else None

    def _read(self) -> None:
        try:
            self.hold(self._raw.read(65536) or b"")
        except OSError:
            self.hold(b"")  # a console that has gone away
