"""Comparing two versions: what small changes are told as, and on random guides that nothing is missed or made up."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from hypothesis import given as given_drawn
from hypothesis import strategies as st

from advisor.check.changes import AudienceChange, Changes, Edited, Moved, OutcomeChange, Unmatched, VerdictChange
from advisor.check.diff import compare
from advisor.check.telling import write_changes, write_json
from advisor.guide.conditions import Answers, given
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide, Part
from advisor.guide.opening import content_folder
from advisor.interview.remaining import initial, narrow, shown_cards
from advisor.languages.known import Language
from tests.guide.random_guides import Drawn, completions, guides
from tests.guide.writing import card, fact, many, question, small_guide, write_content
from tests.page.translators import IN_ENGLISH, bracketed

TRANSLATOR = IN_ENGLISH
RED, BLUE = frozenset(("red",)), frozenset(("blue",))
SECTIONS: dict[str, Any] = {
    "id": "small",
    "title": "Small",
    "about": "It helps.",
    "sections": [{"id": "verdict", "title": "Verdict", "choose": "first"}, {"id": "main", "title": "Main"}],
}


class Versions:
    """Writes versions of a small guide, each in its own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.number = 0

    def guide(self, **changes: Any) -> Loaded:
        """A version; `main`, `verdict` and `questions` are the entries that matter."""
        self.number += 1
        files = {
            "guide.yaml": {**SECTIONS, **changes.get("head", {})},
            "questions.yaml": changes.get(
                "questions", [question("colour", "red blue green"), many("tools", "saw hammer")]
            ),
            "cards/verdict.yaml": changes.get("verdict", [card("go", when={"colour": "red"}), card("stay")]),
            "cards/main.yaml": changes.get("main", [card("base")]),
            **changes.get("files", {}),
        }
        return load_guide(write_content(self.folder / str(self.number), files))


def changes_in(folder: Path, before: dict[str, Any], now: dict[str, Any]) -> Changes:
    versions = Versions(folder)
    return compare(versions.guide(**before), versions.guide(**now))


def test_the_same_is_no_change(tmp_path: Path) -> None:
    changes = changes_in(tmp_path, {}, {})
    assert not changes
    assert write_changes(changes, TRANSLATOR) == "Nothing changes for anybody. Translations are not compared.\n"
    real = load_guide(content_folder())
    assert not compare(real, real)


def test_other_words_for_the_same_condition_are_no_change(tmp_path: Path) -> None:
    care = {"any": [{"colour": "red"}, {"colour": "blue", "tools": "saw"}]}
    same = {"not": {"any": [{"colour": "green"}, {"colour": "blue", "not": {"tools": "saw"}}]}}
    assert not changes_in(tmp_path, {"main": [card("care", when=care)]}, {"main": [card("care", when=same)]})


def test_a_wider_condition_is_told_with_the_fewest_answers(tmp_path: Path) -> None:
    changes = changes_in(
        tmp_path,
        {"main": [card("care", when={"colour": "red"})]},
        {"main": [card("care", when={"colour": ["red", "blue"]})]},
    )
    assert changes.shown == (AudienceChange("care", {"colour": BLUE}, None),)
    assert "“Title of care” (care) is now shown for example with {colour: blue}." in write_changes(changes, TRANSLATOR)


def test_a_condition_can_gain_and_lose(tmp_path: Path) -> None:
    before, now = [card("care", when={"colour": "red"})], [card("care", when={"colour": "blue"})]
    assert changes_in(tmp_path, {"main": before}, {"main": now}).shown == (
        AudienceChange("care", {"colour": BLUE}, {"colour": RED}),
    )


def test_a_verdict_that_takes_the_place_of_another(tmp_path: Path) -> None:
    now = [card("go", when={"colour": ["red", "blue"]}), card("stay")]
    changes = changes_in(tmp_path, {}, {"verdict": now})
    assert changes.verdicts == (VerdictChange("verdict", "stay", "go", {"colour": BLUE}),)
    assert not changes.shown
    told = "Before: “Title of stay” (stay). Now: “Title of go” (go). So it is for example with {colour: blue}."
    assert told in write_changes(changes, TRANSLATOR)


