"""--desk, --beside and --idle: what the assistant is started with, and what is no use of them."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from advisor.cli import main
from advisor.page.place import Place
from advisor.page.session import Session
from tests.guide.writing import write_content
from tests.page.trips import FILES, marking


class Started(NamedTuple):
    """What the line mode was given."""

    session: Session
    options: Mapping[str, object]


class Line:
    """Stands where the line mode is, and runs the command line."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.started: list[Started] = []

    def run_line(self, session: Session, *_: object, **options: object) -> int:
        self.started.append(Started(session, options))
        return 0

    def start(self, *argv: str) -> Started:
        """What is started by these arguments."""
        assert main(["--line", "--content", str(self.content), *argv]) == 0
        return self.started.pop()


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    found = Line(write_content(tmp_path / "content", FILES))
    monkeypatch.setattr("advisor.line.run_line", found.run_line)
    monkeypatch.setattr("advisor.cli.opening.open_languages", lambda *_: marking())
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return found


def test_a_desk_reads_the_first_other_language_beside_its_own_and_locks_after_five_minutes(line: Line) -> None:
    session, options = line.start("--desk")
    assert (session.desk, session.reading, session.place) == (True, ("en", "es"), Place("welcome"))
    assert options["idle"] == session.setting.idle == 5


def test_a_person_alone_has_neither(line: Line) -> None:
    session, options = line.start()
    assert (session.desk, session.reading, session.place) == (False, ("en",), Place("languages"))
    assert options["idle"] == session.setting.idle == 0
    assert line.start("--lang", "fr").session.place == Place("welcome")


@pytest.mark.parametrize(
    ("argv", "reading"),
    [
        (["--beside", "fr"], "en fr"),
        (["--beside=fr_FR.UTF-8"], "en fr"),
        (["--lang", "fr", "--beside", "ES"], "fr es"),
        (["--lang", "es"], "es en"),
        (["--lang", "es", "--beside", "es"], "es"),
        (["--beside", "en"], "en"),
        (["--beside", "es,ar", "--beside", "fr", "--beside", "es"], "en es ar fr"),
    ],
)
def test_the_languages_of_a_desk(line: Line, argv: list[str], reading: str) -> None:
    session, _ = line.start("--desk", *argv)
    assert (session.desk, " ".join(session.reading)) == (True, reading)


@pytest.mark.parametrize(("text", "minutes"), [("1", 1), ("12", 12), ("240", 240), ("007", 7)])
def test_the_minutes_of_the_idle_lock(line: Line, text: str, minutes: int) -> None:
    assert line.start("--desk", "--idle", text).options["idle"] == minutes


@pytest.mark.parametrize("text", ["0", "241", "999", "1000", "9" * 5000, "-1", "1.5", "five", "", " 5", "²", "5m"])
def test_minutes_that_are_none_exit_2(line: Line, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--line", "--content", str(line.content), "--desk", f"--idle={text}"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "--idle" in captured.err
    assert "from 1 to 240" in captured.err
    assert line.started == []


@pytest.mark.parametrize("argv", [["--beside", "es"], ["--idle", "5"], ["--beside", "es", "--idle", "5"]])
def test_what_belongs_to_a_desk_alone_exits_2(line: Line, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--line", "--content", str(line.content), *argv]) == 2
    assert capsys.readouterr() == ("", "--beside and --idle go with --desk.\n")
    assert line.started == []


def test_an_unknown_language_beside_exits_2_and_lists_what_there_is(
    line: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--line", "--content", str(line.content), "--desk", "--beside", "klingon"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "“klingon”" in captured.err
    assert "fr (français)" in captured.err
    assert line.started == []


def test_a_value_that_is_missing_exits_2(line: Line) -> None:
    for argv in (["--desk", "--beside"], ["--desk", "--idle"]):
        assert main(["--content", str(line.content), *argv]) == 2


def test_help_tells_all_three(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    for option in ("--desk", "--beside L", "--idle MIN"):
        assert option in printed
