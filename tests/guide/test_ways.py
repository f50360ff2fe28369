"""What the desk needs of a guide: ways.yaml, `keep` and `lifeline`, as read, as compiled, and every mistake in them."""

from pathlib import Path
from textwrap import dedent

import pytest

from advisor.guide import compiled
from advisor.guide.conditions import Chosen
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from advisor.guide.model import Way
from tests.guide.writing import MINIMAL, check_told_once, write_content

WAYS = """\
- id: painted
  label: You paint it red
  answers: {colour: red, tools: []}
- id: armed
  label: You bring all tools, and do not say more
  when: {colour: [red, blue]}
  answers: {tools: [hammer, saw], colour: null}
"""
GUIDE = MINIMAL["guide.yaml"]
QUESTIONS = MINIMAL["questions.yaml"]
DESK = {
    "ways.yaml": WAYS,
    "guide.yaml": dedent(GUIDE) + "lifeline: [line]\n",
    "questions.yaml": QUESTIONS.replace("why: A saw", "keep: true\n          why: A saw"),
}


def loaded(folder: Path, **files: str) -> Loaded:
    named = {f"{name}.yaml": text for name, text in files.items()}
    return load_guide(write_content(folder, named), collect=True)


def test_ways_are_read_in_order_with_their_answers(tmp_path: Path) -> None:
    found = load_guide(write_content(tmp_path, DESK), collect=True)
    assert list(found.guide.ways.values()) == [
        Way("painted", "You paint it red", {"colour": frozenset({"red"}), "tools": frozenset()}),
        Way(
            "armed",
            "You bring all tools, and do not say more",
            {"tools": frozenset({"hammer", "saw"}), "colour": None},
            when=Chosen("colour", ("blue", "red")),
        ),
    ]
    assert str(found.locations["way", "armed"]) == "ways.yaml:4:3"


def test_keep_and_lifeline_are_read_and_are_empty_where_nobody_wrote_them(tmp_path: Path) -> None:
    guide = load_guide(write_content(tmp_path / "desk", DESK), collect=True).guide
    assert guide.lifeline == ("line",)
    assert {question.id: question.keep for question in guide.questions.values()} == {"colour": False, "tools": True}
    assert (guide.id, guide.title, guide.about) == ("small", "A small guide", "It helps with nothing.")
    bare = load_guide(write_content(tmp_path / "bare", {}), collect=True).guide
    assert (bare.lifeline, bare.ways) == ((), {})
    assert not any(question.keep for question in bare.questions.values())


def test_a_compiled_guide_keeps_ways_keep_and_lifeline(tmp_path: Path) -> None:
    guide = load_guide(write_content(tmp_path, DESK), collect=True).guide
    read = compiled.decode(compiled.encode(guide, "print")).guide
    assert read == guide
    assert list(read.ways) == ["painted", "armed"]
    assert read.ways["painted"].answers == {"colour": frozenset({"red"}), "tools": frozenset()}
    assert read.ways["armed"].answers["colour"] is None
    assert (read.questions["tools"].keep, read.lifeline) == (True, ("line",))


def test_an_example_of_answers_is_read_and_compiled(tmp_path: Path) -> None:
    files = {"guide.yaml": dedent(GUIDE) + "example: {tools: [saw], colour: null}\n"}
    guide = load_guide(write_content(tmp_path / "with", files), collect=True).guide
    assert guide.example == {"tools": frozenset({"saw"}), "colour": None}
    assert compiled.decode(compiled.encode(guide, "print")).guide == guide
    assert load_guide(write_content(tmp_path / "without", {}), collect=True).guide.example == {}


ALONE = "- id: way\n  label: Another way\n  answers: {answers} # here\n"


def answering(answers: str) -> str:
    """A file with one way that answers so."""
    return ALONE.replace("{answers}", answers)


