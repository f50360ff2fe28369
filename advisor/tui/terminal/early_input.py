"""Keeps keys that were typed before there was a screen for them, and releases them in order.

A key may open another screen, to which the next key belongs: each is released once the one before is handled.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Any

from textual import events
from textual.app import App
from textual.message import Message

from advisor.page.command import LEAVE_KEYS

HOPS = 4
"""How often what a key leads to may go from the widget to the app and come back as something new."""

PATIENCE = 1.0
"""Seconds that a part gets; one that is taken from the screen meanwhile never answers."""


class EarlyInput:
    """A queue of keys, filled by the input thread and emptied by the app. Once it was empty it keeps none any more."""

    def __init__(self) -> None:
        self._kept: list[Message] | None = []
        self._lock = Lock()

    def keep(self, message: Message) -> bool:
        """Keep `message` if it is input; whether it was kept. Keys that leave never are."""
        is_input = isinstance(message, events.InputEvent | events.Paste)
        with self._lock:
            if self._kept is None or not is_input or leaves(message):
                return False
            self._kept.append(message)
            return True

    def next(self) -> Message | None:
        """The next that was kept; None ends the keeping."""
        with self._lock:
            if self._kept:
                return self._kept.pop(0)
            self._kept = None
            return None


def leaves(message: Message) -> bool:
    """Whether this is a key that leaves."""
    return isinstance(message, events.Key) and any(message.key == key.name for key in LEAVE_KEYS)


async def wait_until_handled(app: App[Any]) -> None:
    """Return when a key that the app was just sent is handled everywhere, and any new screen painted."""
    for _ in range(HOPS):
        for part in (app, *(app.focused or app.screen).ancestors_with_self):
            await _until_called(part.call_later)
    await _until_called(app.screen.call_after_refresh)


async def _until_called(schedule: Callable[[Callable[[], None]], bool]) -> None:
    """Return when what was scheduled is called: after everything that was sent before."""
    called = asyncio.Event()
    if schedule(called.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(called.wait(), PATIENCE)
