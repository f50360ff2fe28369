"""How the program ends when it crashes, and what it may print then.

It prints calm lines in the person's language on where to turn instead, and last the type of the exception and a line of
this program. It never prints the message of an exception, because that can hold an answer, and it writes no file.
"""

import os
import shutil
import signal
import sys
import textwrap
import traceback
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, NoReturn

from advisor.errors import ExitCode

PACKAGE = Path(__file__).resolve().parent


class Crash(NamedTuple):
    """What may be printed of an exception: the name of its type, and `file:line` in this program or an empty text."""

    name: str
    location: str


def crash_of(error: BaseException) -> Crash:
    """The type of `error` and the innermost line of this program in its traceback."""
    return Crash(type(error).__name__, _location(error.__traceback__))


def crash_text(crash: Crash, lines: Iterable[str]) -> str:
    """The text to print: `lines`, wrapped to the terminal and at most 80 columns wide, then the crash if it has a name.

    Links and numbers are not broken.
    """
    width = min(80, shutil.get_terminal_size().columns)
    told = (*lines, "", f"({crash.name} {crash.location})") if crash.name else tuple(lines)
    return "".join(f"{_wrapped(line, width)}\n" for line in told)


def report_crash(
    kind: type[BaseException], _error: BaseException, trace: TracebackType | None, lines: Iterable[str] = ()
) -> NoReturn:
    """End the program: with exit code 70 and calm words, or with 130 and no word after Ctrl+C. A `sys.excepthook`.

    `lines`: what to print instead of the calm sentence.
    """
    if issubclass(kind, KeyboardInterrupt):
        os._exit(128 + signal.SIGINT)
    from gettext import gettext as _

    calm = _("Something in this program went wrong. It is our fault, not yours, and nothing was saved.")
    print_crash(Crash(kind.__name__, _location(trace)), lines or (calm,))
    os._exit(ExitCode.CRASH)


def print_crash(crash: Crash, lines: Iterable[str]) -> None:
    """Print `crash_text` on standard error; whoever took `sys.stderr` has no part in it."""
    stream = sys.__stderr__
    if stream is not None:
        with suppress(OSError, ValueError):  # if nobody can read it, the program still ends with its code
            stream.write(crash_text(crash, lines))
            stream.flush()


def _wrapped(line: str, width: int) -> str:
    words = line.lstrip()
    lead = line[: len(line) - len(words)]
    return textwrap.fill(
        words, width, initial_indent=lead, subsequent_indent=lead, break_long_words=False, break_on_hyphens=False
    )


def _location(trace: TracebackType | None) -> str:
    location = ""
    for frame, line in traceback.walk_tb(trace):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            location = f"{file.relative_to(PACKAGE.parent).as_posix()}:{line}"
    return location
