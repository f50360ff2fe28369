"""Numbers and links that are read out, dialled and copied: large, alone on their line, and never cut."""

from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.renderables.digits import DIGITS, Digits
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from advisor.tui.visuals import Stack, text

ROWS = 3
"""The height of large digits."""

NUMBER_STYLE = "bold $text-success"


class LargeNumber(Visual):
    """A phone number in digits three rows high; nothing at all where it does not fit."""

    def __init__(self, number: str) -> None:
        self.number = number
        self._width = Digits.get_width(number)
        self._known = all(character in DIGITS for character in number)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._width if self._fits(container_width) else 0

    def get_height(self, rules: RulesMap, width: int) -> int:
        return ROWS if self._fits(width) else 0

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        if not self._fits(width):
            return []
        inner = (style + options.get_style(NUMBER_STYLE)).rich_style
        margin = (width - self._width) // 2 if options.rules.get("text_align") == "center" else 0
        drawn = [part for part in Digits(self.number).render(inner) if isinstance(part, Segment)]
        rows = [Strip([part]) for part in drawn if part.text != "\n"]
        blank = Strip.blank(margin, style.rich_style)
        return [Strip.join([blank, row]) for row in rows][:height]

    def _fits(self, width: int) -> bool:
        return self._known and self._width <= width


def phone(number: str, *, large: bool) -> Visual:
    """A phone number alone on its line, plainly, and above that in large digits if `large`."""
    plain = text(number, NUMBER_STYLE)
    return Stack(LargeNumber(number), plain) if large else plain


def link(url: str, style: str = "") -> Content:
    """A link that can be read as well as clicked, where the terminal has links."""
    shown = text(url, style)
    return shown.stylize(Style(link=shown.plain))
