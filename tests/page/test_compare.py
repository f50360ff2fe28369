"""What if: the cards of two pages, each in one place, and only ways that are open to the person."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.guide.model import Guide, Way
from advisor.interview import Interview
from advisor.page import Card, Comparison, Page, Session, WhatIf
from advisor.page.compare import other_way
from tests.guide.random_guides import Drawn, guides, possible
from tests.guide.writing import card, many, question, small_guide
from tests.interview.test_walk import walked
from tests.page.test_session import chosen, start


def at(step: Interview) -> Session:
    """A session that has come as far as `step`."""
    session = start(step.guide)
    for question_id, answer in step.answers.items():
        session = session.answer(question_id, answer)
    return session


def cards_in(page: Page, section_id: str) -> dict[str, Card]:
    return {card.id: card for section in page.sections if section.id == section_id for card in section.cards}


def marked(comparison: Comparison) -> dict[str, dict[str, str]]:
    """Section → card → its mark."""
    return {section.id: {found.card.id: found.mark for found in section.differences} for section in comparison.sections}


@st.composite
def some_way(draw: st.DrawFn, guide: Guide) -> WhatIf:
    """Any other answers, to questions that were asked or were not."""
    names = draw(st.lists(st.sampled_from(list(guide.questions)), min_size=1, max_size=2, unique=True))
    return WhatIf("any", "Any", {name: draw(st.sampled_from([None, *possible(guide, name)])) for name in names})


@given(guides(), st.data())
def test_every_card_of_both_pages_is_in_one_place(drawn: Drawn, data: st.DataObject) -> None:
    session = at(data.draw(st.sampled_from(walked(drawn.guide, data))))
    what_if = data.draw(some_way(drawn.guide))
    now, then = session.page(), at(other_way(session.interview, what_if)).page()
    comparison = session.compared(what_if)
    ids = {section.id for page in (now, then) for section in page.sections}
    assert [section.id for section in comparison.sections] == [known for known in drawn.guide.sections if known in ids]
    for section in comparison.sections:
        old, new = cards_in(now, section.id), cards_in(then, section.id)
        marks = marked(comparison)[section.id]
        assert len(marks) == len(section.differences)
        assert {card_id for card_id, mark in marks.items() if mark == "added"} == new.keys() - old.keys()
        assert {card_id for card_id, mark in marks.items() if mark == "dropped"} == old.keys() - new.keys()
        both = old.keys() & new.keys()
        changed = {card_id for card_id in both if (old[card_id].state, old[card_id].if_) != _state(new[card_id])}
        assert {card_id for card_id, mark in marks.items() if mark == "changed"} == changed
        assert section.same == len(both - changed)
        for found in section.differences:
            assert found.card == (old if found.mark == "dropped" else new)[found.card.id]
    total = sum(len(section.cards) for section in then.sections)
    assert comparison.same + comparison.count("added") + comparison.count("changed") == total


def _state(card: Card) -> tuple[str, str | None]:
    return card.state, card.if_


@given(guides(), st.data())
def test_the_same_answers_make_no_difference(drawn: Drawn, data: st.DataObject) -> None:
    end = walked(drawn.guide, data)[-1]
    session = at(end)
    for question_id, answer in end.answers.items():
        same = session.compared(WhatIf("same", "The same", {question_id: answer}))
        assert {section.differences for section in same.sections} == {()}
        assert (same.changes, same.unasked, same.verdict) == ((), 0, same.other_verdict)
        assert same.same == sum(len(section.cards) for section in session.page().sections)


@given(guides(), st.data())
def test_a_session_is_as_it_was_after_it_was_compared(drawn: Drawn, data: st.DataObject) -> None:
    session = at(data.draw(st.sampled_from(walked(drawn.guide, data))))
    answers, page = dict(session.interview.answers), session.page()
    session.compared(data.draw(some_way(drawn.guide)))
    assert (session.interview.answers, session.page()) == (answers, page)
    assert at(session.interview).page() == page


@given(guides(), st.data())
def test_every_way_that_is_offered_is_another_one_and_every_change_is_so_there(
    drawn: Drawn, data: st.DataObject
) -> None:
    ways = {f"way{number}": data.draw(some_way(drawn.guide)) for number in range(2)}
    written = {name: Way(name, name, what_if.answers) for name, what_if in ways.items()}
    guide = msgspec.structs.replace(drawn.guide, ways=written)
    session = at(data.draw(st.sampled_from(walked(guide, data))))
    offered = session.what_ifs()
    assert len({what_if.id for what_if in offered}) == len(offered)
    for what_if in offered:
        other = other_way(session.interview, what_if)
        assert other.answers != session.interview.answers
        different = [
            guide.questions[name].ask
            for name in what_if.answers
            if name in other.answers and other.answers[name] != session.interview.answers.get(name, "none")
        ]
        assert [change.ask for change in session.compared(what_if).changes] == different != []


WAYS = """
    - id: by-train
      label: You go by train
      answers: {way: train}
    - id: by-foot-alone
      label: You walk, with nothing
      answers: {way: foot, bags: []}
    - id: aisle
      label: You sit at the aisle
      answers: {seat: aisle}
    - id: helped
      label: Somebody carries your bags
      when: {bags: big}
      answers: {bags: []}
    """


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """By bus, with a big bag, at the window; that somebody flees is theirs alone to say."""
    options: list[dict[str, object]] = [
        {"id": "train", "label": "Label of train"},
        {"id": "bus", "label": "Label of bus"},
        {"id": "foot", "label": "Label of foot"},
        {"id": "flight", "label": "Label of flight", "private": True},
    ]
    sections = [{"id": "verdict", "title": "Go?", "choose": "first"}, {"id": "main", "title": "What to do"}]
    guide = small_guide(
        tmp_path,
        {
            "guide.yaml": {"id": "trip", "title": "A trip", "about": "How to travel.", "sections": sections},
            "questions.yaml": [
                {**question("way", ""), "options": options},
                many("bags", "big small"),
                question("seat", "window aisle middle", when={"way": ["train", "bus"]}, private=True),
                question("mood", "good bad"),
            ],
            "ways.yaml": WAYS,
            "cards/verdict.yaml": [card("stay", when={"way": "foot"}), card("go")],
            "cards/main.yaml": [
                card("base"),
                card("look", when={"seat": "window"}),
                card("heavy", when={"bags": "big"}),
                card("light", when={"not": {"bags": ["big", "small"]}}),
                card("smile", when={"mood": "good", "way": ["train", "bus"]}),
                card("read", when={"way": "train", "not": {"bags": "big"}}),
            ],
        },
    )
    answers = {"way": chosen("bus"), "bags": chosen("big"), "seat": chosen("window"), "mood": chosen("good")}
    found = start(guide)
    for question_id, answer in answers.items():
        found = found.answer(question_id, answer)
    return found


def named(session: Session, what_if_id: str) -> WhatIf:
    return next(what_if for what_if in session.what_ifs() if what_if.id == what_if_id)


def test_ways_come_first_then_other_answers_to_what_can_be_changed(session: Session) -> None:
    found = {what_if.id: what_if.label for what_if in session.what_ifs()}
    assert found == {
        "by-train": "You go by train",
        "by-foot-alone": "You walk, with nothing",
        "aisle": "You sit at the aisle",
        "helped": "Somebody carries your bags",
        "way=foot": "Label of foot",
        "bags=small": "Label of small",
    }
    assert list(found)[:4] == ["by-train", "by-foot-alone", "aisle", "helped"]


def test_other_answers_are_never_offered_to_what_is_private(session: Session) -> None:
    found = {what_if.id for what_if in session.what_ifs()}
    assert found.isdisjoint({"seat=middle", "way=flight"})


def test_a_way_is_offered_only_to_whom_it_is_open(session: Session) -> None:
    light = session.answer("bags", chosen())
    assert "helped" not in {what_if.id for what_if in light.what_ifs()}
    train = session.answer("way", chosen("train"))
    assert "by-train" not in {what_if.id for what_if in train.what_ifs()}
    foot = session.answer("way", chosen("foot"))
    assert "aisle" not in {what_if.id for what_if in foot.what_ifs()}, "who walks has no seat"
    assert "helped" not in {what_if.id for what_if in session.answer("bags", None).what_ifs()}, "nobody knows"


def test_what_would_be_different(session: Session) -> None:
    compared = session.compared(named(session, "by-foot-alone"))
    assert compared.what_if.label == "You walk, with nothing"
    assert [(change.ask, change.before, change.after) for change in compared.changes] == [
        ("way?", "Label of bus", "Label of foot"),
        ("bags?", "Label of big", "None of these"),
    ]
    assert ([card.id for card in compared.verdict], [card.id for card in compared.other_verdict]) == (["go"], ["stay"])
    assert marked(compared) == {
        "verdict": {"stay": "added", "go": "dropped"},
        "main": {"light": "added", "look": "dropped", "heavy": "dropped", "smile": "dropped"},
    }
    assert (compared.same, compared.unasked) == (1, 0)


def test_questions_that_only_the_other_way_would_ask_count_as_not_answered(session: Session) -> None:
    foot = session.answer("way", chosen("foot"))
    compared = foot.compared(named(foot, "by-train"))
    assert compared.unasked == 2
    assert marked(compared)["main"] == {"look": "added", "smile": "added"}
    found = {found.card.id: found.card for section in compared.sections for found in section.differences}
    assert (found["look"].state, found["look"].if_) == ("may-apply", "your answer to “seat?” is: Label of window")


def test_a_card_that_only_may_apply_in_the_other_way_is_changed(session: Session) -> None:
    compared = session.compared(WhatIf("unknown", "Nobody knows", {"seat": None}))
    assert marked(compared)["main"] == {"look": "changed"}
    assert [(change.before, change.after) for change in compared.changes] == [("Label of window", "Rather not say")]


def test_an_answer_that_does_not_matter_in_the_other_way_is_not_told_as_a_change(session: Session) -> None:
    compared = session.compared(WhatIf("x", "X", {"way": chosen("foot"), "seat": chosen("aisle")}))
    assert [change.ask for change in compared.changes] == ["way?"]


def test_at_the_desk_cards_and_sections_are_in_both_languages(session: Session) -> None:
    desk = session.at_desk()
    compared = desk.compared(named(desk, "by-foot-alone"))
    assert [(section.title, section.beside) for section in compared.sections] == [
        ("Go?", "<Go?>"),
        ("What to do", "<What to do>"),
    ]
    for found in (found for section in compared.sections for found in section.differences):
        assert found.card.beside is not None
        assert found.card.beside.title == f"<{found.card.title}>"
