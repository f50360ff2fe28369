"""The terminal between the first paint and Textual: keys are kept, and leaving works at once.

A thread reads what is typed. What leaves, leaves from here; everything else is handed to the driver as its first input.
The terminal's settings from before are kept here, for Textual would keep those that it finds.
"""

import os
import select
import signal
import sys
import termios
import time
from contextlib import suppress
from threading import RLock, Thread
from types import FrameType
from typing import Any, NoReturn

from advisor.tui.leaving import BLANK, CLEAR
from advisor.tui.output import reopen

ALTERNATE = "\x1b[?1049h"
"""Shows the other screen, which has no scrollback. Some terminals blank it each time they are told."""

NEUTRAL_TITLE = "\x1b[22;0t\x1b]0;Terminal\x1b\\"
"""Keeps the titles of window and icon, where a shell may have put our name, and says in their place what this is."""

NO_CURSOR = "\x1b[?25l"

OFF = "\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[<u"
"""Ends what Textual begins when it takes the terminal over."""

BACK = "\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""Shows the first screen and the cursor again."""

RESTORED = "\x1b[m\x1b[?1016l\x1b]22;default\x07\x1b[23;0t"
"""Ends what Textual may leave on: colours, the mouse in pixels, a shape of the pointer. Brings the titles back."""

LEAVING = (b"\x11", b"\x03", b"\x1b[21~")
"""Ctrl+Q, Ctrl+C and F10 as they are typed."""

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)

PATIENCE = 1.0
"""Seconds that the terminal gets to take what is written; nobody may be reading it."""

Settings = list[Any]
"""What termios knows of a terminal."""


def hold(picture: str) -> "Held | None":
    """Take the terminal and show `picture`; None if it has no settings to take."""
    try:
        before = termios.tcgetattr(sys.stdin.fileno())
    except termios.error:
        return None
    held = Held(sys.stdin.fileno(), sys.stdout.fileno(), before)
    held.show(picture)
    return held


def has_titles() -> bool:
    """Whether the terminal knows titles; a console has none, and old kernels print them."""
    return not os.environ.get("TERM", "").startswith("linux")


class Held:
    """A terminal with the first page on it. Made by `hold`, handed over once to the driver, given back at the end."""

    def __init__(self, source: int, sink: int, before: Settings) -> None:
        self.before = before
        self.handed_over = False
        self._source = source
        self._sink = reopen(sink)
        self._lock = RLock()  # a signal handler may leave while a write is going on
        self._typed = bytearray()
        self._bell, self._ringer = os.pipe()
        self._thread = Thread(target=self._watch, name="first-input", daemon=True)
        self._handlers = {number: signal.getsignal(number) for number in (*SIGNALS, signal.SIGTSTP)}

    def show(self, picture: str) -> None:
        """Watch for what leaves, let keys come one by one and unseen, and show the page."""
        self._thread.start()
        for number in SIGNALS:
            signal.signal(number, self._leave_by_signal)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # until the driver knows what to do then
        termios.tcsetattr(self._source, termios.TCSANOW, _raw(self.before))
        with self._lock:
            self._put((NEUTRAL_TITLE if has_titles() else "") + ALTERNATE + NO_CURSOR + picture)

    def hand_over(self) -> bytes:
        """Read no more; what was typed so far. From now on the driver takes and restores the terminal."""
        self._stop()
        self.handed_over = True
        return bytes(self._typed)

    def give_back(self) -> None:
        """Leave the terminal as it was before, if the driver has not done so, and the signals as they were."""
        if not self.handed_over:
            self._stop()
            self._clear()
        with suppress(termios.error):
            termios.tcsetattr(self._source, termios.TCSANOW, self.before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        os.close(self._sink)

    def leave(self, code: int) -> NoReturn:
        """Blank the screen, give the terminal back, and end."""
        with self._lock:
            self._clear()
            with suppress(termios.error):
                termios.tcsetattr(self._source, termios.TCSANOW, self.before)
            os._exit(code)

    def _leave_by_signal(self, number: int, _frame: FrameType | None) -> None:
        self.leave(128 + number)

    def _clear(self) -> None:
        """Overtake what waits to be shown; forget what was typed, shown and remembered."""
        with suppress(termios.error):
            termios.tcflush(self._source, termios.TCIFLUSH)
            termios.tcflush(self._sink, termios.TCOFLUSH)
        self._put(BLANK + (OFF if self.handed_over else "") + BACK + RESTORED + CLEAR)

    def _watch(self) -> None:
        """Read what is typed, in a thread, until the bell rings."""
        while True:
            ready, _, _ = select.select([self._source, self._bell], [], [])
            if self._bell in ready:
                return
            data = self._read()
            if not data:
                os.kill(os.getpid(), signal.SIGHUP)  # the terminal has gone away, and may not tell everybody
                return
            self._typed += data
            if any(key in self._typed for key in LEAVING):
                self.leave(0)

    def _stop(self) -> None:
        os.write(self._ringer, b".")
        self._thread.join()
        os.close(self._bell)
        os.close(self._ringer)

    def _read(self) -> bytes:
        try:
            return os.read(self._source, 4096)
        except OSError:
            return b""

    def _put(self, text: str) -> None:
        """Write as much as the terminal takes in good time."""
        left, end = text.encode(), time.monotonic() + PATIENCE
        with suppress(OSError):  # the terminal has gone away
            while left and (patience := end - time.monotonic()) > 0:
                select.select([], [self._sink], [], patience)
                with suppress(BlockingIOError):
                    left = left[os.write(self._sink, left) :]


def _raw(before: Settings) -> Settings:
    """The settings that Textual will set: each key at once, as it was typed, and not shown."""
    after = [*before[:6], [*before[6]]]
    after[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    after[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    after[6][termios.VMIN] = 1
    return after
