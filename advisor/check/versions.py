"""One version of a guide as `diff` compares it: when each card is shown, the entries by kind, and their orders."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import msgspec

from advisor.check.proof import audiences
from advisor.check.shorter import shorter
from advisor.guide.conditions import Condition, any_of
from advisor.guide.diagnostics import _
from advisor.guide.loading import Loaded
from advisor.guide.model import Card, Guide, Mention, Part
from advisor.interview.remaining import PartKey, parts_of

Entries: TypeAlias = Mapping[str, msgspec.Struct]

PartId: TypeAlias = tuple[PartKey, str]
"""A part of a card: the key under which it stands, and its text or the id of its contact."""

Parts: TypeAlias = Mapping[PartId, Condition]


class Version(NamedTuple):
    """One of the two guides.

    `shown`, `hidden`: card id → for whom among those who have answered everything. `parts`: card id → each of its
    parts → for whom among those who see the card.
    """

    guide: Guide
    shown: Mapping[str, Condition]
    hidden: Mapping[str, Condition]
    parts: Mapping[str, Parts]
    entries: Mapping[str, Entries]

    def shown_in(self, section: str) -> dict[str, Condition]:
        """The part of `shown` for the cards of a section, in their order."""
        return {card.id: self.shown[card.id] for card in self.guide.cards_in(section)}

    def outcomes_in(self, section: str) -> dict[str, Condition]:
        """The outcomes of the cards of a section: id → for whom, in the order of the guide."""
        cards = self.guide.cards_in(section)
        whom = {
            outcome: shorter(any_of(self.shown[card.id] for card in cards if card.outcome == outcome))
            for outcome in self.guide.outcomes
        }
        return {outcome: condition for outcome, condition in whom.items() if condition is not False}

    def is_first(self, section: str) -> bool:
        """Whether this version has the section, and shows of it the first card that applies."""
        return section in self.guide.sections and self.guide.sections[section].choose == "first"


def version_of(loaded: Loaded) -> Version:
    """A guide with its promises and cases, ready to be compared."""
    found = list(audiences(loaded.guide))
    shown = {card: condition for card, condition, _ in found}
    hidden = {card: condition for card, _, condition in found}
    parts = {card.id: _parts(card) for card in loaded.guide.cards.values()}
    return Version(loaded.guide, shown, hidden, parts, _entries(loaded))


def part_text(part: Part | Mention) -> str:
    """The text of a part, or the id of its contact."""
    return part.contact if isinstance(part, Mention) else part.text


def _parts(card: Card) -> Parts:
    """For whom each part of a card is. What the card says twice is one part."""
    found: dict[PartId, Condition] = {}
    for key, parts in parts_of(card).items():
        for part in parts:
            part_id = key, part_text(part)
            found[part_id] = any_of([found.get(part_id, False), part.when])
    return found


def _entries(loaded: Loaded) -> dict[str, Entries]:
    """Kind, which `diff` translates → the entries of that kind by id. The id of an option is question/option."""
    guide = loaded.guide
    options = {
        f"{question.id}/{option.id}": option for question in guide.questions.values() for option in question.options
    }
    return {
        _("guide"): {"guide.yaml": guide},
        _("checks"): {"guide.yaml": guide.checks},
        _("outcome"): guide.outcomes,
        _("section"): guide.sections,
        _("panel"): guide.sheet,
        _("card"): guide.cards,
        _("question"): guide.questions,
        _("option"): options,
        _("trait"): guide.traits,
        _("fact"): guide.facts,
        _("source"): guide.sources,
        _("contact"): guide.contacts,
        _("way"): guide.ways,
        _("promise"): loaded.promises,
        _("case"): loaded.cases,
    }


def orders(guide: Guide) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """(kind, id, key) → the ids that stand under that key, in order."""
    cards = {("section", known, "cards"): tuple(card.id for card in guide.cards_in(known)) for known in guide.sections}
    options = {
        ("question", question.id, "options"): tuple(option.id for option in question.options)
        for question in guide.questions.values()
    }
    keys = ("outcomes", "sections", "sheet", "questions", "ways")
    whole = {("guide", "guide.yaml", key): tuple(getattr(guide, key)) for key in keys}
    return {**whole, **cards, **options}
