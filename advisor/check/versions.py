"""One version of a guide as `diff` compares it: when each card is shown, the entries by kind, and their orders."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import msgspec

from advisor.check.proof import outcomes
from advisor.guide.conditions import Condition
from advisor.guide.diagnostics import _
from advisor.guide.loading import Loaded
from advisor.guide.model import Guide

Entries: TypeAlias = Mapping[str, msgspec.Struct]


class Version(NamedTuple):
    """One of the two guides. `shown`, `hidden`: card id → for whom among those who have answered everything."""

    guide: Guide
    shown: Mapping[str, Condition]
    hidden: Mapping[str, Condition]
    entries: Mapping[str, Entries]

    def shown_in(self, section: str) -> dict[str, Condition]:
        """The part of `shown` for the cards of a section, in their order."""
        return {card.id: self.shown[card.id] for card in self.guide.cards_in(section)}


def version_of(loaded: Loaded) -> Version:
    """A guide with its promises and cases, ready to be compared."""
    found = list(outcomes(loaded.guide))
    shown = {card: condition for card, condition, _ in found}
    hidden = {card: condition for card, _, condition in found}
    return Version(loaded.guide, shown, hidden, _entries(loaded))


def _entries(loaded: Loaded) -> dict[str, Entries]:
    """Kind, which `diff` translates → the entries of that kind by id. The id of an option is question/option."""
    guide = loaded.guide
    options = {
        f"{question.id}/{option.id}": option for question in guide.questions.values() for option in question.options
    }
    return {
        _("guide"): {"guide.yaml": guide},
        _("checks"): {"guide.yaml": guide.checks},
        _("section"): guide.sections,
        _("card"): guide.cards,
        _("question"): guide.questions,
        _("option"): options,
        _("trait"): guide.traits,
        _("fact"): guide.facts,
        _("source"): guide.sources,
        _("contact"): guide.contacts,
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
    whole = {("guide", "guide.yaml", key): tuple(getattr(guide, key)) for key in ("sections", "questions")}
    return {**whole, **cards, **options}
