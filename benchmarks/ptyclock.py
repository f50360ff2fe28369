"""The clock: starts a program on a pseudo-terminal or a pipe, and stamps each chunk that it writes as it is read.

It answers the questions that programs ask of a terminal as xterm does, and ends only what it started. Linux only.
"""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

COLUMNS, ROWS = 100, 30
PATIENCE = 20.0
"""Seconds after which a text that has not come is given up."""

SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[]PX^_].*?(?:\x07|\x1b\\)|[ -/]*[0-~])|[\x00-\x08\x0e-\x1a]", re.S)
QUERY = re.compile(rb"\x1b(?:\[(?:\?\d+\$p|[56]n|[>=]?0?c|>0?q|\?u|1[468]t)|\]1[01];\?(?:\x07|\x1b\\))")
FRAME_BEGINS, FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"


class Lost(Exception):
    """A program ended, or fell silent, before it had written what was waited for."""


class Program:
    """A running program and what it has written so far."""

    def __init__(self, pid: int, source: int, sink: int, started: float) -> None:
        self.pid = pid
        self._source = source
        self._sink = sink
        self._since = started
        self._read_at = started
        self._ended = False
        self._answered = 0
        self._from = 0
        self.log = bytearray()

    def press(self, keys: str) -> None:
        """Send keys; the clock and the search for texts begin anew here."""
        self._from = len(self.log)
        self._since = time.perf_counter()
        os.write(self._sink, keys.encode())

    def until(self, *texts: str) -> float:
        """Milliseconds from the start, or the last key, until all `texts` stand there and the frame is complete."""
        deadline = time.perf_counter() + PATIENCE
        while not self._shows(texts):
            read = self._read(deadline - time.perf_counter())
            if read is None:
                tail = SEQUENCE.sub(b"", bytes(self.log))[-200:].decode("utf-8", "replace")
                raise Lost(f"waited for {texts}; the output ends: {tail!r}")
        return self._milliseconds()

    def until_bytes(self, sequence: bytes) -> float:
        """Milliseconds from the last key until `sequence` was written, whatever it may do to the screen."""
        while sequence not in self.log[self._from :]:
            if self._read(PATIENCE) is None:
                raise Lost(f"waited for {sequence!r}")
        return self._milliseconds()

    def until_end(self) -> float:
        """Milliseconds until the program has ended by itself."""
        while self._read(PATIENCE) is not None:
            pass
        os.waitpid(self.pid, 0)
        self._ended = True
        return self._milliseconds()

    def settle(self, quiet: float = 0.15) -> float:
        """Read on until nothing has come for `quiet` seconds; milliseconds until the last that came.

        Before a key it keeps the painting that is still going on from being charged to that key.
        """
        while self._read(quiet) is not None:
            pass
        return self._milliseconds()

    def peak(self) -> float:
        """The most memory that the program has held so far, in MiB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            kibibytes = next(line.split()[1] for line in status if line.startswith("VmHWM"))
        return int(kibibytes) / 1024

    def end(self) -> None:
        """End the program, whatever it is doing, and close what leads to it."""
        if not self._ended:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        for descriptor in {self._source, self._sink}:
            os.close(descriptor)

    def _milliseconds(self) -> float:
        return (self._read_at - self._since) * 1000

    def _read(self, patience: float) -> float | None:
        """Read a chunk; None if none came in time or none will come any more."""
        ready, _, _ = select.select([self._source], [], [], max(patience, 0))
        if not ready:
            return None
        try:
            chunk = os.read(self._source, 1 << 18)
        except OSError:  # how a pseudo-terminal tells that its other end is closed
            chunk = b""
        self._read_at = time.perf_counter()
        self.log += chunk
        self._answer()
        return self._read_at if chunk else None

    def _answer(self) -> None:
        for query in QUERY.finditer(self.log, self._answered):
            self._answered = query.end()
            os.write(self._sink, _answer_of_xterm(query[0]))

    def _shows(self, texts: Sequence[str]) -> bool:
        written = bytes(self.log[self._from :])
        if written.rfind(FRAME_BEGINS) > written.rfind(FRAME_ENDS):
            return False
        plain = SEQUENCE.sub(b"", written).decode("utf-8", "replace")
        return bool(plain) and all(text in plain for text in texts)


def _answer_of_xterm(query: bytes) -> bytes:
    match query[2:]:
        case b"5n":
            return b"\x1b[0n"
        case b"6n":
            return b"\x1b[1;1R"
        case b"14t":
            return b"\x1b[4;%d;%dt" % (ROWS * 20, COLUMNS * 10)
        case b"16t":
            return b"\x1b[6;20;10t"
        case b"18t":
            return b"\x1b[8;%d;%dt" % (ROWS, COLUMNS)
        case mode if mode.endswith(b"$p"):
            return b"\x1b[" + mode.removesuffix(b"$p") + b";2$y"
        case device if device.endswith(b"c"):
            return b"\x1b[>41;379;0c" if device.startswith(b">") else b"\x1b[?62;22c"
        case version if version.endswith(b"q"):
            return b"\x1bP>|XTerm(379)\x1b\\"
        case colour if colour.startswith(b"1"):
            return b"\x1b]" + colour[:2] + b";rgb:0000/0000/0000\x1b\\"
        case _:
            return b""


class Ends(NamedTuple):
    """What leads to a program: the ends that it is given, and those that are kept."""

    its_input: int
    its_output: int
    source: int
    sink: int


@contextlib.contextmanager
def on_terminal(command: list[str], environment: Mapping[str, str]) -> Iterator[Program]:
    """A program on a terminal of its own."""
    outer, inner = os.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    with _running(command, environment, Ends(inner, inner, outer, outer)) as program:
        yield program


@contextlib.contextmanager
def on_pipe(command: list[str], environment: Mapping[str, str]) -> Iterator[Program]:
    """A program between two pipes."""
    its_input, sink = os.pipe()
    source, its_output = os.pipe()
    with _running(command, environment, Ends(its_input, its_output, source, sink)) as program:
        yield program


@contextlib.contextmanager
def _running(command: list[str], environment: Mapping[str, str], ends: Ends) -> Iterator[Program]:
    started = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        _become(command, environment, ends)
    for descriptor in {ends.its_input, ends.its_output}:
        os.close(descriptor)
    program = Program(pid, ends.source, ends.sink, started)
    try:
        yield program
    finally:
        program.end()


def _become(command: list[str], environment: Mapping[str, str], ends: Ends) -> None:
    """Turn this forked process into the program, in a folder where nothing can be imported by chance."""
    try:
        if os.isatty(ends.its_input):
            os.login_tty(ends.its_input)
        else:
            os.dup2(ends.its_input, 0)
            os.dup2(ends.its_output, 1)
        os.chdir("/")
        os.execve(command[0], command, environment)
    finally:
        os._exit(127)
