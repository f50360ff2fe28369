"""The full-screen face, built with Textual. `run_tui` is all that the rest of the program knows of it.

Textual is imported when the face is started, never before: other commands do not pay for it. It takes longer than all
the rest of the start; the first page is on the terminal before (`advisor.tui.first`).
"""

import gc
import os

from advisor.page import Session
from advisor.tui.first import first_paint

__all__ = ["run_tui"]

ESCAPE = "25"
"""Milliseconds after which an Escape is a key of its own. A slow link may need more: ESCDELAY, if set, goes first."""

RECORDERS = ("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_PRESS", "TEXTUAL_SHOW_RETURN")
"""Settings by which Textual would write keys or pages to a file, show them elsewhere, or press keys itself."""


def run_tui(session: Session, *, ask_language: bool = True, idle: int = 0) -> int:
    """Show `session` on the terminal until the person leaves; the exit code. The terminal is restored and cleared.

    `ask_language`: whether to begin with the choice of a language, where there are several. `idle`: the minutes of the
    idle lock, 0 for none.
    """
    gc.disable()  # nothing of the start is garbage; the app enables it after its first paint
    _set_up_textual()
    held = first_paint(session, ask_language=ask_language, idle=idle)
    try:
        from advisor.tui.app import AdvisorApp
        from advisor.tui.leaving import print_fault

        app = AdvisorApp(session, ask_language=ask_language, idle=idle)
        app.held = held
        app.run()
    finally:
        if held is not None:
            held.give_back()
        gc.enable()
    if app.fault is not None:
        print_fault(app.fault, app.session.fault_lines())
    return app.return_code or 0


def _set_up_textual() -> None:
    """Say what Textual reads from the environment, once, when it is imported."""
    os.environ.setdefault("ESCDELAY", ESCAPE)
    for name in RECORDERS:
        os.environ.pop(name, None)
