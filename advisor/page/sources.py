"""What the guidance rests on: the facts of a card with their sources, and the sources of all cards."""

import datetime
from collections.abc import Iterator

import msgspec

from advisor.guide import model
from advisor.guide.model import Guide
from advisor.languages.contexts import context
from advisor.page import wording
from advisor.page.blocks import Block, Card, Fact, Heading, Paragraph, Source
from advisor.page.cards import out_of_date
from advisor.page.page import Page
from advisor.page.words import Translators, Words


def facts(card: Card, guide: Guide, translators: Translators, today: datetime.date) -> tuple[Fact, ...]:
    """The facts that a card rests on, the first one numbered 1, each with its doubts and its sources."""
    found = [guide.facts[fact] for fact in card.facts]
    return tuple(_fact(number, fact, guide, translators, today) for number, fact in enumerate(found, start=1))


def card_sources(card: Card, guide: Guide, translators: Translators, today: datetime.date) -> tuple[Block, ...]:
    """The title of a card, the kind of its evidence, and its facts."""
    return (Heading(card.title), card.evidence, *facts(card, guide, translators, today))


def all_sources(page: Page, guide: Guide, translators: Translators) -> tuple[Block, ...]:
    """How many sources the cards of a page have, and each once, numbered, with the cards that rest on it."""
    resting: dict[str, list[Words]] = {}
    for card in page.cards:
        for source in sources_of(card, guide):
            resting.setdefault(source, []).append(card.title)
    counted = translators.ngettext("{number} source in all.", "{number} sources in all.", len(resting))
    heading = translators.gettext("Cards that rest on it:")
    listed = (
        msgspec.structs.replace(
            source_block(guide.sources[source], guide, translators),
            number=number,
            cards_heading=heading,
            cards=tuple(titles),
        )
        for number, (source, titles) in enumerate(resting.items(), start=1)
    )
    return (Paragraph(counted), *listed)


def sources_of(card: Card, guide: Guide) -> tuple[str, ...]:
    """The ids of a card's sources, each once, in the order of its facts."""
    return tuple(dict.fromkeys(source for fact in card.facts for source in guide.facts[fact].sources))


def source_block(source: model.Source, guide: Guide, translators: Translators) -> Source:
    """A source in words."""
    when = (
        translators.gettext("no date given")
        if source.published is None
        else translators.each_makes(lambda one: wording.partial_day(source.published or "", one))
    )
    return Source(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        date=source.published,
        published=translators.gettext("{publisher}, {published}", publisher=source.publisher, published=when),
        kind=source.kind.value,
        kind_name=translators.each_makes(lambda one: wording.kind_name(source.kind, one)),
        note=translators.optional("source", source.id, "note", source.note),
    )


def _fact(number: int, fact: model.Fact, guide: Guide, translators: Translators, today: datetime.date) -> Fact:
    caveat = translators.optional("fact", fact.id, "caveat", fact.caveat)
    return Fact(
        id=fact.id,
        number=number,
        states=translators.content(context("fact", fact.id, "states"), fact.states),
        confidence=fact.confidence,
        as_of=fact.as_of,
        caveat=caveat,
        doubts=tuple(_doubts(fact, caveat, translators, today)),
        sources=tuple(source_block(guide.sources[source], guide, translators) for source in fact.sources),
    )


def _doubts(
    fact: model.Fact, caveat: Words | None, translators: Translators, today: datetime.date
) -> Iterator[Paragraph]:
    """How sure we are of a fact, the date that it speaks for, what to know about it, and whether it is overdue."""
    if fact.recheck < today:
        yield Paragraph(out_of_date(translators), "warning")
    if caveat is not None:
        yield Paragraph(translators.gettext("But: {caveat}", caveat=caveat), "warning")
    yield Paragraph(translators.each_makes(lambda one: wording.confidence_name(fact.confidence, one)), "quiet")
    if fact.as_of is not None:
        date = translators.each_makes(lambda one: wording.partial_day(fact.as_of or "", one))
        yield Paragraph(translators.gettext("As of {date}.", date=date), "quiet")
