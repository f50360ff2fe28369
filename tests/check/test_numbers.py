"""What a card says in numbers stands in its facts, or is allowed by name."""

import json
from pathlib import Path

import pytest
import yaml

from advisor.check.findings import FindingCode
from advisor.check.numbers import check_numbers, unproved
from advisor.guide.diagnostics import Code
from advisor.guide.loading import Loaded, load_guide
from tests.guide.writing import MINIMAL, card, fact, write_content

STATES = (
    "An appeal on Form SSA-792 is due 60 days after the notice of 30 January 2026, and costs 1,250 dollars. "
    "It can be mailed within ten business days; 40 work credits and a 2-year stay count. The code is N20. Manual 8.5%."
)

HEAD: dict[str, object] = yaml.safe_load(MINIMAL["guide.yaml"])


def loaded(folder: Path, text: str, checks: object = None, **keys: object) -> Loaded:
    facts = [fact("seen", states=STATES, as_of="2026-02", caveat="Some wait 90 days.")]
    sources = MINIMAL["sources.yaml"].replace("The Book", "POMS GN 00203.030 on Form I-551")
    files = {
        "guide.yaml": {**HEAD, "checks": checks or {}},
        "facts/all.yaml": facts,
        "sources.yaml": sources,
        "cards/main.yaml": [card("base", text=text, **keys)],
    }
    return load_guide(write_content(folder, files), collect=True)


def asked(label: str = "Red", hint: str = "A.", **keys: str) -> dict[str, object]:
    options = [{"id": "red", "label": label, "hint": hint}, {"id": "blue", "label": "Blue"}]
    return {"id": "colour", "ask": "Which?", "why": "A.", "choose": "one", "options": options, **keys}


def missing(folder: Path, text: str, **keys: object) -> list[str]:
    guide = loaded(folder, text, **keys).guide
    return unproved(guide, guide.cards["base"])


@pytest.mark.parametrize(
    "text",
    [
        "You have 60 days, or sixty days, or 60 calendar days.",
        "A 60-day limit and a two-year stay, or 2 years.",
        "Pay $1,250 or 1250 dollars by 30 January 2026, of January 30, 2026, in 2026.",
        "It was so in February 2026.",
        "Mail it in 10 business days, or ten working days. Two people may come.",
        "The one page, twice a week, one of them, a year of birth, as many as you like.",
        "In February, or by 30 January. You may march there.",
        "You need 40 credits, Form SSA-792, code N20 and a green card (I-551).",
        "Section GN 00203.030, or .030. Some wait 90 days. It is 8.5 percent.",
        "You may ask. May I? March on.",
        "By Jan. 30, 2026, or in Feb. 2026.",
    ],
)
def test_what_a_fact_says_may_be_said(tmp_path: Path, text: str) -> None:
    assert missing(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("You have 61 days.", "61"),
        ("You have 60 months.", "60 months"),
        ("You have sixty hours.", "sixty hours"),
        ("You have sixty-five days.", "sixty-five days"),
        ("You have one hundred and sixty days.", "one hundred and sixty days"),
        ("You have two hundred days.", "two hundred days"),
        ("You have a couple of days.", "couple of days"),
        ("You have a dozen days.", "dozen days"),
        ("Answer within a week.", "a week"),
        ("Answer within a full year.", "a full year"),
        ("You have one month.", "one month"),
        ("It takes a fortnight.", "a fortnight"),
        ("It lasts a decade.", "a decade"),
        ("It lasts for 60 mos.", "60 mos"),
        ("It lasts 2 wks.", "2 wks"),
        ("Mail it in 10 days.", "10 days"),
        ("Mail it in ten calendar days.", "ten calendar days"),
        ("You have 60 business days.", "60 business days"),
        ("You have 60 weekdays.", "60 weekdays"),
        ("It takes five to ten business days.", "five to ten business days"),
        ("It is due by the twentieth.", "twentieth"),
        ("It is due by the twenty-first.", "twenty-first"),
        ("It is due in August.", "August"),
        ("It is due by March.", "March"),
        ("It is due in May.", "May"),
        ("It is due in Sept.", "Sept"),
        ("It is due by Aug. 30.", "Aug. 30"),
        ("Pay $1,260.", "1,260"),
        ("Pay 60 dollars.", "60 dollars"),
        ("On 31 January 2026.", "31 January 2026"),
        ("In March 2026.", "March 2026"),
        ("In 2027.", "2027"),
        ("In ten weeks.", "ten weeks"),
        ("Form SSA-729.", "SSA-729"),
        ("Form I-551A.", "I-551A"),
        ("Code N21.", "N21"),
        ("See GN 00203.031.", "00203.031"),
        ("It is 9.5%.", "9.5"),
    ],
)
def test_what_no_fact_says_is_found(tmp_path: Path, text: str, value: str) -> None:
    assert value in [found.lstrip("$").rstrip("%") for found in missing(tmp_path, text)]


