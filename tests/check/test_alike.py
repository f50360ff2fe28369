"""Cards that say the same to the same person, sources that stand twice, cards on unrelated facts."""

from pathlib import Path

import pytest

from advisor.check.alike import check_alike
from advisor.check.findings import FindingCode
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import load_guide
from tests.guide.writing import card, fact, write_content

TEXT = "Ask the office for a letter that says on which day the money was paid, and keep it at home."
SOURCE = {"title": "The Book", "publisher": "The Press", "kind": "law"}


def found(folder: Path, **files: object) -> list[Diagnostic]:
    return list(check_alike(load_guide(write_content(folder, dict(files)), collect=True)))


def pair(one: dict[str, object], other: dict[str, object]) -> dict[str, object]:
    return {"cards/main.yaml": [card("one", text=TEXT, **one), card("other", **{"text": TEXT, **other})]}


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("home", "work"), f"{TEXT} Thanks.", TEXT.upper()])
def test_two_cards_that_say_the_same_to_one_person_are_found(tmp_path: Path, text: str) -> None:
    (finding,) = found(tmp_path, **pair({}, {"text": text, "when": {"colour": "red"}}))
    assert (finding.code, finding.values) == (FindingCode.SAME_TEXT, {"id": "other", "other": "one"})
    assert finding.example == {"colour": frozenset({"red"})}


def test_nobody_is_shown_both(tmp_path: Path) -> None:
    assert found(tmp_path, **pair({"when": {"colour": "red"}}, {"when": {"colour": "blue"}})) == []


def test_a_whole_copy_is_found_whoever_sees_it(tmp_path: Path) -> None:
    same = {"title": "A title", "lead": "A lead."}
    files = pair({**same, "when": {"colour": "red"}}, {**same, "when": {"colour": "blue"}})
    assert [each.code for each in found(tmp_path, **files)] == [FindingCode.SAME_TEXT]


@pytest.mark.parametrize(
    ("url", "count"),
    [("http://www.book.example/page", 1), ("https://BOOK.example/page/", 1), ("https://book.example/other", 0)],
)
def test_a_source_that_stands_twice_is_found(tmp_path: Path, url: str, count: int) -> None:
    sources = [{"id": "book", "url": "https://book.example/page", **SOURCE}, {"id": "again", "url": url, **SOURCE}]
    assert [each.code for each in found(tmp_path, **{"sources.yaml": sources})] == [FindingCode.SAME_SOURCE] * count


def test_two_pages_of_one_site_that_were_not_recorded_are_two(tmp_path: Path) -> None:
    sources = [{"id": name, "url": "https://paper.example/", **SOURCE} for name in ("book", "again")]
    assert found(tmp_path, **{"sources.yaml": sources}) == []


def test_a_card_that_shares_no_word_with_its_facts_is_a_warning(tmp_path: Path) -> None:
    facts = [fact(f"fact-{number}", states=f"Ships of kind{number} sail north.") for number in range(40)]
    own = fact("seen", states="A letter about money is mailed by the office.")
    cards = [card("letter", text=TEXT), card("ships", text=TEXT.replace("office", "captain"), facts=["fact-1"])]
    told = found(tmp_path, **{"facts/all.yaml": [own, *facts], "cards/main.yaml": [cards[0]]})
    assert told == []
    told = found(tmp_path, **{"facts/all.yaml": [own, *facts], "cards/main.yaml": [cards[1]]})
    assert [(each.code, each.warning) for each in told] == [(FindingCode.UNRELATED_FACTS, True)]
