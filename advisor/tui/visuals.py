"""Texts as Textual draws them. Every text passes `text`, which parses no markup and drops control characters."""

from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

QUIET = "$foreground-muted"
"""The style of what stands back: hints, dates, why we ask."""

STRONG = "bold"

INDENT = "  "
"""Before a text that stands below the same text in another language."""

_CONTROL = {code: None for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029) if code != 0x0A}


def text(words: str, style: str = "") -> Content:
    """`words` literally, without control characters."""
    return Content.styled(words.translate(_CONTROL), style)


class Hanging(Visual):
    """A lead (a number, a key) with a body beside it, whose further lines are indented to the body."""

    def __init__(self, lead: Content, body: Visual) -> None:
        self.lead = lead
        self.body = body

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._indent + self.body.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self.body.get_height(rules, max(1, width - self._indent))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        body = self.body.render_strips(max(1, width - self._indent), height, style, options)
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
    """Two languages of one text: side by side where there is room, else the second below the first, indented."""

    ROOM = 72
    GUTTER = 3

    def __init__(self, first: Visual, second: Visual) -> None:
        self.first = first
        self.second = second

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        widths = [part.get_optimal_width(rules, container_width) for part in (self.first, self.second)]
        side_by_side = 2 * max(widths) + self.GUTTER
        return side_by_side if container_width >= self.ROOM else max(widths[0], widths[1] + len(INDENT))

    def get_height(self, rules: RulesMap, width: int) -> int:
        if width < self.ROOM:
            return self._below.get_height(rules, width)
        return max(part.get_height(rules, self._column(width)) for part in (self.first, self.second))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        if width < self.ROOM:
            return self._below.render_strips(width, height, style, options)
        column = self._column(width)
        blank = Strip.blank(column, style.rich_style)
        parts = [part.render_strips(column, None, style, options) for part in (self.first, self.second)]
        gutter = Strip.blank(width - 2 * column, style.rich_style)
        rows = [
            Strip.join([left.extend_cell_length(column, style.rich_style), gutter, right])
            for left, right in zip_longest(*parts, fillvalue=blank)
        ]
        return rows[:height]

    @property
    def _below(self) -> Stack:
        return Stack(self.first, Hanging(text(INDENT), self.second))

    def _column(self, width: int) -> int:
        return (width - self.GUTTER) // 2


def both(first: str, second: str | None, style: str = "") -> Visual:
    """A text in one language or two; words that are the same in both stand there once."""
    return text(first, style) if second is None or second == first else Beside(text(first, style), text(second, style))


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
