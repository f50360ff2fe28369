"""Words for what the program computes."""

import datetime

import pytest

from advisor.guide.model import Basis
from advisor.languages import Voice
from advisor.page import wording
from tests.page.test_compose import IN_ENGLISH, NOTHING, SPANISH


@pytest.mark.parametrize(
    ("known", "english", "spanish"),
    [
        ("2026", "2026", "2026"),
        ("2026-07", "July 2026", "julio de 2026"),
        ("2026-07-04", "July 4, 2026", "4 de julio de 2026"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(known: str, english: str, spanish: str) -> None:
    assert wording.partial_day(known, IN_ENGLISH) == english
    assert wording.partial_day(known, Voice(SPANISH, NOTHING, NOTHING)) == spanish


def test_every_kind_of_evidence_and_every_confidence_has_its_own_words() -> None:
    assert len({wording.basis_name(basis, IN_ENGLISH) for basis in Basis}) == len(Basis)
    assert len({wording.confidence_name(level, IN_ENGLISH) for level in ("high", "medium", "low")}) == 3


def test_a_day_is_told_in_the_language_of_the_reader() -> None:
    assert wording.day(datetime.date(2026, 11, 23), IN_ENGLISH) == "November 23, 2026"
