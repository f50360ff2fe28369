"""How the face ends: what is written to the terminal first and last, and what is said after a fault of ours.

Nothing here may show a value: an answer can stand in an exception's message as well as in its frames.
"""

import sys
from collections.abc import Iterable
from contextlib import suppress

from advisor.crash import Crash, crash_text

BLANK = "\x1b[2J\x1b[H"
"""Empties the screen at once."""

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Empties the screen and what the terminal remembers of it."""


def print_fault(fault: Crash, lines: Iterable[str]) -> None:
    """Say calmly that the program failed, where to turn, and what helps us to mend it."""
    _write(crash_text(fault, lines))


def _write(text: str) -> None:
    """Write to the terminal; one that has gone away needs no words."""
    stream = sys.__stderr__
    if stream is not None:
        with suppress(OSError, ValueError):
            stream.write(text)
            stream.flush()
