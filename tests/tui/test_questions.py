"""Answering, going back, changing an answer, and reading on in another language."""

import pytest
from textual import events

from advisor.page import Session
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.menu import KEYS, row_key
from tests.tui.conftest import Drive

pytestmark = pytest.mark.asyncio


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
        assert driven.app.session.voice.language.code == "de"
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
