"""One key out of every screen and dialog: blank first, answers dropped, scrollback cleared last. And faults of ours."""

import sys
from io import StringIO
from pathlib import Path

import pytest

from advisor.crash import Crash, crash_of
from advisor.page import Session
from advisor.tui.app import AdvisorApp
from advisor.tui.leaving import BLANK, print_fault
from tests.tui.conftest import Drive
from tests.tui.everywhere import SPOTS, Spot, dialogs, go, kinds, spoken

WAYS_OUT = ["ctrl+q", "ctrl+c", "f10"]


def test_every_kind_of_screen_is_left_here() -> None:
    assert {spot.kind for spot in SPOTS.values()} == kinds()
    assert {spot.dialog for spot in SPOTS.values()} - {""} == dialogs()


@pytest.mark.parametrize("spot", SPOTS.values(), ids=SPOTS)
@pytest.mark.parametrize("way_out", WAYS_OUT)
async def test_one_key_leaves_every_screen(tmp_path: Path, drive: Drive, spot: Spot, way_out: str) -> None:
    async with drive(spoken(tmp_path, desk=spot.desk), size=spot.size, idle=5 * spot.desk) as driven:
        await go(driven, spot)
        driven.written.clear()
        await driven.pilot.press(way_out)
        assert driven.written[0] == BLANK
        assert driven.app.session.holding().nothing
        assert driven.app.return_code == 0
        assert driven.app._exit


async def test_no_key_of_a_covered_screen_works_while_it_is_covered(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        await driven.pilot.resize_terminal(20, 5)
        await driven.press("1", "s", "escape", "enter")
        assert driven.answers == {}


async def test_a_fault_ends_without_a_word_about_values(session: Session, drive: Drive) -> None:
    fault = RuntimeError("secret-answer")
    async with drive(session) as driven:
        await driven.press("enter", "1")
        driven.app._handle_exception(fault)
        driven.app._exception = None  # the pilot would raise it again
    assert driven.app.fault == Crash("RuntimeError", "")
    assert driven.app.return_code == 70
    assert driven.app.session.interview.answers == {}
    assert driven.app._exit_renderables == []
    assert driven.written[-1] == BLANK


async def test_what_is_printed_of_a_fault(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        session.answer("colour", frozenset({"secret-answer"}))
    except ValueError as error:
        fault = crash_of(error)
    printed = StringIO()
    monkeypatch.setattr(sys, "__stderr__", printed)
    print_fault(fault, session.fault_lines())
    text = printed.getvalue()
    assert "nothing was saved" in " ".join(text.split())
    assert "555-0100" in text
    assert "AnswerError advisor/interview/answers.py:" in text
    assert "secret" not in text


async def test_no_log_is_written_whatever_the_environment_asks(session: Session) -> None:
    app = AdvisorApp(session)
    assert not app.ENABLE_COMMAND_PALETTE
    assert app._log.__qualname__.startswith("EndingApp")


async def test_panic_prints_nothing(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        driven.app.panic("secret-answer")
    assert driven.app._exit_renderables == []
    assert driven.app.return_code == 70
