"""What fits: the keys on the bar at the bottom, and the first of several forms of the same thing."""

import pytest
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions

from advisor.page.command import Command
from advisor.page.commands import BACK, BEGIN, COMMANDS, HELP, LANGUAGE, LEAVE, READ_ON, THEME
from advisor.page.words import Translators
from advisor.tui.key_bar_layout import breadth, lay_out
from advisor.tui.widgets.first_that_fits import FirstThatFits
from tests.page.translators import IN_ENGLISH

BAR = (BEGIN, BACK, READ_ON, HELP, LANGUAGE, THEME)
EVERY = tuple(command for command in COMMANDS.values() if command is not LEAVE)
ENGLISH = Translators((IN_ENGLISH,))


def left(columns: int, *, more: bool = False, commands: tuple[Command, ...] = BAR) -> list[str]:
    """What the left of the bar says."""
    return [shown.words for shown in lay_out(commands, ENGLISH, columns, more=more).left]


def test_all_keys_with_what_they_do_where_there_is_room() -> None:
    assert left(100) == ["Enter Start", "← Back", "l Language", "F3 Light or dark"]


def test_the_last_keys_by_their_names_and_none_after_one_that_does_not_fit() -> None:
    for columns in range(20, 100):
        said = left(columns)
        forms = [" " in words for words in said]
        assert forms == sorted(forms, reverse=True)
        names = [words.split()[0] for words in said]
        assert names == ["Enter", "←", "l", "F3"][: len(names)]


def test_reading_on_comes_first_where_there_is_more_and_not_at_all_else() -> None:
    assert left(38, more=True) == ["↓ Read on", "Enter"]
    assert left(100, more=True)[:2] == ["↓ Read on", "Enter Start"]
    assert "↓ Read on" not in left(100, more=True, commands=(BEGIN, HELP))


@pytest.mark.parametrize("commands", [BAR, EVERY], ids=["some", "all there are"])
def test_help_and_the_way_out_are_always_there(commands: tuple[Command, ...]) -> None:
    for columns in range(24, 400):
        bar = lay_out(commands, ENGLISH, columns, more=True)
        assert [shown.words for shown in bar.right] == ["h Help", "Ctrl+Q Leave"]
        assert breadth(bar.left) <= bar.end
        assert bar.end + breadth(bar.right) == columns


@pytest.mark.parametrize(
    ("size", "drawn"),
    [
        ((20, 1), ["one two three four"]),
        ((10, 2), ["one two", "three four"]),
        ((10, 1), ["one two"]),
        ((5, 1), ["one"]),
    ],
)
def test_the_first_form_that_fits_is_drawn_else_the_last_cut_off(size: tuple[int, int], drawn: list[str]) -> None:
    forms = FirstThatFits(Content("one two three four"), Content("one two"), Content("one two three"))
    width, rows = size
    options = RenderOptions(lambda _: Style(), {})
    assert [strip.text.strip() for strip in forms.render_strips(width, rows, Style(), options)] == drawn
    assert forms.render_strips(0, rows, Style(), options) == []
