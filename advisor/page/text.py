"""The page as plain text: no box drawing, no colours, one thought a line. For `advise`, the line mode and any printer.

Texts wider than `width` cells are wrapped; None leaves every paragraph on one line.
"""

import textwrap
from collections.abc import Iterator

from advisor.languages import Voice
from advisor.page import wording
from advisor.page.model import Card, Contact, Page, Section, Source


def write_text(page: Page, voice: Voice, width: int | None = None) -> str:
    """The whole page: what was answered, every section, and the sources of all cards, numbered."""
    sources = numbered_sources(page)
    parts = [
        "\n".join([page.title, *page.notices]),
        "\n".join(asked_lines(page, voice)),
        *(section_text(section, voice, sources) for section in page.sections),
        "\n".join([voice.ui("Sources"), *(source_line(number, source, voice) for number, source in sources.values())]),
    ]
    return wrap("\n\n".join(part for part in parts if part), width) + "\n"


def numbered_sources(page: Page) -> dict[str, tuple[int, Source]]:
    """Source id → its number on the page and the source, in the order in which the cards name them."""
    found = {source.id: source for section in page.sections for card in section.cards for source in card.sources}
    return {source.id: (number, source) for number, source in enumerate(found.values(), start=1)}


def asked_lines(page: Page, voice: Voice) -> Iterator[str]:
    """What was asked and answered."""
    if page.asked:
        yield voice.ui("Your answers")
    for trail in page.asked:
        yield voice.ui("- {question} {answer}", question=trail.ask, answer=trail.told)


def section_text(section: Section, voice: Voice, sources: dict[str, tuple[int, Source]]) -> str:
    """A section: its title and its cards."""
    cards = ["\n".join(card_lines(card, voice, sources)) for card in section.cards]
    return "\n\n".join([section.title.upper(), *cards])


def card_lines(card: Card, voice: Voice, sources: dict[str, tuple[int, Source]]) -> Iterator[str]:
    """A card, line by line."""
    yield card.title
    if card.may_apply is not None:
        yield card.may_apply
    yield card.text
    for number, step in enumerate(card.steps, start=1):
        yield f"{number}. {step}"
    for phrase in card.say:
        yield from say_lines(phrase.en, phrase.local, voice)
    for contact in card.contacts:
        yield from contact_lines(contact, voice)
    yield grounds_line(card, voice)
    if sources:
        numbers = ", ".join(str(sources[source.id][0]) for source in card.sources)
        yield voice.ui("Sources: {numbers}", numbers=numbers)


def say_lines(english: str, local: str, voice: Voice) -> Iterator[str]:
    """A phrase to say in English, and what it means."""
    yield voice.ui("Say: “{phrase}”", phrase=english)
    if local != english:
        yield voice.ui("It means: “{phrase}”", phrase=local)


def contact_lines(contact: Contact, voice: Voice) -> Iterator[str]:
    """A contact: its name, then its number and its link on lines of their own."""
    if contact.hours:
        yield voice.ui("{name} ({hours}):", name=contact.name, hours=contact.hours)
    else:
        yield voice.ui("{name}:", name=contact.name)
    if contact.phone:
        yield f"  {contact.phone}"
    if contact.url:
        yield f"  {contact.url}"


def grounds_line(card: Card, voice: Voice) -> str:
    """The kind of evidence, the date of the check, and whether that is too long ago."""
    line = voice.ui("Kind of evidence: {basis}, {checked}.", basis=card.basis_name, checked=card.checked_on)
    if not card.stale:
        return line
    overdue = voice.ui("This is overdue for a check and may be out of date.")
    return f"{line} {overdue}"


def why_lines(card: Card, voice: Voice) -> Iterator[str]:
    """Why a card is shown."""
    yield voice.ui("Why you are seeing “{title}”:", title=card.title)
    yield from card.reasons
    if card.if_ is not None:
        yield voice.ui("It applies to you, if {condition}.", condition=card.if_)


def grounds_lines(card: Card, voice: Voice) -> Iterator[str]:
    """The facts that a card rests on, each with its doubt, and their sources."""
    yield voice.ui("What “{title}” rests on:", title=card.title)
    for fact in card.facts:
        yield voice.ui("- {statement}", statement=fact.states)
        if fact.as_of:
            yield "  " + voice.ui("As of {date}.", date=wording.partial_day(fact.as_of, voice))
        yield "  " + wording.confidence_name(fact.confidence, voice)
        if fact.caveat:
            yield "  " + voice.ui("But: {caveat}", caveat=fact.caveat)
    yield voice.ui("Sources")
    for number, source in enumerate(card.sources, start=1):
        yield source_line(number, source, voice)


def source_line(number: int, source: Source, voice: Voice) -> str:
    """A source: what it is, who published it and when, where it stands, and what to know about the copy read."""
    published = wording.partial_day(source.published, voice) if source.published else voice.ui("no date")
    what = voice.ui(
        "{number}. {title} ({publisher}, {published}). {kind}.",
        number=number,
        title=source.title,
        publisher=source.publisher,
        published=published,
        kind=source.kind_name,
    )
    return " ".join(part for part in (what, source.note, source.url) if part)


def wrap(text: str, width: int | None) -> str:
    """`text` with its long lines wrapped, links and numbers unbroken."""
    if width is None:
        return text
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    lead = line[: len(line) - len(line.lstrip())]
    if line[:2] == "- ":
        lead = "  "
    return textwrap.fill(
        line,
        max(width, 20),
        subsequent_indent=lead,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
