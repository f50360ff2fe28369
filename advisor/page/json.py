"""The page as JSON, version 1: see docs/json.md. Only what is said there; words for the screen are left out."""

import msgspec

from advisor.page.model import Card, Contact, Fact, Page, Phrase, Source, Trail


def write_json(page: Page) -> str:
    """The page as a JSON text with a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(_page(page)), indent=2).decode() + "\n"


def _page(page: Page) -> dict[str, object]:
    return {
        "version": page.version,
        "guide": page.guide,
        "lang": page.lang,
        "notices": page.notices,
        "asked": [_trail(trail) for trail in page.asked],
        "sections": [
            {"id": section.id, "title": section.title, "cards": [_card(card) for card in section.cards]}
            for section in page.sections
        ],
    }


def _trail(trail: Trail) -> dict[str, object]:
    options = None if trail.answer is None else [{"id": choice.id, "label": choice.label} for choice in trail.answer]
    return {"id": trail.id, "ask": trail.ask, "answer": options}


def _card(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "state": card.state,
        "if": card.if_,
        "title": card.title,
        "text": card.text,
        "steps": card.steps,
        "say": [_phrase(phrase) for phrase in card.say],
        "contacts": [_contact(contact) for contact in card.contacts],
        "basis": card.basis,
        "checked": card.checked,
        "stale": card.stale,
        "facts": [_fact(fact) for fact in card.facts],
        "sources": [_source(source) for source in card.sources],
        "because": card.because,
    }


def _phrase(phrase: Phrase) -> dict[str, object]:
    return {"en": phrase.en, "local": phrase.local}


def _contact(contact: Contact) -> dict[str, object]:
    return {"id": contact.id, "name": contact.name, "phone": contact.phone, "url": contact.url}


def _fact(fact: Fact) -> dict[str, object]:
    return {
        "id": fact.id,
        "states": fact.states,
        "as_of": fact.as_of,
        "confidence": fact.confidence,
        "caveat": fact.caveat,
    }


def _source(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
    }
