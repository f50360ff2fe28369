"""Phrases and numbers to hold up: of the card, else of its section, else of another one, and nothing else."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from advisor.page.session import Session
from tests.guide.writing import card, small_guide
from tests.tui.conftest import GUIDE, Drive, begin
from tests.tui.walks import answered, in_order

NUMBER = "╺┓    ┏━┓"
"""The top of a large number that begins with "1-8"."""


@pytest.fixture
def desk(tmp_path: Path) -> Session:
    """A desk at the guidance, with a card that has a note for staff, and a card of rights."""
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
    return answered(begin(small_guide(tmp_path, files), "en de").at_desk(), tools="saw")


async def test_the_phrases_and_numbers_of_a_card_and_nothing_else(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(100, 40)) as driven:
        await driven.press("2", "p")
        assert driven.place == "PhrasesScreen"
        for part in ["I saw it.", "<I saw it.>", "The line", "<The line>", NUMBER, "1-800-555-0100"]:
            assert part in driven.text
        for part in ["kind", "staff", "Draft", "tell", "A small guide", "I will be quiet", "client"]:
            assert part not in driven.text
        await driven.press("l")
        assert "<I saw it.>" not in driven.text
        await driven.press("l", "escape")
        assert driven.place == "GuidanceScreen"
        await driven.press("1", "p")
        assert in_order(
            driven.words("#text"),
            "This card has no phrases. These are from other cards:",
            "Title of quiet",
            "I will be quiet.",
            "Goodbye.",
        )
        assert "I saw it." not in driven.text
        await driven.press("escape", "2", "j", "p")
        assert in_order(driven.words("#text"), "These are from other cards:", "I saw it.", "The line")
        assert "I will be quiet." not in driven.text


async def test_how_to_copy_is_told_where_the_mouse_is_ours(
    desk: Session, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(desk, size=(100, 40)) as driven:
        for term, told in [("xterm", True), ("linux", False)]:
            monkeypatch.setenv("TERM", term)
            await driven.press("2", "p")
            assert ("To copy: hold Shift and drag. Ctrl+C leaves." in driven.text) is told
            assert (NUMBER in driven.text) is told
            await driven.press("escape")


async def test_where_there_is_little_room_the_number_is_plain_and_the_bar_says_how_to_read_on(
    desk: Session, drive: Drive
) -> None:
    async with drive(desk, size=(40, 15)) as driven:
        await driven.press("2", "p", "end")
        assert "1-800-555-0100" in driven.text
        assert NUMBER not in driven.text
        await driven.press("escape", "1", "p")
        assert "↓ Read on" in driven.text
        await driven.press("end")
        assert "↓ Read on" not in driven.text
        await driven.resize(100, 50)
        await driven.press("home")
        assert "↓ Read on" not in driven.text
        await driven.resize(40, 15)
        assert "↓ Read on" in driven.text


async def test_a_page_without_phrases_and_numbers_says_so(drive: Drive, tmp_path: Path) -> None:
    async with drive(begin(small_guide(tmp_path))) as driven:
        await driven.press("enter", "x", "x", "p")
        assert "There is nothing to say in English here, and nowhere to turn." in driven.text
        assert "To copy" not in driven.text


LINE = {"id": "line", "name": "The line", "phone": "1-800-555-0100", "url": "https://line.example", "facts": ["seen"]}
SITE = {"id": "site", "name": "The site", "url": "https://site.example", "facts": ["seen"]}


@pytest.mark.parametrize(
    ("contacts", "large"), [(["line", "site"], True), (["line"], True), (["site", "line"], False), (["site"], False)]
)
async def test_links_stand_beside_numbers_and_no_number_is_larger_than_a_first_contact_without_one(
    drive: Drive, tmp_path: Path, contacts: list[str], large: bool
) -> None:
    files = {
        **GUIDE,
        "contacts.yaml": [LINE, SITE],
        "cards/verdict.yaml": [card("go")],
        "cards/help.yaml": [card("call", contacts=contacts)],
    }
    session = answered(begin(small_guide(tmp_path, files)), tools="saw", place="inside")
    async with drive(session, size=(100, 40)) as driven:
        await driven.press("3", "p")
        ways = [way for contact in contacts for way in told_of({"line": LINE, "site": SITE}[contact])]
        assert in_order(driven.text, *ways)
        assert (NUMBER in driven.text) is large
        await driven.press("escape", "enter")
        assert in_order(driven.words("CardView"), *ways)
        assert (NUMBER in driven.text) is large


def told_of(contact: Mapping[str, object]) -> Iterator[str]:
    return (str(contact[key]) for key in ("name", "phone", "url") if key in contact)
