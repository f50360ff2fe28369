"""Every page that the full screen shows, with the keys that lead to it, for what must be so on each of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from advisor.idle import Idle, IdleClock
from advisor.page.commands import ON_PAGE
from advisor.page.session import Session
from tests.guide.writing import many, question, small_guide
from tests.tui.conftest import GUIDE, Driven, begin
from tests.tui.walks import answered

ASKED: Mapping[str, str | None] = {}
ONE_ANSWERED = {"colour": "red"}
MAY_APPLY = {"colour": "blue"}
ALL_ANSWERED = {"colour": "blue", "tools": "saw", "place": None}
PRIVATE = {"colour": "green", "tools": "saw", "place": None}
"""One of them is kept from whoever looks on at a desk."""


class Spot(NamedTuple):
    """Where a person is, in a session in two languages, on their own or at a desk.

    `page`: the kind of page or, for what covers pages, the name of its screen. `answers`: what was answered before;
    None at the start. `keys` lead there from then on.
    """

    page: str
    answers: Mapping[str, str | None] | None = None
    keys: tuple[str, ...] = ()
    desk: bool = False
    size: tuple[int, int] = (80, 24)


SPOTS: Mapping[str, Spot] = {
    "language": Spot("languages"),
    "welcome": Spot("welcome", keys=("1",)),
    "about": Spot("about", keys=("1", "i")),
    "about, from the next client": Spot("about", ALL_ANSWERED, ("n", "2", "i"), desk=True),
    "a card that is open": Spot("guidance", ALL_ANSWERED, ("2", "enter")),
    "too small": Spot("TooSmallScreen", size=(20, 5)),
    "first question": Spot("question", ASKED),
    "question": Spot("question", ONE_ANSWERED),
    "question with marks": Spot("question", ONE_ANSWERED, ("2",)),
    "question asked again": Spot("question", ALL_ANSWERED, ("escape",)),
    "question at the desk": Spot("question", ONE_ANSWERED, desk=True),
    "question at the desk, broad": Spot("question", ONE_ANSWERED, desk=True, size=(160, 45)),
    "search": Spot("question", ONE_ANSWERED, ("slash",)),
    "search, something typed": Spot("question", ONE_ANSWERED, ("slash", "s", "a")),
    "why we ask": Spot("why", ASKED, ("question_mark",)),
    "answers": Spot("answers", ONE_ANSWERED, ("t",)),
    "another language": Spot("languages", ONE_ANSWERED, ("l",)),
    "help": Spot("help", ONE_ANSWERED, ("h",)),
    "palette": Spot("Palette", ONE_ANSWERED, ("ctrl+p",)),
    "palette, something typed": Spot("Palette", ALL_ANSWERED, ("ctrl+p", "t", "i")),
    "guidance so far": Spot("guidance", MAY_APPLY, ("f4",)),
    "guidance": Spot("guidance", ALL_ANSWERED),
    "guidance at the desk": Spot("guidance", ALL_ANSWERED, desk=True),
    "guidance that is covered": Spot("ready", PRIVATE, desk=True),
    "guidance that was covered": Spot("guidance", PRIVATE, ("enter",), desk=True),
    "guidance, broad": Spot("guidance", ALL_ANSWERED, size=(160, 45)),
    "help of the guidance": Spot("help", ALL_ANSWERED, ("h",)),
    "sources": Spot("sources", ALL_ANSWERED, ("o",)),
    "all sources": Spot("all-sources", ALL_ANSWERED, ("a",)),
    "why a card": Spot("why", ALL_ANSWERED, ("w",)),
    "phrases": Spot("phrases", ALL_ANSWERED, ("2", "p")),
    "other ways": Spot("what-if", ALL_ANSWERED, ("c",)),
    "comparison": Spot("comparison", ALL_ANSWERED, ("c", "1")),
    "other ways over a comparison": Spot("what-if", ALL_ANSWERED, ("c", "1", "c")),
    "start over": Spot("start-over", ALL_ANSWERED, ("n",)),
    "what stays for another visit": Spot("kept", ALL_ANSWERED, ("v",)),
    "language over sources": Spot("languages", ALL_ANSWERED, ("o", "l")),
    "sheet": Spot("sheet", ALL_ANSWERED, ("s",)),
    "sheet at the desk": Spot("sheet", ALL_ANSWERED, ("s",), desk=True),
    "form of the sheet": Spot("save-as", ALL_ANSWERED, ("s", "s")),
    "name of a file": Spot("file-name", ALL_ANSWERED, ("s", "s", "1")),
    "date for a calendar": Spot("date", ALL_ANSWERED, ("s", "c")),
    "for a lawyer": Spot("for-lawyer", ALL_ANSWERED, ("s", "w")),
    "next client": Spot("next-client", ALL_ANSWERED, ("n", "2"), desk=True),
    "next client?": Spot("drop", ALL_ANSWERED, ("n",), desk=True),
    "own language at the desk": Spot("languages", ONE_ANSWERED, ("L",), desk=True),
    "paused": Spot("paused", ALL_ANSWERED, ("f9",), desk=True),
    "paused by the clock": Spot("paused", ALL_ANSWERED, desk=True),
}
"""What a person sees → how they come there."""

AFTER_WRITING = {"told", "replace"}
"""Pages that come only once something was written or printed; tests/writers/test_handing.py is at them."""

TYPED_ONLY = {"live"}
"""Pages that only the line mode has; on the full screen it stands beside the question."""


def spoken(guide_folder: Path, *, desk: bool) -> Session:
    """A session in English, with a draft language to choose or, at the desk, beside it."""
    colours = question("colour", "red blue", kept_private="green")
    questions = [colours, many("tools", "hammer saw"), question("place", "inside outside")]
    kept = [{**each, "keep": each["id"] == "place"} for each in questions]
    guide = small_guide(guide_folder, {**GUIDE, "questions.yaml": kept})
    session = begin(guide, "en de", ask_language=not desk, idle=5 if desk else 0)
    return session.at_desk() if desk else session


async def go(driven: Driven, spot: Spot) -> None:
    """Go there from the start; nobody touches a key for a while where the clock is to do it."""
    session = driven.app.session
    if spot.answers is not None:
        begun = session if session.place.page == "welcome" else session.opened("welcome")
        await driven.show(answered(begun.at_next_question(), **spot.answers))
    await driven.press(*spot.keys)
    if spot.page == "paused" and driven.page != "paused":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(IdleClock, "due", Idle.BLANK)
            driven.app.look_at_idle_clock()
            await driven.pilot.pause()
    assert driven.page == spot.page


def pages() -> set[str]:
    """Every page that the full screen shows, and what covers pages."""
    return ({*ON_PAGE} - TYPED_ONLY - AFTER_WRITING) | {"Palette", "TooSmallScreen"}
