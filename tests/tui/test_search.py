"""Typing a part of an answer on a long list, in either language."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.search import Search, matches
from tests.guide.writing import card, many, question, small_guide
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Drive, Driven, speak

FRUIT = [
    {"group": "Sweet"},
    {"id": "apple", "label": "Green apple"},
    {"id": "pear", "label": "Pear", "hint": "Also grown in Córdoba", "find": ["Nashi", "Birne"]},
    {"group": "Sour"},
    *({"id": name, "label": name.title()} for name in ("lemon", "lime", "orange", "plum", "quince", "currant")),
]
LONG: Mapping[str, object] = {
    **GUIDE,
    "ways.yaml": None,
    "questions.yaml": [
        {**question("fruit", ""), "options": FRUIT},
        many("trees", "oak ash elm fir pine beech birch willow alder"),
        question("place", "inside outside"),
    ],
    "cards/verdict.yaml": [card("go-apple", when={"fruit": "apple"}), card("go")],
    "cards/more.yaml": [card("tall", when={"trees": "oak"}), card("rain", when={"place": "outside"})],
}


@pytest.fixture
def fruit(tmp_path: Path) -> Session:
    """A question with long lists, in English with another language beside it."""
    guide = small_guide(tmp_path, LONG)
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY).at_desk()


def typed(driven: Driven) -> str:
    """What is in the line."""
    return driven.app.screen.query_one(Search).value


async def start(driven: Driven, *keys: str) -> None:
    """Go to the first question and press keys."""
    await driven.press("enter", *keys)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("app", True),
        ("GREEN ap", True),
        ("apple green", True),
        ("cordoba", True),
        ("ÑANDÚ", True),
        ("apple pear", True),
        ("kiwi", False),
        ("apple kiwi", False),
        ("   ", True),
    ],
)
def test_every_word_must_occur_whatever_its_case_and_accents(words: str, found: bool) -> None:
    assert matches(words, ["Green apple", None, "Pear from Córdoba", "nandu"]) == found


@given(st.text(), st.text().filter(lambda part: part == part.strip()), st.text())
def test_a_part_of_a_text_always_finds_it(before: str, part: str, after: str) -> None:
    assert matches(part, [f"{before} {part} {after}"])


async def test_typing_narrows_the_list_and_enter_takes_the_answer(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"PEAR")
        assert driven.words("Choices").startswith("Sweet <Sweet> ▌ Pear".replace("▌ ", ""))
        assert "apple" not in driven.words("Choices")
        assert "not sure" in driven.words("Choices")
        await driven.press("enter")
        assert driven.answers == {"fruit": {"pear"}}
        assert typed(driven) == ""


@pytest.mark.parametrize("words", ["<pear", "grown", "sweet> cord", "nashi", "pear birn", "<birne>"])
async def test_both_languages_the_hint_the_group_and_the_words_to_find_are_searched(
    fruit: Session, drive: Drive, words: str
) -> None:
    async with drive(fruit, ask_language=False) as driven:
        keys = {"<": "less_than_sign", ">": "greater_than_sign", " ": "space"}
        await start(driven, "slash", *(keys.get(letter, letter) for letter in words))
        assert typed(driven) == words
        assert "Pear" in driven.words("Choices")
        assert "Lime" not in driven.words("Choices")


async def test_arrows_move_while_typing_and_digits_are_typed(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", "l", "down", "down", "up")
        assert driven.answers == {}
        assert typed(driven) == "l"
        await driven.press("1")
        assert typed(driven) == "l1"
        assert driven.answers == {}
        await driven.press("backspace", "backspace", *"lim", "enter")
        assert driven.answers == {"fruit": {"lime"}}


async def test_escape_clears_and_closes_and_nothing_else(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"qui", "escape")
        assert driven.place == "QuestionScreen"
        assert typed(driven) == ""
        assert "Green apple" in driven.words("Choices")
        await driven.press("2")
        assert driven.answers == {"fruit": {"pear"}}


async def test_nothing_found_is_said_in_both_languages_and_never_answers(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"zz", "enter", "enter")
        assert "No answer has these words in it." in driven.words("Choices")
        assert "not sure" in driven.words("Choices")
        assert driven.answers == {}
        await driven.press("down", "enter")
        assert driven.answers == {"fruit": None}


async def test_where_several_can_be_marked_enter_marks_and_the_search_ends(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "2", "slash", *"oak", "enter", "slash", *"beech", "enter")
        assert "[x] Label of oak" in driven.text
        assert "[x] Label of beech" in driven.text
        assert typed(driven) == ""
        assert "trees" not in driven.answers
        await driven.press("enter")
        assert driven.answers["trees"] == {"oak", "beech"}


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45), (40, 15)])
async def test_opening_and_closing_moves_nothing(fruit: Session, drive: Drive, size: tuple[int, int]) -> None:
    async with drive(fruit, size=size, ask_language=False) as driven:
        await start(driven, "down", "down")
        choices = driven.app.screen.query_one(Choices)
        before = choices.region, choices.line
        await driven.press("slash")
        assert (choices.region, choices.line) == before
        await driven.press("escape")
        assert (choices.region, choices.line) == before


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c", "f10"])
async def test_leaving_works_while_typing(fruit: Session, drive: Drive, key: str) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "1", "slash", *"oa", key)
        assert driven.app.return_code == 0
        assert driven.answers == {}


async def test_nothing_typed_stays_behind_a_dialog_or_the_next_client(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"pe", "f1", "escape")
        assert driven.place == "QuestionScreen"
        assert typed(driven) == ""


async def test_the_search_goes_on_in_another_size_and_a_click_opens_it(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven)
        await driven.pilot.click(Search)
        await driven.press(*"plu")
        await driven.pilot.resize_terminal(100, 30)
        await driven.pilot.pause()
        assert typed(driven) == "plu"
        assert "Plum" in driven.words("Choices")


async def test_what_is_typed_ahead_is_searched_and_answers_in_order(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven)
        choices = driven.app.screen.query_one(Choices)
        for key in ("slash", "p", "e", "a", "enter", "down", "space", "1", "enter", "2"):
            choices.post_message(events.Key(key, {"slash": "/", "space": " "}.get(key, key if len(key) == 1 else None)))
        await driven.pilot.pause()
        assert driven.answers == {"fruit": {"pear"}, "trees": {"ash", "oak"}, "place": {"outside"}}


async def test_a_paste_is_searched_for_and_elsewhere_ignored(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven)
        choices = driven.app.screen.query_one(Choices)
        choices.post_message(events.Paste("plum"))
        await driven.press("slash")
        assert typed(driven) == ""
        choices.post_message(events.Paste("plum\nlime"))
        await driven.pilot.pause()
        assert typed(driven) == "plum"


async def test_the_words_to_find_are_never_shown(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"nash")
        assert "Pear" in driven.words("Choices")
        assert "Nashi" not in driven.text


@pytest.mark.parametrize("end", ["escape", "enter"])
async def test_while_the_search_is_open_the_bar_shows_its_keys_and_no_other(
    fruit: Session, drive: Drive, end: str
) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven)
        before = driven.words("KeyBar")
        await driven.press("slash", "p")
        assert driven.words("KeyBar") == "Enter Choose Esc End search ↑ ↓ Move Ctrl+Q Leave"
        await driven.press(end)
        assert "End search" not in driven.words("KeyBar")
        assert (driven.words("KeyBar") == before) == (end == "escape")


async def test_a_click_on_the_keys_of_the_search_does_what_they_say(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"lim")
        await driven.pilot.click("KeyBar", offset=(driven.text.splitlines()[-1].index("Esc"), 0))
        await driven.pilot.pause()
        assert typed(driven) == ""
        assert "Green apple" in driven.words("Choices")
        await driven.press("slash", "r")
        await driven.pilot.click("KeyBar", offset=(driven.text.splitlines()[-1].index("↑"), 0))
        await driven.pilot.pause()
        await driven.pilot.click("KeyBar", offset=(2, 0))
        await driven.pilot.pause()
        assert driven.answers == {"fruit": {"pear"}}


async def test_what_was_typed_comes_back_after_a_window_that_was_too_small(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "slash", *"pea")
        await driven.pilot.resize_terminal(30, 10)
        await driven.pilot.pause()
        assert driven.place == "TooSmallScreen"
        await driven.pilot.resize_terminal(80, 24)
        await driven.pilot.pause()
        assert typed(driven) == "pea"
        await driven.press("r", "enter")
        assert driven.answers == {"fruit": {"pear"}}


async def test_the_search_shares_its_line_with_the_last_answer(fruit: Session, drive: Drive) -> None:
    async with drive(fruit, ask_language=False) as driven:
        await start(driven, "2")
        assert driven.words("#line") == "Last: fruit? Pear (← changes it) / Search"
        await driven.press("slash")
        assert driven.words("#line") == "Search: type a part of an answer. Esc ends it."
        await driven.press("escape", "enter")
        assert driven.words("#line").startswith("! Mark what applies")
