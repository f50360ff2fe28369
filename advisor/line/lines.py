"""Where lines come from: what the keyboard asks of them, and how bytes become lines."""

import re
from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from advisor.line.events import Event, Leave

LEAVE = b"\x11"
"""Ctrl+Q."""

LONGEST = 4096
"""Bytes of a line; nobody types more, and the rest of it is dropped."""

SEQUENCE = r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[NO].|.)?"
"""What a key sends that is no character, and what marks a paste."""


class Lines(Protocol):
    """Where lines of input come from, one by one; an empty text is the end."""

    def readline(self) -> str: ...


@runtime_checkable
class Patient(Protocol):
    """Lines that can be waited for: `wait` gives what happens first within so many seconds, or None for nothing."""

    def wait(self, seconds: float | None) -> Event | None: ...


@runtime_checkable
class Stoppable(Patient, Protocol):
    """Lines of a terminal that can stop the program: `watched` hears its signals, and `stop` does what it asks for."""

    def watched(self) -> AbstractContextManager[None]: ...

    def stop(self) -> None: ...


class HeldLines:
    """Bytes that were read past the buffer of Python, which would hide what is there, and the lines in them."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._held = b""  # no bytearray: that would keep what was in it for the next person
        self._ended = self._leaves = False

    @property
    def is_ready(self) -> bool:
        """Whether a whole line, a leave key or the end is there."""
        return self._leaves or self._ended or b"\n" in self._held

    def hold(self, data: bytes) -> None:
        """Keep what was read; nothing is the end."""
        held = self._held + data
        self._ended = not data
        self._leaves = self._leaves or LEAVE in data
        self._held = held[: held.rfind(b"\n") + 1 + LONGEST]

    def readline(self) -> str:
        """The line that is there, or what stands before the end. Raises Leave at a leave key."""
        if self._leaves:
            raise Leave
        line, newline, self._held = self._held.partition(b"\n")
        return typed_text((line[:LONGEST] + newline).decode(self._encoding, errors="replace"))


def typed_text(line: str) -> str:
    """A line without the keys in it that are no text; its end stays."""
    return "".join(sign for sign in re.sub(SEQUENCE, "", line) if sign.isprintable() or sign == "\n")
