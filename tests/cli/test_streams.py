"""Broken and closed streams, narrow encodings: one sentence at most, never a traceback."""

import os
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


def test_a_reader_that_goes_away_is_no_error(content: Path) -> None:
    ended = bash(f"set -o pipefail; {RUN} advise --content {content} --answers /dev/null | true")
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("--help >/dev/full", 2),
        ("--version >/dev/full", 2),
        ("languages >/dev/full", 2),
        ("--lang xx 2>/dev/full", 2),
        ("--bogus 2>/dev/full", 2),
        ("check --content /nowhere 2>/dev/full", 3),
        ("advise --answers /nowhere 2>/dev/full", 2),
        ("--help >/dev/full 2>/dev/full", 2),
        ("--help | true", 0),
    ],
)
def test_a_full_disk_changes_no_exit_code_to_a_wrong_one(command: str, code: int) -> None:
    ended = bash(f"set -o pipefail; {RUN} {command}")
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr


STEERING = "\x1b[31m\u202e\x9b2J\rx\x07"


@pytest.mark.parametrize(
    "arguments",
    [
        (f"--{STEERING}",),
        (STEERING,),
        ("--lang", STEERING),
        ("--idle", STEERING),
        ("check", "--format", STEERING),
        ("check", "--content", f"/nowhere/{STEERING}"),
        ("advise", "--answers", f"/nowhere/{STEERING}"),
        ("advise", "--answers", "-", "--beside", STEERING),
        ("tree", "--answers", f"{STEERING}\n"),
        ("diff", STEERING, STEERING),
        ("impact", STEERING),
        ("impact", "--read", STEERING),
        ("languages", STEERING),
    ],
    ids=str,
)
def test_nothing_that_is_given_steers_the_terminal(arguments: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "advisor", *arguments], input="", capture_output=True, text=True, check=False
    )
    assert ended.returncode in (2, 3)
    assert all(sign.isprintable() or sign == "\n" for sign in ended.stdout + ended.stderr)


def test_no_setting_of_the_environment_steers_the_terminal() -> None:
    for name in ("ADVISOR_LANG", "LANGUAGE", "LANG", "LC_ALL"):
        given = {**os.environ, name: STEERING}
        command = [sys.executable, "-m", "advisor", "languages"]
        ended = subprocess.run(command, env=given, capture_output=True, text=True, check=False)
        assert all(sign.isprintable() or sign == "\n" for sign in ended.stdout + ended.stderr)


@pytest.mark.parametrize("limit", ["-n 5", "-v 50000"], ids=["few files", "little memory"])
@pytest.mark.parametrize("command", ["--line --lang en", "check"])
def test_where_there_is_no_room_a_sentence_says_so(command: str, limit: str) -> None:
    ended = bash(f"ulimit {limit}; {RUN} {command} </dev/null")
    assert b"Traceback" not in ended.stderr
    assert ended.returncode in (0, 2, 70)
    assert ended.returncode == 0 or any(told in ended.stderr for told in (b"This computer", b"went wrong"))


def test_the_system_is_asked_to_keep_no_core() -> None:
    code = "import advisor.start as s, resource, ctypes; s.leave_no_core(); "
    code += "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "(0, 0) 0\n"


def test_the_system_is_asked_before_anything_else() -> None:
    code = "import advisor.start as s, sys; s.repair_streams = lambda: sys.exit(str(asked)); asked = []; "
    code += "s.leave_no_core = lambda: asked.append('no core'); s.run()"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.stderr == "['no core']\n"


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
