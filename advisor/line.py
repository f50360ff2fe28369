"""The line mode: the same session, questions and page as the full screen, line by line.

Made for screen readers, simple terminals and pipes: no box drawing, no redraw, no colours; one thought a line. Streams
are given to it, so that it is the same program in tests.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol, TextIO

from advisor.page import Card, Page, QuestionPage, Section, Session, Trail, welcome
from advisor.page import text as writer

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Home, clear the screen, and last clear what the terminal has scrolled away."""


class Lines(Protocol):
    """Where lines of input come from, one by one; an empty text is the end."""

    def readline(self) -> str: ...


class Leave(Exception):
    """The person leaves, the input has ended, or a signal asks the program to end with an exit code."""

    def __init__(self, code: int = 0) -> None:
        super().__init__(code)
        self.code = code


def run_line(
    session: Session,
    stdin: Lines,
    stdout: TextIO,
    *,
    ask_language: bool,
    clear: bool,
    width: Callable[[], int | None] = lambda: None,
) -> int:
    """Walk a person from the first question to the guidance, until they leave, the input ends or a signal comes.

    `ask_language`: begin with the choice of a language. `clear`: erase the screen at the end, for terminals only.
    `width`: where to wrap lines now, None for never. Returns the exit code: 0, or 128 and the number of the signal.
    """
    mode = LineMode(session, stdin, stdout, clear=clear, width=width)
    code = 0
    try:
        with leaving_on_signals():
            mode.run(ask_language=ask_language and len(session.languages) > 1)
    except Leave as left:
        code = left.code
    except KeyboardInterrupt:
        pass
    stdout.write(CLEAR if clear else "\n")
    stdout.write(mode.session.voice.ui("You have left. Nothing was saved.") + "\n")
    stdout.flush()
    mode.session = session.cleared()
    return code


