"""What a face must tell of a page, whatever it looks like, and what it must not: every text in each language read."""

from collections.abc import Iterator

import msgspec

from advisor.languages.contexts import context
from advisor.page.blocks import Block, Card, Contact, Difference, KeyHelp, Page, Phrase, Phrases, Section, Source
from advisor.page.commands import ANSWER, COMMANDS, END_SEARCH, LIVE_DOWN, LIVE_UP, NEXT_FOUND, TAKE_FOUND
from advisor.page.session import Session
from advisor.page.words import Words

UNSEEN = {
    "find",  # words that are only searched
    "if_",  # the page says `may_apply`, and "why" the whole condition
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
        case Difference():  # a card is opened on the screen, and told in part line by line
            yield from told((value.title, *((value.note,) if value.note is not None else ())))
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


def of_card(card: Card) -> set[str]:
    """Everything on a card."""
    return set(told(card))


def of_section(section: Section) -> set[str]:
    """Everything in a section, and what follows it. How much of it applies is counted where one only hears it."""
    return set(told((section.title, section.parts, section.end)))


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
    beside = session.live.blocks if session.desk and page.kind == "question" else ()
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
