"""What a person sees, as plain text, of each kind of screen in both languages. The few sizes are those we promise."""

import io
import sys

import pytest
from syrupy.assertion import SnapshotAssertion

from advisor.page import Session
from advisor.tui.leaving import Fault, print_fault
from tests.snapshots.places import PLACES
from tests.tui.conftest import Drive

ROOMY = (100, 30)
USUAL = (80, 24)
SMALLEST = (40, 15)
QUESTION = "a question that takes one answer"
GUIDANCE = ("the verdict", "cards that apply, one stale, and one that may apply")
SEEN = (
    *((place, ROOMY) for place in PLACES),
    *((place, USUAL) for place in (QUESTION, *GUIDANCE)),
    *((place, SMALLEST) for place in ("before you start", QUESTION, *GUIDANCE)),
)


@pytest.mark.parametrize(("place", "size"), SEEN, ids=[f"{place}-{x}x{y}" for place, (x, y) in SEEN])
async def test_screen(
    session: Session, drive: Drive, snapshot: SnapshotAssertion, place: str, size: tuple[int, int]
) -> None:
    async with drive(session, size=size) as driven:
        await driven.press(*PLACES[place])
        assert driven.text == snapshot


async def test_window_too_small(session: Session, drive: Drive, snapshot: SnapshotAssertion) -> None:
    async with drive(session, size=(36, 12)) as driven:
        assert driven.text == snapshot


def test_what_is_printed_after_a_fault_of_ours(
    session: Session, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", printed)
    print_fault(Fault("ValueError", "advisor/page/session.py:1"), session.voice)
    assert printed.getvalue() == snapshot
