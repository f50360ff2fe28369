"""The full-screen face, built with Textual. `run_tui` is all that the rest of the program knows of it.

Textual is imported when the face is started, never before: other commands do not pay for it. It takes longer than all
the rest of the start, so a splash stands on the terminal meanwhile.
"""

import gc
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress

from advisor.crash import Crash, crash_text
from advisor.errors import ExitCode
from advisor.page.session import Session
from advisor.page.splash import compose_splash
from advisor.tui.splash import draw_splash
from advisor.tui.terminal.lease import take_terminal
from advisor.writers.text import TextWriter

__all__ = ["print_crash", "run_tui"]

ESCAPE = "25"
"""Milliseconds after which an Escape is a key of its own. A slow link may need more: ESCDELAY, if set, goes first."""

RECORDERS = ("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_PRESS", "TEXTUAL_SHOW_RETURN")
"""Settings by which Textual would write keys or pages to a file, show them elsewhere, or press keys itself."""


def run_tui(session: Session) -> int:
    """Show `session` on the terminal until the person leaves; the exit code. The terminal is restored and cleared."""
    gc.disable()  # nothing of the start is garbage; the app enables it after its first paint
    _set_up_textual()
    splash = compose_splash(session.interview.guide, session.translators)
    lease = take_terminal(draw_splash(splash, *shutil.get_terminal_size()))
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


def print_crash(crash: Crash, lines: Iterable[str]) -> None:
    """Say calmly that the program failed, and where to turn. A terminal that has gone away needs no words."""
    stream = sys.__stderr__
    if stream is not None:
        with suppress(OSError, ValueError):
            stream.write(crash_text(crash, lines))
            stream.flush()


def _set_up_textual() -> None:
    """Say what Textual reads from the environment, once, when it is imported."""
    os.environ.setdefault("ESCDELAY", ESCAPE)
    for name in RECORDERS:
        os.environ.pop(name, None)
