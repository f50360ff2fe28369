"""The JSON of a page, version 1: other programs rely on every name in it."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from advisor.guide.conditions import Answers
from advisor.interview import advise
from advisor.page import compose
from advisor.page.json import write_json
from tests.guide.writing import small_guide
from tests.page.test_compose import FILES, IN_ENGLISH, TODAY


def written(folder: Path, answers: Answers) -> Any:
    text = write_json(compose(advise(small_guide(folder, FILES), answers), IN_ENGLISH, TODAY))
    assert text.endswith("}\n")
    return json.loads(text)


@pytest.fixture
def page(tmp_path: Path) -> Any:
    return written(tmp_path, {"way": frozenset({"bus"}), "bags": frozenset({"big"}), "seat": None})


def test_the_page(page: Any) -> None:
    assert list(page) == ["version", "guide", "lang", "notices", "asked", "sections"]
    assert (page["version"], page["guide"], page["lang"]) == (1, "trip", "en")
    assert page["asked"] == [
        {"id": "way", "ask": "way?", "answer": [{"id": "bus", "label": "Label of bus"}]},
        {"id": "bags", "ask": "bags?", "answer": [{"id": "big", "label": "Label of big"}]},
        {"id": "seat", "ask": "seat?", "answer": None},
    ]
    assert [(section["id"], section["title"], list(section)) for section in page["sections"]] == [
        ("verdict", "Go?", ["id", "title", "cards"]),
        ("main", "What to do", ["id", "title", "cards"]),
    ]


def test_a_card_that_applies(page: Any) -> None:
    [base] = [card for card in page["sections"][1]["cards"] if card["id"] == "base"]
    source = {"id": "act", "title": "The Act", "publisher": "State", "url": "https://act.example", "published": "2020"}
    assert base == {
        "id": "base",
        "state": "applies",
        "if": None,
        "title": "Title of base",
        "text": "Call 555-0100, The line, or see https://site.example.",
        "steps": ["Wait at 555-0100."],
        "say": [{"en": "Is this The line?", "local": "Is this The line?"}],
        "contacts": [
            {"id": "line", "name": "The line", "phone": "555-0100", "url": None},
            {"id": "site", "name": "The site", "phone": None, "url": "https://site.example"},
        ],
        "basis": "law",
        "checked": "2026-02-01",
        "stale": False,
        "facts": [
            {"id": "seen", "states": "This is seen.", "as_of": "2026-05", "confidence": "high", "caveat": None},
            {"id": "told", "states": "This is told.", "as_of": None, "confidence": "low", "caveat": "One person."},
        ],
        "sources": [
            source,
            {"id": "wire", "title": "A story", "publisher": "Wire", "url": "https://wire.example", "published": None},
        ],
        "because": {},
    }


def test_a_card_that_may_apply(page: Any) -> None:
    [look] = [card for card in page["sections"][1]["cards"] if card["id"] == "look"]
    assert (look["state"], look["if"]) == ("may-apply", "your answer to “seat?” is: Label of window")
    assert (look["stale"], look["because"]) == (True, {"way": ["bus"]})


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    answers: Answers = {"way": frozenset({"bus"}), "bags": frozenset({"big", "small"})}
    assert written(tmp_path, answers) == written(tmp_path, answers)


def test_the_day_changes_only_what_is_stale(tmp_path: Path) -> None:
    guide = small_guide(tmp_path, FILES)
    pages = [
        json.loads(write_json(compose(advise(guide, {}), IN_ENGLISH, day)))
        for day in (datetime.date.min, datetime.date.max)
    ]
    for page, stale in zip(pages, (False, True), strict=True):
        page.pop("notices")
        for card in (card for section in page["sections"] for card in section["cards"]):
            assert card.pop("stale") is stale
    assert pages[0] == pages[1]
