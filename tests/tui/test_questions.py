"""Answering, going back, changing an answer, and reading on in another language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual import events
from textual.geometry import Region

from advisor.page.session import Session
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.menu import KEYS, row_key
from tests.guide.writing import many, question, small_guide
from tests.tui.conftest import GUIDE, Drive, Driven, begin

COLOURS: list[dict[str, object]] = [{"id": name, "label": f"Label of {name}"} for name in ("red", "blue", "green")]
TOOLS, PLACE = many("tools", "hammer saw"), question("place", "inside outside")
MARK = "Mark what applies"


def asking(folder: Path, *questions: Mapping[str, Any]) -> Session:
    """A volunteer's session about these questions instead of those of the small guide."""
    files = {**GUIDE, "ways.yaml": None, "questions.yaml": [*questions]}
    return begin(small_guide(folder, files), "en de").at_desk()


def type_ahead(driven: Driven, *keys: str) -> None:
    """Type keys before anything has followed the first of them."""
    for key in keys:
        driven.app.post_message(events.Key(key, key if len(key) == 1 else None))


def region(driven: Driven) -> Region:
    """Where the answers are on the screen."""
    return driven.app.screen.query_one(Choices).region


class Walk(NamedTuple):
    """Keys from the first question on, what is answered then, where one is, and what is told there."""

    keys: str
    answers: Mapping[str, set[str] | None]
    page: str = "question"
    told: str = ""


RED, BLUE, GREEN = ({"colour": {colour}} for colour in ("red", "blue", "green"))
WALKS: Mapping[str, Walk] = {
    "number keys lead to the guidance": Walk(
        "2 1 2 enter 2", {**BLUE, "tools": {"hammer", "saw"}, "place": {"outside"}}, "guidance"
    ),
    "arrows and enter": Walk("down down enter", GREEN),
    "why we ask": Walk("question_mark", {}, "why", "To know."),
    "how many questions are left": Walk("", {}, told="Question 1 of at most 3"),
    "several are marked": Walk("1 space 1 2", RED, told="2 [x]"),
    "none takes the marks away": Walk("1 space 1 2 0", RED, told="0 [x]"),
    "a mark takes none away": Walk("1 1 2 0 2", RED, told="0 [ ]"),
    "none is an answer": Walk("1 1 0 enter", {**RED, "tools": set()}),
    "a mark is taken away": Walk("1 1 2 space enter", {**RED, "tools": {"hammer"}}),
    "nothing marked is not none": Walk("1 enter", RED, told=MARK),
    "a mark takes the reminder away": Walk("1 enter 1 1 enter", RED, told=MARK),
    "none is chosen by enter": Walk("1 enter down down enter", {**RED, "tools": set()}),
    "none is chosen at once by its key": Walk("1 0", {**RED, "tools": set()}),
    "and again when it was the answer": Walk("1 0 left 0", {**RED, "tools": set()}, told="place?"),
    "rather not say has a key and a row": Walk(
        "x x end enter", {"colour": None, "tools": None, "place": None}, "guidance"
    ),
    "alt chooses one alone": Walk("1 1 alt+2", {**RED, "tools": {"saw"}}, told="place?"),
    "alt where one is chosen": Walk("1 alt+2 alt+1", {**RED, "tools": {"saw"}, "place": {"inside"}}, "guidance"),
    "changing keeps what still matters": Walk("2 2 enter t 1 3", {**GREEN, "tools": {"saw"}}, "guidance"),
    "the answer to be changed is highlighted": Walk("2 2 enter t 1", {**BLUE, "tools": {"saw"}}, told="▌2 *"),
    "closing the answers changes nothing": Walk("2 t escape", BLUE, told="tools?"),
    "no guidance before an answer": Walk("f4", {}),
    "the guidance so far": Walk("2 f4", BLUE, "guidance", "Guidance so far"),
    "back from the guidance so far": Walk("2 f4 escape", BLUE, told="tools?"),
    **{
        f"{key} shows the answer before": Walk(f"2 1 enter {key}", {**BLUE, "tools": {"hammer"}}, told="1 [x]")
        for key in ("left", "backspace", "escape")
    },
    "back twice": Walk("2 1 enter left left", {**BLUE, "tools": {"hammer"}}, told="▌2 *"),
    "back to the welcome": Walk("2 1 enter left left left", {**BLUE, "tools": {"hammer"}}, "welcome"),
    "and on where one was": Walk("2 1 enter left left left enter", {**BLUE, "tools": {"hammer"}}, told="place?"),
    "starting over asks first": Walk("2 n", BLUE, "start-over"),
    "and can be declined": Walk("2 n 1", BLUE, told="tools?"),
    "and leads to the first page": Walk("2 n 2", {}, "welcome"),
    "nobody alone is told the last answer": Walk("2 1 enter", {**BLUE, "tools": {"hammer"}}, told="place?"),
}


