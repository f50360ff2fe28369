"""Partial evaluation, held by random guides and all the answers that they allow."""

from typing import Any

import pytest
from hypothesis import given as given_drawn
from hypothesis import strategies as st

from advisor.guide.conditions import (
    Answers,
    AnyOf,
    Chosen,
    Condition,
    Lacks,
    Named,
    all_of,
    any_of,
    given,
    parts_of,
    questions_in,
)
from advisor.guide.logic import is_tautology, negate
from advisor.guide.model import Guide
from advisor.interview.remaining import initial, narrow, shown_cards
from tests.guide.random_guides import Drawn, completions, guides, holds, possible, some_answers

GUIDES = guides()


def step_by_step(condition: Condition, answers: Answers) -> Condition:
    for question_id, answer in answers.items():
        condition = given(condition, {question_id: answer})
    return condition


def shown_ids(guide: Guide, answers: Answers) -> set[str]:
    left = narrow(initial(guide), answers)
    return {card.id for section in guide.sections.values() for card, _ in shown_cards(guide, section, left)}


@given_drawn(GUIDES)
def test_full_answers_decide_as_design_says(drawn: Drawn) -> None:
    for answers in completions(drawn.guide, {}):
        for card_id, when in drawn.whens().items():
            assert given(drawn.guide.cards[card_id].when, answers) is holds(drawn.files, when, answers)


@given_drawn(GUIDES, st.data())
def test_one_by_one_in_any_order_ends_where_all_at_once_ends(drawn: Drawn, data: st.DataObject) -> None:
    answers = data.draw(some_answers(drawn.guide))
    for card in drawn.guide.cards.values():
        at_once, one_by_one = given(card.when, answers), step_by_step(card.when, answers)
        for full in completions(drawn.guide, answers):
            assert given(at_once, full) is given(one_by_one, full) is given(card.when, full)
        if isinstance(at_once, bool) or isinstance(one_by_one, bool):
            assert at_once is one_by_one


@given_drawn(GUIDES, st.data())
def test_what_is_decided_stays_decided(drawn: Drawn, data: st.DataObject) -> None:
    answers = data.draw(some_answers(drawn.guide))
    for card in drawn.guide.cards.values():
        left = given(card.when, answers)
        if isinstance(left, bool):
            for full in completions(drawn.guide, answers):
                assert given(card.when, full) is left


@given_drawn(GUIDES, st.data())
def test_declining_never_hides_a_card(drawn: Drawn, data: st.DataObject) -> None:
    answers = data.draw(some_answers(drawn.guide))
    for question_id in drawn.guide.questions:
        declined = shown_ids(drawn.guide, {**answers, question_id: None})
        for answer in possible(drawn.guide, question_id):
            assert shown_ids(drawn.guide, {**answers, question_id: answer}) <= declined


@given_drawn(GUIDES)
def test_the_opposite_holds_when_the_condition_does_not(drawn: Drawn) -> None:
    for card in drawn.guide.cards.values():
        negated = negate(card.when, drawn.guide.questions)
        for answers in completions(drawn.guide, {}):
            assert given(negated, answers) is not given(card.when, answers)


@given_drawn(GUIDES, st.data())
def test_what_is_left_names_no_question_that_is_answered(drawn: Drawn, data: st.DataObject) -> None:
    answers = data.draw(some_answers(drawn.guide))
    told = {question_id for question_id, answer in answers.items() if answer is not None}
    for card in drawn.guide.cards.values():
        left = given(card.when, answers)
        assert questions_in(left) <= questions_in(card.when) - told
        assert all(not isinstance(part, AnyOf) or len(part.parts) > 1 for part in parts_of(left))


@given_drawn(GUIDES, st.data())
def test_a_condition_is_certain_when_every_answer_makes_it_true(drawn: Drawn, data: st.DataObject) -> None:
    answers = data.draw(some_answers(drawn.guide))
    for card in drawn.guide.cards.values():
        everywhere = all(given(card.when, full) is True for full in completions(drawn.guide, answers))
        assert is_tautology(given(card.when, answers), drawn.guide.questions) is everywhere


A, B, AB = Chosen("q", ("a",)), Chosen("q", ("b",)), Chosen("q", ("a", "b"))
OTHER = Chosen("r", ("x",))
M_A, M_B = Chosen("m", ("a",), many=True), Chosen("m", ("b",), many=True)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (all_of([]), True),
        (any_of([]), False),
        (all_of([A, True]), A),
        (all_of([A, False]), False),
        (any_of([A, True]), True),
        (any_of([A, B]), AB),
        (all_of([A, B]), False),
        (all_of([AB, B]), B),
        (any_of([M_A, M_B]), Chosen("m", ("a", "b"), many=True)),
        (all_of([Lacks("m", ("b",)), Lacks("m", ("a",))]), Lacks("m", ("a", "b"))),
        (any_of([A, all_of([A, OTHER])]), A),
        (all_of([A, any_of([A, OTHER])]), A),
        (any_of([A, A]), A),
    ],
)
def test_conditions_are_kept_small(found: Condition, expected: Condition) -> None:
    assert found == expected


def test_two_options_of_a_set_can_both_hold() -> None:
    both: Any = all_of([M_A, M_B])
    assert given(both, {"m": frozenset("ab")}) is True
    assert given(both, {"m": frozenset("a")}) is False


def test_the_empty_set_is_an_answer_and_declining_is_none() -> None:
    assert given(M_A, {"m": frozenset()}) is False
    assert given(Lacks("m", ("a",)), {"m": frozenset()}) is True
    assert given(M_A, {"m": None}) == M_A
    assert given(M_A, {}) == M_A


def test_a_trait_keeps_its_name_until_it_is_decided() -> None:
    trait = Named("t", AnyOf((A, OTHER)))
    assert given(trait, {"q": frozenset("b")}) == Named("t", OTHER)
    assert given(trait, {"q": frozenset("a")}) is True
    assert [type(part) for part in parts_of(trait)] == [Named, AnyOf, Chosen, Chosen]
