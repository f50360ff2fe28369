"""A page as Markdown (CommonMark), to paste into a message: headings, lists and bold type. Nothing of a text is markup.

The same in a further language follows on the next line of a paragraph or of a point of a list.
"""

import re
from collections.abc import Iterable, Iterator

from advisor.page import blocks
from advisor.page.blocks import Block
from advisor.page.page import Page
from advisor.page.words import Words
from advisor.writers.isolating import plain
from advisor.writers.text import BLANK

BREAK = "  \n"
"""The end of a line within a paragraph."""

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&#!])")
_STARTS = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")


def write_markdown(page: Page) -> str:
    """A page that leaves the program, a sheet or the guidance: its title, what must be known about it, its blocks."""
    written = ""
    before = False
    head = (_heading(1, page.title), *(_lines(notice) for notice in page.notices))
    for chunk in (*head, *_chunks(page.blocks, 2)):
        point = chunk.lstrip().startswith("- ")
        written += ("" if not written else "\n" if point and before else "\n\n") + chunk
        before = point
    return written + "\n"


def escaped(text: str) -> str:
    """A text of which nothing is read as markup, wherever it stands."""
    known = _MARKUP.sub(r"\\\1", _INVISIBLE.sub(" ", text).strip())
    return _STARTS.sub(lambda found: f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}", known)


def _texts(words: Words | None) -> list[str]:
    return [] if words is None else [escaped(plain(text)) for text in words.distinct]


def _lines(*parts: Words | None) -> str:
    """Texts in all their languages, a line each."""
    return BREAK.join(text for words in parts for text in _texts(words))


def _strong(words: Words) -> str:
    return BREAK.join(f"**{text}**" for text in _texts(words))


def _label(words: Words) -> str:
    """A text in all languages on one line."""
    return " / ".join(_texts(words))


def _heading(level: int, words: Words) -> str:
    return f"{'#' * min(level, 6)} {_label(words)}"


def _point(text: str, sign: str = "- ", indent: int = 0) -> str:
    """A point of a list; its further lines and the lists in it stand below its text."""
    return " " * indent + sign + text.replace("\n", "\n" + " " * (indent + len(sign)))


def _link(url: str) -> str:
    """An address as a link, where it is one of the web."""
    return f"<{url}>" if re.fullmatch(r"https?://[^\s<>\\]+", url) else escaped(url)


def _chunks(parts: Iterable[Block], level: int) -> Iterator[str]:
    """Blocks as paragraphs and points. `level`: of their headings; what follows a heading is deeper."""
    below = level
    for block in parts:
        heads = isinstance(block, blocks.Heading | blocks.Section)
        yield from _block(block, level if heads else below)
        below = level + 1 if heads else below


def _block(block: Block, level: int) -> Iterator[str]:
    match block:
        case blocks.Heading():
            yield _heading(level, block.words)
        case blocks.Paragraph():
            yield _strong(block.words) if block.tone in {"strong", "warning"} else _lines(block.words)
        case blocks.Item():
            yield _point(_lines(block.words), indent=2 * block.depth)
        case blocks.Side():
            yield from () if block.title is None else (_heading(level, block.title),)
            yield from _chunks(block.blocks, level if block.title is None else level + 1)
        case blocks.Section():
            yield _heading(level, block.title)
            yield from _chunks(block.parts, level + 1)
        case blocks.Group():
            yield BREAK.join((_strong(block.may_apply), _lines(block.counted)))
            for card in block.cards:
                yield from _card(card, level, with_if=False)
        case blocks.Card():
            yield from _card(block, level)
        case blocks.Answer():
            yield from _answer(block, level)
        case _:
            yield from _part(block, level)


def _part(block: Block, level: int) -> Iterator[str]:
    """A part of a card, or of a sheet."""
    match block:
        case blocks.Evidence():
            yield _lines(block.words)
            yield from () if block.stale is None else (_strong(block.stale),)
        case blocks.Steps():
            yield _heading(level, block.heading)
            signed = enumerate((step.words for step in block.steps), start=1)
            yield "\n".join(_point(_lines(words), f"{number}. ") for number, words in signed)
        case blocks.Phrases() | blocks.CutOut():
            yield _heading(level, block.heading)
            for phrase in block.phrases:
                english = f"**“{escaped(phrase.english)}”**"
                yield _point(BREAK.join((english, *_texts(phrase.meaning))))
        case blocks.Contacts():
            yield _heading(level, block.heading)
            yield from map(_contact, block.contacts)
        case blocks.Contact():
            yield _contact(block)
        case blocks.Note():
            yield _heading(level, block.heading)
            yield _lines(block.words)
        case _:
            yield from _listed(block)


def _listed(block: Block) -> Iterator[str]:
    """What was answered, what the guidance rests on, and what a sheet alone has."""
    match block:
        case blocks.Answered():
            yield _point(f"{_lines(block.ask)}{BREAK}{_strong(block.told)}")
        case blocks.Fact():
            yield from _fact(block)
        case blocks.Source():
            yield from _source(block)
        case blocks.Blanks():
            yield from (_point(f"{_label(label)}: {BLANK}") for label in block.labels)
        case blocks.Code():
            yield f"{_lines(block.words)}{BREAK}{_link(block.link)}"
        case blocks.Field():
            yield _lines(block.label)
        case _:
            raise TypeError(block)


def _contact(contact: blocks.Contact) -> str:
    """A contact: its name, its number, its address, its hours."""
    number = [f"**{escaped(contact.phone)}**"] if contact.phone else []
    address = [_link(contact.url)] if contact.url else []
    return _point(BREAK.join((*_texts(contact.words), *number, *address, *_texts(contact.hours))))


def _card(card: blocks.Card, level: int, *, with_if: bool = True) -> Iterator[str]:
    """A card. `with_if`: when it applies stands on it, and not above its group."""
    yield _heading(level, card.title)
    own = card.blocks if with_if or card.may_apply is None else card.blocks[1:]
    yield from _chunks(own, level + 1)


def _answer(answer: blocks.Answer, level: int) -> Iterator[str]:
    """The answer page: the verdict, what to do first, the lines, whom to call, and what the verdict adds."""
    if answer.outcome is not None:
        yield _strong(answer.outcome.label)
    yield _heading(level, answer.title)
    if answer.lead is not None:
        yield _lines(answer.lead)
    if answer.steps is not None:
        yield from _part(answer.steps, level + 1)
    for possible in answer.possible:
        yield _point(BREAK.join((_strong(possible.title.words), *_texts(possible.step))))
    if answer.more is not None:
        yield _lines(answer.more)
    for line in answer.lines:
        yield f"{_strong(line.label)}{BREAK}{_lines(line.lead.words)}"
    if answer.contacts is not None:
        yield from map(_contact, answer.contacts.contacts)
    yield from _chunks(answer.rest, level + 1)


def _fact(fact: blocks.Fact) -> Iterator[str]:
    yield BREAK.join((f"{fact.number}\\. {_lines(fact.states)}", *(_lines(doubt.words) for doubt in fact.doubts)))
    yield from (chunk for source in fact.sources for chunk in _source(source))


def _source(source: blocks.Source) -> Iterator[str]:
    number = "" if source.number is None else f"{source.number}\\. "
    told = _lines(source.published, source.kind_name, source.note)
    yield BREAK.join((f"{number}**{escaped(source.title)}**", told, _link(source.url), *_texts(source.cards_heading)))
    yield from (_point(_lines(title)) for title in source.cards)
