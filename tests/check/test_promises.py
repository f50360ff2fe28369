"""Promises: the broken ones are found with answers that show it, the kept ones are not."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.findings import NONE_SHOWN, NOT_NAMED, NOT_SHOWN, OTHER_OUTCOME, OUTCOME, SHOWN, FindingCode
from advisor.check.promises import check_promises
from advisor.guide.conditions import given
from advisor.guide.diagnostics import Diagnostic, Phrase
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide, Promise
from advisor.interview import advise
from tests.check.test_coverage import Anywhere, cards_seen
from tests.guide.random_guides import Drawn, completions, guides
from tests.guide.writing import card, many, question, write_content

FILES: Mapping[str, object] = {
    "guide.yaml": {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "outcomes": [{"id": known, "label": known.title()} for known in ("stay", "call", "go")],
        "sections": [{"id": "verdict", "title": "Go?", "choose": "first"}, {"id": "main", "title": "What to do"}],
    },
    "cards/verdict.yaml": [
        card("red-verdict", when={"colour": "red"}, outcome="stay"),
        card("saw-verdict", when={"tools": "saw"}, outcome="call"),
        card("verdict", outcome="go"),
    ],
    "questions.yaml": [
        question("colour", "red blue green"),
        many("tools", "hammer saw"),
        question("size", "big small"),
    ],
    "cards/main.yaml": [
        card("for-red", when={"colour": "red"}),
        card("for-big-saw", when={"tools": "saw", "size": "big"}),
        card("for-all"),
    ],
}


def promise(**changes: object) -> dict[str, object]:
    return {"id": "kept", "because": "It is owed.", **changes}


def loaded_with(folder: Path, files: Mapping[str, object]) -> Loaded:
    return load_guide(write_content(folder, {**FILES, **files}))


@pytest.mark.parametrize(
    "kept",
    [
        promise(shows=["for-all"]),
        promise(when={"colour": "red"}, shows=["for-red", "for-all"]),
        promise(when={"colour": ["blue", "green"]}, never=["for-red"]),
        promise(one_of=["for-red", "for-all"]),
        promise(when={"colour": "red"}, outcome=["stay"], never_outcome=["call", "go"]),
        promise(when={"tools": "saw"}, outcome=["call", "stay"], never_outcome=["go"]),
        promise(when={"tools": "saw", "size": "big"}, shows=["for-big-saw"], never=[], one_of=["for-all"]),
    ],
)
def test_promises_that_are_kept_find_nothing(tmp_path: Path, kept: dict[str, object]) -> None:
    assert list(check_promises(loaded_with(tmp_path, {"promises.yaml": [kept]}))) == []


@pytest.mark.parametrize(
    ("broken", "what", "example"),
    [
        (promise(shows=["for-all", "for-red"]), Phrase(NOT_SHOWN, "for-red"), {"colour": 1}),
        (
            promise(when={"tools": "saw"}, shows=["for-big-saw"]),
            Phrase(NOT_SHOWN, "for-big-saw"),
            {"tools": 1, "size": 1},
        ),
        (promise(never=["for-red"]), Phrase(SHOWN, "for-red"), {"colour": 1}),
        (promise(one_of=["for-red", "for-big-saw"]), Phrase(NONE_SHOWN, "for-red, for-big-saw"), {"colour": 1}),
        (promise(outcome=["stay", "call"]), Phrase(OTHER_OUTCOME, "stay, call"), {"colour": 1, "tools": 1}),
        (promise(when={"tools": "saw"}, outcome=["call"]), Phrase(OTHER_OUTCOME, "call"), {"colour": 1}),
        (promise(never_outcome=["go", "stay"], when={"colour": "blue"}), Phrase(OUTCOME, "go"), {"tools": 1}),
    ],
    ids=["shows", "shows-when", "never", "one-of", "outcome", "outcome-when", "never-outcome"],
)
def test_a_broken_promise_says_what_and_shows_the_fewest_answers(
    tmp_path: Path, broken: dict[str, object], what: Phrase, example: dict[str, int]
) -> None:
    loaded = loaded_with(tmp_path, {"promises.yaml": [broken]})
    [finding] = check_promises(loaded)
    assert (finding.code, finding.location) == (FindingCode.BROKEN_PROMISE, loaded.locations["promise", "kept"])
    assert finding.location.file == Path("promises.yaml")
    assert finding.values == {"id": "kept", "what": what, "because": "It is owed."}
    assert finding.example is not None
    assert finding.example.keys() >= example.keys()
    assert all(breaks(loaded.guide, loaded.promises["kept"], finding, full) for full in completed(loaded, finding))


def completed(loaded: Loaded, finding: Diagnostic) -> list[dict[str, frozenset[str]]]:
    return list(completions(loaded.guide, finding.example or {}))


def breaks(guide: Guide, promised: Promise, finding: Diagnostic, full: dict[str, frozenset[str]]) -> bool:
    """Whether full answers meet the condition of a promise and break just what a finding says."""
    seen = cards_seen(guide, full)
    broken = finding.values["what"]
    assert isinstance(broken, Phrase)
    named = set(broken.card.split(", "))
    if broken.template in (OUTCOME, OTHER_OUTCOME):
        seen = outcomes_seen(guide, full)
    is_there = broken.template in (SHOWN, OUTCOME)
    return conditions_met(promised, full) and (named <= seen if is_there else named.isdisjoint(seen))


def outcomes_seen(guide: Guide, full: dict[str, frozenset[str]]) -> set[str]:
    return {shown.card.outcome for shown in advise(guide, full).verdicts if shown.card.outcome is not None}


def conditions_met(promised: Promise, full: dict[str, frozenset[str]]) -> bool:
    return given(promised.when, full) is True


def test_a_promise_about_nobody_is_empty(tmp_path: Path) -> None:
    nobody = promise(when={"all": [{"colour": "red"}, {"not": {"colour": "red"}}]}, shows=["for-red"])
    loaded = loaded_with(tmp_path, {"promises.yaml": [nobody]})
    [finding] = check_promises(loaded)
    assert (finding.code, finding.values) == (FindingCode.EMPTY_PROMISE, {"id": "kept"})
    assert finding.location == loaded.locations["promise", "kept"]


@for_all(guides(), st.data())
def test_a_promise_is_broken_exactly_when_some_answers_break_it(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    cards = st.lists(st.sampled_from(list(guide.cards)), max_size=2, unique=True).map(tuple)
    when = data.draw(st.sampled_from([True, *(known.when for known in guide.cards.values())]))
    parts = {name: data.draw(cards) for name in ("shows", "never", "one_of")}
    outcomes = st.lists(st.sampled_from(list(guide.outcomes)), max_size=2, unique=True).map(tuple)
    parts |= {name: data.draw(outcomes) for name in ("outcome", "never_outcome")}
    promised = Promise("kept", "It is owed.", when, **parts)
    findings = list(check_promises(Loaded(guide, Anywhere(), {"kept": promised})))
    meeting = [full for full in completions(guide, {}) if conditions_met(promised, full)]
    if not meeting:
        assert [finding.code for finding in findings] == [FindingCode.EMPTY_PROMISE]
        return
    assert {finding.values["what"] for finding in findings} == broken_parts(guide, promised, meeting)
    for finding in findings:
        assert all(breaks(guide, promised, finding, full) for full in completions(guide, finding.example or {}))


def broken_parts(guide: Guide, promised: Promise, meeting: list[dict[str, frozenset[str]]]) -> set[Phrase]:
    seen = [cards_seen(guide, full) for full in meeting]
    broken = {Phrase(NOT_SHOWN, known) for known in promised.shows if any(known not in cards for cards in seen)}
    broken |= {Phrase(SHOWN, known) for known in promised.never if any(known in cards for cards in seen)}
    if promised.one_of and any(cards.isdisjoint(promised.one_of) for cards in seen):
        broken.add(Phrase(NONE_SHOWN, ", ".join(promised.one_of)))
    said = [outcomes_seen(guide, full) for full in meeting]
    if promised.outcome and any(outcomes.isdisjoint(promised.outcome) for outcomes in said):
        broken.add(Phrase(OTHER_OUTCOME, ", ".join(promised.outcome)))
    broken |= {Phrase(OUTCOME, known) for known in promised.never_outcome if any(known in each for each in said)}
    return broken


def test_ways_to_fail_are_told_in_the_readers_language(tmp_path: Path) -> None:
    loaded = loaded_with(tmp_path, {"promises.yaml": [promise(never=["for-red"])]})
    [finding] = check_promises(loaded)
    assert finding.what() == "The promise kept does not hold: the card for-red is shown."
    assert finding.fix().endswith("Its reason: It is owed.")
    spoken = {"the card {card} is shown": "se muestra {card}", FindingCode.BROKEN_PROMISE.what: "No vale {id}: {what}."}
    assert finding.what(spoken.__getitem__) == "No vale kept: se muestra for-red."


def test_a_contact_is_promised_where_no_card_that_is_shown_names_it(tmp_path: Path) -> None:
    some = {"contact": "line", "when": {"tools": "saw"}}
    files = {
        "cards/main.yaml": [
            card("for-red", when={"colour": "red"}, contacts=["line"]),
            card("for-all", contacts=[some]),
        ],
        "promises.yaml": [
            promise(id="red", when={"colour": "red"}, names=["line"]),
            promise(id="saw", when={"tools": "saw"}, names=["line"]),
            promise(id="all", names=["line"]),
        ],
    }
    [broken] = check_promises(loaded_with(tmp_path, files))
    assert (broken.code, broken.values["id"]) == (FindingCode.BROKEN_PROMISE, "all")
    assert broken.values["what"] == Phrase(NOT_NAMED, "line")
    kept_for = {"colour": "red", "tools": "saw"}
    assert not any(option in ((broken.example or {}).get(known) or ()) for known, option in kept_for.items())
