"""The page that stands while the full screen is being loaded: what this is, and how to leave."""

import msgspec

from advisor.guide.model import Guide
from advisor.languages.contexts import context
from advisor.page.command import LEAVE_KEYS
from advisor.page.words import Translators, Words


class Splash(msgspec.Struct, frozen=True):
    """A title, one line of purpose, and the key that leaves."""

    title: Words
    purpose: Words
    leave: Words


def compose_splash(guide: Guide, translators: Translators) -> Splash:
    """The splash of a guide."""
    return Splash(
        title=translators.content(context("guide", "guide", "title"), guide.title),
        purpose=translators.content(context("guide", "guide", "purpose"), guide.purpose),
        leave=translators.gettext("Press {key} to leave at once.", key=LEAVE_KEYS[0].shown),
    )
