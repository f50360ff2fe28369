"""Textual's driver, made quick, discreet, and safe against a terminal that goes away, is not read, or lies.

Textual's input thread looks every 0.1 s whether an Escape was one, and whether to end. Ours sleeps until something
comes. That takes Textual's private parser of keys; without it, the input is read as Textual does.
"""

import asyncio
import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING

from textual import constants, events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from advisor.memory import AT_ONCE
from advisor.output import Output
from advisor.tui.terminal.lease import PATIENCE, TerminalLease, read_input
from advisor.tui.terminal.sequences import ALTERNATE_SCREEN, BLANK, CLEAR, END_OF_FRAME, RESTORED, neutral_title
from advisor.tui.terminal.size import is_believable, terminal_size
from advisor.wake_pipe import WakePipe

if TYPE_CHECKING:
    from advisor.tui.terminal.app import EarlyPaintApp
    from advisor.tui.terminal.key_parser import KeyParser


MOST_WAITING = 1 << 20
"""Bytes that are read ahead of what the app has taken."""


class TerminalDriver(LinuxDriver):
    """Takes the terminal from the lease. Paints on standard output: standard error may be a file."""

    def __init__(
        self, app: "EarlyPaintApp", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=False, mouse=mouse, size=size)  # debugging would write every key to a file
        app.terminal = self
        self._lease = app.lease if isinstance(app.lease, TerminalLease) else None
        self._is_taken = False
        self._output: Output | None = None
        self._typed = bytearray()
        self._wake_pipe = WakePipe()

    def write(self, data: str) -> None:
        if self._output is None or (data == ALTERNATE_SCREEN and not self._is_taken and self._lease is not None):
            return  # some terminals blank that screen each time it is asked for, and the lease has done so
        self._output.write(data)

    def blank(self) -> None:
        """Empty the screen, before anything that was painted and not shown yet."""
        if self._output is not None:
            self._output.overtake(BLANK + END_OF_FRAME)

    def end(self, code: int) -> None:
        """End the program at once, where the lease can: it would not wait for anything that is going on."""
        if self._lease is not None:
            self._lease.leave(code)

    def start_application_mode(self) -> None:
        """Take the terminal, at the start and after a suspension; at the start the lease may hold it."""
        start: Callable[[], None] = super().start_application_mode
        lease = None if self._is_taken else self._lease
        self._output = lease.output if lease else _standard_output()
        if lease is not None:
            self._typed = lease.hand_over()
        else:
            self.write(neutral_title())
        if self._output is not None:
            self._output.attach(asyncio.get_running_loop())
        start()
        if lease is not None:
            self.attrs_before = lease.settings
        elif self._lease is not None and self._output is not None:
            self._lease.output = self._output
            self._lease.guard.begin()
        self._is_taken = True

    def disable_input(self) -> None:
        """End the input thread."""
        self._wake_pipe.wake()
        super().disable_input()
        self._wake_pipe.read()

    def stop_application_mode(self) -> None:
        """Blank the screen and give the terminal back, at the end and for a suspension."""
        self.blank()
        if self._lease is not None:
            self._lease.guard.dismiss()
        super().stop_application_mode()
        self.write(RESTORED)

    def close(self) -> None:
        """Clear the scrollback, and write no more."""
        super().close()
        if self._output is not None:
            self._output.write(CLEAR)
            self._output.close(PATIENCE)
            self._output = None

    def run_input_thread(self) -> None:
        """Send keys as they come, and an Escape once nothing has followed it for a moment."""
        parser = key_parser()
        if parser is None:
            super().run_input_thread()
            return
        decode = getincrementaldecoder("utf-8")("replace").decode
        waiting, self._typed = bytes(self._typed), bytearray()
        moment: float | None = constants.ESCAPE_DELAY + 0.001
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno, self._wake_pipe.source], [], [], 0 if waiting else moment)
            if self.fileno in ready and len(waiting) < MOST_WAITING:
                data = self._read()
                if not data:
                    return
                waiting += data  # all of it is read before any is taken: a key that leaves may stand at its end
            elif waiting:
                part, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
                self._send(parser, decode(part))
                moment = constants.ESCAPE_DELAY + 0.001
            else:
                self._send(parser, "")
                moment = None

    def process_message(self, message: Message) -> None:
        """Send the app a message, unless it tells of a size that no screen has."""
        if not (isinstance(message, events.Resize) and not is_believable(*message.size)):
            super().process_message(message)

    def _get_terminal_size(self) -> tuple[int, int]:
        """Textual calls this for the size; without it, any size is believed."""
        return terminal_size()

    def _read(self) -> bytes:
        """What was typed; nothing if the program is ending for it."""
        if self._lease is not None:
            return self._lease.read()
        data = read_input(self.fileno)
        if not data:
            os.kill(os.getpid(), signal.SIGHUP)  # the terminal has gone away, and may not tell everybody
        return data

    def _send(self, parser: "KeyParser", text: str) -> None:
        """Send what `text` completes, or without any, what has become complete by time."""
        for message in parser.feed(text) if text else parser.tick():
            self.process_message(message)


def key_parser() -> "KeyParser | None":
    """Textual's parser of keys; None if this Textual has none of its own."""
    try:
        from advisor.tui.terminal.key_parser import KeyParser
    except ImportError:
        return None
    return KeyParser()


def _standard_output() -> Output | None:
    return Output(sys.__stdout__.fileno(), lock=RLock()) if sys.__stdout__ is not None else None
