"""Which keys the bar at the bottom has room for."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from advisor.page.command import Command
from advisor.page.commands import HELP, LEAVE, READ_ON
from advisor.page.words import Translators
from advisor.tui.keys import key_name

GAP = "  "
"""Between two keys of the bar."""


class ShownKey(NamedTuple):
    """A key on the bar: its name and what it does; no `label` where there is room for the name only."""

    command: Command
    name: str
    label: str

    @property
    def words(self) -> str:
        """All that the bar says of the key."""
        return f"{self.name} {self.label}" if self.label else self.name


class KeyBarLayout(NamedTuple):
    """The keys on the left, and on the right those that are always shown; `end`: the column of the first of these."""

    left: Sequence[ShownKey]
    right: Sequence[ShownKey]
    end: int


def lay_out(commands: Sequence[Command], translators: Translators, columns: int, *, more: bool) -> KeyBarLayout:
    """The keys that fit, the first ones with what they do, those after them by their names.

    `more`: there is more text below, so the key “Read on” comes first; without more text it is left out.
    """
    always = [_shown(command, translators) for command in (*commands, LEAVE) if command in (HELP, LEAVE)]
    end = columns - breadth(always)
    reading = [READ_ON] if more and READ_ON in commands else []
    left: list[ShownKey] = []
    for command in (*reading, *(command for command in commands if command not in (READ_ON, HELP, LEAVE))):
        if not command.shown:
            continue
        whole = _shown(command, translators)
        named = all(shown.label for shown in left)
        form = next((form for form in _forms(whole, named=named) if breadth([*left, form]) + len(GAP) <= end), None)
        if form is None:
            break
        left.append(form)
    return KeyBarLayout(left, always, end)


def breadth(shown: Sequence[ShownKey]) -> int:
    """The columns that these keys take."""
    return sum(cell_len(each.words) for each in shown) + len(GAP) * max(0, len(shown) - 1)


def _shown(command: Command, translators: Translators) -> ShownKey:
    return ShownKey(command, key_name(command, translators), translators.first.gettext(command.label))


def _forms(whole: ShownKey, *, named: bool) -> tuple[ShownKey, ...]:
    """How a key can be shown: after one that has no room for its label, none has."""
    alone = whole._replace(label="")
    return (whole, alone) if named else (alone,)
