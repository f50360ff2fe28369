"""Lines of plain text: the same in several languages below each other, and long ones wrapped."""

import textwrap
from collections.abc import Iterator

from advisor.page.words import Words
from advisor.writers.isolating import END, ISOLATE, plain

BESIDE = "   "
"""What a line in a further language begins with: a screen reader says nothing, and the eye sees which is which."""


def each_language(words: Words | None, lead: str = "") -> Iterator[str]:
    """A text after `lead`, and on the lines below it the same in the other languages of the page. Nothing for None."""
    if words is None:
        return
    first, *others = words.distinct
    yield lead + plain(first)
    yield from (f"{BESIDE}{plain(other)}" for other in others)


def on_one_line(words: Words) -> str:
    """A text in all languages of the page on one line: a label, a heading."""
    return " / ".join(map(plain, words.distinct))


def wrap(text: str, width: int | None) -> str:
    """`text` with its long lines wrapped, links and numbers unbroken; as it is for None.

    A link longer than a line stands on a line of its own, from the first cell on: a terminal then marks all of it.
    """
    if width is None:
        return text
    lines = "\n".join(_wrapped(line, width) for line in text.split("\n")).split("\n")
    return "\n".join(line.lstrip() if "://" in line and len(line) > width else line for line in lines)


def _wrapped(line: str, width: int) -> str:
    own = line[: len(line) - len(line.lstrip())]
    item = "  " if line.lstrip().startswith("- ") else ""
    wrapped = textwrap.wrap(
        line.lstrip(),
        max(width, 20),
        initial_indent=own,
        subsequent_indent=own + item,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return "\n".join(_closed(wrapped))


def _closed(lines: list[str]) -> Iterator[str]:
    """Lines, of which none leaves a number open that is set apart: the next one begins it again."""
    begin = ""
    for line in lines:
        own = line[: len(line) - len(line.lstrip())]
        whole = f"{own}{begin}{line.lstrip()}"
        is_open = whole.count(ISOLATE) > whole.count(END)
        yield whole + END if is_open else whole
        begin = ISOLATE if is_open else ""
