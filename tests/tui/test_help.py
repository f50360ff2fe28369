"""One registry of keys: every binding comes from it, does something, is told by the help, and means one thing."""

import inspect
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding

from advisor.page import Session
from advisor.tui import keys
from advisor.tui.app import AdvisorApp
from advisor.tui.keys import LEAVE, PALETTE, THEME, Key, key_name
from advisor.tui.screens.base import AT_DESK, SpokenScreen
from advisor.tui.screens.dialogs import ListDialog
from advisor.tui.screens.question import QuestionScreen
from advisor.tui.screens.start import LanguageScreen
from advisor.tui.widgets.menu import KEYS as ROW_KEYS
from tests.tui.conftest import Drive
from tests.tui.everywhere import SPOTS, Spot, go, kinds, spoken

REGISTRY = [key for key in vars(keys).values() if isinstance(key, Key)]
EVERYWHERE = (LEAVE, PALETTE, THEME)
"""The keys of the app."""

SHARED = {key for key in REGISTRY if key.id in {str(getattr(each, "id", "")) for each in SpokenScreen.BINDINGS}}
"""The keys of every screen of ours."""

OURS = sorted((kind for kind in kinds() if issubclass(kind, SpokenScreen)), key=lambda kind: kind.__name__)
IDS = {key.id for key in REGISTRY}
PALETTES = {"command_list('first')", "command_list('last')", "escape"}
TEXTUALS = {"app.focus_next", "app.focus_previous", "screen.copy_text", *PALETTES}
"""What Textual binds on every screen, and in its palette."""

ONE_OF_EACH = {spot.kind: spot for spot in SPOTS.values()}
WITH_HELP = (
    "language",
    "welcome",
    "question",
    "question at the desk",
    "guidance",
    "guidance at the desk",
    "guidance so far",
    "comparison",
)

on_our_screens = pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.__name__)


def bound(holder: type[Any]) -> Iterator[Binding]:
    """The bindings that one of our classes adds."""
    classes = (each for each in holder.__mro__ if each.__module__.startswith("advisor"))
    return (binding for each in classes for binding in vars(each).get("BINDINGS", ()))


@on_our_screens
def test_every_binding_of_a_screen_comes_from_the_registry_and_is_listed(kind: type[SpokenScreen[Any]]) -> None:
    listed = {*SHARED, *(key for each in kind.__mro__ for key in vars(each).get("KEYS", ()))}
    found = {binding.id for binding in bound(kind)}
    assert found <= {key.id for key in listed}
    assert listed <= {*REGISTRY}
    unbound = {key for key in listed if key.keys and key.id not in found}
    assert unbound <= {*EVERYWHERE, *SpokenScreen.KEYS}


@on_our_screens
def test_every_key_of_a_screen_does_something(kind: type[SpokenScreen[Any]]) -> None:
    for key in (*kind.KEYS, *SHARED, *EVERYWHERE):
        holder = AdvisorApp if key.action.startswith("app.") else kind
        action = getattr(holder, f"action_{key.action.removeprefix('app.')}", None)
        assert inspect.isfunction(action), key.id


def test_the_app_binds_what_works_everywhere_and_nothing_else() -> None:
    assert {binding.id for binding in bound(AdvisorApp)} == {key.id for key in EVERYWHERE}


def test_every_key_of_the_registry_is_used_and_has_a_name_of_its_own() -> None:
    used = {key for kind in OURS for key in kind.KEYS} | {*AT_DESK.values(), *SHARED, *EVERYWHERE}
    assert used == {*REGISTRY}
    assert len({key.id for key in REGISTRY}) == len(REGISTRY)


@on_our_screens
def test_no_two_keys_of_a_screen_are_the_same(kind: type[SpokenScreen[Any]]) -> None:
    keys_here = {*kind.KEYS, *EVERYWHERE, *(SHARED - {*AT_DESK.values()})}
    strokes = [stroke for key in keys_here for stroke in key.keys.split(",") if stroke]
    twice = {stroke for stroke, times in Counter(strokes).items() if times > 1}
    assert twice == set()


@pytest.mark.parametrize("kind", [LanguageScreen, QuestionScreen, ListDialog])
def test_no_key_of_a_screen_with_a_list_is_that_of_a_row(kind: type[SpokenScreen[Any]]) -> None:
    strokes = {stroke for key in (*kind.KEYS, *EVERYWHERE) for stroke in key.keys.split(",")}
    assert strokes & {*ROW_KEYS} == set()


@pytest.mark.parametrize("spot", ONE_OF_EACH.values(), ids=lambda spot: spot.kind.__name__)
async def test_what_is_bound_on_a_screen_is_ours_or_moves_the_focus(tmp_path: Path, drive: Drive, spot: Spot) -> None:
    async with drive(spoken(tmp_path, desk=spot.desk), size=spot.size, idle=5 * spot.desk) as driven:
        await go(driven, spot)
        screen, app = driven.app.screen, driven.app
        active = [found.binding for found in screen.active_bindings.values() if found.node in (screen, app)]
        assert {binding.action for binding in active if binding.id not in IDS} <= TEXTUALS


@pytest.mark.parametrize("name", WITH_HELP)
async def test_the_help_tells_every_key_that_works(tmp_path: Path, drive: Drive, name: str) -> None:
    spot = SPOTS[name]
    async with drive(spoken(tmp_path, desk=spot.desk), size=(100, 70)) as driven:
        await go(driven, spot)
        screen = driven.app.screen
        assert isinstance(screen, SpokenScreen)
        works = {*screen.active_keys(), *EVERYWHERE}
        await driven.press("f1")
        assert driven.place == "HelpDialog"
        told = driven.words("#dialog-text")
        translator = driven.app.session.translator
        assert [key.id for key in works if f"{key_name(key, translator)} {key.help(translator)}" not in told] == []


async def test_the_key_of_the_help_closes_it_again(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages) as driven:
        await driven.press("1", "enter", "h", "h")
        assert driven.place == "QuestionScreen"
        await driven.press("h", "f1")
        assert driven.place == "QuestionScreen"
