"""Lines of plain text: the same in several languages below each other, and long ones wrapped."""

import textwrap
from collections.abc import Iterator

from advisor.page.words import Words

BESIDE = "   "
"""What a line in a further language begins with: a screen reader says nothing, and the eye sees which is which."""


def each_language(words: Words | None, lead: str = "") -> Iterator[str]:
    """A text after `lead`, and on the lines below it the same in the other languages of the page. Nothing for None."""
    if words is None:
        return
    first, *others = words.distinct
    yield lead + first.text
    yield from (f"{BESIDE}{other.text}" for other in others)


def wrap(text: str, width: int | None) -> str:
    """`text` with its long lines wrapped, links and numbers unbroken; as it is for None."""
    if width is None:
        return text
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    own = line[: len(line) - len(line.lstrip())]
    item = "  " if line.lstrip().startswith("- ") else ""
    return textwrap.fill(
        line.lstrip(),
        max(width, 20),
        initial_indent=own,
        subsequent_indent=own + item,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
