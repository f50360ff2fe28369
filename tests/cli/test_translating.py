"""`advisor languages` for translators: beginning a language, recording drafts, and what is wrong use."""

import shutil
from pathlib import Path

import pytest

from advisor.cli import main
from tests.cli.test_second_guide import SECOND

ES = Path("locales/es/LC_MESSAGES/library-card.po")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SECOND, tmp_path / "second"))


def run(content: Path, *arguments: str) -> int:
    return main(["languages", *arguments, "--content", str(content)])


def test_a_language_is_begun_spoken_and_checked(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "new", "zh-hans", "prs") == 0
    made = [content / "locales" / code / "LC_MESSAGES" / ES.name for code in ("zh_Hans", "prs")]
    assert capsys.readouterr().out.splitlines() == [str(path) for path in made]
    assert run(content, "update") == 0
    assert run(content, "check") == 0
    told = capsys.readouterr()
    assert [line.split(" · ")[0] for line in told.out.splitlines()] == ["(warning) catalogue-begun"] * 2
    assert told.err == "0 findings.\n"
    assert run(content) == 0
    assert "zh_Hans: 中文" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [("new",), ("new", "klingon"), ("new", "../x"), ("check", "fr")])
def test_wrong_use(content: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    before = sorted(content.rglob("*"))
    assert run(content, *arguments) == 2
    told = capsys.readouterr()
    assert (told.out, bool(told.err)) == ("", True)
    assert sorted(content.rglob("*")) == before


def test_what_another_tool_marks_is_told_until_somebody_says_that_it_is_right(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (content / ES).read_text(encoding="utf-8")
    marked = text.replace('msgctxt "section/bring/title"', '#, fuzzy\nmsgctxt "section/bring/title"')
    (content / ES).write_text(marked.replace("Qué llevar", "Lo que debe llevar", 1), encoding="utf-8")
    assert run(content, "check") == 1
    assert capsys.readouterr().out.startswith("draft-unrecorded · locales/es/LC_MESSAGES/library-card.po:")
    assert run(content, "draft") == 0
    assert run(content, "check") == 0
    assert capsys.readouterr().out == ""


def test_a_checkout_that_is_not_compiled_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "locales/fr/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "locales/fr/LC_MESSAGES/advisor.po").touch()
    monkeypatch.setattr("advisor.cli.opening.checkout_root", lambda: tmp_path)
    assert main(["languages", "--lang", "fr-CA"]) == 2
    assert capsys.readouterr().err.endswith("Run: advisor languages update\n")
    assert main(["languages", "--lang", "de\x1b[2J"]) == 2
    told = capsys.readouterr().err
    assert ("\x1b" in told, "Run:" in told) == (False, False)
