"""What is ahead of Textual: a first page that stands already, and keys typed before there was a screen for them.

The page is painted over only once all is in its place, so that nothing moves. Each key is told once the one before has
had its effect.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from typing import Any

from rich.console import RenderableType
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

from advisor.tui.first import Held

HOPS = 4
"""How often what a key leads to may go from the widget to the app and come back as something new."""

PATIENCE = 1.0
"""Seconds that a part gets; one that is taken from the screen meanwhile never answers."""


class PaintedApp(App[int]):
    """An app that begins behind a first page, if `held` is there, and takes its place."""

    held: Held | None = None

    async def take_over(self, let_in: Callable[[], Awaitable[None]]) -> None:
        """Paint over the first page, and take the keys that were typed meanwhile."""
        if self.held is not None:
            await effective(self)
            self.held = None
            self.screen.refresh()
        await let_in()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if self.held is None:
            super()._display(screen, renderable)


async def effective(app: App[Any]) -> None:
    """Return when a key that was just told has had its effect: handled everywhere, and any new screen painted."""
    for _ in range(HOPS):
        for part in _way_up(app):
            await _handled(part)
    await _painted(app)


def _way_up(app: App[Any]) -> Iterator[MessagePump]:
    """The app, which hears of a key first, and what it passes through from there."""
    yield app
    yield from (app.focused or app.screen).ancestors_with_self


async def _handled(part: MessagePump) -> None:
    """Return when a part has handled everything it was sent before."""
    done = asyncio.Event()
    if part.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)


async def _painted(app: App[Any]) -> None:
    """Return when the screen that is shown now stands there."""
    done = asyncio.Event()
    if app.screen.call_after_refresh(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)
