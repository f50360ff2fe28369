"""What a person sees, as plain text, of each kind of screen in both languages. The few sizes are those we promise."""

import msgspec
import pytest
from syrupy.assertion import SnapshotAssertion

from advisor.page.place import Place
from advisor.page.session import Session
from tests.snapshots.places import AT_DESK, PLACES
from tests.tui.conftest import Drive

QUESTION = "a question that takes one answer"
GUIDANCE = ("the verdict", "cards that apply, one stale, and one that may apply")
SEEN = {
    (100, 30): tuple(PLACES),
    (160, 45): (QUESTION, *GUIDANCE),
    (80, 24): (QUESTION, *GUIDANCE),
    (40, 15): ("before you start", QUESTION, *GUIDANCE),
}
SEEN_AT_DESK = {
    (100, 30): tuple(AT_DESK),
    (160, 45): ("the first question", "the verdict"),
    (80, 24): ("the first question", "the verdict"),
    (40, 15): ("the first question", "the verdict"),
}


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", SEEN, ids=named)
async def test_screen(session: Session, drive: Drive, snapshot: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with drive(session, size=size) as driven:
        for place in SEEN[size]:
            await driven.show(PLACES[place].session(session), *PLACES[place].keys)
            assert driven.text == snapshot(name=place)


@pytest.mark.parametrize("session", ["en"], ids=["English"], indirect=True)
@pytest.mark.parametrize("size", SEEN_AT_DESK, ids=named)
async def test_screen_at_the_desk(
    session: Session, drive: Drive, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    setting = msgspec.structs.replace(session.setting, idle=5)
    desk = session.replaced(setting=setting).at_desk()
    async with drive(desk, size=size) as driven:
        for place in SEEN_AT_DESK[size]:
            await driven.show(AT_DESK[place].session(desk), *AT_DESK[place].keys)
            assert driven.text == snapshot(name=place)


async def test_the_choice_of_a_language_and_a_window_too_small(
    session: Session, drive: Drive, snapshot: SnapshotAssertion
) -> None:
    async with drive(session.replaced(place=Place("languages")), size=(100, 30)) as driven:
        assert driven.text == snapshot
        await driven.resize(36, 12)
        assert driven.text == snapshot
