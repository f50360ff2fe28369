"""Every mistake of the catalogue: one piece of content that makes it, and it alone, reported where it stands."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
import yaml

from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from advisor.guide.nodes import MAX_BYTES
from tests.guide.writing import MINIMAL, write_content


class Wrong(NamedTuple):
    """Content of one file that makes a mistake in the line that ends in `# here`, or in the whole file."""

    code: MistakeCode
    file: str
    content: str | None
    hint: str = ""
    others: Mapping[str, str] = {}


CARD = """\
- id: base
  title: Do this
  text: This is what to do.
  facts: [seen]
"""
FACT = MINIMAL["facts/all.yaml"]
QUESTIONS = MINIMAL["questions.yaml"]
GUIDE = MINIMAL["guide.yaml"]
FIRST = {"guide.yaml": GUIDE.replace("title: What to do", "title: What to do\n          choose: first")}


PAIRS = [f"{{is: a{number}, tools: saw}}" for number in range(100)]
RED = [f"{{id: a{number}, means: red, when: {{colour: red}}}}" for number in range(100)]


def cards(more: str) -> str:
    """The minimal card, with more lines after it."""
    return CARD + more


def with_when(when: str) -> str:
    return cards(f"  when: {when}\n")


WRONG = [
    Wrong(MistakeCode.MISSING_FILE, "sources.yaml", None),
    Wrong(MistakeCode.MISSING_FILE, "questions.yaml", None),
    Wrong(MistakeCode.UNKNOWN_FILE, "question.yaml", "[]", hint="questions.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "guide.yml", "[]", hint="guide.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "card/main.yaml", "[]", hint="cards/main.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "cards/main.yml", "[]", hint="cards/main.yaml"),
    Wrong(MistakeCode.YAML_SYNTAX, "cards/main.yaml", "- id: base\n  title: 'open\n  # here"),
    Wrong(MistakeCode.YAML_SYNTAX, "cards/main.yaml", "- id: base\n\ttitle: tab # here"),
    Wrong(MistakeCode.YAML_SYNTAX, "traits.yaml", "[]\n--- # here\n[]"),
    Wrong(MistakeCode.YAML_DUPLICATE_KEY, "cards/main.yaml", cards("  title: Again # here")),
    Wrong(MistakeCode.YAML_DUPLICATE_KEY, "cards/main.yaml", cards("  when: {colour: red, colour: blue} # here")),
    Wrong(MistakeCode.YAML_ALIAS, "traits.yaml", "- *unknown # here"),
    Wrong(MistakeCode.YAML_ALIAS, "cards/main.yaml", CARD.replace("title: Do this", "title: &anchor Do this # here")),
    Wrong(MistakeCode.YAML_TAG, "cards/main.yaml", CARD.replace("Do this", "!!python/object/apply:os.getcwd x # here")),
    Wrong(MistakeCode.YAML_TAG, "cards/main.yaml", CARD.replace("Do this", "!!str Do this # here")),
    Wrong(MistakeCode.YAML_TOO_DEEP, "traits.yaml", "[" * 30 + "]" * 30 + " # here"),
    Wrong(MistakeCode.YAML_TOO_DEEP, "traits.yaml", "[]\n" + "[" * 2000 + "]" * 2000 + " # here"),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", CARD.replace("[seen]", "seen # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", CARD.replace("Do this", "[Do this] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", "just a text # here"),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("- only a text # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  ? [a, b] # here\n  : c")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("colour # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("{any: {colour: red}} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("{is: [a]} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("{colour: {red: blue}} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "guide.yaml", "- id # here"),
    Wrong(MistakeCode.WRONG_CHOICE, "facts/all.yaml", FACT.replace("high", "hihg # here"), hint="high"),
    Wrong(MistakeCode.WRONG_CHOICE, "sources.yaml", MINIMAL["sources.yaml"].replace("law", "laws # here"), hint="law"),
    Wrong(
        MistakeCode.WRONG_CHOICE,
        "questions.yaml",
        QUESTIONS.replace("label: Red", "label: Red\n            private: yes # here"),
    ),
    Wrong(MistakeCode.UNKNOWN_KEY, "cards/main.yaml", cards("  setps: [One] # here"), hint="steps"),
    Wrong(MistakeCode.UNKNOWN_KEY, "cards/main.yaml", cards("  section: main # here")),
    Wrong(
        MistakeCode.UNKNOWN_KEY,
        "questions.yaml",
        QUESTIONS.replace("label: Blue", "label: Blue\n            lable: Bleu # here"),
        hint="label",
    ),
    Wrong(MistakeCode.MISSING_KEY, "cards/main.yaml", cards("- id: more # here\n  title: More\n  facts: [seen]")),
    Wrong(MistakeCode.MISSING_KEY, "cards/main.yaml", cards("- title: More # here\n  text: More.\n  facts: [seen]")),
    Wrong(MistakeCode.MISSING_KEY, "traits.yaml", "- id: soft # here\n  means: it is soft"),
    Wrong(MistakeCode.MISSING_KEY, "guide.yaml", "id: small # here\ntitle: Small\npurpose: None.\nabout: Nothing."),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", CARD.replace("Do this", "' ' # here")),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", CARD.replace("Do this", "# here")),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", cards("  steps: [One, ''] # here")),
    Wrong(MistakeCode.EMPTY, "guide.yaml", ""),
    Wrong(MistakeCode.EMPTY, "guide.yaml", "id: small\ntitle: A\npurpose: B.\nabout: C.\nsections: [] # here"),
    Wrong(MistakeCode.EMPTY, "guide.yaml", GUIDE + "example: {} # here"),
    Wrong(
        MistakeCode.MISSING_KEY,
        "guide.yaml",
        "id: small # here\ntitle: A\nabout: B.\nsections: [{id: main, title: C}]",
    ),
    Wrong(MistakeCode.TOO_LONG, "guide.yaml", GUIDE.replace("Find out nothing.", f"Find out {'no' * 40}. # here")),
    Wrong(MistakeCode.BAD_ID, "cards/main.yaml", CARD.replace("base", "Base_1 # here")),
    Wrong(
        MistakeCode.DUPLICATE_ID,
        "cards/main.yaml",
        cards("- id: base # here\n  title: More\n  text: More.\n  facts: [seen]"),
    ),
    Wrong(MistakeCode.DUPLICATE_ID, "questions.yaml", QUESTIONS.replace("id: blue", "id: red # here")),
    Wrong(MistakeCode.UNKNOWN_QUESTION, "cards/main.yaml", with_when("{color: red} # here"), hint="colour"),
    Wrong(
        MistakeCode.UNKNOWN_QUESTION,
        "cards/main.yaml",
        with_when("{any: [{colour: red}, {al: []}]} # here"),
        hint="all",
    ),
    Wrong(MistakeCode.UNKNOWN_OPTION, "cards/main.yaml", with_when("{colour: [red, gren]} # here"), hint="green"),
    Wrong(
        MistakeCode.UNKNOWN_TRAIT,
        "cards/main.yaml",
        with_when("{is: sofft} # here"),
        hint="soft",
        others={"traits.yaml": "[{id: soft, means: it is soft, when: {colour: red}}]"},
    ),
    Wrong(MistakeCode.UNKNOWN_CONTACT, "cards/main.yaml", cards("  contacts: [lime] # here"), hint="line"),
    Wrong(MistakeCode.UNKNOWN_FACT, "cards/main.yaml", CARD.replace("[seen]", "[sean] # here"), hint="seen"),
    Wrong(MistakeCode.UNKNOWN_SOURCE, "facts/all.yaml", FACT.replace("[book]", "[bock] # here"), hint="book"),
    Wrong(
        MistakeCode.UNKNOWN_CARD,
        "promises.yaml",
        "- {id: kept, because: It is owed., shows: [bsae]} # here",
        hint="base",
    ),
    Wrong(MistakeCode.UNKNOWN_SECTION, "cards/mian.yaml", "[]", hint="main"),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "cards/main.yaml",
        CARD.replace("Do this", "Call {line.fone} # here"),
        hint="{line.phone}",
    ),
    Wrong(MistakeCode.UNKNOWN_PLACEHOLDER, "cards/main.yaml", CARD.replace("Do this", "A } alone # here")),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "facts/all.yaml",
        FACT.replace("Somebody has seen it.", "'{line.phone}' # here"),
        hint="{line.phone}",
    ),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "guide.yaml",
        GUIDE.replace("What to do", "What {line.name} says # here"),
        hint="{line.name}",
    ),
    Wrong(
        MistakeCode.CIRCULAR_TRAIT,
        "traits.yaml",
        "- {id: a, means: a, when: {is: b}}\n- {id: b, means: b, when: {not: {is: a}}} # here",
    ),
    Wrong(MistakeCode.CIRCULAR_TRAIT, "traits.yaml", "- {id: a, means: a, when: {is: a}} # here"),
    Wrong(
        MistakeCode.REFERS_AHEAD,
        "questions.yaml",
        QUESTIONS.replace("why: Red", "when: {tools: saw} # here\n          why: Red"),
    ),
    Wrong(
        MistakeCode.REFERS_AHEAD,
        "questions.yaml",
        QUESTIONS.replace("why: A saw", "when: {tools: saw} # here\n          why: A saw"),
    ),
    Wrong(
        MistakeCode.REFERS_AHEAD,
        "questions.yaml",
        QUESTIONS.replace("why: Red", "when: {is: sharp} # here\n          why: Red"),
        others={"traits.yaml": "[{id: sharp, means: it is sharp, when: {tools: saw}}]"},
    ),
    Wrong(
        MistakeCode.CARD_WITHOUT_FACT,
        "cards/main.yaml",
        cards("- id: more # here\n  title: More\n  text: More.\n  facts: []"),
    ),
    Wrong(
        MistakeCode.FACT_WITHOUT_SOURCE,
        "facts/all.yaml",
        FACT.replace("id: seen", "id: seen # here").replace("[book]", "[]"),
    ),
    Wrong(MistakeCode.CONTACT_WITHOUT_FACT, "contacts.yaml", "- id: line # here\n  name: The line\n  facts: []"),
    Wrong(MistakeCode.IMPOSSIBLE_DATE, "facts/all.yaml", FACT.replace("2026-06-01", "2026-02-30 # here")),
    Wrong(
        MistakeCode.IMPOSSIBLE_DATE,
        "facts/all.yaml",
        FACT.replace("confidence", "as_of: 2026-13 # here\n          confidence"),
    ),
    Wrong(MistakeCode.IMPOSSIBLE_DATE, "facts/all.yaml", FACT.replace("2026-06-01", "2026-6-1 # here")),
    Wrong(MistakeCode.DATES_REVERSED, "facts/all.yaml", FACT.replace("2026-12-01", "2026-05-31 # here")),
    Wrong(
        MistakeCode.DATES_REVERSED,
        "facts/all.yaml",
        FACT.replace("checked: 2026-06-01", "as_of: 2026-07\n          checked: 2026-06-01 # here"),
    ),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", CARD.replace("Do this", '"\\e[31mDo this" # here')),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", CARD.replace("Do this", "Do \u202ethis # here")),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", CARD.replace("Do this", "Où est ça é \x1b[31m # here")),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", cards("# é \x07 # here")),
    Wrong(
        MistakeCode.BAD_LINK,
        "sources.yaml",
        MINIMAL["sources.yaml"].replace("https://book.example", "www.book.example # here"),
    ),
    Wrong(
        MistakeCode.BAD_LINK,
        "contacts.yaml",
        MINIMAL["contacts.yaml"].replace("https://line.example", "javascript:alert # here"),
    ),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", with_when("{} # here")),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", with_when("{any: []} # here")),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", with_when("{colour: []} # here")),
    Wrong(
        MistakeCode.CONDITION_TOO_LARGE,
        "cards/main.yaml",
        with_when(f"{{any: [{', '.join(PAIRS)}]}} # here"),
        others={"traits.yaml": f"[{', '.join(RED)}]"},
    ),
    Wrong(
        MistakeCode.TOO_FEW_OPTIONS,
        "questions.yaml",
        dedent(QUESTIONS) + "- {id: way, ask: Which?, why: So., choose: one} # here",
    ),
    Wrong(
        MistakeCode.TOO_FEW_OPTIONS,
        "questions.yaml",
        dedent(QUESTIONS) + "- {id: way, ask: Which?, why: So., choose: one, options: [{id: a, label: A}]} # here",
    ),
    Wrong(
        MistakeCode.NONE_LABEL,
        "questions.yaml",
        QUESTIONS.replace("id: tools", "id: tools # here").replace("none: No tool", ""),
    ),
    Wrong(
        MistakeCode.NONE_LABEL,
        "questions.yaml",
        QUESTIONS.replace("id: colour", "id: colour # here\n          none: No colour"),
    ),
    Wrong(
        MistakeCode.NO_FALLBACK,
        "cards/main.yaml",
        CARD.replace("id: base", "id: base # here") + "  when: {colour: red}\n",
        others=FIRST,
    ),
    Wrong(
        MistakeCode.NO_CARD,
        "guide.yaml",
        """\
        id: small
        title: A small guide
        purpose: Find out nothing.
        about: It helps with nothing.
        sections:
        - {id: main, title: What to do}
        - {id: bare, title: Nothing here} # here
        """,
    ),
]

WHOLE_FILES: dict[MistakeCode, tuple[str, bytes]] = {
    MistakeCode.UNREADABLE_FILE: ("cards/main.yaml", b"- id: caf\xe9"),
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
    assert {wrong.code for wrong in WRONG} | WHOLE_FILES.keys() == set(MistakeCode)


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
    "cards/main.yaml": cards("  contacts: [line]\n  when: {colour: blue, is: soft}\n  say: ['Call {line.phone}']"),
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
    broken = cards("  when: {colour: red}\n- id: last\n  title: ''\n  text: Last.\n  facts: [seen]")
    found = mistakes_in(write_content(tmp_path, {**FIRST, "cards/main.yaml": broken}))
    assert [mistake.code for mistake in found] == [MistakeCode.EMPTY]


@pytest.mark.parametrize(
    "content",
    [
        '- id: base\n  "\\e[31mtitle": x',
        '- id: base\n  "a\\e]0;x\\a": x\n  "a\\e]0;x\\a": y',
        "- id: base\n  title: !<!x%1b%5b31m> y",
        '- id: "\\e[31m"\n  title: x\n  text: x\n  facts: ["\\e[2J"]\n  when: {"\\e": "\\e", is: "\\e"}',
        '- id: "\\e[31m"\n- id: "\\e[31m"',
    ],
)
def test_messages_hold_nothing_that_a_terminal_acts_on(tmp_path: Path, content: str) -> None:
    found = mistakes_in(write_content(tmp_path, {"cards/main.yaml": content, "x\x1b[31m.yaml": "[]"}))
    assert len(found) > 1
    for mistake in found:
        assert mistake.line().isprintable()
