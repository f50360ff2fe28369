"""The walk, held by random guides and by small ones whose right course is plain to see."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as given_drawn
from hypothesis import strategies as st

from advisor.guide.conditions import Answer, Answers, Condition, given, questions_in
from advisor.guide.model import Guide, Mention, Part
from advisor.interview import AnswerError, Interview, ShownCard, ShownPart
from advisor.interview.advice import reason
from tests.guide.random_guides import Drawn, completions, guides, holds, possible, some_answers
from tests.guide.writing import card, many, question, small_guide

GUIDES = guides()


def chosen(*options: str) -> frozenset[str]:
    return frozenset(options)


def walked(guide: Guide, data: st.DataObject) -> list[Interview]:
    """A whole walk, question by question, with drawn answers."""
    steps = [Interview(guide)]
    while (asked := steps[-1].question) is not None:
        answer = data.draw(st.sampled_from([None, *possible(guide, asked.id)]))
        steps.append(steps[-1].answer(asked.id, answer))
    return steps


@given_drawn(GUIDES, st.data())
def test_a_walk_asks_in_order_and_each_question_once(drawn: Drawn, data: st.DataObject) -> None:
    end = walked(drawn.guide, data)[-1]
    order = list(drawn.guide.questions)
    assert list(end.answers) == sorted(end.answers, key=order.index)
    assert [asked.id for asked, _ in end.asked] == list(end.answers)


@given_drawn(GUIDES, st.data())
def test_a_walk_is_its_own_replay(drawn: Drawn, data: st.DataObject) -> None:
    for step in walked(drawn.guide, data):
        again = Interview.replay(drawn.guide, step.answers)
        assert again == step
        assert again.advice() == step.advice()


@given_drawn(GUIDES, st.data())
def test_there_are_never_more_questions_than_were_announced(drawn: Drawn, data: st.DataObject) -> None:
    steps = walked(drawn.guide, data)
    for number, step in enumerate(steps):
        assert len(steps) - 1 - number <= step.questions_left
    assert steps[-1].questions_left == 0


@given_drawn(GUIDES, st.data())
def test_a_question_is_asked_only_while_what_is_left_of_a_card_or_of_its_parts_names_it(
    drawn: Drawn, data: st.DataObject
) -> None:
    for step in walked(drawn.guide, data):
        shown = [entry for section in step.advice().sections for entry in section.cards]
        left = [entry.left for entry in shown] + [part.left for entry in shown for part in all_parts(entry)]
        open_still = {named for condition in left for named in questions_in(condition)} - step.answers.keys()
        order = [question_id for question_id in drawn.guide.questions if question_id in open_still]
        assert (step.question.id if step.question else None) == next(iter(order), None)
        assert step.questions_left == len(order)


@given_drawn(GUIDES, st.data())
def test_after_a_whole_walk_the_cards_are_those_of_the_design(drawn: Drawn, data: st.DataObject) -> None:
    end = walked(drawn.guide, data)[-1]
    told = {question_id: answer for question_id, answer in end.answers.items() if answer is not None}
    shown = {entry.card.id: entry.applies for section in end.advice().sections for entry in section.cards}
    for full in completions(drawn.guide, told):
        for card_id, when in drawn.whens().items():
            if card_id.startswith("main"):
                assert shown.get(card_id, False) <= holds(drawn.files, when, full) <= (card_id in shown)


@given_drawn(GUIDES, st.data())
def test_after_a_whole_walk_the_parts_of_a_card_are_those_of_the_design(drawn: Drawn, data: st.DataObject) -> None:
    end = walked(drawn.guide, data)[-1]
    told = {question_id: answer for question_id, answer in end.answers.items() if answer is not None}
    shown = {key: left for section in end.advice().sections for entry in section.cards for key, left in parts(entry)}
    cards = {entry.card.id for section in end.advice().sections for entry in section.cards}
    for full in completions(drawn.guide, told):
        for key, (card_id, when) in drawn.parts().items():
            if card_id in cards:
                assert (shown.get(key) is True) <= holds(drawn.files, when, full) <= (key in shown)


def all_parts(entry: ShownCard) -> list[ShownPart[Any]]:
    """The paragraphs, steps and contacts that a card is shown with."""
    return [*entry.text, *entry.steps, *entry.contacts]


def parts(entry: ShownCard) -> Iterator[tuple[str, Condition]]:
    """The key of each part that a card is shown with, as written, and what is left of its condition."""
    for key in ("text", "steps", "contacts"):
        written: tuple[Part | Mention, ...] = getattr(entry.card, key)
        for shown in getattr(entry, key):
            yield f"{entry.card.id}/{key}/{[*map(id, written)].index(id(shown.part))}", shown.left


@given_drawn(GUIDES, st.data())
def test_where_nobody_needs_to_go_what_is_for_a_visit_comes_last(drawn: Drawn, data: st.DataObject) -> None:
    for step in walked(drawn.guide, data):
        advice = step.advice()
        needs = {drawn.guide.outcomes[shown.card.outcome or ""].visit for shown in advice.verdicts}
        assert advice.needs_no_visit == (needs == {False})
        order = [part.section.id for part in advice.sections]
        written = [known for known in drawn.guide.sections if known in order]
        late = advice.needs_no_visit
        assert order == sorted(written, key=lambda known: late and drawn.guide.sections[known].visit)


@given_drawn(GUIDES, st.data())
def test_changing_an_answer_keeps_what_matters_and_drops_the_rest(drawn: Drawn, data: st.DataObject) -> None:
    end = walked(drawn.guide, data)[-1]
    if not end.answers:
        return
    question_id = data.draw(st.sampled_from(list(end.answers)))
    answer = data.draw(st.sampled_from([None, *possible(drawn.guide, question_id)]))
    changed = end.answer(question_id, answer)
    order = list(drawn.guide.questions)
    assert changed.answers[question_id] == answer
    assert list(changed.answers) == sorted(changed.answers, key=order.index)
    for known, kept in changed.answers.items():
        assert known == question_id or kept == end.answers[known]
        assert known in earlier(changed, known).relevant
    for known in end.answers.keys() - changed.answers:
        assert known not in earlier(changed, known).relevant
    while (asked := changed.question) is not None:
        changed = changed.answer(asked.id, data.draw(st.sampled_from(possible(drawn.guide, asked.id))))
        assert Interview.replay(drawn.guide, changed.answers) == changed


def earlier(step: Interview, question_id: str) -> Interview:
    """The walk up to a question."""
    order = list(step.guide.questions)
    before = {known: answer for known, answer in step.answers.items() if order.index(known) < order.index(question_id)}
    return Interview(step.guide, before)


@given_drawn(GUIDES, st.data())
def test_a_reason_alone_is_enough_and_nothing_smaller_is(drawn: Drawn, data: st.DataObject) -> None:
    for step in walked(drawn.guide, data):
        for shown in (entry for section in step.advice().sections for entry in section.cards):
            check_reason(shown.card.when, shown, step)
            for part in all_parts(shown):
                check_reason(part.part.when, part, step)


def check_reason(when: Condition, shown: ShownCard | ShownPart[Any], step: Interview) -> None:
    assert shown.because.items() <= step.answers.items()
    assert given(when, shown.because) == shown.left
    for size in range(len(shown.because)):
        for some in combinations(step.answers, size):
            assert given(when, {known: step.answers[known] for known in some}) != shown.left


@given_drawn(GUIDES, st.data())
def test_answers_from_outside_in_any_order_are_the_same_walk(drawn: Drawn, data: st.DataObject) -> None:
    answers = data.draw(some_answers(drawn.guide))
    replayed = Interview.replay(drawn.guide, answers)
    assert replayed == Interview.replay(drawn.guide, dict(reversed(answers.items())))
    assert Interview.replay(drawn.guide, replayed.answers) == replayed


@pytest.fixture
def journey(tmp_path: Path) -> Guide:
    """`seat` matters only by train or bus, `meal` only by train, `bags` always."""
    return small_guide(
        tmp_path,
        {
            "questions.yaml": [
                question("way", "train bus foot"),
                question("seat", "window aisle", when={"way": ["train", "bus"]}),
                question("meal", "hot cold", when={"way": "train"}),
                many("bags", "big small"),
            ],
            "cards/main.yaml": [
                card("base"),
                card("look-out", when={"seat": "window"}),
                card("eat", when={"meal": "hot"}),
                card("carry", when={"bags": "big"}),
                card("walk", when={"way": "foot", "not": {"bags": "big"}}),
            ],
        },
    )


def after(guide: Guide, answers: Answers) -> Interview:
    step = Interview(guide)
    for question_id, answer in answers.items():
        step = step.answer(question_id, answer)
    return step


def test_the_next_question_is_the_first_that_matters(journey: Guide) -> None:
    asked = [question.id for question in (Interview(journey).question,) if question]
    by_foot = after(journey, {"way": chosen("foot")})
    assert asked == ["way"]
    assert by_foot.question is journey.questions["bags"]
    assert by_foot.questions_left == 1
    assert Interview(journey).questions_left == 4


def test_an_answer_that_is_changed_keeps_the_later_ones(journey: Guide) -> None:
    train = after(journey, {"way": chosen("train"), "seat": chosen("window"), "meal": None, "bags": chosen("big")})
    bus = train.answer("way", chosen("bus"))
    assert train.question is None
    assert bus.answers == {"way": chosen("bus"), "seat": chosen("window"), "bags": chosen("big")}
    assert bus.answer("way", chosen("foot")).answers == {"way": chosen("foot"), "bags": chosen("big")}


def test_a_question_that_comes_back_is_asked_in_its_place(journey: Guide) -> None:
    foot = after(journey, {"way": chosen("foot"), "bags": chosen()})
    bus = foot.answer("way", chosen("bus"))
    assert bus.question is journey.questions["seat"]
    assert list(bus.answer("seat", None).answers) == ["way", "seat", "bags"]


def test_an_answer_that_makes_a_kept_one_pointless_drops_it(tmp_path: Path) -> None:
    guide = small_guide(
        tmp_path,
        {
            "questions.yaml": [question("a", "x y"), question("b", "x y"), question("c", "x y")],
            "cards/main.yaml": [
                card("base"),
                card("two", when={"a": "x", "b": "x", "c": "x"}),
                card("c", when={"a": "y", "c": "x"}),
            ],
        },
    )
    kept = after(guide, {"a": chosen("y"), "c": chosen("x")}).answer("a", chosen("x"))
    assert kept.question is guide.questions["b"]
    assert kept.answer("b", chosen("y")).answers == {"a": chosen("x"), "b": chosen("y")}


def test_declining_keeps_what_could_apply(journey: Guide) -> None:
    advice = after(journey, {"way": None, "seat": None, "meal": None, "bags": None}).advice()
    states = {shown.card.id: shown.applies for shown in advice.sections[0].cards}
    assert states == {"base": True, "look-out": False, "eat": False, "carry": False, "walk": False}


def test_of_a_step_that_was_declined_its_if_is_left_and_its_question_is_asked_where_its_card_is_shown(
    tmp_path: Path,
) -> None:
    guide = small_guide(
        tmp_path,
        {
            "questions.yaml": [
                question("way", "train foot"),
                question("seat", "window aisle"),
                many("bags", "big small"),
            ],
            "cards/main.yaml": [
                card("base"),
                card(
                    "ride",
                    when={"way": "train"},
                    text=[{"when": {"seat": "window"}, "text": "Look out."}, "Sit."],
                    steps=[{"when": {"seat": ["window", "aisle"], "bags": "big"}, "text": "Lift."}],
                    contacts=[{"when": {"not": {"bags": ["big", "small"]}}, "contact": "line"}],
                ),
            ],
        },
    )
    by_train, on_foot = (after(guide, {"way": chosen(way)}) for way in ("train", "foot"))
    assert (by_train.relevant, on_foot.relevant) == (chosen("seat", "bags"), chosen())
    [_, ride] = after(guide, {"way": chosen("train"), "seat": None, "bags": chosen("big")}).advice().sections[0].cards
    assert [(part.part.text, part.left is True, part.because) for part in (*ride.text, *ride.steps)] == [
        ("Look out.", False, {}),
        ("Sit.", True, {}),
        ("Lift.", False, {"bags": chosen("big")}),
    ]
    assert [questions_in(part.left) for part in (*ride.text, *ride.steps)] == [{"seat"}, set(), {"seat"}]
    assert ride.contacts == ()
    nothing = after(guide, {"way": chosen("train"), "seat": chosen("aisle"), "bags": chosen()}).advice()
    [_, ride] = nothing.sections[0].cards
    assert [[part.left for part in parts] for parts in (ride.text, ride.steps, ride.contacts)] == [[True], [], [True]]
    assert ride.contacts[0].because == {"bags": chosen()}


def test_of_a_section_that_shows_the_first_nothing_follows_cards_of_which_one_surely_applies(tmp_path: Path) -> None:
    section = {"id": "main", "title": "Go?", "choose": "first"}
    cards = [
        card("in-x", when={"a": "x"}),
        card("in-y", when={"a": ["y", "z"]}),
        card("in-b", when={"b": "x"}),
        card("last"),
    ]
    guide = small_guide(
        tmp_path,
        {
            "guide.yaml": {"id": "small", "title": "Small", "about": "Nothing.", "sections": [section]},
            "questions.yaml": [question("a", "x y z"), question("b", "x y")],
            "cards/main.yaml": cards,
        },
    )
    declined = after(guide, {"a": None})
    assert [shown.card.id for shown in declined.advice().sections[0].cards] == ["in-x", "in-y"]
    assert declined.question is None
    assert [shown.card.id for shown in after(guide, {"a": chosen("y")}).advice().sections[0].cards] == ["in-y"]


def test_a_reason_prefers_the_fewest_then_the_earliest(journey: Guide) -> None:
    answers: dict[str, Answer] = {"way": chosen("train"), "seat": chosen("window"), "bags": chosen("big")}
    assert reason(journey.cards["look-out"].when, answers, True) == {"way": {"train"}, "seat": {"window"}}
    assert reason(journey.cards["carry"].when, answers, True) == {"bags": {"big"}}
    assert reason(journey.cards["base"].when, answers, True) == {}
    assert reason(journey.cards["walk"].when, answers, False) == {"way": {"train"}}


def test_an_answer_that_does_not_exist_is_refused(journey: Guide) -> None:
    for question_id, answer in (("way", chosen("plane")), ("way", chosen()), ("way", chosen("bus", "foot"))):
        with pytest.raises(AnswerError):
            Interview(journey).answer(question_id, answer)
    with pytest.raises(KeyError):
        Interview(journey).answer("where", None)


def test_nothing_that_prints_a_walk_prints_its_answers(journey: Guide) -> None:
    from rich.pretty import pretty_repr

    step = after(journey, {"way": chosen("foot"), "bags": chosen("big")})
    advice = step.advice()
    for value in (step, advice, advice.sections[0], advice.sections[0].cards):
        assert "because" not in pretty_repr(value) + repr(value)
        assert "'foot'" not in repr(value) + str(value)
    assert (
        pretty_repr(step) + repr(step) + pretty_repr(advice) + repr(advice) == "Interview()<Interview>Advice()<Advice>"
    )
