"""What is shown of the guidance: verdict, cards and their parts, notes for staff, what a card rests on."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from advisor.tui.screens.guidance import GuidanceScreen
from tests.guide.writing import card, question, small_guide
from tests.tui.conftest import GUIDE, Drive, Driven, begin
from tests.tui.walks import answered, card_being_read, in_order, open_all, walked

HEAVY = set("┏┓┗┛━┃╭╮╰╯╏╍")
LARGE = ("┏━┛┗━┓┗━┓", "┣━┫┃ ┃┃ ┃")
"""Lines in the middle of large digits."""


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
    return begin(small_guide(tmp_path, files), "en de").at_desk()


def alone(desk: Session) -> Session:
    """The same guide for somebody who checks for themselves, in English."""
    return begin(desk.interview.guide)


def blue(session: Session) -> Session:
    """Blue, inside: everything is answered."""
    return answered(session, colour="blue", place="inside")


async def test_the_verdict_comes_first_then_the_cards_of_a_section_with_their_parts(
    session: Session, drive: Drive
) -> None:
    async with drive(walked(session), size=(100, 60)) as driven:
        assert "Title of go" in driven.text
        assert "§ Kind of evidence: Law, checked on June 1, 2026." in driven.text
        assert "Title of sharp" not in driven.text
        await driven.press("2")
        await open_all(driven)
        words = driven.words("CardView")
        for part in ["1. Look", "2. Walk.", "“Good", "555-0100", "https://line.example", "Not checked again in time"]:
            assert part in words
        for literally in ["[b]Not bold[/b] [@click=app.leave]x[/]", "[red]around[/]", "“Good [i]day[/i].”"]:
            assert literally in words
        assert "? May apply to you, if your answer to “place?” is: Label of outside." in words
        assert in_order(driven.text, "Title of sharp", "What may apply to you", "Title of rain")


async def test_a_card_is_its_title_and_its_lead_until_enter_opens_it_and_again_closes_it(
    session: Session, drive: Drive
) -> None:
    async with drive(walked(session), size=(100, 60)) as driven:
        await driven.press("2", "j")
        folded = driven.words("CardView")
        assert folded == (
            "▸ Title of sharp Lead of sharp. ▸ [b]Not bold[/b] [@click=app.leave]x[/] Lead of always. "
            "▸ Title of rain ? May apply to you, if your answer to “place?” is: Label of outside. Lead of rain."
        )
        await driven.press("enter")
        opened = driven.words("CardView")
        assert opened.count("▾") == 1
        order = ["Lead of always.", "Text of always.", "1. Look", "“Good", "555-0100", "§ Kind", "! Not checked again"]
        assert in_order(opened, "▸ Title of sharp Lead of sharp. ▾ [b]Not bold[/b]", *order, "▸ Title of rain")
        assert card_being_read(driven).id == "always"
        await driven.press("enter")
        assert driven.words("CardView") == folded


async def test_a_click_opens_a_card_and_again_closes_it(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(100, 60)) as driven:
        await driven.press("2")
        folded = driven.words("CardView")
        for title in ("Title of rain", "[b]Not bold[/b]"):
            row = next(row for row, line in enumerate(driven.text.splitlines()) if title in line)
            await driven.pilot.click(offset=(50, row))
            opened = driven.words("CardView")
            assert (opened.count("▾"), f"▾ {title}" in opened) == (1, True)
            assert str(card_being_read(driven).title).startswith(title)
            await driven.press("enter")
            assert driven.words("CardView") == folded
            await driven.press("enter")
            assert driven.words("CardView") == opened
            await driven.pilot.click(offset=(50, row))
            assert driven.words("CardView") == folded


async def test_a_key_to_open_a_card_is_offered_only_where_one_can_be_opened(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(100, 60)) as driven:
        for key, offered in [("1", False), ("2", True), ("3", True), ("1", False)]:
            await driven.press(key)
            assert ("Enter Open" in driven.words("KeyBar")) is offered
        await driven.press("h")
        assert "Go on to the next section. All of this one is open." in driven.text
        await driven.press("h", "enter")
        assert "Enter Open" in driven.words("KeyBar"), "in the next section"
        await driven.show(answered(session, colour=None, tools="saw", place="inside"))
        assert "Enter Open" in driven.words("KeyBar")


async def test_a_card_stays_open_while_something_else_is_read_and_none_opens_by_looking_at_its_sources(
    session: Session, drive: Drive
) -> None:
    async with drive(walked(session), size=(100, 40)) as driven:
        await driven.press("2", "j", "o", "escape", "w", "escape", "p", "escape")
        assert "▾" not in driven.text
        await driven.press("enter", "o", "escape", "1", "2")
        assert driven.words("CardView").count("▾") == 1
        await driven.press("j", "enter", "k", "3", "k")
        assert driven.words("CardView").count("▾") == 0 or card_being_read(driven).id == "rain"


async def test_a_card_that_is_gone_to_by_name_is_open(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(100, 40)) as driven:
        go = {name: go for name, _, go in screen_of(driven).targets()}["Title of rain"]
        go()
        await driven.pilot.pause()
        assert card_being_read(driven).id == "rain"
        assert "▾ Title of rain" in driven.words("CardView")


async def test_the_answer_page_fits_on_the_first_screen(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(80, 24)) as driven:
        words = driven.words("AnswerView")
        assert in_order(words, "Title of go", "Lead of go.", "Text of go.", "§ Kind of evidence: Law")
        assert driven.words("CardView") == ""
        assert card_being_read(driven).id == "go"


async def test_several_languages_block_by_block(desk: Session, drive: Drive) -> None:
    async with drive(blue(desk), size=(160, 45)) as driven:
        await driven.press("2")
        await open_all(driven)
        lines = driven.text.splitlines()
        for lead, words in [
            ("", "Title of always"),
            ("", "Lead of always."),
            ("", "Text of always."),
            ("1. ", "Look."),
            ("· ", "The line"),
            ("", "At noon"),
            ("", "What else there is"),
        ]:
            assert any(lead + words in line and f"{lead}<{words}>" in line for line in lines), words
        assert "“Good day.” <Good day.>" in driven.words("CardView")


async def test_a_phrase_has_its_meaning_below_where_that_differs(session: Session, drive: Drive) -> None:
    both = walked(begin(session.interview.guide, "en de"))
    async with drive(both, size=(100, 60)) as driven:
        await driven.press("2")
        assert "<Good" not in driven.text
        await driven.show(both.in_language("de"), "2")
        await open_all(driven)
        assert "“Good [i]day[/i].” <Good [i]day[/i].>" in driven.words("CardView")


async def test_a_long_section_lists_its_cards_where_the_screen_is_tall(desk: Session, drive: Drive) -> None:
    async with drive(answered(desk, colour=None, place=None), size=(160, 45)) as driven:
        await driven.press("2")
        titles = ["· Title of always", "? Title of rain", "? Title of wind", "? Title of red"]
        assert all(title in driven.words("Contents") for title in titles)
        row = next(row for row, line in enumerate(driven.text.splitlines()) if "? Title of red" in line)
        await driven.pilot.click(offset=(60, row))
        assert card_being_read(driven).id == "red"
        await driven.resize(100, 30)
        assert driven.words("Contents") == ""


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("w",), ["Why am I seeing this?", "You answered “Label of saw” to “tools?”."]),
        (("j", "j", "w"), ["It applies to you, if your answer to “place?” is: Label of outside."]),
        (
            ("j", "o"),
            [
                "This is seen.",
                "This is old.",
                "Not by everybody.",
                "confident",
                "May 2026",
                "The Press",
                "book.example",
            ],
        ),
        (("a",), ["1 source in all.", "1. The Book", "Cards that rest on it: – Title of go – Title of sharp"]),
    ],
    ids=["why a card", "why a card that may apply", "sources of a card", "all sources"],
)
async def test_what_is_told_of_a_card_in_a_dialog(
    session: Session, drive: Drive, keys: tuple[str, ...], told: list[str]
) -> None:
    async with drive(walked(session), size=(100, 40)) as driven:
        await driven.press("2", *keys)
        words = driven.words("TopBar, Reader")
        assert [part for part in told if part not in words] == []
        await driven.press("escape")
        assert driven.place == "GuidanceScreen"


async def test_a_dialog_is_spoken_anew_in_another_language(session: Session, drive: Drive) -> None:
    async with drive(walked(begin(session.interview.guide, "en de")), size=(100, 30)) as driven:
        await driven.press("2", "o", "l", "2")
        assert "<This is seen.>" in driven.text
        await driven.press("escape")
        assert "<Title of sharp>" in driven.text


async def test_back_asks_the_last_question_again_and_t_any_other(session: Session, drive: Drive) -> None:
    async with drive(walked(session)) as driven:
        await driven.press("escape")
        assert "place?" in driven.text
        assert "▌x" in driven.text
        await driven.press("2")
        assert driven.answers["place"] == {"outside"}
        assert driven.place == "GuidanceScreen"
        await driven.press("t", "1", "1")
        assert driven.answers["colour"] == {"red"}
        assert "Title of go-red" in driven.text


async def test_starting_over_asks_first_and_then_drops_everything(session: Session, drive: Drive) -> None:
    async with drive(walked(session)) as driven:
        await driven.press("n", "1")
        assert driven.place == "GuidanceScreen"
        assert driven.answers
        await driven.press("n", "2")
        assert driven.answers == {}
        assert driven.place == "BeginScreen"


async def test_the_bar_presses_keys(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(100, 30)) as driven:
        bar = next(line for line in driven.text.splitlines() if "o Sources" in line)
        await driven.pilot.click("KeyBar", offset=(bar.index("o Sources"), 0))
        assert driven.page == "sources"


async def test_notes_for_staff_at_the_desk_only(desk: Session, drive: Drive) -> None:
    async with drive(blue(desk), size=(100, 40)) as driven:
        assert "┃ For staff" in driven.text
        assert "┃ Ask twice." in driven.text
        assert "<Ask twice.>" not in driven.text
        for key in ("o", "w", "a", "p"):
            await driven.press(key)
            assert "Ask twice." not in driven.text
            await driven.press("escape")
        await driven.show(blue(alone(desk)))
        assert "Text of go." in driven.text
        assert "Ask twice." not in driven.text


async def test_the_verdict_is_remembered_above_other_sections_where_there_is_room(desk: Session, drive: Drive) -> None:
    async with drive(blue(alone(desk)), size=(80, 24)) as driven:
        assert "► Title of go" not in driven.text
        await driven.press("2")
        assert "► Title of go" in driven.text
        await driven.resize(40, 15)
        assert "► Title of go" not in driven.text
        await driven.resize(80, 24)
        await driven.pilot.click("#verdict")
        assert "Text of go." in driven.text


async def test_several_verdicts_each_with_its_if(desk: Session, drive: Drive) -> None:
    async with drive(answered(alone(desk), colour=None, place="inside"), size=(100, 40)) as driven:
        words = driven.words("CardPane")
        assert words.startswith(
            "More than one answer is possible Which one is yours depends on what you did not answer."
        )
        first = "? If you answered “Label of red”: Title of go-red ? If none of these is so: Title of go"
        assert in_order(
            words, first, "▸ Title of go Lead of go.", "▸ Title of go-red ? May apply to you, if your answer"
        )
        await driven.press("3")
        assert "► 2 answers are possible." in driven.text


async def test_cards_with_the_same_if_stand_below_it_together(desk: Session, drive: Drive) -> None:
    async with drive(answered(alone(desk), colour=None, place=None), size=(100, 60)) as driven:
        await driven.press("2")
        words = driven.words("CardPane").partition("What may apply to you")[2]
        heading = "May apply to you, if your answer to “place?” is: Label of outside. This goes for the next 2 cards."
        assert in_order(words, heading, "Title of rain", "Title of wind", "Title of red", "“colour?” is: Label of red")
        assert words.count("“place?”") == 1
        assert (words.count("▸ ? Title of"), words.count("▸ Title of")) == (2, 1)


async def test_a_phone_number_is_large_where_there_is_room_and_always_plain(desk: Session, drive: Drive) -> None:
    async with drive(blue(alone(desk)), size=(100, 40)) as driven:
        await driven.press("2")
        await open_all(driven)
        for size, large in [((100, 40), True), ((79, 40), False), ((100, 19), False)]:
            await driven.resize(*size)
            for _ in range(10):
                await driven.press(*[] if "1-800-555-0100" in driven.text else ["down"])
            assert "1-800-555-0100" in driven.text
            assert any(line in driven.text for line in LARGE) is large


async def test_a_console_gets_simple_lines_only(desk: Session, drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with drive(blue(desk), size=(100, 60)) as driven:
        assert "│ Ask twice." in driven.text
        assert not HEAVY & set(driven.text)
        await driven.press("2")
        await open_all(driven)
        assert "1-800-555-0100" in driven.text
        assert not HEAVY & set(driven.text)


async def test_a_broad_screen_shows_what_the_card_being_read_rests_on(desk: Session, drive: Drive) -> None:
    async with drive(blue(alone(desk)), size=(160, 45)) as driven:
        assert "Title of go" in driven.words("#aside")
        await driven.press("2")
        words = driven.words("#aside")
        for part in ["Title of always", "This is shown to everybody", "This is old.", "! Not checked again in time"]:
            assert part in words
        await driven.resize(160, 16)
        top = driven.words("#aside")
        await driven.press("shift+pagedown")
        assert "Title of always" not in driven.words("#aside")
        await driven.press("left_square_bracket")
        assert driven.words("#aside") == top


async def test_the_guidance_so_far_leads_back_to_the_same_question(desk: Session, drive: Drive) -> None:
    async with drive(answered(alone(desk), colour="blue"), size=(100, 60)) as driven:
        await driven.press("f4", "2")
        assert "Guidance so far" in driven.text
        assert "! 1 question is still open. What may apply depends on it." in driven.text
        assert "if your answer to “place?” is" in driven.text
        await driven.resize(40, 15)
        assert driven.words("#so-far").startswith("! 1 question is still open.")
        assert len(driven.app.screen.query_one("#so-far").region.line_range) == 1
        assert "another-visit" not in {command.id for command in screen_of(driven).commands}
        await driven.press("v", "escape")
        assert driven.place == "QuestionScreen"
        assert "place?" in driven.text
        assert driven.answers == {"colour": {"blue"}}


def screen_of(driven: Driven) -> GuidanceScreen:
    screen = driven.app.screen
    assert isinstance(screen, GuidanceScreen)
    return screen


async def test_the_kind_of_evidence_stands_last_at_every_size(desk: Session, drive: Drive) -> None:
    async with drive(blue(desk), size=(80, 50)) as driven:
        await driven.press("2")
        await open_all(driven)
        for columns in (80, 100, 160):
            await driven.resize(columns, 50)
            order = ["Title of always", "Text of always.", "1-800-555-0100", "§ Kind", "! Not checked again in time"]
            assert in_order(driven.words("CardView"), *order)


async def test_another_visit_keeps_what_is_about_the_person(desk: Session, drive: Drive) -> None:
    async with drive(blue(desk), size=(100, 30)) as driven:
        await driven.press("v")
        for part in ["1 answer will be dropped.", "1 answer stays.", "place?", "→ Label of inside"]:
            assert part in driven.text
        await driven.press("escape")
        assert driven.place == "GuidanceScreen", "nothing is dropped by one key"
        await driven.press("v", "enter")
        assert driven.answers == {"place": {"inside"}}
        assert driven.place == "QuestionScreen"


async def test_sections_and_cards_are_places_to_go_to(desk: Session, drive: Drive) -> None:
    async with drive(answered(desk, colour=None, place="inside"), size=(100, 30)) as driven:
        places = {name: (what, go) for name, what, go in screen_of(driven).targets()}
        assert places["What else there is / <What else there is>"][0] == "A section"
        what, go = places["Title of red / <Title of red>"]
        assert what == "A card in “What else there is”"
        go()
        await driven.pilot.pause()
        assert card_being_read(driven).id == "red"
