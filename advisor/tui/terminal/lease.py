"""Holds the terminal from the splash to the end: whatever Textual does, keys and signals that leave work at once.

Until Textual takes over, a thread reads what is typed. The settings from before are kept here, for Textual would keep
those that it finds.
"""

import os
import select
import signal
import sys
import termios
from contextlib import suppress
from threading import Lock, RLock, Thread
from types import FrameType
from typing import Any

from advisor.guard import Guard
from advisor.memory import AT_ONCE
from advisor.output import Output, is_ours
from advisor.signals import LEAVING
from advisor.tui.terminal.leave_watch import LeaveWatch
from advisor.tui.terminal.sequences import (
    ALTERNATE_SCREEN,
    BLANK,
    CLEAR,
    END_OF_FRAME,
    NO_CURSOR,
    RESTORED,
    SHELL_SCREEN,
    TEXTUAL_OFF,
    neutral_title,
)
from advisor.wake_pipe import WakePipe

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last bytes; nobody may be reading it."""

Settings = list[Any]
"""What termios knows of a terminal."""


def take_terminal(splash: str) -> "TerminalLease | None":
    """Take the terminal and show `splash`, a painted text; None if standard input has no settings to change."""
    try:
        settings = termios.tcgetattr(sys.stdin.fileno())
    except termios.error:
        return None
    lease = TerminalLease(settings)
    lease.begin(splash)
    return lease


class TerminalLease:
    """A terminal. `begin` takes it with the splash on it, `hand_over` lets Textual use it, `give_back` ends the lease.

    `leave` ends the lease and the program from any thread and at any moment in between.
    """

    def __init__(self, settings: Settings) -> None:
        """`settings`: those of the shell, which come back at the end."""
        self.settings = settings
        self.output = Output(sys.stdout.fileno(), lock=RLock())
        self._input = sys.stdin.fileno()
        self._typed = bytearray()
        self._leave_watch = LeaveWatch()
        self._handed_over = False
        self._leaving = Lock()
        self.guard = Guard(sys.stdout.fileno(), _given_back(TEXTUAL_OFF))
        self._wake_pipe = WakePipe()
        self._thread = Thread(target=self._read_keys, name="early-input", daemon=True)
        self._handlers = {number: signal.getsignal(number) for number in (*LEAVING, signal.SIGTSTP)}

    def begin(self, splash: str) -> None:
        """Let keys come one by one and unseen, show the splash, and watch for what leaves."""
        for number in LEAVING:
            signal.signal(number, self._leave_by_signal)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # until the driver is there, which knows how to stop
        termios.tcsetattr(self._input, termios.TCSANOW, _raw(self.settings))
        self.output.write(neutral_title() + ALTERNATE_SCREEN + NO_CURSOR + BLANK + splash)
        self.guard.begin()
        self._thread.start()

    def hand_over(self) -> bytearray:
        """Read no more, and return what was typed. From now on the driver reads and writes."""
        self._stop_reading()
        self._handed_over = True
        return self._typed.replace(b"\n", b"\r")  # Enter, where it was typed before `begin`

    def give_back(self) -> None:
        """Give the terminal back if the driver has not done so, and the signals their handlers."""
        if not self._handed_over:
            self._stop_reading()
            self._clear()
        self._restore_settings()
        self.guard.dismiss()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def leave(self, code: int) -> None:
        """Blank the screen, give the terminal back, and end the program; nothing if that is going on already.

        A second signal so finds nothing to do. Nobody waits for a lock here: a signal handler would, while the main
        thread below it holds up the other thread.
        """
        if self._leaving.acquire(blocking=False):
            self._clear()
            self._restore_settings()
            self.guard.dismiss()
            os._exit(code)

    def read(self) -> bytes:
        """What was typed. A key that leaves does so here, whatever stands before it; so does a terminal that is gone.

        Nothing if somebody is leaving already.
        """
        data = read_input(self._input)
        if not data:
            self.leave(128 + signal.SIGHUP)
        elif self._leave_watch.sees(data):
            self.leave(0)
        else:
            return data
        return b""

    def _leave_by_signal(self, number: int, _frame: FrameType | None) -> None:
        self.leave(128 + number)

    def _clear(self) -> None:
        """Drop what was typed and what waits to be shown, and clear what was shown."""
        if not is_ours(self._input):  # it was cleared when the program was stopped
            return
        with suppress(termios.error):
            termios.tcflush(self._input, termios.TCIFLUSH)
        self.output.end(_given_back(TEXTUAL_OFF if self._handed_over else ""), PATIENCE)

    def _restore_settings(self) -> None:
        with suppress(termios.error):  # the terminal has gone away
            if is_ours(self._input):
                termios.tcsetattr(self._input, termios.TCSANOW, self.settings)

    def _read_keys(self) -> None:
        """Keep what is typed, and leave at a leave key, until the thread is woken."""
        while True:
            ready, _, _ = select.select([self._input, self._wake_pipe.source], [], [])
            if self._wake_pipe.source in ready:
                return
            data = self.read()
            self._typed += data
            if not data:
                return

    def _stop_reading(self) -> None:
        self._wake_pipe.wake()
        self._thread.join()
        self._wake_pipe.close()


def read_input(descriptor: int) -> bytes:
    """What was typed; nothing if the terminal has gone away."""
    try:
        return os.read(descriptor, AT_ONCE)
    except OSError:
        return b""


def _given_back(switched_off: str) -> str:
    """What clears a terminal and gives it back, amid a frame too. `switched_off`: what else was switched on."""
    return BLANK + END_OF_FRAME + switched_off + SHELL_SCREEN + RESTORED + CLEAR


def _raw(settings: Settings) -> Settings:
    """The settings that Textual will set: each key at once, as it was typed, and not shown."""
    raw = [*settings[:6], [*settings[6]]]
    raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    raw[6][termios.VMIN] = 1
    return raw
