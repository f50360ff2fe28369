"""Texts as Textual draws them. Every text passes `text`, which parses no markup and drops control characters."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from advisor.page.words import Words

QUIET = "$foreground-muted"
"""The style of what stands back: hints, dates, why we ask."""

STRONG = "bold"

WARNING = "$text-warning"

HEADING = "bold $text-secondary"

INDENT = "  "
"""Before a text that stands below the same text in another language."""

_CONTROL = {code: None for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029) if code != 0x0A}


def text(words: str, style: str = "") -> Content:
    """`words` literally, without control characters."""
    return Content.styled(words.translate(_CONTROL), style)


class Hanging(Visual):
    """A lead (a number, a key) with a body beside it, whose further lines are indented to the body.

    Nothing at all for a body of no lines.
    """

    def __init__(self, lead: Content, body: Visual) -> None:
        self.lead = lead
        self.body = body

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._indent + self.body.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self.body.get_height(rules, max(1, width - self._indent))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        body = self.body.render_strips(max(1, width - self._indent), height, style, options)
        if not body:
            return []
        lead = self.lead.render_strips(self._indent, 1, style, options)
        blank = Strip.blank(self._indent, style.rich_style)
        leads = [lead[0].extend_cell_length(self._indent, style.rich_style)] + [blank] * (len(body) - 1)
        return [Strip.join(pair) for pair in zip(leads, body, strict=True)]

    @property
    def _indent(self) -> int:
        return self.lead.cell_length


class Stack(Visual):
    """Parts below each other."""

    def __init__(self, *parts: Visual) -> None:
        self.parts = parts

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return max((part.get_optimal_width(rules, container_width) for part in self.parts), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return sum(part.get_height(rules, width) for part in self.parts)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        strips = [strip for part in self.parts for strip in part.render_strips(width, None, style, options)]
        return strips[:height]


class Beside(Visual):
    """A text in several languages: side by side where there is room, else each below the one before, indented."""

    ROOM = 36
    """The columns that each language needs to stand beside another."""

    GUTTER = 3

    def __init__(self, *parts: Visual) -> None:
        self.parts = parts

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        widths = [part.get_optimal_width(rules, container_width) for part in self.parts]
        if self._side_by_side(container_width):
            return len(widths) * max(widths) + (len(widths) - 1) * self.GUTTER
        return max(widths[0], *(width + len(INDENT) for width in widths[1:]))

    def get_height(self, rules: RulesMap, width: int) -> int:
        if not self._side_by_side(width):
            return self._below.get_height(rules, width)
        return max(part.get_height(rules, self._column(width)) for part in self.parts)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        if not self._side_by_side(width):
            return self._below.render_strips(width, height, style, options)
        column = self._column(width)
        drawn = [part.render_strips(column, None, style, options) for part in self.parts]
        blank, gutter = Strip.blank(column, style.rich_style), Strip.blank(self.GUTTER, style.rich_style)
        first = Strip.blank(width - (len(self.parts) - 1) * (column + self.GUTTER) - column, style.rich_style)
        rows = [self._row(row, column, style, gutter, first) for row in zip_longest(*drawn, fillvalue=blank)]
        return rows[:height]

    def _row(self, row: Sequence[Strip], column: int, style: Style, gutter: Strip, first: Strip) -> Strip:
        """The lines of the languages beside each other; what does not divide evenly stands before the second."""
        parts = [strip.extend_cell_length(column, style.rich_style) for strip in row]
        between = [part for strip in parts[1:] for part in (gutter, strip)]
        return Strip.join([parts[0], first, *between])

    def _side_by_side(self, width: int) -> bool:
        return width >= len(self.parts) * self.ROOM

    @property
    def _below(self) -> Stack:
        first, *others = self.parts
        return Stack(first, *(Hanging(text(INDENT), other) for other in others))

    def _column(self, width: int) -> int:
        return (width - (len(self.parts) - 1) * self.GUTTER) // len(self.parts)


def spoken(words: Words, style: str = "") -> Visual:
    """A text in each of its languages; the same one once."""
    drawn = [text(each.text, style) for each in words.distinct]
    return drawn[0] if len(drawn) == 1 else Beside(*drawn)


def bulleted(lead: Content, words: Words, style: str = "") -> Visual:
    """A text in each of its languages, each after the same lead (a number, a sign)."""
    drawn = [Hanging(lead, text(each.text, style)) for each in words.distinct]
    return drawn[0] if len(drawn) == 1 else Beside(*drawn)


class Row(NamedTuple):
    """A line of a list: what it stands for, what stands before it, what it says, and the key that chooses it.

    A row without an id is a heading.
    """

    id: str | None
    lead: str
    body: Visual
    key: str = ""

    def visual(self) -> Visual:
        """The row as it is drawn; the first cell is left for the mark of the highlighted row."""
        return Hanging(text(f" {self.lead}", STRONG), self.body)


GAP = Content(" ")
"""An empty line between parts of a stack."""
