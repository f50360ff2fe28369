"""Signs that steer: a terminal acts on them, they change the order of others, or nobody sees them.

Some are needed where a script is joined or runs from right to left; elsewhere they can only mislead.
"""

import re
import unicodedata
from collections.abc import Iterator

JOINERS = "\u200b\u200c\u200d"
"""Zero width, between words or letters of scripts that have no spaces or that join."""

MARKS = "\u200e\u200f\u061c"
"""The direction of what stands beside them, in languages that are written from right to left."""

OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"
"""Isolates: what is between them has a direction of its own. They come in pairs."""

BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters by name that show nothing."""

HIDING = re.compile(
    "[\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef"  # joins graphemes, chooses variants: nobody sees them
    "\u0334-\u0338\u0488\u0489\u1abe\u20d2-\u20d4\u20d8-\u20e0\u20e2-\u20e6\u20ea\u20eb"  # strike out or enclose
    "\u2000-\u2003]"  # as wide as a letter or half of it
)
SPREAD = re.compile("[ \u00a0\u1680\u2004-\u200a\u202f\u205f\u3000]{3,}")
"""Blanks in a row; they push what follows off the screen."""

STEERING = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
"""Categories of Unicode: control, format, half a character, private use, ends of lines and paragraphs."""

PILED = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{5,}")
"""More accents on one letter than a language has; they cover the rows above."""


def steering(text: str, english: str = "", direction: str = "ltr") -> Iterator[str]:
    """The signs of a translation that it must not have. A line end or a tab is allowed where its English has one."""
    others = [found[0][0] for pattern in (PILED, HIDING, SPREAD) for found in pattern.finditer(text)]
    yield from (sign for sign in others if sign == " " or sign not in english)
    if text.isprintable() and not any(blank in text for blank in BLANKS):
        return
    balanced = direction == "rtl" and _balanced(text)
    for place, sign in enumerate(text):
        if sign in BLANKS or (_is_steering(sign) and sign not in english):
            if sign in JOINERS and _joins(text, place):
                continue
            if (sign in MARKS and direction == "rtl") or (sign in OPENING + CLOSING and balanced):
                continue
            yield sign


def _is_steering(sign: str) -> bool:
    return unicodedata.category(sign) in STEERING or ord(sign) & 0xFFFE == 0xFFFE


def _joins(text: str, place: int) -> bool:
    """Whether a joiner stands between letters of a script that has use for it."""
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return len(around) == 2 and all(ord(letter) > 0x0590 and letter not in JOINERS for letter in around)


def _balanced(text: str) -> bool:
    """Whether each isolate is closed in its line."""
    for line in text.split("\n"):
        depth = 0
        for sign in line:
            depth += (sign in OPENING) - (sign in CLOSING)
            if depth < 0:
                return False
        if depth:
            return False
    return True


def named(sign: str) -> str:
    """A sign for a message: its number and what it is called."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'control character')}"
