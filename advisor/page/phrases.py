"""Phrases and phone numbers alone, to hold up to somebody or to copy from. Nothing else about a person is here."""

from collections.abc import Iterator, Sequence

from advisor.page.blocks import Block, Card, Contact, Heading, Page, Paragraph, Phrase, Phrases, Section
from advisor.page.words import Translators


def phrases_blocks(page: Page, card_id: str | None, translators: Translators) -> tuple[Block, ...]:
    """The phrases and the numbers of a card; if it has none, those of other cards, each below its title."""
    own = [card for card in page.cards if card.id == card_id and _has_any(card)]
    others = [] if own else _others(page.sections, card_id)
    if own:
        shown: Iterator[Block] = _phrases(own)
    elif others:
        shown = _from_others(others, translators)
    else:
        return (Paragraph(translators.gettext("There is nothing to say in English here, and no number to call.")),)
    return (*shown, *_numbers(own or others))


def _from_others(cards: Sequence[Card], translators: Translators) -> Iterator[Block]:
    yield Paragraph(translators.gettext("This card has no phrases. These are from other cards:"), "warning")
    for card in cards:
        if card.phrases:
            yield Heading(card.title)
            yield from _phrases([card])


def _others(sections: Sequence[Section], card_id: str | None) -> list[Card]:
    """The cards of the same section that have anything to show; else those of the section with the most phrases."""
    here = [card for section in sections if any(card.id == card_id for card in section.cards) for card in _any(section)]
    richest = max(sections, key=lambda section: (_count(section), len(_any(section))), default=None)
    return here or (_any(richest) if richest else [])


def _any(section: Section) -> list[Card]:
    """The cards of a section that have anything to show, what is surely so first."""
    return sorted((card for card in section.cards if _has_any(card)), key=lambda card: not card.applies)


def _has_any(card: Card) -> bool:
    return card.phrases is not None or any(contact.phone for contact in _contacts(card))


def _count(section: Section) -> int:
    """How many phrases the cards of a section have that surely apply."""
    return sum(len(card.phrases.phrases) for card in section.cards if card.applies and card.phrases)


def _contacts(card: Card) -> tuple[Contact, ...]:
    return card.contacts.contacts if card.contacts else ()


def _phrases(cards: Sequence[Card]) -> Iterator[Block]:
    """Each phrase once."""
    found = [card.phrases for card in cards if card.phrases]
    phrases: dict[str, Phrase] = {phrase.english: phrase for group in found for phrase in group.phrases}
    if found:
        yield Phrases(found[0].heading, tuple(phrases.values()))


def _numbers(cards: Sequence[Card]) -> Iterator[Contact]:
    """Each contact with a number once."""
    found = {contact.id: contact for card in cards for contact in _contacts(card) if contact.phone}
    yield from found.values()
