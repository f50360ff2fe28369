"""Writes to a console without ever waiting long for it: while somebody marks text in it, it takes nothing."""

from contextlib import suppress
from threading import Condition, Thread
from typing import Self, TextIO

PIECE = 8192
"""How many characters are written at once: a console takes no more than 32 KiB, and leaving overtakes the rest."""

PLENTY = 1 << 16
"""From so many waiting characters on, each write gives a slow console a moment."""

MOMENT = 0.05
"""Seconds."""


class Output:
    """Text for the console `stream`, written by a thread: a console can keep whoever writes waiting."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._changed = Condition()
        self._waiting = ""
        self._is_writing = False
        self._is_ended = False
        Thread(target=self._put, name="output", daemon=True).start()

    @classmethod
    def of(cls, stream: TextIO) -> Self:
        """For the console that is the end of a stream."""
        return cls(stream)

    def write(self, text: str) -> None:
        """Write after everything that waits."""
        with self._changed:
            if len(self._waiting) > PLENTY:
                self._changed.wait(MOMENT)
            if not self._is_ended:
                self._waiting += text
                self._changed.notify_all()

    def overtake(self, text: str) -> None:
        """Write instead of everything that waits."""
        with self._changed:
            if not self._is_ended:
                self._waiting = text
                self._changed.notify_all()

    def end(self, text: str, patience: float) -> None:
        """Write this instead of everything that waits, and nothing after it; gives the console `patience` seconds."""
        with self._changed:
            self.overtake(text)
            self.close(patience)

    def close(self, patience: float) -> None:
        """Write nothing that comes later; gives the console `patience` seconds to take what waits."""
        with self._changed:
            self._is_ended = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not (self._waiting or self._is_writing), patience)

    def _put(self) -> None:
        while True:
            with self._changed:
                self._is_writing = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._waiting or self._is_ended)
                piece, self._waiting = self._waiting[:PIECE], self._waiting[PIECE:]
                self._is_writing = bool(piece)
            if not piece:
                return
            with suppress(OSError):  # the console has gone away, and swallows everything
                self._stream.write(piece)
                self._stream.flush()
