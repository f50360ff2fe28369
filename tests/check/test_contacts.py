"""Phones and links have a known form and are those of their facts; a lifeline has a phone."""

from pathlib import Path

import pytest

from advisor.check.contacts import check_contacts, link_fault
from advisor.check.findings import (
    LINK_ADDRESS,
    LINK_ENDING,
    LINK_HTTPS,
    LINK_LETTERS,
    LINK_LOGIN,
    LINK_SHORTENER,
    FindingCode,
)
from advisor.guide.diagnostics import Code, Phrase
from advisor.guide.loading import load_guide
from tests.guide.writing import fact, write_content

HEAD = {"id": "small", "title": "Small", "about": "A.", "sections": [{"id": "main", "title": "M"}]}


def found(folder: Path, states: str, lifeline: list[str] | None = None, **contact: object) -> list[tuple[Code, str]]:
    """Code and id of what is found where the one contact rests on a fact that states this."""
    files = {
        "guide.yaml": {**HEAD, "lifeline": ["line"] if lifeline is None else lifeline},
        "facts/all.yaml": [fact("seen", states=states)],
        "contacts.yaml": [{"id": "line", "name": "The line", "facts": ["seen"], **contact}],
    }
    loaded = load_guide(write_content(folder, files), collect=True)
    return [(each.code, str(each.values["id"])) for each in check_contacts(loaded) if each.values["id"] != "book"]


@pytest.mark.parametrize(
    ("phone", "states"),
    [
        ("1-800-555-0123", "Call 1-800-555-0123."),
        ("1-800-555-0123", "Call (800) 555-0123 or 800.555.0123."),
        ("800-555-0123", "Call +1 800 555 0123."),
        ("911", "In danger, call 911."),
        ("211", "211 knows offices."),
    ],
)
def test_a_phone_that_its_fact_says_is_fine(tmp_path: Path, phone: str, states: str) -> None:
    assert found(tmp_path, states, phone=phone) == []


@pytest.mark.parametrize(
    "phone",
    [
        "1-8OO-555-0123",
        "1-800-555-012",
        "1-800-555-01234",
        "1 800 555 0123",
        "call us",
        "555-0123",
        "1-900-555-0123",
        "1-800-155-0123",
        "8005550123",
        "912",
        "1-800-FLOWERS",
        "+52 55 5080 2000",
        "1-800-555-0123 ext. 4",
    ],
)
def test_a_phone_of_another_form_is_found(tmp_path: Path, phone: str) -> None:
    assert found(tmp_path, f"Call {phone}.", phone=phone, lifeline=["line"]) == [(FindingCode.ODD_PHONE, "line")]


@pytest.mark.parametrize("states", ["Call 1-800-555-0132.", "Call them.", "Call 1-800-555-01239."])
def test_a_phone_that_no_fact_says_is_found(tmp_path: Path, states: str) -> None:
    assert found(tmp_path, states, phone="1-800-555-0123") == [(FindingCode.OTHER_PHONE, "line")]


@pytest.mark.parametrize("lifeline", [[], ["line"]])
def test_a_lifeline_has_a_phone(tmp_path: Path, lifeline: list[str]) -> None:
    assert found(tmp_path, "It is at book.org.", lifeline, url="https://book.org") == [
        (FindingCode.NO_LIFELINE, "guide")
    ]


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://www.ssa.gov/forms?a=b#c", None),
        ("https://ayuda.gob.mx/x", None),
        ("http://www.ssa.gov", LINK_HTTPS),
        ("https://www.ssa.gvo", LINK_ENDING),
        ("https://www.ssa.goov/x", LINK_ENDING),
        ("https://user:word@ssa.gov", LINK_LOGIN),
        ("https://ssa.gov@evil.org", LINK_LOGIN),
        ("https://ssa.gov:8443/x", LINK_LOGIN),
        ("https://ssa.gov:port/x", LINK_ADDRESS),
        ("https://192.168.0.1/x", LINK_ADDRESS),
        ("https://[::1]/x", LINK_ADDRESS),
        ("https://localhost.", LINK_ADDRESS),
        ("https://ssa..gov", LINK_ADDRESS),
        ("https://bit.ly/abc", LINK_SHORTENER),
        ("https://www.tinyurl.com/abc", LINK_SHORTENER),
        ("https://ѕsa.gov", LINK_LETTERS),
        ("https://xn--sa-hmd.gov", LINK_LETTERS),
    ],
)
def test_links_have_a_known_form(url: str, fault: Phrase | None) -> None:
    assert link_fault(url, secure=True) == fault


@pytest.mark.parametrize(
    ("url", "states", "codes"),
    [
        ("https://www.book.example.org/x", "It is at example.org.", []),
        ("https://example.org", "It is at sample.org.", [FindingCode.OTHER_LINK]),
        ("https://ssa.com", "It is at ssa.com.mx and notssa.com-x.", []),
        ("https://bit.ly/x", "It is at bit.ly/x.", [FindingCode.ODD_LINK]),
    ],
)
def test_a_link_leads_to_the_site_of_its_facts(tmp_path: Path, url: str, states: str, codes: list[Code]) -> None:
    told = found(tmp_path, f"{states} Call 911.", phone="911", url=url)
    assert [code for code, _ in told] == codes


@pytest.mark.parametrize("name", ["Line TTY (text telephone)", "The line for the deaf, by teletypewriter"])
def test_a_lifeline_is_more_than_a_machine_for_text(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, "Call 911.", name=name, phone="911") == [(FindingCode.NO_LIFELINE, "guide")]


@pytest.mark.parametrize("phone", ["1-800-555-0123", "800-555-0123"])
def test_a_phone_belongs_to_one_contact(tmp_path: Path, phone: str) -> None:
    contacts = [
        {"id": "line", "name": "The line", "phone": "1-800-555-0123", "facts": ["seen"]},
        {"id": "other", "name": "The other", "phone": phone, "facts": ["seen"]},
    ]
    files = {
        "guide.yaml": {**HEAD, "lifeline": ["line"]},
        "facts/all.yaml": [fact("seen", states="Call 1-800-555-0123.")],
        "contacts.yaml": contacts,
    }
    told = list(check_contacts(load_guide(write_content(tmp_path, files), collect=True)))
    same = [(each.values["id"], each.values["other"]) for each in told if each.code is FindingCode.SAME_PHONE]
    assert same == [("other", "line")]
