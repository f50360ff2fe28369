"""Answers from outside: what is accepted, and what is said about the rest."""

from pathlib import Path

import pytest

from advisor.guide.model import Guide
from advisor.interview import AnswerError, as_answers
from tests.guide.writing import small_guide

RED, SAW, HAMMER = (frozenset({option}) for option in ("red", "saw", "hammer"))


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path)


def test_an_option_a_list_and_null_are_answers(guide: Guide) -> None:
    assert as_answers(guide, {"colour": "red", "tools": ["saw", "hammer"]}) == {"colour": RED, "tools": SAW | HAMMER}
    assert as_answers(guide, {"colour": ["red"], "tools": []}) == {"colour": RED, "tools": frozenset()}
    assert as_answers(guide, {"colour": None, "tools": "saw"}) == {"colour": None, "tools": SAW}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"color": "red"}, ("unknown-question", "", "color", "colour")),
        ({"weather": "red"}, ("unknown-question", "", "weather", "")),
        ({"colour": "rde"}, ("unknown-option", "colour", "rde", "red")),
        ({"tools": ["saw", "hamer"]}, ("unknown-option", "tools", "hamer", "hammer")),
        ({"colour": ["red", "blue"]}, ("one-option-only", "colour", "blue, red", "")),
        ({"colour": []}, ("one-option-only", "colour", "", "")),
        ({"colour": {"red": 1}}, ("wrong-shape", "colour", "{'red': 1}", "")),
        ({"colour": True}, ("wrong-shape", "colour", "True", "")),
        ({"tools": [["saw"]]}, ("wrong-shape", "tools", "[['saw']]", "")),
    ],
)
def test_anything_else_is_named(guide: Guide, given: dict[str, object], said: tuple[str, str, str, str]) -> None:
    with pytest.raises(AnswerError) as refused:
        as_answers(guide, given)
    error = refused.value
    question = error.question
    assert (error.problem, question, error.value, error.hint) == said
    assert (
        error.choices == [option.id for option in guide.questions[question].options]
        if question
        else list(guide.questions)
    )
