"""Numbers in right-to-left texts: each is set apart, so that no renderer turns 1-800-772-1213 into 1213-772-800-1.

A number goes together with what joins it (12/31, SSA-3288) and with the Latin words around it (20 CFR 416.1336), for
they are read from left to right as one.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from advisor.page.words import Text

ISOLATE, END = "\u2066", "\u2069"
"""What begins a part that is read from left to right, and what ends it, in plain text."""

_SPACES = (" ", "\u00a0")


def plain(text: Text) -> str:
    """A text as plain text: of one in a right-to-left language, each number is set apart."""
    return isolated(text.text) if text.direction == "rtl" else text.text


def isolated(text: str, mark: Callable[[str], str] = lambda run: f"{ISOLATE}{run}{END}") -> str:
    """`text`, which is read from right to left, with `mark` of each of its `runs` in its place."""
    parts, at = [], 0
    for start, end in runs(text):
        parts += [text[at:start], mark(text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of `text` with digits begin and end that are read from left to right, in ascending order."""
    tokens = [found.span() for found in _token().finditer(text)]
    group = tokens[:1]
    for before, token in pairwise(tokens):
        if not _together(text, before, token):
            yield from _with_digit(text, group)
            group = []
        group.append(token)
    yield from _with_digit(text, group)


def _together(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether two tokens are read as one: a space between them, and not two numbers, which follow the text."""
    both_numbers = _has_digit(text[slice(*before)]) and _has_digit(text[slice(*after)])
    return text[before[1] : after[0]] in _SPACES and not both_numbers


def _with_digit(text: str, group: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if group and _has_digit(text[group[0][0] : group[-1][1]]):
        yield group[0][0], group[-1][1]


def _has_digit(text: str) -> bool:
    return any(character.isdecimal() for character in text)


@cache
def _token() -> re.Pattern[str]:
    """A phone number, an abbreviation with dots, or Latin letters and digits with what joins them."""
    word = r"[A-Za-zÀ-ɏ\d]"
    joins = r"[-‐‑‒./:,'’@&=?#%_~+]"  # no dash of a range: 9–12 runs in the direction of the text
    phone = (
        r"(?:\+?\d{1,2}[ -])?\(\d{3}\) ?\d{3}[ -]\d{4}|(?:\+?\d{1,2} )?\d{3} \d{3}[ -]\d{4}|\+\d{1,3}(?: \d{2,4}){2,4}"
    )
    return re.compile(
        rf"(?<!{word})(?:{phone})(?!\d)"
        r"|(?:[A-Za-zÀ-ɏ]\.){2,}"
        rf"|[$€£§#+]?{word}+(?:{joins}+{word}+|\({word}{{1,5}}\))*[%°+]?"
    )
