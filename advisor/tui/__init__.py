"""The full-screen face, built with Textual. `run_tui` is all that the rest of the program knows of it.

Textual is imported when the face is started, never before: other commands do not pay for it. It takes longer than all
the rest of the start, so a splash stands on the terminal meanwhile.
"""

import gc
import os
import sys
from typing import TYPE_CHECKING

from advisor.crash import Crash, print_crash
from advisor.errors import ExitCode
from advisor.page.session import Session
from advisor.page.splash import compose_splash
from advisor.tui.splash import draw_splash
from advisor.tui.terminal.size import terminal_size
from advisor.writers.text import TextWriter

if TYPE_CHECKING:
    from advisor.tui.terminal.app import Lease

__all__ = ["run_tui"]

ESCAPE = "25"
"""Milliseconds after which an Escape is a key of its own. A slow link may need more: ESCDELAY, if set, goes first."""

FILES = 16
"""More than the terminal, the loop and the libraries that are imported have open at once."""

OF_TEXTUAL = "TEXTUAL"
"""How the settings begin by which Textual would write keys or pages to a file, press keys itself, or fail."""


def run_tui(session: Session) -> int:
    """Show `session` on the terminal until the person leaves; the exit code. The terminal is restored and cleared.

    Raises OSError, and changes nothing, where the system lets the program open too few files for it.
    """
    _try_files()
    gc.disable()  # nothing of the start is garbage; the app enables it after its first paint
    _set_up_textual()
    lease = _take_terminal(session, *_believed_size())
    try:
        from advisor.tui.app import AdvisorApp

        app = AdvisorApp(session)
        app.lease = lease
        app.run()
    finally:
        if lease is not None:
            lease.give_back()
        gc.enable()
    if app.exit_code == ExitCode.CRASH:
        lines = (line for chunk in TextWriter().chunks(app.session.fault_blocks()) for line in (*chunk, ""))
        print_crash(app.crash or Crash("", ""), lines)
    return app.exit_code


def _take_terminal(session: Session, columns: int, rows: int) -> "Lease | None":
    """Hold the terminal with a splash on it, where that is possible before Textual is there. On Windows it is not."""
    if sys.platform == "win32":
        return None
    else:  # noqa: RET505  # mypy reads no import here for Windows
        from advisor.tui.terminal.lease import take_terminal

        splash = compose_splash(session.interview.guide, session.translators)
        return take_terminal(draw_splash(splash, columns, rows))


def _try_files() -> None:
    """Open as many files at once as the full screen does: it could not say halfway that there are too few."""
    opened: list[int] = []
    try:
        while len(opened) < FILES:
            opened.append(os.dup(sys.__stdin__.fileno() if sys.__stdin__ else 0))
    finally:
        for descriptor in opened:
            os.close(descriptor)


def _believed_size() -> tuple[int, int]:
    """Columns and rows; what the environment says of them is made true, for Textual's libraries believe it."""
    columns, rows = terminal_size()
    for name, number in (("COLUMNS", columns), ("LINES", rows)):
        if name in os.environ:
            os.environ[name] = str(number)
    return columns, rows


def _set_up_textual() -> None:
    """Say what Textual reads from the environment, once, when it is imported."""
    os.environ.setdefault("ESCDELAY", ESCAPE)
    for name in [name for name in os.environ if name.startswith(OF_TEXTUAL)]:
        del os.environ[name]
