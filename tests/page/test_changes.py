"""What a step has changed without being asked to, and the day, which is asked for anew at each page."""

import datetime

import pytest

from advisor.guide.model import Guide
from advisor.page import commands as do
from advisor.page.changes import told_step
from advisor.page.command import Command
from advisor.page.notices import clock_notices
from advisor.page.session import Session
from tests.page.trips import BUS, TODAY, answered, chosen, marking, start, translators


def test_a_changed_answer_that_drops_others_says_so(guide: Guide) -> None:
    end = answered(start(guide), BUS)
    again = end.asking("way")
    changed = again.do(do.ANSWER, chosen("foot"))
    assert str(told_step(again, changed)) == "1 other answer no longer matters and was dropped."
    assert told_step(again, again.do(do.ANSWER, chosen("train"))) is None
    assert told_step(end, end.do(do.ANOTHER_VISIT).do(do.CHOOSE, "go-on")) is None, "that page has told it"


def test_a_language_that_is_no_longer_shown_says_so(guide: Guide) -> None:
    desk = start(guide, "en es").at_desk().do(do.BEGIN)
    alone = desk.do(do.CLIENT_LANGUAGE)
    told = told_step(desk, alone)
    assert str(told) == "Only English is shown now. l shows another language beside it."
    assert told_step(alone, alone.do(do.CLIENT_LANGUAGE)) is None


@pytest.mark.parametrize("command", [do.BEGIN, do.ABOUT])
def test_the_day_is_asked_for_anew_with_every_command(guide: Guide, command: Command) -> None:
    days = [TODAY, TODAY + datetime.timedelta(days=800)]
    session = Session.start(guide, marking("en"), "en", days[0], clock=lambda: days[-1])
    assert session.today == days[0]
    assert session.do(command).today == days[1]
    assert start(guide).do(command).today == TODAY


def test_a_desk_that_runs_for_years_tells_what_is_overdue_by_then(guide: Guide) -> None:
    late = datetime.date(2030, 1, 1)
    session = Session.start(guide, marking("en"), "en", TODAY, clock=lambda: late)
    stale = [card.evidence.stale for card in answered(session, BUS).do(do.NEXT_SECTION).guidance.cards]
    assert all(stale)


def test_a_clock_before_the_newest_check_is_told_and_not_believed(guide: Guide) -> None:
    newest = guide.newest_check
    wrong = newest - datetime.timedelta(days=2)
    page = answered(start(guide).replaced(today=wrong), BUS).page
    notice = f"The date of this computer is wrong: it says {wrong:%B} {wrong.day}, {wrong.year}, but this guide"
    assert str(page.notices[0]).startswith(notice)
    assert str(page.brief) == "The date of this computer is wrong"
    assert clock_notices(newest - datetime.timedelta(days=1), guide, translators()) == (), "it may be the day before"
    assert newest == max(fact.checked for fact in guide.facts.values())
