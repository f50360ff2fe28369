"""What a person sees, as plain text, of each kind of screen in both languages. The few sizes are those we promise."""

import io
import sys

import pytest
from syrupy.assertion import SnapshotAssertion

from advisor.crash import Crash
from advisor.languages.known import ENGLISH
from advisor.page import Session
from advisor.tui import print_fault
from tests.snapshots.places import AT_DESK, PLACES
from tests.tui.conftest import Drive

BROAD = (160, 45)
ROOMY = (100, 30)
USUAL = (80, 24)
SMALLEST = (40, 15)
QUESTION = "a question that takes one answer"
GUIDANCE = ("the verdict", "cards that apply, one stale, and one that may apply")
SEEN = (
    *((place, ROOMY) for place in PLACES),
    *((place, USUAL) for place in (QUESTION, *GUIDANCE)),
    *((place, SMALLEST) for place in ("before you start", QUESTION, *GUIDANCE)),
    *((place, BROAD) for place in (QUESTION, *GUIDANCE)),
)
SEEN_AT_DESK = (
    *((place, ROOMY) for place in AT_DESK),
    *((place, size) for place in ("the first question", "the verdict") for size in (BROAD, USUAL, SMALLEST)),
)


@pytest.mark.parametrize(("place", "size"), SEEN, ids=[f"{place}-{x}x{y}" for place, (x, y) in SEEN])
async def test_screen(
    session: Session, drive: Drive, snapshot: SnapshotAssertion, place: str, size: tuple[int, int]
) -> None:
    async with drive(session, size=size) as driven:
        await driven.press(*PLACES[place])
        assert driven.text == snapshot


@pytest.mark.parametrize("session", [ENGLISH], ids=["English"], indirect=True)
@pytest.mark.parametrize(("place", "size"), SEEN_AT_DESK, ids=[f"{place}-{x}x{y}" for place, (x, y) in SEEN_AT_DESK])
async def test_screen_at_the_desk(
    session: Session, drive: Drive, snapshot: SnapshotAssertion, place: str, size: tuple[int, int]
) -> None:
    async with drive(session.at_desk(), size=size, idle=5) as driven:
        await driven.press(*AT_DESK[place])
        assert driven.text == snapshot


async def test_window_too_small(session: Session, drive: Drive, snapshot: SnapshotAssertion) -> None:
    async with drive(session, size=(36, 12)) as driven:
        assert driven.text == snapshot


def test_what_is_printed_after_a_fault_of_ours(
    session: Session, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", printed)
    print_fault(Crash("ValueError", "advisor/page/session.py:1"), session.fault_lines())
    assert printed.getvalue() == snapshot
