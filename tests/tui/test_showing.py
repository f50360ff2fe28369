"""Phrases and numbers to hold up: of the card, else of its section, else of another one, and nothing else."""

from pathlib import Path

import pytest

from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from advisor.tui.screens.showing import ShowingScreen
from tests.guide.writing import card, small_guide
from tests.page.translators import ONLY_ENGLISH
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Drive, Driven, speak

pytestmark = pytest.mark.asyncio

NUMBER = "╺┓    ┏━┓"
"""The top of a large number that begins with "1-8"."""


@pytest.fixture
def desk(tmp_path: Path) -> Session:
    """A desk with a card that has a note for staff, and a card of rights."""
    files = {
        **GUIDE,
        "guide.yaml": """
            id: small
            title: A small guide
            purpose: Find out if tests pass.
            about: It helps with tests.
            sections:
            - {id: verdict, title: The verdict, choose: first}
            - {id: more, title: What else there is}
            - {id: help, title: Help}
            - {id: rights, title: Rights}
            """,
        "contacts.yaml": "[{id: line, name: The line, phone: 1-800-555-0100, facts: [seen]}]",
        "cards/verdict.yaml": [card("go", staff="Only for the volunteer.")],
        "cards/more.yaml": [
            card("tell", when={"tools": "saw"}, say=["I saw it."], contacts=["line"], staff="Be kind."),
            card("silence"),
        ],
        "cards/help.yaml": [card("call", contacts=["line"])],
        "cards/rights.yaml": [card("quiet", say=["I will be quiet.", "Goodbye."])],
    }
    guide = small_guide(tmp_path, files)
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY).at_desk()


async def to_guidance(driven: Driven) -> None:
    """A saw; a guide that asks nothing else."""
    await driven.press("enter", "2", "enter")
    assert driven.place == "GuidanceScreen"


async def test_the_phrases_and_numbers_of_a_card_and_nothing_else(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 40)) as driven:
        await to_guidance(driven)
        await driven.press("2", "p")
        assert driven.place == "ShowingScreen"
        for part in ["I saw it.", "<I saw it.>", "The line", "<The line>", NUMBER, "1-800-555-0100"]:
            assert part in driven.text
        for part in ["kind", "staff", "Draft", "tell", "A small guide", "I will be quiet", "client"]:
            assert part not in driven.text
        await driven.press("escape")
        assert driven.place == "GuidanceScreen"


async def test_a_card_with_nothing_to_show_shows_what_its_section_has(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 40)) as driven:
        await to_guidance(driven)
        await driven.press("2", "j", "j", "j")
        await driven.app.push_screen(ShowingScreen("silence"))
        await driven.pilot.pause()
        assert "I saw it." in driven.text
        assert "I will be quiet." not in driven.text


async def test_a_section_with_nothing_to_show_shows_the_one_with_the_most_phrases(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 40)) as driven:
        await to_guidance(driven)
        await driven.press("1", "p")
        words = driven.words("#shown")
        order = [
            "This card has no phrases. These are from other cards:",
            "Title of quiet",
            "I will be quiet.",
            "Goodbye.",
        ]
        assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
        assert "I saw it." not in words


async def test_how_to_copy_is_told_where_the_mouse_is_ours(
    desk: Session, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for term, told in [("xterm", True), ("linux", False)]:
        monkeypatch.setenv("TERM", term)
        async with drive(desk, ask_language=False, size=(100, 40)) as driven:
            await to_guidance(driven)
            await driven.press("2", "p")
            assert ("To copy: hold Shift and drag. Ctrl+C leaves." in driven.text) is told


async def test_the_bar_says_how_to_read_on_only_where_there_is_more(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("1", "p")
        assert "↓ Read on" in driven.text
        await driven.press("end")
        await driven.pilot.wait_for_scheduled_animations()
        assert "↓ Read on" not in driven.text
        await driven.pilot.resize_terminal(100, 50)
        await driven.pilot.pause()
        await driven.press("home")
        assert "↓ Read on" not in driven.text
        await driven.pilot.resize_terminal(40, 15)
        await driven.pilot.pause()
        assert "↓ Read on" in driven.text


async def test_another_language_while_it_is_shown(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 40)) as driven:
        await to_guidance(driven)
        await driven.press("2", "p", "l")
        assert "<I saw it.>" not in driven.text
        await driven.press("l")
        assert "<I saw it.>" in driven.text


async def test_the_plain_number_alone_where_there_is_no_room(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("2", "p", "end")
        assert "1-800-555-0100" in driven.text
        assert NUMBER not in driven.text


async def test_a_page_without_phrases_and_numbers_says_so(session: Session, drive: Drive, tmp_path: Path) -> None:
    guide = small_guide(tmp_path / "bare")
    bare = Session.start(guide, ONLY_ENGLISH, "en", TODAY)
    async with drive(bare) as driven:
        await driven.press("enter", "p")
        assert "There is nothing to say in English here" in driven.text
