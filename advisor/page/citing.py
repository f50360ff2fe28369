"""What cards rest on, as plain text: facts with their sources, and the sources of a whole page, one thought a line."""

from collections.abc import Iterator, Sequence

from advisor.languages import Translator
from advisor.page import wording
from advisor.page.lines import pair
from advisor.page.model import Card, Fact, Page, Source


def numbered_sources(page: Page) -> dict[str, tuple[int, Source]]:
    """Source id → its number on the page and the source, in the order in which the cards name them."""
    found = {source.id: source for section in page.sections for card in section.cards for source in card.sources}
    return {source.id: (number, source) for number, source in enumerate(found.values(), start=1)}


def grounds_lines(card: Card, translator: Translator, beside: Translator | None = None) -> Iterator[str]:
    """The facts that a card rests on, each with its doubt and with its sources."""
    twin, other = card.beside or card, beside or translator
    sources = {own.id: (own, same) for own, same in zip(card.sources, twin.sources, strict=True)}
    yield translator.gettext("What “{title}” rests on:", title=card.title)
    for number, (fact, same) in enumerate(zip(card.facts, twin.facts, strict=True), start=1):
        said = translator.gettext("Fact {number}: {statement}", number=number, statement=fact.states)
        yield from pair(said, same.states if same.states != fact.states else None)
        for line, below in zip(_doubt_lines(fact, translator), _doubt_lines(same, other), strict=True):
            yield from pair(line, below, "  ")
        for source, known in (sources[source_id] for source_id in fact.sources):
            yield "  " + translator.gettext("Source: {title}", title=source.title)
            yield from _about_source(source, known, translator, other)


def _doubt_lines(fact: Fact, translator: Translator) -> Iterator[str]:
    """The date that a fact speaks for, how sure we are of it, and what to know about it."""
    if fact.as_of:
        yield translator.gettext("As of {date}.", date=wording.partial_day(fact.as_of, translator))
    yield wording.confidence_name(fact.confidence, translator)
    if fact.caveat:
        yield translator.gettext("But: {caveat}", caveat=fact.caveat)
    if fact.stale:
        yield wording.out_of_date(translator)


def source_lines(
    page: Page, translator: Translator, beside: Translator | None = None, cards: Sequence[Card] = ()
) -> Iterator[str]:
    """How many sources there are, and each, numbered as on the page; with the numbers that cards have in `cards`."""
    found = numbered_sources(page)
    others = numbered_sources(page.beside) if page.beside else found
    yield translator.ngettext("{number} source in all.", "{number} sources in all.", len(found))
    for number, source in found.values():
        yield f"{number}. {source.title}"
        if cards:
            resting = (str(place) for place, card in enumerate(cards, start=1) if _cites(card, source))
            yield "  " + translator.gettext("Cards that rest on it: {numbers}", numbers=", ".join(resting))
        yield from _about_source(source, others[source.id][1], translator, beside or translator)


def _cites(card: Card, source: Source) -> bool:
    return any(cited.id == source.id for cited in card.sources)


def _about_source(source: Source, known: Source, translator: Translator, other: Translator) -> Iterator[str]:
    """What to know about a source: who published it and when, its kind, about the copy read, and where it stands."""
    yield from pair(_published(source, translator), _published(known, other), "  ")
    yield from pair(source.kind_name, known.kind_name, "  ")
    if source.note:
        yield from pair(source.note, known.note, "  ")
    yield f"  {source.url}"


def _published(source: Source, translator: Translator) -> str:
    when = (
        wording.partial_day(source.published, translator) if source.published else translator.gettext("no date given")
    )
    return translator.gettext("{publisher}, {published}", publisher=source.publisher, published=when)