def test_another_order_of_verdicts_changes_only_what_both_want(tmp_path: Path) -> None:
    first, second = card("first", when={"colour": "red"}), card("second", when={"tools": "saw"})
    changes = changes_in(
        tmp_path, {"verdict": [first, second, card("stay")]}, {"verdict": [second, first, card("stay")]}
    )
    both = {"colour": RED, "tools": frozenset(("saw",))}
    assert changes.verdicts == (VerdictChange("verdict", "first", "second", both),)


def test_new_and_removed_cards_tell_who_sees_them(tmp_path: Path) -> None:
    red = card("care", when={"colour": "red"})
    nobody = card("lost", when={"all": [{"colour": "red"}, {"colour": "blue"}]})
    changes = changes_in(tmp_path, {"main": [card("base")]}, {"main": [red, nobody]})
    assert changes.added == (Unmatched("card", "care", {"colour": RED}), Unmatched("card", "lost"))
    assert changes.removed == (Unmatched("card", "base", {}),)
    text = write_changes(changes, TRANSLATOR)
    assert "(base): shown for everybody." in text
    assert "(lost): shown to nobody." in text


def test_other_words_are_told_with_both_versions(tmp_path: Path) -> None:
    changes = changes_in(tmp_path, {}, {"main": [card("base", title="Other words", steps=["Go."])]})
    assert [(edited.id, edited.key, edited.before, edited.now) for edited in changes.edited] == [
        ("base", "title", ("Title of base",), ("Other words",)),
        ("base", "steps", (), ("Go.",)),
    ]
    assert "  - Title of base\n  + Other words\n" in write_changes(changes, TRANSLATOR)


def test_a_card_in_another_section(tmp_path: Path) -> None:
    hint = card("hint", when={"tools": "saw"})
    verdict = [card("go", when={"colour": "red"}), card("stay")]
    changes = changes_in(tmp_path, {"main": [card("base"), hint]}, {"verdict": [verdict[0], hint, verdict[1]]})
    assert changes.moved == (Moved("hint", "main", "verdict"),)
    [change] = changes.shown
    assert change.now is None
    assert change.no_longer == {"colour": RED, "tools": frozenset(("saw",))}


def test_a_new_option_is_told_with_what_it_brings(tmp_path: Path) -> None:
    main = [card("base"), card("not-red", when={"not": {"colour": "red"}}), card("red", when={"colour": "red"})]
    questions = [question("colour", "red blue green white"), many("tools", "saw hammer")]
    changes = changes_in(tmp_path, {"main": main}, {"main": main, "questions": questions})
    assert changes.added == (Unmatched("option", "colour/white", cards=("stay", "not-red")),)
    assert not changes.shown
    assert not changes.verdicts
    assert "option colour/white: can lead to stay, not-red. Answers with this option" in write_changes(
        changes, TRANSLATOR
    )


def test_a_removed_option_is_told(tmp_path: Path) -> None:
    questions = [question("colour", "red blue"), many("tools", "saw hammer")]
    changes = changes_in(tmp_path, {}, {"questions": questions})
    assert changes.removed == (Unmatched("option", "colour/green", cards=("stay",)),)


def test_a_new_question_is_told_and_what_depends_on_it(tmp_path: Path) -> None:
    base = [question("colour", "red blue green"), many("tools", "saw hammer")]
    changes = changes_in(
        tmp_path,
        {"main": [card("care")]},
        {"main": [card("care", when={"form": "a"})], "questions": [*base, question("form", "a b")]},
    )
    assert changes.added == (Unmatched("question", "form"),)
    assert changes.shown == (AudienceChange("care", None, {"form": frozenset(("b",))}),)


def test_an_option_of_one_version_is_told_with_every_verdict(tmp_path: Path) -> None:
    renamed = [question("colour", "red violet green"), many("tools", "saw hammer")]
    before = {"verdict": [card("go", when={"colour": "red", "tools": "saw"}), card("stay")]}
    now = {"verdict": [card("go", when={"tools": "saw"}), card("stay")], "questions": renamed}
    changes = changes_in(tmp_path, before, now)
    assert changes.added == (Unmatched("option", "colour/violet", cards=("go", "stay")),)
    assert changes.removed == (Unmatched("option", "colour/blue", cards=("stay",)),)


