"""The guidance as JSON, version 2. docs/json.md describes it, and docs/json.schema.json is its JSON Schema.

The structs here are the form, from which `json_schema` makes the schema. `beside` holds the same in each further
language.
"""

import datetime
from typing import Any, Literal, TypeVar

import msgspec

from advisor.guide.model import Basis
from advisor.interview import Redacted
from advisor.page import blocks
from advisor.page.document import Document
from advisor.page.words import Words

VERSION: Literal[2] = 2
Form = TypeVar("Form", bound=msgspec.Struct)


class Language(msgspec.Struct, frozen=True):
    """A language of the document. `draft`: some of its texts were reviewed by no person."""

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    draft: bool


class Option(msgspec.Struct, frozen=True):
    """A chosen option."""

    id: str
    label: str


class Asked(msgspec.Struct, frozen=True):
    """A question that was answered. `answer` is null for "rather not say"; `told` is the answer in words.

    `private`: the answer is not to be shown where others look on.
    """

    id: str
    ask: str
    told: str
    answer: list[Option] | None
    private: bool


class Line(msgspec.Struct, frozen=True):
    """A line of a list. `depth`: how far in it stands, from 0."""

    text: str
    depth: int


class Phrase(msgspec.Struct, frozen=True):
    """English to say or to show, and what it means."""

    en: str
    local: str


class Conditional(msgspec.Struct, frozen=True):
    """A text; `if` completes a sentence that begins with "if", and is null where it holds for certain."""

    text: str
    if_: str | None = msgspec.field(name="if")


class Possible(msgspec.Struct, frozen=True):
    """The title of one of several verdicts; `if` completes "if"; `step` is what to do first if it is the right one."""

    text: str
    if_: str | None = msgspec.field(name="if")
    step: str | None


class AnswerLine(msgspec.Struct, frozen=True):
    """What matters most of a section, under a label."""

    section: str
    label: str
    text: str
    if_: str | None = msgspec.field(name="if")


class AnswerContact(msgspec.Struct, frozen=True):
    """Whom to call, or where to look."""

    id: str
    name: str
    phone: str | None
    url: str | None


class Answer(msgspec.Struct, frozen=True):
    """The answer to everything, as it stands on one screen.

    `outcome` is the id of what the verdict says. Where several verdicts may apply, it is null unless all of them say
    the same; `title` says that there are several, and `possible` has the titles of the verdicts with their conditions.
    """

    outcome: str | None
    outcome_label: str | None
    title: str
    lead: str | None
    steps: list[Conditional]
    possible: list[Possible]
    lines: list[AnswerLine]
    contacts: list[AnswerContact]


class Contact(msgspec.Struct, frozen=True):
    """Somewhere to call or to look up. `if`: for whom; null where it is for everybody."""

    id: str
    name: str
    phone: str | None
    url: str | None
    hours: str | None
    if_: str | None = msgspec.field(name="if")


class Fact(msgspec.Struct, frozen=True):
    """A statement that a card rests on. `doubts`: how sure and how fresh it is, in sentences."""

    id: str
    states: str
    as_of: str | None
    confidence: Literal["high", "medium", "low"]
    caveat: str | None
    doubts: list[str]
    sources: list[str]


class Source(msgspec.Struct, frozen=True):
    """Where facts come from. `published_by` says by whom and when, in words."""

    id: str
    title: str
    publisher: str
    url: str
    published: str | None
    published_by: str
    kind: Basis
    kind_name: str
    note: str | None


class Card(msgspec.Struct, frozen=True):
    """One piece of guidance.

    `lead`: it in one sentence. `outcome`: the id of what a verdict says; null on other cards. `text` may be
    empty. `if`, `may_apply` and `when` tell when a card applies that only may: as words, as a short sentence, part by
    part.
    `evidence`: its kind and day in a sentence. `out_of_date`: what is said of a stale card.
    """

    id: str
    state: Literal["applies", "may-apply"]
    if_: str | None = msgspec.field(name="if")
    may_apply: str | None
    when: list[Line]
    title: str
    lead: str
    outcome: str | None
    text: str
    steps: list[Conditional]
    say: list[Phrase]
    contacts: list[Contact]
    basis: Basis
    basis_name: str
    checked: datetime.date
    checked_on: str
    evidence: str
    stale: bool
    out_of_date: str | None
    facts: list[Fact]
    sources: list[Source]
    because: dict[str, list[str]]
    reasons: list[str]


class Section(msgspec.Struct, frozen=True):
    """A part of the guidance. `headline`: its cards are the answer to everything, in short.

    `how_to_read`: what must be known to read its cards, where some only may apply.
    """

    id: str
    title: str
    headline: bool
    how_to_read: str | None
    cards: list[Card]


class Labels(msgspec.Struct, frozen=True):
    """The headings that the parts of a card and of the document stand below."""

    answers: str
    steps: str
    say: str
    contacts: str
    why: str
    facts: str
    sources: str


class Part(msgspec.Struct, frozen=True):
    """The guidance in one language. `answer` is null for a guide that has no section that answers in short."""

    lang: str
    title: str
    answer: Answer | None
    notices: list[str]
    labels: Labels
    asked: list[Asked]
    sections: list[Section]


