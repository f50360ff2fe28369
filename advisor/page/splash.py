"""The page that stands while the full screen is being loaded: what this is, and how to leave."""

from collections.abc import Iterable

import msgspec

from advisor.languages.contexts import context
from advisor.page.command import LEAVE_KEYS
from advisor.page.session import Session


class Splash(msgspec.Struct, frozen=True):
    """Each text in the language of the session and in the one beside it; once where both are the same."""

    title: tuple[str, ...]
    purpose: tuple[str, ...]
    leave: tuple[str, ...]


def compose_splash(session: Session) -> Splash:
    """The splash of a session."""
    guide, key = session.interview.guide, LEAVE_KEYS[0].shown
    translators = (session.translator, session.beside or session.translator)

    def told(name: str, text: str) -> tuple[str, ...]:
        return _once(translator.content(context("guide", "guide", name), text) for translator in translators)

    return Splash(
        title=told("title", guide.title),
        purpose=told("about", guide.about),
        leave=_once(translator.gettext("Press {key} to leave at once.", key=key) for translator in translators),
    )


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