def test_a_card_that_no_longer_names_the_question_is_told_with_a_new_option(tmp_path: Path) -> None:
    questions = [question("colour", "red blue green white"), many("tools", "saw hammer")]
    before = {"main": [card("care", when={"not": {"colour": "red"}})]}
    [added] = changes_in(tmp_path, before, {"main": [card("care")], "questions": questions}).added
    assert added.cards == ("stay", "care")


def test_an_example_holds_for_each_version_what_it_can_be_asked(tmp_path: Path) -> None:
    questions = [question("colour", "red blue green"), many("tools", "saw hammer"), question("form", "a b")]
    before = {"main": [card("care", when={"colour": "red"})]}
    now = {"main": [card("care", when={"colour": "red", "form": "a"})], "questions": questions}
    told = write_changes(changes_in(tmp_path, before, now), TRANSLATOR)
    assert "for example with {colour: red} before and {colour: red, form: b} now." in told


def test_the_words_checks_and_orders_of_a_guide_are_told(tmp_path: Path) -> None:
    cards = [card("one"), card("two")]
    verdict = [card("stay")]
    files = {"guide.yaml": SECTIONS, "cards/verdict.yaml": verdict, "cards/main.yaml": cards}
    old = load_guide(write_content(tmp_path / "old", files))
    head = {**SECTIONS, "title": "Other", "sections": SECTIONS["sections"][::-1], "checks": {"most_cards": 9}}
    files = {"guide.yaml": head, "cards/verdict.yaml": verdict, "cards/main.yaml": cards[::-1]}
    changes = compare(old, load_guide(write_content(tmp_path / "new", files)))
    assert [(edited.kind, edited.key, edited.before, edited.now) for edited in changes.edited] == [
        ("guide", "title", ("Small",), ("Other",)),
        ("checks", "most_cards", ("45",), ("9",)),
        ("guide", "sections", ("verdict", "main"), ("main", "verdict")),
        ("section", "cards", ("one", "two"), ("two", "one")),
    ]
    assert "guide guide.yaml, title\n  - Small\n  + Other" in write_changes(changes, TRANSLATOR)


def test_promises_and_cases_are_told(tmp_path: Path) -> None:
    promise = {"id": "always", "because": "So.", "shows": ["base"], "when": {"colour": "red"}}
    case = {"id": "some", "about": "Somebody.", "answers": {"colour": "red"}, "shows": ["base"]}
    old = loaded_with(tmp_path / "old", [promise], [case])
    changed = [{**promise, "when": {"colour": ["red", "blue"]}}, {**promise, "id": "other"}]
    new = loaded_with(tmp_path / "new", changed, [{**case, "answers": {"colour": None}}])
    changes = compare(old, new)
    assert changes.added == (Unmatched("promise", "other"),)
    assert changes.edited == (
        Edited("promise", "always", "when", (), ("{colour: blue}",)),
        Edited("case", "some", "answers", ("colour: red",), ("colour: null",)),
    )
    assert not compare(old, old)
    assert json.loads(write_json(changes))["edited"][0]["kind"] == "promise"


def loaded_with(folder: Path, promises: list[dict[str, Any]], cases: list[dict[str, Any]]) -> Loaded:
    return load_guide(write_content(folder, {"promises.yaml": promises, "cases.yaml": cases}))


def test_json_is_plain(tmp_path: Path) -> None:
    changes = changes_in(tmp_path, {}, {"verdict": [card("go", when={"colour": ["red", "blue"]}), card("stay")]})
    told = json.loads(write_json(changes))
    assert told["version"] == 1
    outcomes = {"outcome_before": None, "outcome_now": None}
    assert told["verdicts"] == [
        {"section": "verdict", "before": "stay", "now": "go", "example": {"colour": ["blue"]}, **outcomes}
    ]
    assert told["outcomes"] == []


OUTCOMES: list[dict[str, Any]] = [
    {"id": "no-visit", "label": "No visit needed", "tone": "good", "visit": False},
    {"id": "call", "label": "Ask for a call", "tone": "good"},
    {"id": "lawyer", "label": "A lawyer first", "tone": "warning"},
]
FOUR = [question("colour", "red blue green white"), many("tools", "saw hammer")]


