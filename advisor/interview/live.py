"""What is left of every card, and which of that can still change what is shown."""

from collections.abc import Iterator, Mapping

from advisor.guide.certainty import certain
from advisor.guide.conditions import Answers, Condition, any_of, given, questions_in
from advisor.guide.model import Card, Guide, Section

Left = Mapping[str, Condition]
"""Card id → what is left of its condition."""


def whole(guide: Guide) -> Left:
    """What is left before anything is answered."""
    return {card.id: card.when for card in guide.cards.values()}


def narrowed(left: Left, answers: Answers) -> Left:
    """`left` once these answers are known too."""
    known = answers.keys()
    return {
        card_id: condition if known.isdisjoint(questions_in(condition)) else given(condition, answers)
        for card_id, condition in left.items()
    }


def shown(guide: Guide, section: Section, left: Left) -> Iterator[tuple[Card, Condition]]:
    """The cards of a section that apply or may apply, in order, with what is left of each.

    Where only the first that applies is shown, those before it that may apply are shown too, and nothing after it, nor
    after cards of which one surely applies.
    """
    so_far: Condition = False
    for card in guide.cards_in(section.id):
        condition = left[card.id]
        if condition is False:
            continue
        yield card, condition
        if section.choose == "first":
            so_far = any_of([so_far, condition])
            if certain(so_far, guide.questions):
                return


def mattering(guide: Guide, left: Left) -> frozenset[str]:
    """The questions whose answers can still change what is shown."""
    return frozenset().union(
        *(
            questions_in(condition)
            for section in guide.sections.values()
            for _, condition in shown(guide, section, left)
        )
    )
