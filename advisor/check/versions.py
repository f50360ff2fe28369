"""One version of a guide as `diff` compares it: what each section shows when, the entries by kind, the orders."""

from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple, TypeAlias

import msgspec

from advisor.guide.conditions import Condition, all_of, any_of
from advisor.guide.loading import Loaded
from advisor.guide.logic import negate
from advisor.guide.model import Guide

Entries: TypeAlias = Mapping[str, msgspec.Struct]


class Outcome(msgspec.Struct, frozen=True):
    """When a card is shown to somebody who has answered everything, and when it is not."""

    card: str
    shown: Condition
    hidden: Condition


Behaviour: TypeAlias = dict[str, tuple[Outcome, ...]]
"""Section id → what it shows when."""


class Version(NamedTuple):
    """One of the two guides: what it does and what it says."""

    guide: Guide
    behaviour: Behaviour
    entries: Mapping[str, Entries]

    def outcomes(self) -> dict[str, Outcome]:
        """Card id → when it is shown."""
        return {outcome.card: outcome for outcome in chain(*self.behaviour.values())}


def version_of(guide: Guide, trials: Loaded | None) -> Version:
    """A guide, with the promises and cases of `trials`, ready to be compared."""
    return Version(guide, _behaviour(guide), _entries(guide, trials))


def _behaviour(guide: Guide) -> Behaviour:
    """When each section shows which card; where it shows the first that applies, not those after it."""
    behaviour: Behaviour = {}
    for section in guide.sections.values():
        outcomes: list[Outcome] = []
        earlier: Condition = False
        for card in guide.cards_in(section.id):
            shown = all_of([card.when, negate(earlier, guide.questions)])
            outcomes.append(Outcome(card.id, shown, any_of([negate(card.when, guide.questions), earlier])))
            if section.choose == "first":
                earlier = any_of([earlier, card.when])
        behaviour[section.id] = tuple(outcomes)
    return behaviour


def _entries(guide: Guide, trials: Loaded | None) -> dict[str, Entries]:
    """Kind → everything of it that is told apart by words; options under the id of their question."""
    options = {
        f"{question.id}/{option.id}": option for question in guide.questions.values() for option in question.options
    }
    return {
        "guide": {"guide.yaml": guide},
        "checks": {"guide.yaml": guide.checks},
        "section": guide.sections,
        "card": guide.cards,
        "question": guide.questions,
        "option": options,
        "trait": guide.traits,
        "fact": guide.facts,
        "source": guide.sources,
        "contact": guide.contacts,
        "promise": trials.promises if trials else {},
        "case": trials.cases if trials else {},
    }


def orders(guide: Guide) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """(kind, id, key) → the ids that stand there, in order."""
    cards = {("section", known, "cards"): tuple(card.id for card in guide.cards_in(known)) for known in guide.sections}
    options = {
        ("question", question.id, "options"): tuple(option.id for option in question.options)
        for question in guide.questions.values()
    }
    whole = {("guide", "guide.yaml", key): tuple(getattr(guide, key)) for key in ("sections", "questions")}
    return {**whole, **cards, **options}
