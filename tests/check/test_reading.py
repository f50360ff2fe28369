"""Cards that nobody has read against their facts as they are now."""

from pathlib import Path
from typing import Any

from advisor.check.diff import compare
from advisor.check.findings import FindingCode
from advisor.check.reading import check_reading
from advisor.guide.diagnostics import Code, Diagnostic
from advisor.guide.digests import as_recorded, card_digests
from advisor.guide.loading import Loaded, load_guide
from tests.guide.writing import card, fact, write_content

FACTS = [fact("seen"), fact("heard"), fact("told")]
CARD = card("base", lead="Do this.", facts=["seen", "heard"])
RED = card("for-red", lead="Do that.", facts=["told"], when={"colour": "red"})


def load(folder: Path, facts: list[dict[str, object]], *cards: dict[str, object]) -> Loaded:
    return load_guide(write_content(folder, {"facts/all.yaml": facts, "cards/main.yaml": list(cards)}), collect=True)


def read(folder: Path, *cards: dict[str, object]) -> list[dict[str, object]]:
    """The same cards with the record that they were read against FACTS."""
    guide = load(folder / "read", FACTS, *cards).guide
    digests = (as_recorded(card_digests(guide, known)) for known in guide.cards.values())
    return [{**each, "read_against": recorded} for each, recorded in zip(cards, digests, strict=True)]


def found(folder: Path, facts: list[dict[str, object]], *cards: dict[str, object]) -> list[Diagnostic]:
    return list(check_reading(load(folder / "now", facts, *cards)))


def told(findings: list[Diagnostic]) -> list[tuple[Code, Any, Any]]:
    return [(each.code, each.values["id"], each.values.get("fact")) for each in findings]


def test_a_guide_that_records_nothing_is_not_asked_for_it(tmp_path: Path) -> None:
    assert found(tmp_path, FACTS, CARD, RED) == []


def test_cards_that_were_read_as_they_are_now_are_clean(tmp_path: Path) -> None:
    assert found(tmp_path, FACTS, *read(tmp_path, CARD, RED)) == []


def test_a_fact_that_was_only_checked_again_brings_up_no_card(tmp_path: Path) -> None:
    checked = [{**each, "checked": "2026-07-01", "recheck": "2027-06-01"} for each in FACTS]
    assert found(tmp_path, checked, *read(tmp_path, CARD, RED)) == []


def test_a_changed_fact_brings_up_every_card_behind_it_with_answers_that_show_it(tmp_path: Path) -> None:
    changed = [fact("seen"), fact("heard", confidence="low"), fact("told", states="It is told in another way.")]
    first, second = findings = found(tmp_path, changed, *read(tmp_path, CARD, RED))
    assert told(findings) == [
        (FindingCode.CHANGED_FACT, "base", "heard"),
        (FindingCode.CHANGED_FACT, "for-red", "told"),
    ]
    assert (first.example, second.example) == ({}, {"colour": frozenset({"red"})})
    assert second.location.file == Path("cards/main.yaml")
    assert not second.warning
    assert "advisor impact --read for-red" in second.fix()


def test_every_fact_that_a_card_was_not_read_against_is_told(tmp_path: Path) -> None:
    read_card = {**CARD, "read_against": "by hand"}
    assert told(found(tmp_path, FACTS, read_card)) == [
        (FindingCode.CHANGED_FACT, "base", "seen"),
        (FindingCode.CHANGED_FACT, "base", "heard"),
    ]


def test_a_fact_that_is_new_to_the_card_is_told(tmp_path: Path) -> None:
    (read_card,) = read(tmp_path, CARD)
    more = {**read_card, "facts": ["told", "seen", "heard"]}
    assert told(found(tmp_path, FACTS, more)) == [(FindingCode.CHANGED_FACT, "base", "told")]


def test_facts_that_were_taken_out_or_moved_are_told(tmp_path: Path) -> None:
    (read_card,) = read(tmp_path, CARD)
    for facts in (["heard", "seen"], ["seen"]):
        findings = found(tmp_path, FACTS, {**read_card, "facts": facts})
        assert told(findings) == [(FindingCode.OTHER_FACTS, "base", facts[0])]
        assert facts[0] in findings[0].fix()


def test_where_one_card_was_read_the_others_are_to_be_read_too(tmp_path: Path) -> None:
    (read_card,) = read(tmp_path, RED)
    findings = found(tmp_path, FACTS, CARD, read_card)
    assert told(findings) == [(FindingCode.NEVER_READ, "base", None)]
    assert not findings[0].warning
    assert findings[0].what()


def test_a_card_that_nobody_sees_has_no_answers_that_show_it(tmp_path: Path) -> None:
    never = card("never", lead="Do it.", when={"all": [{"colour": "red"}, {"colour": "blue"}]}, read_against="0" * 8)
    (finding,) = found(tmp_path, FACTS, CARD, never)[:1]
    assert (finding.values["id"], finding.example) == ("never", None)


def test_that_a_card_was_read_is_no_change_for_anybody(tmp_path: Path) -> None:
    before, after = load(tmp_path / "before", FACTS, CARD), load(tmp_path / "after", FACTS, *read(tmp_path, CARD))
    assert not compare(before, after)
