"""What can differ between two versions of a guide, as values. `diff` finds them and `telling` writes them."""

from typing import TypeAlias

import msgspec

from advisor.check.proof import Example
from advisor.guide.model import Guide
from advisor.interview.remaining import PartKey


class Unmatched(msgspec.Struct, frozen=True):
    """An entry that only one of the versions has.

    `example`: for a card, the fewest answers that show it; None if nobody ever sees it. `cards`: for an option, the ids
    of the cards that choosing it can show: verdicts, and cards that depend on the question in either version.
    """

    kind: str
    id: str
    example: Example | None = None
    cards: tuple[str, ...] = ()


class Edited(msgspec.Struct, frozen=True):
    """A change under one key of an entry that both versions have. `before` and `now` hold its lines.

    Under the key `when` of a promise, `before` holds the fewest answers that it no longer covers, and `now` the fewest
    that it covers only now.
    """

    kind: str
    id: str
    key: str
    before: tuple[str, ...]
    now: tuple[str, ...]


class Moved(msgspec.Struct, frozen=True):
    """A card that moved to another section."""

    card: str
    before: str
    now: str


class OutcomeChange(msgspec.Struct, frozen=True):
    """In a section with `choose: first`, some answers lead to another outcome. `example`: the fewest such answers."""

    section: str
    before: str
    now: str
    example: Example


class VerdictChange(msgspec.Struct, frozen=True):
    """In a section with `choose: first`, some answers lead to another card. `example`: the fewest such answers.

    `outcome_before`, `outcome_now`: what the two cards say, each in its own version.
    """

    section: str
    before: str
    now: str
    example: Example
    outcome_before: str | None = None
    outcome_now: str | None = None


class AudienceChange(msgspec.Struct, frozen=True):
    """A card, or a part of one, that other people see.

    `now` and `no_longer`: the fewest answers of somebody who gains or loses it. `key` and `text`: for a part, under
    which key of the card it stands, and its text or the id of its contact. A part changes only for somebody who sees
    the card in both versions, unless just one version has the part.
    """

    card: str
    now: Example | None
    no_longer: Example | None
    key: PartKey | None = None
    text: str | None = None


Change: TypeAlias = OutcomeChange | VerdictChange | AudienceChange | Moved | Unmatched | Edited


class Changes(msgspec.Struct, frozen=True):
    """Everything that differs between two versions of a guide, outcomes and verdicts with the gravest first.

    False if nothing does.
    """

    old: Guide
    new: Guide
    verdicts: tuple[VerdictChange, ...]
    shown: tuple[AudienceChange, ...]
    moved: tuple[Moved, ...]
    added: tuple[Unmatched, ...]
    removed: tuple[Unmatched, ...]
    edited: tuple[Edited, ...]
    outcomes: tuple[OutcomeChange, ...] = ()

    def __bool__(self) -> bool:
        return any((self.outcomes, self.verdicts, self.shown, self.moved, self.added, self.removed, self.edited))
