"""What a digest of a fact is made of: all that it says and rests on, and nothing else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.guide.digests import card_digests, fact_digest
from tests.guide.writing import card, fact, small_guide

BOOK = {"id": "book", "title": "The Book", "publisher": "The Press", "url": "https://book.example", "kind": "law"}
PAPER = {**BOOK, "id": "paper", "kind": "press-report"}
FULL = fact("seen", sources=["book", "paper"], caveat="In one town.", as_of="2026-05")
CARD = card("base", lead="Do this.")


def digest(folder: Path, changed: Mapping[str, object], *, book: Mapping[str, object] = BOOK) -> str:
    """The digest of the fact with some keys changed; a key that is None is left out."""
    entry = {key: value for key, value in {**FULL, **changed}.items() if value is not None}
    files = {"facts/all.yaml": [entry], "sources.yaml": [book, PAPER], "cards/main.yaml": [CARD]}
    guide = small_guide(folder, files)
    return fact_digest(guide, guide.facts["seen"])


def test_it_is_short_and_the_same_on_every_machine(tmp_path: Path) -> None:
    assert digest(tmp_path, {}) == "caad7e40"


@pytest.mark.parametrize(
    "changed",
    [
        {"states": "This is seen no more."},
        {"confidence": "medium"},
        {"caveat": "In two towns."},
        {"caveat": None},
        {"as_of": "2026-04"},
        {"as_of": None},
        {"basis": "own-advice"},
        {"sources": ["book"]},
        {"caveat": "2026-05", "as_of": None},
    ],
    ids=str,
)
def test_what_the_fact_says_is_in_it(tmp_path: Path, changed: Mapping[str, object]) -> None:
    assert digest(tmp_path / "changed", changed) != digest(tmp_path / "before", {})


@pytest.mark.parametrize(
    "changed", [{"kind": "regulation"}, {"url": "https://other.example"}, {"published": "2026"}], ids=str
)
def test_what_its_sources_are_is_in_it(tmp_path: Path, changed: Mapping[str, object]) -> None:
    assert digest(tmp_path / "changed", {}, book={**BOOK, **changed}) != digest(tmp_path / "before", {})


@pytest.mark.parametrize(
    "changed",
    [
        {"checked": "2026-07-01"},
        {"recheck": "2027-01-01"},
        {"sources": ["paper", "book"]},
        {"states": "This  is\n seen."},
    ],
    ids=str,
)
def test_days_of_checks_and_layout_are_not_in_it(tmp_path: Path, changed: Mapping[str, object]) -> None:
    assert digest(tmp_path / "changed", changed) == digest(tmp_path / "before", {})


def test_how_a_source_is_called_is_not_in_it(tmp_path: Path) -> None:
    named = {**BOOK, "title": "A Book", "publisher": "A Press", "note": "Read twice.", "read": False}
    assert digest(tmp_path / "changed", {}, book=named) == digest(tmp_path / "before", {})


def test_a_card_has_one_for_each_fact_in_order(tmp_path: Path) -> None:
    files = {
        "facts/all.yaml": [fact("seen"), fact("heard")],
        "cards/main.yaml": [card("base", lead="Do this.", facts=["heard", "seen"])],
    }
    guide = small_guide(tmp_path, files)
    assert card_digests(guide, guide.cards["base"]) == tuple(
        fact_digest(guide, guide.facts[known]) for known in ("heard", "seen")
    )
