"""One key out of every screen and dialog: blank first, answers dropped, scrollback cleared last. And faults of ours."""

import sys
from io import StringIO

import pytest

from advisor.page import Session
from advisor.tui.app import AdvisorApp
from advisor.tui.leaving import BLANK, CLEAR, Fault, clear_terminal, fault_of, print_fault
from tests.tui.conftest import Drive

pytestmark = pytest.mark.asyncio

QUESTIONS = ["1", "enter"]
GUIDANCE = [*QUESTIONS, "2", "2", "enter", "s"]
PLACES = {
    "language": [],
    "welcome": ["1"],
    "question": [*QUESTIONS, "1"],
    "why we ask": [*QUESTIONS, "question_mark"],
    "answers": [*QUESTIONS, "1", "t"],
    "choice of language": [*QUESTIONS, "1", "l"],
    "help": [*QUESTIONS, "1", "h"],
    "guidance": GUIDANCE,
    "sources": [*GUIDANCE, "o"],
    "reasons": [*GUIDANCE, "w"],
    "start over": [*GUIDANCE, "n"],
    "language over sources": [*GUIDANCE, "o", "l"],
}


@pytest.mark.parametrize("keys", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("way_out", ["ctrl+q", "ctrl+c", "f10"])
async def test_one_key_leaves_every_screen(two_languages: Session, drive: Drive, keys: list[str], way_out: str) -> None:
    async with drive(two_languages) as driven:
        await driven.press(*keys)
        driven.written.clear()
        await driven.pilot.press(way_out)
        assert driven.written[0] == BLANK
        assert driven.app.session.interview.answers == {}
        assert driven.app.return_code == 0
        assert driven.app._exit


async def test_leaving_works_where_the_window_is_too_small(session: Session, drive: Drive) -> None:
    async with drive(session, size=(20, 5)) as driven:
        await driven.press("ctrl+c")
        assert BLANK in driven.written
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
    assert driven.app.fault == Fault("RuntimeError", "")
    assert driven.app.return_code == 70
    assert driven.app.session.interview.answers == {}
    assert driven.app._exit_renderables == []
    assert driven.written[-1] == BLANK


async def test_what_is_printed_of_a_fault(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        session.answer("colour", frozenset({"secret-answer"}))
    except ValueError as error:
        fault = fault_of(error)
    printed = StringIO()
    monkeypatch.setattr(sys, "__stderr__", printed)
    clear_terminal()
    print_fault(fault, session.voice)
    text = printed.getvalue()
    assert text.startswith(CLEAR)
    assert "nothing was saved" in " ".join(text.split())
    assert "ssa.gov" in text
    assert "AnswerError advisor/interview/answers.py:" in text
    assert "secret" not in text


async def test_no_log_is_written_whatever_the_environment_asks(session: Session) -> None:
    app = AdvisorApp(session)
    assert not app.ENABLE_COMMAND_PALETTE
    assert app._log.__qualname__.startswith("AdvisorApp")


async def test_panic_prints_nothing(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        driven.app.panic("secret-answer")
    assert driven.app._exit_renderables == []
    assert driven.app.return_code == 70
