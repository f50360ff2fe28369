"""Broken and closed streams, narrow encodings: one sentence at most, never a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide.writing import card, question, write_content

RUN = f"{sys.executable} -m advisor"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {
        "questions.yaml": [question("colour", "red blue")],
        "cards/main.yaml": [card("base", title="Á votre santé")],
    }
    return write_content(tmp_path / "content", files)


def bash(command: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """What a shell command prints, and how it ends."""
    return subprocess.run(["bash", "-c", command], input=given, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("redirection", "code"),
    [("<&-", 0), (">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0), (">/dev/full", 2)],
)
@pytest.mark.parametrize("command", ["--line --lang en", "advise --answers -"])
def test_closed_and_full_streams(content: Path, command: str, redirection: str, code: int) -> None:
    ended = bash(f"echo '{{}}' | {RUN} {command} --content {content} {redirection}")
    assert b"Traceback" not in ended.stderr
    assert ended.returncode == code


def test_characters_that_cannot_be_shown_or_read_end_nothing(content: Path) -> None:
    narrow = "PYTHONIOENCODING=ascii:strict"
    shown = bash(f"echo '{{}}' | {narrow} {RUN} advise --answers - --content {content}")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"A votre sante" in shown.stdout
    typed = bash(f"PYTHONIOENCODING=utf-8:strict {RUN} --line --lang en --content {content}", b"\n\xe9\n")
    assert (typed.returncode, typed.stderr) == (0, b"")


def test_more_digits_than_any_number_has_are_no_answer(content: Path) -> None:
    ended = bash(f"{RUN} --line --lang en --content {content}", b"\n" + b"1" * 9000 + b"\n")
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_an_endless_file_of_answers_is_refused(content: Path) -> None:
    for source in ("/dev/zero", "- </dev/zero"):
        ended = bash(f"ulimit -v 2000000; {RUN} advise --content {content} --answers {source}")
        assert ended.returncode == 2
        assert b"too-large" in ended.stderr


def test_a_crash_shows_no_values(tmp_path: Path) -> None:
    code = "import advisor.start as s, sys; sys.excepthook = s.report_crash; raise ValueError('no-status')"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 70
    assert ended.stderr.startswith("Something in this program went wrong")
    assert "no-status" not in ended.stderr


def test_ctrl_c_while_starting_ends_it_quietly() -> None:
    code = "import advisor.start as s, os; s.repair_streams = lambda: os.kill(os.getpid(), 2); s.run()"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (-2, "", "")
