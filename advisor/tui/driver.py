"""Textual's driver for terminals, made quick, discreet, and safe against a terminal that goes away or is not read.

Textual looks every 0.1 s whether an Escape was one and whether it should end; here its input thread sleeps until
something comes. That takes names that Textual may change, above all its private parser of keys: where they are not
there, the input is read as Textual does.
"""

import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock
from typing import TYPE_CHECKING, Any

from textual import constants, events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from advisor.page.command import LEAVE_KEYS
from advisor.tui.ahead import effective
from advisor.tui.first.held import ALTERNATE, NEUTRAL_TITLE, RESTORED, Held, has_titles
from advisor.tui.leaving import BLANK, CLEAR
from advisor.tui.output import Output

if TYPE_CHECKING:
    from textual._xterm_parser import XTermParser

FRAME_ENDS = "\x1b[?2026l"
"""Shows what was written; a frame that is overtaken has not ended."""

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last bytes; nobody may be reading it."""


class TerminalDriver(LinuxDriver):
    """Paints on standard output; Textual would paint on standard error, and that may well be a file."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=False, mouse=mouse, size=size)  # debugging would write every key to a file
        self._output: Output | None = None
        held = getattr(app, "held", None)
        self._held = held if isinstance(held, Held) else None
        self._typed = b""
        self._early: list[Message] | None = []
        self._lock = Lock()
        if isinstance(getattr(self, "exit_event", None), Event):
            self.exit_event = Bell()

    def write(self, data: str) -> None:
        """Write; BLANK overtakes everything that has not been shown yet."""
        if self._output is None or (data == ALTERNATE and self._held is not None):
            return
        if data == BLANK:
            self._output.overtake(BLANK + FRAME_ENDS)
        else:
            self._output.write(data)

    def start_application_mode(self) -> None:
        """Take the terminal over, at the start and after a suspension; at the start it may be held for us already."""
        stdout = sys.__stdout__
        if stdout is not None:
            self._output = Output(stdout.fileno(), self._loop)
        if self._held is not None:
            self._typed = self._held.hand_over()
        elif has_titles():
            self.write(NEUTRAL_TITLE)
        start: Callable[[], None] = super().start_application_mode
        start()
        if self._held is not None:
            self.attrs_before = self._held.before
            self._held = None

    def stop_application_mode(self) -> None:
        """Give the terminal back, at the end and for a suspension; first of all it is blanked."""
        self.write(BLANK)
        super().stop_application_mode()
        self.write(RESTORED)

    def close(self) -> None:
        """Clear the scrollback, after the terminal was given back; nothing is written any more."""
        super().close()
        if self._output is not None:
            self._output.write(CLEAR)
            self._output.close(PATIENCE)
            self._output = None

    def run_input_thread(self) -> None:
        """Tell keys as they come, and of an Escape once nothing has followed it for a moment."""
        parser, bell = key_parser(), getattr(self, "exit_event", None)
        if parser is None or not isinstance(bell, Bell):
            super().run_input_thread()
            return
        decode = getincrementaldecoder("utf-8")("replace").decode
        typed, self._typed = self._typed, b""
        self._tell(parser, decode(typed))
        moment: float | None = constants.ESCAPE_DELAY + 0.001
        while not bell.is_set():
            ready, _, _ = select.select([self.fileno, bell.source], [], [], moment)
            moment = None
            if self.fileno in ready:
                data = _read(self.fileno)
                if not data:
                    os.kill(os.getpid(), signal.SIGHUP)  # the terminal has gone away, and may not tell everybody
                    return
                self._tell(parser, decode(data))
                moment = constants.ESCAPE_DELAY + 0.001
            self._tell(parser, "")

    def process_message(self, message: Message) -> None:
        """Tell the app. Keys wait until there is a screen for them, but not those that leave."""
        with self._lock:
            if self._early is not None and isinstance(message, events.InputEvent) and not _leaves(message):
                self._early.append(message)
            else:
                super().process_message(message)

    async def let_in(self) -> None:
        """Tell what was typed before there was a screen for it, key by key, and what comes after that at once."""
        while (message := self._next()) is not None:
            super().process_message(message)
            await effective(self._app)

    def _next(self) -> Message | None:
        """The next of the keys that wait; after the last one none waits any more."""
        with self._lock:
            if self._early:
                return self._early.pop(0)
            self._early = None
            return None

    def _tell(self, parser: "XTermParser", text: str) -> None:
        """Tell what `text` completes, or without any, what has become complete by time."""
        for message in parser.feed(text) if text else parser.tick():
            self.process_message(message)


class Bell(Event):
    """An event that also wakes who sleeps in `select`."""

    def __init__(self) -> None:
        super().__init__()
        self.source, self._sink = os.pipe()
        os.set_blocking(self.source, False)

    def set(self) -> None:
        super().set()
        os.write(self._sink, b".")

    def clear(self) -> None:
        super().clear()
        with suppress(BlockingIOError):
            os.read(self.source, 64)


def key_parser() -> "XTermParser | None":
    """Textual's parser of keys; None if this Textual has none that can be fed and asked as we do."""
    try:
        from textual._xterm_parser import XTermParser
    except ImportError:
        return None
    parser = XTermParser()
    return parser if hasattr(parser, "feed") and hasattr(parser, "tick") else None


def _leaves(event: events.InputEvent) -> bool:
    return isinstance(event, events.Key) and any(event.key == key.name for key in LEAVE_KEYS)


def _read(descriptor: int) -> bytes:
    """What was typed; nothing if there is no terminal any more."""
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""
