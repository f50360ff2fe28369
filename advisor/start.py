"""How the command starts and ends: streams that can be used, quiet on Ctrl+C, and no traceback whatever happens.

The one entry point of the program. It imports nothing of it before an interruption would end it quietly.
"""

import os
import signal
import sys
from types import TracebackType
from typing import NoReturn

FAULT = 70


def run() -> NoReturn:
    """The command `advisor`."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = tell_fault
    mend_streams()
    import gc

    gc.disable()  # the start allocates much and frees nothing; switched on again once something is shown
    from advisor.cli import main

    code = main(sys.argv[1:])
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # main has written everything; nothing is tried again
    sys.exit(code)


def mend_streams() -> None:
    """Open what was closed, and let no character that a stream cannot show or read end the program."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(descriptor, "w" if number else "r", encoding="utf-8"))
        getattr(sys, name).reconfigure(errors="replace")


def tell_fault(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Say that the program failed, without any value: an answer can stand in a message as well as in a frame."""
    from gettext import gettext as _

    if issubclass(kind, KeyboardInterrupt):
        os._exit(128 + signal.SIGINT)
    place = ""
    while trace is not None:
        place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    calm = _("Something in this program went wrong; it is our fault, not yours, and nothing was saved.")
    os.write(2, f"{calm} ({kind.__name__} {place})\n".encode())
    os._exit(FAULT)
