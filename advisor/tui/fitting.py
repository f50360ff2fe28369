"""Which keys the bar at the bottom has room for."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from advisor.tui.keys import HELP, LEAVE, READ_ON, Key, key_name
from advisor.tui.words import Speaker

GAP = "  "
"""Between two keys of the bar."""


class Shown(NamedTuple):
    """A key on the bar: its name and what it does; no `label` where there is room for the name only."""

    key: Key
    name: str
    label: str

    @property
    def words(self) -> str:
        """All that the bar says of the key."""
        return f"{self.name} {self.label}" if self.label else self.name


class Bar(NamedTuple):
    """The keys on the left, and on the right those that are always shown; `end` is the column of the first of these."""

    left: Sequence[Shown]
    right: Sequence[Shown]
    end: int


def fitted(
    keys: Sequence[Key], translator: Speaker, columns: int, *, more: bool, width: Callable[[str], int] = len
) -> Bar:
    """The keys that fit, the first ones with what they do, those after them by their names.

    `more`: there is something to read on, so that its key stands first; without that, it has nothing to do.
    """
    always = [_shown(key, translator) for key in (*keys, LEAVE) if key in (HELP, LEAVE)]
    end = columns - breadth(always, width)
    reading = [READ_ON] if more and READ_ON in keys else []
    left: list[Shown] = []
    for key in (*reading, *(key for key in keys if key not in (READ_ON, HELP, LEAVE))):
        whole = _shown(key, translator)
        named = all(shown.label for shown in left)
        form = next((form for form in _forms(whole, named=named) if _fits([*left, form], end, width)), None)
        if form is None:
            break
        left.append(form)
    return Bar(left, always, end)


def breadth(shown: Sequence[Shown], width: Callable[[str], int] = len) -> int:
    """The columns that these keys take."""
    return sum(width(each.words) for each in shown) + len(GAP) * max(0, len(shown) - 1)


def _shown(key: Key, translator: Speaker) -> Shown:
    return Shown(key, key_name(key, translator), key.label(translator))


def _forms(whole: Shown, *, named: bool) -> tuple[Shown, ...]:
    """How a key can be shown: after one that has no room for its label, none has."""
    alone = whole._replace(label="")
    return (whole, alone) if named else (alone,)


def _fits(shown: Sequence[Shown], end: int, width: Callable[[str], int]) -> bool:
    return breadth(shown, width) + len(GAP) <= end
