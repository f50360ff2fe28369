"""The command line: what goes to stdout and stderr, and the exit codes."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from advisor import __version__
from advisor.cli import main
from tests.guide.writing import card, question, write_content

FILES = {
    "questions.yaml": [question("colour", "red blue"), question("size", "big small")],
    "cards/main.yaml": [card("red-card", when={"colour": "red"}), card("base")],
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", FILES)


def advise(content: Path, answers: str, tmp_path: Path, *options: str) -> int:
    """Run `advisor advise` on answers in a file."""
    path = tmp_path / "answers.yaml"
    path.write_text(answers, encoding="utf-8")
    return main(["advise", "--content", str(content), "--answers", str(path), *options])


def test_advise_prints_the_json_of_version_2(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert advise(content, "{colour: red}", tmp_path, "--format", "json") == 0
    page = json.loads(capsys.readouterr().out)
    assert page["version"] == 2
    assert [found["id"] for found in page["sections"][0]["cards"]] == ["red-card", "base"]
    assert page["sections"][0]["cards"][0]["because"] == {"colour": ["red"]}


def test_open_questions_leave_cards_that_may_apply(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert advise(content, "", tmp_path, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)["sections"][0]["cards"][1]
    assert (found["state"], found["if"]) == ("may-apply", "your answer to “colour?” is: Label of red")


def test_json_answers_and_null_are_read(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert advise(content, '{"colour": null}', tmp_path, "--format", "json") == 0
    [asked] = json.loads(capsys.readouterr().out)["asked"]
    assert (asked["id"], asked["ask"], asked["told"], asked["answer"]) == ("colour", "colour?", "Rather not say", None)


def test_answers_from_standard_input(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"colour: [red]\n"), encoding="utf-8"))
    assert main(["advise", "--content", str(content), "--answers", "-"]) == 0
    assert "Title of red-card" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answers", "place", "words"),
    [
        ("colour: rde\n", "answers.yaml:1:9", "Did you mean red?"),
        ("\ncolor: red\n", "answers.yaml:2:1", "Did you mean colour?"),
        ("colour: [red, blue]\n", "answers.yaml:1:9", "exactly one option"),
        ("colour: []\n", "answers.yaml:1:9", "exactly one option"),
        ("colour: {red: blue}\n", "answers.yaml:1:9", "an option, a list of options, or null"),
        ("colour: red\ncolour: blue\n", "answers.yaml:2:1", "yaml-duplicate-key"),
        ("colour: *a\n", "answers.yaml:1:9", "yaml-alias"),
        ("colour: 'red\n", "answers.yaml:1:9", "unclosed-quote"),
        ("colour: [red\n", "answers.yaml", "yaml-syntax"),
        ("- red\n", "answers.yaml:1:1", "wrong-type"),
        ('colour: "\\x1b[2J"\n', "answers.yaml:1:9", "has no option"),
    ],
)
def test_wrong_answers_exit_2_with_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answers: str, place: str, words: str
) -> None:
    content = write_content(tmp_path / "content", FILES)
    assert advise(content, answers, tmp_path) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert place in captured.err
    assert words in captured.err
    assert "\x1b" not in captured.err


def test_missing_answers_file_exits_2(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advise", "--content", str(content), "--answers", "nowhere.yaml"]) == 2
    assert "nowhere.yaml" in capsys.readouterr().err


def test_broken_content_exits_3_and_lists_every_mistake(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = [card("one", when={"colour": "rde"}), card("one"), card("two", facts=[])]
    write_content(content, {**FILES, "cards/main.yaml": broken})
    assert main(["--content", str(content), "--line"]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["unknown-option", "duplicate-id", "card-without-fact"]
    assert lines[-1] == "3 mistakes in the content."
    assert main(["check", "--content", str(content)]) == 3


def test_a_folder_without_a_guide_exits_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(tmp_path / "nowhere")]) == 3
    assert "missing-file" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["check", "--content", ""], ["--content="], ["diff", "", "new"]])
def test_a_folder_without_a_name_is_not_the_current_one(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 3
    assert capsys.readouterr().err == "The name of the folder is empty.\n"


@pytest.mark.parametrize(
    "argv", [["--lang", "xx"], ["--lang=xx", "check"], ["advise", "--lang", "xx", "--answers", "-"]]
)
def test_unknown_language_exits_2_and_lists_what_there_is(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert "en (English)" in capsys.readouterr().err


def test_unknown_language_in_the_environment_exits_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADVISOR_LANG", "klingon")
    assert main(["languages"]) == 2
    assert "klingon" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv", [["--nonsense"], ["nonsense"], ["advise"], ["advise", "--answers", "-", "--format", "pdf"]]
)
def test_wrong_use_exits_2(argv: list[str]) -> None:
    assert main(argv) == 2


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"advisor {__version__}\n"


def test_languages_lists_english_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["languages"]) == 0
    assert capsys.readouterr().out.startswith("en: English, the source of all texts\n")


def test_answers_never_come_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advise", "--help"]) == 0
    options = {word for word in capsys.readouterr().out.split() if word.startswith("--")}
    assert options == {"--help", "--lang", "--content", "--answers", "--beside", "--format", "--part"}


def test_without_a_terminal_it_goes_line_by_line(content: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "advisor", "--content", str(content), "--lang", "en"],
        input="\n1\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0
    assert ended.stderr == ""
    assert "Card 1: Title of red-card" in ended.stdout
