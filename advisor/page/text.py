"""The page as plain text: no box drawing, no colours, one thought a line. For `advise`, the line mode and any printer.

Texts wider than `width` cells are wrapped; None leaves every paragraph on one line. Where a part has the same in a
second language `beside` it, each of its lines is followed by that one; `beside` is then its translator.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from advisor.languages import Translator
from advisor.page import reading, wording
from advisor.page.citing import numbered_sources, source_lines
from advisor.page.lines import BESIDE, pair, wrap
from advisor.page.model import Card, Page, Phrase, Section, Source


def write_text(page: Page, translator: Translator, width: int | None = None) -> str:
    """The whole page: what was answered, every section, and the sources of all cards, numbered."""
    sources = numbered_sources(page)
    parts = [
        "\n".join([page.title, *page.notices]),
        "\n".join(asked_lines(page, translator)),
        *(section_text(section, translator, sources) for section in page.sections),
        "\n".join([translator.gettext("Sources"), *source_lines(page, translator)]),
    ]
    return wrap("\n\n".join(part for part in parts if part), width) + "\n"


def asked_lines(page: Page, translator: Translator) -> Iterator[str]:
    """What was asked and answered."""
    if page.asked:
        yield translator.gettext("Your answers")
    for trail in page.asked:
        yield translator.gettext("- {question} {answer}", question=trail.ask, answer=trail.told)


def section_text(section: Section, translator: Translator, sources: dict[str, tuple[int, Source]]) -> str:
    """A section: its title and its cards."""

    def written(card: Card, *, with_if: bool) -> Iterator[str]:
        return card_lines(card, translator, sources, with_if=with_if)

    blocks = ("\n".join(block) for block in section_blocks(section, translator, written))
    return "\n\n".join([section.title.upper(), *blocks])


class WriteCard(Protocol):
    """Writes a card, with its "if" or without."""

    def __call__(self, card: Card, *, with_if: bool) -> Iterable[str]: ...


def section_blocks(
    section: Section, translator: Translator, write_card: WriteCard, beside: Translator | None = None
) -> Iterator[Iterable[str]]:
    """What stands below the title of a section: the cards as they are read, and how to read them."""
    other = beside or translator
    if section.headline and len(section.cards) > 1:
        sure = any(card.state == "applies" for card in section.cards)
        how = wording.first_if_none if sure else wording.each_says
        yield pair(how(translator), how(other))
    for card in reading.applying(section):
        yield write_card(card, with_if=True)
    others = reading.perhaps(section)
    if others:
        yield pair(wording.what_may_apply(translator), wording.what_may_apply(other))
    for group in others:
        if len(group) > 1:
            following = pair(_next_cards(group, translator), _next_cards(group, other))
            yield (*may_apply_lines(group[0], translator, beside), *following)
        for card in group:
            yield write_card(card, with_if=len(group) == 1)


def _next_cards(group: Sequence[Card], translator: Translator) -> str:
    """To how many cards an "if" belongs that is told once."""
    return translator.ngettext(
        "This goes for the next {number} card.", "This goes for the next {number} cards.", len(group)
    )


def card_lines(
    card: Card,
    translator: Translator,
    sources: dict[str, tuple[int, Source]],
    beside: Translator | None = None,
    *,
    with_if: bool = True,
) -> Iterator[str]:
    """A card, line by line."""
    twin = card.beside or card
    yield from head_lines(card, translator, beside, with_if=with_if)
    for number, (step, same) in enumerate(zip(card.steps, twin.steps, strict=True), start=1):
        yield from pair(step, same, f"{number}. ")
    yield from phrase_lines(card, translator, beside)
    if sources:
        numbers = ", ".join(str(sources[source.id][0]) for source in card.sources)
        yield translator.gettext("Sources: {numbers}", numbers=numbers)


def head_lines(
    card: Card, translator: Translator, beside: Translator | None = None, *, with_if: bool = True
) -> Iterator[str]:
    """What a card is about: its title, when it applies, its kind of evidence, and its text."""
    twin, other = card.beside or card, beside or translator
    yield from pair(card.title, twin.title)
    if with_if:
        yield from may_apply_lines(card, translator, beside)
    yield from pair(evidence(card, translator), evidence(twin, other))
    if card.stale:
        yield from pair(wording.out_of_date(translator), wording.out_of_date(other))
    yield from pair(card.text, twin.text)


def may_apply_lines(card: Card, translator: Translator, beside: Translator | None = None) -> Iterator[str]:
    """When a card that may apply does: a sentence, or part by part where that would be hard to read."""
    if card.may_apply is None or card.if_ is None:
        return
    twin, other = card.beside or card, beside or translator
    if len(card.if_) <= wording.READABLE:
        yield from pair(card.may_apply, twin.may_apply)
        return
    yield from pair(translator.gettext("May apply to you."), other.gettext("May apply to you."))
    for line, same in zip(card.if_lines, twin.if_lines, strict=True):
        yield from pair(line, same)


def evidence(card: Card, translator: Translator) -> str:
    """The kind of evidence, and the date of the check."""
    return translator.gettext("Kind of evidence: {basis}, {checked}.", basis=card.basis_name, checked=card.checked_on)


def phrase_lines(card: Card, translator: Translator, beside: Translator | None = None) -> Iterator[str]:
    """What to say, and where to call or to look it up."""
    twin, other = card.beside or card, beside or translator
    for phrase, same in zip(card.say, twin.say, strict=True):
        yield from say_lines(phrase, translator)
        if beside and same.local not in (phrase.en, phrase.local):
            yield BESIDE + meaning(same, beside)
    for contact, named in zip(card.contacts, twin.contacts, strict=True):
        yield from pair(translator.gettext("{name}:", name=contact.name), other.gettext("{name}:", name=named.name))
        yield from (f"  {way}" for way in (contact.phone, contact.url) if way)
        if contact.hours:
            yield from pair(contact.hours, named.hours, "  ")


def say_lines(phrase: Phrase, translator: Translator) -> Iterator[str]:
    """A phrase to say in English, and what it means."""
    yield translator.gettext("Say: “{phrase}”", phrase=phrase.en)
    if phrase.local != phrase.en:
        yield meaning(phrase, translator)


def meaning(phrase: Phrase, translator: Translator) -> str:
    """What a phrase means in the language of `translator`."""
    return translator.gettext("It means: “{phrase}”", phrase=phrase.local)


def why_lines(card: Card, translator: Translator, beside: Translator | None = None) -> Iterator[str]:
    """Why a card is shown."""
    spoken = list(_why_lines(card, translator))
    others = list(_why_lines(card.beside, beside)) if card.beside and beside else spoken
    for line, same in zip(spoken, others, strict=True):
        yield from pair(line, same)


def _why_lines(card: Card, translator: Translator) -> Iterator[str]:
    yield translator.gettext("Why you are seeing “{title}”:", title=card.title)
    yield from card.reasons
    yield from card.if_lines
