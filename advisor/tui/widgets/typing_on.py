"""What a key means after the one before: people go on with the word or the list of numbers that they began."""

import time
from collections.abc import Iterable
from itertools import product

from textual import events

from advisor.page.natural import AND, NO, RANGES, TO, YES, spoken_words
from advisor.page.search import folded_words
from advisor.page.words import Translators

MOMENT = 2.0
"""Seconds in which the rest of a word is typed; it then belongs to the question before."""


PAUSE = 0.8
"""Seconds after which a key that follows one without a meaning stands for itself."""


class WordTyping:
    """Somebody answered with the first letter of yes or no: the rest of that word, and its Enter, mean nothing."""

    def __init__(self) -> None:
        self._rests: tuple[str, ...] = ()
        self._until = 0.0
        self._begun = False

    def begin(self, letter: str, translators: Translators) -> None:
        """A letter was taken as an answer."""
        words = ["".join(folded_words(word)) for texts in (YES, NO) for word in spoken_words(texts, translators)]
        self._rests = tuple(word[1:] for word in words if word[:1] == letter and len(word) > 1)
        self._until, self._begun = time.monotonic() + MOMENT, False

    def takes(self, event: events.Key) -> bool:
        """Whether a key only goes on with the word."""
        rests, self._rests = self._rests if time.monotonic() < self._until else (), ()
        if event.key == "enter":
            return self._begun and "" in rests
        letter = "".join(folded_words(event.character or ""))
        self._rests = tuple(rest[len(letter) :] for rest in rests if letter and rest.startswith(letter))
        self._begun = bool(self._rests)
        return self._begun


class StrayTyping:
    """Somebody types a word that is no key of any row: nothing of it chooses, and its Enter least of all."""

    def __init__(self) -> None:
        self._typed = ""
        self._until = 0.0

    def begin(self, event: events.Key) -> bool:
        """A key means nothing here; whether it may begin a word."""
        self._typed = event.character or "" if event.is_printable else ""
        self._until = time.monotonic() + PAUSE
        return bool(self._typed)

    def takes(self, event: events.Key) -> bool:
        """Whether a key only goes on with the word, or ends it."""
        if not self._typed or time.monotonic() >= self._until or not (event.is_printable or event.key == "enter"):
            self._typed = ""
            return False
        self._typed += event.character or "" if event.is_printable else ""
        self._until = time.monotonic() + PAUSE
        return True

    def ended(self, event: events.Key) -> str:
        """The word, where a key has ended it; nothing where it goes on."""
        typed = self._typed if event.key == "enter" else ""
        self._typed = "" if typed else self._typed
        return typed


class NumberTyping:
    """Somebody marks by numbers, and types between them what people write there: a blank, a comma, “and”, a dash.

    A blank takes the mark away at once, as Space does; when a number follows soon, it was none.
    """

    def __init__(self) -> None:
        self._row: str | None = None
        self._between = ""
        self._until = 0.0
        self._marks: frozenset[str] = frozenset()
        self._ranges: frozenset[str] = frozenset()

    def begin(self, row: str, translators: Translators) -> None:
        """A row was marked by its number."""
        joins = {",", ", ", ";", "; ", *_spaced(spoken_words(AND, translators))}
        self._ranges = frozenset({*RANGES, *(f" {sign} " for sign in RANGES), *_spaced(spoken_words(TO, translators))})
        self._row, self._between, self._marks = row, "", frozenset(joins) | self._ranges
        self._until = time.monotonic() + MOMENT

    def takes(self, event: events.Key) -> bool:
        """Whether a key only stands between two numbers."""
        typed = self._between + (event.character or "").casefold()
        if self._row is None or not event.character or event.character.isdecimal():
            return False
        if not any(mark.startswith(typed) for mark in self._marks):
            self._row = None
            return False
        self._between = typed
        return typed != " "

    def named(self, row: str, rows: Iterable[str]) -> tuple[str, ...]:
        """The rows that are meant with this one: the last, if a blank unmarked it, and those between in a range."""
        order = list(rows)
        if self._row not in order or row not in order:
            return ()
        last, this = order.index(self._row), order.index(row)
        unmarked = self._between[:1] == " " and time.monotonic() < self._until
        return (*([self._row] if unmarked else []), *(order[last + 1 : this] if self._between in self._ranges else []))


def _spaced(words: Iterable[str]) -> set[str]:
    return {f"{comma} {word} " for comma, word in product(("", ","), words)}
