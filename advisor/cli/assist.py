"""The assistant: full screen, or line by line where asked for or where there is no terminal."""

import argparse
import datetime
import gc
import os
import sys

from advisor.cli.opening import asked_codes, opened
from advisor.cli.streams import is_terminal, terminal_width
from advisor.errors import CommandError, ExitCode
from advisor.languages import Translator

IDLE = 5
"""Minutes without a key until a desk's screen goes blank."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Advise the person in front of the terminal."""
    from advisor.page.session import Session
    from advisor.page.welcome import Setting, is_kept, is_remote

    if not options.desk and (options.beside or options.idle):
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("--beside and --idle go with --desk."))
    ask_language = not (options.desk or options.lang or os.environ.get("ADVISOR_LANG"))
    guide, languages, own = opened(options, translator)
    idle = (options.idle or IDLE) if options.desk else 0
    setting = Setting(remote=is_remote(os.environ), kept=is_kept(os.environ), idle=idle)
    day, code = datetime.date.today, own.language.code
    session = Session.start(guide, languages, code, day(), ask_language=ask_language, setting=setting, clock=day)
    if options.desk:
        session = session.at_desk(*asked_codes(options.beside, languages, own))
    terminal = is_terminal()
    if options.line or not terminal or "utf" not in sys.stdout.encoding.lower():
        from advisor.line import run_line

        gc.freeze()  # what the start has made stays, and is not looked through for garbage
        gc.enable()
        streams, remote = (sys.stdin, sys.stdout), setting.remote
        return run_line(session, *streams, clear=terminal, width=terminal_width, idle=idle, remote=remote, last=True)
    from advisor.tui import run_tui

    return run_tui(session)
