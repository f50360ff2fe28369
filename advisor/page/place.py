"""Where a person is in the program: which page, which question, section and card, and what lies behind it."""

from typing import Literal, TypeAlias, get_args

import msgspec

from advisor.interview import Redacted
from advisor.page.desk import Holding

ListKind: TypeAlias = Literal["languages", "what-if", "answers", "kept", "start-over"]
"""The pages from which a line is chosen. "kept" is what stays for another visit."""

TextKind: TypeAlias = Literal["live", "why", "sources", "all-sources", "phrases", "comparison", "about", "help"]
"""The pages that are read and closed again. "live" is what is certain so far."""

Kind: TypeAlias = ListKind | TextKind | Literal["welcome", "question", "guidance", "next-client", "paused"]
"""The pages of the program."""

LISTS: tuple[Kind, ...] = get_args(ListKind)
TEXTS: tuple[Kind, ...] = get_args(TextKind)


class Place(Redacted, frozen=True):
    """A place in the program. `behind`: where going back leads; None at the start.

    `question`: the one that is asked again, or that a page is about. `section` counts from 0. `dropped`: what was
    dropped on the way here, and `expired`, whether because nobody was there.
    """

    page: Kind
    question: str | None = None
    section: int = 0
    card: str | None = None
    what_if: str | None = None
    dropped: Holding | None = None
    expired: bool = False
    behind: "Place | None" = None

    @property
    def is_so_far(self) -> bool:
        """Whether this is the guidance over a question, before all are answered."""
        return self.page == "guidance" and self.behind is not None and self.behind.page == "question"

    @property
    def chain(self) -> "tuple[Place, ...]":
        """The places from the start to this one."""
        return (*(self.behind.chain if self.behind else ()), self)

    def moved(self, **changes: object) -> "Place":
        """The same place but for these fields."""
        return msgspec.structs.replace(self, **changes)
