"""Whether the parts of a guide rest on each other: facts, sources, contacts, the grounds of a verdict, doubt told.

The loader has already seen that whatever is named exists; this finds what nobody names, and what is named too weakly.
"""

import re
from collections.abc import Iterator

from advisor.check.findings import Fault, Finding
from advisor.guide.loading import Loaded
from advisor.guide.model import Basis, Card, Contact, Fact, Guide, Option, Question, Section, Source, Trait
from advisor.guide.placeholders import PLACEHOLDER
from advisor.languages.contexts import TEXT_KEYS

Entry = Section | Question | Option | Trait | Card | Fact | Source | Contact

NUMBER = re.compile(
    r"""
    https?://[^\s<>"”)]+ | www\.[^\s<>"”)]+              # a link
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                       # an e-mail address
    | (?<![\w.@/-])(?:[\w-]+\.)+(?:gov|org|com|net|edu|mil|info|us|me|io)\b(?:/[^\s<>"”)]*)?  # a link without https
    | \+\d[\d\ ().-]{6,}\d                               # a phone number with its country
    | (?<![\w-])(?:1[-.\ ])?\(?\d{3}\)?[-.\ ]{1,2}\d{3}[-.\ ]\d{4}(?![\w-])                   # 1-800-772-1213
    | (?<![\w-])1?\d{10}(?![\w-])                        # 8007721213
    | (?<![\w-])(?:1-)?8\d\d-[A-Z][A-Z0-9-]{3,}          # 1-800-MEDICARE
    | (?<![\w-])\d{3}-\d{4}(?![\w-])                     # 772-1213
    """,
    re.VERBOSE,
)
"""A phone or fax number, a link or an e-mail address. Years, dates, form numbers and sections of laws are none."""


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
    for key in TEXT_KEYS[kind]:
        value: str | tuple[str, ...] | None = getattr(entry, key)
        yield from (value,) if isinstance(value, str) else value or ()


def _numbers(loaded: Loaded) -> Iterator[Finding]:
    """Numbers and links outside of contacts.yaml, each once; names like Login.gov are allowed by known:."""
    for (kind, entry_id), texts in _shown(loaded.guide).items():
        found = dict.fromkeys(found[0].rstrip(".,;:") for text in texts for found in NUMBER.finditer(text))
        for value in found:
            if value not in loaded.guide.checks.known:
                yield Finding(Fault.NUMBER_IN_TEXT, loaded.places[kind, entry_id], {"id": entry_id, "value": value})


def _shown(guide: Guide) -> dict[tuple[str, str], list[str]]:
    """(kind, id) → the texts in which no number may stand; options and their headings belong to their question."""
    shown: dict[tuple[str, str], list[str]] = {}
    for section in guide.sections.values():
        shown["section", section.id] = list(_texts("section", section))
    for question in guide.questions.values():
        groups = [option.group for option in question.options if option.group]
        options = [text for option in question.options for text in _texts("option", option)]
        shown["question", question.id] = [*_texts("question", question), *groups, *options]
    for trait in guide.traits.values():
        shown["trait", trait.id] = list(_texts("trait", trait))
    for card in guide.cards.values():
        shown["card", card.id] = list(_texts("card", card))
    return shown


def _grounds(loaded: Loaded, card: Card) -> Iterator[Finding]:
    """A verdict that rests on press reports alone, and a doubt that is not told."""
    guide, place = loaded.guide, loaded.places["card", card.id]
    facts = [guide.facts[fact] for fact in card.facts]
    kinds = {guide.sources[source].kind for fact in facts for source in fact.sources}
    if guide.sections[card.section].choose == "first" and kinds == {Basis.PRESS_REPORT}:
        yield Finding(Fault.PRESS_VERDICT, place, {"id": card.id})
    doubtful = next((fact.id for fact in facts if fact.confidence == "low"), None)
    if doubtful is not None and not _tells_doubt(card, guide.checks.doubt):
        yield Finding(Fault.HIDDEN_DOUBT, place, {"id": card.id, "fact": doubtful})


def _tells_doubt(card: Card, phrases: tuple[str, ...]) -> bool:
    spoken = [" ".join(text.split()).casefold() for text in (card.title, card.text, *card.steps)]
    return any(phrase.casefold() in text for phrase in phrases for text in spoken)
