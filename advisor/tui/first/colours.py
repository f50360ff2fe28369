"""The colours of the first paint as what a terminal is told: Textual and Rich, which work them out later, take long.

tests/terminal/test_first_paint.py holds all of it to `advisor.tui.themes` and to what Textual paints.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Style(NamedTuple):
    """How words look. Colours have the names of variables of the themes."""

    words: str = "foreground"
    ground: str = "background"
    bold: bool = False
    chosen: bool = False
    reverse: bool = False


class Colour(NamedTuple):
    """A colour as it is, and the nearest of the 256."""

    exact: int
    nearest: int

    def told(self, *, exact: bool) -> str:
        """What follows 38 or 48."""
        if exact:
            return f"2;{self.exact >> 16};{self.exact >> 8 & 255};{self.exact & 255}"
        return f"5;{self.nearest}"


DARK = {
    "foreground": Colour(0xE3DCD1, 188),
    "foreground-muted": Colour(0xC6BEB2, 249),
    "text-accent": Colour(0x9CCDC2, 151),
    "text-warning": Colour(0xE9C483, 186),
    "block-cursor-foreground": Colour(0xF3EEE6, 230),
    "scrollbar": Colour(0x7A736A, 242),
    "background": Colour(0x272523, 235),
    "panel": Colour(0x3A3632, 236),
    "warning-muted": Colour(0x403A30, 236),
    "block-cursor-background": Colour(0x384643, 237),
    "scrollbar-background": Colour(0x2F2C29, 235),
}
LIGHT = {
    "foreground": Colour(0x2F2A25, 235),
    "foreground-muted": Colour(0x59524A, 239),
    "text-accent": Colour(0x22605A, 23),
    "text-warning": Colour(0x6E4506, 58),
    "block-cursor-foreground": Colour(0x1F1B17, 234),
    "scrollbar": Colour(0xA39B8F, 246),
    "background": Colour(0xF8F4EC, 231),
    "panel": Colour(0xEAE4D9, 188),
    "warning-muted": Colour(0xF7ECCF, 230),
    "block-cursor-background": Colour(0xD6E5DF, 188),
    "scrollbar-background": Colour(0xF0ECE3, 230),
}

EXACT = ("truecolor", "24bit")
MANY = ("256color", "kitty")
LIGHT_BACKGROUNDS = ("7", "9", "10", "11", "12", "13", "14", "15")


class Pen(NamedTuple):
    """Writes in the colours of a theme; without any, in the terminal's own, `plain`: in none at all."""

    colours: Mapping[str, Colour] | None
    exact: bool = False
    plain: bool = False

    def write(self, words: str, style: Style) -> str:
        """The words and how they look."""
        return f"\x1b[0{self._looks(style)}{self._painted(style)}m{words}"

    def _looks(self, style: Style) -> str:
        underlined = style.chosen and self.colours is None
        return ";1" * (style.bold or style.chosen) + ";4" * underlined + ";7" * style.reverse

    def _painted(self, style: Style) -> str:
        if self.colours is not None:
            words, ground = (self.colours[name].told(exact=self.exact) for name in (style.words, style.ground))
            return f";38;{words};48;{ground}"
        return ";36" if style.words == "scrollbar" and not self.plain else ""


def choose_pen(environment: Mapping[str, str]) -> Pen:
    """The pen for a terminal, as `themes.choose_theme` chooses the theme."""
    _, _, kind = environment.get("TERM", "").strip().lower().rpartition("-")
    exact = environment.get("COLORTERM", "").strip().lower() in EXACT
    if "NO_COLOR" in environment or not (exact or kind in MANY):
        return Pen(None, plain="NO_COLOR" in environment)
    _, _, ground = environment.get("COLORFGBG", "").rpartition(";")
    return Pen(LIGHT if ground in LIGHT_BACKGROUNDS else DARK, exact=exact)
