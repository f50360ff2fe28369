"""One key out of every screen and dialog, at any size: blank first, answers dropped. And faults of ours."""

import re
import sys
from io import StringIO
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from advisor.crash import crash_of, print_crash
from advisor.page.leave_keys import LEAVE_KEYS
from advisor.page.session import Session
from advisor.tui.app import SCREENS, AdvisorApp
from advisor.tui.screens.lists import ListScreen
from advisor.tui.screens.small import TooSmallScreen
from advisor.tui.screens.texts import TextDialog
from advisor.tui.terminal.sequences import BLANK
from advisor.writers.text import TextWriter
from tests.tui.conftest import Drive, Driven
from tests.tui.everywhere import SPOTS, Spot, go, pages, spoken

KEYS = {key.name for key in LEAVE_KEYS}
SPOTS_AND_KEYS = list(zip(SPOTS.values(), cycle(sorted(KEYS)), strict=False))
SIZES = [(160, 45), (40, 15), (30, 10)]
MARKED = re.compile(r"▌([^│▁-▇\n]*)")


def test_every_kind_of_screen_is_left_here() -> None:
    assert {spot.page for spot in SPOTS.values()} == pages()


def test_the_app_binds_the_keys_that_leave_before_any_screen_can() -> None:
    (leave,) = [each for each in bound(AdvisorApp) if each.id == "leave"]
    assert set(leave.key.split(",")) == KEYS
    assert leave.action == "do('leave')"
    assert leave.priority


@pytest.mark.parametrize("kind", [*dict.fromkeys(SCREENS.values()), ListScreen, TextDialog, TooSmallScreen], ids=str)
def test_no_screen_takes_the_keys_that_leave_for_anything_else(kind: type[Screen[Any]]) -> None:
    ours = [each for each in kind.__mro__ if each.__module__.startswith("advisor.")]
    assert not any(KEYS & {*each.key.split(",")} for cls in ours for each in bound(cls))
    assert not any(f"key_{name.replace('+', '_')}" in vars(cls) for cls in ours for name in KEYS)
    assert not any(each.priority for cls in ours for each in bound(cls))


def bound(cls: type[Any]) -> list[Binding]:
    """The bindings that a class itself declares."""
    return [each for each in vars(cls).get("BINDINGS", ()) if isinstance(each, Binding)]


@pytest.mark.parametrize(("spot", "key"), SPOTS_AND_KEYS, ids=SPOTS)
async def test_every_screen_keeps_its_place_at_any_size_and_is_left_by_one_key(
    tmp_path: Path, drive: Drive, spot: Spot, key: str
) -> None:
    async with drive(spoken(tmp_path, desk=spot.desk), size=spot.size) as driven:
        await go(driven, spot)
        before = place(driven)
        for size in (*SIZES, spot.size):
            await driven.pilot.resize_terminal(*size)
        assert place(driven) == before
        driven.written.clear()
        await driven.pilot.press(key)
        assert driven.written[0] == BLANK
        assert driven.app.session.held.nothing
        assert driven.app.exit_code == 0
        assert not driven.app.is_running


def place(driven: Driven) -> tuple[str, ...]:
    """Where one is: the screen, its title, and the lines that are marked."""
    return driven.place, driven.text.splitlines()[0], *(found.strip() for found in MARKED.findall(driven.text))


async def test_no_key_of_a_covered_screen_works_while_it_is_covered(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter")
        await driven.pilot.resize_terminal(20, 5)
        await driven.press("1", "x", "escape", "enter")
        assert driven.answers == {}


async def test_a_fault_ends_without_a_word_about_values(
    session: Session, drive: Drive, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("secret-answer")

    driving = drive(session)
    driven = await driving.__aenter__()
    await driven.press("enter", "1")
    driven.app.call_later(fail)
    with pytest.raises(RuntimeError):
        await driving.__aexit__(None, None, None)
    assert driven.app.crash is not None
    assert driven.app.crash.name == "RuntimeError"
    assert driven.app.exit_code == 70
    assert driven.app.session.interview.answers == {}
    assert driven.written[-1] == BLANK
    assert "".join(capfd.readouterr()) == ""


async def test_what_is_printed_of_a_fault(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        session.answered("colour", frozenset({"secret-answer"}))
    except ValueError as error:
        crash = crash_of(error)
    printed = StringIO()
    monkeypatch.setattr(sys, "__stderr__", printed)
    print_crash(crash, TextWriter().together(session.fault_blocks()))
    text = printed.getvalue()
    assert "nothing was saved" in " ".join(text.split())
    assert "555-0100" in text
    assert "AnswerError advisor/interview/answers.py:" in text
    assert "secret" not in text


async def test_panic_prints_nothing(session: Session, drive: Drive, capfd: pytest.CaptureFixture[str]) -> None:
    async with drive(session) as driven:
        driven.app.panic("secret-answer")
    assert driven.app.exit_code == 70
    assert "".join(capfd.readouterr()) == ""


async def test_nothing_after_the_leaving_changes_how_it_ends(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        driven.app.leave(0)
        driven.app.panic("secret-answer")
        driven.app.leave(130)
    assert driven.app.exit_code == 0
    assert driven.app.crash is None
