"""What a face must tell of a page, whatever it looks like, and what it must not: every text in each language read."""

from collections.abc import Iterator

import msgspec

from advisor.languages.contexts import context
from advisor.page.blocks import (
    Answer,
    Block,
    Card,
    Conditional,
    Contact,
    Difference,
    Group,
    KeyHelp,
    Phrase,
    Phrases,
    Section,
    Source,
    cards_in,
)
from advisor.page.commands import ANSWER, COMMANDS, END_SEARCH, LIVE_DOWN, LIVE_UP, NEXT_FOUND, TAKE_FOUND
from advisor.page.page import Page
from advisor.page.session import Session
from advisor.page.words import Words

UNSEEN = {
    "find",  # words that are only searched
    "if_",  # the page says `may_apply`, or it stands in `words`, and "why" says the whole condition
    "kind_name",  # stands in the words of the evidence, and is checked by itself on a source
    "checked_on",
    "caveat",  # stands in the doubts of a fact
}
"""Fields of blocks that hold the same as others."""

NOT_ON_SCREEN = {ANSWER, TAKE_FOUND, NEXT_FOUND, END_SEARCH, LIVE_DOWN, LIVE_UP}
"""What the help of a screen as narrow as ours leaves out: the keys of the search, and those of the part beside it."""


def told(value: object) -> Iterator[str]:
    """Every text to read in a block or a part of one."""
    match value:
        case Words():
            yield from (text.text for text in value.texts)
        case tuple():
            for each in value:
                yield from told(each)
        case Difference():  # its card is folded; of one that falls away the title says enough
            yield from told((value.title, value.note or ()))
            yield from told(value.card.folded if value.mark != "dropped" else ())
        case Conditional():
            yield from told(value.words)
        case Contact():
            yield from (*_own(value), *told(value.words), *told(value.hours or ()))
        case Answer():
            yield from told(_answer(value))
        case msgspec.Struct():
            yield from _own(value)
            for name in value.__struct_fields__:
                if name not in UNSEEN:
                    yield from told(getattr(value, name))


def _own(block: object) -> Iterator[str]:
    """What a block tells in strings, for it is never translated."""
    match block:
        case Phrase():
            yield block.english
        case Contact():
            yield from (way for way in (block.phone, block.url) if way)
        case Source():
            yield from (block.title, block.url, *(text.text for text in block.kind_name.texts))


def _answer(answer: Answer) -> tuple[object, ...]:
    """What stands on an answer page; its contacts need no heading there."""
    outcome = answer.outcome.label if answer.outcome is not None else ()
    lines = tuple((line.label, line.lead) for line in answer.lines)
    contacts = answer.contacts.contacts if answer.contacts is not None else ()
    whole = (answer.title, answer.lead or (), answer.steps or (), answer.possible, answer.more or (), lines, contacts)
    return outcome, *whole


def of_card(card: Card) -> set[str]:
    """Everything on a card."""
    return set(told((card.title, card.blocks)))


def of_folded(card: Card) -> set[str]:
    """The title, the "if" and the lead of a card."""
    return set(told((card.title, card.folded)))


def only_opened(card: Card) -> set[str]:
    """What is told of a card only where it is open."""
    folded = " ".join(of_folded(card)).casefold()
    return {text for text in told(card.body) if text.casefold() not in folded}


def of_section(section: Section, *, typed: bool) -> set[str]:
    """What is told of a section before a card is opened, and what follows it.

    `typed`: by the line mode; the full screen also has room for what the verdict adds to the answer.
    """
    parts: list[object] = []
    for part in section.parts:
        match part:
            case Card():
                parts.append((part.title, part.folded))
            case Group():
                parts += [part.may_apply, part.counted, *((card.title, card.lead) for card in part.cards)]
            case Answer():
                parts.append((part, () if typed else part.rest))
            case _:
                parts.append(part)
    return set(told((section.title, tuple(parts), section.end)))


def below_answer(section: Section) -> list[Card]:
    """The cards of a section but the one that is the answer."""
    parts = [part for part in section.parts if not isinstance(part, Answer)]
    return [card for part in parts for card in cards_in(part)]


def of_page(page: Page, *, typed: bool) -> set[str]:
    """Everything on a page but the sections of the guidance, of which one is read at a time.

    `typed`: by the line mode; the full screen helps with what has a key there, and shows phrases and numbers large.
    """
    blocks = [block for block in page.blocks if not isinstance(block, Section)]
    if typed:
        return set(told(tuple(blocks)))
    keyed = [block for block in blocks if not isinstance(block, KeyHelp) or _has_key(block)]
    return {text for block in keyed for text in (_large(block) if page.kind == "phrases" else told(block))}


def _large(block: Block) -> Iterator[str]:
    """What stands large, to be held up: phrases without their heading, and of a contact its name, then its number.

    The number is drawn; its digits stand below it, to be copied.
    """
    match block:
        case Phrases():
            yield from told(block.phrases)
        case Contact():
            yield from told(block.name)
            yield block.phone or ""
        case _:
            yield from told(block)


def _has_key(block: KeyHelp) -> bool:
    command = COMMANDS[block.command]
    return bool(command.shown) and command not in NOT_ON_SCREEN


def never(session: Session) -> set[str]:
    """What can be read nowhere: titles of cards that the page does not tell, and notes that are not for its reader.

    At a desk, the live guidance is a part of the page of a question, for it stands beside it.
    """
    page, guide = session.page, session.interview.guide
    beside = session.seen_live.blocks if session.desk and page.kind == "question" else ()
    known = {text.casefold() for text in told((page.blocks, beside))}
    titles = {card.title for card in guide.cards.values() if not any(card.title.casefold() in text for text in known)}
    shown = {card.note for card in page.cards if card.note is not None}
    noted = {text.text for note in shown for text in note.words.texts}
    notes = {card.staff for card in guide.cards.values() if card.staff}
    return titles | {note for note in notes if not session.desk or not any(note in text for text in noted)}


def never_beside(session: Session) -> set[tuple[str, str]]:
    """The notes for staff in the second and further languages of a page, each after the same in the reader's own."""
    own, *others = session.translators.each
    notes = [(context("card", card.id, "staff"), card.staff) for card in session.interview.guide.cards.values()]
    return {(own.content(place, note), one.content(place, note)) for place, note in notes if note for one in others}
