"""How texts are drawn: in which languages, and whether there is room for large digits."""

import os
from typing import NamedTuple

from textual.content import Content
from textual.visual import Visual

from advisor.tui.visuals import Beside, Hanging, both, text
from advisor.tui.words import Speaker, Words

CONSOLES = {"linux", "vt100", "vt220"}
"""Terminals whose fonts have simple lines and blocks, and none of the heavy and round ones."""


def plain_lines() -> bool:
    """Whether the terminal can draw simple lines only, and so no large digits."""
    return os.environ.get("TERM") in CONSOLES


class Manner(NamedTuple):
    """The languages of a screen, `beside` where two are read together. `large`: phone numbers in large digits.

    `words_first`: the kind of evidence stands below the words of a card, where it would take many lines above them.
    """

    translator: Speaker
    beside: Speaker | None = None
    large: bool = False
    words_first: bool = False

    def said(self, words: Words, style: str = "") -> Visual:
        """A text of the program in one language or two."""
        return both(words(self.translator), words(self.beside) if self.beside else None, style)


def led(lead: Content, first: str, second: str, style: str = "") -> Visual:
    """A text in one language or two, each after the same lead (a number, a sign)."""
    hanging = [Hanging(lead, text(words, style)) for words in dict.fromkeys((first, second))]
    return hanging[0] if len(hanging) == 1 else Beside(*hanging)
