"""The terminal on Windows: Textual's driver, made discreet, and safe against a console that takes no output.

There is no lease before it: what is typed early waits in the console, and Ctrl+C ends the program at once.
"""

import os
import sys
from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING

from textual import events
from textual.drivers import win32
from textual.drivers.windows_driver import WindowsDriver
from textual.message import Message

from advisor.page.command import LEAVE_KEYS
from advisor.threaded_output import Output
from advisor.tui.terminal.input_gate import leaves
from advisor.tui.terminal.key_parser import KeyParser
from advisor.tui.terminal.leave_watch import LeaveWatch
from advisor.tui.terminal.sequences import (
    BLANK,
    CLEAR,
    END_OF_FRAME,
    NEUTRAL_TITLE,
    RESTORED,
    SHELL_SCREEN,
    TEXTUAL_OFF,
)
from advisor.tui.terminal.size import is_believable
from advisor.windows_console import set_title, title

if TYPE_CHECKING:
    from advisor.tui.terminal.app import EarlyPaintApp

MOMENT = 0.1
"""Seconds between two beginnings of the input thread: without a console, it ends each time."""

PATIENCE = 1.0
"""Seconds that a console gets to take the last bytes; while somebody marks text in it, it takes none."""


class Keys(KeyParser):
    """Our parser of keys, and before it the keys that leave, wherever they stand."""

    def __init__(self, *, debug: bool = False) -> None:
        super().__init__()
        self._leave_watch = LeaveWatch()

    def feed(self, text: str) -> Iterator[Message]:
        if self._leave_watch.sees(text.encode("utf-8", "replace")):
            yield events.Key(LEAVE_KEYS[0].name, None)
        yield from super().feed(text)


class Input(win32.EventMonitor):
    """Textual's input thread, begun anew with a new parser where keys have ended it."""

    def run(self) -> None:
        super().run()
        while not self.exit_event.wait(MOMENT):
            super().run()


win32.XTermParser, win32.EventMonitor = Keys, Input  # type: ignore[attr-defined, misc]  # its driver takes no others


class TerminalDriver(WindowsDriver):
    """Textual's driver for Windows, which blanks first and clears last."""

    def __init__(
        self, app: "EarlyPaintApp", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=False, mouse=mouse, size=size)  # debugging would write every key to a file
        app.terminal = self
        self._output: Output | None = None
        self._title = ""
        self._ending = Lock()

    def write(self, data: str) -> None:
        if self._output is not None:
            self._output.write(data)

    def blank(self) -> None:
        """Empty the screen, before anything that was painted and not shown yet."""
        if self._output is not None:
            self._output.overtake(BLANK + END_OF_FRAME)

    def end(self, code: int) -> None:
        """Give the console back and end the program at once, from any thread, whatever is going on."""
        if self._output is None or not self._ending.acquire(blocking=False):
            return
        self._output.end(BLANK + END_OF_FRAME + TEXTUAL_OFF + SHELL_SCREEN + RESTORED + CLEAR, PATIENCE)
        if self._restore_console is not None:
            self._restore_console()
        set_title(self._title)
        os._exit(code)

    def start_application_mode(self) -> None:
        """Take the console, with a plain word as its title."""
        self._output = Output(sys.__stdout__) if sys.__stdout__ is not None else None
        self._title = title()
        set_title(NEUTRAL_TITLE)
        super().start_application_mode()

    def stop_application_mode(self) -> None:
        """Blank the screen and give the console back."""
        self.blank()
        super().stop_application_mode()
        self.write(RESTORED)

    def close(self) -> None:
        """Clear the scrollback, write no more, and bring the title back."""
        if self._output is not None:
            self._output.write(CLEAR)
            self._output.close(PATIENCE)
            self._output = None
        super().close()
        set_title(self._title)

    def process_message(self, message: Message) -> None:
        """Leave at a key that leaves; send the app another message, unless it tells of a size that no screen has."""
        if isinstance(message, events.Key) and leaves(message):
            self.end(0)
        if not (isinstance(message, events.Resize) and not is_believable(*message.size)):
            super().process_message(message)
