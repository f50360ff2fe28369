"""The registry of commands on the full screen: each key that it binds does something, and the help tells of it."""

from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from advisor.page.command import Command
from advisor.page.commands import COMMANDS, EVERYWHERE, HELP, LEAVE, ON_PAGE, PRINT_SHEET
from advisor.page.place import FIELDS, Kind
from advisor.page.session import Session
from advisor.tui.app import SCREENS, AdvisorApp
from advisor.tui.keys import key_names
from advisor.tui.screens.base import PageScreen
from advisor.tui.screens.texts import PausedScreen, TextDialog
from advisor.tui.widgets.menu import KEYS as ROW_KEYS
from advisor.tui.widgets.menu import Menu
from tests.tui.conftest import Drive, Driven
from tests.tui.everywhere import SPOTS, TYPED_ONLY, go, pages, spoken

PALETTES = {"command_list('first')", "command_list('last')", "escape"}
TEXTUALS = {"app.focus_next", "app.focus_previous", "screen.copy_text", *PALETTES}
"""What Textual binds on every screen, and in its palette."""

WITHOUT_HELP = {"help", "paused", "Palette", *FIELDS}

KINDS: list[Kind] = [kind for kind in ON_PAGE if kind not in (*TYPED_ONLY, "paused")]
"""The pages whose keys are bound; on a pause every key goes on."""

on_every_page = pytest.mark.parametrize("kind", KINDS)


def commands_of(kind: Kind) -> set[Command]:
    return {*ON_PAGE[kind], *EVERYWHERE}


def screen_of(kind: Kind) -> type[PageScreen]:
    return SCREENS.get(kind, TextDialog)


def bound(holder: type[Any]) -> Iterator[Binding]:
    """The bindings that one of our classes adds."""
    classes = (each for each in holder.__mro__ if each.__module__.startswith("advisor"))
    return (binding for each in classes for binding in vars(each).get("BINDINGS", ()))


@on_every_page
def test_the_keys_of_every_command_of_a_page_are_bound_on_its_screen(kind: Kind) -> None:
    found = {(binding.id, binding.key, binding.action) for binding in bound(screen_of(kind))}
    assert {(each.id, each.keys, f"do('{each.id}')") for each in commands_of(kind) if each.keys} <= found
    assert {name for name, _, _ in found} <= {*COMMANDS}


@on_every_page
def test_every_command_with_a_key_does_something(kind: Kind) -> None:
    screen = screen_of(kind)
    idle = [
        command.id
        for command in commands_of(kind)
        if command.shown
        and command.does is None
        and command is not PRINT_SHEET
        and not hasattr(screen, f"do_{command.id.replace('-', '_')}")
    ]
    assert idle == []


def test_the_app_binds_the_way_out_and_nothing_else() -> None:
    assert [(binding.id, binding.key, binding.priority) for binding in bound(AdvisorApp)] == [
        (LEAVE.id, LEAVE.keys, True)
    ]


def works(screen: Screen[Any]) -> tuple[Command, ...]:
    """The commands that have a key on a screen."""
    commands = screen.commands if isinstance(screen, PageScreen) else ()
    return tuple(command for command in (*commands, LEAVE) if command.shown)


def check_keys(driven: Driven) -> None:
    """No key means two things, none is that of a row of a list, and all that is bound is ours or moves the focus."""
    screen, app = driven.app.screen, driven.app
    strokes = Counter(stroke for command in works(screen) for stroke in command.keys.split(",") if stroke)
    assert {stroke for stroke, times in strokes.items() if times > 1} == set()
    rows = {stroke for stroke in ROW_KEYS if driven.page != "guidance" or stroke.isdigit()}
    assert not (screen.query(Menu) and strokes.keys() & rows)
    active = [found.binding for found in screen.active_bindings.values() if found.node in (screen, app)]
    assert {binding.action for binding in active if binding.id not in COMMANDS} <= TEXTUALS


async def check_help(driven: Driven, key: str) -> None:
    """The help tells every key that works, and its own key closes it."""
    page, told = driven.page, works(driven.app.screen)
    await driven.press(key)
    assert driven.page == "help"
    words, translators = driven.words("#text"), driven.app.session.translators
    lines = [f"{key_names(command, translators)} {command.told(translators)}" for command in told]
    assert [line for line in lines if line not in words] == []
    await driven.press(key)
    assert driven.page == page


@pytest.mark.parametrize("desk", [False, True], ids=["alone", "desk"])
async def test_the_keys_of_every_page_mean_one_thing_and_its_help_tells_them(
    tmp_path: Path, drive: Drive, desk: bool
) -> None:
    start = spoken(tmp_path, desk=desk)
    spots = [spot for name, spot in SPOTS.items() if spot.desk is desk and spot.page != "TooSmallScreen"]
    async with drive(start, size=(100, 60)) as driven:
        for spot, key in zip(spots, cycle(["h", "f1"]), strict=False):
            await driven.show(start)
            await go(driven, spot)
            check_keys(driven)
            if HELP in works(driven.app.screen) and "slash" not in spot.keys:
                await check_help(driven, key)
            else:
                assert spot.page in WITHOUT_HELP or "slash" in spot.keys


def test_every_page_is_among_the_spots() -> None:
    assert {spot.page for spot in SPOTS.values()} == pages()


async def test_any_key_ends_a_pause(tmp_path: Path, drive: Drive) -> None:
    async with drive(spoken(tmp_path, desk=True)) as driven:
        await driven.press("enter", "1", "f9", "x")
        assert driven.page == "question"
        assert PausedScreen not in {type(screen) for screen in driven.app.screen_stack}


async def test_the_key_of_the_help_works_from_the_start(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages) as driven:
        await driven.press("h")
        assert driven.page == "help"
        await driven.press("escape")
        assert driven.page == "languages"
