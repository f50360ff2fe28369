"""The colours of the face: a dark and a light theme of our own, and one that uses the terminal's own colours.

Whoever reads this may be frightened: few colours, warm greys, one cool hue for what can be chosen or pressed, and amber
for what must be known. Nothing is told by a colour alone. `AdvisorApp` registers the themes and begins with
`choose_theme`.

Styles name Textual's variables, never a colour. Words may stand in `$foreground`, `$foreground-muted`, `$text-warning`
and their like, on any background: tests/tui/test_themes.py holds each such pair to a contrast of 4.5:1. `$border`,
`$warning` and their like are for frames and scrollbars only.
"""

import sys
from collections.abc import Mapping
from typing import NamedTuple

from rich.console import Console
from textual.theme import Theme

DARK = "advisor-dark"
LIGHT = "advisor-light"
ANSI = "advisor-ansi"

_OWN_COLOURS = ("256", "truecolor")
"""What Rich calls a terminal that can show the colours of `DARK` and `LIGHT`."""

_LIGHT_BACKGROUNDS = frozenset({"7", "9", "10", "11", "12", "13", "14", "15"})
"""The last number of COLORFGBG where the background is light, as Vim takes it."""


def choose_theme(environment: Mapping[str, str]) -> str:
    """The theme to begin with.

    - NO_COLOR is set (https://no-color.org): `ANSI`, of which Textual then takes the colours away. It does so even for
      an empty NO_COLOR, which that page does not count.
    - Sixteen colours or fewer: `ANSI`. Rich decides, as it does for Textual when a colour is written: COLORTERM with
      `truecolor` or `24bit`, or a TERM that ends in `-256color` or `-kitty`, has more; `linux`, `xterm`, `vt100`,
      `screen`, `xterm-16color` and all others have not. A console of Windows that shows the full screen has more.
    - COLORFGBG, which rxvt, Konsole and others set to `foreground;background`, tells of a light background: `LIGHT`.
    - Else `DARK`.
    """
    if "NO_COLOR" in environment or not _has_own_colours(environment):
        return ANSI
    _, _, background = environment.get("COLORFGBG", "").rpartition(";")
    return LIGHT if background in _LIGHT_BACKGROUNDS else DARK


def _has_own_colours(environment: Mapping[str, str]) -> bool:
    """Whether the terminal can show the colours of `DARK` and `LIGHT`."""
    if sys.platform == "win32":
        return True
    return Console(force_terminal=True, _environ=environment).color_system in _OWN_COLOURS


def other_theme(name: str) -> str:
    """The light theme for the dark one, and back. `ANSI` stays: light or dark is the terminal's own there."""
    return {DARK: LIGHT, LIGHT: DARK}.get(name, name)


class _Hues(NamedTuple):
    """The colours of words, beside that of plain ones. `quiet` is never blended, lest it grow faint somewhere."""

    primary: str
    success: str
    warning: str
    error: str
    quiet: str


def _words(hues: _Hues) -> dict[str, str]:
    """The variables of words that have a colour."""
    return {
        "text-primary": hues.primary,
        "text-secondary": hues.primary,
        "text-accent": hues.primary,
        "text-success": hues.success,
        "text-warning": hues.warning,
        "text-error": hues.error,
        "text-muted": hues.quiet,
        "text-disabled": hues.quiet,
        "foreground-muted": hues.quiet,
        "foreground-disabled": hues.quiet,
        "footer-key-foreground": hues.primary,
        "footer-description-foreground": hues.quiet,
    }


def _chosen(words: str, here: str, elsewhere: str, pointed_at: str) -> dict[str, str]:
    """The variables of highlighted rows: in the list with the focus, in another one, and below the mouse."""
    return {
        "block-cursor-foreground": words,
        "block-cursor-background": here,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": words,
        "block-cursor-blurred-background": elsewhere,
        "block-cursor-blurred-text-style": "bold",
        "block-hover-background": pointed_at,
    }


