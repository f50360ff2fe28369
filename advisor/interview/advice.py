"""Advice: in each section the cards that apply and those that may apply, each with the reason why it is shown."""

from itertools import combinations

import msgspec

from advisor.guide.conditions import Answer, Answers, Condition, given, questions_in
from advisor.guide.model import Card, Guide, Section
from advisor.interview.redacted import Redacted
from advisor.interview.remaining import Remaining, initial, narrow, shown_cards


class ShownCard(Redacted, frozen=True):
    """A card that is shown.

    `left`: what is left of its condition; `True` if the card applies, otherwise the "if" under which it may apply.
    `because`: the fewest of the given answers that are enough to leave exactly `left`.
    """

    card: Card
    left: Condition
    because: dict[str, frozenset[str]]

    @property
    def applies(self) -> bool:
        return self.left is True


class AdviceSection(msgspec.Struct, frozen=True):
    """A section with at least one card."""

    section: Section
    cards: tuple[ShownCard, ...]


class Advice(Redacted, frozen=True):
    """What a guide says to somebody with these answers."""

    guide: Guide
    answers: dict[str, Answer]
    sections: tuple[AdviceSection, ...]


def advise(guide: Guide, answers: Answers, remaining: Remaining | None = None) -> Advice:
    """The advice for `answers`. Pass `remaining`, what they leave of all cards, if it is known already."""
    if remaining is None:
        remaining = narrow(initial(guide), answers)
    sections = []
    for section in guide.sections.values():
        cards = tuple(
            ShownCard(card, left, reason(card.when, answers, left))
            for card, left in shown_cards(guide, section, remaining)
        )
        if cards:
            sections.append(AdviceSection(section, cards))
    return Advice(guide, dict(answers), tuple(sections))


def reason(condition: Condition, answers: Answers, left: Condition) -> dict[str, frozenset[str]]:
    """The fewest of `answers` that leave exactly `left` of `condition`; of several such sets, the earliest asked."""
    known = questions_in(condition)
    told = {question: answer for question, answer in answers.items() if answer is not None and question in known}
    for size in range(len(told)):
        for chosen in combinations(told, size):
            some = {question: told[question] for question in chosen}
            if given(condition, some) == left:
                return some
    return told
