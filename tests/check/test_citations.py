"""What nobody uses, numbers in the wrong place, and claims on too little."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.check.citations import NUMBER, check_citations
from advisor.check.findings import FindingCode
from advisor.guide.diagnostics import Code
from advisor.guide.loading import load_guide
from tests.guide.writing import card, fact, question, write_content

CONTACT = {"id": "line", "name": "The line", "phone": "555-0100", "facts": ["seen"]}
LAW = {"id": "book", "title": "The Book", "publisher": "The Press", "url": "https://book.example", "kind": "law"}
PRESS = {**LAW, "id": "paper", "kind": "press-report"}
GUIDE = {"id": "small", "title": "Small", "about": "Nothing.", "sections": [{"id": "main", "title": "What to do"}]}
OPTIONS = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
MAILED = {"id": "c", "label": "C", "hint": "Mail a@b.org"}
VERDICT = {**GUIDE, "sections": [{"id": "main", "title": "What to do", "choose": "first"}]}


def found(folder: Path, files: Mapping[str, object]) -> list[tuple[Code, str]]:
    """Code and id of each finding, in order; in what `files` leave out there is none."""
    clean: dict[str, object] = {"cards/main.yaml": [card("base", contacts=["line"])], "contacts.yaml": [CONTACT]}
    loaded = load_guide(write_content(folder, {**clean, **files}), collect=True)
    return [(finding.code, str(finding.values["id"])) for finding in check_citations(loaded)]


def test_a_guide_that_uses_all_it_has_is_clean(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


def test_a_finding_has_a_place_and_fills_its_sentences(tmp_path: Path) -> None:
    loaded = load_guide(write_content(tmp_path, {}), collect=True)
    (finding,) = check_citations(loaded)
    assert (finding.code, str(finding.location)) == (FindingCode.UNUSED_CONTACT, "contacts.yaml:2:3")
    assert "line" in finding.what()
    assert finding.fix()
    assert not finding.warning


def test_a_fact_is_used_or_says_why_not(tmp_path: Path) -> None:
    facts = [fact("seen"), fact("forgotten"), fact("left-out", unused="It says the same as another.")]
    assert found(tmp_path, {"facts/all.yaml": facts}) == [(FindingCode.UNUSED_FACT, "forgotten")]


@pytest.mark.parametrize("user", ["card", "contact"])
def test_a_fact_that_is_used_does_not_say_that_it_is_not(tmp_path: Path, user: str) -> None:
    rests = ["seen", "left-out"]
    files = {
        "facts/all.yaml": [fact("seen"), fact("left-out", unused="It says the same as another.")],
        "cards/main.yaml": [card("base", contacts=["line"], facts=rests if user == "card" else ["seen"])],
        "contacts.yaml": [{**CONTACT, "facts": rests if user == "contact" else ["seen"]}],
    }
    assert found(tmp_path, files) == [(FindingCode.USED_UNUSED_FACT, "left-out")]


def test_a_source_that_no_fact_names_is_found(tmp_path: Path) -> None:
    assert found(tmp_path, {"sources.yaml": [LAW, PRESS]}) == [(FindingCode.UNUSED_SOURCE, "paper")]


def test_a_contact_is_used_where_a_condition_names_it(tmp_path: Path) -> None:
    contacts = [{"when": {"colour": "red"}, "contact": "line"}]
    assert found(tmp_path, {"cards/main.yaml": [card("base", contacts=contacts)]}) == []


@pytest.mark.parametrize("key", ["title", "lead", "text", "staff"])
def test_a_placeholder_names_a_contact(tmp_path: Path, key: str) -> None:
    assert found(tmp_path, {"cards/main.yaml": [card("base", **{key: "Call {line.phone}."})]}) == []


@pytest.mark.parametrize(
    "value",
    [
        "1-800-772-1213",
        "(800) 772-1213",
        "800.772.1213",
        "800 772 1213",
        "18007721213",
        "772-1213",
        "1-800-MEDICARE",
        "+52 55 5080 2000",
        "https://www.ssa.gov/forms",
        "www.ssa.gov",
        "ssa.gov/forms",
        "secure.ssa.gov",
        "help@ssa.gov",
        "Login.gov",
        "800 7721213",
        "800/772/1213",
        "bit.ly/abc",
    ],
)
def test_numbers_and_links_are_told_apart_from_text(value: str) -> None:
    hit = NUMBER.search(f"Please use {value}, or ask.")
    assert hit is not None
    assert hit[0].rstrip(",") == value


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 and 2026, on 30 July 2025 or 2025-07-30, from 2025-2026",
        "Form SSA-1696, I-94, I-797, HA-501, SSA-7161 or W-7 for 98,000 people, or FS Form 1200",
        "8 CFR 214.1(f), 20 CFR 404.1700, POMS GN 02402.030 and gn-02402-030",
        "Monday to Friday, 8 a.m. to 7 p.m. Then call again.",
        "1,300 to 1,500 dollars, 60 days, 12-15 years, $1,234.56",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert NUMBER.search(text) is None


@pytest.mark.parametrize(
    ("name", "content", "owner"),
    [
        ("cards/main.yaml", [card("base", contacts=["line"], steps=["Call 555-0199.", "Or 555-0199."])], "base"),
        ("cards/main.yaml", [card("base", contacts=["line"], lead="Call 555-0199.")], "base"),
        (
            "cards/main.yaml",
            [card("base", contacts=["line"], text=["One.", {"when": {"colour": "red"}, "text": "Call 555-0199."}])],
            "base",
        ),
        ("guide.yaml", {**GUIDE, "outcomes": [{"id": "go", "label": "Call 555-0199"}]}, "go"),
        ("guide.yaml", {**GUIDE, "sections": [{"id": "main", "title": "Do", "answer": "Call 555-0199"}]}, "main"),
        ("cards/main.yaml", [card("base", contacts=["line"], say=["My number is 800 555 0199."])], "base"),
        ("questions.yaml", [question("way", "by-car", choose="many", none="See way.com")], "way"),
        ("questions.yaml", [{**question("way", ""), "options": [{"group": "See a.org"}, *OPTIONS]}], "way"),
        ("questions.yaml", [{**question("way", ""), "options": [*OPTIONS, MAILED]}], "way"),
        ("traits.yaml", [{"id": "rich", "means": "you call 555-0199", "when": {"colour": "red"}}], "rich"),
        ("cards/main.yaml", [card("base", contacts=["line"], text="Call 800\u2011555\u20130199.")], "base"),
        ("contacts.yaml", [{**CONTACT, "hours": "Or 555-0199"}], "line"),
        ("guide.yaml", {**GUIDE, "about": "Call 555-0199."}, "small"),
        ("guide.yaml", {**GUIDE, "sections": [{"id": "main", "title": "See www.main.org"}]}, "main"),
    ],
)
def test_numbers_stand_in_contacts_only(tmp_path: Path, name: str, content: object, owner: str) -> None:
    assert found(tmp_path, {name: content}) == [(FindingCode.NUMBER_IN_TEXT, owner)]


def test_a_name_with_a_dot_can_be_known(tmp_path: Path) -> None:
    cards = [card("base", contacts=["line"], text="Use Login.gov or ID.me.")]
    files = {"guide.yaml": {**GUIDE, "checks": {"known": ["Login.gov", "ID.me"]}}, "cards/main.yaml": cards}
    assert found(tmp_path, files) == []


def test_a_verdict_does_not_rest_on_the_press_alone(tmp_path: Path) -> None:
    facts = [fact("seen"), fact("heard", sources=["paper"]), fact("both", sources=["paper", "book"])]
    files = {"facts/all.yaml": facts, "sources.yaml": [LAW, PRESS], "guide.yaml": VERDICT}
    cards = {
        "told": card("told", facts=["heard"], when={"colour": "red"}),
        "mixed": card("mixed", facts=["seen", "heard"], when={"colour": "blue"}),
        "base": card("base", facts=["both"], contacts=["line"]),
    }
    assert found(tmp_path / "first", {**files, "cards/main.yaml": [*cards.values()]}) == [
        (FindingCode.PRESS_VERDICT, "told")
    ]
    cards["mixed"]["facts"] = ["heard", "seen"]
    assert found(tmp_path / "order", {**files, "cards/main.yaml": [*cards.values()]}) == [
        (FindingCode.PRESS_VERDICT, "told"),
        (FindingCode.PRESS_VERDICT, "mixed"),
    ]
    assert found(tmp_path / "all", {**files, "guide.yaml": GUIDE, "cards/main.yaml": [*cards.values()]}) == []


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ({}, False),
        ({"text": "We COULD NOT\n confirm it."}, True),
        ({"lead": "Some say so; we could not confirm it."}, True),
        ({"steps": ["Ask, for we could not confirm it."]}, True),
        ({"steps": [{"when": {"colour": "red"}, "text": "We could not confirm it."}]}, False),
        ({"text": ["One.", {"when": {"colour": "red"}, "text": "We could not confirm it."}]}, False),
        ({"text": ["One.", "We could not confirm it."]}, True),
        ({"say": ["I could not confirm it."]}, False),
    ],
)
def test_doubt_is_told(tmp_path: Path, changes: Mapping[str, object], is_told: bool) -> None:
    files = {
        "guide.yaml": {**GUIDE, "checks": {"doubt": ["could not confirm"]}},
        "facts/all.yaml": [fact("seen", confidence="low")],
        "cards/main.yaml": [card("base", contacts=["line"], **changes)],
    }
    assert found(tmp_path, files) == ([] if is_told else [(FindingCode.HIDDEN_DOUBT, "base")])


def test_a_fact_rests_on_a_source_that_was_read(tmp_path: Path) -> None:
    unread = {**LAW, "id": "rumour", "read": False}
    facts = [fact("seen", sources=["book", "rumour"])]
    assert found(tmp_path, {"sources.yaml": [LAW, unread], "facts/all.yaml": facts}) == []
    facts = [fact("seen", sources=["rumour"])]
    assert found(tmp_path, {"sources.yaml": [unread], "facts/all.yaml": facts}) == [
        (FindingCode.UNREAD_SOURCES, "seen")
    ]


def test_only_the_first_fact_needs_words_of_doubt(tmp_path: Path) -> None:
    facts = [fact("seen"), fact("rumour", confidence="low")]
    files = {"guide.yaml": {**GUIDE, "checks": {"doubt": ["perhaps"]}}, "facts/all.yaml": facts}
    cards = [card("base", contacts=["line"], facts=["seen", "rumour"])]
    assert found(tmp_path / "last", {**files, "cards/main.yaml": cards}) == []
    cards = [card("base", contacts=["line"], facts=["rumour", "seen"], when={"colour": "red"})]
    loaded = load_guide(
        write_content(tmp_path / "first", {**files, "cards/main.yaml": cards, "contacts.yaml": [CONTACT]})
    )
    (finding,) = check_citations(loaded)
    assert (finding.code, finding.values) == (FindingCode.HIDDEN_DOUBT, {"id": "base", "fact": "rumour"})
    assert finding.example == {"colour": frozenset({"red"})}


def test_what_is_our_own_to_say_needs_no_source(tmp_path: Path) -> None:
    ours = fact("ours", basis="own-advice", sources=[])
    files = {"facts/all.yaml": [fact("seen"), ours], "guide.yaml": VERDICT}
    assert found(tmp_path, {**files, "cards/main.yaml": [card("base", contacts=["line"], facts=["ours"])]}) == []


def test_a_law_that_nobody_read_is_no_ground_of_a_verdict(tmp_path: Path) -> None:
    files = {
        "facts/all.yaml": [fact("seen", sources=["paper", "book"])],
        "sources.yaml": [{**LAW, "read": False}, PRESS],
        "guide.yaml": VERDICT,
    }
    assert found(tmp_path, files) == [(FindingCode.PRESS_VERDICT, "base")]
