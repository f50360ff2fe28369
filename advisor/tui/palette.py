"""The palette: Textual's, in the person's language, with every command of the screen it is opened on."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from rich.markup import escape
from rich.text import Text
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from advisor.page.commands import LEAVE, PALETTE
from advisor.tui.keys import key_name
from advisor.tui.screens.base import PageScreen


class PaletteEntry(NamedTuple):
    """Something that can be done or gone to: its name, what it is as a sentence, and how."""

    name: str
    help: str
    run: Callable[[], None]


class Commands(Provider):
    """What can be done on a screen, and where one can go from it."""

    async def discover(self) -> Hits:
        """The commands, before anything is typed."""
        for entry in self._commands():
            yield DiscoveryHit(Text(entry.name), entry.run, text=entry.name, help=escape(entry.help))

    async def search(self, query: str) -> Hits:
        """The commands, sections and cards that match what is typed; a sentence if there are none."""
        matcher = self.matcher(query)
        found = False
        for entry in (*self._commands(), *(PaletteEntry(*target) for target in self._page_screen.targets())):
            score = matcher.match(entry.name)
            if score > 0:
                found = True
                yield Hit(score, matcher.highlight(entry.name), entry.run, text=entry.name, help=escape(entry.help))
        if not found:
            nothing = self._page_screen.session.translators.first.gettext("Nothing matches. Esc closes this.")
            yield Hit(0, Text(nothing), lambda: None, text=nothing)

    @property
    def _page_screen(self) -> PageScreen:
        return cast(PageScreen, self.screen)

    def _commands(self) -> Iterator[PaletteEntry]:
        screen = self._page_screen
        translators = screen.session.translators
        for command in (*screen.commands, LEAVE):
            if command.shown and command is not PALETTE:
                name = f"{command.named(translators)} ({key_name(command, translators)})"
                yield PaletteEntry(name, str(command.told(translators)), partial(screen.run, command))


def palette(screen: PageScreen) -> CommandPalette:
    """The palette over a screen."""
    placeholder = screen.session.translators.first.gettext("Search for what you want to do")
    return CommandPalette([Commands], placeholder=placeholder)
