"""A place of the line mode where lines are read: which commands there are, and the help that is made of them."""

import re
from collections.abc import Callable

from advisor.line.choosing import choose, choose_language
from advisor.line.commands import (
    CLIENT_LANGUAGE,
    FILTER,
    HELP,
    LANGUAGE,
    LEAVE,
    NEXT_CLIENT,
    OWN_LANGUAGE,
    START_OVER,
    Command,
)
from advisor.line.mode import LineMode
from advisor.page import Session, Trail

Do = Callable[[str], bool]
"""Does what a command asks for, given what follows its letter; True if this place is left, or shown anew."""


class Place:
    """Understands lines. Subclasses put their own commands into `does`, the most important first."""

    def __init__(self, mode: LineMode) -> None:
        self.mode = mode
        self.does: dict[Command, Do] = {}
        self.shared: dict[Command, Do] = {
            LANGUAGE: lambda _: self.change_language(lambda: choose_language(mode)),
            CLIENT_LANGUAGE: lambda _: self.change_language(mode.change_client_language),
            OWN_LANGUAGE: lambda _: self.change_language(lambda: choose_language(mode)),
            HELP: lambda _: self.show_help(),
        }
        self.over: dict[Command, Do] = {
            NEXT_CLIENT: lambda _: mode.next_client(),
            START_OVER: lambda _: self.start_over(),
        }

    @property
    def session(self) -> Session:
        """The session, which is never kept here."""
        return self.mode.session

    def understand(self, typed: str) -> bool | None:
        """Do the command that was typed; None if it is none."""
        name, rest = parted(typed)
        for command, do in self.does.items():
            if name in (command.letter, command.also) and command.offered(self.session) and (command.takes or not rest):
                return do(rest)
        return None

    def show_help(self) -> bool:
        """Everything that can be typed here, a line each."""
        _ = self.session.translator.gettext
        offered = [command for command in (*self.does, LEAVE) if command.offered(self.session)]
        self.mode.print(_("You can type:"), *self.numbers(), *(command.line(self.session) for command in offered))
        return False

    def numbers(self) -> list[str]:
        """What numbers do here."""
        raise NotImplementedError

    def change_language(self, change: Callable[[], None]) -> bool:
        """Change a language, and show this place anew."""
        raise NotImplementedError

    def stay(self) -> bool:
        """Nothing was changed after all: say again what is most needed here; True if this place is shown anew."""
        raise NotImplementedError

    def start_over(self) -> bool:
        """Drop all answers, but ask first."""
        _ = self.session.translator.gettext
        if not self.session.page().asked:
            self.mode.print(_("Nothing is answered yet."))
            return False
        heading = [_("Start over?"), _("Type a number, or press Enter to keep your answers.")]
        if choose(self.mode, heading, [_("No, keep my answers"), _("Yes, drop all answers and start again")]) == 1:
            self.mode.start_over()
        self.mode.print(_("Your answers are kept."))
        return self.stay()

    def change_answer(self, trail: tuple[Trail, ...]) -> str | None:
        """Choose which answer to change; returns its question, or None to leave things as they are."""
        _ = self.session.translator.gettext
        heading = [_("Type the number of the answer to change, or Enter to keep them all.")]
        chosen = choose(self.mode, heading, [f"{known.ask} {known.told}" for known in trail])
        return None if chosen is None else trail[chosen].id


def parted(typed: str) -> tuple[str, str]:
    """A command and what follows it; a number can follow its letter at once."""
    if typed.startswith("/"):
        return FILTER.letter, typed[1:].strip()
    if found := re.fullmatch(r"([a-z])(\d+)", typed):
        return found[1], found[2]
    name, _, rest = typed.partition(" ")
    return name, rest.strip()
