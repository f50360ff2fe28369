"""Wakes a thread that sleeps in `select`: from a signal handler, or from another thread."""

import os
from contextlib import suppress


class WakePipe:
    """`source` is what `select` waits for. Each call of `wake` leaves bytes there, which `read` takes."""

    def __init__(self) -> None:
        self.source, self._sink = os.pipe()
        for descriptor in (self.source, self._sink):
            os.set_blocking(descriptor, False)

    def wake(self, why: bytes = b".") -> None:
        """Let the wait end, or the next one. A pipe that is full wakes anyway."""
        with suppress(BlockingIOError):
            os.write(self._sink, why)

    def read(self) -> bytes:
        """Why it was woken since the last time; nothing if it was not."""
        try:
            return os.read(self.source, 1024)
        except BlockingIOError:
            return b""

    def close(self) -> None:
        """Close both ends."""
        os.close(self.source)
        os.close(self._sink)
