"""How the face ends: what is written to the terminal last, and what is said after a fault of ours.

Nothing here may show a value: an answer can stand in an exception's message as well as in its frames.
"""

import shutil
import sys
import textwrap
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from advisor.tui.words import Speaker

BLANK = "\x1b[2J\x1b[H"
"""Empties the screen at once."""

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Empties the screen and what the terminal remembers of it."""

PACKAGE = Path(__file__).resolve().parent.parent


class Fault(NamedTuple):
    """What may be told of an exception: its type, and where in this program it came from."""

    name: str
    place: str


def fault_of(error: BaseException) -> Fault:
    """The type of `error` and the innermost line of this program in its traceback."""
    place = ""
    for file, line in _frames(error):
        if file.is_relative_to(PACKAGE):
            place = f"{file.relative_to(PACKAGE.parent).as_posix()}:{line}"
    return Fault(type(error).__name__, place)


def clear_terminal() -> None:
    """Clear the screen and the scrollback, after Textual has restored the terminal."""
    _write(CLEAR)


def print_fault(fault: Fault, voice: Speaker) -> None:
    """Say calmly that the program failed, where to turn, and what helps us to mend it."""
    words = (
        voice.ui("Something in this program went wrong; it is our fault, not yours, and nothing was saved."),
        voice.ui("You can start again, or find the national number of Social Security on ssa.gov."),
    )
    width = min(80, shutil.get_terminal_size().columns)
    copy = voice.ui("If you report this, please copy: {name} {place}", name=fault.name, place=fault.place)
    paragraphs = [textwrap.fill(paragraph, width) for paragraph in (*words, copy)]
    _write("\n\n".join(paragraphs) + "\n")


def _frames(error: BaseException) -> Iterator[tuple[Path, int]]:
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield Path(frame.f_code.co_filename), line


def _write(text: str) -> None:
    """Write where Textual paints; a terminal that has gone away needs no clearing."""
    stream = sys.__stderr__
    if stream is not None:
        with suppress(OSError, ValueError):
            stream.write(text)
            stream.flush()
