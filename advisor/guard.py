"""Clears the terminal where the program is ended without being asked: by SIGKILL, or by a crash of Python itself.

A shell waits for that, which becomes a Python of its own only then. A fork of the program would wait as well, but each
page of memory that the program goes on to change would be copied for it. No answer is in the memory of the shell.
"""

import os
import signal
import sys
import termios
from contextlib import suppress
from typing import Any

from advisor.output import Output
from advisor.signals import LEAVING

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last bytes; nobody may be reading it."""

FLAGS = 3
"""The place of the flags of signals in what termios knows."""

CANCEL = "\x18"
"""Ends a sequence for the terminal that was cut off."""

SHELL = "/bin/sh"

WAIT = 'read -r line || exec "$@"'
"""What the shell does: nothing after a line, and what was asked for at the end of its input."""

CLEAR = "import sys; sys.path.insert(0, sys.argv[1]); from advisor.guard import clear; clear(sys.argv[2])"


class Guard:
    """Waits from `begin` to `dismiss`. Where this process ends in between, it clears the terminal.

    Where the system allows no second process or no more files, or where Python does not know its own program, there is
    no guard.
    """

    def __init__(self) -> None:
        self._sink: int | None = None

    def begin(self, descriptor: int, text: str, settings: list[Any] | None = None) -> None:
        """Wait for the end of this process, to write `text` to the terminal `descriptor` then.

        `settings`: those of the shell, if the program changes them. They come back too, unless a shell has set the
        terminal up in the meantime.
        """
        if not sys.executable:  # as where another program has Python in it
            return
        root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        command = [sys.executable, "-I", "-S", "-c", CLEAR, root, repr((text, settings))]
        # No signal that ends this process ends the guard, nor this process before `dismiss` could be heard.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, LEAVING)
        with suppress(OSError, NotImplementedError):  # not every system can begin a session so
            source, sink = os.pipe()
            try:
                os.posix_spawn(
                    SHELL,
                    [SHELL, "-c", WAIT, SHELL, *command],
                    os.environ,
                    file_actions=[(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_DUP2, descriptor, 1)],
                    setsid=True,  # what ends a whole job or comes from the terminal does not reach it
                    setsigmask=LEAVING,
                )
                self._sink = sink
            finally:
                os.close(source)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    def dismiss(self) -> None:
        """Let it end: the terminal is cleared, or there is nothing to clear."""
        if self._sink is not None:
            with suppress(OSError):  # somebody has ended it
                os.write(self._sink, b"\n")


def clear(written: str) -> None:
    """What the guard does in the end, in a process of its own. `written`: text and settings of `begin`, written out."""
    from ast import literal_eval  # late, as nobody needs it before

    text, settings = literal_eval(written)
    if settings and not termios.tcgetattr(1)[FLAGS] & termios.ISIG:
        termios.tcflush(1, termios.TCIFLUSH)
        termios.tcsetattr(1, termios.TCSANOW, settings)
    Output(1).end(CANCEL + text, PATIENCE)
