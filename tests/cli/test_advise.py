"""`advisor advise` in several languages, as text and as JSON."""

import json
from pathlib import Path

import pytest

from advisor.cli import main
from tests.guide.writing import card, question, write_content

FILES = {
    "questions.yaml": [question("colour", "red blue")],
    "cards/main.yaml": [card("base", staff="Ring them."), card("red", when={"colour": "red"})],
}


@pytest.fixture
def advise(tmp_path: Path) -> list[str]:
    """The command line so far: the guide and the answers."""
    content = write_content(tmp_path / "content", FILES)
    (tmp_path / "answers.yaml").write_text("{colour: null}")
    return ["advise", "--content", str(content), "--answers", str(tmp_path / "answers.yaml")]


@pytest.mark.parametrize(
    ("argv", "codes"),
    [
        ([], ["en"]),
        (["--beside", "es"], ["en", "es"]),
        (["--beside", "es,en"], ["en", "es"]),
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


def test_the_text_has_every_line_in_each_language_and_no_notes(
    advise: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*advise, "--beside", "es"]) == 0
    printed = capsys.readouterr().out
    assert "Your answers\n   Sus respuestas\n- colour?\n   [en inglés] colour?\n" in printed
    assert "\nTitle of base\n   [en inglés] Title of base\n" in printed
    assert "May apply to you, if your answer to “colour?” is: Label of red.\n" in printed
    assert printed.splitlines()[2].startswith("Draft translation (español): ")
    assert "Ring them" not in printed
    assert max(map(len, printed.splitlines())) <= 100


@pytest.mark.parametrize("wish", ["klingon", "es,klingon", "", "es,"])
def test_a_language_that_there_is_not_exits_2_and_lists_what_there_is(
    advise: list[str], capsys: pytest.CaptureFixture[str], wish: str
) -> None:
    assert main([*advise, "--beside", wish]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "es (español)" in captured.err
