"""What the first screens say, without Textual: the first paint and the screens that take it over both ask here."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from advisor.page import Session, welcome
from advisor.page.welcome import is_remote
from advisor.tui.keys import (
    ANOTHER_VISIT,
    BACK,
    BEGIN,
    CHOOSE,
    CLIENT_LANGUAGE,
    HELP,
    LANGUAGE,
    NEXT_CLIENT,
    OWN_LANGUAGE,
    PALETTE,
    READ_ON,
    START_OVER,
    THEME,
    Key,
)
from advisor.tui.words import Speaker

SMALLEST = (40, 15)
"""Columns and rows below which nothing can be read in comfort."""

ROOMY = 20
"""From this many rows on there is room for margins, and for why we ask."""

ROOM_FOR_NOTICES = 28
"""From this many rows on there is room for whole notices."""

CHOICE_KEYS = (CHOOSE, HELP, THEME, PALETTE)
"""The keys of the choice of a language, the most important first."""

WELCOME_KEYS = (BEGIN, BACK, READ_ON, HELP, LANGUAGE, THEME, PALETTE)
"""The keys of the welcome; `BACK` only where a screen is before it."""

AT_DESK = {LANGUAGE: CLIENT_LANGUAGE, START_OVER: NEXT_CLIENT}
"""The keys that mean something else at the desk."""


DESK_FIRST = (NEXT_CLIENT, CLIENT_LANGUAGE, ANOTHER_VISIT)
"""The keys that a volunteer looks for first; the bar may have no room for all."""


class Paragraph(NamedTuple):
    """A paragraph of the welcome in one language and in another, which can be the same; `strong` where it matters."""

    first: str
    second: str
    strong: bool


def asks_language(session: Session, *, ask_language: bool) -> bool:
    """Whether the choice of a language comes before the welcome."""
    return ask_language and not session.desk and len(session.languages.known) > 1


def choice_title(session: Session) -> str:
    """What to do on the choice of a language, in each of them."""
    return " · ".join(session.in_every_language(lambda each: each.translator.gettext("Choose a language")))


def draft_label(session: Session, code: str) -> str:
    """What is said of a language after its name, in that language; nothing if all of it was reviewed."""
    if not session.languages.known[code].is_draft:
        return ""
    label = session.in_language(code).translator.gettext("draft translation")
    return f"  ({label})"


def welcome_title(session: Session) -> str:
    """What stands above the welcome."""
    return welcome(session.translator, "", "").title


def paragraphs(session: Session, idle: int) -> Iterator[Paragraph]:
    """The welcome; `idle`: the minutes of the idle lock, 0 for none."""
    sessions = (session, session.in_language(session.beside.language.code) if session.beside else session)
    remote = is_remote(os.environ)
    own, other = (
        welcome(each.translator, each.about, how_to_leave(each.translator), idle=idle, remote=remote)
        for each in sessions
    )
    leave = how_to_leave(session.translator)
    for first, second in zip(own.paragraphs, other.paragraphs, strict=True):
        yield Paragraph(first, second, strong=first == leave)


def active_keys(keys: tuple[Key, ...], session: Session, *, themes: bool) -> tuple[Key, ...]:
    """Those of `keys` that do something, as they are at the desk or elsewhere; `themes`: light and dark can be had."""
    idle = set() if len(session.languages.known) > 1 else {LANGUAGE, OWN_LANGUAGE}
    if not session.desk:
        idle.add(OWN_LANGUAGE)
    if not themes:
        idle.add(THEME)
    shown = [key for key in keys if key not in idle]
    if not session.desk:
        return tuple(shown)
    meant = [AT_DESK.get(key, key) for key in shown]
    return (*meant[:1], *sorted(meant[1:], key=lambda key: key not in DESK_FIRST))


def brief_notices(session: Session, everything: tuple[str, ...]) -> tuple[str, ...]:
    """All notices of a page as one short line, where the screen is low; the help has all of them."""
    _, draft = session.translator.gettext, bool(session.notices())
    if not everything:
        return ()
    if not draft:
        return (_("Some cards are overdue for a check ({key}: more)", key=HELP.shown),)
    if len(everything) == 1:
        return (_("Draft translation ({key}: more)", key=HELP.shown),)
    return (_("Draft translation, some cards overdue ({key}: more)", key=HELP.shown),)


def begin_words(translator: Speaker) -> str:
    """How to go on from the welcome."""
    return translator.gettext("Press Enter to start")


def how_to_leave(translator: Speaker) -> str:
    """The keys that leave at once, as a sentence."""
    return translator.gettext(
        "To leave at once, press {first}, {second} or {third} on any screen. The screen goes blank first.",
        first="Ctrl+Q",
        second="Ctrl+C",
        third="F10",
    )
