"""The driver's parts that a pseudo-terminal does not show: the bell, and what happens without Textual's parser.

What it does to a terminal is tested in tests/terminal/test_leaving.py.
"""

import os
import select
import signal
import sys
from collections.abc import Iterator

import pytest
from textual.drivers.linux_driver import LinuxDriver

from advisor.page import Session
from advisor.tui.app import AdvisorApp
from advisor.tui.driver import Bell, TerminalDriver, key_parser

pytestmark = pytest.mark.asyncio

NOTHING: tuple[list[int], list[int], list[int]] = ([], [], [])


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A standard input that has a descriptor, and the handlers of signals as they were afterwards."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
    with open(os.devnull, encoding="ascii") as stream:
        monkeypatch.setattr(sys, "__stdin__", stream)
        yield
    for number, handler in before.items():
        signal.signal(number, handler)


async def test_a_bell_wakes_whoever_sleeps_until_it_is_cleared() -> None:
    bell = Bell()
    assert select.select([bell.source], [], [], 0) == NOTHING
    bell.set()
    assert bell.is_set()
    assert select.select([bell.source], [], [], 0)[0] == [bell.source]
    bell.clear()
    assert not bell.is_set()
    assert select.select([bell.source], [], [], 0) == NOTHING
    bell.clear()


async def test_this_textual_has_the_parser_that_we_know() -> None:
    parser = key_parser()
    assert parser is not None
    assert [type(message).__name__ for message in parser.feed("a")] == ["Key"]
    assert list(parser.feed("\x1b")) == []


async def test_without_that_parser_the_input_is_read_as_textual_does(
    monkeypatch: pytest.MonkeyPatch, session: Session, terminal: None
) -> None:
    monkeypatch.setitem(sys.modules, "textual._xterm_parser", None)
    asked: list[LinuxDriver] = []

    def read_as_textual_does(driver: LinuxDriver) -> None:
        asked.append(driver)

    monkeypatch.setattr(LinuxDriver, "run_input_thread", read_as_textual_does)
    driver = TerminalDriver(AdvisorApp(session))
    assert key_parser() is None
    driver.run_input_thread()
    assert asked == [driver]
