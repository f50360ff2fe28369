"""What if: the other ways, and what would be different."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from advisor.page import commands as do
from advisor.page.blocks import Block, Change, Difference
from advisor.page.session import Session
from advisor.page.what_if import WhatIf, comparison_blocks, other_way, what_ifs
from tests.guide.writing import card, small_guide
from tests.page.reading import at, said
from tests.page.trips import BUS, FOOT, answered, chosen, start


def compared(session: Session, what_if: WhatIf) -> list[Block]:
    other = other_way(session.interview, what_if)
    pages = (session.guidance, session.replaced(interview=other).guidance)
    return list(comparison_blocks(session.interview, other, what_if, pages, session.translators))


def marks(blocks: Iterable[Block]) -> dict[str, str]:
    return {block.card.id: block.mark for block in blocks if isinstance(block, Difference)}


def test_ways_come_first_then_other_answers_to_what_can_be_changed_and_never_what_is_private(walked: Session) -> None:
    choices = walked.do(do.WHAT_IF).page.choices
    assert [(choice.id, str(choice.label), str(choice.group)) for choice in choices] == [
        ("by-train", "You go by train", "Another way to do it"),
        ("by-foot-alone", "You walk, with nothing", "Another way to do it"),
        ("aisle", "You sit at the aisle", "Another way to do it"),
        ("helped", "Somebody helps", "Another way to do it"),
        ("way=foot", "Label of foot", "way?"),
        ("way=car", "Label of car", "way?"),
        ("bags=small", "Label of small", "bags?"),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "way"),
    [
        ("bags", chosen(), "helped"),
        ("way", chosen("train"), "by-train"),
        ("way", chosen("foot"), "aisle"),
        ("bags", None, "helped"),
    ],
)
def test_a_way_is_offered_only_to_whom_it_is_open(
    walked: Session, question: str, answer: frozenset[str] | None, way: str
) -> None:
    assert way in {what_if.id for what_if in what_ifs(walked.interview)}
    assert way not in {what_if.id for what_if in what_ifs(walked.answered(question, answer).interview)}


def test_what_would_be_different(walked: Session) -> None:
    page = at(walked.cleared(), "comparison").page
    assert str(page.title) == "What if: You walk, with nothing"
    changes = [block for block in page.blocks if isinstance(block, Change)]
    assert [(str(change.ask), str(change.now), str(change.then)) for change in changes] == [
        ("way?", "Now: Label of bus", "In the other way: Label of foot"),
        ("bags?", "Now: Label of big", "In the other way: None of these"),
    ]
    assert marks(page.blocks) == {
        "light": "added",
        "small-or-foot": "added",
        **dict.fromkeys(("look", "ride", "heavy", "heavier", "big-by-bus"), "dropped"),
    }
    lines = said(page.blocks)
    assert lines[:3] == [
        "This only compares. Your answers stay as they are.",
        "What stays the same at the top:",
        "A trip is due",
    ]
    assert lines[3:7] == ["Title of go", "2 cards are added.", "5 cards fall away.", "3 cards stay the same."]
    assert lines[-1] == "1 section stays the same: Go?"


def test_a_verdict_that_would_be_another_is_told_beside_the_one_now(walked: Session) -> None:
    foot = WhatIf("x", {"way": chosen("foot")})
    lines = said(compared(walked, foot))
    start_of = lines.index("What stands at the top now:")
    assert lines[start_of : start_of + 6] == [
        "What stands at the top now:",
        "A trip is due",
        "Title of go",
        "What stands at the top in the other way:",
        "No trip",
        "Title of stay",
    ]


def test_of_the_answer_pages_only_the_steps_and_lines_that_differ_are_told(tmp_path: Path) -> None:
    files = {
        "guide.yaml": {
            "id": "small",
            "title": "Small",
            "about": "Nothing.",
            "sections": [
                {"id": "verdict", "title": "Go?", "choose": "first"},
                {"id": "risk", "title": "Risk", "answer": "Your risk"},
                {"id": "help", "title": "Help", "answer": "Whom to call"},
            ],
        },
        "cards/main.yaml": None,
        "cards/verdict.yaml": [
            card(
                "go",
                steps=[
                    "Go.",
                    {"when": {"colour": "red"}, "text": "Stop first."},
                    {"when": {"colour": "blue"}, "text": "Look first."},
                ],
            )
        ],
        "cards/risk.yaml": [card("red", when={"colour": "red"}), card("any")],
        "cards/help.yaml": [card("call")],
    }
    red = answered(start(small_guide(tmp_path, files)), {"colour": chosen("red"), "tools": chosen()})
    blocks = compared(red, WhatIf("x", {"colour": chosen("blue")}))
    assert said(blocks)[:7] == [
        "This only compares. Your answers stay as they are.",
        "What stays the same at the top:",
        "Title of go",
        "Added: Look first.",
        "Falls away: Stop first.",
        "Your risk, in the other way: Lead of any.",
        "1 card changes.",
    ]
    assert marks(blocks) == {"go": "changed", "red": "dropped"}
    same = compared(red, WhatIf("x", {"colour": chosen("red")}))
    assert said(same)[3] == "Nothing else in the guidance would be different."


@pytest.mark.parametrize("key", ["text", "steps", "contacts"])
def test_a_card_changes_where_one_of_its_parts_does(tmp_path: Path, key: str) -> None:
    value = {"contact": "line"} if key == "contacts" else {"text": "Go."}
    part = {key: [{"when": {"colour": "red"}, **value}]}
    session = start(small_guide(tmp_path, {"cards/main.yaml": [card("base", **part), card("other")]}))
    red = answered(session, {"colour": chosen("red")})
    for answer in (chosen("blue"), None):
        assert marks(compared(red, WhatIf("x", {"colour": answer}))) == {"base": "changed"}
    blue = answered(session, {"colour": chosen("blue")})
    assert marks(compared(blue, WhatIf("x", {"colour": chosen("green")}))) == {}


def test_questions_that_only_the_other_way_would_ask_count_as_not_answered(session: Session) -> None:
    blocks = compared(answered(session, FOOT), WhatIf("by-train", {"way": chosen("train")}))
    assert "The other way would ask 1 more question. It counts as not answered here." in said(blocks)
    looked = next(block.card for block in blocks if isinstance(block, Difference) and block.card.id == "look")
    assert (looked.state, str(looked.if_)) == ("may-apply", "your answer to “seat?” is: Label of window")


@pytest.mark.parametrize(
    ("answers", "asked", "mark"),
    [
        ({"seat": None}, ["seat?"], dict.fromkeys(("look", "ride", "heavy"), "changed")),
        ({"way": chosen("foot"), "seat": chosen("aisle")}, ["way?"], None),
        (BUS, [], {}),
    ],
)
def test_what_changes_is_what_differs_there(
    walked: Session, answers: dict[str, frozenset[str] | None], asked: list[str], mark: dict[str, str] | None
) -> None:
    blocks = compared(walked, WhatIf("x", answers))
    assert [str(block.ask) for block in blocks if isinstance(block, Change)] == asked
    assert mark is None or marks(blocks) == mark
    assert ("Nothing else in the guidance would be different." in said(blocks)) == (mark == {})


def test_a_card_that_becomes_certain_is_told(session: Session) -> None:
    unsure = answered(session, {**BUS, "seat": None})
    look, ride, heavy = (
        block for block in compared(unsure, WhatIf("x", {"seat": chosen("window")})) if isinstance(block, Difference)
    )
    assert [(each.card.id, each.mark, each.note) for each in (ride, heavy)] == [
        ("ride", "changed", None),
        ("heavy", "changed", None),
    ]
    assert (look.mark, str(look.title), str(look.note)) == (
        "changed",
        "Changes: Title of look",
        "In the other way this applies for certain.",
    )
