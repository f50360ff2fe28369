"""Promises and cases: broken ones are found with answers that show it, kept ones are not; and the real ones."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.coverage import check_coverage
from advisor.check.findings import Broken, Fault, Finding
from advisor.check.leaks import check_leaks
from advisor.check.trials import check_cases, check_promises
from advisor.guide.conditions import given
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide, Promise
from advisor.guide.opening import content_folder
from advisor.interview import advise
from tests.check.test_coverage import Anywhere, cards_seen
from tests.guide.random_guides import Drawn, completions, guides
from tests.guide.writing import card, many, question, write_content

FILES: Mapping[str, object] = {
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


def case(**changes: object) -> dict[str, object]:
    return {"id": "somebody", "about": "Somebody asks.", "answers": {}, **changes}


def loaded_with(folder: Path, files: Mapping[str, object]) -> Loaded:
    return load_guide(write_content(folder, {**FILES, **files}))


@pytest.mark.parametrize(
    "kept",
    [
        promise(shows=["for-all"]),
        promise(when={"colour": "red"}, shows=["for-red", "for-all"]),
        promise(when={"colour": ["blue", "green"]}, never=["for-red"]),
        promise(one_of=["for-red", "for-all"]),
        promise(when={"tools": "saw", "size": "big"}, shows=["for-big-saw"], never=[], one_of=["for-all"]),
    ],
)
def test_promises_that_are_kept_find_nothing(tmp_path: Path, kept: dict[str, object]) -> None:
    assert list(check_promises(loaded_with(tmp_path, {"promises.yaml": [kept]}))) == []


@pytest.mark.parametrize(
    ("broken", "what", "example"),
    [
        (promise(shows=["for-all", "for-red"]), Broken("not-shown", "for-red"), {"colour": 1}),
        (
            promise(when={"tools": "saw"}, shows=["for-big-saw"]),
            Broken("not-shown", "for-big-saw"),
            {"tools": 1, "size": 1},
        ),
        (promise(never=["for-red"]), Broken("shown", "for-red"), {"colour": 1}),
        (promise(one_of=["for-red", "for-big-saw"]), Broken("none-shown", "for-red, for-big-saw"), {"colour": 1}),
    ],
    ids=["shows", "shows-when", "never", "one-of"],
)
def test_a_broken_promise_says_what_and_shows_the_fewest_answers(
    tmp_path: Path, broken: dict[str, object], what: Broken, example: dict[str, int]
) -> None:
    loaded = loaded_with(tmp_path, {"promises.yaml": [broken]})
    [finding] = check_promises(loaded)
    assert (finding.fault, finding.place) == (Fault.BROKEN_PROMISE, loaded.places["promise", "kept"])
    assert finding.place.file == Path("promises.yaml")
    assert finding.values == {"id": "kept", "what": what, "because": "It is owed."}
    assert finding.example is not None
    assert finding.example.keys() >= example.keys()
    assert all(breaks(loaded.guide, loaded.promises["kept"], finding, full) for full in completed(loaded, finding))


def completed(loaded: Loaded, finding: Finding) -> list[dict[str, frozenset[str]]]:
    return list(completions(loaded.guide, finding.example or {}))


def breaks(guide: Guide, promised: Promise, finding: Finding, full: dict[str, frozenset[str]]) -> bool:
    """Whether full answers meet the condition of a promise and break just what a finding says."""
    seen = cards_seen(guide, full)
    broken = finding.values["what"]
    assert isinstance(broken, Broken)
    named = set(broken.card.split(", "))
    return conditions_met(promised, full) and (named <= seen if broken.way == "shown" else named.isdisjoint(seen))


def conditions_met(promised: Promise, full: dict[str, frozenset[str]]) -> bool:
    return given(promised.when, full) is True


def test_a_promise_about_nobody_is_empty(tmp_path: Path) -> None:
    nobody = promise(when={"all": [{"colour": "red"}, {"not": {"colour": "red"}}]}, shows=["for-red"])
    loaded = loaded_with(tmp_path, {"promises.yaml": [nobody]})
    [finding] = check_promises(loaded)
    assert (finding.fault, finding.values) == (Fault.EMPTY_PROMISE, {"id": "kept"})
    assert finding.place == loaded.places["promise", "kept"]


@for_all(guides(), st.data())
def test_a_promise_is_broken_exactly_when_some_answers_break_it(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    cards = st.lists(st.sampled_from(list(guide.cards)), max_size=2, unique=True).map(tuple)
    when = data.draw(st.sampled_from([True, *(known.when for known in guide.cards.values())]))
    parts = {name: data.draw(cards) for name in ("shows", "never", "one_of")}
    promised = Promise("kept", "It is owed.", when, **parts)
    findings = list(check_promises(Loaded(guide, Anywhere(), {"kept": promised})))
    meeting = [full for full in completions(guide, {}) if conditions_met(promised, full)]
    if not meeting:
        assert [finding.fault for finding in findings] == [Fault.EMPTY_PROMISE]
        return
    assert {finding.values["what"] for finding in findings} == broken_parts(guide, promised, meeting)
    for finding in findings:
        assert all(breaks(guide, promised, finding, full) for full in completions(guide, finding.example or {}))


def broken_parts(guide: Guide, promised: Promise, meeting: list[dict[str, frozenset[str]]]) -> set[Broken]:
    seen = [cards_seen(guide, full) for full in meeting]
    broken = {Broken("not-shown", known) for known in promised.shows if any(known not in cards for cards in seen)}
    broken |= {Broken("shown", known) for known in promised.never if any(known in cards for cards in seen)}
    if promised.one_of and any(cards.isdisjoint(promised.one_of) for cards in seen):
        broken.add(Broken("none-shown", ", ".join(promised.one_of)))
    return broken


@pytest.mark.parametrize(
    "right",
    [
        case(answers={"colour": "red"}, verdict="for-red", shows=["for-all"], may_show=["for-big-saw"]),
        case(answers={"colour": None}, may_show=["for-red"]),
        case(answers={"colour": "blue", "tools": []}, hides=["for-red", "for-big-saw"]),
        case(answers={"colour": "blue", "tools": ["hammer", "saw"], "size": "big"}, shows=["for-big-saw"]),
    ],
)
def test_cases_that_come_out_as_written_find_nothing(tmp_path: Path, right: dict[str, object]) -> None:
    assert list(check_cases(loaded_with(tmp_path, {"cases.yaml": [right]}))) == []


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        (case(answers={"colour": "blue"}, verdict="for-red"), Broken("not-shown", "for-red")),
        (case(answers={"colour": None}, shows=["for-red"]), Broken("not-shown", "for-red")),
        (case(answers={"colour": "red"}, may_show=["for-red"]), Broken("not-open", "for-red")),
        (case(answers={"colour": "red"}, hides=["for-red"]), Broken("shown", "for-red")),
        (case(answers={}, hides=["for-red"]), Broken("shown", "for-red")),
    ],
)
def test_a_case_that_comes_out_otherwise_says_how(tmp_path: Path, wrong: dict[str, object], what: Broken) -> None:
    loaded = loaded_with(tmp_path, {"cases.yaml": [wrong]})
    [finding] = check_cases(loaded)
    assert (finding.fault, finding.place) == (Fault.FAILED_CASE, loaded.places["case", "somebody"])
    assert finding.values == {"id": "somebody", "what": what, "about": "Somebody asks."}
    assert finding.example == loaded.cases["somebody"].answers


def test_ways_to_fail_are_told_in_the_readers_language(tmp_path: Path) -> None:
    loaded = loaded_with(tmp_path, {"promises.yaml": [promise(never=["for-red"])]})
    [finding] = check_promises(loaded)
    assert finding.what() == "The promise kept does not hold: the card for-red is shown."
    assert finding.mend().endswith("Its reason: It is owed.")
    spoken = {"the card {card} is shown": "se muestra {card}", Fault.BROKEN_PROMISE.what: "No vale {id}: {what}."}
    assert finding.what(spoken.__getitem__) == "No vale kept: se muestra for-red."


@pytest.fixture(scope="module")
def real() -> Loaded:
    return load_guide(content_folder())


@pytest.mark.parametrize("check", [check_coverage, check_promises, check_cases, check_leaks])
def test_the_real_guide_has_no_findings(real: Loaded, check: Callable[[Loaded], Iterator[Finding]]) -> None:
    assert [(finding.what(), finding.answers) for finding in check(real)] == []


def test_the_real_guide_makes_enough_promises_and_tries_every_visit_and_status(real: Loaded) -> None:
    assert len(real.promises) >= 25
    assert len(real.cases) >= 60
    for name in ("visit", "status"):
        tried = {option for known in real.cases.values() for option in known.answers.get(name) or ()}
        assert tried == {option.id for option in real.guide.questions[name].options}


def test_declining_is_advised_in_the_real_cases(real: Loaded) -> None:
    """Whatever a case answers, declining it instead takes no card away."""
    for known in list(real.cases.values())[::5]:
        shown = cards_of(real.guide, known.answers)
        for name in known.answers:
            assert shown <= cards_of(real.guide, {**known.answers, name: None})


def cards_of(guide: Guide, answers: Mapping[str, frozenset[str] | None]) -> set[str]:
    return {shown.card.id for section in advise(guide, answers).sections for shown in section.cards}
