"""Whether what is asked tells something private: on small guides, and on random ones against walking every way."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import msgspec
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.findings import FindingCode
from advisor.check.leaks import check_leaks
from advisor.guide.conditions import Answer, Answers
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Guide
from advisor.interview import Interview, advise
from tests.check.test_coverage import HEAD, Anywhere
from tests.guide.random_guides import Drawn, guides, possible, some_answers
from tests.guide.writing import card, question, write_content
from tests.interview.test_walk import all_parts

QUESTIONS = [
    question("place", "here there"),
    question("status", "safe unsafe", private=True),
    question("colour", "red blue"),
    question("size", "big small"),
]


def leaks(folder: Path, cards: list[dict[str, object]], **files: object) -> list[Diagnostic]:
    content = {"questions.yaml": QUESTIONS, "cards/main.yaml": [*cards, card("base")], **files}
    return list(check_leaks(load_guide(write_content(folder, content))))


def asked(finding: Diagnostic) -> object:
    assert finding.code is FindingCode.LEAK
    assert finding.location.file == Path("questions.yaml")
    return finding.values["id"]


def test_a_public_question_that_only_some_private_answers_ask_is_found(tmp_path: Path) -> None:
    [finding] = leaks(tmp_path, [card("both", when={"status": "unsafe", "colour": "red"})])
    assert (asked(finding), finding.example) == ("colour", {})
    assert finding.location.line == 1


def test_the_public_answers_that_a_leak_needs_are_told(tmp_path: Path) -> None:
    both = card("both", when={"status": "unsafe", "colour": "red"})
    [finding] = leaks(tmp_path, [both, card("here", when={"place": "here", "colour": "blue"})])
    assert (asked(finding), finding.example) == ("colour", {"place": frozenset({"there"})})


def test_a_question_that_is_asked_of_everybody_leaks_nothing(tmp_path: Path) -> None:
    both = card("both", when={"status": "unsafe", "colour": "red"})
    assert leaks(tmp_path, [both, card("red", when={"colour": "red"})]) == []


@pytest.mark.parametrize("key", ["text", "steps", "contacts"])
def test_a_part_of_a_card_can_leak_too(tmp_path: Path, key: str) -> None:
    value = {"contact": "line"} if key == "contacts" else {"text": "Go."}
    red, unsafe = {"colour": "red"}, {"status": "unsafe"}
    with_part = card("one", when=unsafe, **{key: [{"when": red, **value}]})
    [finding] = leaks(tmp_path / "card", [with_part])
    assert (asked(finding), finding.example) == ("colour", {})
    [finding] = leaks(tmp_path / "part", [card("one", **{key: [{"when": {**red, **unsafe}, **value}]})])
    assert (asked(finding), finding.example) == ("colour", {})
    assert leaks(tmp_path / "all", [with_part, card("red", **{key: [{"when": red, **value}]})]) == []


def test_a_private_verdict_that_hides_a_later_one_with_a_part_leaks(tmp_path: Path) -> None:
    head = {**HEAD, "sections": [{"id": "main", "title": "Main", "choose": "first"}]}
    cards = [card("unsafe", when={"status": "unsafe"}), card("go", steps=[{"when": {"colour": "red"}, "text": "Go."}])]
    content = {"guide.yaml": head, "questions.yaml": QUESTIONS, "cards/main.yaml": cards}
    [finding] = check_leaks(load_guide(write_content(tmp_path, content)))
    assert asked(finding) == "colour"


def test_a_private_option_looks_declined_so_it_asks_what_declining_asks(tmp_path: Path) -> None:
    place = question("place", "here there")
    options = [{"id": "open", "label": "Open"}, {"id": "hidden", "label": "Hidden", "private": True}]
    reason = {**question("reason", "open hidden"), "options": options}
    only_open = card("open-red", when={"reason": "open", "colour": "red"})
    [finding] = leaks(tmp_path, [only_open], **{"questions.yaml": [place, reason, question("colour", "red blue")]})
    assert (asked(finding), finding.example) == ("colour", {})
    both = card("hidden-red", when={"reason": "hidden", "colour": "red"})
    assert leaks(tmp_path, [only_open, both], **{"questions.yaml": [reason, question("colour", "red blue")]}) == []


def test_an_answer_of_several_options_with_a_private_one_is_private(tmp_path: Path) -> None:
    options = [{"id": "one", "label": "One"}, {"id": "hidden", "label": "Hidden", "private": True}]
    along = {**question("along", "one hidden"), "choose": "many", "none": "Nobody", "options": options}
    cards = [card("one-red", when={"along": "one", "colour": "red"})]
    [finding] = leaks(tmp_path, cards, **{"questions.yaml": [along, question("colour", "red blue")]})
    assert asked(finding) == "colour"


def test_a_question_before_the_private_one_leaks_nothing(tmp_path: Path) -> None:
    assert leaks(tmp_path, [card("both", when={"place": "here", "status": "unsafe"})]) == []


def test_a_question_that_waits_for_a_later_public_one_is_asked_of_everybody(tmp_path: Path) -> None:
    both = card("both", when={"status": "unsafe", "colour": "red"})
    assert leaks(tmp_path, [both, card("big-red", when={"colour": "red", "size": "big"})]) == []


def test_a_first_card_that_a_private_answer_decides_leaks_whether_later_ones_are_asked(tmp_path: Path) -> None:
    head = {**HEAD, "sections": [{"id": "main", "title": "Main", "choose": "first"}]}
    cards = [card("unsafe", when={"status": "unsafe"}), card("red", when={"colour": "red"})]
    [finding] = leaks(tmp_path, cards, **{"guide.yaml": head})
    assert asked(finding) == "colour"


def test_a_first_section_decided_by_public_answers_leaks_nothing(tmp_path: Path) -> None:
    head = {**HEAD, "sections": [{"id": "main", "title": "Main", "choose": "first"}]}
    cards = [card("red", when={"colour": "red"}), card("unsafe", when={"status": "unsafe"})]
    assert leaks(tmp_path, cards, **{"guide.yaml": head}) == []


@for_all(guides(), st.data())
def test_a_leak_is_found_exactly_when_two_walks_with_the_same_public_answers_differ(
    drawn: Drawn, data: st.DataObject
) -> None:
    guide = with_private(drawn.guide, data.draw(st.sets(st.sampled_from(list(drawn.guide.questions)), min_size=1)))
    findings = {str(finding.values["id"]): finding for finding in check_leaks(Loaded(guide, Anywhere()))}
    telling = {name for name in guide.questions if not guide.questions[name].private and tells(guide, name)}
    assert findings.keys() == telling
    for name, finding in findings.items():
        assert tells(guide, name, finding.example or {})


def with_private(guide: Guide, private: set[str]) -> Guide:
    questions = {
        name: msgspec.structs.replace(known, private=name in private) for name, known in guide.questions.items()
    }
    return msgspec.structs.replace(guide, questions=questions)


def tells(guide: Guide, name: str, public: Answers | None = None) -> bool:
    """Whether, for some public answers, what is private decides if a question is asked."""
    known: dict[tuple[Answer, ...], set[bool]] = {}
    for answers in walks(guide, name, public or {}):
        key = tuple(answers[earlier] for earlier in answers if not guide.questions[earlier].private)
        known.setdefault(key, set()).add(name in Interview.replay(guide, answers).relevant)
    return any(len(ways) == 2 for ways in known.values())


def walks(guide: Guide, name: str, public: Answers) -> Iterator[dict[str, Answer]]:
    """Every way to answer, or to decline, what comes before a question."""
    order = list(guide.questions)
    earlier = order[: order.index(name)]
    choices = [[public[known]] if known in public else [None, *possible(guide, known)] for known in earlier]
    for values in product(*choices):
        yield dict(zip(earlier, values, strict=True))


@for_all(st.data())
def test_declining_shows_at_least_what_any_answer_shows(data: st.DataObject) -> None:
    guide = data.draw(guides()).guide
    answers = data.draw(some_answers(guide))
    declined = {name: None if data.draw(st.booleans()) else answer for name, answer in answers.items()}
    assert shown(guide, answers) <= shown(guide, declined)


def shown(guide: Guide, answers: Mapping[str, Answer]) -> set[str]:
    """The cards that are shown, and everything on them."""
    cards = [found for section in advise(guide, answers).sections for found in section.cards]
    parts = [(found.card.id, part.part) for found in cards for part in all_parts(found)]
    return {*(found.card.id for found in cards), *map(str, parts)}
