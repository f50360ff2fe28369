"""Files of answers that cannot be taken: what is wrong, where, and how it is written instead."""

from pathlib import Path

import pytest

from advisor.cli import main
from advisor.cli.answers_file import MOST_TOLD
from advisor.errors import ExitCode


def refused(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> str:
    """What is told of a file of answers that is refused."""
    path = tmp_path / "answers.yaml"
    path.write_bytes(data)
    assert main(["advise", "--answers", str(path)]) == ExitCode.WRONG_USE
    told = capsys.readouterr()
    assert not told.out
    return told.err


@pytest.mark.parametrize(
    "data",
    [
        b"companions: none",
        b"companions:\n",
        b"visit: direct-deposit\ncompanions:",
        b"status: unknown",
        b"visit: {a: b}",
    ],
)
def test_how_one_answers_without_an_option_is_told(
    tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(tmp_path, data, capsys)
    assert "[]" in told
    assert "null" in told


def test_a_question_without_an_answer_is_not_declined_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "answers.yaml:2:" in refused(tmp_path, b"visit: direct-deposit\ncompanions:\nstatus: null\n", capsys)


@pytest.mark.parametrize("data", [b"companions: []\n", b"companions: null", b"status: ~", b'{"status": null}', b""])
def test_none_and_rather_not_say_are_answers(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answers.yaml"
    path.write_bytes(data)
    assert main(["advise", "--answers", str(path)]) == ExitCode.FINE
    assert capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_another_encoding_is_named(tmp_path: Path, encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = refused(tmp_path, "visit: direct-deposit # sí\r\n".encode(encoding), capsys)
    assert told.startswith("other-encoding")
    assert "UTF-8" in told


def test_a_huge_file_of_unknown_questions_is_told_in_few_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = "".join(f"unknown-{number}: a\n" for number in range(150_000)).encode()
    assert len(refused(tmp_path, data, capsys).splitlines()) <= 3 * MOST_TOLD + 2
