"""Advice: per section the cards that apply and those that may apply, each with its reason."""

from itertools import combinations

import msgspec

from advisor.guide.conditions import Answer, Answers, Condition, given, questions_in
from advisor.guide.model import Card, Guide, Section
from advisor.interview.live import Left, narrowed, shown, whole
from advisor.interview.unspoken import Unspoken


class ShownCard(Unspoken, frozen=True):
    """A card that is shown. `left` is `True` if it applies, otherwise the "if" of one that may apply.

    `because`: the smallest set of the given answers that alone leaves just this of its condition.
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


class Advice(Unspoken, frozen=True):
    """What a guide says to somebody with these answers."""

    guide: Guide
    answers: dict[str, Answer]
    sections: tuple[AdviceSection, ...]


def advise(guide: Guide, answers: Answers, left: Left | None = None) -> Advice:
    """The advice for `answers`; `left`, what they leave of every card, if it is known already."""
    if left is None:
        left = narrowed(whole(guide), answers)
    sections = []
    for section in guide.sections.values():
        cards = tuple(
            ShownCard(card, condition, reason(card.when, answers, condition))
            for card, condition in shown(guide, section, left)
        )
        if cards:
            sections.append(AdviceSection(section, cards))
    return Advice(guide, dict(answers), tuple(sections))


def reason(condition: Condition, answers: Answers, left: Condition) -> dict[str, frozenset[str]]:
    """The smallest set of given answers that alone makes `condition` into `left`; earlier questions are preferred."""
    known = questions_in(condition)
    told = {question: answer for question, answer in answers.items() if answer is not None and question in known}
    for size in range(len(told)):
        for chosen in combinations(told, size):
            some = {question: told[question] for question in chosen}
            if given(condition, some) == left:
                return some
    return told
