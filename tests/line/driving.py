"""Drives the line mode with typed lines and gives back what it printed."""

import datetime
import io
from collections.abc import Iterable
from pathlib import Path

from advisor.guide.model import Guide
from advisor.languages.known import ENGLISH
from advisor.languages.voice import open_voice
from advisor.line import run_line
from advisor.page import Session

TODAY = datetime.date(2026, 11, 23)


def start(guide: Guide) -> Session:
    """A session in English on a fixed day."""
    return Session.start(guide, ENGLISH, {"en": ENGLISH}, open_voice, TODAY)


def type_lines(session: Session, lines: Iterable[str], *, clear: bool = False, width: int | None = None) -> str:
    """What the line mode prints while these lines are typed and the input then ends."""
    printed = io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in lines))
    run_line(session, typed, printed, ask_language=False, clear=clear, width=lambda: width)
    return printed.getvalue()


CONTENT = Path(__file__).parents[2] / "content" / "ssa-visit"