def _muted(plain: str, warning: str, error: str) -> dict[str, str]:
    """The variables of backgrounds that carry a hue."""
    kinds = ("primary", "secondary", "accent", "success")
    return {f"{kind}-muted": plain for kind in kinds} | {"warning-muted": warning, "error-muted": error}


def _frames(focus: str, plain: str, bar: str, behind: str) -> dict[str, str]:
    """The variables of lines and of scrollbars."""
    bars = {f"scrollbar{state}": bar for state in ("", "-hover", "-active")}
    behinds = {f"scrollbar-background{state}": behind for state in ("", "-hover", "-active")}
    return {"border": focus, "border-blurred": plain, "scrollbar-corner-color": behind} | bars | behinds


_ON_DARK = _Hues(primary="#9CCDC2", success="#B5D3A0", warning="#E9C483", error="#EFAEA2", quiet="#C6BEB2")
_ON_LIGHT = _Hues(primary="#22605A", success="#2E5F2F", warning="#6E4506", error="#932E29", quiet="#59524A")

_DARK = Theme(
    DARK,
    dark=True,
    background="#272523",
    surface="#2F2C29",
    panel="#3A3632",
    foreground="#E3DCD1",
    primary=_ON_DARK.primary,
    success=_ON_DARK.success,
    warning=_ON_DARK.warning,
    error=_ON_DARK.error,
    variables={
        "boost": "#312E2B",
        **_words(_ON_DARK),
        **_chosen("#F3EEE6", here="#384643", elsewhere="#37352F", pointed_at="#34312D"),
        **_muted("#384643", warning="#403A30", error="#433835"),
        **_frames(focus="#82AFA5", plain="#5C564F", bar="#7A736A", behind="#2F2C29"),
    },
)

_LIGHT = Theme(
    LIGHT,
    dark=False,
    background="#F8F4EC",
    surface="#FFFCF6",
    panel="#EAE4D9",
    foreground="#2F2A25",
    primary=_ON_LIGHT.primary,
    success=_ON_LIGHT.success,
    warning=_ON_LIGHT.warning,
    error=_ON_LIGHT.error,
    variables={
        "boost": "#F1ECE2",
        **_words(_ON_LIGHT),
        **_chosen("#1F1B17", here="#D6E5DF", elsewhere="#E6E6DE", pointed_at="#F0ECE3"),
        **_muted("#D6E5DF", warning="#F7ECCF", error="#F7E3DC"),
        **_frames(focus="#22605A", plain="#C6C0B7", bar="#A39B8F", behind="#F0ECE3"),
    },
)

_OWN = "ansi_default"
"""The terminal's own colour of words or, as a background, its own background: the one pair that surely can be read."""

_ANSI = Theme(
    ANSI,
    ansi=True,
    background=_OWN,
    surface=_OWN,
    panel=_OWN,
    foreground=_OWN,
    primary="ansi_cyan",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    variables={
        **_words(_Hues(primary=_OWN, success=_OWN, warning=_OWN, error=_OWN, quiet=_OWN)),
        **_chosen(_OWN, here=_OWN, elsewhere=_OWN, pointed_at=_OWN),
        **_muted(_OWN, warning=_OWN, error=_OWN),
        **_frames(focus="ansi_cyan", plain=_OWN, bar="ansi_cyan", behind=_OWN),
        "block-cursor-text-style": "bold underline",
        "ansi-background": _OWN,
        "ansi-foreground": _OWN,
        "surface-active": _OWN,
        "input-selection-background": "ansi_white",
        "input-selection-foreground": "ansi_black",
        "link-color": _OWN,
        "link-color-hover": _OWN,
        "link-background-hover": _OWN,
    },
)

THEMES: tuple[Theme, ...] = (_DARK, _LIGHT, _ANSI)
"""All themes of the face, to be registered with the app."""
