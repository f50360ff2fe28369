"""The palette: Textual's, in the person's language, with every command of the screen it is opened on."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from rich.markup import escape
from rich.text import Text
from textual import events
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from advisor.page.commands import LEAVE, PALETTE
from advisor.page.search import matches
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
        entries = (*self._commands(), *(PaletteEntry(*target) for target in self._page_screen.targets()))
        found = [entry for entry in entries if matches(entry.name, query)]
        for place, entry in enumerate(found, 1):  # Textual sorts by score: the order of the page
            yield Hit(1 / place, Text(entry.name), entry.run, text=entry.name, help=escape(entry.help))
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


class Palette(CommandPalette):
    """Textual's palette, which closes itself only while it is there."""

    def _on_mount(self, event: events.Mount) -> None:
        """Find nothing for a palette that was closed before it was there."""
        if self not in self.app.screen_stack:
            event.prevent_default()

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, if this is what the person sees; whatever covers it is not closed."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


def palette(screen: PageScreen) -> Palette:
    """The palette over a screen."""
    placeholder = screen.session.translators.first.gettext("Search for what you want to do")
    return Palette([Commands], placeholder=placeholder)
