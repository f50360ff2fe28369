"""The blocks of a page, from which every face and every writer draws it.

A block is a frozen value whose texts are `Words`. A face gives a block its layout and adds no words to it.
"""

import datetime
from collections.abc import Iterator
from typing import Literal

from advisor.interview import Redacted
from advisor.page.words import Words

Tone = Literal["plain", "strong", "quiet", "warning", "good"]
"""How a paragraph stands out: "plain" not at all, "strong" as bold text, "quiet" less than the others."""

Mark = Literal["added", "changed", "dropped"]
"""The card is only in the other way, is in both for different reasons, or is only in this way."""


class Block(Redacted, frozen=True):
    """A part of a page."""


class Heading(Block, frozen=True):
    """What the blocks after it are about."""

    words: Words


class Paragraph(Block, frozen=True):
    """Whole sentences."""

    words: Words
    tone: Tone = "plain"


class Item(Block, frozen=True):
    """A line of a list. `depth`: how far in it stands, from 0."""

    words: Words
    depth: int = 0


class Conditional(Redacted, frozen=True):
    """A text of a card. `if_`: the condition under which it holds, to complete a sentence that begins with "if".

    `words`: what is read: the text, after its condition where it has one.
    """

    text: Words
    if_: Words | None
    words: Words


class Steps(Block, frozen=True):
    """What to do, step by step."""

    heading: Words
    steps: tuple[Conditional, ...]


class Phrase(Redacted, frozen=True):
    """English to say or to show, and what it means in each language that is not English."""

    english: str
    meaning: Words | None


class Phrases(Block, frozen=True):
    """Phrases to say or to show in English."""

    heading: Words
    phrases: tuple[Phrase, ...]


class Contact(Block, frozen=True):
    """Somewhere to call or to look up. At least one of `phone` and `url` is there.

    `words`: what is read above them: the name and, where it is only for some, for whom (`if_`).
    """

    id: str
    name: Words
    phone: str | None
    url: str | None
    hours: Words | None
    words: Words
    if_: Words | None = None


class Contacts(Block, frozen=True):
    """Where to turn."""

    heading: Words
    contacts: tuple[Contact, ...]


class Evidence(Block, frozen=True):
    """The kind of evidence (`kind`: its id), and the day of the oldest check. `stale`: what is said if overdue."""

    kind: str
    kind_name: Words
    checked: datetime.date
    checked_on: Words
    words: Words
    stale: Words | None


class Note(Block, frozen=True):
    """A note for the volunteer at a desk, in the volunteer's language only."""

    heading: Words
    words: Words


class Source(Block, frozen=True):
    """Where a fact comes from. `published` says by whom and when; `kind` is an id, `kind_name` its name.

    `number`: its number on a page that lists all sources; `cards`: below a heading, the cards that rest on it.
    """

    id: str
    title: str
    publisher: str
    url: str
    date: str | None
    published: Words
    kind: str
    kind_name: Words
    note: Words | None
    number: int | None = None
    cards_heading: Words | None = None
    cards: tuple[Words, ...] = ()


class Fact(Block, frozen=True):
    """A statement that a card rests on. `doubts`: how sure and how fresh it is. `confidence` and `as_of` are ids."""

    id: str
    number: int
    states: Words
    confidence: Literal["high", "medium", "low"]
    as_of: str | None
    caveat: Words | None
    doubts: tuple[Paragraph, ...]
    sources: tuple[Source, ...]


class Choice(Block, frozen=True):
    """A line to choose: an option, a language, an answer to change. `group`: the heading above it.

    `find`: other words by which it is searched; `by`: those of them by which it was found. `marked`: it was chosen
    before.
    """

    id: str
    label: Words
    hint: Words | None = None
    group: Words | None = None
    find: tuple[Words, ...] = ()
    marked: bool = False
    by: Words | None = None


class Field(Block, frozen=True):
    """A line in which something is typed. `value`: what stands there first, and what Enter alone takes."""

    label: Words
    value: str = ""


class Answered(Block, frozen=True):
    """A question and the answer to it. `options` are the chosen ones, None for "rather not say".

    `private`: the question or a chosen option is private; do not show the answer where others look on.
    """

    id: str
    ask: Words
    told: Words
    options: tuple[Choice, ...] | None
    private: bool = False


