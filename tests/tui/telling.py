"""What a face must tell of the blocks of a page, whatever it looks like: every text in each language that is read."""

from collections.abc import Iterator

import msgspec

from advisor.page.blocks import Block, Card, Contact, Difference, KeyHelp, Page, Phrase, Section, Source
from advisor.page.commands import COMMANDS
from advisor.page.words import Words

UNSEEN = {
    "find",  # words that are only searched
    "if_",  # the page says `may_apply`, and "why" the whole condition
    "kind_name",  # stands in the words of the evidence, and is checked by itself on a source
    "checked_on",
    "caveat",  # stands in the doubts of a fact
    "place",  # where a section stands: each face tells it in its own place
    "counted",
    "counts",
    "end",
}
"""Fields of blocks that hold the same as others, or nothing to read."""


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


def of_page(page: Page) -> set[str]:
    """Everything on a page but the guidance, which is read section by section, and what only one face can do."""
    blocks: tuple[Block, ...] = tuple(block for block in page.blocks if not isinstance(block, Section))
    return set(told(tuple(block for block in blocks if not isinstance(block, KeyHelp) or _in_both(block))))


def _in_both(block: KeyHelp) -> bool:
    """Whether both faces have a way to ask for a command."""
    command = COMMANDS[block.command]
    return bool(command.typed and command.shown)
