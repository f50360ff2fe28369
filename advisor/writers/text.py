"""A page as plain text: no box drawing, no colours, one thought a line. For `advise`, the line mode and any printer.

Each line is followed by the same in the other languages of the page.
"""

from collections.abc import Iterable, Iterator

from advisor.page import blocks
from advisor.page.blocks import Block
from advisor.page.page import Page
from advisor.writers.isolating import plain
from advisor.writers.lines import BESIDE, each_language, on_one_line, wrap

Chunk = list[str]
"""Lines that stand together; an empty line follows."""

BLANK = "_" * 20
"""A line to write on."""


def write_text(page: Page, width: int | None = None) -> str:
    """A whole page: its title, what must be known about it, and its blocks. Wrapped to `width` cells, if given."""
    head = [line for words in (page.title, *page.notices) for line in each_language(words)]
    chunks = [head, *TextWriter().chunks(page.blocks)]
    return wrap("\n\n".join("\n".join(chunk) for chunk in chunks), width) + "\n"


class TextWriter:
    """Writes blocks as chunks of lines. A face may number what can be chosen.

    `folded`: of a card in a section only its title, its "if" and its lead.
    """

    def __init__(self, *, folded: bool = False) -> None:
        self.folded = folded

    def chunks(self, parts: Iterable[Block]) -> Iterator[Chunk]:
        """The blocks, those that belong together as one chunk."""
        chunk: Chunk = []
        before: Block | None = None
        for block in parts:
            own = list(self._parts(block, before))
            if chunk and (len(own) > 1 or not _goes_on(block, before)):
                yield chunk
                chunk = []
            *whole, last = own
            yield from whole
            chunk = [*chunk, *last]
            before = block
        if chunk:
            yield chunk

    def _parts(self, block: Block, before: Block | None) -> Iterator[Chunk]:
        """The chunks of a block. `before`: the block above it."""
        match block:
            case blocks.Section():
                yield [line.upper() for line in each_language(block.title)]
                yield from self.chunks(block.parts)
            case blocks.Answer():
                yield from self._answer(block)
            case blocks.Side():
                if block.title is not None:
                    yield list(each_language(block.title))
                yield from self.chunks(block.blocks)
            case blocks.Group():
                yield [*each_language(block.may_apply), *each_language(block.counted)]
                yield from (list(self.card(card, with_if=False)) for card in block.cards)
            case blocks.Choice():
                yield list(self._choice(block, before))
            case _:
                yield list(self.lines(block))

    def together(self, parts: Iterable[Block]) -> Chunk:
        """Blocks as one chunk, without empty lines between them."""
        return [line for block in parts for line in self.lines(block)]

    def lines(self, block: Block) -> Iterator[str]:
        """A block, line by line."""
        match block:
            case blocks.Heading() | blocks.Paragraph():
                yield from each_language(block.words)
            case blocks.Item():
                yield from each_language(block.words, "  " * block.depth + "- ")
            case blocks.KeyHelp():
                yield from each_language(block.words, self.key(block.command))
            case blocks.Card():
                yield from self.card(block)
            case blocks.Answered():
                yield from each_language(block.ask, "- ")
                yield from each_language(block.told, "  ")
            case blocks.Change():
                for words in (block.ask, block.now, block.then):
                    yield from each_language(words)
            case blocks.Difference():
                yield from self._difference(block)
            case blocks.Fact():
                yield from self._fact(block)
            case blocks.Source():
                yield from self._source(block)
            case _:
                yield from self._part_of_card(block)

    def _part_of_card(self, block: Block) -> Iterator[str]:
        match block:
            case blocks.Evidence():
                yield from each_language(block.words)
                yield from each_language(block.stale)
            case blocks.Steps():
                yield from each_language(block.heading)
                for number, step in enumerate(block.steps, start=1):
                    yield from each_language(step.words, f"{number}. ")
            case blocks.Phrases() | blocks.CutOut():
                yield from each_language(block.heading)
                for phrase in block.phrases:
                    yield from self._phrase(phrase)
            case blocks.Contact():
                yield from each_language(block.words)
                yield from (f"  {way}" for way in (block.phone, block.url) if way)
                yield from each_language(block.hours, "  ")
            case blocks.Contacts():
                yield from each_language(block.heading)
                yield from self.together(block.contacts)
            case blocks.Note():
                yield from each_language(block.heading)
                yield from each_language(block.words, "  ")
            case _:
                yield from self._part_of_sheet(block)

    def _part_of_sheet(self, block: Block) -> Iterator[str]:
        match block:
            case blocks.Blanks():
                yield from (f"{on_one_line(label)}: {BLANK}" for label in block.labels)
            case blocks.Code():
                yield from each_language(block.words)
                yield f"  {block.link}"
            case blocks.Field():
                yield from each_language(block.label)
                yield from ([f"  {block.value}"] if block.value else [])
            case _:
                raise TypeError(block)

    def _phrase(self, phrase: blocks.Phrase) -> Iterator[str]:
        yield f"“{phrase.english}”"
        meanings = phrase.meaning.distinct if phrase.meaning else ()
        yield from (f"{BESIDE}{plain(meaning)}" for meaning in meanings)

    def card(self, card: blocks.Card, *, with_if: bool = True) -> Iterator[str]:
        """A card. `with_if`: when it applies stands on it, and not above its group."""
        yield from self.card_title(card)
        own = card.folded if self.folded else card.blocks
        for block in own if with_if or card.may_apply is None else own[1:]:
            yield from self.lines(block)

    def _answer(self, answer: blocks.Answer) -> Iterator[Chunk]:
        """The answer page: the verdict, what to do first, the lines, whom to call, and what the verdict adds."""
        label = answer.outcome.label if answer.outcome else None
        yield [
            *(line.upper() for line in each_language(label)),
            *self.verdict_title(answer),
            *each_language(answer.lead),
        ]
        if answer.steps is not None:
            yield list(self.lines(answer.steps))
        possible = [
            line
            for each in answer.possible
            for line in (*each_language(each.title.words, "- "), *each_language(each.step, "  "))
        ]
        if possible:
            yield [*possible, *each_language(answer.more)]
        for line in answer.lines:
            yield [*each_language(line.label), *each_language(line.lead.words, "  ")]
        if answer.contacts is not None:
            yield self.together(answer.contacts.contacts)
        if answer.rest and not self.folded:
            yield self.together(answer.rest)

    # What a face may number

    def verdict_title(self, answer: blocks.Answer) -> Iterator[str]:
        """The title of the answer page."""
        yield from each_language(answer.title)

    def card_title(self, card: blocks.Card) -> Iterator[str]:
        """The title of a card."""
        yield from each_language(card.title)

    def lead(self, choice: blocks.Choice) -> str:
        """What stands before a line that can be chosen."""
        return "* " if choice.marked else "- "

    def key(self, command: str) -> str:
        """What stands before what a command does."""
        return "- "

    def _choice(self, choice: blocks.Choice, before: Block | None) -> Iterator[str]:
        """A choice; where a new group begins, below its heading."""
        group = before.group if isinstance(before, blocks.Choice) else None
        if choice.group is not None and choice.group != group:
            yield from each_language(choice.group)
        yield from each_language(choice.label, self.lead(choice))
        yield from each_language(choice.hint, "  ")
        yield from each_language(choice.by, "  ")

    def _difference(self, difference: blocks.Difference) -> Iterator[str]:
        """A card under what becomes of it; of one that falls away its title says enough."""
        yield from each_language(difference.title)
        if difference.mark != "dropped":
            for block in difference.card.folded:
                yield from self.lines(block)
        yield from each_language(difference.note)

    def _fact(self, fact: blocks.Fact) -> Iterator[str]:
        yield from each_language(fact.states, f"{fact.number}. ")
        for doubt in fact.doubts:
            yield from each_language(doubt.words, "  ")
        for source in fact.sources:
            yield from self._source(source, "  ")

    def _source(self, source: blocks.Source, indent: str = "") -> Iterator[str]:
        number = "" if source.number is None else f"{source.number}. "
        yield f"{indent}{number}{source.title}"
        for words in (source.published, source.kind_name, source.note):
            yield from each_language(words, f"{indent}  ")
        yield f"{indent}  {source.url}"
        yield from each_language(source.cards_heading, f"{indent}  ")
        for title in source.cards:
            yield from each_language(title, f"{indent}  - ")


def _goes_on(block: Block, before: Block | None) -> bool:
    """Whether a block stands right below the one before it, without an empty line."""
    match block:
        case blocks.Item() | blocks.KeyHelp() | blocks.Answered():
            return True
        case blocks.Choice():
            return not isinstance(before, blocks.Paragraph) or before.tone != "warning"
        case blocks.Paragraph():
            return isinstance(before, blocks.Heading)
        case blocks.Contact():
            return isinstance(before, blocks.Heading | blocks.Contact)
        case _:
            return False
