"""Several forms of the same thing, of which the first that fits is drawn."""

from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class FirstThatFits(Visual):
    """The first of its forms that fits into the place it is given, or else the last, cut off.

    It is for places of a fixed height. What fits is measured as text that wraps, whatever the styles say.
    """

    def __init__(self, *forms: Visual) -> None:
        self._forms = forms

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._forms[0].get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self._forms[-1].get_height(rules, width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        if not width:
            return []
        fits = (form for form in self._forms if height is None or form.get_height({}, width) <= height)
        return next(fits, self._forms[-1]).render_strips(width, height, style, options)