def verdict_of(**outcomes: str) -> dict[str, Any]:
    """A version with a verdict for each colour, each with an outcome."""
    verdict = [card(colour, when={"colour": colour}, outcome=outcome) for colour, outcome in outcomes.items()]
    last = card("else", outcome="no-visit")
    return {"head": {"outcomes": OUTCOMES}, "questions": FOUR, "verdict": [*verdict, last]}


def test_outcomes_that_change_are_told_the_gravest_first(tmp_path: Path) -> None:
    before = verdict_of(red="no-visit", blue="lawyer", green="no-visit")
    changes = changes_in(tmp_path, before, verdict_of(red="call", blue="no-visit", green="lawyer"))
    assert changes.outcomes == (
        OutcomeChange("verdict", "lawyer", "no-visit", {"colour": BLUE}),
        OutcomeChange("verdict", "no-visit", "lawyer", {"colour": frozenset({"green"})}),
        OutcomeChange("verdict", "no-visit", "call", {"colour": RED}),
    )
    assert not changes.verdicts
    assert Edited("card", "green", "outcome", ("no-visit",), ("lawyer",)) in changes.edited
    told = write_changes(changes, TRANSLATOR)
    assert told.startswith(
        "The outcome changes\n  Before: A lawyer first. Now: No visit needed. So it is for example with {colour: blue}."
    )
    assert json.loads(write_json(changes))["outcomes"][0] == {
        "section": "verdict",
        "before": "lawyer",
        "now": "no-visit",
        "example": {"colour": ["blue"]},
    }


def test_verdicts_are_told_with_their_outcomes_the_gravest_first(tmp_path: Path) -> None:
    before, now = verdict_of(red="call", blue="no-visit"), verdict_of(red="call", blue="no-visit")
    now["verdict"][:2] = [
        card("plainly", when={"colour": "blue"}, outcome="no-visit"),
        card("careful", when={"colour": "red"}, outcome="lawyer"),
    ]
    changes = changes_in(tmp_path, before, now)
    assert changes.verdicts == (
        VerdictChange("verdict", "red", "careful", {"colour": RED}, "call", "lawyer"),
        VerdictChange("verdict", "blue", "plainly", {"colour": BLUE}, "no-visit", "no-visit"),
    )
    told = "Before: Ask for a call, “Title of red” (red). Now: A lawyer first, “Title of careful” (careful)."
    assert told in write_changes(changes, TRANSLATOR)


def step(text: str, **when: Any) -> dict[str, Any]:
    return {"when": when, "text": text}


def test_a_step_is_told_with_who_gains_and_who_loses_it(tmp_path: Path) -> None:
    before = {"main": [card("base", when={"tools": "saw"}, steps=["Go.", step("Take care.", colour="red")])]}
    now = {"main": [card("base", when={"tools": "saw"}, steps=["Go.", step("Take care.", colour="blue")])]}
    changes = changes_in(tmp_path, before, now)
    saw = {"tools": frozenset({"saw"})}
    assert changes.shown == (
        AudienceChange("base", {**saw, "colour": BLUE}, {**saw, "colour": RED}, "steps", "Take care."),
    )
    assert not changes.edited
    told = write_changes(changes, TRANSLATOR)
    assert "“Title of base” (base), steps: “Take care.” is now shown for example with" in told
    assert json.loads(write_json(changes))["shown"][0]["key"] == "steps"


def test_other_words_for_the_same_condition_of_a_step_are_no_change(tmp_path: Path) -> None:
    before = {"main": [card("base", steps=[step("Care.", colour="red")])]}
    now = {"main": [card("base", steps=[step("Care.", **{"not": {"colour": ["blue", "green"]}})])]}
    assert not changes_in(tmp_path, before, now)


def test_a_step_whose_card_alone_changes_is_not_told_again(tmp_path: Path) -> None:
    steps = [step("Care.", colour="red")]
    before = {"main": [card("base", when={"tools": "saw"}, steps=steps)]}
    changes = changes_in(tmp_path, before, {"main": [card("base", steps=steps)]})
    assert [(change.card, change.key) for change in changes.shown] == [("base", None)]


