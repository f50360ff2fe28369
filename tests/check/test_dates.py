"""What is overdue, what is due soon, and from when on that is more than a warning."""

import datetime
from pathlib import Path

import pytest

from advisor.check.dates import check_dates
from advisor.check.findings import FindingCode
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import load_guide
from tests.guide.writing import card, fact, write_content


def found(folder: Path, today: str) -> list[Diagnostic]:
    """The findings of a day for a card whose facts are due on 1 December and 1 January."""
    facts = [fact("later", recheck="2027-01-01"), fact("seen", recheck="2026-12-01")]
    files = {"facts/all.yaml": facts, "cards/main.yaml": [card("base", facts=["later", "seen"])]}
    return list(check_dates(load_guide(write_content(folder, files), collect=True), datetime.date.fromisoformat(today)))


@pytest.mark.parametrize(
    ("today", "code", "is_warning"),
    [
        ("2026-11-01", FindingCode.STALE_SOON, True),
        ("2026-12-01", FindingCode.STALE_SOON, True),
        ("2026-12-02", FindingCode.STALE, True),
        ("2026-12-30", FindingCode.STALE, True),
        ("2026-12-31", FindingCode.STALE, False),
    ],
)
def test_a_card_is_told_once_by_its_earliest_fact(
    tmp_path: Path, today: str, code: FindingCode, is_warning: bool
) -> None:
    (finding,) = found(tmp_path, today)
    assert (finding.code, finding.warning) == (code, is_warning)
    assert finding.values == {"id": "base", "fact": "seen", "date": "2026-12-01"}
    assert str(finding.location) == "cards/main.yaml:1:2"
    assert finding.what()


def test_nothing_is_told_more_than_thirty_days_ahead(tmp_path: Path) -> None:
    assert found(tmp_path, "2026-10-31") == []
