"""What a command is: something that a person can do, its words and its keys."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from advisor.page.leave_keys import LEAVE_KEYS, LeaveKey
from advisor.page.session import Argument, Session
from advisor.page.words import Translators, Words

__all__ = ["LEAVE_KEYS", "Command", "LeaveKey", "Takes"]

Takes = Literal["card", "words"]
"""What is typed after a command: the number of a card, or words to search for."""


class Command(NamedTuple):
    """Something that a person can do. `label` and `help` are texts of the program, in English.

    One without a help is brought about by other means than a key, as the answer to a question. `typed_help`: its help
    line by line, where that is not the same. `keys`: the keys of the full screen, with commas;
    `shown`: how the first is written. `typed`: what is typed for it line by line. `offered`: whether it does anything
    now, on a page that has it. A face does by itself what has no `does`.
    """

    id: str
    label: str = ""
    help: str = ""
    typed_help: str = ""
    keys: str = ""
    shown: str = ""
    typed: tuple[str, ...] = ()
    takes: Takes | None = None
    offered: Callable[[Session], bool] = lambda _session: True
    does: Callable[[Session, Argument], Session] | None = None

    def by(
        self,
        keys: str = "",
        shown: str = "",
        *,
        typed: tuple[str, ...] = (),
        takes: Takes | None = None,
        offered: Callable[[Session], bool] = lambda _session: True,
        does: Callable[[Session, Argument], Session] | None = None,
    ) -> "Command":
        """The command with what brings it about and what it does. `shown` is as `keys` where it is left out."""
        return self._replace(keys=keys, shown=shown or keys, typed=typed, takes=takes, offered=offered, does=does)

    def named(self, translators: Translators) -> Words:
        """What it is called on the key bar and in the palette."""
        return translators.gettext(self.label)

    def told(self, translators: Translators, *, typed: bool = False) -> Words:
        """What it does, as a sentence. `typed`: for somebody who types it."""
        return translators.gettext((typed and self.typed_help) or self.help)
