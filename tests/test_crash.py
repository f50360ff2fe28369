"""A crash: calm words with where to turn, exit code 70, no value of anybody, nothing on disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.crash import Crash, crash_of, crash_text
from advisor.interview import AnswerError, Interview
from tests.guide.writing import small_guide, write_content
from tests.page.trips import FILES

CALM = "Something in this program went wrong."
SECRET = "Label of bus"
FAILING = """
import sys
from advisor.interview import Interview

def fail(self, question, answer):
    raise ValueError(f"{question} {sorted(answer)} secret-answer")

Interview.answer = fail
sys.argv = ["advisor", *sys.argv[1:]]
from advisor.start import run

run()
"""


def run(code: str, *argv: str, folder: Path, typed: str = "", more: str = "") -> subprocess.CompletedProcess[str]:
    """Run Python code in a folder of its own, which is its home and its place for temporary files as well."""
    own = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    command = ["bash", "-c", f'"$@" {more}', "bash", sys.executable, "-c", code, *argv]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False, cwd=folder, env=own)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", FILES)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("desk", [(), ("--desk",)])
def test_a_crash_while_somebody_answers_says_where_to_turn_and_nothing_about_them(
    content: Path, empty: Path, desk: tuple[str, ...]
) -> None:
    argv = ("--line", "--lang", "en", "--content", str(content), *desk)
    ended = run(FAILING, *argv, folder=empty, typed="\n2\n")
    assert ended.returncode == 70
    assert ended.stderr.startswith(CALM)
    turned = ["The line", "  555-0100", "  9 to 5", "The site", "  https://site.example"]
    lines = ended.stderr.splitlines()
    assert [line for line in lines if line in turned] == turned
    assert lines[-1].startswith("(ValueError advisor/")
    for word in (SECRET, "bus", "secret-answer", "way", "Traceback"):
        assert word not in ended.stderr
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("broken", ["2>/dev/full", "2>&-", "2> >(exec true)"])
def test_it_ends_with_the_same_code_where_nobody_can_read_it(content: Path, empty: Path, broken: str) -> None:
    argv = ("--line", "--lang", "en", "--content", str(content))
    ended = run(FAILING, *argv, folder=empty, typed="\n2\n", more=broken)
    assert (ended.returncode, ended.stderr) == (70, "")
    assert "secret-answer" not in ended.stdout


HOOK = "import advisor.start as s, sys; sys.excepthook = s.report_crash; "


def test_a_crash_before_there_is_a_session_is_as_calm(empty: Path) -> None:
    ended = run(HOOK + "raise OSError(2, 'secret-answer')", folder=empty)
    assert ended.returncode == 70
    assert ended.stderr.splitlines()[0].startswith(CALM)
    assert ended.stderr.splitlines()[-1] == "(FileNotFoundError )"
    assert "secret-answer" not in ended.stderr


def test_an_interruption_is_no_crash(empty: Path) -> None:
    ended = run(HOOK + "raise KeyboardInterrupt", folder=empty)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")


def raised(tmp_path: Path) -> AnswerError:
    guide = small_guide(tmp_path, FILES)
    with pytest.raises(AnswerError) as wrong:
        Interview(guide).answer("way", frozenset({"no-status"}))
    return wrong.value


def test_what_may_be_told_is_the_type_and_the_innermost_line_of_ours(tmp_path: Path) -> None:
    crash = crash_of(raised(tmp_path))
    assert crash.name == "AnswerError"
    assert crash.location.startswith("advisor/interview/answers.py:")
    assert "no-status" not in crash_text(crash, [])


def test_what_did_not_come_from_this_program_has_no_place() -> None:
    assert crash_of(ValueError("no-status")) == Crash("ValueError", "")
    with pytest.raises(ValueError, match="no-status") as wrong:
        int("no-status")
    assert crash_of(wrong.value) == Crash("ValueError", "")


LINK = "https://www.site.example/a-very-long/link-with-hyphens/that-must-stay-whole"


@pytest.mark.parametrize("columns", [1, 20, 40, 80, 300])
def test_it_is_wrapped_with_links_and_numbers_whole(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    calm = "Something in this program went wrong, and it is our fault. " * 3
    lines = crash_text(Crash("ValueError", ""), [calm, "", "The line", f"  {LINK}", "  555-0100"]).splitlines()
    assert f"  {LINK}" in lines
    assert "  555-0100" in lines
    longest = max((word for word in calm.split()), key=len)
    assert all(len(line) <= max(min(columns, 80), len(longest)) for line in lines[: lines.index("")])
    assert "".join(lines[: lines.index("")]).replace(" ", "") == calm.replace(" ", "")


def test_lines_that_go_on_stay_indented(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    hours = "  Monday to Friday, 8 in the morning to 7 in the evening"
    lines = crash_text(Crash("ValueError", ""), [hours]).splitlines()
    assert len(lines) > 3
    assert all(line.startswith("  ") for line in lines[: lines.index("")])
