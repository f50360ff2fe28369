"""A part that is set apart from the words around it: by a bar before each of its lines, never by its colour alone."""

from rich.segment import Segment
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Callout(Visual):
    """A body on a background of its own, as wide as there is room, with a bar before each line."""

    def __init__(self, body: Visual, style: str, bar: str) -> None:
        self.body = body
        self.style = style
        self.bar = bar

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._margins + self.body.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self.body.get_height(rules, self._inside(width))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        inner = style + options.get_style(self.style)
        bar = Strip([Segment(f"{self.bar} ", inner.rich_style)])
        rows = self.body.render_strips(self._inside(width), height, inner, options)
        return [Strip.join([bar, row]).extend_cell_length(width, inner.rich_style) for row in rows]

    @property
    def _margins(self) -> int:
        return len(self.bar) + 2

    def _inside(self, width: int) -> int:
        return max(1, width - self._margins)
