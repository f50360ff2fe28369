"""Shorter conditions: they mean the same for every answer set, and they are shorter where proofs need it."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.shorter import shorter
from advisor.guide.conditions import All, AnyOf, Chosen, Condition, Lacks, Named, all_of, any_of, given
from advisor.guide.logic import is_satisfiable, is_tautology, negate
from tests.guide.random_guides import Drawn, completions, guides

RED, BIG, SMALL = Chosen("colour", ("red",)), Chosen("size", ("big",)), Chosen("size", ("small",))
SAW, NO_SAW = Chosen("tools", ("saw",), many=True), Lacks("tools", ("saw",))
SOME = Chosen("tools", ("hammer", "saw"), many=True)


@for_all(guides(), st.data())
def test_a_shorter_condition_holds_for_the_same_answers(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    whens = st.sampled_from([card.when for card in guide.cards.values()])
    pool = whens | whens.map(lambda when: negate(when, guide.questions))
    together = st.lists(pool, min_size=1, max_size=4)
    either = together.map(all_of) | together.map(any_of)
    condition = data.draw(st.lists(either, max_size=3).map(all_of) | st.lists(either, max_size=3).map(any_of))
    left = shorter(condition)
    held = [given(condition, full) for full in completions(guide, {})]
    assert [given(left, full) for full in completions(guide, {})] == held
    assert is_satisfiable(left, guide.questions) is (True in held)
    assert is_tautology(left, guide.questions) is (False not in held)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (All((RED, AnyOf((Chosen("colour", ("blue", "green")), BIG)))), All((RED, BIG))),
        (All((RED, AnyOf((Chosen("colour", ("blue", "red")), BIG)))), RED),
        (All((RED, AnyOf((All((Chosen("colour", ("blue",)), BIG)), SMALL)))), All((RED, SMALL))),
        (
            AnyOf((RED, All((Chosen("colour", ("blue", "red")), BIG)))),
            AnyOf((RED, All((Chosen("colour", ("blue",)), BIG)))),
        ),
        (AnyOf((RED, All((RED, BIG)))), RED),
        (All((NO_SAW, AnyOf((SAW, BIG)))), All((NO_SAW, BIG))),
        (All((SAW, AnyOf((SOME, BIG)))), SAW),
        (AnyOf((SAW, All((NO_SAW, BIG)))), AnyOf((SAW, BIG))),
        (AnyOf((NO_SAW, All((SOME, BIG)))), AnyOf((NO_SAW, BIG))),
        (All((BIG, Named("redness", RED))), All((BIG, RED))),
    ],
)
def test_what_one_part_says_is_not_asked_again(condition: Condition, expected: Condition) -> None:
    assert shorter(condition) == expected
