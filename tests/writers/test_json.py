"""The JSON of `advisor advise`, version 2: other programs rely on every name in it."""

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from advisor.guide.model import Guide
from advisor.guide.opening import open_guide
from advisor.interview import Interview
from advisor.languages import open_languages
from advisor.page.document import compose_document
from advisor.page.words import Translators
from advisor.writers.json import json_schema, write_json
from tests.guide.random_guides import Drawn, guides, some_answers
from tests.guide.writing import card, small_guide
from tests.page.trips import TODAY, translators, trip

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "json.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
ANSWERS: dict[str, object] = {"way": "bus", "bags": ["big"], "seat": None}
# The parts of the card "base":
CONTACTS = [
    {"id": "line", "name": "The line", "phone": "555-0100", "url": None, "hours": "9 to 5", "if": None},
    {"id": "site", "name": "The site", "phone": None, "url": "https://site.example", "hours": None, "if": None},
]
FACTS = [
    {
        "id": "seen",
        "states": "This is seen.",
        "as_of": "2026-05",
        "confidence": "high",
        "caveat": None,
        "doubts": ["We are confident of this.", "As of May 2026."],
        "sources": ["act"],
    },
    {
        "id": "told",
        "states": "This is told.",
        "as_of": None,
        "confidence": "low",
        "caveat": "One person.",
        "doubts": ["But: One person.", "We are not sure of this."],
        "sources": ["wire", "act"],
    },
]
ACT = {
    "id": "act",
    "title": "The Act",
    "publisher": "State",
    "url": "https://act.example",
    "published": "2020",
    "published_by": "State, 2020",
    "kind": "law",
    "kind_name": "Law",
    "note": None,
}
WIRE = {
    "id": "wire",
    "title": "A story",
    "publisher": "Wire",
    "url": "https://wire.example",
    "published": None,
    "published_by": "Wire, no date given",
    "kind": "press-report",
    "kind_name": "News report or private website",
    "note": "Short.",
}


def written(guide: Guide, answers: dict[str, object], codes: str = "en", day: datetime.date = TODAY) -> Any:
    text = write_json(compose_document(Interview.of(guide, answers).advice(), translators(codes), day))
    assert text.endswith("}\n")
    return json.loads(text)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return trip(tmp_path)


@pytest.fixture
def page(guide: Guide) -> Any:
    return written(guide, ANSWERS, "en es ar")


def card_of(page: Any, card_id: str) -> Any:
    return next(card for section in page["sections"] for card in section["cards"] if card["id"] == card_id)


def test_the_schema_that_is_published_is_that_of_the_code() -> None:
    assert json_schema() == SCHEMA, "run python docs/generate.py"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_document(page: Any) -> None:
    assert list(page) == [
        *(
            "version",
            "guide",
            "languages",
            "lang",
            "title",
            "answer",
            "notices",
            "labels",
            "asked",
            "sections",
            "beside",
        ),
    ]
    assert (page["version"], page["guide"], page["lang"], page["title"]) == (2, "trip", "en", "A trip")
    assert page["languages"] == [
        {"code": "en", "name": "English", "direction": "ltr", "draft": False},
        {"code": "es", "name": "español", "direction": "ltr", "draft": True},
        {"code": "ar", "name": "العربية", "direction": "rtl", "draft": True},
    ]
    titles = [(each["id"], each["title"], each["headline"], each["how_to_read"]) for each in page["sections"]]
    assert titles == [
        ("verdict", "Go?", True, None),
        ("main", "What to know", False, "What may apply to you: each card says when it does."),
    ]


def test_the_labels(page: Any) -> None:
    assert page["labels"] == {
        "answers": "Your answers",
        "steps": "What to do",
        "say": "You can say, or show, this in English",
        "contacts": "Where to turn",
        "why": "Why am I seeing this?",
        "facts": "Facts and sources",
        "sources": "Sources",
    }


def test_the_answer(page: Any) -> None:
    assert page["answer"] == {
        "outcome": "trip",
        "outcome_label": "A trip is due",
        "title": "Title of go",
        "lead": "Lead of go.",
        "steps": [],
        "possible": [],
        "lines": [{"section": "main", "label": "Know this", "text": "Lead of base.", "if": None}],
        "contacts": [],
    }
    assert page["beside"][0]["answer"]["lines"][0]["label"] == "<Know this>"
    assert card_of(page, "go")["outcome"] == "trip"


