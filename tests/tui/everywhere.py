"""Every page that the full screen shows, with the keys that lead to it, for what must be so on each of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from advisor.idle import Idle, IdleClock
from advisor.page.place import Kind
from advisor.page.session import Session
from tests.guide.writing import many, question, small_guide
from tests.tui.conftest import GUIDE, Driven, begin

ANSWERED = ("2", "2", "enter", "s")
QUESTION = ("1", "enter")
GUIDANCE = (*QUESTION, *ANSWERED)
DESK_QUESTION = ("enter",)
DESK_GUIDANCE = (*DESK_QUESTION, *ANSWERED)


class Spot(NamedTuple):
    """Where a person is. `keys` lead there from the start of a session in two languages, on their own or at a desk.

    `page`: the kind of page or, for what covers pages, the name of its screen.
    """

    page: str
    keys: tuple[str, ...]
    desk: bool = False
    size: tuple[int, int] = (80, 24)


SPOTS: Mapping[str, Spot] = {
    "language": Spot("languages", ()),
    "welcome": Spot("welcome", ("1",)),
    "too small": Spot("TooSmallScreen", (), size=(20, 5)),
    "question": Spot("question", (*QUESTION, "1")),
    "question with marks": Spot("question", (*QUESTION, "1", "2")),
    "question asked again": Spot("question", (*GUIDANCE, "escape")),
    "question at the desk": Spot("question", (*DESK_QUESTION, "1"), desk=True),
    "question at the desk, broad": Spot("question", (*DESK_QUESTION, "1"), desk=True, size=(160, 45)),
    "search": Spot("question", (*QUESTION, "1", "slash")),
    "search, something typed": Spot("question", (*QUESTION, "1", "slash", "s", "a")),
    "why we ask": Spot("why", (*QUESTION, "question_mark")),
    "answers": Spot("answers", (*QUESTION, "1", "t")),
    "another language": Spot("languages", (*QUESTION, "1", "l")),
    "help": Spot("help", (*QUESTION, "1", "h")),
    "palette": Spot("CommandPalette", (*QUESTION, "1", "ctrl+p")),
    "palette, something typed": Spot("CommandPalette", (*GUIDANCE, "ctrl+p", "t", "i")),
    "guidance so far": Spot("guidance", (*QUESTION, "2", "f4")),
    "guidance": Spot("guidance", GUIDANCE),
    "guidance at the desk": Spot("guidance", DESK_GUIDANCE, desk=True),
    "guidance, broad": Spot("guidance", GUIDANCE, size=(160, 45)),
    "help of the guidance": Spot("help", (*GUIDANCE, "h")),
    "sources": Spot("sources", (*GUIDANCE, "o")),
    "all sources": Spot("all-sources", (*GUIDANCE, "a")),
    "why a card": Spot("why", (*GUIDANCE, "w")),
    "phrases": Spot("phrases", (*GUIDANCE, "2", "p")),
    "other ways": Spot("what-if", (*GUIDANCE, "c")),
    "comparison": Spot("comparison", (*GUIDANCE, "c", "1")),
    "other ways over a comparison": Spot("what-if", (*GUIDANCE, "c", "1", "c")),
    "start over": Spot("start-over", (*GUIDANCE, "n")),
    "what stays for another visit": Spot("kept", (*GUIDANCE, "v")),
    "language over sources": Spot("languages", (*GUIDANCE, "o", "l")),
    "next client": Spot("next-client", (*DESK_GUIDANCE, "n"), desk=True),
    "own language at the desk": Spot("languages", (*DESK_QUESTION, "1", "L"), desk=True),
    "paused": Spot("paused", (*DESK_GUIDANCE, "f9"), desk=True),
    "paused by the clock": Spot("paused", DESK_GUIDANCE, desk=True),
}
"""What a person sees → how they come there."""

TYPED_ONLY = {"live"}
"""Pages that only the line mode has; on the full screen it stands beside the question."""


def spoken(guide_folder: Path, *, desk: bool) -> Session:
    """A session in English, with a draft language to choose or, at the desk, beside it."""
    questions = [question("colour", "red blue green"), many("tools", "hammer saw"), question("place", "inside outside")]
    kept = [{**each, "keep": each["id"] == "place"} for each in questions]
    guide = small_guide(guide_folder, {**GUIDE, "questions.yaml": kept})
    session = begin(guide, "en de", ask_language=not desk, idle=5 if desk else 0)
    return session.at_desk() if desk else session


async def go(driven: Driven, spot: Spot) -> None:
    """Go there from the start; nobody touches a key for a while where the clock is to do it."""
    await driven.press(*spot.keys)
    if spot.page == "paused" and driven.page != "paused":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(IdleClock, "due", Idle.BLANK)
            driven.app.look_at_idle_clock()
            await driven.pilot.pause()
    assert driven.page == spot.page


def pages() -> set[str]:
    """Every page that the full screen shows, and what covers pages."""
    return ({*get_args(Kind)} - TYPED_ONLY) | {"CommandPalette", "TooSmallScreen"}
