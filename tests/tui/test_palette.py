"""The palette: every command of a screen, sections and cards by name, in the person's language, over every screen."""

import asyncio

import pytest
from textual.widgets import Input

from advisor.page.commands import LEAVE, PALETTE
from advisor.page.session import Session
from advisor.tui.screens.base import PageScreen
from tests.tui.conftest import Drive, Driven, begin
from tests.tui.walks import card_being_read, walked


async def open_palette(driven: Driven, typed: str = "") -> None:
    """Open the palette, type, and wait until it has found what there is."""
    await driven.press("ctrl+p", *typed)
    for _ in range(100):
        if driven.app.screen.has_class("-ready") and not driven.app.workers._workers:
            break
        await asyncio.sleep(0.01)
    await driven.pilot.pause()


@pytest.mark.parametrize("keys", [(), ("enter",), ("enter", "2", "2", "enter", "x"), ("enter", "2", "f4")])
async def test_it_offers_every_command_of_the_screen_that_has_a_key(
    session: Session, drive: Drive, keys: tuple[str, ...]
) -> None:
    async with drive(session, size=(110, 70)) as driven:
        await driven.press(*keys)
        screen = driven.app.screen
        assert isinstance(screen, PageScreen)
        commands = {*screen.commands, LEAVE} - {PALETTE}
        await open_palette(driven)
        told = {command.id: bool(command.help) and command.help[:40] in driven.text for command in commands}
        assert told == {command.id: bool(command.shown) for command in commands}


async def test_a_command_is_run_and_a_card_found_by_its_name_in_any_language(session: Session, drive: Drive) -> None:
    async with drive(walked(begin(session.interview.guide, "en de").at_desk()), size=(100, 30)) as driven:
        await open_palette(driven, "what if")
        await driven.press("enter")
        await driven.press("enter") if driven.page == "Palette" else None
        assert driven.page == "what-if"
        await driven.press("escape")
        await open_palette(driven, "<title of call")
        await driven.press("enter")
        assert driven.page == "guidance"
        assert card_being_read(driven).id == "call"


async def test_it_says_so_where_nothing_matches_and_closes(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press("enter")
        await open_palette(driven, "zzzz")
        assert "Nothing matches. Esc closes this." in driven.text
        await driven.press("escape")
        assert driven.place == "QuestionScreen"


async def test_leaving_works_from_it(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        await open_palette(driven, "secret")
        assert driven.app.screen.query_one(Input).value == "secret"
        await driven.press("ctrl+c")
    assert driven.app.return_code == 0


async def test_it_opens_over_a_dialog_and_not_over_itself(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(100, 30)) as driven:
        await driven.press("w")
        depth = len(driven.app.screen_stack)
        await open_palette(driven)
        await driven.press("ctrl+p")
        assert len(driven.app.screen_stack) <= depth + 1
