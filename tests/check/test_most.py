"""The most that can be shown at once, held against counting it for every answer set."""

from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.most import MaxShown
from advisor.check.proof import shown_conditions
from advisor.guide.conditions import Answers, Condition, given
from tests.guide.random_guides import Drawn, completions, guides

Weighed = list[tuple[Condition, int]]


def weight(weighed: Weighed, full: Answers) -> int:
    """The sum of the weights of all conditions that hold with full answers."""
    return sum(weight for condition, weight in weighed if given(condition, full) is True)


@for_all(guides(), st.data())
def test_the_most_is_the_greatest_weight_and_its_answers_reach_it(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    conditions = [card.when for card in guide.cards.values()] + list(shown_conditions(guide).values())
    most = MaxShown(guide.questions)
    for _ in range(3):  # what was found before is used again
        weights = st.lists(st.tuples(st.sampled_from(conditions), st.integers(1, 9)), max_size=12)
        weighed = data.draw(weights)
        found, answers = most.of(weighed)
        assert found == max(weight(weighed, full) for full in completions(guide, {}))
        assert {weight(weighed, full) for full in completions(guide, answers)} == {found}
        above = data.draw(st.integers(0, found + 3))
        again, answers = MaxShown(guide.questions).of(weighed, above)
        assert again == found if found > above else again <= above
        assert found <= above or {weight(weighed, full) for full in completions(guide, answers)} == {found}


def test_nothing_is_the_most_of_nothing() -> None:
    assert MaxShown({}).of([]) == (0, {})
    assert MaxShown({}).of([(True, 1), (False, 5), (True, 1)]) == (2, {})
