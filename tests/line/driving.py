"""Drives the line mode with typed lines and gives back what it printed."""

import datetime
import io
from collections.abc import Iterable
from pathlib import Path

from advisor.guide.model import Guide
from advisor.languages import Languages
from advisor.languages.known import ENGLISH, Language
from advisor.languages.translator import Translator, untranslated
from advisor.line import run_line
from advisor.page import Session
from tests.page.translators import ONLY_ENGLISH, bracketed

TODAY = datetime.date(2026, 11, 23)
CONTENT = Path(__file__).parents[2] / "content" / "ssa-visit"
PROMPT = "Type here: "
BRACKETS = Language("eo", "Brackets", "Brackets", draft=1)


def start(guide: Guide) -> Session:
    """A session in English on a fixed day."""
    return Session.start(guide, ONLY_ENGLISH, "en", TODAY)


def speak(language: Language) -> Translator:
    """English, and a language in which the guide's texts stand between < and >."""
    return bracketed(language) if language is BRACKETS else untranslated(language)


def start_at_desk(guide: Guide) -> Session:
    """A session at the desk, in English with the other language beside it."""
    languages = {"en": ENGLISH, "eo": BRACKETS}
    return Session.start(guide, Languages(languages, speak), "en", TODAY).at_desk()


def type_lines(session: Session, lines: Iterable[str], *, clear: bool = False, width: int | None = None) -> str:
    """What the line mode prints while these lines are typed and the input then ends."""
    printed = io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in lines))
    run_line(session, typed, printed, ask_language=False, clear=clear, width=lambda: width)
    return printed.getvalue()


def last_block(printed: str) -> str:
    """What the line that was typed last has brought, before the input ended."""
    return printed.split(PROMPT)[-2]
