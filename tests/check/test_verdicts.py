"""What is wrong with verdicts: each finding on a small guide, with answers that show it, and on random guides."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.findings import FindingCode
from advisor.check.verdicts import check_verdicts
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide
from advisor.interview import ShownCard, advise
from advisor.page.answer import MOST_STEPS
from tests.check.test_coverage import Anywhere
from tests.guide.random_guides import Drawn, Full, completions, guides
from tests.guide.writing import card, many, question, write_content

HEAD: Mapping[str, object] = {
    "id": "small",
    "title": "Small",
    "about": "Nothing.",
    "outcomes": [{"id": "go", "label": "Go"}, {"id": "stay", "label": "Stay"}],
    "sections": [{"id": "verdict", "title": "Go?", "choose": "first"}, {"id": "main", "title": "Main"}],
}
RED, BLUE = frozenset({"red"}), frozenset({"blue"})


def checked(folder: Path, verdicts: list[dict[str, object]], **head: object) -> tuple[Loaded, list[Diagnostic]]:
    files = {
        "guide.yaml": {**HEAD, **head},
        "questions.yaml": [question("colour", "red blue green"), many("tools", "hammer saw")],
        "cards/verdict.yaml": verdicts,
        "cards/main.yaml": [card("base", steps=[f"Step {number}." for number in range(5)])],
    }
    loaded = load_guide(write_content(folder, files))
    return loaded, list(check_verdicts(loaded))


def test_verdicts_with_an_outcome_and_few_steps_are_clean(tmp_path: Path) -> None:
    verdicts = [
        card("red", when={"colour": "red"}, outcome="stay", steps=["One.", "Two.", "Three."]),
        card("other", outcome="go"),
    ]
    assert checked(tmp_path, verdicts)[1] == []


def test_a_verdict_without_an_outcome_is_found_with_who_gets_it(tmp_path: Path) -> None:
    loaded, [finding] = checked(tmp_path, [card("red", when={"colour": "red"}), card("other", outcome="go")])
    assert finding.code is FindingCode.VERDICT_WITHOUT_OUTCOME
    assert finding.values == {"id": "red", "choices": "go, stay"}
    assert (finding.location, finding.example) == (loaded.locations["card", "red"], {"colour": RED})


def test_a_guide_without_outcomes_needs_none(tmp_path: Path) -> None:
    assert checked(tmp_path, [card("red", when={"colour": "red"}), card("other")], outcomes=[])[1] == []


def test_more_steps_than_have_room_are_found_with_who_sees_them(tmp_path: Path) -> None:
    steps = [
        "One.",
        "Two.",
        {"when": {"tools": "saw"}, "text": "Three."},
        {"when": {"tools": "hammer"}, "text": "Four."},
    ]
    loaded, [finding] = checked(
        tmp_path,
        [card("red", when={"colour": "red"}, outcome="go", steps=steps), card("other", outcome="go", steps=steps[:3])],
    )
    assert finding.code is FindingCode.TOO_MANY_FIRST_STEPS
    assert finding.values == {"id": "red", "number": "4", "limit": str(MOST_STEPS)}
    assert finding.location == loaded.locations["card", "red"]
    assert finding.example == {"colour": RED, "tools": frozenset({"saw", "hammer"})}


def test_steps_that_exclude_each_other_are_few(tmp_path: Path) -> None:
    steps = [{"when": {"colour": colour}, "text": f"For {colour}."} for colour in ("red", "blue", "green")]
    verdict = card("all", outcome="go", steps=["One.", "Two.", *steps])
    assert checked(tmp_path, [verdict])[1] == []


def test_steps_behind_an_earlier_verdict_do_not_count(tmp_path: Path) -> None:
    steps = ["One.", "Two.", "Three.", {"when": {"colour": "red"}, "text": "Four."}]
    verdicts = [card("red", when={"colour": "red"}, outcome="go"), card("other", outcome="go", steps=steps)]
    assert checked(tmp_path, verdicts)[1] == []


def test_two_matters_with_one_verdict_are_found(tmp_path: Path) -> None:
    verdicts = [
        card("warm", when={"tools": "saw", "colour": ["red", "blue"]}, outcome="go"),
        card("blue", when={"colour": "blue"}, outcome="go"),
        card("red", when={"colour": "red"}, outcome="go"),
        card("green", outcome="go"),
    ]
    loaded, [finding] = checked(tmp_path, verdicts, checks={"own_verdict": "colour"})
    assert finding.code is FindingCode.SHARED_VERDICT
    assert finding.values == {"id": "warm", "one": "red", "other": "blue", "question": "colour"}
    assert finding.location == loaded.locations["card", "warm"]
    assert "saw" in ((finding.example or {})["tools"] or ())
    assert checked(tmp_path / "free", verdicts)[1] == []


def test_nothing_is_shared_by_one_option_alone(tmp_path: Path) -> None:
    verdicts = [card("saw", when={"tools": "saw"}, outcome="go"), card("other", outcome="go")]
    assert checked(tmp_path, verdicts, checks={"own_verdict": "tools"})[1] == []


def verdict_of(guide: Guide, full: Full) -> ShownCard:
    [verdict] = advise(guide, full).verdicts
    return verdict


@for_all(guides(), st.data())
def test_each_finding_is_there_exactly_when_somebody_sees_it(drawn: Drawn, data: st.DataObject) -> None:
    asked = data.draw(st.sampled_from(list(drawn.guide.questions)))
    checks = msgspec.structs.replace(drawn.guide.checks, own_verdict=asked)
    bare = data.draw(st.sampled_from(list(drawn.guide.cards_in("first")))).id
    cards = {
        known: msgspec.structs.replace(each, steps=each.steps * 2, outcome=None if known == bare else each.outcome)
        for known, each in drawn.guide.cards.items()
    }
    guide = msgspec.structs.replace(drawn.guide, cards=cards, checks=checks)
    findings = list(check_verdicts(Loaded(guide, Anywhere())))
    most: dict[str, int] = {}
    options: dict[str, set[str]] = {}
    for full in completions(guide, {}):
        verdict = verdict_of(guide, full)
        most[verdict.card.id] = max(most.get(verdict.card.id, 0), len(verdict.steps))
        if len(full[asked]) == 1:
            options.setdefault(verdict.card.id, set()).update(full[asked])
    found = {(finding.code, str(finding.values["id"])): finding for finding in findings}
    assert found.keys() == {
        (FindingCode.VERDICT_WITHOUT_OUTCOME, bare),
        *((FindingCode.TOO_MANY_FIRST_STEPS, known) for known, number in most.items() if number > MOST_STEPS),
        *((FindingCode.SHARED_VERDICT, known) for known, named in options.items() if len(named) > 1),
    }
    for (code, known), finding in found.items():
        if code is FindingCode.TOO_MANY_FIRST_STEPS:
            assert finding.values["number"] == str(most[known])
            seen = [verdict_of(guide, full) for full in completions(guide, finding.example or {})]
            assert {(each.card.id, len(each.steps)) for each in seen} == {(known, most[known])}
        elif finding.example is not None:
            assert {verdict_of(guide, full).card.id for full in completions(guide, finding.example)} == {known}


def test_an_outcome_of_a_card_that_is_no_verdict_is_found(tmp_path: Path) -> None:
    files = {
        "guide.yaml": HEAD,
        "questions.yaml": [question("colour", "red blue green")],
        "cards/verdict.yaml": [card("other", outcome="go")],
        "cards/main.yaml": [card("base", when={"colour": "red"}, outcome="stay")],
    }
    [finding] = check_verdicts(load_guide(write_content(tmp_path, files)))
    assert finding.code is FindingCode.STRAY_OUTCOME
    assert (finding.values, finding.example) == ({"id": "base", "outcome": "stay"}, {"colour": RED})
