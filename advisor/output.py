"""Writes to the terminal without ever waiting long for it: nobody may be reading it, and it must be left all the same.

The full screen writes all with it: the splash first, then what Textual paints. So does the line mode in a terminal.
"""

import os
import select
import termios
import time
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    import asyncio

PLENTY = 1 << 16
"""From so many waiting bytes on, each write gives a slow terminal a moment."""

MOMENT = 0.05
"""Seconds."""


class Output:
    """Bytes for the terminal behind `descriptor`.

    With an `RLock`, any thread may write, and a signal handler amid a write too. Without, only one thread may.
    """

    def __init__(
        self,
        descriptor: int,
        encoding: str = "utf-8",
        errors: str = "replace",
        lock: AbstractContextManager[object] | None = None,
    ) -> None:
        self._descriptor = reopen(descriptor)
        self._encoding, self._errors = encoding, errors
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = lock or nullcontext()
        self._waiting = bytearray()
        self._closed = False

    @classmethod
    def of(cls, stream: TextIO) -> Self:
        """For the terminal that is the end of a stream."""
        return cls(stream.fileno(), stream.encoding, stream.errors or "replace")

    def attach(self, loop: "asyncio.AbstractEventLoop") -> None:
        """From now on `loop` writes what the terminal does not take at once. `close` is then called in its thread."""
        with self._lock:
            self._loop = loop
            self._put()

    def write(self, text: str) -> None:
        """Write after everything that waits."""
        with self._lock:
            if self._closed:
                return
            if len(self._waiting) > PLENTY:
                select.select([], [self._descriptor], [], MOMENT)
            self._waiting += text.encode(self._encoding, self._errors)
            self._put()

    def overtake(self, text: str) -> None:
        """Write instead of everything that waits, here or in the terminal's own queue."""
        with self._lock:
            if self._closed or not is_ours(self._descriptor):
                return
            self._waiting[:] = text.encode()
            with suppress(termios.error):
                termios.tcflush(self._descriptor, termios.TCOFLUSH)
            self._put()

    def end(self, text: str, patience: float) -> None:
        """Write `text` instead of everything that waits, and nothing after it, whichever thread wants to."""
        with self._lock:
            self._loop = None
            self.overtake(text)
            self.close(patience)

    @property
    def waits_for(self) -> list[int]:
        """What to wait for, as `select` does, before `go_on`: the terminal while it has not taken everything."""
        return [self._descriptor] if self._waiting and not self._closed else []

    def go_on(self) -> None:
        """Write what the terminal takes of what waits."""
        with self._lock:
            if self._waiting and not self._closed:
                self._put()

    def flush(self, patience: float) -> None:
        """Give the terminal `patience` seconds to take what waits."""
        end = time.monotonic() + patience
        with self._lock:
            while self._waiting and (left := end - time.monotonic()) > 0:
                select.select([], [self._descriptor], [], left)
                self._put()

    def close(self, patience: float) -> None:
        """Flush, and write no more."""
        with self._lock:
            if self._closed:
                return
            self.flush(patience)
            self._closed = True
            if self._loop is not None:
                self._loop.remove_writer(self._descriptor)
            os.close(self._descriptor)

    def _put(self) -> None:
        """Write what the terminal takes now, and let the loop go on with the rest."""
        try:
            taken = os.write(self._descriptor, self._waiting)
        except BlockingIOError:
            taken = 0
        except OSError:  # the terminal has gone away
            taken = len(self._waiting)
        del self._waiting[:taken]
        if self._waiting and self._loop is not None:
            self._loop.call_soon_threadsafe(self._watch)

    def _watch(self) -> None:
        with self._lock:
            if not self._closed and self._loop is not None:
                self._loop.add_writer(self._descriptor, self._go_on)

    def _go_on(self) -> None:
        with self._lock:
            if self._closed or self._loop is None:
                return
            self._loop.remove_writer(self._descriptor)
            self.go_on()


def is_ours(descriptor: int) -> bool:
    """Whether a terminal is this job's now. While it is another's, who sets it up or empties it is stopped."""
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:  # there are no jobs there
        return True


def reopen(descriptor: int) -> int:
    """The same terminal, opened anew: to write without waiting, and yet not change that for the shell we came from."""
    for name in (os.ttyname, _controlling_terminal):
        with suppress(OSError):
            return os.open(name(descriptor), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    return os.dup(descriptor)


def _controlling_terminal(_: int) -> str:
    """What can be opened even where the terminal belongs to another user, or has no name in this container."""
    return os.ctermid()
