"""Every command that can be typed, at every page where one types: it is understood, and help tells it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.guide.model import Guide
from advisor.line.printer import NumberedWriter
from advisor.line.understanding import Understood, understand
from advisor.page.command import Command
from advisor.page.commands import COMMANDS, LEAVE, ON_PAGE, help_blocks, offered
from advisor.page.natural import letters
from advisor.page.place import TEXTS
from advisor.page.session import Session
from tests.guide.writing import many, question, small_guide
from tests.line.driving import ANSWERS, BRACKETS, GUIDE, STARS, reach, start, told, type_lines

REACHED: Mapping[str, list[str]] = {
    "welcome": [],
    "question": [""],
    "second question": ["", "1"],
    "question again": [*ANSWERS, "b"],
    "ready": [*ANSWERS[:-1], "3"],
    "guidance": ANSWERS,
    "last section": [*ANSWERS, "3"],
    "guidance so far": ["", "1", "all"],
    "languages": ["", "1", "y"],
    "what-if": [*ANSWERS, "c"],
    "answers": [*ANSWERS, "t"],
    "kept": [*ANSWERS, "v"],
    "sheet": [*ANSWERS, "s"],
    "save-as": [*ANSWERS, "s", "s"],
    "file-name": [*ANSWERS, "s", "s", "1"],
    "date": [*ANSWERS, "s", "c"],
    "for-lawyer": [*ANSWERS, "s", "w"],
    "drop": ["", "1", "n"],
    "next-client": ["", "1", "n", "y"],
    "paused": ["", "1", "pause"],
}
"""What is typed at the desk to be at each page where one types."""

ALONE: Mapping[str, list[str]] = {
    **{name: lines for name, lines in REACHED.items() if name not in ("ready", "languages", "next-client", "paused")},
    "languages": ["", "1", "l"],
    "start-over": [*ANSWERS, "n"],
}
"""The same for somebody alone."""

PLACES = [
    *(pytest.param(True, lines, id=f"{name} at the desk") for name, lines in REACHED.items()),
    *(pytest.param(False, lines, id=f"{name} alone") for name, lines in ALONE.items()),
]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed for the name of a file makes one."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    questions = [
        question("errand", "renew borrow"),
        many("tools", "hammer saw"),
        question("age", "old young", keep=True, kept_private="unknown"),
    ]
    return small_guide(tmp_path_factory.mktemp("guide"), {**GUIDE, "questions.yaml": questions})


def session_of(guide: Guide, *, desk: bool) -> Session:
    session = start(guide, BRACKETS, STARS)
    return session.at_desk() if desk else session


def typed_for(command: Command) -> list[str]:
    """Lines that ask for a command."""
    after = {"card": " 1", "words": " renew", None: ""}[command.takes]
    return [f"{typed}{after}" for typed in command.typed]


def test_every_page_where_one_types_is_reached(guide: Guide) -> None:
    reached = {reach(session_of(guide, desk=True), lines).place.page for lines in REACHED.values()}
    reached |= {reach(session_of(guide, desk=False), lines).place.page for lines in ALONE.values()}
    assert reached == {*ON_PAGE} - {*TEXTS, "replace"}  # one is asked there only if the file is there


@pytest.mark.parametrize(("desk", "lines"), PLACES)
def test_every_command_that_is_offered_is_understood(guide: Guide, lines: list[str], *, desk: bool) -> None:
    here = reach(session_of(guide, desk=desk), lines)
    for command in (LEAVE, *offered(here)):
        for typed in set(typed_for(command)) - letters(here.page.choices, here.translators).keys():
            meaning = understand(typed, here)
            assert isinstance(meaning, Understood), typed
            assert meaning.command is command, typed


@pytest.mark.parametrize(("desk", "lines"), PLACES)
def test_every_command_that_is_offered_does_or_tells_something(guide: Guide, lines: list[str], *, desk: bool) -> None:
    session = session_of(guide, desk=desk)
    for command in offered(reach(session, lines)):
        for typed in typed_for(command):
            brought = told(session, *lines, typed)
            assert brought.strip(), typed
            assert "is not one of the choices" not in brought, typed
            if command.id not in ("back", "previous-section"):
                assert "does nothing here now" not in brought, typed


@pytest.mark.parametrize(("desk", "lines"), PLACES)
def test_help_tells_every_command_that_can_be_typed(guide: Guide, lines: list[str], *, desk: bool) -> None:
    session = session_of(guide, desk=desk)
    here = reach(session, lines)
    if here.place.page == "paused":
        return
    helped = told(session, *lines, "h")
    writer = NumberedWriter(here)
    for block in help_blocks(here, here.translators):
        assert "\n".join(writer.lines(block)) in helped
    for command in offered(here):
        if command.typed and command.id != "help":
            assert command.told(here.translators, typed=True).in_language(0) in helped, command.id


@pytest.mark.parametrize(("desk", "lines"), PLACES)
def test_no_two_commands_are_typed_the_same_way(guide: Guide, lines: list[str], *, desk: bool) -> None:
    here = reach(session_of(guide, desk=desk), lines)
    typed = [(typed, bool(command.takes)) for command in (LEAVE, *offered(here)) for typed in command.typed]
    assert len(typed) == len(set(typed))


@pytest.mark.parametrize(("desk", "lines"), PLACES)
@pytest.mark.parametrize(
    "typed", ["\x1b[2J\x07\x00", "x" * 10_000, "1" * 10_000, "٣.٣", "-1", "1 1 1 1", "w" * 5000, "½"]
)
def test_nothing_that_is_typed_breaks_a_page(guide: Guide, lines: list[str], typed: str, *, desk: bool) -> None:
    printed = type_lines(session_of(guide, desk=desk), [*lines, typed])
    assert printed.endswith("You have left. Nothing was saved.\n")
    assert not set(printed) & set("\x1b\x07\x00")
    assert "x" * 41 not in printed or lines[-3:] == ["s", "s", "1"]  # the name of a file is told whole


def test_help_never_speaks_of_keys_that_the_line_mode_does_not_have() -> None:
    keys = ("Ctrl", "Esc", "Tab", "Backspace", "Space", "arrow", "click", "Shift", "F1", "Any key")
    for command in COMMANDS.values():
        if command.typed or command.typed_help:
            spoken = command.typed_help or command.help
            assert not any(key in spoken for key in keys), command.id
