"""Prints blocks as lines, with what is typed for each line, card and command before it. It draws nothing anew."""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TextIO

from advisor.page import commands
from advisor.page.blocks import Answer, Block, Card, Choice, KeyHelp, Section
from advisor.page.natural import numbered
from advisor.page.question import DECLINE
from advisor.page.session import Session
from advisor.page.words import Words
from advisor.writers.lines import each_language, wrap
from advisor.writers.text import Chunk, TextWriter

if sys.platform == "win32":
    from advisor.threaded_output import Output
else:
    from advisor.output import Output

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last words; nobody may be reading it."""

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Home, clear the screen, and last clear what the terminal has scrolled away."""


class Printer:
    """Writes to a stream. `clears`: it is a terminal that can be cleared; `width`: where to wrap lines now, or None.

    `output`: the way to a terminal that does not wait for it.
    """

    def __init__(
        self, stream: TextIO, width: Callable[[], int | None], *, clears: bool, output: Output | None = None
    ) -> None:
        self._stream: TextIO | Output = output or stream
        self._width = width
        self._clears = clears

    def print(self, *lines: str, end: str = "\n\n") -> None:
        """Lines that stand together; an empty one follows."""
        self._write(wrap("\n".join(lines), self._width()) + end)

    def wipe(self) -> None:
        """Clear the screen of a terminal; elsewhere, begin a new line."""
        # This is no colour: where NO_COLOR is set, what was answered is still to leave the screen.
        if self._clears and isinstance(self._stream, Output):
            self._stream.overtake(CLEAR)
        else:
            self._write(CLEAR if self._clears else "\n")

    def close(self) -> None:
        """Give a terminal a moment to take what it has not taken yet, and print no more."""
        if isinstance(self._stream, Output):
            self._stream.close(PATIENCE)

    def _write(self, text: str) -> None:
        self._stream.write(text)
        if not isinstance(self._stream, Output):
            self._stream.flush()


class NumberedWriter(TextWriter):
    """Writes blocks with the numbers and letters that are typed in a session."""

    def __init__(self, session: Session, *, folded: bool = True) -> None:
        super().__init__(folded=folded)
        self._session = session
        self._numbers = {known: number for number, known in lines_of(session).items()}

    def lines(self, block: Block) -> Iterator[str]:
        """A block, line by line."""
        yield from each_language(self._help(block)) if isinstance(block, KeyHelp) else super().lines(block)

    def verdict_title(self, answer: Answer) -> Iterator[str]:
        """The title of the answer page, with its number where it is a card that can be read whole."""
        yield from self.card_title(answer.card) if answer.card is not None else super().verdict_title(answer)

    def card_title(self, card: Card) -> Iterator[str]:
        """The number and the title of a card; cards are counted through the whole guidance."""
        number = self._session.guidance.cards.index(card) + 1
        title = self._session.translators.gettext("Card {number}: {title}", number=number, title=card.title)
        yield from each_language(title)

    def lead(self, choice: Choice) -> str:
        """The number or the letter of a line."""
        return f"{commands.DECLINE.typed[0] if choice.id == DECLINE else self._numbers[choice.id]}. "

    def _parts(self, block: Block, before: Block | None) -> Iterator[Chunk]:
        """The chunks of a block. A section begins with its place, and ends with what follows it."""
        if isinstance(block, Section):
            yield list(each_language(block.place))
            yield from self.chunks(block.parts)
            yield list(each_language(block.end))
        else:
            yield from super()._parts(block, before)

    def _help(self, block: KeyHelp) -> Words:
        """What a command does, after what is typed for it; a number is in the sentence itself."""
        command, gettext = commands.COMMANDS[block.command], self._session.translators.gettext
        if not command.typed:
            return block.words
        values = {"letter": command.typed[0] or gettext("Enter"), "does": block.words}
        if command.takes == "card":
            return gettext("{letter} with the number of a card, for example {letter} 3: {does}", **values)
        return gettext("{letter}: {does}", **values)


def lines_of(session: Session) -> Mapping[int, str]:
    """The number of each line of a page, or section of the guidance, with its id, from 1; 0 for none of these."""
    page = session.page
    return numbered(page.choices) or dict(enumerate((section.id for section in page.sections), start=1))