async def test_keys_answer_and_move(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        for name, walk in WALKS.items():
            await driven.show(session.at_next_question(), *walk.keys.split())
            assert (driven.answers, driven.page) == (walk.answers, walk.page), name
            assert walk.told in driven.text, name
            assert "Last:" not in driven.text, name


@pytest.mark.parametrize(
    ("keys", "answers", "page"),
    [
        ("1 2 enter 2", {**RED, "tools": {"saw"}, "place": {"outside"}}, "guidance"),
        ("down enter", BLUE, "question"),
        ("1 left 2", BLUE, "question"),
        ("1 space down space enter", {**RED, "tools": {"hammer", "saw"}}, "question"),
        ("1 f4 2 2", RED, "guidance"),
        ("question_mark 1 2", {}, "why"),
    ],
)
async def test_keys_typed_ahead_go_where_they_were_meant(
    session: Session, drive: Drive, keys: str, answers: dict[str, set[str]], page: str
) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        type_ahead(driven, *keys.split())
        await driven.pilot.pause()
        assert (driven.answers, driven.page) == (answers, page)
        assert driven.app.session.place.section == ("f4" in keys), "the guidance so far was told its keys"


async def test_a_click_chooses_and_marks(session: Session, drive: Drive) -> None:
    async with drive(session, size=(110, 30)) as driven:
        await driven.press("enter")
        await driven.pilot.click(Choices, offset=(8, 1))
        assert driven.answers == BLUE
        await driven.pilot.click(Choices, offset=(8, 0))
        await driven.pilot.click(Choices, offset=(8, 4))
        assert driven.answers["tools"] == {"hammer"}
        assert "Your answers" in driven.text
        await driven.pilot.click("#trail", offset=(3, 0))
        await driven.pilot.pause()
        assert "▌2 *" in driven.text


async def test_a_reminder_moves_nothing(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "1")
        before = region(driven)
        await driven.press("enter")
        assert MARK in driven.text
        assert region(driven) == before
        await driven.press("1")
        assert MARK not in driven.text


async def test_another_language_keeps_answers_place_and_marks(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages) as driven:
        assert driven.page == "languages"
        assert "Brackets (draft translation)" in driven.text
        await driven.press("1", "enter", "1", "2", "l", "2")
        assert "<tools?>" in driven.text
        assert "▌2 [x] <Label of saw>" in driven.text
        assert "Draft translation" in driven.text
        assert driven.answers == RED
        await driven.press("enter")
        assert driven.answers["tools"] == {"saw"}


async def test_the_language_is_chosen_first_and_can_be_chosen_again(two_languages: Session, drive: Drive) -> None:
    async with drive(two_languages) as driven:
        await driven.press("down", "enter")
        assert driven.page == "welcome"
        assert driven.app.session.reading == ("de",)
        await driven.press("escape")
        assert driven.page == "languages"


async def test_nothing_is_before_the_first_page(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("escape", "backspace")
        assert driven.page == "welcome"
        assert "Back" not in driven.words("KeyBar")


async def test_resizing_keeps_the_place(session: Session, drive: Drive) -> None:
    async with drive(session, size=(39, 15)) as driven:
        assert "advisor --line" in driven.text.replace("\n", " ")
        await driven.resize(40, 15)
        assert driven.page == "welcome"
        await driven.press("enter", "1", "2")
        for size in [(40, 14), (30, 10), (120, 40), (39, 24), (80, 24)]:
            await driven.resize(*size)
            assert driven.page == ("TooSmallScreen" if size < (40, 15) else "question"), size
        assert "▌2 [x]" in driven.text


def test_every_row_of_a_long_list_has_its_own_key() -> None:
    keys = [row_key(number) for number in range(len(KEYS))]
    assert len(set(keys)) == len(keys) >= 22
    assert not set("slthnjkx?") & set(KEYS)
    assert not set("yesnoi") & set(KEYS), "the rest of a yes or a no chooses nothing"


# The last answer, at a desk


async def test_the_desk_sees_the_last_answer_and_how_to_change_it(two_languages: Session, drive: Drive) -> None:
    async with drive(begin(two_languages.interview.guide, "en de").at_desk()) as driven:
        await driven.press("enter")
        assert "Last" not in driven.text
        before = region(driven)
        await driven.press("2")
        assert driven.words("LastAnswer") == "Last: colour? Label of blue (← changes it)"
        await driven.press("1", "2", "enter")
        assert driven.words("LastAnswer") == "Last: tools? Label of hammer; Label of saw (← changes it)"
        await driven.press("left", "left")
        assert "Last" not in driven.text
        assert region(driven) == before


async def test_the_last_answer_is_more_important_than_its_question(tmp_path: Path, drive: Drive) -> None:
    colour = question("colour", "red blue green", ask="Which of all these colours is the one that it has? " * 2)
    async with drive(asking(tmp_path, colour, TOOLS, PLACE)) as driven:
        await driven.press("enter", "2")
        for size in [(80, 24), (40, 15)]:
            await driven.resize(*size)
            assert driven.words("LastAnswer") == "Last: Label of blue (← changes it)"


@pytest.mark.parametrize("private", ["question", "option"])
async def test_of_a_private_answer_only_that_it_was_given_is_told(tmp_path: Path, drive: Drive, private: str) -> None:
    options = [{**option, "private": private == "option" and option["id"] == "blue"} for option in COLOURS]
    colour = {**question("colour", "", private=private == "question"), "options": options}
    async with drive(asking(tmp_path, colour, TOOLS, PLACE)) as driven:
        await driven.press("enter", "2")
        assert driven.words("LastAnswer") == "Last: colour? answered (← changes it)"
        await driven.press("left", "1")
        assert ("Label of red" in driven.words("LastAnswer")) == (private == "option")


# Where back leads


async def test_at_the_desk_nothing_leads_back_from_the_first_question_with_an_answer(
    session: Session, drive: Drive
) -> None:
    async with drive(session.at_desk()) as driven:
        await driven.press("enter", "left")
        assert driven.page == "welcome"
        await driven.press("enter", "2", "left")
        assert "Back" not in driven.words("KeyBar")
        await driven.press("left", "escape", "backspace")
        assert driven.page == "question"
        assert "▌2 *" in driven.text


async def test_back_never_leads_to_a_later_answer_that_was_kept(session: Session, drive: Drive) -> None:
    kept = session.answered("place", frozenset({"inside"}))
    later = kept.answered("tools", None)
    async with drive(kept) as driven:
        await driven.press("2", "left")
        assert "▌2 *" in driven.text
        for there in (later, later.at_desk()):
            await driven.show(there, "left")
            assert driven.page == "answers"
            assert "place?" in driven.text
            await driven.press("escape")
            assert "colour?" in driven.words("#ask")


# Long lists in windows of other sizes


@pytest.mark.parametrize("highlighted", [0, 1])
async def test_a_heading_above_the_first_row_stays_whole_in_another_size(
    tmp_path: Path, drive: Drive, highlighted: int
) -> None:
    heading = {"group": "A heading that takes more lines the narrower the window is, and which must stay in view"}
    colour = {**question("colour", ""), "options": [heading, *COLOURS]}
    async with drive(asking(tmp_path, colour, TOOLS, PLACE), size=(160, 45)) as driven:
        await driven.press("enter", *["down"] * highlighted)
        for size in [(80, 24), (44, 30), (60, 24), (160, 45), (50, 30)]:
            await driven.resize(*size)
            assert driven.words("Choices").startswith("A heading"), size
            assert driven.app.screen.query_one(Choices).scroll_offset.y == 0


async def test_the_highlighted_row_stays_in_view_in_a_smaller_size(tmp_path: Path, drive: Drive) -> None:
    colour = question("colour", "red blue green " + " ".join(f"shade{number}" for number in range(9)))
    async with drive(asking(tmp_path, colour, TOOLS, PLACE), size=(160, 45)) as driven:
        await driven.press("enter", "end")
        await driven.resize(40, 15)
        assert "not sure" in driven.words("Choices")
