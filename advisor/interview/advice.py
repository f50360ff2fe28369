"""Advice: in each section the cards that apply and those that may apply, each with the reason why it is shown."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Generic, TypeVar

import msgspec

from advisor.guide.conditions import Answer, Answers, Condition, given, questions_in
from advisor.guide.model import Card, Guide, Mention, Part, Section
from advisor.interview.redacted import Redacted
from advisor.interview.remaining import Remaining, initial, narrow, shown_cards, shown_parts

P = TypeVar("P", bound=Part | Mention)


class ShownPart(Redacted, Generic[P], frozen=True):
    """A paragraph, a step or a contact that is shown where its card applies. `left` and `because` as for a card."""

    part: P
    left: Condition
    because: dict[str, frozenset[str]]


class ShownCard(Redacted, frozen=True):
    """A card that is shown, with those of its paragraphs, steps and contacts that apply or may apply if it does.

    `left`: what is left of its condition; `True` if the card applies, otherwise the "if" under which it may apply.
    `because`: the fewest of the given answers that are enough to leave exactly `left`.
    """

    card: Card
    left: Condition
    because: dict[str, frozenset[str]]
    text: tuple[ShownPart[Part], ...] = ()
    steps: tuple[ShownPart[Part], ...] = ()
    contacts: tuple[ShownPart[Mention], ...] = ()

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

    @property
    def verdicts(self) -> tuple[ShownCard, ...]:
        """The cards that answer everything in short: one if it is certain, else those that may apply."""
        return next((part.cards for part in self.sections if part.section.choose == "first"), ())

    @property
    def needs_no_visit(self) -> bool:
        """Whether nobody needs to go, whichever verdict applies."""
        return needs_no_visit(self.guide, [shown.card for shown in self.verdicts])


def advise(guide: Guide, answers: Answers, remaining: Remaining | None = None) -> Advice:
    """The advice for `answers`. Pass `remaining`, what they leave of all conditions, if it is known already.

    Where nobody needs to go, the sections that matter only to somebody who goes come last.
    """
    if remaining is None:
        remaining = narrow(initial(guide), answers)
    sections = []
    for section in guide.sections.values():
        cards = tuple(
            ShownCard(
                card,
                left,
                reason(card.when, answers, left),
                _shown(shown_parts(card, "text", card.text, remaining), answers),
                _shown(shown_parts(card, "steps", card.steps, remaining), answers),
                _shown(shown_parts(card, "contacts", card.contacts, remaining), answers),
            )
            for card, left in shown_cards(guide, section, remaining)
        )
        if cards:
            sections.append(AdviceSection(section, cards))
    verdicts = [shown.card for part in sections if part.section.choose == "first" for shown in part.cards]
    if needs_no_visit(guide, verdicts):
        sections.sort(key=lambda part: part.section.visit)
    return Advice(guide, dict(answers), tuple(sections))


def needs_no_visit(guide: Guide, verdicts: Sequence[Card]) -> bool:
    """Whether all of these verdicts say that nobody needs to go."""
    return bool(verdicts) and all(
        card.outcome is not None and not guide.outcomes[card.outcome].visit for card in verdicts
    )


def _shown(parts: Iterator[tuple[P, Condition]], answers: Answers) -> tuple[ShownPart[P], ...]:
    return tuple(ShownPart(part, left, reason(part.when, answers, left)) for part, left in parts)


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