class Card(Block, frozen=True):
    """One piece of guidance. `blocks` are what stands below its title, in the order in which they are read.

    `lead`: it in one sentence. `outcome`: the id of what a verdict says. `state`: whether it applies, or may. `if_`:
    the condition, to complete a sentence that begins with "if". `may_apply`: the condition as a sentence; if it is
    long, only the questions it depends on. `because`: the answers that brought the card up, as ids. `facts`: the ids of
    what it rests on. `cited`: the numbers of its sources, if they are listed on the same page.
    """

    id: str
    section: str
    state: Literal["applies", "may-apply"]
    title: Words
    lead: Words
    outcome: str | None
    may_apply: Words | None
    if_: Words | None
    evidence: Evidence
    text: tuple[Conditional, ...]
    steps: Steps | None
    phrases: Phrases | None
    contacts: Contacts | None
    note: Note | None
    because: dict[str, tuple[str, ...]]
    facts: tuple[str, ...]
    cited: Words | None = None

    @property
    def applies(self) -> bool:
        """Whether it surely applies."""
        return self.state == "applies"

    @property
    def folded(self) -> tuple[Block, ...]:
        """What stands below the title of a card that is not open: when it applies, and its lead."""
        condition = () if self.may_apply is None else (Paragraph(self.may_apply, "warning"),)
        return (*condition, Paragraph(self.lead))

    @property
    def body(self) -> tuple[Block, ...]:
        """What an open card adds to its lead."""
        return (*self.rest(self.steps, self.contacts), *self.end)

    def rest(self, steps: Steps | None = None, contacts: Contacts | None = None) -> tuple[Block, ...]:
        """Its paragraphs, phrases and note, with the steps and the contacts where they are told."""
        paragraphs = (Paragraph(each.words) for each in self.text)
        return (*paragraphs, *(part for part in (steps, self.phrases, contacts, self.note) if part is not None))

    @property
    def end(self) -> tuple[Block, ...]:
        """The last lines of an open card: the numbers of its sources, and the kind of evidence."""
        cited = () if self.cited is None else (Paragraph(self.cited, "quiet"),)
        return (*cited, self.evidence)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What stands below the title of an open card."""
        return (*self.folded, *self.body)


class Outcome(Redacted, frozen=True):
    """What a verdict says, in a few words. `tone`: how it stands out."""

    id: str
    label: Words
    tone: Literal["good", "plain", "warning"]


class AnswerLine(Redacted, frozen=True):
    """What matters most of a section (its id), in one sentence, under a label."""

    section: str
    label: Words
    lead: Conditional


class Possible(Redacted, frozen=True):
    """One of several verdicts: its title, under its condition, and what to do first if it is the right one."""

    title: Conditional
    step: Words | None


class Answer(Block, frozen=True):
    """The answer to everything on one screen: the verdict, what to do first, a line for each thing that matters.

    Where several verdicts may apply, `title` says so, `possible` has them, and `more` how many others there are.
    `card`: the verdict, if it is certain; what it adds stands in `rest`, below the answer.
    """

    outcome: Outcome | None
    title: Words
    lead: Words | None
    steps: Steps | None
    possible: tuple[Possible, ...]
    more: Words | None
    lines: tuple[AnswerLine, ...]
    contacts: Contacts | None
    card: Card | None

    @property
    def rest(self) -> tuple[Block, ...]:
        """What the verdict adds to the answer, with the steps and contacts that had no room there."""
        if self.card is None:
            return ()
        steps, contacts = self.card.steps, self.card.contacts
        told = len(self.steps.steps) if self.steps else 0
        named = len(self.contacts.contacts) if self.contacts else 0
        more = steps and Steps(steps.heading, steps.steps[told:])
        others = contacts and Contacts(contacts.heading, contacts.contacts[named:])
        return (
            *self.card.rest(more if more and more.steps else None, others if others and others.contacts else None),
            *self.card.end,
        )


class Group(Block, frozen=True):
    """Cards that may apply for the same reason. The reason and the number of cards stand once, above them."""

    may_apply: Words
    counted: Words
    cards: tuple[Card, ...]


class Section(Block, frozen=True):
    """A part of the guidance. `parts`: how to read it, its cards and groups of cards, in the order of reading.

    `headline`: it begins with the answer to everything, in short. `counted`: its title with the number of its cards.
    `place`: where it stands among the sections, in words. `end`: what follows it. `brief`: of a headline, the answer in
    a line, or how many are possible.
    """

    id: str
    title: Words
    headline: bool
    counted: Words
    place: Words
    parts: tuple[Answer | Paragraph | Card | Group, ...]
    end: Words
    brief: Words | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards, in the order of reading."""
        return tuple(card for part in self.parts for card in cards_in(part))


class CutOut(Block, frozen=True):
    """A card to cut out, to fold and to show: phrases in English and what they mean. `heading`: what to do with it."""

    heading: Words
    phrases: tuple[Phrase, ...]


class Blanks(Block, frozen=True):
    """Lines to write on, by their labels."""

    labels: tuple[Words, ...]


class Code(Block, frozen=True):
    """A link to scan with a phone. `words`: what it leads to; `no_room`: what is said where the code is not drawn."""

    link: str
    words: Words
    no_room: Words


class Side(Block, frozen=True):
    """One side of a sheet of paper. `title`: its largest line; the back has none."""

    title: Words | None
    blocks: tuple[Block, ...]


class Change(Block, frozen=True):
    """An answer that is different in another way: the question, the answer now, and that in the other way."""

    ask: Words
    now: Words
    then: Words


class Difference(Block, frozen=True):
    """A card that is not the same in another way. `title`: “Added: …”. `note`: an extra sentence, or None."""

    mark: Mark
    title: Words
    card: Card
    note: Words | None = None


class KeyHelp(Block, frozen=True):
    """What a command does. `command`: its id; the face adds the key."""

    command: str
    words: Words


def cards_in(block: Block) -> Iterator[Card]:
    """The cards in a block."""
    match block:
        case Card():
            yield block
        case Answer(card=Card() as card):
            yield card
        case Group(cards=cards):
            yield from cards
        case Section():
            yield from block.cards
