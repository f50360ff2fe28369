"""Words for what the program computes."""

import datetime
from pathlib import Path

import pytest

from advisor.guide.conditions import Chosen, Condition, Lacks, all_of, any_of
from advisor.guide.model import Basis
from advisor.languages import Voice
from advisor.page import wording
from tests.dates import day, month
from tests.guide.writing import small_guide
from tests.page.test_compose import IN_ENGLISH, NOTHING, SPANISH


@pytest.mark.parametrize(
    ("known", "english", "spanish"),
    [
        ("2026", "2026", "2026"),
        ("2026-07", month("2026-07"), month("2026-07", "es")),
        ("2026-07-04", day("2026-07-04"), day("2026-07-04", "es")),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(known: str, english: str, spanish: str) -> None:
    assert wording.partial_day(known, IN_ENGLISH) == english
    assert wording.partial_day(known, Voice(SPANISH, NOTHING, NOTHING)) == spanish


def test_every_kind_of_evidence_and_every_confidence_has_its_own_words() -> None:
    assert len({wording.basis_name(basis, IN_ENGLISH) for basis in Basis}) == len(Basis)
    assert len({wording.confidence_name(level, IN_ENGLISH) for level in ("high", "medium", "low")}) == 3


def test_a_day_is_told_in_the_language_of_the_reader() -> None:
    assert wording.day(datetime.date(2026, 11, 23), IN_ENGLISH) == day("2026-11-23")


RED = Chosen("colour", ("red",))
SAW = Chosen("tools", ("saw",), many=True)
HAMMER = Chosen("tools", ("hammer",), many=True)
NO_SAW = Lacks("tools", ("saw",))
GREEN_OR_BLUE = Chosen("colour", ("blue", "green"))
IS_RED = "your answer to “Which colour?” is: Red"
IS_SAW = "your answer to “Which tools?” is: A saw"
IS_HAMMER = "your answer to “Which tools?” is: A hammer"


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        (True, []),
        (RED, [f"It applies to you, if {IS_RED}."]),
        (all_of([RED, SAW]), ["It applies if all of this is so:", f"  {IS_RED}", f"  {IS_SAW}"]),
        (any_of([RED, SAW]), ["It applies in any of these cases:", f"Case 1: {IS_RED}", f"Case 2: {IS_SAW}"]),
        (
            any_of([all_of([RED, SAW]), HAMMER]),
            [
                "It applies in any of these cases:",
                "Case 1, all of this is so:",
                f"  {IS_RED}",
                f"  {IS_SAW}",
                f"Case 2: {IS_HAMMER}",
            ],
        ),
        (
            all_of([HAMMER, any_of([RED, NO_SAW])]),
            [
                "It applies if all of this is so:",
                f"  {IS_HAMMER}",
                "  at least one of these 2 is so:",
                f"    {IS_RED}",
                "    your answer to “Which tools?” is not: A saw",
            ],
        ),
        (
            all_of([HAMMER, any_of([RED, all_of([SAW, GREEN_OR_BLUE])])]),
            [
                "It applies if all of this is so:",
                f"  {IS_HAMMER}",
                "  at least one of these 2 is so:",
                f"    {IS_RED}",
                "    all of these 2 are so:",
                f"      {IS_SAW}",
                "      your answer to “Which colour?” is anything but: Red",
            ],
        ),
    ],
)
def test_a_long_if_is_told_part_by_part(tmp_path: Path, condition: Condition, lines: list[str]) -> None:
    assert list(wording.condition_lines(condition, small_guide(tmp_path), IN_ENGLISH)) == lines
