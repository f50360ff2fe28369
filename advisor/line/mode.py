"""What every part of the line mode shares: the session, printing in one language or two, reading, dropping."""

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import NoReturn, TextIO

from advisor.line.commands import HELP, HELP_WORDS, LEAVE_WORDS
from advisor.line.events import Anew, Event, Expired, Leave
from advisor.line.keyboard import Keyboard
from advisor.page import Session
from advisor.page.desk import dropped_lines
from advisor.page.lines import pair, wrap

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Home, clear the screen, and last clear what the terminal has scrolled away."""

Show = Callable[[], None]
"""Says what is asked for at a prompt; said again after a break."""


class LineMode:
    """Holds the session, prints blocks of lines, and reads one line after another."""

    def __init__(
        self,
        session: Session,
        keyboard: Keyboard,
        stdout: TextIO,
        *,
        clear: bool,
        width: Callable[[], int | None],
    ) -> None:
        self.session = session
        self.clear = clear
        self.keyboard = keyboard
        self._stdout = stdout
        self._width = width
        self._announced: tuple[str, ...] = ()

    @property
    def client(self) -> Session:
        """The session in the language beside its own; itself where there is none."""
        beside = self.session.beside
        return self.session.in_language(beside.language.code) if beside else self.session

    # Printing and reading

    def print(self, *lines: str) -> None:
        """Write lines, wrapped, as one block with an empty line after it."""
        self._stdout.write(wrap("\n".join(lines), self._width()) + "\n\n")

    def pairs(self, first: Iterable[str], second: Iterable[str]) -> list[str]:
        """Lines in the language of the session, each with the same in the language beside it below."""
        return [line for own, other in zip_longest(first, second) for line in pair(own, other)]

    def spoken(self, words: Callable[[Session], Sequence[str]]) -> list[str]:
        """Some texts of the program, in the language of the session and in the one beside it."""
        return self.pairs(words(self.session), words(self.client))

    def wipe(self) -> None:
        """Clear the screen of a terminal; elsewhere, begin a new line."""
        self._stdout.write(CLEAR if self.clear else "\n")

    def read(self, show: Show, *, locks: bool = True) -> str:
        """One line of input without its ends. `show` says again what is asked for, after a break.

        Raises Leave at `q` and at the end of input, and Expired if nobody types for too long, where the idle lock acts.
        """
        shown = show
        self._prompt()
        while True:
            match self.keyboard.wait(blank=shown is not show, locks=locks):
                case Event.LINE:
                    typed = self._take()
                    if shown is show:
                        return typed
                    shown = show
                case Event.BLANK:
                    self.wipe()
                    shown = self._show_paused
                case Event.DROP:
                    raise Expired
                case Event.STOP:
                    self.wipe()
                    self._stdout.flush()
                    self.keyboard.stop()
                    continue
                case Event.GO_ON:
                    self.wipe()
            shown()
            self._prompt()

    def _prompt(self) -> None:
        self._stdout.write(self.session.translator.gettext("Type here:") + " ")
        self._stdout.flush()

    def _take(self) -> str:
        typed = self.keyboard.readline().strip().lower().removesuffix(".")
        if self._is(typed, LEAVE_WORDS, lambda session: session.translator.gettext("leave")):
            raise Leave
        self._stdout.write("\n")
        return HELP.letter if self._is(typed, HELP_WORDS, lambda session: session.translator.gettext("help")) else typed

    def _is(self, typed: str, words: frozenset[str], own: Callable[[Session], str]) -> bool:
        """Whether one of some words was typed, or that of a language that can be chosen."""
        return typed in words or (len(typed) > 1 and typed.isalpha() and typed in self.session.in_every_language(own))

    def not_understood(self, typed: str, again: str | None = None) -> None:
        """What was typed is no answer and no command; `again`: how to hear what is asked once more."""
        _ = self.session.translator.gettext
        shown = printable(typed)
        refused = _("“{typed}” is not one of the choices.", typed=shown) if shown else _("That is no choice.")
        lines = [refused, *([again] if again else []), _("Type h for all that you can type, or q to leave.")]
        self.print(*lines)

    # Languages

    def announce(self, notices: tuple[str, ...]) -> None:
        """Say what must be known about the languages, and which of two comes first; once, and after a change."""
        beside = self.session.beside
        languages = (self.session.translator.language.name, *((beside.language.name,) if beside else ()))
        if languages == self._announced:
            return
        if notices:
            self.print(*notices)
        if beside:
            words = self.session.translator.gettext(
                "Each text comes in {first} first. The same in {second} follows on the line below it.",
                first=languages[0],
                second=languages[1],
            )
            self.print(words)
        self._announced = languages

    def change_client_language(self) -> None:
        """Go on to the next language of the client; after the last, to the volunteer's alone."""
        self.session = self.session.with_next_beside()
        beside, _ = self.session.beside, self.session.translator.gettext
        if beside:
            self.print(_("The language of the client is now {language}.", language=beside.language.name))
        else:
            self.print(_("Only {language} is shown now.", language=self.session.translator.language.name))

    # The end of a person

    def drop(self, heading: Callable[[Session], str]) -> list[str]:
        """Drop everything about a person; tells what was dropped, by count, and what is held now."""
        held = self.session.holding()
        self.session = self.session.cleared()
        left = self.session.holding()
        self._announced = ()
        self.wipe()
        told = self.spoken(lambda session: [heading(session), *dropped_lines(held, left, session.translator)])
        return [*told, *self.what_remains()]

    def what_remains(self) -> tuple[str, ...]:
        """What cannot be cleared from where it was printed."""
        if self.clear:
            return ()
        return (
            self.session.translator.gettext(
                "What was printed before cannot be cleared here. It can still be read above."
            ),
        )

    def next_client(self) -> NoReturn:
        """Drop everything about this client at once. Raises Anew."""
        self.print(*self.drop(lambda session: session.translator.gettext("Ready for the next client")))
        raise Anew

    def start_over(self) -> NoReturn:
        """Drop all answers. Raises Anew."""
        self.session = self.session.cleared()
        self.wipe()
        self.print(self.session.translator.gettext("All answers are dropped."), *self.what_remains())
        raise Anew

    def _show_paused(self) -> None:
        """That nobody has typed for a while, and what happens next."""
        self.print(*self.spoken(self._paused), *self.what_remains())

    def _paused(self, session: Session) -> list[str]:
        _, ngettext = session.translator.gettext, session.translator.ngettext
        drop = ngettext(
            "If nothing is typed for {number} more minute, everything about the client is dropped.",
            "If nothing is typed for {number} more minutes, everything about the client is dropped.",
            self.keyboard.minutes,
        )
        return [_("Paused. Press Enter to go on."), _("Type q to leave."), drop]


def as_number(typed: str) -> int:
    """A number that was typed; -1 for anything else."""
    return int(typed) if typed.isdecimal() and len(typed) < 4 else -1


def printable(typed: str) -> str:
    """What was typed, as it can be printed again."""
    return "".join(c for c in typed if c.isprintable())[:40]
