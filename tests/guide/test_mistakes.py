"""Every mistake of the catalogue: one piece of content that makes it, and it alone, reported where it stands."""

import errno
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import IO, Any

import pytest
import yaml

from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from advisor.guide.nodes import MAX_BYTES
from tests.guide.writing import MINIMAL, write_content
from tests.guide.wrong_content import FACT, FIRST, GUIDE, QUESTIONS, WRONG, Wrong, cards, with_when

WHOLE_FILES: dict[MistakeCode, tuple[str, bytes]] = {
    MistakeCode.OTHER_ENCODING: ("cards/main.yaml", "- id: café".encode("utf-16")),
    MistakeCode.TOO_LARGE: ("cards/main.yaml", b"# " + b"x" * MAX_BYTES),
}


def mistakes_in(folder: Path, *, collect: bool = True) -> list[Diagnostic]:
    with pytest.raises(ContentError) as wrong:
        load_guide(folder, collect=collect)
    return list(wrong.value.mistakes)


def line_of(content: str | None) -> int:
    """The line that is marked; 0 if none is, for then the whole file is meant."""
    lines = dedent(content or "").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.endswith("# here")), 0)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong.code.id}-{WRONG.index(wrong)}")
def test_each_mistake_is_reported_once_where_it_stands(tmp_path: Path, wrong: Wrong) -> None:
    folder = write_content(tmp_path, {wrong.file: wrong.content, **wrong.others})
    found = [(mistake.code, mistake.location.line) for mistake in mistakes_in(folder)]
    assert found == [(wrong.code, line_of(wrong.content))]
    mistake = mistakes_in(folder, collect=False)[0]
    assert mistake.location.file in (Path(wrong.file), folder / wrong.file)
    assert mistake.values.get("hint", "") == wrong.hint


@pytest.mark.parametrize("code", WHOLE_FILES, ids=lambda code: code.id)
def test_files_that_are_no_text_are_refused_whole(tmp_path: Path, code: MistakeCode) -> None:
    name, data = WHOLE_FILES[code]
    (write_content(tmp_path, {}) / name).write_bytes(data)
    assert [(mistake.code, str(mistake.location)) for mistake in mistakes_in(tmp_path)] == [(code, name)]


@pytest.mark.parametrize(
    ("refusal", "line"),
    [
        (yaml.scanner.ScannerError(problem="{other} words", problem_mark=yaml.Mark("", 0, 2, 0, None, 0)), 3),
        (yaml.parser.ParserError("other words", yaml.Mark("", 0, 2, 0, None, 0)), 3),
        (yaml.parser.ParserError(), 0),
        (yaml.YAMLError("other words"), 0),
    ],
)
def test_no_mistake_rests_on_the_words_of_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: yaml.YAMLError, line: int
) -> None:
    def refuse(text: str, **_: object) -> Iterator[yaml.Event]:
        yield from ()
        raise refusal

    monkeypatch.setattr(yaml, "parse", refuse)
    found = {(mistake.code, mistake.location.line) for mistake in mistakes_in(write_content(tmp_path, {}))}
    assert found == {(MistakeCode.YAML_SYNTAX, line)}


def test_a_character_that_no_text_may_hold_is_reported_with_its_column(tmp_path: Path) -> None:
    [mistake] = mistakes_in(write_content(tmp_path, {"cards/main.yaml": cards("# é \x07")}))
    assert (str(mistake.location), mistake.values["character"]) == ("cards/main.yaml:5:5", "U+0007")


def test_the_table_covers_the_catalogue() -> None:
    elsewhere = {MistakeCode.UNREADABLE_FILE, MistakeCode.TOO_MANY_MISTAKES}
    assert {wrong.code for wrong in WRONG} | WHOLE_FILES.keys() | elsewhere == set(MistakeCode)


def test_a_file_that_the_system_does_not_read_is_told_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str) -> IO[Any]:
        if path.name == "main.yaml":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode)

    write_content(tmp_path, {})
    monkeypatch.setattr(Path, "open", refuse)
    [mistake] = mistakes_in(tmp_path)
    assert (mistake.code, str(mistake.location)) == (MistakeCode.UNREADABLE_FILE, "cards/main.yaml")
    assert mistake.values["reason"] == "Permission denied"


def test_codes_are_stable_words_and_every_sentence_is_whole() -> None:
    ids = [code.id for code in MistakeCode]
    assert len(set(ids)) == len(ids)
    for code in MistakeCode:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.id)
        assert code.why.endswith(".")
        assert re.search(r"\.(\{hint\})?$", code.what)
        assert re.search(r"\.(\{hint\})?$", code.fix)


