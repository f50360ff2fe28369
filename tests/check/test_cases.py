"""Cases: those that come out otherwise than written are found, and declining takes no card away."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.check.cases import check_cases
from advisor.check.findings import NOT_OPEN, NOT_SHOWN, OTHER_OUTCOME, SHOWN, FindingCode
from advisor.guide.conditions import Answers
from advisor.guide.diagnostics import Phrase
from advisor.guide.loading import load_guide
from advisor.guide.model import Guide
from advisor.guide.opening import content_folder
from advisor.interview import advise
from tests.check.test_promises import loaded_with
from tests.guide.writing import card


def case(**changes: object) -> dict[str, object]:
    return {"id": "somebody", "about": "Somebody asks.", "answers": {}, **changes}


@pytest.mark.parametrize(
    "right",
    [
        case(answers={"colour": "red"}, verdict="for-red", shows=["for-all"], may_show=["for-big-saw"]),
        case(answers={"colour": None}, may_show=["for-red"]),
        case(answers={"colour": "blue", "tools": []}, hides=["for-red", "for-big-saw"]),
        case(answers={"colour": "blue", "tools": ["hammer", "saw"], "size": "big"}, shows=["for-big-saw"]),
    ],
)
def test_cases_that_come_out_as_written_find_nothing(tmp_path: Path, right: dict[str, object]) -> None:
    assert list(check_cases(loaded_with(tmp_path, {"cases.yaml": [right]}))) == []


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        (case(answers={"colour": "blue"}, verdict="for-red"), Phrase(NOT_SHOWN, "for-red")),
        (case(answers={"colour": None}, shows=["for-red"]), Phrase(NOT_SHOWN, "for-red")),
        (case(answers={"colour": "red"}, may_show=["for-red"]), Phrase(NOT_OPEN, "for-red")),
        (case(answers={"colour": "red"}, hides=["for-red"]), Phrase(SHOWN, "for-red")),
        (case(answers={}, hides=["for-red"]), Phrase(SHOWN, "for-red")),
    ],
)
def test_a_case_that_comes_out_otherwise_says_how(tmp_path: Path, wrong: dict[str, object], what: Phrase) -> None:
    loaded = loaded_with(tmp_path, {"cases.yaml": [wrong]})
    [finding] = check_cases(loaded)
    assert (finding.code, finding.location) == (FindingCode.FAILED_CASE, loaded.locations["case", "somebody"])
    assert finding.values == {"id": "somebody", "what": what, "about": "Somebody asks."}
    assert finding.example == loaded.cases["somebody"].answers


VERDICTS: Mapping[str, object] = {
    "guide.yaml": {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "outcomes": [{"id": "go", "label": "Go"}, {"id": "stay", "label": "Stay"}],
        "sections": [{"id": "verdict", "title": "Go?", "choose": "first"}, {"id": "main", "title": "Main"}],
    },
    "cards/verdict.yaml": [card("red", when={"colour": "red"}, outcome="stay"), card("other", outcome="go")],
}


@pytest.mark.parametrize(
    ("answers", "outcome", "is_right"),
    [
        ({"colour": "red"}, "stay", True),
        ({"colour": "red"}, "go", False),
        ({"colour": "blue", "tools": []}, "go", True),
        ({"colour": None}, "go", False),
        ({"colour": None}, "stay", False),
    ],
)
def test_a_case_has_the_outcome_that_is_written_and_no_other(
    tmp_path: Path, answers: dict[str, object], outcome: str, is_right: bool
) -> None:
    files = {**VERDICTS, "cases.yaml": [case(answers=answers, outcome=outcome)]}
    found = list(check_cases(loaded_with(tmp_path, files)))
    assert [(finding.code, finding.values["what"]) for finding in found] == [
        (FindingCode.FAILED_CASE, Phrase(OTHER_OUTCOME, outcome))
    ] * (not is_right)


def test_declining_an_answer_takes_no_card_away() -> None:
    real = load_guide(content_folder())
    for known in list(real.cases.values())[::5]:
        shown = cards_of(real.guide, known.answers)
        for name in known.answers:
            assert shown <= cards_of(real.guide, {**known.answers, name: None})


def cards_of(guide: Guide, answers: Answers) -> set[str]:
    return {shown.card.id for section in advise(guide, answers).sections for shown in section.cards}
