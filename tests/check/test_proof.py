"""Proofs over all answer sets, held against enumerating them: counter-examples and what is shown."""

from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.most import MaxShown
from advisor.check.proof import (
    counterexample,
    differ,
    example_for,
    first_of,
    implies,
    outcome_conditions,
    shown_conditions,
    shown_everything,
)
from advisor.guide.conditions import Answers, Condition, all_of, any_of, given
from advisor.guide.logic import is_satisfiable
from advisor.guide.model import Guide
from advisor.interview import advise
from tests.check.test_coverage import everything_seen
from tests.guide.random_guides import Drawn, completions, guides


@st.composite
def guides_and_conditions(draw: st.DrawFn) -> tuple[Guide, Condition, Condition]:
    """A random guide and two conditions put together from those of its cards."""
    guide = draw(guides()).guide
    whens = st.sampled_from([card.when for card in guide.cards.values()] + list(shown_conditions(guide).values()))
    together = st.lists(whens, min_size=1, max_size=3)
    some = st.one_of(together.map(any_of), together.map(all_of))
    return guide, draw(some), draw(some)


def holding(guide: Guide, condition: Condition, answers: Answers | None = None) -> int:
    """In how many completions of `answers` a condition holds."""
    return sum(given(condition, full) is True for full in completions(guide, answers or {}))


@for_all(guides_and_conditions())
def test_a_counterexample_decides_and_is_there_exactly_when_something_breaks(
    drawn: tuple[Guide, Condition, Condition],
) -> None:
    guide, condition, _ = drawn
    found = counterexample(condition, guide.questions)
    every = sum(1 for _ in completions(guide, {}))
    assert (found is None) == (holding(guide, condition) == every)
    if found is not None:
        assert holding(guide, condition, found) == 0


@for_all(guides_and_conditions())
def test_a_counterexample_is_minimal(drawn: tuple[Guide, Condition, Condition]) -> None:
    guide, condition, _ = drawn
    found = counterexample(condition, guide.questions) or {}
    for dropped in found:
        fewer = {question: answer for question, answer in found.items() if question != dropped}
        assert holding(guide, condition, fewer) > 0


@for_all(guides_and_conditions())
def test_an_example_makes_a_condition_hold(drawn: tuple[Guide, Condition, Condition]) -> None:
    guide, condition, _ = drawn
    found = example_for(condition, guide.questions)
    assert (found is None) == (holding(guide, condition) == 0)
    if found is not None:
        assert all(given(condition, full) is True for full in completions(guide, found))


@for_all(guides_and_conditions())
def test_possible_implied_and_differ_mean_what_they_say(drawn: tuple[Guide, Condition, Condition]) -> None:
    guide, one, other = drawn
    assert is_satisfiable(one, guide.questions) == (holding(guide, one) > 0)
    implication = implies(one, other, guide.questions)
    difference = differ(one, other, guide.questions)
    for full in completions(guide, {}):
        first, second = given(one, full), given(other, full)
        assert given(implication, full) is (not first or second)
        assert given(difference, full) is (first is not second)


@for_all(guides(), st.data())
def test_the_most_is_the_greatest_sum_of_weights_and_its_answers_reach_it(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    shown = [(condition, data.draw(st.integers(0, 9))) for condition in shown_everything(guide).values()]
    most, answers = MaxShown(guide.questions).of(shown)

    def weight(full: Answers) -> int:
        return sum(own for condition, own in shown if given(condition, full) is True)

    assert most == max(weight(full) for full in completions(guide, {}))
    assert {weight(full) for full in completions(guide, answers)} == {most}


@for_all(guides_and_conditions())
def test_the_first_of_several_is_the_first_that_holds(drawn: tuple[Guide, Condition, Condition]) -> None:
    guide, one, other = drawn
    conditions = [one, other, one, True, other]
    found = first_of(conditions, guide.questions)
    for full in completions(guide, {}):
        first = next(number for number, condition in enumerate(conditions) if given(condition, full) is True)
        assert [given(shown, full) for shown, _ in found] == [number == first for number in range(len(conditions))]
        assert [given(hidden, full) for _, hidden in found] == [number != first for number in range(len(conditions))]


@for_all(guides())
def test_shown_conditions_are_what_advice_shows_to_somebody_who_answers_everything(drawn: Drawn) -> None:
    guide = drawn.guide
    conditions = shown_conditions(guide)
    assert list(conditions) == list(guide.cards)
    for full in completions(guide, {}):
        seen = {shown.card.id for section in advise(guide, full).sections for shown in section.cards}
        assert seen == {card for card, condition in conditions.items() if given(condition, full) is True}


@for_all(guides())
def test_everything_shown_is_what_advice_shows_of_cards_and_of_their_parts(drawn: Drawn) -> None:
    everything = shown_everything(drawn.guide)
    assert everything.keys() == {*drawn.guide.cards, *drawn.parts()}
    for full in completions(drawn.guide, {}):
        assert {key for key, when in everything.items() if given(when, full) is True} == everything_seen(
            drawn.guide, full
        ) & everything.keys()


@for_all(guides())
def test_the_condition_of_an_outcome_holds_where_the_verdict_has_it(drawn: Drawn) -> None:
    guide = drawn.guide
    outcomes = outcome_conditions(guide, shown_conditions(guide))
    assert list(outcomes) == list(guide.outcomes)
    for full in completions(guide, {}):
        said = {shown.card.outcome for shown in advise(guide, full).verdicts}
        assert said == {outcome for outcome, condition in outcomes.items() if given(condition, full) is True}


def test_nothing_is_the_most_of_nothing() -> None:
    assert MaxShown({}).of([]) == (0, {})
    assert MaxShown({}).of([(True, 2), (False, 7), (True, 1)]) == (3, {})


def test_a_condition_without_questions_is_decided() -> None:
    assert counterexample(True, {}) is None
    assert counterexample(False, {}) == {}
