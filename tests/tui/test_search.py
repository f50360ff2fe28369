"""Typing a part of an answer on a long list, in either language."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import Input

from advisor.page.blocks import Choice
from advisor.page.search import found
from advisor.page.session import Session
from advisor.page.words import Text, Words
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.search import Search
from tests.guide.writing import card, many, question, small_guide
from tests.tui.conftest import GUIDE, Drive, Driven, begin, key_event

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
    """At a question with a long list, in English with another language beside it."""
    return begin(small_guide(tmp_path, LONG), "en de").at_desk().at_next_question()


def typed(driven: Driven) -> str:
    """What is in the line."""
    return driven.app.screen.query_one(Search).value


def words(*texts: str) -> Words:
    """The same text in several languages."""
    return Words(tuple(Text(text, "en") for text in texts))


PEAR = Choice("pear", words("Pear from Córdoba", "nandu"), words("A hint"), words("Sweet"), (words("Birne"),))


@pytest.mark.parametrize(
    ("part", "is_found"),
    [
        ("ear", False),
        ("ordob", True),
        ("FROM pe", True),
        ("cordoba", True),
        ("ÑANDÚ pear", True),
        ("hin", True),
        ("sweet birn", True),
        ("   ", True),
        ("kiwi", False),
        ("pear kiwi", False),
    ],
)
def test_every_word_must_occur_whatever_its_case_and_accents(part: str, is_found: bool) -> None:
    assert [choice.id for choice in found([PEAR], part)] == (["pear"] if is_found else [])


@given(st.text(), st.text().filter(lambda part: part == part.strip()), st.text())
def test_a_part_of_a_text_always_finds_it(before: str, part: str, after: str) -> None:
    choice = Choice("any", words(f"{before} {part} {after}"))
    assert found([choice], part) == (choice,)


class Find(NamedTuple):
    """Keys from the first question on; what stands in the line then, what is answered, what is shown and what not."""

    keys: str
    line: str
    answers: Mapping[str, set[str] | None] = {}
    shown: str = ""
    hidden: str = "-"


PEARS = {"fruit": {"pear"}}
FINDS: Mapping[str, Find] = {
    "typing narrows the list": Find("/ P E A R", "PEAR", {}, "Sweet <Sweet> Pear", "apple"),
    "rather not say stays": Find("/ P E A R", "PEAR", {}, "not sure"),
    "enter takes the answer": Find("/ P E A R enter", "", PEARS),
    "in the other language": Find("/ < p e a r", "<pear", {}, "Pear", "Lime"),
    "in the hint": Find("/ g r o w n", "grown", {}, "Pear", "Lime"),
    "in the heading": Find("/ s w e e t > space c o r d", "sweet> cord", {}, "Pear", "Lime"),
    "in words that are never shown": Find("/ n a s h i", "nashi", {}, "Found by: Nashi", "Lime"),
    "in several places": Find("/ p e a r space b i r n", "pear birn", {}, "Pear", "Lime"),
    "in other words in the other language": Find("/ < b i r n e >", "<birne>", {}, "Pear", "Lime"),
    "arrows move, and choose nothing": Find("/ l down down up", "l"),
    "digits are typed": Find("/ l 1", "l1"),
    "what is typed can be changed": Find("/ l 1 backspace backspace l i m enter", "", {"fruit": {"lime"}}),
    "escape ends it": Find("/ q u i escape", "", {}, "Green apple"),
    "and only that": Find("/ q u i escape 2", "", PEARS),
    "nothing is found": Find("/ z z enter enter", "zz", {}, "No answer matches “zz”."),
    "rather not say can still be chosen": Find("/ z z down enter", "", {"fruit": None}),
    "where several can be marked it marks": Find(
        "2 / o a k enter / b e e c h enter", "", PEARS, "[x] Label of oak <Label of oak>"
    ),
    "and goes on afterwards": Find("2 / o a k enter / b e e c h enter enter", "", {**PEARS, "trees": {"oak", "beech"}}),
    "nothing typed stays behind the help": Find("/ p e f1 escape", "", {}, "Green apple"),
    "nor behind the palette": Find("/ p e ctrl+p escape", "", {}, "Green apple"),
}


async def test_what_is_typed_finds_and_enter_takes(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        for name, find in FINDS.items():
            await driven.show(fruit.at_next_question(), *find.keys.split())
            assert (driven.page, typed(driven), driven.answers) == ("question", find.line, find.answers), name
            assert find.shown in driven.words("Choices"), name
            assert find.hidden not in driven.words("Choices"), name


async def test_opening_and_closing_moves_nothing(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        for size in [(80, 24), (100, 30), (160, 45), (40, 15)]:
            await driven.resize(*size)
            await driven.show(fruit.at_next_question(), "down", "down")
            choices = driven.app.screen.query_one(Choices)
            before = choices.region, choices.line
            for key in ("slash", "escape"):
                await driven.press(key)
                assert (choices.region, choices.line) == before, (size, key)


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c", "f10"])
async def test_leaving_works_while_typing(fruit: Session, drive: Drive, key: str) -> None:
    async with drive(fruit) as driven:
        await driven.press("1", "slash", *"oa", key)
        assert driven.app.return_code == 0
        assert driven.answers == {}


async def test_the_search_goes_on_in_another_size_and_a_click_opens_it(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        await driven.pilot.click(Search)
        await driven.press(*"plu")
        await driven.resize(100, 30)
        assert typed(driven) == "plu"
        assert "Plum" in driven.words("Choices")
        await driven.resize(30, 10)
        assert driven.page == "TooSmallScreen"
        await driven.resize(80, 24)
        assert typed(driven) == "plu"
        await driven.press("m", "enter")
        assert driven.answers == {"fruit": {"plum"}}


async def test_what_is_typed_ahead_is_searched_and_answers_in_order(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        for key in ("/", *"pea", "enter", "down", "space", "1", "enter", "2"):
            driven.app.post_message(key_event(key))
        await driven.pilot.pause()
        assert driven.answers == {"fruit": {"pear"}, "trees": {"ash", "oak"}, "place": {"outside"}}


@pytest.mark.parametrize("text", ["plum\nlime", "\r\n\n  \nplum\r\nlime", "\x1b\x00plum\u202e\n"])
async def test_the_first_line_with_text_of_a_paste_is_searched_for_and_elsewhere_ignored(
    fruit: Session, drive: Drive, text: str
) -> None:
    async with drive(fruit) as driven:
        driven.app.post_message(events.Paste(text))
        await driven.press("slash")
        assert typed(driven) == ""
        driven.app.post_message(events.Paste(text))
        await driven.pilot.pause()
        assert typed(driven) == "plum"
        driven.app.post_message(events.Paste("\n\n"))
        await driven.pilot.pause()
        assert typed(driven) == "plum"


async def test_a_paste_into_the_palette_is_its_first_line_with_text(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        await driven.press("ctrl+p")
        driven.app.post_message(events.Paste("\n\nwhy\nnot"))
        await driven.pilot.pause()
        assert [line.value for line in driven.app.screen.query(Input)] == ["why"]


async def test_while_the_search_is_open_the_bar_shows_its_keys_and_no_other(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        before = driven.words("KeyBar")
        for end in ("escape", "enter"):
            await driven.press("slash", "p")
            assert driven.words("KeyBar") == "Enter Choose Esc End search ↑ ↓ Move Ctrl+Q Leave"
            await driven.press(end)
            assert "End search" not in driven.words("KeyBar")
            assert (driven.words("KeyBar") == before) == (end == "escape")


async def test_a_click_on_the_keys_of_the_search_does_what_they_say(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        await driven.press("slash", *"lim")
        await driven.pilot.click("KeyBar", offset=(driven.text.splitlines()[-1].index("Esc"), 0))
        assert typed(driven) == ""
        assert "Green apple" in driven.words("Choices")
        await driven.press("slash", "g", "r")
        await driven.pilot.click("KeyBar", offset=(driven.text.splitlines()[-1].index("↑"), 0))
        await driven.pilot.click("KeyBar", offset=(2, 0))
        assert driven.answers == PEARS


async def test_the_search_shares_its_line_with_the_last_answer(fruit: Session, drive: Drive) -> None:
    async with drive(fruit) as driven:
        await driven.press("2")
        assert driven.words("#line") == "Last: fruit? Pear (← changes it) / Search"
        await driven.press("slash")
        assert driven.words("#line") == "Search: type a part of an answer. Esc ends it."
        await driven.press("escape", "enter")
        assert driven.words("#line").startswith("! Mark what applies")