def test_a_new_and_a_removed_step_are_told_with_who_sees_them(tmp_path: Path) -> None:
    before = {"main": [card("base", text=["All.", step("Old.", colour="red")])]}
    now = {"main": [card("base", text=["All.", step("New.", colour="blue"), "For all."])]}
    changes = changes_in(tmp_path, before, now)
    assert changes.shown == (
        AudienceChange("base", {"colour": BLUE}, None, "text", "New."),
        AudienceChange("base", None, {"colour": RED}, "text", "Old."),
    )
    assert changes.edited == (Edited("card", "base", "text", ("All.", "Old."), ("All.", "New.", "For all.")),)
    assert "text\n  - Old.\n  + New.\n  + For all.\n" in write_changes(changes, TRANSLATOR)


def test_other_words_under_the_same_condition_are_an_edit_alone(tmp_path: Path) -> None:
    before = {"main": [card("base", steps=["Go.", step("Care.", colour="red"), "End."])]}
    now = {"main": [card("base", steps=["Go.", step("Great care.", colour="red"), "End."])]}
    changes = changes_in(tmp_path, before, now)
    assert not changes.shown
    assert "steps\n  - Care.\n  + Great care.\n" in write_changes(changes, TRANSLATOR)


def test_a_contact_for_other_people_is_told(tmp_path: Path) -> None:
    before = {"main": [card("base", contacts=["line"])]}
    now = {"main": [card("base", contacts=[{"when": {"tools": "saw"}, "contact": "line"}])]}
    changes = changes_in(tmp_path, before, now)
    assert changes.shown == (AudienceChange("base", None, {"tools": frozenset[str]()}, "contacts", "line"),)
    assert not changes.edited


def test_an_option_is_told_with_the_cards_whose_steps_depend_on_its_question(tmp_path: Path) -> None:
    main = [card("base", steps=[step("Care.", **{"not": {"colour": "red"}})]), card("other")]
    [added] = changes_in(tmp_path, {"main": main}, {"main": main, "questions": FOUR}).added
    assert added == Unmatched("option", "colour/white", cards=("stay", "base"))


def test_leads_labels_outcomes_and_kinds_of_evidence_are_told(tmp_path: Path) -> None:
    sections = [SECTIONS["sections"][0], {**SECTIONS["sections"][1], "answer": "Your risk", "visit": True}]
    outcomes = [{**OUTCOMES[0], "label": "Stay at home"}, *OUTCOMES[:0:-1]]
    own = {"facts/all.yaml": [fact("seen", basis="own-advice", sources=[])]}
    changes = changes_in(
        tmp_path,
        {**verdict_of(red="lawyer"), "files": {"facts/all.yaml": [fact("seen")]}},
        {
            **verdict_of(red="lawyer"),
            "head": {"outcomes": outcomes, "sections": sections, "purpose": "Find out more."},
            "main": [card("base", lead="Another lead.")],
            "files": own,
        },
    )
    assert {(edited.kind, edited.id, edited.key, edited.now) for edited in changes.edited} == {
        ("guide", "guide.yaml", "purpose", ("Find out more.",)),
        ("guide", "guide.yaml", "outcomes", ("no-visit", "lawyer", "call")),
        ("outcome", "no-visit", "label", ("Stay at home",)),
        ("section", "main", "answer", ("Your risk",)),
        ("section", "main", "visit", ("True",)),
        ("card", "base", "lead", ("Another lead.",)),
        ("fact", "seen", "basis", ("own-advice",)),
        ("fact", "seen", "sources", ()),
    }


