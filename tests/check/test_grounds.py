"""What guide.yaml says of itself holds; sources are what they are called."""

from pathlib import Path

import pytest

from advisor.check.findings import FindingCode
from advisor.check.grounds import check_grounds
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import load_guide
from tests.guide.writing import card, question, write_content

HEAD = {"id": "small", "title": "Small", "about": "A.", "sections": [{"id": "main", "title": "M"}]}
CODE = {
    "id": "book",
    "title": "8 U.S.C. 1",
    "publisher": "U.S. Code",
    "url": "https://uscode.house.gov/1",
    "kind": "law",
}


def found(folder: Path, checks: object = None, **files: object) -> list[Diagnostic]:
    content = {"guide.yaml": {**HEAD, "checks": checks or {}}, "sources.yaml": [CODE], **files}
    return list(check_grounds(load_guide(write_content(folder, content), collect=True)))


def codes(findings: list[Diagnostic]) -> list[tuple[object, object]]:
    return [(each.code, each.values["id"]) for each in findings]


@pytest.mark.parametrize(
    ("marked", "named", "expected"),
    [
        (True, True, []),
        (False, True, [FindingCode.NOT_PRIVATE]),
        (True, False, [FindingCode.UNNAMED_PRIVATE]),
        (False, False, []),
    ],
)
def test_private_questions_are_marked_and_named(
    tmp_path: Path, marked: bool, named: bool, expected: list[FindingCode]
) -> None:
    questions = [question("status", "a b", private=marked), question("colour", "red blue")]
    told = found(tmp_path, {"private": ["status"] if named else []}, **{"questions.yaml": questions})
    assert [each.code for each in told] == expected


@pytest.mark.parametrize(
    ("label", "is_found"), [("Because I am undocumented", True), ("No status now, so help", True), ("A letter", False)]
)
def test_a_public_option_names_no_private_answer(tmp_path: Path, label: str, is_found: bool) -> None:
    options = [{"id": "a", "label": label}, {"id": "b", "label": "Something else"}]
    status = [{"id": "none", "label": "No status now", "find": ["undocumented"]}, {"id": "c", "label": "Other"}]
    questions = [
        {**question("why", "a b"), "options": options},
        {**question("status", "c", private=True), "options": status},
    ]
    told = found(tmp_path, {"private": ["status"]}, **{"questions.yaml": questions})
    assert [each.code for each in told] == [FindingCode.PRIVATE_LABEL] * is_found
    options[0]["private"] = "true"
    assert found(tmp_path, {"private": ["status"]}, **{"questions.yaml": questions}) == []


PRIVATE_STATUS = {
    **question("status", "c", private=True),
    "options": [{"id": "none", "label": "No status now", "find": ["no papers"]}, {"id": "c", "label": "Other"}],
}


@pytest.mark.parametrize(
    ("head", "is_found"),
    [
        ({"sections": [{"id": "main", "title": "For people with no status now"}]}, True),
        ({"sections": [{"id": "main", "title": "What to do", "answer": "Undocumented"}]}, True),
        ({"sheet": [{"id": "main", "title": "No papers"}]}, True),
        ({"sheet": [{"id": "main", "title": "Dates", "blanks": ["Your immigration status"]}]}, True),
        ({"sheet": [{"id": "main", "title": "Dates", "blanks": ["My A-number"]}]}, True),
        ({"sheet": [{"id": "main", "title": "Dates", "blanks": ["Papers they need"]}]}, False),
    ],
)
def test_no_heading_of_a_sheet_names_a_private_answer(tmp_path: Path, head: dict[str, object], is_found: bool) -> None:
    checks = {"private": ["status"]}
    whole = {**HEAD, **head, "checks": checks}
    told = found(tmp_path, checks, **{"questions.yaml": [PRIVATE_STATUS], "guide.yaml": whole})
    assert codes(told) == [(FindingCode.PRIVATE_TEXT, "main")] * is_found


@pytest.mark.parametrize(
    ("sheet", "is_found"),
    [
        ("Because you are undocumented, call a lawyer.", True),
        ("You are undocumented, so ask if a call will do.", True),
        ("If you go, remember that you have no papers.", True),
        ("Your removal order is old; call a lawyer.", True),
        ("As somebody out of status you may be held.", True),
        ("If you have no papers, call a lawyer.", False),
        ("With no status now, call your lawyer.", False),
        ("People with no papers are asked more.", False),
        ("lead", False),
    ],
)
def test_no_line_of_a_sheet_tells_a_private_answer(tmp_path: Path, sheet: str, is_found: bool) -> None:
    files = {"questions.yaml": [PRIVATE_STATUS], "cards/main.yaml": [card("base", sheet=sheet)]}
    told = found(tmp_path, {"private": ["status"]}, **files)
    assert codes(told) == [(FindingCode.PRIVATE_TEXT, "base")] * is_found


