"""A fault of ours: what may be told of it, and how the program ends. Never a value: an answer can stand in a message.

Nothing is written but to the terminal. `lines` say calmly, in the person's language, where to turn instead.
"""

import os
import shutil
import signal
import textwrap
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, NoReturn

from advisor.errors import ExitCode

PACKAGE = Path(__file__).resolve().parent


class Fault(NamedTuple):
    """What may be told of an exception: its type, and where in this program it came from."""

    name: str
    place: str


def fault_of(error: BaseException) -> Fault:
    """The type of `error` and the innermost line of this program in its traceback."""
    return Fault(type(error).__name__, _place(error.__traceback__))


def fault_text(fault: Fault, lines: Iterable[str]) -> str:
    """What is printed: the lines, wrapped, and last what helps us to mend it. Links and numbers stay whole."""
    width = min(80, shutil.get_terminal_size().columns)
    told = (*lines, "", f"({fault.name} {fault.place})") if fault.name else tuple(lines)
    return "".join(f"{_wrapped(line, width)}\n" for line in told)


def tell_fault(
    kind: type[BaseException], _error: BaseException, trace: TracebackType | None, lines: Iterable[str] = ()
) -> NoReturn:
    """End with exit code 70 and calm words; quietly where it was only an interruption. Fits `sys.excepthook`."""
    if issubclass(kind, KeyboardInterrupt):
        os._exit(128 + signal.SIGINT)
    from gettext import gettext as _

    calm = _("Something in this program went wrong. It is our fault, not yours, and nothing was saved.")
    with suppress(OSError):  # where nobody reads it any more, it still ends as it should
        os.write(2, fault_text(Fault(kind.__name__, _place(trace)), lines or (calm,)).encode())
    os._exit(ExitCode.OUR_FAULT)


def _wrapped(line: str, width: int) -> str:
    words = line.lstrip()
    lead = line[: len(line) - len(words)]
    return textwrap.fill(
        words, width, initial_indent=lead, subsequent_indent=lead, break_long_words=False, break_on_hyphens=False
    )


def _place(trace: TracebackType | None) -> str:
    place = ""
    for file, line in _frames(trace):
        if file.is_relative_to(PACKAGE):
            place = f"{file.relative_to(PACKAGE.parent).as_posix()}:{line}"
    return place


def _frames(trace: TracebackType | None) -> Iterator[tuple[Path, int]]:
    for frame, line in traceback.walk_tb(trace):
        yield Path(frame.f_code.co_filename), line
