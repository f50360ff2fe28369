"""The palette: every action of a screen, sections and cards by name, in the person's language, over every screen."""

import asyncio

import pytest
from textual.widgets import Input

from advisor.page import Session
from advisor.tui.keys import LEAVE, PALETTE
from advisor.tui.screens.base import SpokenScreen
from tests.tui.conftest import Drive, Driven

pytestmark = pytest.mark.asyncio

QUESTIONS = ("enter",)
GUIDANCE = (*QUESTIONS, "2", "2", "enter", "s")


async def open_palette(driven: Driven, typed: str = "") -> None:
    """Open the palette, type, and wait until it has found what there is."""
    await driven.press("ctrl+p", *typed)
    for _ in range(100):
        if driven.app.screen.has_class("-ready") and not driven.app.workers._workers:
            break
        await asyncio.sleep(0.01)
    await driven.pilot.pause()


@pytest.mark.parametrize("keys", [QUESTIONS, GUIDANCE], ids=["question", "guidance"])
async def test_it_offers_every_action_of_the_screen(session: Session, drive: Drive, keys: tuple[str, ...]) -> None:
    async with drive(session, size=(100, 60)) as driven:
        await driven.press(*keys)
        screen = driven.app.screen
        assert isinstance(screen, SpokenScreen)
        actions = {*screen.active_keys(), LEAVE} - {PALETTE}
        await open_palette(driven)
        missing = [key.id for key in actions if key.help(session.translator)[:40] not in driven.text]
        assert missing == []


async def test_an_action_is_run_by_its_name(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press(*GUIDANCE)
        await open_palette(driven, "what if")
        await driven.press("enter")
        await driven.press("enter") if driven.place == "CommandPalette" else None
        assert driven.place not in ("CommandPalette", "GuidanceScreen")


async def test_a_card_is_found_by_its_title(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press(*GUIDANCE)
        await open_palette(driven, "title of call")
        await driven.press("enter")
        assert driven.place == "GuidanceScreen"
        assert "Title of call" in driven.words("CardView")


async def test_it_says_so_where_nothing_matches(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press(*QUESTIONS)
        await open_palette(driven, "zzzz")
        assert "Nothing matches. Esc closes this." in driven.text
        await driven.press("escape")
        assert driven.place == "QuestionScreen"


async def test_leaving_works_from_it(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press(*QUESTIONS)
        await open_palette(driven, "secret")
        assert driven.app.screen.query_one(Input).value == "secret"
        await driven.press("ctrl+c")
    assert driven.app.return_code == 0


async def test_it_opens_over_a_dialog_and_not_over_itself(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press(*GUIDANCE, "w")
        depth = len(driven.app.screen_stack)
        await open_palette(driven)
        await driven.press("ctrl+p")
        assert len(driven.app.screen_stack) <= depth + 1