WRONG = [
    (MistakeCode.UNKNOWN_QUESTION, "ways", answering("{color: red}"), "colour"),
    (MistakeCode.UNKNOWN_OPTION, "ways", answering("{colour: rde}"), "red"),
    (MistakeCode.UNKNOWN_OPTION, "ways", answering("{colour: [rde]}"), "red"),
    (MistakeCode.UNKNOWN_OPTION, "ways", answering("{tools: [hammer, swa]}"), "saw"),
    (MistakeCode.WRONG_TYPE, "ways", answering("{colour: [red, blue]}"), ""),
    (MistakeCode.WRONG_TYPE, "ways", answering("{colour: []}"), ""),
    (MistakeCode.WRONG_TYPE, "ways", answering("{colour: {red: blue}}"), ""),
    (MistakeCode.WRONG_TYPE, "ways", answering("{tools: [{saw: hammer}]}"), ""),
    (MistakeCode.WRONG_TYPE, "ways", answering("[red]"), ""),
    (MistakeCode.WRONG_TYPE, "ways", answering("red"), ""),
    (MistakeCode.EMPTY, "ways", answering("{}"), ""),
    (MistakeCode.MISSING_KEY, "ways", "- id: way # here\n  label: Another way", ""),
    (MistakeCode.MISSING_KEY, "ways", "- id: way # here\n  answers: {colour: red}", ""),
    (MistakeCode.EMPTY, "ways", "- id: way\n  label: '' # here\n  answers: {colour: red}", ""),
    (
        MistakeCode.UNKNOWN_KEY,
        "ways",
        answering("{colour: red}").replace(" # here", "") + "  lable: It # here",
        "label",
    ),
    (MistakeCode.DUPLICATE_ID, "ways", WAYS + "- id: armed # here\n  label: Again\n  answers: {colour: red}", ""),
    (MistakeCode.BAD_ID, "ways", WAYS.replace("id: armed", "id: Armed # here"), ""),
    (MistakeCode.UNKNOWN_TRAIT, "ways", WAYS.replace("when: {colour: [red, blue]}", "when: {is: soft} # here"), ""),
    (
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "ways",
        WAYS.replace("You paint it red", "'You call {line.phone}' # here"),
        "{line.phone}",
    ),
    (MistakeCode.WRONG_TYPE, "ways", "by-phone: {colour: red} # here", ""),
    (MistakeCode.UNKNOWN_QUESTION, "guide", dedent(GUIDE) + "example: {color: red} # here\n", "colour"),
    (MistakeCode.UNKNOWN_OPTION, "guide", dedent(GUIDE) + "example: {colour: rde} # here\n", "red"),
    (MistakeCode.WRONG_TYPE, "guide", dedent(GUIDE) + "example: {colour: [red, blue]} # here\n", ""),
    (MistakeCode.WRONG_TYPE, "guide", dedent(GUIDE) + "example: red # here\n", ""),
    (MistakeCode.UNKNOWN_CONTACT, "guide", dedent(GUIDE) + "lifeline: [line, lime] # here\n", "line"),
    (MistakeCode.WRONG_TYPE, "guide", dedent(GUIDE) + "lifeline: line # here\n", ""),
    (
        MistakeCode.WRONG_CHOICE,
        "questions",
        QUESTIONS.replace("why: A saw", "keep: yes # here\n          why: A saw"),
        "",
    ),
]


@pytest.mark.parametrize(("code", "name", "text", "hint"), WRONG, ids=lambda value: getattr(value, "id", None))
def test_each_mistake_is_reported_once_where_it_stands(
    tmp_path: Path, code: MistakeCode, name: str, text: str, hint: str
) -> None:
    with pytest.raises(ContentError) as wrong:
        loaded(tmp_path, **{name: text})
    check_told_once(wrong.value, code, Path(f"{name}.yaml"), text, hint)


def test_a_wrong_answer_is_named_at_its_own_place(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as wrong:
        loaded(tmp_path, ways=answering("{tools: saw, colour: [red, blue]}"))
    [mistake] = wrong.value.mistakes
    assert str(mistake.location) == "ways.yaml:3:33"
    assert mistake.values["key"] == "colour"


CASES = "[{id: painter, about: A painter asks., answers: {colour: red}}]"


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("questions", "label: Red", "label: ''"),
        ("questions", "choose: one", "choose: two"),
        ("questions", "- id: colour", "id: colour"),
        ("contacts", "name: The line", "name: ''"),
        ("contacts", "- id: line", "id: line"),
    ],
)
def test_what_is_broken_itself_is_not_also_unknown(tmp_path: Path, name: str, right: str, wrong: str) -> None:
    content = {**MINIMAL, **DESK}[f"{name}.yaml"]
    assert right in content
    files = {**DESK, "cases.yaml": CASES, f"{name}.yaml": content.replace(right, wrong, 1)}
    with pytest.raises(ContentError) as found:
        load_guide(write_content(tmp_path, files), collect=True)
    codes = {mistake.code for mistake in found.value.mistakes}
    assert codes.isdisjoint({MistakeCode.UNKNOWN_QUESTION, MistakeCode.UNKNOWN_CONTACT, MistakeCode.UNKNOWN_OPTION})
