"""Phrases, phone numbers and links alone, to hold up to somebody or to copy from. Nothing else of a person is here."""

from collections.abc import Iterator, Sequence

from advisor.page.blocks import Block, Card, Contact, Heading, Paragraph, Phrases, Section
from advisor.page.page import Page
from advisor.page.words import Translators


def phrases_blocks(page: Page, card_id: str | None, translators: Translators) -> Iterator[Block]:
    """The phrases and the numbers of a card; if it has none, those of other cards, each below its title."""
    own = [card for card in page.cards if card.id == card_id and _has_any(card)]
    cards = own or _others(page.sections, card_id)
    if not cards:
        yield Paragraph(translators.gettext("There is nothing to say in English here, and nowhere to turn."))
    elif not own:
        yield Paragraph(translators.gettext("This card has no phrases. These are from other cards:"), "warning")
    for card in cards:
        if card.phrases and not own:
            yield Heading(card.title)
        if card.phrases:
            yield Phrases(card.phrases.heading, tuple({each.english: each for each in card.phrases.phrases}.values()))
    yield from {contact.id: contact for card in cards for contact in _contacts(card)}.values()


def _others(sections: Sequence[Section], card_id: str | None) -> list[Card]:
    """The cards of the same section that have anything to show; else those of the section with the most phrases."""
    here = [card for section in sections if any(card.id == card_id for card in section.cards) for card in _any(section)]
    richest = max(sections, key=lambda section: (_count(section), len(_any(section))), default=None)
    return here or (_any(richest) if richest else [])


def _any(section: Section) -> list[Card]:
    """The cards of a section that have anything to show, what is surely so first."""
    return sorted((card for card in section.cards if _has_any(card)), key=lambda card: not card.applies)


def _has_any(card: Card) -> bool:
    return card.phrases is not None or bool(_contacts(card))


def _count(section: Section) -> int:
    """How many phrases the cards of a section have that surely apply."""
    return sum(len(card.phrases.phrases) for card in section.cards if card.applies and card.phrases)


def _contacts(card: Card) -> tuple[Contact, ...]:
    return card.contacts.contacts if card.contacts else ()
