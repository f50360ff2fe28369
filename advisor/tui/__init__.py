"""The full-screen face, built with Textual. `run_tui` is all that the rest of the program knows of it.

Textual is imported when the face is started, never before: other commands do not pay for it.
"""

import gc

from advisor.page import Session

__all__ = ["run_tui"]


def run_tui(session: Session, *, ask_language: bool = True) -> int:
    """Show `session` on the terminal until the person leaves; the exit code. The terminal is restored and cleared.

    `ask_language`: whether to begin with the choice of a language, where there are several.
    """
    gc.disable()  # nothing of the start is garbage; the app enables it after its first paint
    try:
        from advisor.tui.app import AdvisorApp
        from advisor.tui.leaving import clear_terminal, print_fault

        app = AdvisorApp(session, ask_language=ask_language)
        try:
            app.run()
        finally:
            clear_terminal()
        if app.fault is not None:
            print_fault(app.fault, app.session.voice)
        return app.return_code or 0
    finally:
        gc.enable()
