"""What the answers leave of the conditions of cards and parts, and which questions still matter."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Literal, TypeVar

from advisor.guide.conditions import All, Answers, Chosen, Condition, all_of, any_of, given, questions_in
from advisor.guide.logic import is_tautology, negate
from advisor.guide.model import Card, Guide, Mention, Part, Section

P = TypeVar("P", bound=Part | Mention)
PartKey = Literal["text", "steps", "contacts"]

Remaining = Mapping[str, Condition]
"""Card id, or the key of a part of a card that has a condition of its own → what is left of the condition."""


def initial(guide: Guide) -> Remaining:
    """The conditions of all cards and of their parts, before anything is answered."""
    return {key: when for card in guide.cards.values() for key, when in conditions_of(card)}


def conditions_of(card: Card) -> Iterator[tuple[str, Condition]]:
    """The key and the condition of a card, and of each of its parts that has one of its own."""
    yield card.id, card.when
    for key, parts in parts_of(card).items():
        for number, part in enumerate(parts):
            if part.when is not True:
                yield f"{card.id}/{key}/{number}", part.when


def parts_of(card: Card) -> dict[PartKey, tuple[Part | Mention, ...]]:
    """The parts of a card that may have conditions of their own, by their keys."""
    return {"text": card.text, "steps": card.steps, "contacts": card.contacts}


def shown_parts(card: Card, key: PartKey, parts: tuple[P, ...], remaining: Remaining) -> Iterator[tuple[P, Condition]]:
    """Those of the `parts` under `key` that apply or may apply if the card does, with what is left of their `when`."""
    for number, part in enumerate(parts):
        left = part.when if part.when is True else remaining[f"{card.id}/{key}/{number}"]
        if left is not False:
            yield part, left


def narrow(remaining: Remaining, answers: Answers) -> Remaining:
    """What is left of `remaining` once `answers` are known too, without the parts of cards that nobody is shown."""
    known = answers.keys()
    left: dict[str, Condition] = {}
    for key, condition in remaining.items():
        card, _, part = key.partition("/")
        if part and left[card] is False:
            continue
        told = isinstance(condition, bool) or known.isdisjoint(questions_in(condition))
        left[key] = condition if told else given(condition, answers)
    return left


def shown_cards(guide: Guide, section: Section, remaining: Remaining) -> Iterator[tuple[Card, Condition]]:
    """The cards of a section that apply or may apply, in order, each with what is left of its condition.

    A section with `choose: first` shows one card to somebody who has answered everything. Until then it shows the cards
    that may apply, without those that an earlier one surely comes before, and stops where one is sure to apply.
    """
    cards = [(card, remaining[card.id]) for card in guide.cards_in(section.id)]
    live = [(card, left) for card, left in cards if left is not False]
    if section.choose == "first":
        live = live[: _enough([left for _, left in live], guide)]
        live = [live[number] for number in _ever_first([left for _, left in live], guide)]
    yield from live


def _ever_first(conditions: list[Condition], guide: Guide) -> Iterator[int]:
    """The numbers of the conditions that can hold where none before them does; a doubt counts as yes."""
    asked = [_first_asked(condition) for condition in conditions]
    negated = [negate(condition, guide.questions) for condition in conditions]
    for number, condition in enumerate(conditions):
        rivals = (negated[other] for other in range(number) if not _exclude(asked[other], asked[number]))
        if all_of([condition, *rivals]) is not False:
            yield number


def _first_asked(condition: Condition) -> Chosen | None:
    """The first part that must hold and asks for one answer to a question that takes one."""
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return next((part for part in parts if isinstance(part, Chosen) and not part.many), None)


def _exclude(one: Chosen | None, other: Chosen | None) -> bool:
    """Whether no answer meets both."""
    return bool(one and other and one.question == other.question and set(one.options).isdisjoint(other.options))


def _enough(conditions: list[Condition], guide: Guide) -> int:
    """How many of `conditions`, from the first on, it takes until one of them is sure to hold; all if none is."""

    def sure(number: int) -> bool:
        return is_tautology(any_of(conditions[:number]), guide.questions)

    most = conditions.index(True) + 1 if True in conditions else len(conditions)
    return bisect_left(range(most - 1), True, key=sure) if most > 1 and sure(most - 1) else most


def relevant_questions(guide: Guide, remaining: Remaining) -> frozenset[str]:
    """The ids of the questions whose answers can still change what is shown, declined ones included."""
    shown = {card.id for section in guide.sections.values() for card, _ in shown_cards(guide, section, remaining)}
    conditions = (condition for key, condition in remaining.items() if key.partition("/")[0] in shown)
    return frozenset().union(*(questions_in(condition) for condition in conditions if not isinstance(condition, bool)))
