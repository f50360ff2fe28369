"""Lines of plain text: the same in two languages below each other, and long ones wrapped."""

import textwrap
from collections.abc import Iterator

BESIDE = "   "
"""What a line in a second language begins with: a screen reader says nothing, and the eye sees which is which."""


def pair(first: str, second: str | None, lead: str = "") -> Iterator[str]:
    """A text, with the same in a second language on the line below; once where there is none or it is no different."""
    yield lead + first
    if second not in (None, first):
        yield f"{BESIDE}{second}"


def wrap(text: str, width: int | None) -> str:
    """`text` with its long lines wrapped, links and numbers unbroken."""
    if width is None:
        return text
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    own = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(
        line.lstrip(),
        max(width, 20),
        initial_indent=own,
        subsequent_indent="  " if line[:2] == "- " else own,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
