"""Reading promises.yaml and cases.yaml: what they hold once linked, and every mistake where it stands."""

from pathlib import Path

import pytest

from advisor.guide import compiled
from advisor.guide.conditions import Chosen
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from tests.guide.writing import MINIMAL, check_told_once, write_content

PROMISES = """\
- id: red-needs-care
  because: Red burns.
  when: {is: soft, tools: saw}
  shows: [base]
  never: []
  one_of: [base]
  outcome: [stay]
  never_outcome: [go]
"""
CASES = """\
- id: painter
  about: A painter asks.
  answers: {tools: [hammer, saw], colour: null}
  verdict: base
  outcome: stay
  shows: [base]
  hides: []
"""
GUIDE = MINIMAL["guide.yaml"] + "outcomes: [{id: stay, label: Stay}, {id: go, label: Go}]"
TRAITS = "- {id: soft, means: it is soft, when: {colour: red}}"


def loaded(folder: Path, **files: str) -> Loaded:
    named = {f"{name}.yaml": text for name, text in files.items()}
    return load_guide(write_content(folder, {"traits.yaml": TRAITS, "guide.yaml": GUIDE, **named}), collect=True)


def test_a_promise_is_read_with_its_condition_and_its_place(tmp_path: Path) -> None:
    found = loaded(tmp_path, promises=PROMISES)
    [promise] = found.promises.values()
    assert (promise.id, promise.because) == ("red-needs-care", "Red burns.")
    assert (promise.shows, promise.never, promise.one_of) == (("base",), (), ("base",))
    assert (promise.outcome, promise.never_outcome) == (("stay",), ("go",))
    assert Chosen("tools", ("saw",), many=True) in getattr(promise.when, "parts", ())
    assert str(found.locations["promise", "red-needs-care"]) == "promises.yaml:1:3"
    assert "soft" in found.used_traits


def test_a_promise_without_a_condition_is_about_everybody(tmp_path: Path) -> None:
    promises = "- {id: all, because: It is owed., shows: [base]}"
    assert loaded(tmp_path, promises=promises).promises["all"].when is True


@pytest.mark.parametrize("key", ["outcome", "never_outcome"])
def test_a_promise_may_be_about_the_outcome_alone(tmp_path: Path, key: str) -> None:
    promises = f"- {{id: all, because: It is owed., {key}: [go]}}"
    assert getattr(loaded(tmp_path, promises=promises).promises["all"], key) == ("go",)


def test_a_case_is_read_with_its_answers_and_its_place(tmp_path: Path) -> None:
    found = loaded(tmp_path, cases=CASES)
    [case] = found.cases.values()
    assert case.answers == {"tools": frozenset({"hammer", "saw"}), "colour": None}
    assert (case.verdict, case.outcome, case.shows, case.may_show, case.hides) == ("base", "stay", ("base",), (), ())
    assert str(found.locations["case", "painter"]) == "cases.yaml:1:3"


def test_one_option_needs_no_list_and_none_of_them_is_an_empty_one(tmp_path: Path) -> None:
    cases = CASES.replace("tools: [hammer, saw], colour: null", "colour: red, tools: []")
    assert loaded(tmp_path, cases=cases).cases["painter"].answers == {
        "colour": frozenset({"red"}),
        "tools": frozenset(),
    }


def test_both_files_may_be_missing_and_are_never_compiled(tmp_path: Path) -> None:
    bare = loaded(tmp_path / "bare")
    assert (bare.promises, bare.cases) == ({}, {})
    full = loaded(tmp_path / "full", promises=PROMISES, cases=CASES)
    assert compiled.encode(full.guide, "x") == compiled.encode(bare.guide, "x")


