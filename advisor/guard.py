"""Clears the terminal where the program is ended without being asked: by SIGKILL, or by a crash of Python itself.

A second process waits for that, with a Python of its own (`clearing`): of a fork, each page of memory that the program
goes on to change would be copied. No answer is in the memory of the second process.
"""

import os
import signal
import sys
import termios
from contextlib import suppress
from importlib.util import find_spec
from typing import Any

from advisor.signals import LEAVING

CLEARING = "advisor.clearing"


class Guard:
    """Waits from `begin` to `dismiss`. Where this process ends in between, it clears the terminal.

    Where there is no terminal, where the system allows no second process or no more files, or where Python does not
    know its own program, there is no guard.
    """

    def __init__(self, descriptor: int, text: str) -> None:
        """`descriptor`: the terminal, before the program sets it up; its settings come back. `text`: what clears it."""
        self._descriptor = descriptor
        self._arguments: list[str] = []
        self._sink: int | None = None
        with suppress(termios.error):  # it is no terminal
            *numbers, characters = termios.tcgetattr(descriptor)
            codes = (code if isinstance(code, bytes) else bytes((code,)) for code in characters)  # some are numbers
            self._arguments = [text.encode().hex(), b"".join(codes).hex(), *map(str, numbers)]

    def begin(self) -> None:
        """Wait for the end of this process. Does nothing if that is waited for already."""
        program = _source()
        if self._sink is not None or not (self._arguments and sys.executable and program):
            return
        command = [sys.executable, "-I", "-S", "-c", program, *self._arguments]
        # No signal that ends this process ends the guard, nor this process before `dismiss` could be heard.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, LEAVING)
        with suppress(OSError, NotImplementedError):  # not every system can begin a session so
            source, sink = os.pipe()
            try:
                os.posix_spawn(
                    sys.executable,
                    command,
                    os.environ,
                    file_actions=[
                        (os.POSIX_SPAWN_DUP2, source, 0),
                        (os.POSIX_SPAWN_DUP2, self._descriptor, 1),
                        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),  # a terminal that is gone is no news
                    ],
                    setsid=True,  # what ends a whole job or comes from the terminal does not reach it
                    setsigmask=LEAVING,
                )
                self._sink = sink
            finally:
                os.close(source)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    def dismiss(self) -> None:
        """Let it end: the terminal is cleared, or is another program's for now."""
        sink, self._sink = self._sink, None
        if sink is not None:
            with suppress(OSError):  # somebody has ended it
                os.write(sink, b".")
            os.close(sink)


def _source() -> str:
    """The text of `clearing`; empty where the program was packed without its source."""
    spec = find_spec(CLEARING)
    loader: Any = spec.loader if spec else None
    return str(loader.get_source(CLEARING) or "") if hasattr(loader, "get_source") else ""
