"""The code of a link that a phone scans: black on white whatever the theme, whole or not at all."""

from rich.segment import Segment
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from advisor.writers.qr import rows

PAPER = "#000000 on #ffffff"


class ScanCode(Visual):
    """A code, two of its modules in a cell; `otherwise` where the columns do not suffice."""

    def __init__(self, link: str, otherwise: Visual) -> None:
        self.rows = rows(link)
        self.otherwise = otherwise

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        if not self._fits(container_width):
            return self.otherwise.get_optimal_width(rules, container_width)
        return len(self.rows[0])

    def get_height(self, rules: RulesMap, width: int) -> int:
        return len(self.rows) if self._fits(width) else self.otherwise.get_height(rules, width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        if not self._fits(width):
            return self.otherwise.render_strips(width, height, style, options)
        paper = Style.parse(PAPER).rich_style
        return [Strip([Segment(row, paper)]).extend_cell_length(width, style.rich_style) for row in self.rows][:height]

    def _fits(self, width: int) -> bool:
        return len(self.rows[0]) <= width
