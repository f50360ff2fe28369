"""`advisor impact`: what rests on a fact, and recording that a card was read against it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.cli import impact, main
from tests.guide.writing import write_content

CARDS = """
    # The one for red
    - id: for-red
      title: Take red
      lead: Take the red one.
      when: {colour: red}
      facts: [seen]  # and no other
    - id: base
      title: Go home
      lead: Go home.
      facts: [seen, heard]
    """
FACTS = """
    - {id: seen, states: It is seen., sources: [book], checked: 2026-06-01, recheck: 2026-12-01, confidence: high}
    - {id: heard, states: It is heard., sources: [book], checked: 2026-06-01, recheck: 2026-12-01, confidence: high}
    """
FILES: Mapping[str, object] = {"cards/main.yaml": CARDS, "facts/all.yaml": FACTS}
FOUND = ("changed-fact", "other-facts", "never-read")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", FILES)


def run(content: Path, *argv: str) -> int:
    return main(["impact", *argv, "--content", str(content)])


def cards_of(content: Path) -> str:
    return (content / "cards" / "main.yaml").read_text(encoding="utf-8")


def change(content: Path, file: str, old: str, new: str) -> None:
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def found(content: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What `advisor check` says of readings: the code and the example of each."""
    capsys.readouterr()
    main(["check", "--content", str(content), "--as-of", "2026-07-01", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    return [f"{each['code']} {each['answers']}" for each in told if each["code"] in FOUND]


def test_what_rests_on_facts_is_printed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "seen", "heard", "seen") == 0
    out, err = capsys.readouterr()
    assert (out.count("seen: It is seen."), out.count("heard: It is heard."), err) == (1, 1, "")
    assert out.index("“Take red” (for-red)") < out.index("heard: It is heard.")


def test_it_is_printed_as_json(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "heard", "--format", "json") == 0
    [told] = json.loads(capsys.readouterr().out)["facts"]
    assert (told["fact"], told["leads"], told["cards"]) == ("heard", [], ["base"])


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["sene"], "There is no fact sene. Did you mean seen?\n"),
        (["seen", "else\x1b"], "There is no fact else?.\n"),
        (["x", "y"], "There is no fact x.\nThere is no fact y.\n"),
        (["--read", "bsae"], "There is no card bsae. Did you mean base?\n"),
        (["--read", "base", "all"], "There is no card all.\n"),
        ([], "Name facts, or cards after --read.\n"),
        (["seen", "--read", "base"], "Name facts, or cards after --read.\n"),
    ],
)
def test_a_wrong_use_is_2_and_changes_nothing(
    content: Path, capsys: pytest.CaptureFixture[str], argv: list[str], told: str
) -> None:
    before = cards_of(content)
    assert run(content, *argv) == 2
    assert capsys.readouterr() == ("", told)
    assert cards_of(content) == before


@pytest.mark.parametrize("argv", [["seen"], ["--read", "base"]])
def test_content_with_mistakes_is_3(content: Path, capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    change(content, "cards/main.yaml", "lead: Go home.", "laed: Go home.")
    assert run(content, *argv) == 3
    assert "unknown-key" in capsys.readouterr().err


def test_a_card_that_was_read_gets_a_line_and_nothing_else_changes(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = cards_of(content).splitlines()
    assert run(content, "--read", "for-red") == 0
    assert capsys.readouterr() == ("", "1 card is recorded as read against its facts.\n")
    after = cards_of(content).splitlines()
    line = next(number for number, text in enumerate(after) if "read_against" in text)
    assert after[line - 1] == "  facts: [seen]  # and no other"
    assert after[:line] + after[line + 1 :] == before


def test_from_a_changed_law_to_cards_that_are_read_again(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(content, capsys) == []
    assert run(content, "--read", "base") == 0
    assert found(content, capsys) == ["never-read None"]
    assert run(content, "--read", "all") == 0
    assert capsys.readouterr().err == "2 cards are recorded as read against their facts.\n"
    assert found(content, capsys) == []
    change(content, "facts/all.yaml", "It is seen.", "It is seen no more.")
    assert found(content, capsys) == ["changed-fact {'colour': ['red']}", "changed-fact {}"]
    assert run(content, "--read", "for-red", "base") == 0
    assert found(content, capsys) == []
    change(content, "cards/main.yaml", "facts: [seen, heard]", "facts: [heard, seen]")
    assert found(content, capsys) == ["other-facts {}"]


def test_a_file_that_cannot_be_written_is_named(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    before = cards_of(content)
    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert run(content, "--read", "all") == 2
    file = (content / "cards" / "main.yaml").resolve()
    assert capsys.readouterr() == ("", f"{file} could not be written: Read-only file system.\n")
    assert cards_of(content) == before


def test_a_line_that_is_written_in_an_unusual_way_is_named(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = "- {id: base, title: Go, lead: Go home., read_against, facts: [seen, heard]}\n"
    (content / "cards" / "main.yaml").write_text(odd, encoding="utf-8")
    assert run(content, "--read", "base") == 2
    told = capsys.readouterr().err
    assert told.startswith("A line read_against: in ")
    assert told.count("\n") == 1


def test_where_there_are_no_sources_nothing_is_recorded(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impact, "checkout_root", lambda: None)
    assert main(["impact", "--read", "all"]) == 2
    told = "This works only in a checkout of the source code, or with --content.\n"
    assert capsys.readouterr() == ("", told)


def test_without_a_folder_it_is_about_the_guide_of_the_program(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impact, "content_folder", lambda: content)
    assert main(["impact", "heard"]) == 0
    assert "“Go home” (base)" in capsys.readouterr().out