def test_ways_and_the_outcomes_of_promises_and_cases_are_told(tmp_path: Path) -> None:
    way = {"id": "by-mail", "label": "by mail", "answers": {"colour": "red"}, "when": {"tools": "saw"}}
    promise = {"id": "kept", "because": "So.", "outcome": ["lawyer"], "when": {"colour": "red"}}
    case = {"id": "some", "about": "Somebody.", "answers": {"colour": "red"}, "outcome": "lawyer"}

    def version(way: dict[str, Any], promise: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
        files = {"ways.yaml": [way], "promises.yaml": [promise], "cases.yaml": [case]}
        return {**verdict_of(red="lawyer"), "files": files}

    other = {**way, "when": {"tools": ["saw", "hammer"]}, "answers": {"colour": "blue"}, "label": "by post"}
    changes = changes_in(
        tmp_path,
        version(way, promise, case),
        version(
            other,
            {**promise, "outcome": ["call", "lawyer"], "never_outcome": ["no-visit"]},
            {**case, "outcome": "call"},
        ),
    )
    assert changes.edited == (
        Edited("way", "by-mail", "label", ("by mail",), ("by post",)),
        Edited("way", "by-mail", "answers", ("colour: red",), ("colour: blue",)),
        Edited("way", "by-mail", "when", (), ("{tools: hammer}",)),
        Edited("promise", "kept", "outcome", ("lawyer",), ("call", "lawyer")),
        Edited("promise", "kept", "never_outcome", (), ("no-visit",)),
        Edited("case", "some", "outcome", ("lawyer",), ("call",)),
    )


@given_drawn(guides(), st.data())
def test_a_step_is_told_exactly_if_somebody_gains_or_loses_it(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    whens = st.sampled_from([card.when for card in guide.cards.values()])
    shared = guide.cards["main0"].when
    old, new = (
        msgspec.structs.replace(
            guide,
            cards={**guide.cards, "main0": msgspec.structs.replace(guide.cards["main0"], steps=(Part("Go.", when),))},
        )
        for when in (data.draw(whens), data.draw(whens))
    )
    found = [change for change in compare(Loaded(old, {}), Loaded(new, {})).shown if change.key == "steps"]
    seen = {
        tuple(given(version.cards["main0"].steps[0].when, full) is True for version in (old, new))
        for full in completions(guide, {})
        if given(shared, full) is True
    }
    [told] = found or [AudienceChange("main0", None, None)]
    if old.cards["main0"].steps[0].when is not True or new.cards["main0"].steps[0].when is not True:
        assert (told.now is not None, told.no_longer is not None) == ((False, True) in seen, (True, False) in seen)
    for example, expected in ((told.now, (False, True)), (told.no_longer, (True, False))):
        for full in completions(guide, example) if example is not None else ():
            shown = tuple(given(version.cards["main0"].steps[0].when, full) is True for version in (old, new))
            assert (given(shared, full), shown) == (True, expected)


def test_titles_are_translated(tmp_path: Path) -> None:
    changes = changes_in(tmp_path, {}, {"main": [card("other")]})
    assert "“<Title of base>”" in write_changes(changes, bracketed(Language("xx", "Xx", "Xx")))


def shown_ids(guide: Guide, section: str, answers: Answers) -> list[str]:
    left = narrow(initial(guide), answers)
    return [found.id for found, condition in shown_cards(guide, guide.sections[section], left) if condition is True]


def other_version(drawn: Drawn) -> Guide:
    """The same questions and cards, with the condition of each card given to the next."""
    first, main = drawn.files["cards/first.yaml"], drawn.files["cards/main.yaml"]
    cards = [*first[:-1], *main]
    moved = [{**entry, "when": other["when"]} for entry, other in zip(cards, [*cards[1:], cards[0]], strict=True)]
    files = {"cards/first.yaml": [*moved[: len(first) - 1], first[-1]], "cards/main.yaml": moved[len(first) - 1 :]}
    with TemporaryDirectory() as folder:
        return small_guide(Path(folder), {**drawn.files, **files})


@given_drawn(guides())
def test_every_change_is_found_and_every_example_shows_it(drawn: Drawn) -> None:
    old, new = drawn.guide, other_version(drawn)
    changes = compare(Loaded(old, {}), Loaded(new, {}))
    everybody = list(completions(old, {}))
    turned = {(before, now) for answers in everybody for before, now in [_firsts(old, new, answers)] if before != now}
    assert {(change.before, change.now) for change in changes.verdicts} == turned
    for change in changes.verdicts:
        assert all(_firsts(old, new, full) == (change.before, change.now) for full in completions(old, change.example))
    told = {change.card: change for change in changes.shown}
    for card_id in (same.id for same in old.cards_in("main")):
        seen = {
            (card_id in shown_ids(old, "main", answers), card_id in shown_ids(new, "main", answers))
            for answers in everybody
        }
        found = told.get(card_id, AudienceChange(card_id, None, None))
        assert (found.now is not None, found.no_longer is not None) == ((False, True) in seen, (True, False) in seen)


def _firsts(old: Guide, new: Guide, answers: Answers) -> tuple[str, str]:
    return shown_ids(old, "first", answers)[0], shown_ids(new, "first", answers)[0]
