"""Natural answers on the full screen: yes and no by their letters, whole words typed by habit, numbers as lists."""

import gettext
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from advisor.languages import ENGLISH, Language, Languages, Translator
from advisor.page import natural
from advisor.page.commands import CHOOSE
from advisor.page.session import Session
from advisor.tui.screens.base import PageScreen
from advisor.tui.widgets import typing_on
from tests.guide.writing import card, many, question, small_guide
from tests.page.translators import IN_ENGLISH
from tests.page.trips import Marked
from tests.tui.conftest import GUIDE, TODAY, Drive

YES_NO = [{"id": "yes", "label": "Yes, it is"}, {"id": "no", "label": "No"}]
FILES: Mapping[str, object] = {
    **GUIDE,
    "ways.yaml": None,
    "questions.yaml": [
        question("red", "") | {"options": YES_NO},
        question("twice", "") | {"options": [*YES_NO, {"id": "soon", "label": "Yes, soon"}]},
        question("status", "one two three four five six seven eight nine ten eleven"),
        many("tools", "hammer saw nail glue"),
        question("end", "in out"),
    ],
    "cards/verdict.yaml": [card("go-red", when={"red": "yes"}), card("go")],
    "cards/more.yaml": [
        card("soon", when={"twice": "soon"}),
        card("one", when={"status": "one"}),
        *(card(f"t-{tool}", when={"tools": tool}) for tool in ("hammer", "saw", "nail", "glue")),
        card("out", when={"end": "out"}),
    ],
}
SPANISH = Language("es", "español", "Spanish")


class Spanish(gettext.NullTranslations):
    """Says yes and no in Spanish."""

    def gettext(self, message: str) -> str:
        return {natural.YES: "sí, si, s", natural.NO: "no, n", natural.AND: "y, e"}.get(message, message)


def speak(language: Language) -> Translator:
    return IN_ENGLISH if language == ENGLISH else Translator(language, Spanish(), Marked("  "))


def begin(folder: Path, *, desk: bool = False) -> Session:
    languages = Languages({"en": ENGLISH, "es": SPANISH}, speak)
    session = Session.start(small_guide(folder, FILES), languages, "en", TODAY)
    return (session.at_desk("es") if desk else session).at_next_question()


class Typed(NamedTuple):
    """Keys, and what is answered then; what is on the screen; whether it is at a desk, with Spanish beside."""

    keys: str
    answers: Mapping[str, set[str] | None] = {}
    told: str = ""
    desk: bool = False


YES, NO = {"red": {"yes"}}, {"red": {"no"}}
TO_TOOLS = "n n 1"
BEFORE: Mapping[str, set[str] | None] = {**NO, "twice": {"no"}, "status": {"one"}}
TYPED: Mapping[str, Typed] = {
    "yes": Typed("y", YES),
    "no, in capitals": Typed("N", NO),
    "yes as a word, with enter": Typed("y e s enter", YES, "No"),
    "no as a word, with enter": Typed("n o enter", NO),
    "in the language beside": Typed("s", YES, desk=True),
    "as a word beside": Typed("s í enter", YES, desk=True),
    "not so where only English is read": Typed("s", {}),
    "which of several": Typed("n y", NO, "! Several answers begin so: choose one of them."),
    "which of several, as a word": Typed("n y e s enter", NO, "! Several answers begin so"),
    "the other of several": Typed("n y down down enter", {**NO, "twice": {"soon"}}),
    "a letter that means yes declines nothing": Typed("n n s", {**NO, "twice": {"no"}}, "status?", desk=True),
    "nor does it as a word": Typed("n n s i", {**NO, "twice": {"no"}}, "status?", desk=True),
    "x declines": Typed("n n x", {**NO, "twice": {"no"}, "status": None}, desk=True),
    "a no where there is none asks": Typed("n n n", {**NO, "twice": {"no"}}, "Next client?", desk=True),
    "and keeps by the same letter": Typed("n n n n", {**NO, "twice": {"no"}}, "status?", desk=True),
    "or as a word": Typed("n n n o enter", {**NO, "twice": {"no"}}, "status?", desk=True),
    "a word without a meaning chooses nothing": Typed(
        "n n y e s enter", {**NO, "twice": {"no"}}, "! “yes” is not one of the choices."
    ),
    "nor does a number within it": Typed("n n ; 2 enter", {**NO, "twice": {"no"}}, "“;2” is not one of"),
    "nor do numbers in a row where one is taken": Typed("n n 1 , 2 enter", BEFORE, "“,2” is not one of"),
    "an Enter too many is no answer": Typed("enter", {}, "! Press Enter again to choose the marked line."),
    "which a second one is": Typed("enter enter", YES),
    "nor is one asked about after a move": Typed("down enter", NO),
    "digits of other scripts": Typed("n n ２", {**NO, "twice": {"no"}, "status": {"two"}}),
    "numbers with commas": Typed(f"{TO_TOOLS} 1 , space 3 enter", {**BEFORE, "tools": {"hammer", "nail"}}),
    "numbers with blanks": Typed(
        f"{TO_TOOLS} 1 space 3 space 4 enter", {**BEFORE, "tools": {"hammer", "nail", "glue"}}
    ),
    "numbers with and": Typed(
        f"{TO_TOOLS} 1 , space 2 space a n d space 4 enter", {**BEFORE, "tools": {"hammer", "saw", "glue"}}
    ),
    "a range": Typed(f"{TO_TOOLS} 1 - 3 enter", {**BEFORE, "tools": {"hammer", "saw", "nail"}}),
    "a range with blanks": Typed(f"{TO_TOOLS} 2 space - space 4 enter", {**BEFORE, "tools": {"saw", "nail", "glue"}}),
    "a blank takes a mark away": Typed(f"{TO_TOOLS} 1 2 space enter", {**BEFORE, "tools": {"hammer"}}),
    "none is 0, as line by line": Typed(f"{TO_TOOLS} 0", {**BEFORE, "tools": set()}),
    "numbers in the search": Typed(
        f"{TO_TOOLS} / 1 space a n d space 3 enter enter", {**BEFORE, "tools": {"hammer", "nail"}}
    ),
    "a number in the search": Typed("/ 2 ) enter", NO),
    "no in the search": Typed("/ n o enter", NO),
}


