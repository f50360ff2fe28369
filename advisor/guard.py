"""Clears the terminal where the program is ended without being asked: by SIGKILL, or by a crash of Python itself.

A second process waits for that. It is forked before anything is asked, so no answer is in its memory.
"""

import os
import termios
from contextlib import suppress
from typing import Any, Self

from advisor.output import Output

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last bytes; nobody may be reading it."""

FLAGS = 3
"""The place of the flags of signals in what termios knows."""


class Guard:
    """Waits until `dismiss`. Where this process ends before, it writes `text` to the terminal `descriptor`.

    `settings`: those of the shell, if the program changes them. They come back too, unless a shell has set the terminal
    up in the meantime. Where the system allows no second process, or no more files, there is no guard.
    """

    def __init__(self, descriptor: int, text: str, settings: list[Any] | None = None) -> None:
        self._sink: int | None = None
        with suppress(OSError):
            source, sink = os.pipe()
            try:
                if not os.fork():
                    os.close(sink)
                    _wait(source, descriptor, text, settings)
                self._sink = sink
            finally:
                os.close(source)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.dismiss()

    def dismiss(self) -> None:
        """Let it end: the terminal is cleared, or there is nothing to clear."""
        if self._sink is not None:
            with suppress(OSError):  # somebody has ended it
                os.write(self._sink, b".")


def _wait(source: int, descriptor: int, text: str, settings: list[Any] | None) -> None:
    """What the second process does; it never returns."""
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
