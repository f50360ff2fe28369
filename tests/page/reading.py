"""What a page says, as lines of text, and how to get to a page."""

from collections.abc import Iterable

from advisor.page.blocks import Block, Heading, Item, Paragraph
from advisor.page.session import Session
from tests.page.trips import PATHS, along


def said(blocks: Iterable[Block]) -> list[str]:
    """Headings, paragraphs and items, items as deep as they stand."""
    return [
        "  " * (block.depth if isinstance(block, Item) else 0) + str(block.words)
        for block in blocks
        if isinstance(block, Heading | Paragraph | Item)
    ]


def at(session: Session, way: str) -> Session:
    there = along(session, PATHS[way])
    assert there is not None
    return there
