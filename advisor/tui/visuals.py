"""Texts as Textual draws them. Every text passes `text`, which parses no markup and drops control characters."""

from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

QUIET = "$foreground 85%"
"""The style of what stands back: hints, dates, why we ask."""

STRONG = "bold"

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
