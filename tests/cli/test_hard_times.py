"""What comes from outside cannot steer a terminal or a log; full disks and short memory end in a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from advisor.check.tree import MOST_FORKS
from advisor.cli import check, main, streams
from advisor.errors import ExitCode
from tests.guide.writing import card, question, write_content

NASTY = "x\x1b[31m\u202e\x07\u2066y"


@pytest.mark.parametrize(
    "argv",
    [
        [f"--{NASTY}"],
        [NASTY],
        ["--lang", NASTY],
        ["tree", "--format", NASTY],
        ["check", "--as-of", NASTY],
        ["advise", "--answers", NASTY],
        ["check", "--content", NASTY],
        ["--idle", NASTY],
        ["impact", NASTY],
    ],
)
def test_arguments_do_not_steer_the_terminal(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(argv)
    except SystemExit as leave:
        code = int(leave.code or 0)
    told = "".join(capsys.readouterr())
    assert code in (ExitCode.WRONG_USE, ExitCode.UNREADABLE_CONTENT)
    assert "".join(told.split("\n")).isprintable()


def test_the_environment_does_not_steer_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_LANG", NASTY)
    assert main(["languages"]) == ExitCode.WRONG_USE
    assert "".join(capsys.readouterr().err.split("\n")).isprintable()


@pytest.mark.parametrize("name", ["a\n::error::b.yaml", "a,line=9.yaml", "a%0Ab.yaml", "a\rb.yaml", f"{NASTY}.yaml"])
def test_a_file_name_does_not_steer_a_log(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (write_content(tmp_path, {}) / "cards" / name.replace("/", "")).write_text("[]")
    assert main(["check", "--content", str(tmp_path), "--format", "github"]) == ExitCode.UNREADABLE_CONTENT
    [line] = capsys.readouterr().out.splitlines()
    assert line.isprintable()
    head, _, rest = line.removeprefix("::error ").partition("::")
    assert [part.partition("=")[0] for part in head.split(",")] == ["file", "line", "col", "title"]
    assert "\n" not in rest


class Full:
    """A stream to a disk that is full."""

    encoding = "utf-8"

    def fileno(self) -> int:
        raise OSError(25, "Inappropriate ioctl for device")

    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("argv", [["--help"], ["languages"], ["tree", "--depth", "1"]])
def test_a_full_disk_behind_the_output_is_told(
    argv: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert main(argv) == ExitCode.WRONG_USE
    assert "No space left on device" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["--lang", "nowhere"], ["impact", "nothing"], ["check", "--content", "nowhere"]])
def test_a_full_disk_behind_the_narration_changes_no_exit_code(
    argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = main(argv)
    monkeypatch.setattr(sys, "stderr", Full())
    assert main(argv) == expected
    assert streams.narrate(ExitCode.FINDINGS, "A word.") == ExitCode.FINDINGS


def test_short_memory_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def exhausted(*_: object) -> int:
        raise MemoryError

    monkeypatch.setattr(check, "run", exhausted)
    assert main(["check"]) == ExitCode.WRONG_USE
    assert "memory" in capsys.readouterr().err


def test_a_tree_that_grows_too_large_ends_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters = "abcdefghijkl"
    questions = [question(f"q-{number}", " ".join(letters)) for number in range(5)]
    cards = [
        card(f"c-{number}-{letter}", when={f"q-{number}": letter}) for number in range(5) for letter in letters
    ] + [card("base")]
    folder = write_content(tmp_path, {"questions.yaml": questions, "cards/main.yaml": cards, "contacts.yaml": "[]"})
    assert main(["tree", "--content", str(folder), "--depth", "8"]) == ExitCode.WRONG_USE
    assert str(MOST_FORKS) in capsys.readouterr().err


def test_where_even_the_words_of_a_crash_do_not_fit_there_is_a_sentence() -> None:
    script = (
        "import sys; sys.modules['advisor.crash'] = None\n"
        "from advisor.start import report_crash\n"
        "report_crash(MemoryError, MemoryError(), None)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (
        ExitCode.CRASH,
        "This computer has not enough memory, or lets the program open too few files. Nothing was saved.\n",
    )
