"""Where a person is in the program: which page, which question, section and card, and what lies behind it."""

import datetime
from typing import Literal, TypeAlias, get_args

import msgspec

from advisor.interview import Redacted
from advisor.page.desk import Holding

ListKind: TypeAlias = Literal[
    "languages", "what-if", "answers", "kept", "start-over", "drop", "save-as", "for-lawyer", "replace"
]
"""The pages from which a line is chosen. "kept" asks about another visit, and "drop" about the next client.

"replace" is about a file that is there.
"""

TextKind: TypeAlias = Literal["live", "why", "sources", "all-sources", "phrases", "comparison", "about", "help", "told"]
"""The pages that are read and closed again. "live" is what is certain so far; "told" is what came of a command."""

FieldKind: TypeAlias = Literal["file-name", "date"]
"""The pages on which a text is typed."""

Kind: TypeAlias = (
    ListKind
    | TextKind
    | FieldKind
    | Literal["welcome", "question", "ready", "guidance", "sheet", "next-client", "paused"]
)
"""The pages of the program. "ready" comes before guidance that not everybody at the desk may see."""

LISTS: tuple[Kind, ...] = get_args(ListKind)
TEXTS: tuple[Kind, ...] = get_args(TextKind)
FIELDS: tuple[Kind, ...] = get_args(FieldKind)

Format: TypeAlias = Literal["html", "pdf", "text", "markdown", "lawyer", "calendar"]
"""What can be saved: the sheet in one of four forms, everything for a lawyer, or an entry for a calendar."""

Paper: TypeAlias = Literal["letter", "a4"]
"""The sizes of paper."""

Result: TypeAlias = Literal[
    "printed",
    "no-printer",
    "not-printed",
    "saved",
    "not-written",
    "no-typst",
    "no-glyph",
    "there-already",
    "no-date",
    "past-date",
]
"""What came of a command, or what is wrong with a text that was typed."""


class Told(Redacted, frozen=True):
    """What came of a command. `value`: a file, a reason or a sign that belongs to it."""

    result: Result
    value: str = ""
    reason: str = ""


class Place(Redacted, frozen=True):
    """A place in the program. `behind`: where going back leads; None at the start.

    `question`: the one that is asked again, or that a page is about. `section` counts from 0. `dropped`: what was
    dropped on the way here, and `expired`, whether because nobody was there. `format`, `file` and `when`: what is to be
    saved, where, and the date that was typed for it. `told`: what came of it. `with_answers`: the code on the sheet
    carries the public answers.
    """

    page: Kind
    question: str | None = None
    section: int = 0
    card: str | None = None
    what_if: str | None = None
    dropped: Holding | None = None
    expired: bool = False
    format: Format | None = None
    file: str = ""
    when: datetime.datetime | None = None
    told: Told | None = None
    with_answers: bool = False
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
