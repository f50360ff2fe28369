"""`advisor advise` in several languages, as text and as JSON, with a guide that has Spanish and some French."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.cli import main

SECOND = Path(__file__).parents[1] / "second_guide"


@pytest.fixture
def advise(tmp_path: Path) -> list[str]:
    """The command line so far: the guide and the answers."""
    (tmp_path / "answers.yaml").write_text("{errand: null}")
    return ["advise", "--content", str(SECOND), "--answers", str(tmp_path / "answers.yaml")]


@pytest.mark.parametrize(
    ("argv", "codes"),
    [
        ([], ["en"]),
        (["--beside", "es"], ["en", "es"]),
        (["--beside", "es,en,fr"], ["en", "es", "fr"]),
        (["--beside", "es", "--beside", "ES_MX.UTF-8"], ["en", "es"]),
        (["--lang", "es", "--beside", "en"], ["es", "en"]),
        (["--lang", "es"], ["es"]),
    ],
)
def test_the_languages_of_the_guidance(
    advise: list[str], capsys: pytest.CaptureFixture[str], argv: list[str], codes: list[str]
) -> None:
    assert main([*advise, *argv, "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert [page["lang"], *(part["lang"] for part in page["beside"])] == codes
    assert [language["code"] for language in page["languages"]] == codes


def test_the_text_has_every_line_in_each_language(advise: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*advise, "--beside", "es"]) == 0
    printed = capsys.readouterr().out
    title, spanish, notice, *_ = printed.splitlines()
    assert (title, spanish) == ("Getting a library card", "   Obtener una tarjeta de biblioteca")
    assert notice.startswith("Draft translation (español): ")
    assert "Your answers\n   Sus respuestas\n- What do you want from the library?\n   ¿Qué " in printed
    assert "\n  Rather not say\n   Prefiero no decirlo\n" in printed
    assert max(map(len, printed.splitlines())) <= 100


@pytest.fixture
def renewing(
    advise: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[list[str], bool], str]:
    """What is printed, to a terminal or not, for somebody who renews a card and comes with a friend and old fees."""
    (tmp_path / "answers.yaml").write_text("{errand: renew, helpers: [friend], fees: owing}")

    def printed(argv: list[str], terminal: bool) -> str:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
        assert main([*advise, *argv]) == 0
        return capsys.readouterr().out

    return printed


@pytest.mark.parametrize(
    ("argv", "terminal", "whole"),
    [
        ([], False, True),
        ([], True, False),
        (["--part", "all"], True, True),
        (["--part", "all"], False, True),
        (["--part", "answer"], True, False),
        (["--part", "answer"], False, False),
    ],
)
def test_a_terminal_gets_the_answer_page_and_a_file_gets_all(
    renewing: Callable[[list[str], bool], str], argv: list[str], terminal: bool, whole: bool
) -> None:
    printed = renewing(argv, terminal)
    answer = (
        "YOU CAN STAY HOME\nYou do not need to go\nThe library can do this online or by phone.\n\n"
        "What to do first\n1. Call the front desk.\n2. Ask about your old fees on the same call.\n\n"
        "What it costs\n  Fees that are older than one year end when you ask.\n\n"
        "Who answers calls\n  They help with every card, and it costs nothing.\n\n"
        "Front desk of the Elm library\n  1-800-555-0142\n"
    )
    assert answer in printed
    for words in ("Your answers", "Ask to have old fees let go", "WHAT TO BRING", "Rules of the Elm Public Library"):
        assert (words in printed) is whole
    assert ("By your answers you need no visit." in printed) is whole


def test_json_is_never_a_part(advise: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*advise, "--part", "answer", "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert [section["id"] for section in page["sections"]] == ["verdict", "bring", "fees", "help"]
    assert page["answer"]["title"] == "More than one answer is possible"


@pytest.mark.parametrize("wish", ["klingon", "es,klingon", "", "es,"])
def test_a_language_that_there_is_not_exits_2_and_lists_what_there_is(
    advise: list[str], capsys: pytest.CaptureFixture[str], wish: str
) -> None:
    assert main([*advise, "--beside", wish]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "es (español)" in captured.err


@pytest.mark.parametrize(
    ("form", "begins", "sources"),
    [("html", "<!doctype html>\n", "<h2>Sources</h2>"), ("markdown", "# Getting a library card\n", "\n## Sources\n")],
)
def test_all_of_it_is_written_as_a_file_unless_the_answer_page_is_asked_for(
    advise: list[str], capsys: pytest.CaptureFixture[str], form: str, begins: str, sources: str
) -> None:
    assert main([*advise, "--format", form]) == 0
    whole = capsys.readouterr().out
    assert whole.startswith(begins)
    assert sources in whole
    assert main([*advise, "--format", form, "--part", "answer"]) == 0
    answer = capsys.readouterr().out
    assert answer.startswith(begins)
    assert sources not in answer
