"""The one loop of the line mode: print a page, read a line, do what it means, tell what that changed."""

import gc
from collections.abc import Iterable
from typing import NoReturn, Protocol

from advisor.line.events import Event, Leave
from advisor.line.hints import after_reading, below_page
from advisor.line.keyboard import Keyboard
from advisor.line.printer import NumberedWriter, Printer
from advisor.line.understanding import Understood, refuse, understand
from advisor.memory import overwrite_freed
from advisor.page import commands
from advisor.page.answers import started_over_blocks
from advisor.page.blocks import Block, Card, Heading, Paragraph, Section
from advisor.page.command import Command
from advisor.page.effects import next_client, something_is_held
from advisor.page.guidance import read_aloud, section_choices
from advisor.page.notices import languages_notice
from advisor.page.place import LISTS, TEXTS
from advisor.page.question import told_change
from advisor.page.search import found_blocks
from advisor.page.session import Session
from advisor.page.sources import sources_of
from advisor.writers.outside import do
from advisor.writers.text import TextWriter

MOST_AT_ONCE = 30
"""How many cards or sources are read at once without a second `all`."""


class Guarding(Protocol):
    """What clears the terminal from `begin` to `dismiss` where the program is ended without being asked."""

    def begin(self) -> None: ...

    def dismiss(self) -> None: ...


class Unguarded:
    """Where there is no terminal to clear, or no such thing."""

    def begin(self) -> None:
        """Nobody waits."""

    def dismiss(self) -> None:
        """Nobody has waited."""