@pytest.fixture(autouse=True)
def _one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slowly a busy machine types."""
    monkeypatch.setattr(typing_on, "PAUSE", 60.0)


def pressed(keys: str) -> list[str]:
    return keys.replace(" / ", " slash ").replace("/ ", "slash ").split()


@pytest.mark.parametrize("case", TYPED.values(), ids=TYPED)
async def test_natural_answers_are_understood_and_nothing_is_done_by_the_rest_of_a_word(
    tmp_path: Path, drive: Drive, case: Typed
) -> None:
    async with drive(begin(tmp_path, desk=case.desk), size=(100, 30)) as driven:
        await driven.press(*pressed(case.keys))
        assert driven.answers == case.answers
        assert case.told in driven.text


async def test_a_changed_answer_that_drops_others_says_so_and_moves_no_row(tmp_path: Path, drive: Drive) -> None:
    files = {
        **FILES,
        "cards/more.yaml": [card("soon", when={"twice": "soon", "red": "yes"}), card("out", when={"end": "out"})],
    }
    languages = Languages({"en": ENGLISH}, speak)
    session = Session.start(small_guide(tmp_path, files), languages, "en", TODAY).at_next_question()
    async with drive(session, size=(80, 24)) as driven:
        await driven.press("y", "3")
        assert set(driven.answers) == {"red", "twice"}
        await driven.press("left", "left", "n")
        assert driven.answers == NO
        assert "! 1 other answer no longer matters and was dropped." in driven.text
        await driven.press("1")
        assert "no longer matters" not in driven.text


async def test_a_language_that_goes_is_told(tmp_path: Path, drive: Drive) -> None:
    async with drive(begin(tmp_path, desk=True), size=(80, 24)) as driven:
        await driven.press("l")
        assert "! Only English is shown now. l shows another language beside it." in driven.text
        await driven.press("l")
        assert "Only English" not in driven.text


async def test_what_is_cut_is_kept_nowhere(tmp_path: Path, drive: Drive) -> None:
    async with drive(begin(tmp_path), size=(80, 24)) as driven:
        await driven.press("ctrl+p", *"secret", "shift+home", "ctrl+x")
        assert driven.app.clipboard == ""
        assert not any("\x1b]52" in written for written in driven.written)


async def test_the_key_bar_asks_once_more_too_and_not_again(tmp_path: Path, drive: Drive) -> None:
    async with drive(begin(tmp_path), size=(100, 30)) as driven:
        screen = driven.app.screen
        assert isinstance(screen, PageScreen)
        for answers in ({}, YES):
            screen.run(CHOOSE)
            await driven.pilot.pause()
            assert driven.answers == answers
