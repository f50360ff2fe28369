"""What a face draws. Every text is spoken already: a face adds layout, never words about the guidance.

The fields of `Page` and below are the JSON that `advisor advise --format json` prints, version 1; see docs/json.md.

`beside` is the same thing in a second language, where two are read together; it has no `beside` of its own.
"""

import datetime
from typing import Literal

import msgspec

from advisor.interview import Redacted

VERSION = 1


class Phrase(msgspec.Struct, frozen=True):
    """English to speak or to show, and what it means in the reader's language."""

    en: str
    local: str


class Contact(msgspec.Struct, frozen=True):
    """Somewhere to call or to look up; `hours` may be None, as may one of `phone` and `url`."""

    id: str
    name: str
    phone: str | None
    url: str | None
    hours: str | None


class Fact(msgspec.Struct, frozen=True):
    """A statement that a card rests on. `as_of`: the date it speaks for, as far as known. `sources`: ids of sources.

    `stale`: it was to be checked again before today.
    """

    id: str
    states: str
    as_of: str | None
    confidence: str
    caveat: str | None
    sources: tuple[str, ...]
    stale: bool = False


class Source(msgspec.Struct, frozen=True):
    """Where a fact comes from. `kind` is an id of the vocabulary, `kind_name` its name in the reader's language."""

    id: str
    title: str
    publisher: str
    url: str
    published: str | None
    kind: str
    kind_name: str
    note: str | None


class Card(Redacted, frozen=True):
    """One piece of guidance. `if_` (in JSON: `if`) says when a card that may apply does.

    `may_apply` is that as a sentence for a screen: where the whole condition is long, only what it depends on.
    `if_lines` is the whole condition as sentences, one thought a line.
    `basis_name` and `checked_on` are the kind of evidence and the date of the oldest check in words; `reasons` says
    which answers brought the card up, one sentence each, and `because` the same as ids. `staff` is a note for the
    volunteer, at the desk only.
    """

    id: str
    state: Literal["applies", "may-apply"]
    if_: str | None = msgspec.field(name="if")
    may_apply: str | None
    title: str
    text: str
    steps: tuple[str, ...]
    say: tuple[Phrase, ...]
    contacts: tuple[Contact, ...]
    basis: str
    basis_name: str
    checked: datetime.date
    checked_on: str
    stale: bool
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    because: dict[str, tuple[str, ...]]
    reasons: tuple[str, ...]
    staff: str | None = None
    if_lines: tuple[str, ...] = ()
    beside: "Card | None" = None


class Section(msgspec.Struct, frozen=True):
    """A part of the guidance with at least one card. `headline`: its cards are the answer to everything, in short."""

    id: str
    title: str
    cards: tuple[Card, ...]
    headline: bool = False
    beside: "Section | None" = None


class Choice(msgspec.Struct, frozen=True):
    """An option as a face offers it, or as it was chosen. `find`: other words that a search finds it by."""

    id: str
    label: str
    hint: str | None = None
    group: str | None = None
    find: tuple[str, ...] = ()
    beside: "Choice | None" = None


class Trail(Redacted, frozen=True):
    """A question that was answered. `answer` is None for "rather not say"; `told` is the answer in words.

    `private`: the question or a chosen option is; the answer is not to be shown where others look on.
    """

    id: str
    ask: str
    answer: tuple[Choice, ...] | None
    told: str
    private: bool = False
    beside: "Trail | None" = None


class Page(Redacted, frozen=True):
    """The guidance for somebody, in one language. `notices` are about all of it: a draft translation, stale cards."""

    version: int
    guide: str
    title: str
    lang: str
    notices: tuple[str, ...]
    asked: tuple[Trail, ...]
    sections: tuple[Section, ...]
    beside: "Page | None" = None


class QuestionPage(Redacted, frozen=True):
    """The next question. `number` counts from 1; `progress` tells it with the upper bound, in words.

    `none` is the label of the empty set where several options can be chosen, `decline` that of "rather not say".
    `answer` is the earlier answer, if the question was answered before.
    """

    id: str
    ask: str
    why: str
    many: bool
    choices: tuple[Choice, ...]
    none: str | None
    decline: str
    number: int
    at_most: int
    progress: str
    notices: tuple[str, ...]
    trail: tuple[Trail, ...]
    answer: frozenset[str] | None
    answered: bool
    beside: "QuestionPage | None" = None