@pytest.mark.parametrize("hint", ["If you are undocumented", "Also with a removal order", "No papers"])
def test_no_hint_of_a_public_option_names_a_private_answer(tmp_path: Path, hint: str) -> None:
    options = [{"id": "a", "label": "A letter", "hint": hint}, {"id": "b", "label": "Something else"}]
    questions = [{**question("why", "a b"), "options": options}, PRIVATE_STATUS]
    told = found(tmp_path, {"private": ["status"]}, **{"questions.yaml": questions})
    assert [each.code for each in told] == [FindingCode.PRIVATE_LABEL]


@pytest.mark.parametrize(("when", "is_found"), [({"colour": "red"}, True), ({"colour": "blue"}, False)])
def test_cards_that_conflict_are_never_shown_together(tmp_path: Path, when: object, is_found: bool) -> None:
    cards = [card("one", when={"colour": "red"}, conflicts=["other"]), card("other", when=when)]
    told = found(tmp_path, **{"cards/main.yaml": cards})
    assert codes(told) == [(FindingCode.CONFLICT, "one")] * is_found
    assert [each.example for each in told] == [{"colour": frozenset({"red"})}] * is_found


@pytest.mark.parametrize(("least", "expected"), [(0, []), (1, [FindingCode.FEW_PROMISES, FindingCode.FEW_CASES])])
def test_there_are_as_many_promises_and_cases_as_the_guide_says(
    tmp_path: Path, least: int, expected: list[FindingCode]
) -> None:
    assert [each.code for each in found(tmp_path, {"least_promises": least, "least_cases": least})] == expected


@pytest.mark.parametrize(
    ("kind", "publisher", "title", "url"),
    [
        ("law", "U.S. Code", "8 U.S.C. 1", "https://copy.example/1"),
        ("law", "FindLaw", "42 U.S.C. 408", "https://codes.findlaw.com/1"),
        ("regulation", "Code of Federal Regulations (copy)", "20 CFR 1", "https://copy.example/2"),
        ("court-order", "Supreme Court of the United States (copy)", "A v. B, 1 U.S. 2", "https://copy.example/3"),
        ("official-policy", "Tracker", "ICE Directive 11064.4", "https://copy.example/4"),
        ("official-policy", "Whoever", "A notice", "https://www.ssa.gov/x"),
        ("press-report", "The Daily News", "A law", "https://news.example/5"),
    ],
)
def test_sources_that_are_what_they_are_called(tmp_path: Path, kind: str, publisher: str, title: str, url: str) -> None:
    source = {"id": "book", "kind": kind, "publisher": publisher, "title": title, "url": url}
    copies = {"law_sites": ["copy.example", "findlaw.com"]}
    assert found(tmp_path, copies, **{"sources.yaml": [source]}) == []


@pytest.mark.parametrize("kind", ["law", "regulation", "court-order", "official-policy", "agency-page"])
@pytest.mark.parametrize(
    ("url", "listed", "is_found"),
    [
        ("https://daily.example/1", ["copy.example"], True),
        ("https://notcopy.example/1", ["copy.example"], True),
        ("https://copy.example.org/1", ["copy.example"], True),
        ("https://www.news.example/1", ["news.example"], True),
        ("https://law.news.example/1", ["law.news.example"], True),
        ("https://copy.example/1", ["copy.example"], False),
        ("https://www.copy.example/1", ["copy.example"], False),
        ("https://www.ssa.gov/1", [], False),
    ],
)
def test_law_is_on_sites_of_the_state_or_on_those_that_keep_copies(
    tmp_path: Path, kind: str, url: str, listed: list[str], is_found: bool
) -> None:
    """Whoever publishes it; a site of the press keeps none."""
    publisher, title = "Social Security Administration", "8 U.S.C. 1, 20 CFR 1, A v. B, No. 1, Form SS-5"
    source = {"id": "book", "kind": kind, "publisher": publisher, "title": title, "url": url}
    press = {"id": "press", "kind": "press-report", "publisher": "N", "title": "T", "url": "https://www.news.example/2"}
    told = found(tmp_path, {"law_sites": listed}, **{"sources.yaml": [source, press]})
    assert codes(told) == [(FindingCode.NO_LAW_SITE, "book")] * is_found


@pytest.mark.parametrize("kind", ["law", "regulation", "court-order", "official-policy"])
@pytest.mark.parametrize(
    ("publisher", "title"),
    [
        ("The Daily News", "8 U.S.C. 1 explained"),
        ("CBS News", "A rule changes"),
        ("Smith and Partners", "What to know"),
    ],
)
def test_press_and_law_firms_make_no_law(tmp_path: Path, kind: str, publisher: str, title: str) -> None:
    source = {"id": "book", "kind": kind, "publisher": publisher, "title": title, "url": "https://news.example/6"}
    assert codes(found(tmp_path, **{"sources.yaml": [source]})) == [(FindingCode.PRESS_AS_LAW, "book")]
