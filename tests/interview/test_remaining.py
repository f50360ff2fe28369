"""What the answers leave: which cards of a section are shown, and that parts go with their card."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.guide.conditions import any_of
from advisor.guide.logic import is_tautology
from advisor.guide.model import Part
from advisor.interview.remaining import initial, narrow, shown_cards
from tests.guide.random_guides import Drawn, completions, guides, holds, some_answers
from tests.guide.writing import card, small_guide

MAIN = {"id": "main", "title": "Go?"}


@for_all(guides(), st.data())
def test_a_verdict_section_ends_with_the_first_card_that_makes_sure_that_one_applies(
    drawn: Drawn, data: st.DataObject
) -> None:
    guide = drawn.guide
    left = narrow(initial(guide), data.draw(some_answers(guide)))
    live = [(each, left[each.id]) for each in guide.cards_in("first") if left[each.id] is not False]
    enough = next(
        number
        for number in range(1, len(live) + 1)
        if is_tautology(any_of(when for _, when in live[:number]), guide.questions)
    )
    shown = list(shown_cards(guide, guide.sections["first"], left))
    assert shown == [each for each in live[:enough] if each in shown]
    assert is_tautology(any_of(when for _, when in shown), guide.questions)


@for_all(guides(), st.data())
def test_no_verdict_that_somebody_gets_is_left_out_and_the_first_of_somebody_is_theirs(
    drawn: Drawn, data: st.DataObject
) -> None:
    guide, whens = drawn.guide, drawn.whens()
    answers = data.draw(some_answers(guide))
    shown = shown_cards(guide, guide.sections["first"], narrow(initial(guide), answers))
    listed = [each.id for each, _ in shown]
    verdicts = [each.id for each in guide.cards_in("first")]
    for full in completions(guide, answers):
        theirs = next(known for known in verdicts if holds(drawn.files, whens[known], full))
        assert next(known for known in listed if holds(drawn.files, whens[known], full)) == theirs


@for_all(guides(), st.data())
def test_the_parts_of_a_card_that_is_not_shown_are_dropped(drawn: Drawn, data: st.DataObject) -> None:
    whens = st.sampled_from([card.when for card in drawn.guide.cards.values()])
    cards = {
        known: msgspec.structs.replace(each, steps=(Part("Go.", data.draw(whens)),))
        for known, each in drawn.guide.cards.items()
    }
    guide = msgspec.structs.replace(drawn.guide, cards=cards)
    left = narrow(initial(guide), data.draw(some_answers(guide)))
    assert cards.keys() <= left.keys()
    for each in cards.values():
        has_part = each.steps[0].when is not True and left[each.id] is not False
        assert (f"{each.id}/steps/0" in left) is has_part


VERDICTS = {"id": "small", "title": "Small", "about": "Nothing.", "sections": [{**MAIN, "choose": "first"}]}


@pytest.mark.parametrize(
    ("earlier", "later", "listed"),
    [
        ({"colour": "red"}, {"colour": "red"}, False),
        ({"colour": "red"}, {"colour": "red", "tools": "saw"}, False),
        ({"colour": ["red", "blue"]}, {"colour": "blue", "tools": "saw"}, False),
        ({"colour": "red"}, {"colour": ["red", "blue"]}, True),
        ({"colour": "red", "tools": "saw"}, {"colour": "red"}, True),
        ({"colour": "red"}, {"colour": "blue"}, True),
        ({"tools": "saw"}, {"tools": "hammer"}, True),
    ],
)
def test_a_verdict_that_an_earlier_one_surely_comes_before_is_not_listed(
    tmp_path: Path, earlier: dict[str, object], later: dict[str, object], listed: bool
) -> None:
    cards = [card("earlier", when=earlier), card("later", when=later), card("other")]
    guide = small_guide(tmp_path, {"guide.yaml": VERDICTS, "cards/main.yaml": cards})
    shown = [shown.id for shown, _ in shown_cards(guide, guide.sections["main"], initial(guide))]
    assert shown == ["earlier", *["later"] * listed, "other"]
