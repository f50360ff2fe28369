"""Clears the terminal where the program is ended without being asked: by SIGKILL, or by a crash of Python itself.

A second process waits for that. It is forked before anything is asked, so no answer is in its memory.
"""

import os
import signal
import termios
from contextlib import suppress
from typing import Any

from advisor.output import Output
from advisor.signals import LEAVING

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last bytes; nobody may be reading it."""

FLAGS = 3
"""The place of the flags of signals in what termios knows."""


class Guard:
    """Waits from `begin` to `dismiss`. Where this process ends in between, it clears the terminal.

    Where the system allows no second process, or no more files, there is no guard.
    """

    def __init__(self) -> None:
        self._sink: int | None = None

    def begin(self, descriptor: int, text: str, settings: list[Any] | None = None) -> None:
        """Wait for the end of this process, to write `text` to the terminal `descriptor` then.

        `settings`: those of the shell, if the program changes them. They come back too, unless a shell has set the
        terminal up in the meantime.
        """
        # A handler of this process must not run in the other one, nor here before `dismiss` could be heard.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, LEAVING)
        with suppress(OSError):
            source, sink = os.pipe()
            try:
                if not os.fork():
                    os.close(sink)
                    _wait(source, descriptor, text, settings)
                self._sink = sink
            finally:
                os.close(source)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    def dismiss(self) -> None:
        """Let it end: the terminal is cleared, or there is nothing to clear."""
        if self._sink is not None:
            with suppress(OSError):  # somebody has ended it
                os.write(self._sink, b".")


def _wait(source: int, descriptor: int, text: str, settings: list[Any] | None) -> None:
    """What the second process does; it never returns. It stays deaf to what ends the first one."""
    try:
        output = Output(descriptor)
        os.setsid()  # what ends a whole job or comes from the terminal does not reach it
        if not os.read(source, 1):
            if settings and not termios.tcgetattr(descriptor)[FLAGS] & termios.ISIG:
                termios.tcflush(descriptor, termios.TCIFLUSH)
                termios.tcsetattr(descriptor, termios.TCSANOW, settings)
            output.end(text, PATIENCE)
    finally:
        os._exit(0)
