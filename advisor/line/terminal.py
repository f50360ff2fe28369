"""The terminal of the line mode on Linux and macOS: Ctrl+S must not hold it up, and Ctrl+Q leaves at once."""

import os
import termios
from contextlib import suppress
from typing import Any

from advisor.line.lines import LEAVE
from advisor.output import is_ours


class LineTerminal:
    """The terminal behind a descriptor, if it is one. `take` sets it up; `give_back` brings its settings back."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._before: list[Any] | None = None
        self._was_there = os.isatty(descriptor)

    def take(self) -> None:
        """Let Ctrl+S stop nothing, for a screen that stands still could not be cleared; let Ctrl+Q come at once."""
        with suppress(termios.error):
            self._before = termios.tcgetattr(self._descriptor)
            settings = termios.tcgetattr(self._descriptor)
            settings[0] &= ~(termios.IXON | termios.IXOFF)
            settings[6][termios.VEOL] = LEAVE
            termios.tcsetattr(self._descriptor, termios.TCSANOW, settings)
            termios.tcflow(self._descriptor, termios.TCOON)

    def give_back(self) -> None:
        """Set it as it was."""
        if self._before is not None and is_ours(self._descriptor):
            with suppress(termios.error):  # it has gone away
                termios.tcsetattr(self._descriptor, termios.TCSANOW, self._before)

    @property
    def is_gone(self) -> bool:
        """Whether there was a terminal and is none any more."""
        return self._was_there and not os.isatty(self._descriptor)
