"""Makes keys, clicks and pastes of what a terminal sends. Textual's parser knows sequences; they are told apart here.

Alone, that parser types what it does not know: the digits in the answer of a terminal to another program would be
answers of the person. Here only whole sequences reach it, and one that means nothing means nothing.
"""

import re
import time
from collections.abc import Iterator

from textual import constants
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.message import Message

ESC, PASTE, PASTE_END = "\x1b", "\x1b[200~", "\x1b[201~"

WHOLE = re.compile(
    r"\x1b(?:\[M[\s\S]{3}|\[(?!M)[0-?]*[ -/]*[@-~]|[NO][ -~]|[\]PX^_][^\x1b\x07]*(?:\x07|\x1b\\)|[^\x1b\[\]NOPX^_])"
)
"""A sequence: the mouse of old, most keys and reports, other keys, a text of the terminal, Alt with a character."""

BEGUN = re.compile(r"\x1b(?:\[(?:M[\s\S]{0,2}|[0-?]*[ -/]*)|[NO]|[\]PX^_][^\x1b\x07]*\x1b?)?")
"""The beginning of one, of which the rest may still come."""

ALT_DIGIT = re.compile("\x1b([0-9])")
"""What most terminals send for Alt with a digit. Textual reads the characters of a Mac's keyboard in it."""

TEXTS = ("]", "P", "X", "^", "_")
"""What stands after the Escape of a text that the terminal sends for another program."""

LONGEST_KNOWN = 32
"""Characters of a sequence; Textual looks at no more."""

REST = 1.0
"""Seconds after which nothing belongs to a sequence that was begun before."""

SILENCE = 3.0
"""Seconds after which a paste has ended, though the terminal has not said so."""

MOST = 100_000
"""Characters that are kept of a paste."""

BROKEN = (ValueError, OverflowError, ZeroDivisionError)
"""What Textual raises at a number that is missing, no character, or too large, and at a screen without pixels."""


class KeyParser:
    """Gives what text means with `feed`, and with `tick` what nothing has followed for a moment."""

    def __init__(self) -> None:
        self._inner = XTermParser()
        self._held = ""
        self._since = self._begun = 0.0
        self._pasted: str | None = None

    def feed(self, text: str) -> Iterator[Message]:
        """The keys, clicks and pastes that `text` completes."""
        waited, self._since = time.monotonic() - self._since, time.monotonic()
        if self._pasted is not None and waited > SILENCE:
            yield from self._end_paste()
        if len(self._held) > 1 and self._since - self._begun > max(REST, constants.ESCAPE_DELAY):
            self._held = ""
        if not self._held:
            self._begun = self._since
        text, self._held = self._held + text, ""
        while text:
            if self._pasted is not None:
                text = self._paste(text)
                if PASTE_END not in text[: len(PASTE_END)]:
                    return
                text = text.removeprefix(PASTE_END)
                yield from self._end_paste()
            elif text.startswith(ESC):
                length = self._length(text)
                if not length:
                    self._hold(text)
                    return
                yield from self._sequence(text[:length])
                text = text[length:]
            else:
                plain, _, _ = text.partition(ESC)
                yield from self._known(plain)
                text = text[len(plain) :]

    def tick(self) -> Iterator[Message]:
        """An Escape that is one, or Alt with a character that could have begun a sequence."""
        if 0 < len(self._held) <= 2 and time.monotonic() - self._since >= constants.ESCAPE_DELAY:
            held, self._held = self._held, ""
            yield from self._short(held)

    def _length(self, text: str) -> int:
        """How much at the beginning of `text` is a sequence, whole or broken off; 0 if that cannot be told yet."""
        whole = WHOLE.match(text)
        if whole is not None:
            return whole.end()
        begun = BEGUN.match(text)
        end = begun.end() if begun is not None else len(ESC)
        return 0 if end == len(text) else len(text[:end].rstrip(ESC)) or len(ESC)

    def _hold(self, text: str) -> None:
        """Keep the beginning of a sequence; of one that is too long to be known, as much as tells that."""
        self._held = text if len(text) <= LONGEST_KNOWN else text[:LONGEST_KNOWN] + text[-1]

    def _sequence(self, sequence: str) -> Iterator[Message]:
        """What a sequence means."""
        if sequence == PASTE:
            self._pasted = ""
        elif len(sequence) <= 2:
            yield from self._short(sequence)
        elif sequence != PASTE_END and sequence[1] not in TEXTS and len(sequence) <= LONGEST_KNOWN:
            yield from self._known(sequence)

    def _short(self, sequence: str) -> Iterator[Message]:
        """Escape, or Alt with a character."""
        if sequence == ESC:
            yield Key("escape", ESC)
            return
        found = [*self._known(ALT_DIGIT.sub(lambda digit: f"\x1b[{ord(digit[1])};3u", sequence))]
        yield from found or (_with_alt(key) for key in self._known(sequence[1:]) if isinstance(key, Key))

    def _known(self, text: str) -> list[Message]:
        """What Textual makes of characters or of a sequence. It begins anew after one that it does not know."""
        try:
            found = [*self._inner.feed(text)]
        except BROKEN:
            found = []
        if not found:
            before, self._inner = self._inner, XTermParser()
            for name in ("last_x", "last_y", "mouse_pixels", "terminal_size", "terminal_pixel_size"):
                setattr(self._inner, name, getattr(before, name))
        return found

    def _paste(self, text: str) -> str:
        """Take what is pasted. The rest begins with the end of the paste, or is empty; a part of that end is held."""
        pasted, end, rest = text.partition(PASTE_END)
        if not end:
            known = (length for length in range(len(PASTE_END) - 1, 0, -1) if pasted.endswith(PASTE_END[:length]))
            begun = next(known, 0)
            pasted, self._held = pasted[: len(pasted) - begun], pasted[len(pasted) - begun :]
        self._pasted = f"{self._pasted}{pasted}"[:MOST]
        return end + rest

    def _end_paste(self) -> Iterator[Message]:
        pasted, self._pasted = self._pasted or "", None
        yield Paste(pasted.replace("\x00", ""))


def _with_alt(key: Key) -> Key:
    name = f"shift+{key.key.lower()}" if key.key.isupper() else key.key
    return Key(f"alt+{name}", key.character)
