"""What if: other ways, and how the guidance would differ, without any change of the answers."""

from pathlib import Path

import pytest

from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from tests.guide.writing import small_guide
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Drive, Driven, speak

pytestmark = pytest.mark.asyncio

WAYS = """
    - {id: paint-red, label: You paint it red, answers: {colour: red}}
    - {id: bring-hammer, label: You bring a hammer, answers: {tools: hammer}}
    - {id: stay-inside, label: You stay inside, answers: {place: inside}}
    """


@pytest.fixture
def ways(tmp_path: Path) -> Session:
    """A guide that names other ways; English, with a second language to choose."""
    guide = small_guide(tmp_path, {**GUIDE, "ways.yaml": WAYS})
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY)


async def to_guidance(driven: Driven) -> None:
    """Blue, a saw, and the place declined."""
    await driven.press("enter", "2", "2", "enter", "s")
    assert driven.place == "GuidanceScreen"


async def test_named_ways_come_first_then_other_answers_by_question(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 40)) as driven:
        await to_guidance(driven)
        await driven.press("c")
        words = driven.words("Menu")
        order = ["Another way to do it", "You paint it red", "You stay inside", "colour?", "Label of green", "tools?"]
        assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
        assert "None of these" in words


async def test_the_differences_with_signs_and_words(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await to_guidance(driven)
        answers = driven.answers
        await driven.press("c", "1")
        assert driven.place == "ComparingScreen"
        words = driven.words("CardPane")
        for part in [
            "This only compares. Your answers stay as they are.",
            "colour? Label of blue → Label of red",
            "+ Added: Title of go-red",
            "- Falls away: Title of go",
            "1 card is added. 1 card falls away. 4 cards stay the same.",
            "2 sections stay the same: What else there is · Help",
        ]:
            assert part in words
        assert words.index("With your answers now") < words.index("In the other way") < words.index("+ Added")
        assert driven.answers == answers


async def test_questions_that_only_the_other_way_asks_are_told(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await driven.press("enter", "3", "2", "enter", "c", "1")
        words = driven.words("CardPane")
        assert "This way would ask 1 more question. It counts as not answered here." in words
        assert "+ Added: Title of rain" in words


async def test_a_card_whose_if_is_another_changes(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await driven.press("enter", "2", "s", "2", "c", "2")
        assert "- Falls away: Title of sharp" in driven.words("CardPane")
        await driven.press("escape", "t", "1", "s", "c", "1")
        assert "~ Changes: Title of rain" in driven.words("CardPane")


async def test_a_card_opens_and_closes(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await to_guidance(driven)
        await driven.press("c", "1", "down")
        assert "Text of go-red." not in driven.text
        await driven.press("enter")
        assert "Text of go-red." in driven.text
        await driven.press("enter")
        assert "Text of go-red." not in driven.text
        await driven.pilot.click("DifferenceView", offset=(6, 0))
        await driven.pilot.pause()
        assert "Text of go-red." in driven.text


async def test_an_open_card_does_not_repeat_its_title_and_one_that_falls_away_stays_closed(
    ways: Session, drive: Drive
) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await to_guidance(driven)
        await driven.press("c", "1", "down", "enter")
        assert driven.words("DifferenceView").count("Title of go-red") == 1
        await driven.press("down", "enter")
        assert "- Falls away: Title of go" in driven.words("DifferenceView:focus")
        assert "Text of go." not in driven.text


async def test_closing_returns_to_the_same_card(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 30)) as driven:
        await to_guidance(driven)
        await driven.press("2", "down", "down", "down")
        before = driven.text
        await driven.press("c", "1", "down", "escape")
        assert driven.text == before
        await driven.press("c", "escape")
        assert driven.text == before


async def test_another_way_can_be_chosen_from_there(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await to_guidance(driven)
        await driven.press("c", "1", "c", "4")
        assert "colour? Label of blue → Label of green" in driven.words("CardPane")


async def test_it_is_spoken_anew_in_another_language(ways: Session, drive: Drive) -> None:
    async with drive(ways, ask_language=False, size=(100, 50)) as driven:
        await to_guidance(driven)
        await driven.press("c", "1", "l", "2")
        assert "What if: <You paint it red>" in driven.text
        words = driven.words("CardPane")
        assert "<colour?> <Label of blue> → <Label of red>" in words
        assert "Added: <Title of go-red>" in words


async def test_both_languages_at_the_desk(ways: Session, drive: Drive) -> None:
    async with drive(ways.at_desk(), ask_language=False, size=(160, 45)) as driven:
        await to_guidance(driven)
        await driven.press("c")
        assert "You paint it red" in driven.words("Menu")
        assert "<You paint it red>" in driven.words("Menu")
        await driven.press("1", "down", "enter")
        for part in ["Label of blue → Label of red", "<Label of blue> → <Label of red>", "Added: <Title of go-red>"]:
            assert part in driven.text
        assert "<Text of go-red.>" in driven.text
