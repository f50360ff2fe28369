"""Coverage sees the parts of cards: what only a step, a paragraph or a contact turns on is not idle."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.coverage import check_coverage
from advisor.check.findings import FindingCode
from advisor.guide.conditions import given
from advisor.guide.diagnostics import Code, Location
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide, Part
from advisor.interview.remaining import conditions_of, initial, narrow, shown_cards
from tests.guide.random_guides import Drawn, Full, completions, guides, possible
from tests.guide.writing import card, many, question, write_content

QUESTIONS = [question("colour", "red blue green"), many("tools", "hammer saw")]
CARDS = [
    card("red", when={"colour": "red"}),
    card("blue", when={"colour": "blue"}),
    card("base", when={"tools": "saw"}),
]


def findings(folder: Path, base: dict[str, Any], **files: object) -> list[tuple[Code, Mapping[str, object]]]:
    """What is found if the card "base" has these keys too."""
    cards = [*CARDS[:2], {**CARDS[2], **base}]
    content = {"questions.yaml": QUESTIONS, "cards/main.yaml": cards, **files}
    found = check_coverage(load_guide(write_content(folder, content)))
    return [(finding.code, finding.values) for finding in found]


HAMMER = {"tools": "hammer"}
PARTS = {
    "text": [{"when": HAMMER, "text": "Take care."}],
    "steps": [{"when": HAMMER, "text": "Take care."}],
    "contacts": [{"when": HAMMER, "contact": "line"}],
}


@pytest.mark.parametrize("key", PARTS)
def test_an_option_that_only_a_part_turns_on_is_not_idle(tmp_path: Path, key: str) -> None:
    idle = (FindingCode.IDLE_CHOICE, {"id": "tools", "one": "hammer"})
    assert findings(tmp_path / "without", {}) == [idle]
    assert findings(tmp_path / "with", {key: PARTS[key]}) == []


@pytest.mark.parametrize("key", PARTS)
def test_a_way_that_changes_only_a_part_is_not_idle(tmp_path: Path, key: str) -> None:
    way = {"id": "armed", "label": "armed", "answers": {"tools": ["hammer", "saw"]}, "when": {"tools": "saw"}}
    codes = [code for code, _ in findings(tmp_path / "without", {}, **{"ways.yaml": [way]})]
    assert codes == [FindingCode.IDLE_CHOICE, FindingCode.IDLE_WAY]
    assert findings(tmp_path / "with", {key: PARTS[key]}, **{"ways.yaml": [way]}) == []


def test_a_question_of_a_part_that_nobody_sees_is_idle(tmp_path: Path) -> None:
    steps = [{"when": {"all": [{"tools": "hammer"}, {"not": {"tools": "saw"}}]}, "text": "Never."}]
    assert findings(tmp_path, {"steps": steps}) == [
        (FindingCode.UNREACHABLE_PART, {"id": "base", "key": "steps", "number": "1"}),
        (FindingCode.IDLE_CHOICE, {"id": "tools", "one": "hammer"}),
    ]


class Anywhere(dict[tuple[str, str], Location]):
    """Places of a guide whose files are gone."""

    def __missing__(self, key: tuple[str, str]) -> Location:
        return Location(Path("guide.yaml"))


def seen(guide: Guide, full: Full) -> frozenset[str]:
    """The keys of the cards, and of the parts with a condition, that somebody sees who has answered everything."""
    left = narrow(initial(guide), full)
    cards = [shown for section in guide.sections.values() for shown, _ in shown_cards(guide, section, left)]
    return frozenset(key for shown in cards for key, when in conditions_of(shown) if given(when, full) is True)


@for_all(guides(), st.data())
def test_a_question_is_idle_exactly_if_its_answer_changes_nothing_that_is_seen(
    drawn: Drawn, data: st.DataObject
) -> None:
    whens = st.sampled_from([known.when for known in drawn.guide.cards.values()])
    cards = {
        known.id: msgspec.structs.replace(known, steps=(Part("Go.", data.draw(whens)),))
        for known in drawn.guide.cards.values()
    }
    guide = msgspec.structs.replace(drawn.guide, cards=cards)
    found = check_coverage(Loaded(guide, Anywhere()))
    idle = {finding.values["id"] for finding in found if finding.code is FindingCode.IDLE_QUESTION}
    assert idle == {
        name
        for name in guide.questions
        if all(
            len({seen(guide, {**full, name: answer}) for answer in possible(guide, name)}) == 1
            for full in completions(guide, {})
        )
    }
