"""How the command starts and ends: streams that can be used, quiet on Ctrl+C, and no traceback whatever happens.

The one entry point of the program. It imports nothing of it before an interruption would end it quietly.
"""

import codecs
import os
import signal
import sys
from contextlib import suppress
from types import TracebackType
from typing import NoReturn

PLAIN = str.maketrans("“”„«»‘’‚–—‑−•·→←↑↓─│├└✓●", '"""""\'\'\'----*-><^v-|+`x*', "¿¡")
"""Quotes, dashes, arrows and lines as every terminal has them; the signs before a question or a call need none."""

BACKPORTS = "typing_extensions"
"""What msgspec would take from it, and takes from `typing` where it is not installed. It is a tenth of the start."""

SET_DUMPABLE = 4
"""The number of that wish in Linux. Memory that cannot be dumped cannot be read by the user's other programs either."""

NO_ROOM = b"This computer has not enough memory, or lets the program open too few files. Nothing was saved.\n"
"""What is said where there is no room even to say what has gone wrong."""

CRASHED = 70
"""The exit code of a fault, where there is no room to import it."""


def run() -> NoReturn:
    """The command `advisor`."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = report_crash
    leave_no_core()
    repair_streams()
    import gc

    gc.disable()  # the start allocates much and frees nothing; switched on again once something is shown
    sys.modules.setdefault(BACKPORTS, None)  # type: ignore[arg-type]  # None tells an import that there is none
    from advisor.cli import main

    if sys.modules[BACKPORTS] is None:
        del sys.modules[BACKPORTS]
    code = main(sys.argv[1:])
    with suppress(OSError):
        sys.stderr.flush()
    os._exit(code)  # main has written everything; to take the interpreter apart would take longer than most commands


def leave_no_core() -> None:
    """Let the system keep no copy of the memory of this program, whatever ends it; nothing where it cannot be asked."""
    if sys.platform != "win32":
        with suppress(ImportError, OSError, ValueError):
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        wish = (SET_DUMPABLE, 0, 0, 0, 0)  # a handler that is given cores heeds no limit
        with suppress(ImportError, OSError, AttributeError):
            try:  # without `ctypes` itself, which would take four times as long
                from _ctypes import call_function, dlopen, dlsym
            except ImportError:
                import ctypes

                ctypes.CDLL(None).prctl(*wish)
            else:
                here = dlopen(None, os.RTLD_NOW)  # type: ignore[arg-type]  # what the program has loaded itself
                call_function(dlsym(here, "prctl"), wish)


def repair_streams() -> None:
    """Open what was closed, and let no character that a stream cannot show or read end the program."""
    codecs.register_error("plain", plain)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(descriptor, "w" if number else "r", encoding="utf-8"))
        getattr(sys, name).reconfigure(errors="plain" if number else "replace")


def plain(error: UnicodeError) -> tuple[str, int]:
    """The letters, quotes and dashes nearest to what a stream cannot show: a handler for `codecs`."""
    import unicodedata  # late: most streams can show everything

    if not isinstance(error, UnicodeEncodeError):
        raise error
    told = error.object[error.start : error.end].translate(PLAIN)
    folded = "".join(c for c in unicodedata.normalize("NFKD", told) if not unicodedata.combining(c))
    return folded.encode("ascii", "replace").decode("ascii"), error.end


def report_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> NoReturn:
    """Say that the program failed; what that takes is imported only then."""
    try:
        from advisor import crash
    except (ImportError, MemoryError, OSError):
        with suppress(OSError):
            os.write(2, NO_ROOM)
        os._exit(CRASHED)
    crash.report_crash(kind, error, trace)
