"""Short digests of what facts say, by which it is known against which version of its facts a card was read.

The days on which a fact was checked are no part of it: checking a fact again without a change brings up no card.
"""

import hashlib

from advisor.guide.model import Card, Fact, Guide

LENGTH = 8
"""How many hex digits a digest has."""


def fact_digest(guide: Guide, fact: Fact) -> str:
    """The digest of what a fact says and of the sources that it rests on, in whatever order they stand."""
    said = (fact.states, fact.confidence, fact.caveat, fact.as_of, fact.basis)
    sources = (guide.sources[source] for source in sorted(fact.sources))
    grounds = ((source.id, source.kind, source.url, source.published) for source in sources)
    texts = "\0".join(text or "" for texts in (said, *grounds) for text in texts)  # no text of a guide holds a NUL
    return hashlib.sha256(texts.encode()).hexdigest()[:LENGTH]


def card_digests(guide: Guide, card: Card) -> tuple[str, ...]:
    """The digests of the facts of a card as they are now, in order."""
    return tuple(fact_digest(guide, guide.facts[fact]) for fact in card.facts)


def as_recorded(digests: tuple[str, ...]) -> str:
    """Digests as `read_against` of a card holds them."""
    return " ".join(digests)