def test_the_answer_where_several_verdicts_are_possible(guide: Guide) -> None:
    answer = written(guide, {"bags": ["big"]})["answer"]
    assert (answer["outcome"], answer["outcome_label"], answer["title"]) == (
        *(None, None),
        "More than one answer is possible",
    )
    assert answer["possible"] == [
        {"text": "Title of stay", "if": "you answered “Label of foot”", "step": None},
        {"text": "Title of go", "if": "none of these is so", "step": None},
    ]
    assert answer["lines"][1] == {
        "section": "late",
        "label": "When late",
        "text": "Lead of run.",
        "if": "you answered “Label of train”",
    }


def test_the_steps_and_contacts_of_an_answer(tmp_path: Path) -> None:
    steps = ["Go.", {"when": {"colour": "red"}, "text": "Stop."}]
    head = {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "sections": [{"id": "main", "title": "Go?", "choose": "first"}],
    }
    files = {"guide.yaml": head, "cards/main.yaml": [card("go", steps=steps, contacts=["line"])]}
    small = small_guide(tmp_path, files)
    answer = written(small, {"colour": None})["answer"]
    assert answer["steps"] == [
        {"text": "Go.", "if": None},
        {"text": "Stop.", "if": "your answer to “Which colour?” is: Red"},
    ]
    assert answer["contacts"] == [
        {"id": "line", "name": "The line", "phone": "555-0100", "url": "https://line.example"}
    ]


def test_a_guide_without_a_verdict_has_no_answer(tmp_path: Path) -> None:
    page = written(small_guide(tmp_path), {})
    assert page["answer"] is None
    assert list(VALIDATOR.iter_errors(page)) == []


def test_parts_that_were_declined_come_with_their_if(guide: Guide) -> None:
    page = written(guide, {"way": "bus", "bags": ["big"], "seat": None})
    window = "you answered “Label of window”"
    assert card_of(page, "ride")["steps"] == [{"text": "Look out.", "if": window}]
    assert card_of(page, "ride")["text"] == "Text of ride. More for big bags."
    assert card_of(page, "ride")["reasons"] == [
        "You answered “Label of bus” to “way?”.",
        "“More for big bags.” is there because you answered “Label of big” to “bags?”.",
        "“Look out.” is there because you answered “Label of bus” to “way?”.",
    ]
    [site] = card_of(page, "heavy")["contacts"]
    assert (site["name"], site["if"]) == ("The site", window)


def test_what_was_asked(page: Any) -> None:
    bus, big = {"id": "bus", "label": "Label of bus"}, {"id": "big", "label": "Label of big"}
    assert page["asked"] == [
        {"id": "way", "ask": "way?", "told": "Label of bus", "answer": [bus], "private": False},
        {"id": "bags", "ask": "bags?", "told": "Label of big", "answer": [big], "private": False},
        {"id": "seat", "ask": "seat?", "told": "Rather not say", "answer": None, "private": True},
    ]


def test_a_card_that_applies(page: Any) -> None:
    base = card_of(page, "base")
    parts = {name: base.pop(name) for name in ("contacts", "facts", "sources")}
    assert base == {
        "id": "base",
        "state": "applies",
        "if": None,
        "may_apply": None,
        "when": [],
        "title": "Title of base",
        "lead": "Lead of base.",
        "outcome": None,
        "text": "Call 555-0100, The line, or see https://site.example.",
        "steps": [{"text": "Wait at 555-0100.", "if": None}, {"text": "Go in.", "if": None}],
        "say": [{"en": "Is this The line?", "local": "Is this The line?"}],
        "basis": "law",
        "basis_name": "Law",
        "checked": "2026-02-01",
        "checked_on": "checked on February 1, 2026",
        "evidence": "Kind of evidence: Law, checked on February 1, 2026.",
        "stale": False,
        "out_of_date": None,
        "because": {},
        "reasons": ["This is shown to everybody who could need it."],
    }
    assert parts == {"contacts": CONTACTS, "facts": FACTS, "sources": [ACT, WIRE]}


def test_a_card_that_may_apply(page: Any) -> None:
    look = card_of(page, "look")
    condition = "your answer to “seat?” is: Label of window"
    assert (look["state"], look["if"], look["may_apply"]) == (
        "may-apply",
        condition,
        f"May apply to you, if {condition}.",
    )
    assert look["when"] == [{"text": f"It applies to you, if {condition}.", "depth": 0}]
    assert (look["stale"], look["because"], look["reasons"]) == (
        True,
        {"way": ["bus"]},
        ["You answered “Label of bus” to “way?”."],
    )
    assert look["out_of_date"] == "Not checked again in time: this may be out of date."


