"""What a command is: something that a person can do, its words and its keys."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from advisor.page import effects
from advisor.page.leave_keys import LEAVE_KEYS, LeaveKey
from advisor.page.session import Argument, Session
from advisor.page.words import Translators, Words

__all__ = ["LEAVE_KEYS", "Command", "LeaveKey", "Takes", "mark"]

Takes = Literal["card", "words"]
"""What is typed after a command: the number of a card, or words to search for."""


def mark(message: str) -> str:
    """Mark a text for extraction; it is translated when it is shown."""
    return message


class Command(NamedTuple):
    """Something that a person can do. `label` and `help` are texts of the program, in English.

    `keys`: the keys of the full screen, with commas; `shown`: how the first is written. `typed`: what is typed for it
    line by line, and `typed_help` its help there, where that is not the same. `offered`: whether it does anything now,
    on a page that has it. A face does by itself what has no `does`.
    """

    id: str
    label: str
    help: str
    keys: str = ""
    shown: str = ""
    typed: tuple[str, ...] = ()
    typed_help: str = ""
    takes: Takes | None = None
    offered: Callable[[Session], bool] = effects.always
    does: Callable[[Session, Argument], Session] | None = None

    def named(self, translators: Translators) -> Words:
        """What it is called on the key bar and in the palette."""
        return translators.gettext(self.label)

    def told(self, translators: Translators, *, typed: bool = False) -> Words:
        """What it does, as a sentence. `typed`: for somebody who types it."""
        return translators.gettext((typed and self.typed_help) or self.help)