def test_every_line_says_code_place_what_and_how_to_mend(tmp_path: Path) -> None:
    [mistake] = mistakes_in(write_content(tmp_path, {"cards/main.yaml": with_when("{color: red}")}))
    assert mistake.line() == (
        "unknown-question · cards/main.yaml:5:10 · There is no question color. "
        "Use a question id of questions.yaml, is: trait, any:, all: or not:. Did you mean colour?"
    )


def test_a_sentence_is_translated_before_its_values_are_put_in(tmp_path: Path) -> None:
    [mistake] = mistakes_in(write_content(tmp_path, {"cards/main.yaml": with_when("{color: red}")}))
    spoken = {
        mistake.code.what: "No hay {id}.",
        mistake.code.fix: "Use otra.{hint}",
        "Did you mean {nearest}?": "¿{nearest}?",
    }
    assert (
        mistake.line(spoken.__getitem__) == "unknown-question · cards/main.yaml:5:10 · No hay color. Use otra. ¿colour?"
    )


def test_collecting_lists_all_in_order_and_running_stops_at_one(tmp_path: Path) -> None:
    files = {
        "questions.yaml": QUESTIONS.replace("choose: many", "choose: several"),
        "traits.yaml": "- {id: a, means: a, when: {colour: pink}}",
        "cards/main.yaml": cards("  steps: one\n  oops: 1"),
        "facts/all.yaml": FACT.replace("2026-12-01", "soon"),
    }
    folder = write_content(tmp_path, files)
    locations = [mistake.location for mistake in mistakes_in(folder)]
    assert locations == sorted(locations)
    assert {location.file.name for location in locations} == {"questions.yaml", "traits.yaml", "main.yaml", "all.yaml"}
    assert len(locations) == 5
    assert len(mistakes_in(folder, collect=False)) == 1


USES = {
    "guide.yaml": GUIDE + "outcomes: [{id: go, label: Go there}]",
    "cards/main.yaml": cards(
        "  contacts: [line, {when: {is: soft}, contact: line}]\n  outcome: go\n"
        "  when: {colour: blue, is: soft}\n  say: ['Call {line.phone}']"
    ),
    "traits.yaml": "- {id: soft, means: soft, when: {colour: [blue, red], tools: saw}}",
    "questions.yaml": QUESTIONS.replace("why: A saw", "when: {colour: blue}\n          why: A saw"),
}


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("questions.yaml", "why: Red", "wy: Red"),
        ("questions.yaml", "label: Blue", "label: ''"),
        ("questions.yaml", "id: green", "id: Green"),
        ("questions.yaml", "choose: one", "choose: two"),
        ("traits.yaml", "means: soft", "means: ''"),
        ("contacts.yaml", "name: The line", "name: [The line]"),
        ("facts/all.yaml", "2026-12-01", "2026-12-41"),
        ("sources.yaml", "kind: law", "kind: lore"),
        ("cards/main.yaml", "title: Do this", "title: ''"),
        ("guide.yaml", "title: What to do", "title: ''"),
        ("guide.yaml", "label: Go there", "label: ''"),
    ],
)
def test_what_mentions_something_broken_is_not_a_second_mistake(
    tmp_path: Path, file: str, right: str, wrong: str
) -> None:
    files = {**MINIMAL, **USES}
    content = files[file].replace(right, wrong, 1)
    assert content != files[file]
    found = mistakes_in(write_content(tmp_path, {**USES, file: content}))
    allowed = 2 if wrong == "wy: Red" else 1  # the key that is unknown, and the one that is missing for it
    assert len(found) == allowed, "\n".join(mistake.line() for mistake in found)


def test_a_broken_last_card_is_not_a_missing_fallback(tmp_path: Path) -> None:
    broken = cards("  when: {colour: red}\n- id: last\n  title: ''\n  lead: Last.\n  facts: [seen]")
    found = mistakes_in(write_content(tmp_path, {**FIRST, "cards/main.yaml": broken}))
    assert [mistake.code for mistake in found] == [MistakeCode.EMPTY]


@pytest.mark.parametrize(
    "content",
    [
        '- id: base\n  "\\e[31mtitle": x',
        '- id: base\n  "a\\e]0;x\\a": x\n  "a\\e]0;x\\a": y',
        "- id: base\n  title: !<!x%1b%5b31m> y",
        '- id: "\\e[31m"\n  title: x\n  lead: x\n  facts: ["\\e[2J"]\n  when: {"\\e": "\\e", is: "\\e"}',
        '- id: "\\e[31m"\n- id: "\\e[31m"',
    ],
)
def test_messages_hold_nothing_that_a_terminal_acts_on(tmp_path: Path, content: str) -> None:
    found = mistakes_in(write_content(tmp_path, {"cards/main.yaml": content, "x\x1b[31m.yaml": "[]"}))
    assert len(found) > 1
    for mistake in found:
        assert mistake.line().isprintable()