class Guidance(msgspec.Struct, frozen=True):
    """The whole document. `beside`: the same in the other languages."""

    version: Literal[2]
    guide: str
    languages: list[Language]
    lang: str
    title: str
    answer: Answer | None
    notices: list[str]
    labels: Labels
    asked: list[Asked]
    sections: list[Section]
    beside: list[Part]


def write_json(document: Document) -> str:
    """The guidance as a JSON text with a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(_guidance(document)), indent=2).decode() + "\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `write_json` writes."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Guidance)}


def _guidance(document: Document) -> Guidance:
    first, *others = (_Writer(document, place) for place in range(len(document.page.languages)))
    return Guidance(
        version=VERSION,
        guide=document.guide,
        languages=[
            Language(each.code, each.name, "rtl" if each.direction == "rtl" else "ltr", each.is_draft)
            for each in document.translators.languages
        ],
        beside=[other.part() for other in others],
        **msgspec.structs.asdict(first.part()),
    )


class _Writer:
    """Writes the guidance in one of the languages of a document."""

    def __init__(self, document: Document, place: int) -> None:
        self.document = document
        self.place = place
        self.lang = document.page.languages[place]

    def part(self) -> Part:
        document = self.document
        return Part(
            lang=self.lang,
            title=self.text(document.page.title),
            answer=self.answer(document.page.answer_page),
            notices=[str(notice) for notice in document.notices[self.place]],
            labels=Labels(**{key: self.text(words) for key, words in document.labels.items()}),
            asked=[self.asked(each) for each in document.asked],
            sections=[self.section(section) for section in document.page.sections],
        )

    def text(self, words: Words) -> str:
        return words.in_language(self.place)

    def made(self, form: type[Form], block: Redacted, **own: object) -> Form:
        """A part of the document: what `own` has, and else what the block has by the same names."""
        others = {name: getattr(block, name) for name in form.__struct_fields__ if name not in own}
        return form(**{name: self.text(of) if isinstance(of, Words) else of for name, of in others.items()}, **own)

    def answer(self, answer: blocks.Answer | None) -> Answer | None:
        if answer is None:
            return None
        contacts = answer.contacts.contacts if answer.contacts else ()
        return Answer(
            outcome=answer.outcome.id if answer.outcome else None,
            outcome_label=self.text(answer.outcome.label) if answer.outcome else None,
            title=self.text(answer.title),
            lead=self.optional(answer.lead),
            steps=[self.conditional(step) for step in (answer.steps.steps if answer.steps else ())],
            possible=[
                Possible(self.text(each.title.text), self.optional(each.title.if_), self.optional(each.step))
                for each in answer.possible
            ],
            lines=[
                AnswerLine(line.section, self.text(line.label), self.text(line.lead.text), self.optional(line.lead.if_))
                for line in answer.lines
            ],
            contacts=[self.made(AnswerContact, contact) for contact in contacts],
        )

    def conditional(self, part: blocks.Conditional) -> Conditional:
        return Conditional(self.text(part.text), self.optional(part.if_))

    def optional(self, words: Words | None) -> str | None:
        return None if words is None else self.text(words)

    def asked(self, asked: blocks.Answered) -> Asked:
        options = None if asked.options is None else [self.made(Option, option) for option in asked.options]
        return self.made(Asked, asked, answer=options)

    def section(self, section: blocks.Section) -> Section:
        said = [self.text(part.words) for part in section.parts if isinstance(part, blocks.Paragraph)]
        cards = [self.card(card) for card in section.cards]
        return self.made(Section, section, how_to_read=" ".join(said) or None, cards=cards)

    def card(self, card: blocks.Card) -> Card:
        facts, evidence = self.document.facts[card.id], card.evidence
        sources = {source.id: source for fact in facts for source in fact.sources}
        conditions, reasons = self.document.conditions[card.id], self.document.reasons[card.id]
        return self.made(
            Card,
            card,
            when=[self.made(Line, item, text=self.text(item.words)) for item in conditions],
            text=" ".join(self.text(paragraph.words) for paragraph in card.text),
            steps=[self.conditional(step) for step in (card.steps.steps if card.steps else ())],
            say=[self.phrase(phrase) for phrase in card.phrases.phrases] if card.phrases else [],
            contacts=[self.made(Contact, each) for each in card.contacts.contacts] if card.contacts else [],
            basis=Basis(evidence.kind),
            basis_name=self.text(evidence.kind_name),
            checked=evidence.checked,
            checked_on=self.text(evidence.checked_on),
            evidence=self.text(evidence.words),
            stale=evidence.stale is not None,
            out_of_date=self.optional(evidence.stale),
            facts=[self.fact(fact) for fact in facts],
            sources=[self.source(source) for source in sources.values()],
            reasons=[self.text(item.words) for item in reasons],
        )

    def phrase(self, phrase: blocks.Phrase) -> Phrase:
        meanings = phrase.meaning.texts if phrase.meaning else ()
        local = next((meaning.text for meaning in meanings if meaning.language == self.lang), phrase.english)
        return Phrase(phrase.english, local)

    def fact(self, fact: blocks.Fact) -> Fact:
        doubts = [self.text(doubt.words) for doubt in fact.doubts]
        return self.made(Fact, fact, doubts=doubts, sources=[source.id for source in fact.sources])

    def source(self, source: blocks.Source) -> Source:
        return self.made(Source, source, published=source.date, published_by=self.text(source.published))
