"""`advisor advise` in several languages, as text and as JSON, with a guide that has Spanish and some French."""

import json
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


@pytest.mark.parametrize("wish", ["klingon", "es,klingon", "", "es,"])
def test_a_language_that_there_is_not_exits_2_and_lists_what_there_is(
    advise: list[str], capsys: pytest.CaptureFixture[str], wish: str
) -> None:
    assert main([*advise, "--beside", wish]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "es (español)" in captured.err
