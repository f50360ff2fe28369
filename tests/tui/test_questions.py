"""Answering, going back, changing an answer, and reading on in another language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from textual import events

from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.menu import KEYS, row_key
from tests.guide.writing import many, question, small_guide
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Drive, speak

pytestmark = pytest.mark.asyncio

COLOURS: list[dict[str, object]] = [{"id": name, "label": f"Label of {name}"} for name in ("red", "blue", "green")]


def at_desk(folder: Path, *questions: Mapping[str, Any]) -> Session:
    """A volunteer's session about these questions instead of those of the small guide."""
    files = {**GUIDE, "ways.yaml": None, "questions.yaml": [*questions]}
    return Session.start(
        small_guide(folder, files), Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY
    ).at_desk()


async def test_number_keys_answer_and_lead_to_the_guidance(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "2", "1", "2", "enter", "2")
        assert driven.answers == {"colour": {"blue"}, "tools": {"hammer", "saw"}, "place": {"outside"}}
        assert driven.place == "GuidanceScreen"


async def test_arrows_and_enter_answer(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "down", "down", "enter")
        assert driven.answers == {"colour": {"green"}}


async def test_marks_of_many_and_none_exclude_each_other(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1", "1", "space", "1", "2")
        assert "1 [x]" in driven.text
        await driven.press("3")
        assert "1 [ ]" in driven.text
        assert "3 [x]" in driven.text
        await driven.press("enter")
        assert driven.answers["tools"] == set()


async def test_a_mark_can_be_taken_away_again(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1", "1", "2", "space", "enter")
        assert driven.answers["tools"] == {"hammer"}


async def test_nothing_marked_is_never_taken_for_none(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1", "enter")
        assert "tools" not in driven.answers
        assert "Mark what applies" in driven.text
        await driven.press("down", "down", "enter")
        assert driven.answers["tools"] == set()


async def test_rather_not_say_is_a_key_and_a_row(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "s", "s", "end", "enter")
        assert driven.answers == {"colour": None, "tools": None, "place": None}


async def test_a_click_chooses_and_marks(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        await driven.pilot.click(Choices, offset=(8, 1))
        assert driven.answers == {"colour": {"blue"}}
        await driven.pilot.click(Choices, offset=(8, 0))
        await driven.pilot.click(Choices, offset=(8, 4))
        assert driven.answers["tools"] == {"hammer"}


@pytest.mark.parametrize("key", ["left", "backspace", "escape"])
async def test_back_shows_the_question_before_with_its_answer(session: Session, drive: Drive, key: str) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "2", "1", "enter", key)
        assert "tools?" in driven.text
        assert "1 [x]" in driven.text
        await driven.press(key)
        assert "▌2 *" in driven.text
        await driven.press(key)
        assert driven.place == "WelcomeScreen"
        await driven.press("enter")
        assert "place?" in driven.text


async def test_changing_an_answer_keeps_the_later_ones_that_still_matter(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "2", "2", "enter", "t")
        assert "→ Label of blue" in driven.text
        await driven.press("1")
        assert "▌2 *" in driven.text
        await driven.press("3")
        assert driven.answers == {"colour": {"green"}, "tools": {"saw"}}
        assert driven.place == "GuidanceScreen"


async def test_closing_the_answers_changes_nothing(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "2", "t", "escape")
        assert driven.place == "QuestionScreen"
        assert "tools?" in driven.text


async def test_the_trail_stands_beside_a_wide_question_and_can_be_clicked(session: Session, drive: Drive) -> None:
    async with drive(session, size=(110, 30)) as driven:
        await driven.press("enter", "2")
        assert "Your answers so far" in driven.text
        await driven.pilot.click("#trail", offset=(3, 0))
        await driven.pilot.pause()
        assert "▌2 *" in driven.text


async def test_why_we_ask_and_how_many_questions_are_left(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        assert "Question 1 of at most 3" in driven.text
        assert "To know." in driven.text
        await driven.press("question_mark")
        assert driven.place == "TextDialog"
        assert "To know." in driven.text


async def test_another_language_keeps_answers_place_and_marks(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages) as driven:
        await driven.press("1", "enter", "1", "2", "l")
        await driven.press("2")
        assert "<tools?>" in driven.text
        assert "▌2 [x] <Label of saw>" in driven.text
        assert "Draft translation" in driven.text
        assert driven.answers == {"colour": {"red"}}
        await driven.press("enter")
        assert driven.answers["tools"] == {"saw"}


async def test_the_first_screen_offers_languages_and_labels_drafts(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages) as driven:
        assert driven.place == "LanguageScreen"
        assert "Brackets  (draft translation)" in driven.text
        await driven.press("down", "enter")
        assert driven.place == "WelcomeScreen"
        assert driven.app.session.translator.language.code == "de"
        await driven.press("escape")
        assert driven.place == "LanguageScreen"


async def test_a_language_that_was_asked_for_is_not_asked_again(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages, ask_language=False) as driven:
        await driven.press("escape")
        assert driven.place == "WelcomeScreen"


async def test_resizing_keeps_the_place(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1", "2")
        for size in [(40, 15), (30, 10), (120, 40), (80, 24)]:
            await driven.pilot.resize_terminal(*size)
            await driven.pilot.pause()
            assert driven.place == ("TooSmallScreen" if size == (30, 10) else "QuestionScreen")
        assert "▌2 [x]" in driven.text


async def test_a_window_that_is_too_small_says_so_from_the_start(session: Session, drive: Drive) -> None:
    async with drive(session, size=(39, 15)) as driven:
        assert "advisor --line" in driven.text.replace("\n", " ")
        await driven.pilot.resize_terminal(40, 15)
        await driven.pilot.pause()
        assert driven.place == "WelcomeScreen"


async def test_every_row_of_a_long_list_has_its_own_key() -> None:
    keys = [row_key(number) for number in range(len(KEYS))]
    assert len(set(keys)) == len(keys) >= 25
    assert not set("slthnjkow?") & set(KEYS) - {"o", "w"}


async def test_keys_typed_ahead_answer_the_questions_that_follow(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        choices = driven.app.screen.query_one(Choices)
        for key in ("1", "2", "enter", "2"):
            choices.post_message(events.Key(key, key if len(key) == 1 else "\r"))
        await driven.pilot.pause()
        assert driven.answers == {"colour": {"red"}, "tools": {"saw"}, "place": {"outside"}}


async def test_alt_and_a_key_choose_one_alone_and_go_on(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1", "1", "alt+2")
        assert driven.answers["tools"] == {"saw"}
        assert "place?" in driven.text
        await driven.press("alt+1")
        assert driven.answers["place"] == {"inside"}


async def test_the_key_of_none_answers_at_once_where_nothing_is_marked(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1", "3")
        assert driven.answers["tools"] == set()
        await driven.press("left", "3")
        assert driven.answers["tools"] == set()
        assert "place?" in driven.text


async def test_a_mark_takes_the_reminder_away_and_nothing_moves(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1")
        region = driven.app.screen.query_one(Choices).region
        await driven.press("enter")
        assert "Mark what applies" in driven.text
        assert driven.app.screen.query_one(Choices).region == region
        await driven.press("1")
        assert "Mark what applies" not in driven.text


@pytest.mark.parametrize(
    ("keys", "answers", "place"),
    [
        (("down", "enter"), {"colour": {"blue"}}, "QuestionScreen"),
        (("1", "left", "2"), {"colour": {"blue"}}, "QuestionScreen"),
        (("1", "space", "down", "space", "enter"), {"colour": {"red"}, "tools": {"hammer", "saw"}}, "QuestionScreen"),
        (("1", "f4", "2", "2"), {"colour": {"red"}}, "GuidanceScreen"),
        (("question_mark", "1", "2"), {}, "TextDialog"),
    ],
)
async def test_keys_typed_ahead_go_where_they_were_meant(
    session: Session, drive: Drive, keys: tuple[str, ...], answers: dict[str, set[str]], place: str
) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        choices = driven.app.screen.query_one(Choices)
        for key in keys:
            choices.post_message(events.Key(key, key if len(key) == 1 else None))
        await driven.pilot.pause()
        assert driven.answers == answers
        assert driven.place == place


async def test_the_desk_sees_the_last_answer_and_how_to_change_it(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages.at_desk(), ask_language=False) as driven:
        await driven.press("enter")
        assert "Last" not in driven.text
        region = driven.app.screen.query_one(Choices).region
        await driven.press("2")
        assert driven.words("LastAnswer") == "Last: colour? Label of blue (← changes it)"
        await driven.press("1", "2", "enter")
        assert driven.words("LastAnswer") == "Last: tools? Label of hammer; Label of saw (← changes it)"
        await driven.press("left", "left")
        assert "Last" not in driven.text
        assert driven.app.screen.query_one(Choices).region == region


async def test_nobody_else_is_told_the_last_answer(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "2")
        assert "Last" not in driven.text


@pytest.mark.parametrize(
    ("size", "shown"),
    [((80, 24), "Last: Label of blue (← changes it)"), ((40, 15), "Last: Label of blue (← changes it)")],
)
async def test_the_last_answer_is_more_important_than_its_question(
    tmp_path: Path, drive: Drive, size: tuple[int, int], shown: str
) -> None:
    colour = question("colour", "red blue green", ask="Which of all these colours is the one that it has? " * 2)
    session = at_desk(tmp_path, colour, many("tools", "hammer saw"), question("place", "inside outside"))
    async with drive(session, size=size, ask_language=False) as driven:
        await driven.press("enter", "2")
        assert driven.words("LastAnswer") == shown


@pytest.mark.parametrize("private", ["question", "option"])
async def test_of_a_private_answer_only_that_it_was_given_is_told(tmp_path: Path, drive: Drive, private: str) -> None:
    options = [{**option, "private": private == "option" and option["id"] == "blue"} for option in COLOURS]
    colour = {**question("colour", "", private=private == "question"), "options": options}
    session = at_desk(tmp_path, colour, many("tools", "hammer saw"), question("place", "inside outside"))
    async with drive(session, ask_language=False) as driven:
        await driven.press("enter", "2")
        assert driven.words("LastAnswer") == "Last: colour? answered (← changes it)"
        await driven.press("left", "1")
        assert ("Label of red" in driven.words("LastAnswer")) == (private == "option")


async def test_at_the_desk_nothing_leads_back_from_the_first_question_with_an_answer(
    two_languages: Session, drive: Drive
) -> None:
    async with drive(two_languages.at_desk(), ask_language=False) as driven:
        await driven.press("enter", "2", "left")
        assert "Back" not in driven.words("KeyBar")
        await driven.press("left", "escape", "backspace")
        assert driven.place == "QuestionScreen"
        assert "▌2 *" in driven.text


async def test_at_the_desk_the_first_question_leads_back_while_nothing_is_held(
    two_languages: Session, drive: Drive
) -> None:
    async with drive(two_languages.at_desk(), ask_language=False) as driven:
        await driven.press("enter", "left")
        assert driven.place == "WelcomeScreen"


async def test_back_never_leads_to_a_later_answer_that_was_kept(session: Session, drive: Drive) -> None:
    async with drive(session.answer("place", frozenset({"inside"}))) as driven:
        await driven.press("enter", "2")
        assert "tools?" in driven.words("#ask")
        await driven.press("left")
        assert "▌2 *" in driven.text


@pytest.mark.parametrize("desk", [False, True])
async def test_where_all_answers_are_to_later_questions_back_lists_them(
    two_languages: Session, drive: Drive, desk: bool
) -> None:
    session = two_languages.answer("place", frozenset({"inside"})).answer("tools", None)
    async with drive(session.at_desk() if desk else session, ask_language=False) as driven:
        await driven.press("enter", "left")
        assert driven.place == "ListDialog"
        assert "place?" in driven.text
        await driven.press("escape")
        assert "colour?" in driven.words("#ask")


@pytest.mark.parametrize("highlighted", [0, 1])
async def test_a_heading_above_the_first_row_stays_whole_in_another_size(
    tmp_path: Path, drive: Drive, highlighted: int
) -> None:
    heading = {"group": "A heading that takes more lines the narrower the window is, and which must stay in view"}
    colour = {**question("colour", ""), "options": [heading, *COLOURS]}
    session = at_desk(tmp_path, colour, many("tools", "hammer saw"), question("place", "inside outside"))
    async with drive(session, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter", *["down"] * highlighted)
        for size in [(80, 24), (44, 30), (60, 24), (160, 45), (50, 30)]:
            await driven.pilot.resize_terminal(*size)
            await driven.pilot.pause()
            assert driven.words("Choices").startswith("A heading"), size
            assert driven.app.screen.query_one(Choices).scroll_offset.y == 0


async def test_the_highlighted_row_stays_in_view_in_a_smaller_size(tmp_path: Path, drive: Drive) -> None:
    colour = question("colour", "red blue green " + " ".join(f"shade{number}" for number in range(9)))
    session = at_desk(tmp_path, colour, many("tools", "hammer saw"), question("place", "inside outside"))
    async with drive(session, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter", "end")
        await driven.pilot.resize_terminal(40, 15)
        await driven.pilot.pause()
        assert "not sure" in driven.words("Choices")
