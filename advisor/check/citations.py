"""Whether the parts of a guide rest on each other: facts, sources, contacts, the grounds of a verdict, doubt told.

The loader has already seen that whatever is named exists; this finds what nobody names, and what is named too weakly.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from advisor.check.findings import Fault, Finding
from advisor.guide.loading import Loaded
from advisor.guide.mistakes import Place
from advisor.guide.model import Basis, Card, Contact, Fact, Guide, Option, Question, Section, Source, Trait, Way
from advisor.guide.placeholders import PLACEHOLDER
from advisor.languages.contexts import TEXT_KEYS, UNSEEN, context

Entry = Section | Question | Option | Trait | Card | Fact | Source | Contact | Way

NUMBER = re.compile(
    r"""
    https?://[^\s<>"”)]+ | www\.[^\s<>"”)]+              # a link
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                       # an e-mail address
    | (?<![\w.@/-])(?:[\w-]+\.)+(?:gov|org|com|net|edu|mil|info|us|me|io)\b(?:/[^\s<>"”)]*)?  # a link without https
    | (?<![\w.@/-])[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}/[^\s<>"”)]+                            # bit.ly/abc
    | \+\d[\d\ ().-]{6,}\d                               # a phone number with its country
    | (?<![\w-])(?:1[-./\ ]{0,2})?\(?\d{3}\)?[-./\ ]{1,2}\d{3}[-./\ ]?\d{4}(?![\w-])              # 1-800-772-1213
    | (?<![\w-])1?\d{10}(?![\w-])                        # 8007721213
    | (?<![\w-])(?:1-)?8\d\d-[A-Z][A-Z0-9-]{3,}          # 1-800-MEDICARE
    | (?<![\w-])\d{3}-\d{4}(?![\w-])                     # 772-1213
    """,
    re.VERBOSE,
)
"""A phone or fax number, a link or an e-mail address. Years, dates, form numbers and sections of laws are none."""

DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | dict.fromkeys("\u00a0\u202f\u2009", " ")
)
"""Other dashes and spaces → the plain ones that NUMBER knows."""

NUMBERED = ("fact", "source")
"""Kinds in which numbers may stand: facts say what a source says, and contacts rest on them."""


class Shown(NamedTuple):
    """A text that readers see, with the context in which it is translated."""

    context: str
    text: str


def check_citations(loaded: Loaded) -> Iterator[Finding]:
    """What nobody uses, what stands in the wrong place, and what is claimed on too little."""
    yield from _unused(loaded)
    yield from _numbers(loaded)
    for card in loaded.guide.cards.values():
        yield from _grounds(loaded, card)


def _unused(loaded: Loaded) -> Iterator[Finding]:
    guide = loaded.guide
    users: list[Card | Contact] = [*guide.contacts.values(), *guide.cards.values()]
    resting = {fact: user.id for user in users for fact in user.facts}
    for fact in guide.facts.values():
        place = loaded.places["fact", fact.id]
        if fact.unused is None and fact.id not in resting:
            yield Finding(Fault.UNUSED_FACT, place, {"id": fact.id})
        elif fact.unused is not None and fact.id in resting:
            yield Finding(Fault.USED_UNUSED_FACT, place, {"id": fact.id, "other": resting[fact.id]})
        if not any(guide.sources[source].read for source in fact.sources):
            yield Finding(Fault.UNREAD_SOURCES, place, {"id": fact.id})
    sources = {source for fact in guide.facts.values() for source in fact.sources}
    for source_id in guide.sources:
        if source_id not in sources:
            yield Finding(Fault.UNUSED_SOURCE, loaded.places["source", source_id], {"id": source_id})
    named = {contact for card in guide.cards.values() for contact in _contacts_of(card)}
    for contact_id in guide.contacts:
        if contact_id not in named:
            yield Finding(Fault.UNUSED_CONTACT, loaded.places["contact", contact_id], {"id": contact_id})


def _contacts_of(card: Card) -> Iterator[str]:
    """The contacts that a card lists, and those that its texts hold a placeholder of."""
    yield from card.contacts
    for text in _texts("card", card):
        yield from (found[1].partition(".")[0] for found in PLACEHOLDER.finditer(text) if found[1])


def _texts(kind: str, entry: Entry) -> Iterator[str]:
    """The texts of an entry that readers see."""
    yield from (shown.text for shown in _spoken(kind, entry.id, entry))


def _spoken(kind: str, name: str, entry: Entry) -> Iterator[Shown]:
    for key in (key for key in TEXT_KEYS[kind] if key not in UNSEEN):
        value: str | tuple[str, ...] | None = getattr(entry, key)
        texts = (value,) if isinstance(value, str) else value or ()
        yield from (Shown(context(kind, name, key), text) for text in texts)


def _numbers(loaded: Loaded) -> Iterator[Finding]:
    """Numbers and links outside of contacts.yaml, each once; names like Login.gov are allowed by known:."""
    for (kind, entry_id), entries in shown_texts(loaded.guide).items():
        if kind in NUMBERED:
            continue
        texts = [shown.text.translate(DASHES) for shown in entries]
        found = dict.fromkeys(found[0].rstrip(".,;:") for text in texts for found in NUMBER.finditer(text))
        for value in found:
            if value not in loaded.guide.checks.known:
                place = place_of(loaded, kind, entry_id)
                yield Finding(Fault.NUMBER_IN_TEXT, place, {"id": entry_id, "value": value})


def shown_texts(guide: Guide) -> dict[tuple[str, str], list[Shown]]:
    """(kind, id) → the texts that readers see; options and their headings belong to their question."""
    head = [Shown(context("guide", "guide", key), getattr(guide, key)) for key in TEXT_KEYS["guide"]]
    shown = {("guide", guide.id): head}
    for question in guide.questions.values():
        shown["question", question.id] = list(_asked(question))
    kinds: dict[str, Iterable[Entry]] = {
        "section": guide.sections.values(),
        "trait": guide.traits.values(),
        "card": guide.cards.values(),
        "fact": guide.facts.values(),
        "source": guide.sources.values(),
        "contact": guide.contacts.values(),
        "way": guide.ways.values(),
    }
    for kind, entries in kinds.items():
        for entry in entries:
            shown[kind, entry.id] = list(_spoken(kind, entry.id, entry))
    return shown


def _asked(question: Question) -> Iterator[Shown]:
    yield from _spoken("question", question.id, question)
    for option in question.options:
        name = f"{question.id}/{option.id}"
        if option.group:
            yield Shown(context("question", question.id, "group"), option.group)
        yield from _spoken("option", name, option)


def place_of(loaded: Loaded, kind: str, entry_id: str) -> Place:
    """Where an entry stands; the guide itself is the whole of guide.yaml."""
    return Place(Path("guide.yaml")) if kind == "guide" else loaded.places[kind, entry_id]


def _grounds(loaded: Loaded, card: Card) -> Iterator[Finding]:
    """A verdict that rests on press reports alone, and a doubt that is not told."""
    guide, place = loaded.guide, loaded.places["card", card.id]
    facts = [guide.facts[fact] for fact in card.facts]
    sources = [guide.sources[source] for fact in facts for source in fact.sources]
    kinds = {source.kind for source in sources if source.read}
    if guide.sections[card.section].choose == "first" and kinds == {Basis.PRESS_REPORT}:
        yield Finding(Fault.PRESS_VERDICT, place, {"id": card.id})
    doubtful = next((fact.id for fact in facts if fact.confidence == "low"), None)
    if doubtful is not None and not _tells_doubt(card, guide.checks.doubt):
        yield Finding(Fault.HIDDEN_DOUBT, place, {"id": card.id, "fact": doubtful})


def _tells_doubt(card: Card, phrases: tuple[str, ...]) -> bool:
    spoken = [" ".join(text.split()).casefold() for text in (card.title, card.text, *card.steps)]
    return any(phrase.casefold() in text for phrase in phrases for text in spoken)
