"""A fault of ours in a real terminal: calm words and where to turn, in the person's language, and nothing of theirs."""

import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from advisor.languages import program_languages
from tests.terminal import texts
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import CLEAR, FOLDERS, NORMALLY_ON, fresh_settings

SECRET = "secret-answer"
FAILING = """\
#!{python}
import sys

from advisor.interview import Interview

def fail(self, *answers):
    raise ValueError(f"{secret} {{answers}} {{self.answers}}")

Interview.{method} = fail
from advisor.start import run

run()
"""
CALM = "Something in this program went wrong. It is our fault, not yours, and nothing was saved."
TURN_TO = "You can also turn to:"
ENGLISH, SPANISH = ("en",), ("es",)


class Place(NamedTuple):
    """How the program is started, and in which languages it then speaks."""

    arguments: tuple[str, ...]
    languages: tuple[str, ...]


PLACES = {
    "English": Place(("--lang", "en"), ENGLISH),
    "Spanish": Place(("--lang", "es"), SPANISH),
    "desk": Place(("--desk", "--lang", "en", "--beside", "es"), (*ENGLISH, *SPANISH)),
}
MODES = {"full screen": (), "line": ("--line",)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything would be written that is not written elsewhere on purpose."""
    own = tmp_path / "own"
    own.mkdir()
    for name in FOLDERS:
        monkeypatch.setenv(name, str(own))
    monkeypatch.chdir(own)
    return own


def failing(folder: Path, method: str) -> Path:
    """The program with a method that fails, and tells answers when it does."""
    program = folder.parent / "failing"
    program.write_text(FAILING.format(python=sys.executable, secret=SECRET, method=method), encoding="utf-8")
    program.chmod(0o700)
    return program


def calm_words(code: str) -> list[str]:
    """The sentences in one language."""
    translator = program_languages().translator(code)
    return [translator.gettext(CALM), translator.gettext(TURN_TO)]


def prompt(place: Place) -> str:
    """What the line mode says where something is to be typed."""
    return program_languages().translator(place.languages[0]).gettext("Type here:")


def words(terminal: Terminal) -> str:
    return " ".join(terminal.text.split())


def lifeline() -> list[str]:
    """The numbers and links where to turn, in their order."""
    contacts = [texts.guide().contacts[known] for known in texts.guide().lifeline]
    return [each for contact in contacts for each in (contact.phone, contact.url) if each]


def check_calm(terminal: Terminal, place: Place) -> None:
    """Everything that a person needs, in each of the languages; the terminal as it was; no word of theirs."""
    for code in place.languages:
        for sentence in calm_words(code):
            assert sentence in words(terminal)
    for contact in lifeline():
        assert contact in terminal.text
    for told in (SECRET, "Traceback", *texts.asked("en"), *texts.asked("es")):
        assert told not in terminal.text
    assert SECRET.encode() not in terminal.written
    modes = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", terminal.written))
    assert {int(number) for number, switch in modes.items() if switch == b"h"} <= NORMALLY_ON
    assert terminal.written.rindex(CLEAR) < terminal.written.rindex(lifeline()[0].encode())
    assert terminal.settings() == fresh_settings()


def test_the_sentences_are_spoken_in_spanish() -> None:
    assert not {*calm_words("en")} & {*calm_words("es")}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_a_fault_while_an_answer_is_taken(folder: Path, place: Place, mode: tuple[str, ...]) -> None:
    with Terminal(*mode, *place.arguments, rows=45, program=failing(folder, "answer")) as terminal:
        terminal.wait_for("Ctrl+Q", prompt(place))
        terminal.type("\r")
        terminal.wait_for(texts.progress(place.languages[0], 1))
        terminal.type("1\r" if mode else texts.first_answer())
        assert terminal.wait_for_end() == 70
        check_calm(terminal, place)
    assert list(folder.rglob("*")) == []


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_a_fault_while_the_guidance_is_made(folder: Path, mode: tuple[str, ...]) -> None:
    place = PLACES["desk"]
    enter = "\r" if mode else ""
    with Terminal(*mode, *place.arguments, rows=45, program=failing(folder, "advice")) as terminal:
        terminal.wait_for("Ctrl+Q", prompt(place))
        terminal.type("\r")
        terminal.wait_for(texts.FIRST)
        terminal.type("1\r" if mode else texts.first_answer())
        terminal.wait_until(lambda: texts.SECOND.encode() in terminal.written)
        terminal.type(f"x{enter}" * len(texts.guide().questions) + "\r")
        assert terminal.wait_for_end() == 70
        check_calm(terminal, place)
    assert list(folder.rglob("*")) == []


def test_a_fault_in_a_small_terminal_ends_with_where_to_turn(folder: Path) -> None:
    place = PLACES["Spanish"]
    with Terminal(*place.arguments, columns=40, rows=15, program=failing(folder, "answer")) as terminal:
        terminal.wait_for("Ctrl+Q")
        terminal.type("\r")
        terminal.wait_for(texts.progress("es", 1))
        terminal.type(texts.first_answer())
        assert terminal.wait_for_end() == 70
        assert "(ValueError advisor/" in terminal.text
        assert lifeline()[-1] in terminal.text.replace("\n", "")
        assert SECRET not in terminal.text
