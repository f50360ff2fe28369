"""Reading the guidance: sections, cards, reasons, sources, and starting over."""

from pathlib import Path
from typing import cast

import pytest

from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Card, Session
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.widgets.card import CardView
from tests.dates import day, month
from tests.guide.writing import card, question, small_guide
from tests.page.translators import ONLY_ENGLISH
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Drive, Driven, speak

pytestmark = pytest.mark.asyncio


async def to_guidance(driven: Driven) -> None:
    """Answer blue and a saw, and decline the place."""
    await driven.press("enter", "2", "2", "enter", "s")
    assert driven.place == "GuidanceScreen"


def card_being_read(driven: Driven) -> Card:
    """The card that has the focus."""
    view = driven.app.focused
    assert isinstance(view, CardView)
    return view.card


async def test_the_verdict_comes_first(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        assert "Title of go" in driven.text
        assert f"§ Law · checked on {day('2026-06-01')}" in driven.text
        assert "Title of sharp" not in driven.text


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


async def test_a_long_section_lists_its_cards_where_the_screen_is_tall(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(160, 45)) as driven:
        await driven.press("enter", "s", "s", "2")
        for title in ["· Title of always", "? Title of rain", "? Title of wind", "? Title of red"]:
            assert title in driven.words("Contents")
        row = next(row for row, line in enumerate(driven.text.splitlines()) if "? Title of red" in line)
        await driven.pilot.click(offset=(60, row))
        await driven.pilot.pause()
        assert card_being_read(driven).id == "red"
        await driven.pilot.resize_terminal(100, 30)
        await driven.pilot.pause()
        assert driven.words("Contents") == ""


async def test_why_a_card_is_shown(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        await driven.press("2", "w")
        assert "You answered “Label of saw” to “tools?”." in driven.text


async def test_facts_and_sources_of_the_card_with_the_focus(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await to_guidance(driven)
        await driven.press("2", "down", "o")
        for part in ["This is seen.", "This is old.", "Not by everybody.", "confident", month("2026-05"), "The Press"]:
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


@pytest.fixture
def desk(tmp_path: Path) -> Session:
    """A desk: notes for staff, a contact with a long number, three cards of which two have the same "if"."""
    files = {
        **GUIDE,
        "ways.yaml": None,
        "questions.yaml": [question("colour", "red blue"), question("place", "inside outside", keep=True)],
        "contacts.yaml": "[{id: line, name: The line, phone: 1-800-555-0100, hours: At noon, facts: [seen]}]",
        "cards/verdict.yaml": [card("go-red", when={"colour": "red"}), card("go", staff="Ask twice.")],
        "cards/more.yaml": [
            card("rain", when={"place": "outside"}),
            card("red", when={"colour": "red"}),
            card("wind", when={"place": "outside"}),
            card("always", steps=["Look."], say=["Good day."], contacts=["line"], facts=["seen", "old"]),
        ],
        "cards/help.yaml": [card("call", text=" ".join(["It is long."] * 60)), card("more-help")],
    }
    guide = small_guide(tmp_path, files)
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY).at_desk()


def alone(desk: Session) -> Session:
    """The same guide for somebody who checks for themselves, in English."""
    return Session.start(desk.interview.guide, ONLY_ENGLISH, "en", TODAY)


async def test_both_languages_block_by_block(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(160, 45)) as driven:
        await driven.press("enter", "2", "1", "2")
        lines = driven.text.splitlines()
        for part in ["Title of always", "Text of always.", "1. Look.", "· The line", "At noon", "What else there is"]:
            twin = part.replace("· ", "· <").replace("1. ", "1. <") if part[:2] in ("· ", "1.") else f"<{part}"
            assert any(part in line and f"{twin}>" in line for line in lines), part
        assert "“Good day.” <Good day.>" in driven.words("CardView")


async def test_notes_for_staff_at_the_desk_only(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 40)) as driven:
        await driven.press("enter", "2", "1")
        assert "┃ For staff" in driven.text
        assert "┃ Ask twice." in driven.text
        assert "<Ask twice.>" not in driven.text
        for key in ("o", "w", "a", "p"):
            await driven.press(key)
            assert "Ask twice." not in driven.text
            await driven.press("escape")
    async with drive(alone(desk), size=(100, 40)) as driven:
        await driven.press("enter", "2", "1")
        assert "Text of go." in driven.text
        assert "Ask twice." not in driven.text


async def test_the_verdict_is_remembered_above_other_sections_where_there_is_room(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(80, 24)) as driven:
        await driven.press("enter", "2", "1")
        assert "► Title of go" not in driven.text
        await driven.press("2")
        assert "► Title of go" in driven.text
        await driven.pilot.resize_terminal(40, 15)
        await driven.pilot.pause()
        assert "► Title of go" not in driven.text
        await driven.pilot.resize_terminal(80, 24)
        await driven.pilot.pause()
        await driven.pilot.click("Reminder")
        await driven.pilot.pause()
        assert "Text of go." in driven.text


async def test_several_verdicts_each_with_its_if(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(100, 40)) as driven:
        await driven.press("enter", "s", "1")
        words = driven.words("CardPane")
        assert "More than one answer is possible." in words
        assert words.index("Title of go ") < words.index("Title of go-red ? May apply to you, if your answer")
        await driven.press("3")
        assert "► 2 answers are possible. Key 1 shows them." in driven.text


async def test_cards_with_the_same_if_stand_below_it_together(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(100, 60)) as driven:
        await driven.press("enter", "s", "s", "2")
        words = driven.words("CardPane").partition("What may apply to you")[2]
        heading = "May apply to you, if your answer to “place?” is: Label of outside. 2 cards:"
        order = [heading, "Title of rain", "Title of wind", "Title of red", "“colour?” is: Label of red"]
        assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
        assert words.count("“place?”") == 1
        assert driven.text.count("─ ? May apply ─") == 2


async def test_a_phone_number_is_large_where_there_is_room_and_always_plain(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(100, 40)) as driven:
        await driven.press("enter", "2", "1", "2")
        for size, large in [((100, 40), True), ((79, 40), False), ((100, 19), False)]:
            await driven.pilot.resize_terminal(*size)
            for _ in range(10):
                await driven.press(*[] if "1-800-555-0100" in driven.text else ["down"])
            assert "1-800-555-0100" in driven.text
            assert ("┏━┛┗━┓┗━┓" in driven.text or "┣━┫┃ ┃┃ ┃" in driven.text) is large


async def test_a_broad_screen_shows_what_the_card_being_read_rests_on(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(160, 45)) as driven:
        await driven.press("enter", "2", "1", "2")
        words = driven.words("#aside")
        for part in ["Title of always", "This is shown to everybody", "This is old.", "! Not checked again in time"]:
            assert part in words
        await driven.press("1")
        assert "Title of go" in driven.words("#aside")


async def test_what_a_card_rests_on_is_read_on_by_keys(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(160, 16)) as driven:
        await driven.press("enter", "2", "1", "2")
        top = driven.words("#aside")
        await driven.press("shift+pagedown")
        assert "Title of always" not in driven.words("#aside")
        await driven.press("left_square_bracket")
        assert driven.words("#aside") == top


async def test_the_guidance_so_far_leads_back_to_the_same_question(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(100, 60)) as driven:
        await driven.press("enter", "2")
        await driven.app.push_screen(GuidanceScreen(so_far=True))
        await driven.press("2")
        assert "Guidance so far" in driven.text
        assert "1 question is still open. What may apply depends on it." in driven.text
        assert "if your answer to “place?” is" in driven.text
        await driven.press("escape")
        assert driven.place == "QuestionScreen"
        assert "place?" in driven.text
        assert driven.answers == {"colour": {"blue"}}


async def test_the_guidance_so_far_offers_no_other_visit_and_takes_one_line_where_low(
    desk: Session, drive: Drive
) -> None:
    async with drive(desk, ask_language=False, size=(40, 15)) as driven:
        await driven.press("enter", "2", "f4")
        lines = driven.text.splitlines()
        assert lines[0].strip() == "Guidance so far: 1 question open"
        assert "still open" not in driven.text
        screen = cast(GuidanceScreen, driven.app.screen)
        assert "another-visit" not in {key.id for key in screen.active_keys()}
        await driven.press("v")
        assert driven.answers == {"colour": {"blue"}}


async def test_the_evidence_stands_below_the_words_where_there_is_little_room(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(80, 50)) as driven:
        await driven.press("enter", "2", "1", "2")
        words = driven.words("CardView")
        order = ["Title of always", "! Not checked again in time", "Text of always.", "1-800-555-0100", "§ Law"]
        assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
        await driven.pilot.resize_terminal(160, 50)
        await driven.press("2")
        words = driven.words("CardView")
        assert words.index("§ Law") < words.index("Text of always.")


async def test_a_console_gets_simple_lines_only(desk: Session, drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with drive(desk, ask_language=False, size=(100, 60)) as driven:
        await driven.press("enter", "2", "1")
        assert not set("┏┓┗┛━┃╭╮╰╯╏╍") & set(driven.text)
        await driven.press("2")
        assert "1-800-555-0100" in driven.text
        assert not set("┏┓┗┛━┃╭╮╰╯╏╍") & set(driven.text)


async def test_all_sources_with_the_cards_that_rest_on_them(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 40)) as driven:
        await to_guidance(driven)
        await driven.press("a")
        words = driven.words("#dialog-text")
        assert words.startswith("1. ▸ The Book The Press · no date given § Law https://book.example")
        assert "Cards that rest on it: – Title of go – Title of sharp" in words


async def test_resizing_keeps_the_line_of_a_long_card(desk: Session, drive: Drive) -> None:
    async with drive(alone(desk), size=(80, 24)) as driven:
        await driven.press("enter", "2", "1", "3", "down", "down", "down")
        before = driven.text
        assert "Title of call" not in before
        for size in [(40, 15), (160, 45), (100, 30), (80, 24)]:
            await driven.pilot.resize_terminal(*size)
            await driven.pilot.pause()
        assert driven.text == before


async def test_another_visit_keeps_what_is_about_the_person(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 30)) as driven:
        await driven.press("enter", "2", "1", "v", "escape")
        assert driven.answers == {"place": {"inside"}}
        assert driven.place == "QuestionScreen"


async def test_sections_and_cards_are_places_to_go_to(desk: Session, drive: Drive) -> None:
    async with drive(desk, ask_language=False, size=(100, 30)) as driven:
        await driven.press("enter", "s", "2")
        screen = cast(GuidanceScreen, driven.app.screen)
        places = {place.name: place for place in screen.places()}
        assert places["What else there is / <What else there is>"].help == "A section"
        found = places["Title of red / <Title of red>"]
        assert found.help == "A card in “What else there is”"
        found.go()
        await driven.pilot.pause()
        assert card_being_read(driven).id == "red"
