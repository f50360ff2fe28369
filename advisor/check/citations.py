"""Checks what the parts of a guide rest on: unused facts, sources and contacts, weak verdicts, and doubt not expressed.

The loader has already made sure that everything that is named exists.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from advisor.check.findings import FindingCode, finding
from advisor.check.proof import example_for, shown_conditions
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import ON_SHEET, Basis, Card, Contact, Guide, Part, Question
from advisor.guide.placeholders import PLACEHOLDER
from advisor.languages.contexts import TEXT_KEYS, UNSEEN, context

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
"""Matches phone numbers, links and e-mail addresses, but no years, dates, form numbers or sections of laws."""

DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | dict.fromkeys("\u00a0\u202f\u2009", " ")
)
"""Maps other dashes and spaces to the plain ones that NUMBER knows."""

NUMBERED = ("fact", "source")
"""Kinds of entries whose texts may hold numbers, because they quote sources."""


class ShownText(NamedTuple):
    """A text that readers see. `context`: the context in which it is translated."""

    context: str
    text: str


def check_citations(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find entries that nobody uses, numbers outside of contacts, weak verdicts and doubt that is not expressed."""
    yield from _unused(loaded)
    yield from _numbers(loaded)
    for card in loaded.guide.cards.values():
        yield from _grounds(loaded, card)


def _unused(loaded: Loaded) -> Iterator[Diagnostic]:
    guide = loaded.guide
    users: list[Card | Contact] = [*guide.contacts.values(), *guide.cards.values()]
    resting = {fact: user.id for user in users for fact in user.facts}
    for fact in guide.facts.values():
        if fact.unused is None and fact.id not in resting:
            yield finding(loaded, FindingCode.UNUSED_FACT, "fact", fact.id)
        elif fact.unused is not None and fact.id in resting:
            yield finding(loaded, FindingCode.USED_UNUSED_FACT, "fact", fact.id, other=resting[fact.id])
        if fact.basis is None and not any(guide.sources[source].read for source in fact.sources):
            yield finding(loaded, FindingCode.UNREAD_SOURCES, "fact", fact.id)
    sources = {source for fact in guide.facts.values() for source in fact.sources}
    for source_id in guide.sources:
        if source_id not in sources:
            yield finding(loaded, FindingCode.UNUSED_SOURCE, "source", source_id)
    named = {contact for card in guide.cards.values() for contact in _contacts_of(card)}
    for contact_id in guide.contacts:
        if contact_id not in named:
            yield finding(loaded, FindingCode.UNUSED_CONTACT, "contact", contact_id)


def _contacts_of(card: Card) -> Iterator[str]:
    """The ids of the contacts that a card lists or names in a placeholder."""
    yield from (mention.contact for mention in card.contacts)
    for _, text in _texts("card", card.id, card):
        yield from (found[1].partition(".")[0] for found in PLACEHOLDER.finditer(text) if found[1])


def _texts(kind: str, name: str, entry: msgspec.Struct) -> Iterator[ShownText]:
    for key in (key for key in TEXT_KEYS[kind] if key not in UNSEEN):
        value: str | tuple[str | Part, ...] | None = getattr(entry, key)
        if (key, value) == ("sheet", ON_SHEET):
            continue
        items = (value,) if isinstance(value, str) else value or ()
        texts = (item.text if isinstance(item, Part) else item for item in items)
        yield from (ShownText(context(kind, name, key), text) for text in texts)


def _numbers(loaded: Loaded) -> Iterator[Diagnostic]:
    """Numbers and links outside of contacts.yaml, each once. Those listed under `known:` are allowed."""
    for (kind, entry_id), entries in shown_texts(loaded.guide).items():
        if kind in NUMBERED:
            continue
        texts = [shown.text.translate(DASHES) for shown in entries]
        found = dict.fromkeys(found[0].rstrip(".,;:") for text in texts for found in NUMBER.finditer(text))
        for value in found:
            if value not in loaded.guide.checks.known:
                yield finding(loaded, FindingCode.NUMBER_IN_TEXT, kind, entry_id, value=value)


def shown_texts(guide: Guide) -> dict[tuple[str, str], list[ShownText]]:
    """(kind, id) → the texts that readers see. Those of options and their headings are under the question."""
    shown = {("guide", guide.id): list(_texts("guide", "guide", guide))}
    for question in guide.questions.values():
        shown["question", question.id] = list(_texts_of_question(question))
    for kind in ("section", "outcome", "trait", "card", "fact", "source", "contact", "way"):
        for name, entry in getattr(guide, f"{kind}s").items():
            shown[kind, name] = list(_texts(kind, name, entry))
    for name, panel in guide.sheet.items():
        shown["panel", name] = list(_texts("panel", name, panel))
    return shown


def _texts_of_question(question: Question) -> Iterator[ShownText]:
    yield from _texts("question", question.id, question)
    for option in question.options:
        if option.group:
            yield ShownText(context("question", question.id, "group"), option.group)
        yield from _texts("option", f"{question.id}/{option.id}", option)


def _grounds(loaded: Loaded, card: Card) -> Iterator[Diagnostic]:
    """A verdict whose title and lead rest on a press report alone, and a card that hides how doubtful they are."""
    guide = loaded.guide
    if not card.facts:
        return
    first = guide.facts[card.facts[0]]
    if guide.sections[card.section].choose == "first" and guide.basis(first) is Basis.PRESS_REPORT:
        yield finding(loaded, FindingCode.PRESS_VERDICT, "card", card.id, fact=first.id)
    if first.confidence == "low" and not _expresses_doubt(card, guide.checks.doubt):
        example = example_for(shown_conditions(guide)[card.id], guide.questions)
        yield finding(loaded, FindingCode.HIDDEN_DOUBT, "card", card.id, example=example, fact=first.id)


def _expresses_doubt(card: Card, phrases: tuple[str, ...]) -> bool:
    """Whether a text that everybody sees who sees the card says one of `phrases`."""
    always = (part.text for part in (*card.text, *card.steps) if part.when is True)
    spoken = [" ".join(text.split()).casefold() for text in (card.title, card.lead, *always)]
    return any(phrase.casefold() in text for phrase in phrases for text in spoken)
