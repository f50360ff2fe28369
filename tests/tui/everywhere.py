"""Every kind of screen and dialog there is, with the keys that lead to it, for what must be so on each of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual.command import CommandPalette
from textual.screen import Screen

from advisor.idle import Idle, IdleClock
from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from advisor.tui.screens import comparing, details
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.screens.comparing import ComparingScreen
from advisor.tui.screens.desk import NextClientScreen, PausedScreen
from advisor.tui.screens.details import HelpDialog
from advisor.tui.screens.dialogs import ListDialog, TextDialog
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.screens.question import QuestionScreen
from advisor.tui.screens.showing import ShowingScreen
from advisor.tui.screens.start import LanguageScreen, TooSmallScreen, WelcomeScreen
from tests.guide.writing import many, question, small_guide
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Driven, speak

ANSWERED = ("2", "2", "enter", "s")
QUESTION = ("1", "enter")
GUIDANCE = (*QUESTION, *ANSWERED)
DESK_QUESTION = ("enter",)
DESK_GUIDANCE = (*DESK_QUESTION, *ANSWERED)


class Spot(NamedTuple):
    """A screen of one kind. `keys` lead there from the start of a session in two languages, on their own or at a desk.

    `dialog`: the function that makes it, where many dialogs are of one kind.
    """

    kind: type[Screen[Any]]
    keys: tuple[str, ...]
    dialog: str = ""
    desk: bool = False
    size: tuple[int, int] = (80, 24)


SPOTS: Mapping[str, Spot] = {
    "language": Spot(LanguageScreen, ()),
    "welcome": Spot(WelcomeScreen, ("1",)),
    "too small": Spot(TooSmallScreen, (), size=(20, 5)),
    "question": Spot(QuestionScreen, (*QUESTION, "1")),
    "question with marks": Spot(QuestionScreen, (*QUESTION, "1", "2")),
    "question asked again": Spot(QuestionScreen, (*GUIDANCE, "escape")),
    "question at the desk": Spot(QuestionScreen, (*DESK_QUESTION, "1"), desk=True),
    "question at the desk, broad": Spot(QuestionScreen, (*DESK_QUESTION, "1"), desk=True, size=(160, 45)),
    "search": Spot(QuestionScreen, (*QUESTION, "1", "slash")),
    "search, something typed": Spot(QuestionScreen, (*QUESTION, "1", "slash", "s", "a")),
    "why we ask": Spot(TextDialog, (*QUESTION, "question_mark"), "why_we_ask_dialog"),
    "answers": Spot(ListDialog, (*QUESTION, "1", "t"), "answers_dialog"),
    "another language": Spot(ListDialog, (*QUESTION, "1", "l"), "language_dialog"),
    "help": Spot(HelpDialog, (*QUESTION, "1", "h")),
    "palette": Spot(CommandPalette, (*QUESTION, "1", "ctrl+p")),
    "palette, something typed": Spot(CommandPalette, (*GUIDANCE, "ctrl+p", "t", "i")),
    "guidance so far": Spot(GuidanceScreen, (*QUESTION, "2", "f4")),
    "guidance": Spot(GuidanceScreen, GUIDANCE),
    "guidance at the desk": Spot(GuidanceScreen, DESK_GUIDANCE, desk=True),
    "guidance, broad": Spot(GuidanceScreen, GUIDANCE, size=(160, 45)),
    "help of the guidance": Spot(HelpDialog, (*GUIDANCE, "h")),
    "sources": Spot(TextDialog, (*GUIDANCE, "o"), "sources_dialog"),
    "all sources": Spot(TextDialog, (*GUIDANCE, "a"), "all_sources_dialog"),
    "why a card": Spot(TextDialog, (*GUIDANCE, "w"), "reasons_dialog"),
    "phrases": Spot(ShowingScreen, (*GUIDANCE, "2", "p")),
    "other ways": Spot(ListDialog, (*GUIDANCE, "c"), "what_if_dialog"),
    "comparison": Spot(ComparingScreen, (*GUIDANCE, "c", "1")),
    "other ways over a comparison": Spot(ListDialog, (*GUIDANCE, "c", "1", "c"), "what_if_dialog"),
    "start over": Spot(ListDialog, (*GUIDANCE, "n"), "start_over_dialog"),
    "what stays for another visit": Spot(ListDialog, (*GUIDANCE, "v"), "kept_dialog"),
    "language over sources": Spot(ListDialog, (*GUIDANCE, "o", "l"), "language_dialog"),
    "next client": Spot(NextClientScreen, (*DESK_GUIDANCE, "n"), desk=True),
    "own language at the desk": Spot(ListDialog, (*DESK_QUESTION, "1", "L"), "language_dialog", desk=True),
    "paused": Spot(PausedScreen, DESK_GUIDANCE, desk=True),
}
"""What a person sees → how they come there."""


def spoken(guide_folder: Path, *, desk: bool) -> Session:
    """A session in English, with a draft language to choose or, at the desk, beside it."""
    questions = [question("colour", "red blue green"), many("tools", "hammer saw"), question("place", "inside outside")]
    kept = [{**each, "keep": each["id"] == "place"} for each in questions]
    guide = small_guide(guide_folder, {**GUIDE, "questions.yaml": kept})
    session = Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY)
    return session.at_desk() if desk else session


async def go(driven: Driven, spot: Spot) -> None:
    """Go there; nobody touches a key for a while where the screen is to go blank."""
    await driven.pilot.press(*spot.keys)
    await driven.pilot.pause()
    if spot.kind is PausedScreen:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(IdleClock, "due", Idle.BLANK)
            driven.app.look_at_idle_clock()
            await driven.pilot.pause()
    assert type(driven.app.screen) is spot.kind


def kinds() -> set[type[Screen[Any]]]:
    """Every kind of screen that can be opened: ours that have something on them, and Textual's palette."""
    return {CommandPalette, *(kind for kind in _below(SpokenScreen) if not _is_base(kind))}


def dialogs() -> set[str]:
    """Every function that makes a dialog."""
    return {name for module in (details, comparing) for name in vars(module) if name.endswith("_dialog")}


def _below(kind: type[Screen[Any]]) -> Iterator[type[Screen[Any]]]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _below(sub)


def _is_base(kind: type[Any]) -> bool:
    return kind.body is SpokenScreen.body and kind.compose is SpokenScreen.compose