class Conversation:
    """Serves people until one of them leaves, by Leave. `session`: where the person is now."""

    def __init__(self, session: Session, keyboard: Keyboard, printer: Printer, guard: Guarding | None = None) -> None:
        self.session = session
        self._guard = guard or Unguarded()
        self._keyboard = keyboard
        self._printer = printer
        self._languages = session.reading[:1]
        self._read_in = session.reading
        self._notices: set[str] = set()
        self._asked_for_much: Command | None = None

    def run(self) -> NoReturn:
        """Print the page, let the terminal be guarded, and then do what is typed, again and again."""
        self._show()
        self._guard.begin()
        while True:
            match self._wait():
                case Event.LINE:
                    self._obey(self._keyboard.readline())
                case Event.BLANK:
                    self._go(self.session.opened("paused"))
                case Event.DROP:
                    self._go(next_client(self.session, expired=True))
                case _:
                    self._printer.wipe()
                    self._show()

    def _wait(self) -> Event:
        """Ask for a line; what happens next. Stops the program where the terminal asks for it."""
        self._printer.print(self.session.translators.first.gettext("Type here:"), end=" ")
        while True:
            paused, locks = self.session.place.page == "paused", something_is_held(self.session)
            event = self._keyboard.wait(blank=paused, locks=locks)
            if event is not Event.STOP:
                return event
            self._printer.wipe()
            self._guard.dismiss()
            self._keyboard.stop()
            self._guard.begin()

    # Doing

    def _obey(self, line: str) -> None:
        """Do what a line means."""
        meaning, before = understand(line, self.session), self.session
        if meaning == Understood(commands.LEAVE):
            raise Leave
        self._printer.print(end="\n")
        if isinstance(meaning, Understood) and not self._told(meaning):
            after = do(before, *meaning)
            question = before.question if meaning.command in (commands.ANSWER, commands.DECLINE) else None
            if after is before:
                meaning = refuse(line, before)
            else:
                self._go(after, answered=question.id if question else None)
        if not isinstance(meaning, Understood):
            self._printer.print(*meaning)
        self._asked_for_much = meaning.command if isinstance(meaning, Understood) else None

    def _told(self, meaning: Understood) -> bool:
        """Whether a command only tells something of the page, which is then done."""
        session, (command, argument) = self.session, meaning
        if command is commands.AGAIN and session.place.page == "guidance":
            self._tell_place()
        elif command is commands.AGAIN:
            self._show()
        elif command is commands.CARD:
            self.session = session.moved(card=argument)  # the section stays: Enter reads on after it
            self._tell_place()
        elif command is commands.SECTIONS:
            self._tell(section_choices(session.guidance, session.translators), after_reading(session))
        elif command is commands.READ_ALL:
            self._read_all()
        elif command is commands.ALL_SOURCES and self._asked_for_much is not command and self._warned_of_sources():
            pass
        elif command is commands.SEARCH:
            self._tell(found_blocks(session.page.choices, str(argument), session.translators))
        elif command is commands.NEXT_SECTION and session.do(command) is session:
            self._tell([Paragraph(self._section.end)], after_reading(session))
        else:
            return False
        return True

    def _read_all(self) -> None:
        """All sections; where they are long, only if that is typed again."""
        session, first = self.session, self.session.translators.first
        number = len(session.guidance.cards)
        if number > MOST_AT_ONCE and self._asked_for_much is not commands.READ_ALL:
            much = first.ngettext("This reads {number} card at once.", "This reads {number} cards at once.", number)
            self._printer.print(much, first.gettext("Type all again to hear them."))
            return
        self.session = session.do(commands.SECTION, len(session.guidance.sections) - 1)
        self._tell(session.guidance.sections, after_reading(self.session), folded=False)

    def _warned_of_sources(self) -> bool:
        """Whether there are so many sources that they are read only if that is typed again, which is then said."""
        session, first = self.session, self.session.translators.first
        number = len(
            {source for card in session.guidance.cards for source in sources_of(card, session.interview.guide)}
        )
        if number > MOST_AT_ONCE:
            much = first.ngettext("This reads {number} source at once.", "This reads {number} sources at once.", number)
            again = first.gettext(
                "Type {letter} again to hear them, or {card} and the number of a card for its own.",
                letter=commands.ALL_SOURCES.typed[0],
                card=commands.SOURCES.typed[0],
            )
            self._printer.print(much, again)
        return number > MOST_AT_ONCE

    def _was_read(self, before: Session, after: Session) -> bool:
        """Whether the page behind a list was read as it is now, and in these languages."""
        return _is_same(before, after) and after.reading == self._read_in

    def _go(self, after: Session, answered: str | None = None) -> None:
        """Be where a command leads, and tell what it changed. `answered`: the question that it answered."""
        before, self.session = self.session, after
        started_over = before.place.page == "start-over" and not after.interview.answers
        if started_over or after.place.page in ("next-client", "paused"):
            self._printer.wipe()
        if started_over or after.place.page == "next-client":
            self._languages, self._notices = after.reading[:1], set()
        if started_over:
            self._printer.print(*TextWriter().together(started_over_blocks(after.setting, after.translators)))
        if answered is not None:
            told = told_change(before.interview, after.interview, answered, after.translators)
            self._printer.print(*TextWriter().together(told))
        if after.place.page == before.place.page == "guidance" and _is_same(before, after):
            self._tell_place()
        elif before.place.page in LISTS and after.place == before.place.behind and self._was_read(before, after):
            self._tell_kept(before) if after.place.page != "paused" else self._show()
        else:
            self._show()
        if before.interview.answers and not after.interview.answers:
            _let_go()

    # Telling

    def _show(self) -> None:
        """Tell the page where one is; one that is only read is closed again."""
        session, page, kind = self.session, self.session.page, self.session.place.page
        if kind not in (*LISTS, *TEXTS, "paused"):
            self._read_in = session.reading
        if kind not in ("next-client", "paused"):
            self._announce()
        if kind in TEXTS or (kind in LISTS and not page.choices):
            self._tell((Heading(page.title), *page.blocks))
            self.session = session.do(commands.CLOSE)
            self._tell_where()
        elif kind == "guidance":
            section, so_far = session.place.section, session.place.is_so_far
            self._tell(read_aloud(page, section, session.translators, so_far=so_far), below_page(session))
        else:
            heading = page.progress if kind == "question" and page.progress else page.title
            self._tell((Heading(heading), *page.blocks), below_page(session))

    def _announce(self) -> None:
        """Tell what must be known about the page and about its languages, where that was not told yet."""
        session = self.session
        changed = session.reading != self._languages
        if changed:
            self._languages, self._notices = session.reading, set()
        told = [words for words in session.page.notices if str(words) not in self._notices]
        self._notices.update(str(words) for words in told)
        order = [languages_notice(session.translators)] if changed else []
        self._tell([Paragraph(words) for words in (*told, *order)])

    def _tell(self, blocks: Iterable[Block], hints: Iterable[str] = (), *, folded: bool = True) -> None:
        """Blocks, and then what can be typed. `folded`: of the cards of a section, their titles and leads."""
        for chunk in (*NumberedWriter(self.session, folded=folded).chunks(blocks), list(hints)):
            if chunk:
                self._printer.print(*chunk)

    def _tell_where(self) -> None:
        """Where one is again after something was read aside."""
        where = [Paragraph(self._section.place)] if self.session.place.page == "guidance" else []
        self._tell(where, after_reading(self.session))

    def _tell_kept(self, before: Session) -> None:
        """Where one is again after a list; after all answers could have been dropped, with what is asked."""
        page, asked = self.session.page, before.place.page in ("start-over", "drop")
        if asked and self.session.place.page == "question":
            self._tell([Heading(page.progress or page.title), *page.blocks[:1]])
        self._tell_where()

    def _tell_place(self) -> None:
        """The card that was read last or the section of the guidance where one is."""
        if self._cards:
            self._tell(self._cards, folded=False)
            self._tell_where()
        else:
            self._tell([self._section], after_reading(self.session))

    @property
    def _cards(self) -> list[Card]:
        """The card that was asked for last, if any was since the section was read."""
        return [card for card in self.session.guidance.cards if card.id == self.session.place.card]

    @property
    def _section(self) -> Section:
        return self.session.guidance.sections[self.session.place.section]


def _let_go() -> None:
    """Leave nothing of the last person in memory that can be helped."""
    gc.collect()
    for _part in overwrite_freed():
        pass


def _is_same(before: Session, after: Session) -> bool:
    """Whether the answers and the languages are as they were."""
    return before.reading == after.reading and before.interview is after.interview