def test_every_further_language_holds_the_same_with_its_own_words(guide: Guide, page: Any) -> None:
    spanish, arabic = page["beside"]
    assert list(spanish) == ["lang", "title", "answer", "notices", "labels", "asked", "sections"]
    assert (spanish["lang"], arabic["lang"], spanish["title"], arabic["title"]) == ("es", "ar", "<A trip>", "(A trip)")
    for codes, part in (("es", spanish), ("ar", arabic)):
        alone = written(guide, ANSWERS, codes)
        assert part == {key: alone[key] for key in part}
    assert card_of(spanish, "base")["say"] == [{"en": "Is this The line?", "local": "<Is this <The line>?>"}]
    assert card_of(spanish, "base")["checked_on"] == "checked on 1 de febrero de 2026"
    assert [notice.split(":")[0] for notice in page["notices"]] == [
        *("Draft translation (español)", "Draft translation (العربية)"),
        "1 card has not been checked again in time. It may be out of date and is marked.",
    ]
    assert [notice.split(":")[0] for notice in spanish["notices"][:1]] == ["Draft translation"]


def test_a_phrase_is_explained_in_each_language_that_says_it_alike(guide: Guide) -> None:
    page = written(guide, ANSWERS, "es es")
    assert card_of(page["beside"][0], "base")["say"] == card_of(page, "base")["say"]


def test_nothing_of_it_is_for_staff(page: Any) -> None:
    assert "for them" not in json.dumps(page)
    assert "staff" not in json.dumps(page)


def test_the_same_answers_give_the_same_bytes(guide: Guide) -> None:
    texts = {
        write_json(compose_document(Interview.of(guide, answers).advice(), translators("en es"), TODAY))
        for answers in ({"way": "bus", "bags": ["big", "small"]}, {"bags": ["small", "big"], "way": ["bus"]})
    }
    assert len(texts) == 1


def test_the_day_changes_only_what_is_stale(guide: Guide) -> None:
    pages = [written(guide, {}, "en", day) for day in (guide.newest_check, datetime.date.max)]
    for page, stale in zip(pages, (False, True), strict=True):
        assert bool(page.pop("notices")) == stale
        for each in (each for section in page["sections"] for each in section["cards"]):
            assert each.pop("stale") is stale
            assert (each.pop("out_of_date") is not None) == stale
            for fact in each["facts"]:
                fact["doubts"] = [doubt for doubt in fact["doubts"] if not doubt.startswith("Not checked")]
    assert pages[0] == pages[1]


@given(guides(), st.data())
def test_what_is_written_is_valid_for_any_guide_answers_and_languages(drawn: Drawn, data: st.DataObject) -> None:
    answers = {known: answer and list(answer) for known, answer in data.draw(some_answers(drawn.guide)).items()}
    codes = " ".join(
        data.draw(st.lists(st.sampled_from(["en", "es", "fr", "ar"]), min_size=1, max_size=3, unique=True))
    )
    assert list(VALIDATOR.iter_errors(written(drawn.guide, dict(answers), codes))) == []


@pytest.mark.parametrize("answers", [{}, {"visit": "direct-deposit", "status": None}, {"visit": "new-number"}])
def test_what_is_written_of_the_real_guide_is_valid(answers: dict[str, object]) -> None:
    guide = open_guide()
    known = open_languages(guide.id)
    reading = Translators(tuple(known.translator(code) for code in known.known))
    text = write_json(compose_document(Interview.of(guide, answers).advice(), reading, TODAY))
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 1),
        ("lang", None),
        ("languages", [{"code": "en"}]),
        ("sections", {}),
        ("answer", {"title": "Go"}),
        ("beside", None),
        ("asked", [1]),
    ],
)
def test_the_schema_refuses_what_is_no_guidance(page: Any, key: str, value: object) -> None:
    assert VALIDATOR.is_valid(page)
    assert not VALIDATOR.is_valid({**page, key: value})
    assert not VALIDATOR.is_valid({name: value for name, value in page.items() if name != key})


def test_every_key_is_documented() -> None:
    documented = (DOCS / "json.md").read_text(encoding="utf-8")
    written_there = set(re.findall(r"\w+", " ".join(re.findall(r"`[^`]+`", documented))))
    names = {name for struct in SCHEMA["$defs"].values() for name in struct.get("properties", {})}
    assert names - written_there == set()
