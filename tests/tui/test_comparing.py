"""What if: other ways, and how the guidance would differ, without any change of the answers."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from tests.guide.writing import small_guide
from tests.tui.conftest import GUIDE, Drive, begin
from tests.tui.walks import answered, in_order, walked

WAYS = """
    - {id: paint-red, label: You paint it red, answers: {colour: red}}
    - {id: bring-hammer, label: You bring a hammer, answers: {tools: hammer}}
    - {id: stay-inside, label: You stay inside, answers: {place: inside}}
    """


@pytest.fixture
def ways(tmp_path: Path) -> Session:
    """A guide that names other ways; English, with a second language to choose."""
    return begin(small_guide(tmp_path, {**GUIDE, "ways.yaml": WAYS}), "en de")


async def test_named_ways_come_first_and_the_differences_have_signs_and_words(ways: Session, drive: Drive) -> None:
    async with drive(walked(ways), size=(100, 50)) as driven:
        answers = driven.answers
        await driven.press("c")
        words = driven.words("Menu")
        assert in_order(
            words, "Another way to do it", "You paint it red", "You stay inside", "colour?", "green", "tools?"
        )
        assert "None of these" in words
        await driven.press("1")
        assert driven.page == "comparison"
        words = driven.words("CardPane")
        assert in_order(
            words,
            "This only compares. Your answers stay as they are.",
            "colour? Now: Label of blue In the other way: Label of red",
            "What stands at the top now: Title of go",
            "What stands at the top in the other way: Title of go-red",
            "1 card is added.",
            "1 card falls away.",
            "4 cards stay the same.",
            "+ Added: Title of go-red",
            "- Falls away: Title of go",
            "2 sections stay the same: What else there is; Help",
        )
        assert driven.answers == answers


async def test_questions_that_only_the_other_way_asks_are_told(ways: Session, drive: Drive) -> None:
    async with drive(answered(ways, colour="green", tools="saw"), size=(100, 50)) as driven:
        await driven.press("c", "1")
        words = driven.words("CardPane")
        assert "! The other way would ask 1 more question. It counts as not answered here." in words
        assert "+ Added: Title of rain" in words


async def test_a_card_whose_if_is_another_changes(ways: Session, drive: Drive) -> None:
    async with drive(answered(ways, colour=None, tools="saw", place="outside"), size=(100, 50)) as driven:
        await driven.press("c", "1")
        assert "~ Changes: Title of rain In the other way this applies for certain." in driven.words("CardPane")


async def test_a_card_opens_and_closes_unless_it_falls_away(ways: Session, drive: Drive) -> None:
    async with drive(walked(ways), size=(100, 50)) as driven:
        await driven.press("c", "1", "down")
        for key, opened in [("enter", True), ("enter", False)]:
            assert ("Text of go-red." in driven.text) is not opened
            await driven.press(key)
            assert ("Text of go-red." in driven.text) is opened
        await driven.pilot.click("DifferenceView", offset=(6, 0))
        assert "Text of go-red." in driven.text
        assert driven.words("DifferenceView").count("Title of go-red") == 1
        await driven.press("down", "enter")
        assert "- Falls away: Title of go" in driven.words("DifferenceView:focus")
        assert "Text of go." not in driven.text


async def test_another_way_can_be_chosen_from_there_and_closing_returns_to_the_guidance(
    ways: Session, drive: Drive
) -> None:
    async with drive(walked(ways), size=(100, 50)) as driven:
        await driven.press("c", "1", "c", "4")
        assert "colour? Now: Label of blue In the other way: Label of green" in driven.words("CardPane")
        await driven.press("escape")
        assert driven.page == "guidance"


async def test_it_is_spoken_anew_in_another_language_at_the_same_card(ways: Session, drive: Drive) -> None:
    async with drive(walked(ways), size=(100, 50)) as driven:
        await driven.press("c", "1", "down", "enter", "l", "2")
        assert "What if: <You paint it red>" in driven.text
        words = driven.words("CardPane")
        assert "<colour?> Now: <Label of blue> In the other way: <Label of red>" in words
        assert "Added: <Title of go-red>" in words
        assert "<Text of go-red.>" in driven.words("DifferenceView:focus")


async def test_several_languages_at_the_desk(ways: Session, drive: Drive) -> None:
    async with drive(walked(ways.at_desk()), size=(160, 45)) as driven:
        await driven.press("c")
        assert "You paint it red" in driven.words("Menu")
        assert "<You paint it red>" in driven.words("Menu")
        await driven.press("1", "down", "enter")
        lines = driven.text.splitlines()
        for part in ["Now: {Label of blue}", "In the other way: {Label of red}", "{Text of go-red.}"]:
            english, other = part.translate({123: None, 125: None}), part.translate({123: "<", 125: ">"})
            assert any(english in line and other in line for line in lines), part
        assert "Added: <Title of go-red>" in driven.text
