"""Gaps, too many cards, what nobody sees and what never matters: each on a small guide, and on random ones."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given as for_all

from advisor.check.coverage import check_coverage
from advisor.check.findings import FindingCode
from advisor.guide.diagnostics import Diagnostic, Location
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide
from advisor.interview import advise
from tests.guide.random_guides import Drawn, Full, completions, guides
from tests.guide.random_guides import possible as answers_to
from tests.guide.writing import card, many, question, write_content

HEAD = {"id": "small", "title": "Small", "about": "Nothing."}


def cards_seen(guide: Guide, answers: Full) -> set[str]:
    return {shown.card.id for section in advise(guide, answers).sections for shown in section.cards}


def everything_seen(guide: Guide, answers: Full) -> set[str]:
    """The ids of the cards that are shown, and the keys of their paragraphs, steps and contacts."""
    shown = [entry for section in advise(guide, answers).sections for entry in section.cards]
    return {
        key
        for entry in shown
        for name, own, written in (
            ("text", entry.text, entry.card.text),
            ("steps", entry.steps, entry.card.steps),
            ("contacts", entry.contacts, entry.card.contacts),
        )
        for key in (entry.card.id, *(f"{entry.card.id}/{name}/{place(part.part, written)}" for part in own))
    }


def place(part: object, written: Sequence[object]) -> int:
    """Where a part of a card stands among those that are written."""
    return next(number for number, each in enumerate(written) if each is part)


def sections(*, choose: str = "all", always: bool = False, most_cards: int = 45) -> dict[str, object]:
    main = {"id": "main", "title": "Main", "choose": choose, "always": always}
    return {**HEAD, "sections": [main], "checks": {"most_cards": most_cards}}


QUESTIONS = [question("colour", "red blue green"), many("tools", "hammer saw")]
TRAITS = [{"id": "warm", "means": "it is warm", "when": {"colour": "red"}}]
CARDS = [
    card("for-red", when={"is": "warm"}),
    card("for-blue", when={"colour": "blue"}),
    card("for-saw", when={"tools": "saw"}),
    card("for-hammer-alone", when={"tools": "hammer"}),
    card("for-all"),
]
CLEAN: Mapping[str, object] = {
    "guide.yaml": sections(always=True),
    "questions.yaml": QUESTIONS,
    "traits.yaml": TRAITS,
    "cards/main.yaml": CARDS,
}


def checked(folder: Path, files: Mapping[str, object]) -> tuple[Loaded, list[Diagnostic]]:
    loaded = load_guide(write_content(folder, {**CLEAN, **files}))
    return loaded, list(check_coverage(loaded))


def found(folder: Path, files: Mapping[str, object]) -> tuple[Loaded, Diagnostic]:
    loaded, [finding] = checked(folder, files)
    return loaded, finding


def test_a_clean_guide_has_no_findings(tmp_path: Path) -> None:
    assert checked(tmp_path, {})[1] == []


def test_a_gap_is_found_with_answers_that_fall_into_it(tmp_path: Path) -> None:
    cards = [card("for-red", when={"colour": "red"}), card("for-saw", when={"tools": "saw", "colour": "blue"})]
    cards.append(card("for-hammer", when={"tools": "hammer", "is": "warm"}))
    loaded, finding = found(tmp_path, {"cards/main.yaml": cards})
    assert (finding.code, finding.location.file) == (FindingCode.SECTION_GAP, Path("guide.yaml"))
    assert finding.location == loaded.locations["section", "main"]
    assert finding.example == {"colour": frozenset({"green"})}
    assert {len(cards_seen(loaded.guide, full)) for full in completions(loaded.guide, finding.example)} == {0}


def test_a_section_that_need_not_reach_everybody_may_have_gaps(tmp_path: Path) -> None:
    cards = [entry for entry in CARDS if entry["id"] != "for-all"]
    assert checked(tmp_path, {"guide.yaml": sections(), "cards/main.yaml": cards})[1] == []


def test_too_many_cards_come_with_answers_that_show_as_many(tmp_path: Path) -> None:
    loaded, finding = found(tmp_path, {"guide.yaml": sections(always=True, most_cards=2)})
    assert (finding.code, finding.location) == (FindingCode.TOO_MANY_CARDS, loaded.locations["guide", "checks"])
    assert finding.values == {"number": "4", "limit": "2"}
    assert finding.example is not None
    assert {len(cards_seen(loaded.guide, full)) for full in completions(loaded.guide, finding.example)} == {4}
    assert checked(tmp_path, {"guide.yaml": sections(always=True, most_cards=4)})[1] == []


def test_a_card_that_contradicts_itself_is_unreachable(tmp_path: Path) -> None:
    never = card("never", when={"colour": "red", "is": "cold"})
    traits = [*TRAITS, {"id": "cold", "means": "it is cold", "when": {"not": {"colour": ["red"]}, "tools": "saw"}}]
    loaded, finding = found(tmp_path, {"traits.yaml": traits, "cards/main.yaml": [*CARDS, never]})
    assert (finding.code, finding.values["id"]) == (FindingCode.UNREACHABLE_CARD, "never")
    assert finding.location == loaded.locations["card", "never"]


@pytest.mark.parametrize(
    ("parts", "key", "number"),
    [
        ({"text": ["One.", {"when": {"colour": "blue"}, "text": "Two."}]}, "text", "2"),
        ({"steps": [{"when": {"not": {"is": "warm"}}, "text": "Go."}, "Sit."]}, "steps", "1"),
        ({"contacts": [{"when": {"colour": ["blue", "green"]}, "contact": "line"}]}, "contacts", "1"),
        ({"steps": [{"when": {"all": [{"tools": "saw"}, {"not": {"tools": "saw"}}]}, "text": "Go."}]}, "steps", "1"),
    ],
)
def test_a_part_that_nobody_sees_who_sees_its_card_is_unreachable(
    tmp_path: Path, parts: dict[str, object], key: str, number: str
) -> None:
    cards = [card("for-red", when={"is": "warm"}, **parts), *CARDS[1:]]
    loaded, finding = found(tmp_path, {"cards/main.yaml": cards})
    assert finding.code is FindingCode.UNREACHABLE_PART
    assert finding.values == {"id": "for-red", "key": key, "number": number}
    assert finding.location == loaded.locations[key, f"for-red/{number}"]
    assert finding.example == {"colour": frozenset({"red"})}


def test_a_card_that_nobody_sees_is_one_finding_whatever_it_holds(tmp_path: Path) -> None:
    steps = [{"when": {"colour": "blue"}, "text": "Go."}]
    never = card("never", when={"all": [{"colour": "red"}, {"colour": "blue"}]}, steps=steps)
    _, finding = found(tmp_path, {"cards/main.yaml": [*CARDS, never]})
    assert finding.code is FindingCode.UNREACHABLE_CARD


def test_a_part_behind_a_verdict_that_comes_first_is_unreachable(tmp_path: Path) -> None:
    steps = [{"when": {"is": "warm", "tools": "saw"}, "text": "Go."}]
    cards = [card("for-red", when={"is": "warm"}), card("for-saw", when={"tools": "saw"}, steps=steps)]
    cards += [card("for-blue", when={"colour": "blue", "tools": "hammer"}), card("for-all")]
    _, finding = found(tmp_path, {"guide.yaml": sections(choose="first"), "cards/main.yaml": cards})
    assert (finding.code, finding.values["id"]) == (FindingCode.UNREACHABLE_PART, "for-saw")


@pytest.mark.parametrize("key", ["text", "steps", "contacts"])
def test_a_question_that_only_a_part_of_a_card_needs_is_not_idle(tmp_path: Path, key: str) -> None:
    value = {"contact": "line"} if key == "contacts" else {"text": "Go."}
    part = {key: [{"when": {"shape": "round"}, **value}]}
    questions = [*QUESTIONS, question("shape", "round flat long")]
    cards = [*CARDS[:-1], card("for-all", **part)]
    _, finding = found(tmp_path, {"questions.yaml": questions, "cards/main.yaml": cards})
    assert (finding.code, finding.values) == (FindingCode.IDLE_OPTION, {"id": "shape", "one": "flat", "other": "long"})


def test_a_way_that_changes_only_a_step_is_not_idle(tmp_path: Path) -> None:
    cards = [*CARDS[:-1], card("for-all", steps=[{"when": {"shape": "round"}, "text": "Go."}])]
    files = {
        "questions.yaml": [*QUESTIONS, question("shape", "round flat")],
        "cards/main.yaml": cards,
        "ways.yaml": [{"id": "other", "label": "Other", "answers": {"shape": "flat"}}],
    }
    assert checked(tmp_path, files)[1] == []


def test_a_card_that_is_never_the_first_is_shadowed(tmp_path: Path) -> None:
    cards = [
        card("for-red", when={"is": "warm"}),
        card("for-blue", when={"colour": "blue", "tools": "saw"}),
        card("for-both", when={"colour": ["red", "blue"], "tools": "saw"}),
        card("for-hammer", when={"colour": "green", "tools": "hammer"}),
        card("fallback"),
    ]
    loaded, finding = found(tmp_path, {"guide.yaml": sections(choose="first", always=True), "cards/main.yaml": cards})
    assert finding.code is FindingCode.SHADOWED_CARD
    assert finding.values == {"id": "for-both", "section": "main"}
    assert finding.location == loaded.locations["card", "for-both"]


@pytest.mark.parametrize(
    "entry", [question("shape", "round flat"), many("shape", "round"), many("shape", "round flat")]
)
def test_a_question_that_changes_nothing_is_idle(tmp_path: Path, entry: dict[str, object]) -> None:
    questions = [*QUESTIONS, entry]
    vain = card("vain", when={"any": [{"shape": "round"}, {"not": {"shape": "round"}}]})
    for cards in (CARDS, [*CARDS, vain]):
        loaded, finding = found(tmp_path, {"questions.yaml": questions, "cards/main.yaml": cards})
        assert (finding.code, finding.values) == (FindingCode.IDLE_QUESTION, {"id": "shape"})
        assert finding.location == loaded.locations["question", "shape"]


@pytest.mark.parametrize("ask", [question, many])
def test_options_that_never_make_a_difference_are_idle(
    tmp_path: Path, ask: Callable[[str, str], dict[str, object]]
) -> None:
    questions = [*QUESTIONS, ask("shape", "round flat long")]
    cards = [*CARDS, card("round-card", when={"shape": ["round", "flat"]}), card("long-card", when={"shape": "long"})]
    loaded, finding = found(tmp_path, {"questions.yaml": questions, "cards/main.yaml": cards})
    assert (finding.code, finding.values) == (FindingCode.IDLE_OPTION, {"id": "shape", "one": "round", "other": "flat"})
    assert finding.location == loaded.locations["question", "shape"]


def test_options_that_matter_only_together_are_not_idle(tmp_path: Path) -> None:
    cards = [*CARDS, card("both", when={"all": [{"tools": "hammer"}, {"tools": "saw"}]})]
    cards = [entry for entry in cards if entry["id"] != "for-saw"]
    assert checked(tmp_path, {"cards/main.yaml": cards})[1] == []


def test_a_trait_that_nothing_uses_is_idle(tmp_path: Path) -> None:
    traits = [*TRAITS, {"id": "cold", "means": "it is cold", "when": {"colour": "blue"}}]
    loaded, finding = found(tmp_path, {"traits.yaml": traits})
    assert (finding.code, finding.values) == (FindingCode.IDLE_TRAIT, {"id": "cold"})
    assert finding.location == loaded.locations["trait", "cold"]


@pytest.mark.parametrize(
    ("way", "is_idle"),
    [
        ({"answers": {"colour": "red"}}, False),
        ({"answers": {"colour": "red"}, "when": {"colour": "red"}}, True),
        ({"answers": {"colour": "red"}, "when": {"all": [{"colour": "blue"}, {"colour": "red"}]}}, True),
    ],
)
def test_a_way_that_changes_nothing_for_anybody_is_idle(tmp_path: Path, way: dict[str, object], is_idle: bool) -> None:
    loaded, findings = checked(tmp_path, {"ways.yaml": [{"id": "other", "label": "Other", **way}]})
    assert [(finding.code, finding.location) for finding in findings] == [
        (FindingCode.IDLE_WAY, loaded.locations["way", "other"])
    ] * is_idle


class Anywhere(dict[tuple[str, str], Location]):
    """Places of a guide whose files are gone."""

    def __missing__(self, key: tuple[str, str]) -> Location:
        return Location(Path("guide.yaml"))


@for_all(guides())
def test_what_nobody_sees_and_what_changes_nothing_is_found_and_nothing_else(drawn: Drawn) -> None:
    guide = drawn.guide
    findings = list(check_coverage(Loaded(guide, Anywhere(), used_traits=frozenset(guide.traits))))
    seen = set().union(*(cards_seen(guide, full) for full in completions(guide, {})))
    unseen = {finding.values["id"] for finding in findings if finding.code in (UNREACHABLE, SHADOWED)}
    assert unseen == set(guide.cards) - seen
    seen = set().union(*(everything_seen(guide, full) for full in completions(guide, {})))
    parts = [finding for finding in findings if finding.code is FindingCode.UNREACHABLE_PART]
    assert {part_key(finding) for finding in parts} == {
        key for key, (card, _) in drawn.parts().items() if card in seen and key not in seen
    }
    for finding in parts:
        assert all(
            finding.values["id"] in cards_seen(guide, full) for full in completions(guide, finding.example or {})
        )
    assert {finding.values["id"] for finding in findings if finding.code is FindingCode.IDLE_QUESTION} == {
        entry for entry in guide.questions if changes_nothing(guide, entry, answers_to(guide, entry))
    }
    assert idle_pairs(findings) == {
        (entry.id, one.id, other.id)
        for entry in guide.questions.values()
        for one, other in combinations(entry.options, 2)
        if not changes_nothing(guide, entry.id, answers_to(guide, entry.id))
        and mergeable(guide, entry.id, one.id, other.id)
    }


UNREACHABLE, SHADOWED = FindingCode.UNREACHABLE_CARD, FindingCode.SHADOWED_CARD


def part_key(finding: Diagnostic) -> str:
    return f"{finding.values['id']}/{finding.values['key']}/{int(str(finding.values['number'])) - 1}"


def idle_pairs(findings: list[Diagnostic]) -> set[tuple[object, ...]]:
    idle = [finding.values for finding in findings if finding.code is FindingCode.IDLE_OPTION]
    return {(values["id"], values["one"], values["other"]) for values in idle}


def changes_nothing(guide: Guide, asked: str, answers: list[frozenset[str]]) -> bool:
    """Whether these answers to a question all show the same, whatever else is answered."""
    rest: list[Full] = list(completions(guide, {asked: answers[0]}))
    return all(len({frozenset(everything_seen(guide, {**full, asked: own})) for own in answers}) == 1 for full in rest)


def mergeable(guide: Guide, asked: str, one: str, other: str) -> bool:
    """Whether choosing one option, or the other, or both where that can be, always shows the same."""
    bases = {answer - {one, other} for answer in answers_to(guide, asked)}
    possible = answers_to(guide, asked)
    either = [[base | more for more in ({one}, {other}, {one, other}) if base | more in possible] for base in bases]
    return all(changes_nothing(guide, asked, answers) for answers in either if answers)


def test_an_option_that_changes_nothing_whatever_else_is_chosen(tmp_path: Path) -> None:
    content = {
        "questions.yaml": [many("needs", "lift pet")],
        "cards/main.yaml": [card("lift-card", when={"needs": "lift"}), card("base")],
    }
    found = list(check_coverage(load_guide(write_content(tmp_path, content))))
    assert [(finding.code, finding.values["one"]) for finding in found] == [(FindingCode.IDLE_CHOICE, "pet")]
