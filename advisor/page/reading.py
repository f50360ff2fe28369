"""In which order the cards of a section are read: those that apply, then those that may, by their "if"."""

from collections.abc import Sequence

from advisor.page.model import Card, Section


def groups(cards: Sequence[Card]) -> list[list[Card]]:
    """The cards by their "if", in the order in which each "if" comes first."""
    found: dict[str | None, list[Card]] = {}
    for card in cards:
        found.setdefault(card.if_, []).append(card)
    return list(found.values())


def applying(section: Section) -> tuple[Card, ...]:
    """The cards that stand first: those that apply, or all where the section is the answer in short."""
    return tuple(card for card in section.cards if section.headline or card.state == "applies")


def perhaps(section: Section) -> list[list[Card]]:
    """The cards that may apply, those with the same "if" together; none where the section is the answer in short."""
    return [] if section.headline else groups([card for card in section.cards if card.state != "applies"])


def in_order(section: Section) -> tuple[Card, ...]:
    """All cards of a section as they are read."""
    return (*applying(section), *(card for group in perhaps(section) for card in group))
