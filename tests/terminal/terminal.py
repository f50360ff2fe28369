"""A real pseudo-terminal with the installed program in it, and a screen to read what it painted."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PROGRAM = Path(sys.executable).with_name("advisor")
PATIENCE = 60.0
"""Seconds to wait for something that must happen; generous, for a busy machine."""

NUMBER_OF_TERMINAL = 0x80045430
"""TIOCGPTN of Linux. The program's own open files cannot be read by others."""

REST = 0.5
"""Seconds without output or work after which a program is at rest."""

IDLE_TICKS = 3
"""Hundredths of a second of work that timers take in that time, and no painting does."""


class Terminal:
    """Runs `advisor` with `arguments` in a terminal of the given size. Everything written is kept in `written`."""

    def __init__(
        self, *arguments: str, columns: int = 100, rows: int = 30, program: Path = PROGRAM, **environment: str
    ) -> None:
        self.written = b""
        self.status: int | None = None
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(environment)
            for name in ("COLUMNS", "LINES"):
                os.environ.pop(name, None)
            os.execv(program, [str(program), *arguments])
        self.resize(columns, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.hang_up()

    @property
    def text(self) -> str:
        """The screen as lines."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.fd, keys.encode())

    def wait_for(self, *texts: str) -> str:
        """Read until one of `texts` is on the screen and return it; fails with the screen if none ever is."""
        end = time.monotonic() + PATIENCE
        while True:
            for text in texts:
                if text in self.text:
                    return text
            if not self._read(end):
                raise AssertionError(f"none of {texts} was ever shown; the screen is:\n{self.text}")

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Read until the screen or what was written is as it should be; fails with the screen if it never is."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if not self._read(end):
                raise AssertionError(f"the program has ended; the screen is:\n{self.text}")

    def wait_until_later(self, seconds: float) -> None:
        """Read for so long, where it is time itself that something depends on."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.fd], [], [], left)[0]:
                self._read(end + PATIENCE)

    def settle(self) -> None:
        """Read until the program is at rest, or has ended. On a busy machine it may be silent and not at rest."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            before, _ = self._work()
            if select.select([self.fd], [], [], REST)[0]:
                if not self._read(end):
                    return
                continue
            after, waits_for_its_turn = self._work()
            if after - before <= IDLE_TICKS and not waits_for_its_turn:
                return
        raise AssertionError(f"the program never came to rest; the screen is:\n{self.text}")

    def _work(self) -> tuple[int, bool]:
        """The work of all threads so far, in hundredths of a second, and whether any is at work or could be."""
        ticks, busy = 0, False
        for task in Path(f"/proc/{self.pid}/task").glob("*/stat"):
            with suppress(FileNotFoundError, ProcessLookupError):  # a thread that has just ended
                state, *numbers = task.read_text().rpartition(")")[2].split()
                ticks += int(numbers[10]) + int(numbers[11])
                busy = busy or state == "R"
        return ticks, busy

    def wait_for_end(self) -> int:
        """Read until the program has ended; returns its exit code, or minus the signal that ended it."""
        end = time.monotonic() + PATIENCE
        while self._read(end):
            pass
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def wait_for_end_unread(self) -> int:
        """Wait until the program has ended though nobody reads what it writes; returns its exit code."""
        end = time.monotonic() + PATIENCE
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                raise AssertionError("the program did not end in time")
            else:
                time.sleep(0.01)
        return self.status

    def fill(self) -> None:
        """Let the terminal hold so much unread output that it takes no more."""
        (number,) = struct.unpack("i", fcntl.ioctl(self.fd, NUMBER_OF_TERMINAL, bytes(4)))
        own = os.open(f"/dev/pts/{number}", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        with suppress(BlockingIOError):
            while True:
                os.write(own, bytes(4096))
        os.close(own)

    def read_rest(self) -> None:
        """Read what an ended program has left unread."""
        while self._read(time.monotonic() + PATIENCE):
            pass

    def hang_up(self) -> None:
        """Take the terminal away from the program."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def settings(self) -> list[object]:
        """The terminal's modes as the program left or set them."""
        return list(termios.tcgetattr(self.fd))

    def _read(self, end: float) -> bool:
        """Take what there is; False at the end of the program's output, and fails when time is up."""
        ready, _, _ = select.select([self.fd], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            raise AssertionError(f"nothing more was written in time; the screen is:\n{self.text}")
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.written += data
        self._stream.feed(data)
        return bool(data)
