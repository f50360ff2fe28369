"""All cards of a guide as blocks in one language, each with its whole "if", and its parts marked for the script."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

import msgspec

from advisor.guide import model
from advisor.guide.conditions import given
from advisor.guide.model import Guide
from advisor.interview import ShownCard, ShownPart
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page import blocks, sources, wording
from advisor.page.cards import Composer
from advisor.page.why import condition_items
from advisor.page.words import Translators, Words
from advisor.writers.site.marks import marked

P = TypeVar("P", bound=model.Part | model.Mention)

MOST = 20
"""How many words of a condition, in English, are told before a step to somebody who reads all cards."""


class SheetLine(NamedTuple):
    """A card, by its number, that may stand on the sheet; with `words` of its own, or None for its lead."""

    card: int
    words: Words | None


class SheetPanel(NamedTuple):
    """What may stand on the sheet of a section; its phrases and contacts are taken from the cards that stand there."""

    panel: model.Panel
    title: Words | None
    lines: tuple[SheetLine, ...]
    blanks: blocks.Blanks | None


class SiteCard(NamedTuple):
    """A card as it stands on a page before anything is answered.

    `number`: its place among all cards of the guide. `facts`: the numbers of its facts among all facts of the page.
    `conditions`: its whole "if", part by part. `matters`: the numbers of the choices of the filter with which it may
    apply, each between spaces; None for all.
    """

    number: int
    block: blocks.Card
    conditions: tuple[blocks.Item, ...]
    facts: tuple[int, ...]
    matters: str | None


class Cards:
    """Makes the cards of a guide in one language, and the facts that they rest on."""

    def __init__(self, guide: Guide, translator: Translator, today: datetime.date) -> None:
        self.guide = guide
        self.translator = translator
        self.today = today
        self.translators = Translators((translator,))
        self.composer = Composer(guide, self.translators, today)
        self.filter = guide.questions.get(guide.checks.own_verdict or "")
        cards = (card for section in guide.sections for card in guide.cards_in(section))
        self.numbers = {card.id: number for number, card in enumerate(cards)}
        self._conditions = wording.Conditions(guide, translator)
        self._facts: dict[str, blocks.Fact] = {}

    @property
    def facts(self) -> tuple[blocks.Fact, ...]:
        """The facts of all cards that were made, each once, in the order of their numbers."""
        return tuple(self._facts.values())

    def card(self, card: model.Card) -> SiteCard:
        """A card with everything that it may say."""
        shown = ShownCard(card, card.when, {}, _parts(card.text), _parts(card.steps), _parts(card.contacts))
        block = self.composer.card(shown, card.section)
        return SiteCard(
            self.numbers[card.id],
            msgspec.structs.replace(self._marked(card, block), id=str(self.numbers[card.id])),
            tuple(condition_items(card.when, self.guide, self.translators)),
            tuple(self._number(fact) for fact in sources.facts(block, self.guide, self.translators, self.today)),
            self._matters(card),
        )

    def panel(self, panel: model.Panel) -> SheetPanel:
        """A part of the sheet with everything that may stand there."""
        blank = context("panel", panel.id, "blanks")
        labels = tuple(self.translators.content(blank, label) for label in panel.blanks)
        return SheetPanel(
            panel,
            self.translators.optional("panel", panel.id, "title", panel.title),
            tuple(self._line(card) for card in self.guide.cards_in(panel.id) if card.sheet is not None),
            blocks.Blanks(labels) if labels else None,
        )

    def checked(self) -> Words | None:
        """The day before which none of what may stand on the sheet was checked; None where nothing may."""
        used = [card for card in self.guide.cards.values() if card in self.guide.verdicts or card.sheet is not None]
        if not used:
            return None
        first = min(self.guide.checked(card) for card in used)
        day = self.translators.each_makes(lambda one: wording.day(first, one))
        return self.translators.gettext("Checked on {date}; ask again after three months.", date=day)

    def _line(self, card: model.Card) -> SheetLine:
        own = card.sheet if card.sheet != model.ON_SHEET else None
        return SheetLine(self.numbers[card.id], None if own is None else self.composer.text(card.id, "sheet", own))

    def _marked(self, card: model.Card, block: blocks.Card) -> blocks.Card:
        """The card with the conditions of its parts marked."""
        steps, named = block.steps, block.contacts
        if steps:
            steps = msgspec.structs.replace(steps, steps=self._told("steps", steps.steps, card.steps))
        if named:
            each = zip(named.contacts, card.contacts, strict=True)
            told = tuple(
                msgspec.structs.replace(one, words=self._mark(one.name, part, "contacts")) for one, part in each
            )
            named = msgspec.structs.replace(named, contacts=told)
        text = self._told("text", block.text, card.text)
        return msgspec.structs.replace(block, text=text, steps=steps, contacts=named)

    def _told(
        self, key: str, told: Sequence[blocks.Conditional], parts: Sequence[model.Part]
    ) -> tuple[blocks.Conditional, ...]:
        each = zip(told, parts, strict=True)
        return tuple(msgspec.structs.replace(one, words=self._mark(one.text, part, key)) for one, part in each)

    def _mark(self, words: Words, part: model.Part | model.Mention, key: str) -> Words:
        condition = "" if part.when is True else self._conditions.whole(part.when, MOST)
        return marked(words, condition, key, self.translator)

    def _number(self, fact: blocks.Fact) -> int:
        known = self._facts.setdefault(fact.id, msgspec.structs.replace(fact, number=len(self._facts) + 1))
        return known.number

    def _matters(self, card: model.Card) -> str | None:
        if self.filter is None:
            return None
        options = [frozenset((option.id,)) for option in self.filter.options]
        possible = [given(card.when, {self.filter.id: option}) is not False for option in options]
        if all(possible):
            return None
        return "".join(f" {number} " for number, may in enumerate(possible) if may)


def _parts(parts: Sequence[P]) -> tuple[ShownPart[P], ...]:
    return tuple(ShownPart(part, part.when, {}) for part in parts)
