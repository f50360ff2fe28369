"""The colours of the face: words stand out, the terminal is asked, and nothing is told by a colour alone."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme

import advisor.tui
from advisor.page.session import Session
from advisor.tui.themes import ANSI, DARK, LIGHT, THEMES, choose_theme, other_theme
from advisor.tui.widgets.menu import MARK
from tests.tui.conftest import Drive, Driven
from tests.tui.contrast import LEAST, contrast

FACE = Path(advisor.tui.__file__).parent
OWN = [theme for theme in THEMES if not theme.ansi]

NAMED = re.compile(
    r"(?:(?P<property>[a-z-]+(?=:)|\bon(?= \$)):?\s*[^;{}\"\n$]*)?\$(?P<name>[a-z][a-z0-9-]*)(?: (?P<share>\d+)%)?"
)
"""A variable in the sources of the face: what it is given to in a style sheet, or whether words are `on` it; its name;
how much of it."""

PAGES = ("background", "surface", "panel")
"""What can lie below a background that lets something through."""

HEAVY = re.compile(r"▌ [▸▾] (.*)")
"""The upper left corner of the card with the focus."""


def variables(theme: Theme) -> dict[str, str]:
    """The variables of a theme as Textual puts them together."""
    return {**theme.to_color_system().generate(), **theme.variables}


def named(properties: set[str | None]) -> set[tuple[str, float]]:
    """The colours, each with its share, that the sources of the face give to one of these properties."""
    sources = [path.read_text(encoding="utf-8") for path in FACE.rglob("*.py") if path.name != "themes.py"]
    found = (match for source in sources for match in NAMED.finditer(source) if match["property"] in properties)
    return {(match["name"], int(match["share"] or 100) / 100) for match in found}


def shown(colour: Color) -> Color:
    """A colour as it is."""
    return colour


def shown_with_256(colour: Color) -> Color:
    """A colour as a terminal of 256 colours gets it."""
    return Color(*colour.rich_color.downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


def painted_words(theme: Theme, show: Callable[[Color], Color]) -> Iterator[tuple[str, str, str, float]]:
    """All words on all that can be behind them, blended as Textual does it, with their contrast."""
    colours = variables(theme)
    words = named({None, "color"})
    backgrounds = named({"background", "on"}) | {(page, 1.0) for page in PAGES}
    assert ("foreground-muted", 1.0) in words
    assert ("panel", 1.0) in backgrounds
    for page, behind, word in product(PAGES, sorted(backgrounds), sorted(words)):
        below = Color.parse(colours[page]) + Color.parse(colours[behind[0]]).multiply_alpha(behind[1])
        above = below + Color.parse(colours[word[0]]).multiply_alpha(word[1])
        yield page, behind[0], word[0], contrast(show(above), show(below))


@pytest.mark.parametrize("show", [shown, shown_with_256], ids=["all colours", "256 colours"])
@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_words_stand_out_on_every_background(theme: Theme, show: Callable[[Color], Color]) -> None:
    assert [pair for pair in painted_words(theme, show) if pair[-1] < LEAST] == []


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_the_frame_of_the_focus_stands_out(theme: Theme) -> None:
    """WCAG 2, 1.4.11 asks 3:1 of what shows a state."""
    colours = variables(theme)
    assert min(contrast(Color.parse(colours["border"]), Color.parse(colours[page])) for page in PAGES) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_theme_has_every_variable_that_textual_has(theme: Theme) -> None:
    """A style sheet that names a variable the theme lacks ends the program."""
    usual = set(variables(OWN[0])) | {name for name, _ in named({None, "color", "background", "on", "border"})}
    assert usual - set(variables(theme)) == set()


@pytest.mark.parametrize(
    ("environment", "theme"),
    [
        ({"TERM": "xterm-256color"}, DARK),
        ({"TERM": "xterm-kitty"}, DARK),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, DARK),
        ({"TERM": "alacritty", "COLORTERM": "24bit"}, DARK),
        ({"TERM": "rxvt-unicode-256color", "COLORFGBG": "0;15"}, LIGHT),
        ({"TERM": "rxvt-unicode-256color", "COLORFGBG": "0;default;7"}, LIGHT),
        ({"TERM": "rxvt-unicode-256color", "COLORFGBG": "15;0"}, DARK),
        ({"TERM": "rxvt-unicode-256color", "COLORFGBG": "7;8"}, DARK),
        ({"TERM": "rxvt-unicode-256color", "COLORFGBG": "15;default"}, DARK),
        ({"TERM": "xterm-256color", "COLORFGBG": "nonsense"}, DARK),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, ANSI),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, ANSI),
    ],
    ids=str,
)
def test_the_terminal_is_asked_which_theme_to_begin_with(environment: dict[str, str], theme: str) -> None:
    assert choose_theme(environment) == theme


def test_a_key_goes_between_light_and_dark_and_leaves_the_terminals_own_colours() -> None:
    assert [other_theme(name) for name in (DARK, LIGHT, ANSI)] == [LIGHT, DARK, ANSI]


@pytest.fixture
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person wants no colours."""
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.usefixtures("no_colour")
async def test_the_highlighted_row_has_a_mark(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 40)) as driven:
        await driven.press("enter", "down")
        assert [line.split()[0] for line in driven.text.splitlines() if MARK in line] == [f"{MARK}2"]


def titles_beside_heavy_lines(driven: Driven) -> list[str]:
    """The titles beside which the line stands that tells the focus."""
    return [found[1] for line in driven.text.splitlines() if (found := HEAVY.search(line.rstrip()))]


@pytest.mark.usefixtures("no_colour")
async def test_the_line_beside_a_card_tells_the_focus(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 60)) as driven:
        await driven.press("enter", "x", "x", "x", "2")
        assert titles_beside_heavy_lines(driven) == ["[b]Not bold[/b] [@click=app.leave]x[/]"]
        await driven.press("down")
        assert titles_beside_heavy_lines(driven) == ["Title of sharp"]


@pytest.mark.usefixtures("no_colour")
async def test_warnings_and_what_may_apply_have_a_sign(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 40)) as driven:
        await driven.press("enter", "1", "enter")
        assert "! Mark what applies" in driven.text
        await driven.press("x", "x", "2", "enter")
        assert driven.words("Notices").startswith("! 1 card")
        assert "! Not checked again in time" in driven.text
        assert "? May apply to you" in driven.text
