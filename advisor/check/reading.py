"""Finds cards that nobody has read against their facts as they are now.

A card records the digests of the facts that it was last read against; `advisor impact --read` writes them. A guide in
which no card does so is not asked for it.
"""

from collections.abc import Iterator

from advisor.check.findings import FindingCode, finding
from advisor.check.proof import example_for, shown_conditions
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.digests import card_digests
from advisor.guide.loading import Loaded
from advisor.guide.model import Card, Guide


def check_reading(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find every fact that has changed since a card that rests on it was read, and cards that were never read."""
    guide = loaded.guide
    cards = [card for card in guide.cards.values() if card.read_against is not None]
    changed = [(card, *change) for card in cards for change in _changes(guide, card)]
    shown = shown_conditions(guide) if changed else {}
    for card, code, fact in changed:
        example = example_for(shown[card.id], guide.questions)
        yield finding(loaded, code, "card", card.id, example=example, fact=fact)
    for card in guide.cards.values():
        if cards and card.read_against is None:
            yield finding(loaded, FindingCode.NEVER_READ, "card", card.id)


def _changes(guide: Guide, card: Card) -> Iterator[tuple[FindingCode, str]]:
    """The facts of a card that it was not read against; its first fact where others were taken out or moved."""
    recorded, current = tuple((card.read_against or "").split()), card_digests(guide, card)
    unread = [fact for fact, digest in zip(card.facts, current, strict=True) if digest not in recorded]
    yield from ((FindingCode.CHANGED_FACT, fact) for fact in unread)
    if not unread and recorded != current:
        yield FindingCode.OTHER_FACTS, card.facts[0]
