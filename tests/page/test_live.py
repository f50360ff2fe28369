"""What is certain while the answers come in: it never turns out otherwise, and in the end it is the guidance."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.guide.model import Guide
from advisor.interview import Interview
from advisor.page import Live, Session
from tests.guide.random_guides import Drawn, completions, guides, holds
from tests.guide.writing import card, question, small_guide
from tests.interview.test_walk import walked
from tests.page.test_session import chosen, start


def live_of(step: Interview) -> Live:
    return at(step).live()


def at(step: Interview) -> Session:
    """A session that has come as far as `step`."""
    session = start(step.guide)
    for question_id, answer in step.answers.items():
        session = session.answer(question_id, answer)
    return session


def certain_in(live: Live) -> set[str]:
    return {card.id for section in live.sections for card in section.certain}


def open_in(live: Live) -> set[str]:
    return {card.id for section in live.sections for card in section.open}


@given(guides(), st.data())
def test_a_card_that_is_certain_applies_in_the_end_whatever_is_answered_next(drawn: Drawn, data: st.DataObject) -> None:
    steps = walked(drawn.guide, data)
    end = at(steps[-1]).page()
    applies = {card.id for section in end.sections for card in section.cards if card.state == "applies"}
    before: set[str] = set()
    for step in steps:
        found = certain_in(live_of(step))
        assert before <= found <= applies
        before = found


@given(guides(), st.data())
def test_a_card_that_is_certain_is_shown_by_the_design_for_every_completion(drawn: Drawn, data: st.DataObject) -> None:
    whens = drawn.whens()
    first = [card_id for card_id in whens if not card_id.startswith("main")]
    for step in walked(drawn.guide, data):
        found = certain_in(live_of(step))
        for full in completions(drawn.guide, step.answers):
            shown = {card_id for card_id, when in whens.items() if holds(drawn.files, when, full)}
            verdict = next(card_id for card_id in first if card_id in shown)
            assert found <= {verdict, *(card_id for card_id in shown if card_id.startswith("main"))}


@given(guides(), st.data())
def test_in_the_end_certain_and_open_are_the_cards_of_the_page(drawn: Drawn, data: st.DataObject) -> None:
    end = walked(drawn.guide, data)[-1]
    live, page = live_of(end), at(end).page()
    assert [section.id for section in live.sections] == [section.id for section in page.sections]
    for now, then in zip(live.sections, page.sections, strict=True):
        assert now.title == then.title
        ids = [card.id for card in (*now.certain, *now.open)]
        assert sorted(ids) == sorted(card.id for card in then.cards)
        assert {card.id for card in now.certain} <= {card.id for card in then.cards if card.state == "applies"}
        if drawn.guide.sections[now.id].choose == "all":
            assert [card.id for card in now.certain] == [card.id for card in then.cards if card.state == "applies"]
    assert live.waiting == ()
    if None not in end.answers.values():
        assert live.open == 0


@given(guides(), st.data())
def test_it_waits_for_the_questions_that_may_still_come(drawn: Drawn, data: st.DataObject) -> None:
    for step in walked(drawn.guide, data):
        live = live_of(step)
        assert len(live.waiting) == step.questions_left
        assert live.waiting[:1] == ((step.question.ask,) if step.question else ())
        assert (live.certain, live.open) == (len(certain_in(live)), len(open_in(live)))
        assert certain_in(live).isdisjoint(open_in(live))
        assert all(section.certain or section.open for section in live.sections)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """`seat` decides what to look at; the verdict depends on the way, then on the seat."""
    sections = [{"id": "main", "title": "What to do"}, {"id": "verdict", "title": "Go?", "choose": "first"}]
    return small_guide(
        tmp_path,
        {
            "guide.yaml": {"id": "trip", "title": "A trip", "about": "How to travel.", "sections": sections},
            "questions.yaml": [question("way", "train foot"), question("seat", "window aisle")],
            "cards/main.yaml": [card("base"), card("look", when={"seat": "window"})],
            "cards/verdict.yaml": [card("stay", when={"way": "foot"}), card("go")],
        },
    )


def told(session: Session) -> dict[str, tuple[list[str], list[str]]]:
    return {
        section.id: ([card.id for card in section.certain], [card.id for card in section.open])
        for section in session.live().sections
    }


def test_what_is_certain_grows_and_what_is_open_shrinks(guide: Guide) -> None:
    session = start(guide)
    assert told(session) == {"main": (["base"], ["look"]), "verdict": ([], ["stay", "go"])}
    assert session.live().waiting == ("way?", "seat?")
    train = session.answer("way", chosen("train"))
    assert told(train) == {"main": (["base"], ["look"]), "verdict": (["go"], [])}
    assert train.live().waiting == ("seat?",)
    assert told(train.answer("seat", chosen("aisle"))) == {"main": (["base"], []), "verdict": (["go"], [])}


def test_the_last_resort_is_not_certain_while_another_card_may_come_before_it(guide: Guide) -> None:
    declined = start(guide).answer("way", None)
    assert told(declined)["verdict"] == ([], ["stay", "go"])
    assert declined.live().waiting == ("seat?",)


def test_titles_are_in_both_languages(guide: Guide) -> None:
    desk = start(guide).at_desk()
    main, _ = desk.live().sections
    assert (main.title, main.beside) == ("What to do", "<What to do>")
    assert [(card.title, card.beside) for card in main.certain] == [("Title of base", "<Title of base>")]
    alone = desk.with_beside(None).live().sections[0]
    assert (alone.beside, alone.certain[0].beside) == (None, None)
    assert desk.in_language("fr").live().waiting == ("<way?>", "<seat?>")
