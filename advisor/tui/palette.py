"""The palette: Textual's, in the person's language, with every action of the screen it is opened on."""

from collections.abc import Iterator
from typing import cast

from rich.markup import escape
from rich.text import Text
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from advisor.tui.keys import LEAVE, PALETTE, key_name
from advisor.tui.screens.base import Place, SpokenScreen


class Actions(Provider):
    """What can be done on a screen, and where one can go from it."""

    async def discover(self) -> Hits:
        """The actions, before anything is typed."""
        for place in self._actions():
            yield DiscoveryHit(Text(place.name), place.go, text=place.name, help=escape(place.help))

    async def search(self, query: str) -> Hits:
        """The actions, sections and cards that match what is typed; a sentence if there are none."""
        matcher = self.matcher(query)
        found = False
        for place in (*self._actions(), *self._spoken.places()):
            score = matcher.match(place.name)
            if score > 0:
                found = True
                yield Hit(score, matcher.highlight(place.name), place.go, text=place.name, help=escape(place.help))
        if not found:
            nothing = self._spoken.session.translator.gettext("Nothing matches. Esc closes this.")
            yield Hit(0, Text(nothing), lambda: None, text=nothing)

    @property
    def _spoken(self) -> SpokenScreen[object]:
        return cast(SpokenScreen[object], self.screen)

    def _actions(self) -> Iterator[Place]:
        screen = self._spoken
        translator = screen.session.translator
        for key in (*screen.active_keys(), LEAVE):
            if key is not PALETTE:
                name = translator.gettext("{label} ({key})", label=key.label(translator), key=key_name(key, translator))
                yield Place(name, key.help(translator), screen.runner(key.action))


def palette(screen: SpokenScreen[object]) -> CommandPalette:
    """The palette over a screen."""
    return CommandPalette([Actions], placeholder=screen.session.translator.gettext("Search for what you want to do"))