WRONG = [
    (MistakeCode.UNKNOWN_CARD, "promises", PROMISES.replace("shows: [base]", "shows: [bsae] # here"), "base"),
    (MistakeCode.UNKNOWN_CARD, "promises", PROMISES.replace("never: []", "never: [nothing-like-it] # here"), ""),
    (MistakeCode.UNKNOWN_CARD, "promises", PROMISES.replace("one_of: [base]", "one_of: [bas, base] # here"), "base"),
    (MistakeCode.UNKNOWN_CARD, "cases", CASES.replace("verdict: base", "verdict: bass # here"), "base"),
    (MistakeCode.UNKNOWN_CARD, "cases", CASES.replace("hides: []", "hides: [base, bse] # here"), "base"),
    (MistakeCode.UNKNOWN_OUTCOME, "promises", PROMISES.replace("[stay]", "[go, sta] # here"), "stay"),
    (MistakeCode.UNKNOWN_OUTCOME, "promises", PROMISES.replace("[go]", "[gone-by] # here"), ""),
    (MistakeCode.UNKNOWN_OUTCOME, "cases", CASES.replace("outcome: stay", "outcome: sty # here"), "stay"),
    (MistakeCode.UNKNOWN_CARD, "cases", CASES + "  may_show: [bse] # here\n", "base"),
    (
        MistakeCode.UNKNOWN_QUESTION,
        "promises",
        PROMISES.replace("{is: soft, tools: saw}", "{tool: saw} # here"),
        "tools",
    ),
    (MistakeCode.UNKNOWN_TRAIT, "promises", PROMISES.replace("{is: soft, tools: saw}", "{is: sofd} # here"), "soft"),
    (MistakeCode.UNKNOWN_QUESTION, "cases", CASES.replace("colour: null}", "color: null} # here"), "colour"),
    (MistakeCode.UNKNOWN_OPTION, "cases", CASES.replace("colour: null}", "colour: rde} # here"), "red"),
    (
        MistakeCode.UNKNOWN_OPTION,
        "cases",
        CASES.replace("[hammer, saw], colour: null}", "[hammer, swa]} # here"),
        "saw",
    ),
    (MistakeCode.WRONG_TYPE, "cases", CASES.replace("colour: null}", "colour: {red: blue}} # here"), ""),
    (MistakeCode.WRONG_TYPE, "cases", CASES.replace("{tools: [hammer, saw], colour: null}", "[red] # here"), ""),
    (MistakeCode.MISSING_KEY, "cases", "- id: painter # here\n  about: A painter asks.", ""),
    (MistakeCode.MISSING_KEY, "cases", "- id: painter # here\n  answers: {}", ""),
    (MistakeCode.MISSING_KEY, "promises", "- id: empty # here\n  because: Why not.", ""),
    (MistakeCode.MISSING_KEY, "promises", "- id: empty # here\n  shows: [base]", ""),
    (
        MistakeCode.DUPLICATE_ID,
        "promises",
        PROMISES + "- id: red-needs-care # here\n  because: So.\n  shows: [base]",
        "",
    ),
    (MistakeCode.DUPLICATE_ID, "cases", CASES + "- id: painter # here\n  about: Again.\n  answers: {}", ""),
    (MistakeCode.UNKNOWN_KEY, "promises", PROMISES + "  show: [base] # here\n", "shows"),
    (MistakeCode.UNKNOWN_KEY, "cases", CASES + "  hide: [base] # here\n", "hides"),
    (MistakeCode.BAD_ID, "cases", CASES.replace("id: painter", "id: Painter # here"), ""),
]


@pytest.mark.parametrize(("code", "name", "text", "hint"), WRONG, ids=lambda value: getattr(value, "id", None))
def test_each_mistake_is_reported_once_where_it_stands(
    tmp_path: Path, code: MistakeCode, name: str, text: str, hint: str
) -> None:
    with pytest.raises(ContentError) as wrong:
        loaded(tmp_path, **{name: text})
    check_told_once(wrong.value, code, Path(f"{name}.yaml"), text, hint)


def test_a_card_that_is_broken_itself_is_not_also_unknown(tmp_path: Path) -> None:
    card = "- {id: base, title: '', lead: Lead., facts: [seen]}"
    content = {"cards/main.yaml": card, "guide.yaml": GUIDE, "traits.yaml": TRAITS, "promises.yaml": PROMISES}
    with pytest.raises(ContentError) as wrong:
        load_guide(write_content(tmp_path, content), collect=True)
    assert [mistake.code for mistake in wrong.value.mistakes] == [MistakeCode.EMPTY]