@pytest.mark.parametrize("key", ["title", "lead", "staff", "sheet"])
def test_every_text_of_a_card_is_looked_at(tmp_path: Path, key: str) -> None:
    assert missing(tmp_path, "A.", **{key: "Within 61 days."}) != []
    for several in ("steps", "say"):
        assert missing(tmp_path, "A.", **{several: ["Within 61 days."]}) != []


def found(folder: Path, checks: object, text: str = "Within 61 days.") -> list[tuple[Code, str]]:
    return [(each.code, str(each.values["value"])) for each in check_numbers(loaded(folder, text, checks))]


def test_what_is_allowed_by_name_is_no_finding(tmp_path: Path) -> None:
    because = "The day itself counts."
    number, unit = {"value": "61", "because": because}, {"value": "61 days", "because": because, "cards": ["base"]}
    assert found(tmp_path, {"allowed": [number, unit]}) == []
    assert found(tmp_path, {"allowed": [number]}) == [(FindingCode.NUMBER_NOT_IN_FACTS, "61 days")]


def test_what_is_allowed_and_nowhere_said_is_found(tmp_path: Path) -> None:
    allowed = [{"value": "62", "because": "It was so."}]
    assert found(tmp_path, {"allowed": allowed}, "No number.") == [(FindingCode.IDLE_EXEMPTION, "62")]


@pytest.mark.parametrize(
    ("file", "content", "entry"),
    [
        ("guide.yaml", {"about": "Within 61 days."}, "small"),
        ("guide.yaml", {"sections": [{"id": "main", "title": "Within 61 days"}]}, "main"),
        ("guide.yaml", {"outcomes": [{"id": "go", "label": "Go in 61 days"}]}, "go"),
        ("guide.yaml", {"sheet": [{"id": "main", "title": "61 days"}]}, "main"),
        ("guide.yaml", {"sheet": [{"id": "main", "title": "Dates", "blanks": ["The day, after 61 days"]}]}, "main"),
        ("contacts.yaml", [{"id": "line", "name": "A line", "hours": "61 days a year", "facts": ["seen"]}], "line"),
        ("traits.yaml", [{"id": "soon", "means": "it is due in 61 days", "when": {"colour": "red"}}], "soon"),
        ("ways.yaml", [{"id": "later", "label": "it is in 61 days", "answers": {"colour": "red"}}], "later"),
        *(("questions.yaml", [asked(**{key: "61 days"})], "colour") for key in ("ask", "why", "label", "hint")),
    ],
)
def test_what_no_card_says_is_compared_with_every_fact(tmp_path: Path, file: str, content: object, entry: str) -> None:
    for days, codes in (("61", [FindingCode.NUMBER_IN_NO_FACT]), ("60", [])):
        said = json.loads(json.dumps(content).replace("61", days))
        whole = {**HEAD, **said} if file == "guide.yaml" else said
        files = {"guide.yaml": HEAD, "facts/all.yaml": [fact("seen", states=STATES)], file: whole}
        guide = load_guide(write_content(tmp_path, files), collect=True)
        told = [each for each in check_numbers(guide) if each.values["value"] == f"{days} days"]
        assert [(each.code, each.values["id"]) for each in told] == [(code, entry) for code in codes]
