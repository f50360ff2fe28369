"""What is overdue, what is due soon, and from when on that is more than a warning; days that cannot be."""

import datetime
from pathlib import Path
from textwrap import dedent

import pytest

from advisor.check.dates import check_dates, months_after
from advisor.check.findings import FindingCode
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import load_guide
from tests.guide.writing import MINIMAL, card, fact, write_content


def found(folder: Path, today: str, *facts: dict[str, object], **files: object) -> list[Diagnostic]:
    """The findings of a day for two cards and a contact whose facts are due on 1 December and 1 January."""
    due = facts or (fact("later", recheck="2027-01-01"), fact("seen", recheck="2026-12-01"))
    cards = [card("base", facts=[str(each["id"]) for each in due if each["id"] != "spare"]), card("other")]
    content: dict[str, object] = {"facts/all.yaml": list(due), "cards/main.yaml": cards, **files}
    loaded = load_guide(write_content(folder, content), collect=True)
    return list(check_dates(loaded, datetime.date.fromisoformat(today)))


@pytest.mark.parametrize(
    ("today", "code", "is_warning"),
    [
        ("2026-11-01", FindingCode.STALE_SOON, True),
        ("2026-12-01", FindingCode.STALE_SOON, True),
    ],
)
def test_a_fact_that_is_due_is_told_once(tmp_path: Path, today: str, code: FindingCode, is_warning: bool) -> None:
    (finding,) = [each for each in found(tmp_path, today) if each.values["id"] == "seen"]
    assert (finding.code, finding.warning) == (code, is_warning)
    assert finding.values == {"id": "seen", "date": "2026-12-01", "number": "3", "users": "base, other, line"}
    assert finding.location.file == Path("facts/all.yaml")
    assert finding.what()


@pytest.mark.parametrize(("today", "is_warning"), [("2026-12-02", True), ("2026-12-30", True), ("2026-12-31", False)])
def test_what_is_overdue_is_a_warning_for_thirty_days(tmp_path: Path, today: str, is_warning: bool) -> None:
    overdue = [each for each in found(tmp_path, today) if each.code is FindingCode.STALE]
    assert [(each.values["id"], each.warning) for each in overdue] == [("seen", is_warning)]


def test_nothing_is_told_more_than_thirty_days_ahead(tmp_path: Path) -> None:
    assert found(tmp_path, "2026-10-31") == []


def test_many_who_rest_on_a_fact_are_not_all_named(tmp_path: Path) -> None:
    cards = [card(f"card-{number}") for number in range(5)]
    told = found(tmp_path, "2026-12-01", fact("seen"), **{"cards/main.yaml": cards})
    assert [each.values["users"] for each in told] == ["card-0, card-1, card-2, …"]


def test_a_fact_on_which_only_a_contact_rests_is_due_too(tmp_path: Path) -> None:
    contact = {"id": "line", "name": "The line", "phone": "911", "facts": ["phone"]}
    facts = fact("seen", recheck="2027-05-01"), fact("phone")
    told = found(tmp_path, "2026-12-01", *facts, **{"contacts.yaml": [contact], "cards/main.yaml": [card("base")]})
    assert [each.values["users"] for each in told] == ["line"]


def test_a_fact_on_which_nothing_rests_is_not_due(tmp_path: Path) -> None:
    facts = fact("seen", recheck="2027-05-01"), fact("spare", unused="It is told elsewhere.")
    assert found(tmp_path, "2026-12-01", *facts) == []


@pytest.mark.parametrize(("checked", "codes"), [("2026-06-02", []), ("2026-06-03", [FindingCode.FUTURE_DATE])])
def test_nothing_was_checked_tomorrow(tmp_path: Path, checked: str, codes: list[FindingCode]) -> None:
    """A day ahead is today elsewhere."""
    assert [each.code for each in found(tmp_path, "2026-06-01", fact("seen", checked=checked))] == codes


def test_nothing_was_published_next_year(tmp_path: Path) -> None:
    sources = dedent(MINIMAL["sources.yaml"]) + "  published: 2027\n"
    told = found(tmp_path, "2026-06-01", fact("seen"), **{"sources.yaml": sources})
    assert [(each.code, each.values["key"]) for each in told] == [(FindingCode.FUTURE_DATE, "published")]


@pytest.mark.parametrize(("recheck", "codes"), [("2026-09-01", []), ("2026-09-02", [FindingCode.LATE_RECHECK])])
def test_a_check_is_due_within_the_months_of_the_guide(tmp_path: Path, recheck: str, codes: list[FindingCode]) -> None:
    head = dedent(MINIMAL["guide.yaml"]) + "checks: {recheck_months: 3}\n"
    told = found(tmp_path, "2026-06-01", fact("seen", recheck=recheck), **{"guide.yaml": head})
    assert [each.code for each in told] == codes


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [("2026-11-30", 3, "2027-03-01"), ("2026-12-15", 12, "2027-12-15"), ("2026-01-31", 1, "2026-03-01")],
)
def test_months_are_counted_by_the_calendar(day: str, months: int, after: str) -> None:
    assert months_after(datetime.date.fromisoformat(day), months).isoformat() == after


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_can_be_checked_on(tmp_path: Path, today: str) -> None:
    sources = dedent(MINIMAL["sources.yaml"]) + "  published: 2025\n"
    assert found(tmp_path, today, fact("seen"), **{"sources.yaml": sources}) != []
