"""Lets one key, click or paste through at a time: the next one once the one before is handled everywhere.

A key may open another screen, to which the next key belongs. Before there is a first screen, the gate is closed.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App, ScreenError
from textual.message_pump import MessagePump
from textual.screen import Screen

from advisor.page.command import LEAVE_KEYS

HOPS = 4
"""How often what a key leads to may go from the widget to the app and come back as something new."""

PATIENCE = 1.0
"""Seconds that a part gets."""

LONGEST_PASTE = 500
"""Characters; whoever pastes a whole document has not meant a line of search."""

LOOK = 0.02
"""Seconds between two looks whether a part is still there: one that is taken from the screen never answers."""


class InputGate:
    """A queue of input, emptied in order. `pass_on` is the way in; `failed` is told what it raises."""

    def __init__(
        self,
        app: App[Any],
        pass_on: Callable[[events.Event], Awaitable[None]],
        failed: Callable[[Exception], None],
    ) -> None:
        self._app = app
        self._pass_on = pass_on
        self._failed = failed
        self._waiting: deque[events.Event] = deque()
        self._is_open = False
        self._passing: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> int:
        """How much waits."""
        return len(self._waiting)

    @property
    def is_busy(self) -> bool:
        """Whether something waits, or is not handled everywhere yet."""
        return self._passing is not None or bool(self._waiting)

    def put(self, event: events.Event) -> None:
        """Let this through after all that came before. Of mouse moves on end, the last tells where the mouse is."""
        if self._waiting and all(isinstance(each, events.MouseMove) for each in (event, self._waiting[-1])):
            self._waiting.pop()
        self._waiting.append(event)
        self._go_on()

    def open(self) -> None:
        """There is a screen now."""
        self._is_open = True
        self._go_on()

    def drop(self) -> None:
        """Let nothing through of what waits."""
        self._waiting.clear()

    def _go_on(self) -> None:
        if self._is_open and self._waiting and self._passing is None:
            self._passing = asyncio.create_task(self._pass_all())
            self._passing.add_done_callback(self._passed)

    async def _pass_all(self) -> None:
        while self._waiting:
            before = _screen_of(self._app)
            if before is None:  # the app is ending
                self.drop()
                return
            await self._pass_on(self._waiting.popleft())
            await wait_until_handled(self._app, before)

    def _passed(self, passing: asyncio.Task[None]) -> None:
        self._passing = None
        error = None if passing.cancelled() else passing.exception()
        if isinstance(error, Exception):
            self._failed(error)
        else:
            self._go_on()


def is_input(event: events.Event) -> bool:
    """Whether this comes from the person, and goes through the gate. Keys that leave never wait there."""
    return isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded and not leaves(event)


def leaves(event: events.Event) -> bool:
    """Whether this is a key that leaves."""
    return isinstance(event, events.Key) and any(event.key == key.name for key in LEAVE_KEYS)


def pasted(event: events.Paste) -> events.Paste:
    """A paste as a line takes it: its first line with text, without signs that are no characters."""
    lines = ("".join(filter(str.isprintable, line)).strip() for line in event.text.splitlines())
    return events.Paste(next((line for line in lines if line), "")[:LONGEST_PASTE])


async def wait_until_handled(app: App[Any], before: Screen[Any] | None = None) -> None:
    """Return when what the app was just sent is handled everywhere. `before`: the screen that got it.

    Another screen than that has been painted by then. To wait for that each time would make a key that is held lag.
    """
    with suppress(ScreenError):  # the app is ending
        for _ in range(HOPS):
            for part in (app, *(app.focused or app.screen).ancestors_with_self):
                await _until_called(part, part.call_later)
        if app.screen is not before:
            await _until_called(app.screen, app.screen.call_after_refresh)


def _screen_of(app: App[Any]) -> Screen[Any] | None:
    """The screen on top; None while there is none."""
    return app.screen_stack[-1] if app.screen_stack else None


async def _until_called(part: MessagePump, schedule: Callable[[Callable[[], None]], bool]) -> None:
    """Return when what was scheduled is called: after everything that was sent before."""
    called = asyncio.Event()
    if not schedule(called.set):
        return
    for _ in range(round(PATIENCE / LOOK)):
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK):
                await called.wait()
                return
        if not part.is_running:
            return
