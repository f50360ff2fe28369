"""A page: a title, what must be known about its languages, and blocks from top to bottom."""

from advisor.interview import Redacted
from advisor.page.blocks import Answer, Answered, Block, Card, Choice, Section, cards_in
from advisor.page.words import Words


class Page(Redacted, frozen=True, kw_only=True):
    """What a face draws: a title, what must be known about the translations, and blocks from top to bottom.

    `kind`: which page of the program it is. `languages`: codes, the reader's first. `progress`: how far one is.
    `notices`: whole sentences; `brief`: the same as one line, where there is little room.
    """

    kind: str
    title: Words
    languages: tuple[str, ...]
    blocks: tuple[Block, ...]
    notices: tuple[Words, ...] = ()
    brief: Words | None = None
    progress: Words | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The lines that can be chosen."""
        return tuple(block for block in self.blocks if isinstance(block, Choice))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the guidance."""
        return tuple(block for block in self.blocks if isinstance(block, Section))

    @property
    def answer_page(self) -> Answer | None:
        """The answer to everything; None for a guide that has no section that answers in short."""
        parts = (part for section in self.sections for part in section.parts)
        return next((part for part in parts if isinstance(part, Answer)), None)

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards, in the order of reading."""
        return tuple(card for block in self.blocks for card in cards_in(block))


class QuestionPage(Page, frozen=True, kw_only=True):
    """A question. Its choices are its options, "none of these" where it takes `many`, and "rather not say".

    `number` counts from 1; `at_most` is how many questions there may be. `answered`: it was answered before, with
    `answer`. `trail`: the answers so far. `last`: the answer to the question before it.
    """

    id: str
    ask: Words
    many: bool
    number: int
    at_most: int
    answered: bool
    answer: frozenset[str] | None
    trail: tuple[Answered, ...]
    last: Answered | None