@contextmanager
def leaving_on_signals() -> Iterator[None]:
    """Leave, and so clear the screen, when the system or the terminal asks the program to end; Ctrl+C is caught."""

    def leave(number: int, _: FrameType | None) -> None:
        raise Leave(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class LineMode:
    """The loop. Answers are numbers and commands are letters; both are read from one line."""

    def __init__(
        self, session: Session, stdin: Lines, stdout: TextIO, *, clear: bool, width: Callable[[], int | None]
    ) -> None:
        self.session = session
        self.stdin = stdin
        self.stdout = stdout
        self.clear = clear
        self.width = width

    def run(self, *, ask_language: bool) -> None:
        """Never returns by itself; raises Leave."""
        if ask_language:
            self.choose_language()
        self.show_welcome()
        again: str | None = None
        while True:
            self.ask_all(again)
            again = Guidance(self).run()

    def print(self, *lines: str) -> None:
        """Write lines, wrapped, as one block with an empty line after it."""
        self.stdout.write(writer.wrap("\n".join(lines), self.width()) + "\n\n")

    def read(self) -> str:
        """One line of input without its ends. Raises Leave at `q` and at the end of input."""
        self.stdout.write("> ")
        self.stdout.flush()
        line = self.stdin.readline()
        if not line or line.strip().lower() == "q":
            raise Leave
        self.stdout.write("\n")
        return line.strip().lower()

    def show_welcome(self) -> None:
        """What to know before the first question."""
        ui = self.session.voice.ui
        if self.clear:
            leave = ui("Type q and Enter at any moment to clear the screen and leave at once.")
        else:
            leave = ui("Type q and Enter at any moment to leave. The screen cannot be cleared here: close the window.")
        page = welcome(self.session.voice, leave, clears=self.clear)
        self.print(page.title)
        for paragraph in page.paragraphs:
            self.print(paragraph)
        self.print(ui("Press Enter to begin."))
        self.read()

    def choose_language(self) -> None:
        """Choose the language by its number; an empty line keeps the one there is."""
        languages = list(self.session.languages.values())
        while True:
            self.print(
                *self.session.in_every_language(
                    lambda session: session.voice.ui("Which language do you want to read?")
                ),
                *(f"{number}. {self.language_name(found.code)}" for number, found in enumerate(languages, start=1)),
            )
            typed = self.read()
            if not typed:
                return
            if 1 <= as_number(typed) <= len(languages):
                self.session = self.session.in_language(languages[as_number(typed) - 1].code)
                return
            self.not_understood(typed)

    def language_name(self, code: str) -> str:
        """A language under its own name; that it is a draft is said in itself."""
        language = self.session.languages[code]
        if not language.is_draft:
            return language.name
        return self.session.in_language(code).voice.ui("{language} (draft)", language=language.name)

    def ask_all(self, again: str | None) -> None:
        """Ask until no question is left; `again` is an earlier question to begin with."""
        notices: tuple[str, ...] = ()
        while (question := self.session.question(again)) is not None:
            if question.notices != notices:
                self.print(*question.notices)
                notices = question.notices
            self.show_question(question)
            again = self.take_answer(question)

    def show_question(self, question: QuestionPage) -> None:
        """The question with its numbered options."""
        ui = self.session.voice.ui
        lines = [question.progress + ".", question.ask]
        group = None
        for number, choice in enumerate(question.choices, start=1):
            if choice.group != group and choice.group is not None:
                lines.append(ui("{heading}:", heading=choice.group))
            group = choice.group
            lines.append(f"{number}. {choice.label}" + (f". {choice.hint}" if choice.hint else ""))
        if question.none is not None:
            lines.append(f"0. {question.none}")
        lines.append(f"s. {question.decline}")
        self.print(*lines)
        self.print(
            ui(
                "Type one or more numbers with spaces between them. "
                "Other keys: s, b back, c change an answer, ? why we ask, l language, q leave."
            )
            if question.many
            else ui("Type a number. Other keys: s, b back, c change an answer, ? why we ask, l language, q leave.")
        )

    def take_answer(self, question: QuestionPage) -> str | None:
        """Read until the question is answered or left; returns the id of a question to ask now, None for the next."""
        while True:
            typed = self.read()
            match typed:
                case "b":
                    return self.step_back(question)
                case "?":
                    self.print(question.why)
                case "c" if question.trail:
                    return self.change_answer(question.trail) or question.id
                case "l":
                    self.choose_language()
                    return question.id
                case _:
                    answered, answer = parse_answer(question, typed)
                    if answered:
                        self.session = self.session.answer(question.id, answer)
                        return None
                    self.not_understood(typed)

    def step_back(self, question: QuestionPage) -> str | None:
        """To the question before this one, where there is one."""
        if question.number == 1:
            self.print(self.session.voice.ui("This is the first question."))
            return question.id
        return question.trail[question.number - 2].id

    def change_answer(self, trail: tuple[Trail, ...]) -> str | None:
        """Choose which answer to change; returns its question, or None to leave things as they are."""
        ui = self.session.voice.ui
        self.print(
            ui("Type the number of the answer to change, or Enter to keep them all."),
            *(f"{number}. {known.ask} {known.told}" for number, known in enumerate(trail, start=1)),
        )
        typed = self.read()
        return trail[as_number(typed) - 1].id if 1 <= as_number(typed) <= len(trail) else None

    def not_understood(self, typed: str) -> None:
        """What was typed is no answer and no command."""
        ui = self.session.voice.ui
        shown = "".join(c for c in typed if c.isprintable())[:40]
        if shown:
            self.print(ui("“{typed}” is not one of the choices. Please try again.", typed=shown))
        else:
            self.print(ui("Please type one of the choices."))


def as_number(typed: str) -> int:
    """A number that was typed; -1 for anything else."""
    return int(typed) if typed.isdecimal() and len(typed) < 4 else -1


def parse_answer(question: QuestionPage, typed: str) -> tuple[bool, frozenset[str] | None]:
    """What was typed as (understood, answer)."""
    if typed == "s":
        return True, None
    chosen = [as_number(number) for number in typed.replace(",", " ").split()]
    if question.many and chosen == [0]:
        return True, frozenset()
    if (
        not chosen
        or not all(1 <= number <= len(question.choices) for number in chosen)
        or (not question.many and len(chosen) > 1)
    ):
        return False, None
    return True, frozenset(question.choices[number - 1].id for number in chosen)


class Guidance:
    """The guidance: the first section at once, the others by their number."""

    def __init__(self, mode: LineMode) -> None:
        self.mode = mode
        self.page: Page = mode.session.page()

    def run(self) -> str | None:
        """Read commands until the person wants to change an answer; returns the question to ask again, or None."""
        self.show_overview(first=True)
        while True:
            typed = self.mode.read()
            match typed.split():
                case ["a"]:
                    self.show_all()
                case ["b"]:
                    return self.page.asked[-1].id if self.page.asked else None
                case ["c"]:
                    again = self.mode.change_answer(self.page.asked)
                    if again is not None:
                        return again
                    self.show_commands()
                case ["l"]:
                    self.mode.choose_language()
                    self.page = self.mode.session.page()
                    self.show_overview(first=True)
                case ["n"]:
                    self.mode.session = self.mode.session.cleared()
                    self.mode.print(self.mode.session.voice.ui("All answers are dropped."))
                    return None
                case [("w" | "o") as command, number]:
                    self.show_about(command, number)
                case [number] if 1 <= as_number(number) <= len(self.page.sections):
                    self.show_section(self.page.sections[as_number(number) - 1])
                case _:
                    self.mode.not_understood(typed)
                    self.show_commands()

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards, numbered from 1 in this order."""
        return tuple(card for section in self.page.sections for card in section.cards)

    def show_overview(self, *, first: bool) -> None:
        """The notices, the first section, and the list of all."""
        ui, nui = self.mode.session.voice.ui, self.mode.session.voice.nui
        self.mode.print(ui("This is your guidance."), *self.page.notices)
        if first and self.page.sections:
            self.show_section(self.page.sections[0])
        self.mode.print(
            ui("All sections:"),
            *(
                f"{number}. "
                + nui("{title} ({number} card)", "{title} ({number} cards)", len(section.cards), title=section.title)
                for number, section in enumerate(self.page.sections, start=1)
            ),
        )
        self.show_commands()

    def show_commands(self) -> None:
        """What can be typed here."""
        ui = self.mode.session.voice.ui
        self.mode.print(
            ui("Type the number of a section to read it, or a for all."),
            ui("Type w and the number of a card for why you see it, or o and the number for what it rests on."),
            ui("Other keys: c change an answer, b back, n start over, l language, q leave."),
        )

    def show_all(self) -> None:
        """Every section."""
        for section in self.page.sections:
            self.show_section(section)

    def show_section(self, section: Section) -> None:
        """A section and its cards, each with its number on the page."""
        voice = self.mode.session.voice
        self.mode.print(section.title.upper())
        for card in section.cards:
            number = self.cards.index(card) + 1
            title, *rest = writer.card_lines(card, voice, {})
            self.mode.print(voice.ui("Card {number}: {title}", number=number, title=title), *rest)

    def show_about(self, command: str, number: str) -> None:
        """Why a card is shown, or what it rests on."""
        if not 1 <= as_number(number) <= len(self.cards):
            self.mode.not_understood(f"{command} {number}")
            return
        card = self.cards[as_number(number) - 1]
        lines = writer.why_lines if command == "w" else writer.grounds_lines
        self.mode.print(*lines(card, self.mode.session.voice))
