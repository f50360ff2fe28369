"""What the answers so far leave of each card's condition, and which questions can still change what is shown."""

from collections.abc import Iterator, Mapping

from advisor.guide.conditions import Answers, Condition, any_of, given, questions_in
from advisor.guide.logic import is_tautology
from advisor.guide.model import Card, Guide, Section

Remaining = Mapping[str, Condition]
"""Card id → what is left of its condition."""


def initial(guide: Guide) -> Remaining:
    """The conditions of all cards, before anything is answered."""
    return {card.id: card.when for card in guide.cards.values()}


def narrow(remaining: Remaining, answers: Answers) -> Remaining:
    """What is left of `remaining` once `answers` are known too."""
    known = answers.keys()
    return {
        card_id: condition if known.isdisjoint(questions_in(condition)) else given(condition, answers)
        for card_id, condition in remaining.items()
    }


def shown_cards(guide: Guide, section: Section, remaining: Remaining) -> Iterator[tuple[Card, Condition]]:
    """The cards of a section that apply or may apply, in order, each with what is left of its condition.

    A section with `choose: first` shows one card to somebody who has answered everything. Until then it shows the cards
    that may apply, and stops where one of those it has shown is sure to apply.
    """
    so_far: Condition = False
    for card in guide.cards_in(section.id):
        condition = remaining[card.id]
        if condition is False:
            continue
        yield card, condition
        if section.choose == "first":
            so_far = any_of([so_far, condition])
            if is_tautology(so_far, guide.questions):
                return


def relevant_questions(guide: Guide, remaining: Remaining) -> frozenset[str]:
    """The ids of the questions whose answers can still change what is shown, declined ones included."""
    return frozenset().union(
        *(
            questions_in(condition)
            for section in guide.sections.values()
            for _, condition in shown_cards(guide, section, remaining)
        )
    )
