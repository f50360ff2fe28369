"""The assistant: full screen, or line by line where asked for or where there is no terminal."""

import argparse
import datetime
import gc
import os
import sys
from typing import TYPE_CHECKING

from advisor.cli.opening import asked_code, opened
from advisor.cli.streams import terminal_width
from advisor.errors import CommandError, ExitCode
from advisor.languages import Translator

if TYPE_CHECKING:
    from advisor.page import Session

IDLE = 5
"""Minutes without a key until a desk's screen goes blank."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Advise the person in front of the terminal."""
    from advisor.page import Session

    if not options.desk and (options.beside is not None or options.idle):
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("--beside and --idle go with --desk."))
    ask_language = not (options.desk or options.lang or os.environ.get("ADVISOR_LANG"))
    guide, languages, own = opened(options, translator)
    session = Session.start(guide, languages, own.language.code, datetime.date.today())
    if options.desk:
        session = _at_desk(session, options.beside)
    idle = (options.idle or IDLE) if options.desk else 0
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if options.line or not terminal or "utf" not in sys.stdout.encoding.lower():
        return _assist_by_line(session, ask_language=ask_language, clear=terminal, idle=idle)
    from advisor.tui import run_tui

    return run_tui(session, ask_language=ask_language, idle=idle)


def _at_desk(session: "Session", beside: str | None) -> "Session":
    """A session at the desk, with the language of the client beside that of the volunteer."""
    if beside is None:
        return session.at_desk()
    return session.at_desk(asked_code(beside or " ", {}, session.languages, session.translator))


def _assist_by_line(session: "Session", *, ask_language: bool, clear: bool, idle: int) -> int:
    from advisor.line import run_line
    from advisor.page.welcome import is_remote

    gc.enable()
    return run_line(
        session,
        sys.stdin,
        sys.stdout,
        ask_language=ask_language,
        clear=clear,
        width=terminal_width,
        idle=idle,
        remote=is_remote(os.environ),
    )
