"""Reading the guidance: sections, cards, reasons, sources, and starting over."""

import pytest

from advisor.page import Session
from tests.tui.conftest import Drive, Driven

pytestmark = pytest.mark.asyncio


async def to_guidance(driven: Driven) -> None:
    """Answer blue and a saw, and decline the place."""
    await driven.press("enter", "2", "2", "enter", "s")
    assert driven.place == "GuidanceScreen"


async def test_the_verdict_comes_first(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        assert "Title of go" in driven.text
        assert "§ Law · checked on June 1, 2026" in driven.text
        assert "Title of sharp" not in driven.text


async def test_sections_by_arrow_tab_number_and_click(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        for key, title in [("right", "sharp"), ("tab", "call"), ("right", "go"), ("left", "call"), ("2", "sharp")]:
            await driven.press(key)
            assert f"Title of {title}" in driven.text
        await driven.pilot.click("SectionList", offset=(5, 0))
        await driven.pilot.pause()
        assert "Title of go" in driven.text


async def test_what_may_apply_is_set_apart_with_its_if(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 60)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        assert "May apply to you, if your answer to “place?” is: Label of outside." in driven.words("CardView")
        text = driven.text
        assert text.index("Title of sharp") < text.index("What may apply to you") < text.index("Title of rain")


async def test_the_parts_of_a_card(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 60)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        for part in ["1. Look", "2. Walk.", "“Good", "555-0100", "https://line.example", "Not checked again in time"]:
            assert part in driven.words("CardView")


async def test_markup_in_content_is_shown_literally(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 60)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        for words in ["[b]Not bold[/b] [@click=app.leave]x[/]", "[red]around[/]", "“Good [i]day[/i].”"]:
            assert words in driven.words("CardView")


async def test_a_phrase_has_its_meaning_below_where_that_differs(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages, size=(100, 60)) as driven:
        await driven.press("1")
        await to_guidance(driven)
        await driven.press("2")
        assert "<Good" not in driven.text
        await driven.press("l", "2")
        assert "“Good [i]day[/i].” <Good [i]day[/i].>" in driven.words("CardView")


async def test_reading_on_goes_through_cards_and_back(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        seen = driven.text
        for _ in range(12):
            await driven.press("j")
            seen += driven.text
        assert all(title in seen for title in ["Title of sharp", "Not bold", "Title of rain"])
        await driven.press(*["k"] * 14)
        assert "Title of sharp" in driven.text


async def test_why_a_card_is_shown(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        await driven.press("2", "w")
        assert "You answered “Label of saw” to “tools?”." in driven.text


async def test_facts_and_sources_of_the_card_with_the_focus(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await to_guidance(driven)
        await driven.press("2", "down", "o")
        for part in ["This is seen.", "This is old.", "Not by everybody.", "confident", "May 2026", "The Press"]:
            assert part in driven.text
        assert "https://book.example" in driven.text
        await driven.press("escape")
        assert driven.place == "GuidanceScreen"


async def test_a_dialog_is_spoken_anew_in_another_language(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages, size=(100, 30)) as driven:
        await driven.press("1")
        await to_guidance(driven)
        await driven.press("2", "o", "l", "2")
        assert "<This is seen.>" in driven.text
        await driven.press("escape")
        assert "<Title of sharp>" in driven.text


async def test_back_asks_the_last_question_again_and_t_any_other(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        await driven.press("escape")
        assert "place?" in driven.text
        assert "▌s" in driven.text
        await driven.press("2")
        assert driven.answers["place"] == {"outside"}
        assert driven.place == "GuidanceScreen"
        await driven.press("t", "1", "1")
        assert driven.answers["colour"] == {"red"}
        assert "Title of go-red" in driven.text


async def test_starting_over_asks_first_and_then_drops_everything(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        await driven.press("n", "1")
        assert driven.place == "GuidanceScreen"
        assert driven.answers
        await driven.press("n", "2")
        assert driven.answers == {}
        assert driven.place == "WelcomeScreen"
        await driven.press("enter")
        assert "Question 1 of" in driven.text


async def test_narrow_guidance_has_one_line_for_the_sections(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        assert "← 1 of 3 →  The verdict" in driven.text
        await driven.pilot.click("SectionLine", offset=(35, 0))
        await driven.pilot.pause()
        assert "2 of 3" in driven.text


async def test_help_lists_the_keys_of_the_screen_and_the_bar_presses_them(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await to_guidance(driven)
        await driven.press("f1")
        assert "Show the facts and the sources of this card." in driven.text
        assert "Ctrl+Q" in driven.text
        await driven.press("escape")
        bar = next(line for line in driven.text.splitlines() if "o Sources" in line)
        await driven.pilot.click("KeyBar", offset=(bar.index("o Sources"), 0))
        await driven.pilot.pause()
        assert driven.place == "TextDialog"


async def test_arrows_and_backspace_work_in_a_text(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("f1")
        top = driven.text
        await driven.press("down")
        assert driven.text != top
        await driven.press("left")
        assert driven.place == "GuidanceScreen"
