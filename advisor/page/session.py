"""One person's session: the walk, the languages they read, and where they are. Every face drives this and nothing else.

A frozen value in memory; every step makes a new one, and dropping it drops everything that was answered.
"""

import datetime
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import Interview, Redacted, public_only
from advisor.languages import Languages
from advisor.page.blocks import Block
from advisor.page.desk import Holding, Live, certain_cards, compose_live, compose_seen_live, has_private, holding
from advisor.page.fault import fault_blocks
from advisor.page.guidance import compose
from advisor.page.page import Page, QuestionPage
from advisor.page.place import Kind, Paper, Place
from advisor.page.question import compose_question
from advisor.page.welcome import Setting
from advisor.page.words import Translators

if TYPE_CHECKING:
    from advisor.page.command import Command

Argument: TypeAlias = str | int | frozenset[str] | None
"""What a command is done with: the id of a line, a section or card, or an answer."""


class Session(Redacted, frozen=True, dict=True):
    """What a face holds. `reading`: the codes of the languages of every page, the reader's first.

    `desk`: a volunteer uses it, who sees the notes for staff. `client_languages`: those in which each client begins.
    `before`: the cards that were certain before the last answer; None where there is none. `today`: the day of this
    page, which `clock` tells anew for each; without one it stays.
    """

    interview: Interview
    languages: Languages
    reading: tuple[str, ...]
    today: datetime.date
    place: Place
    setting: Setting = Setting()
    desk: bool = False
    client_languages: tuple[str, ...] = ()
    before: frozenset[str] | None = None
    paper: Paper = "letter"
    clock: Callable[[], datetime.date] | None = None

    @classmethod
    def start(
        cls,
        guide: Guide,
        languages: Languages,
        code: str,
        today: datetime.date,
        *,
        ask_language: bool = False,
        setting: Setting | None = None,
        clock: Callable[[], datetime.date] | None = None,
    ) -> "Session":
        """A session in which nothing is answered yet. KeyError if the guide cannot be read in the language `code`.

        `ask_language`: begin with the choice of a language, where there are several.
        """
        languages.translator(code)
        place = Place("languages" if ask_language and len(languages.known) > 1 else "welcome")
        return cls(Interview(guide), languages, (code,), today, place, setting or Setting(), clock=clock)

    def at_desk(self, *beside: str) -> "Session":
        """The session of a volunteer, with languages beside their own: the first other one, if none is named.

        KeyError if one of them is not known.
        """
        own = self.reading[0]
        others = [code for code in self.languages.known if code != own]
        client_languages = tuple(dict.fromkeys(code for code in beside if code != own)) if beside else tuple(others[:1])
        for code in client_languages:
            self.languages.translator(code)
        return self.replaced(desk=True, client_languages=client_languages, reading=(own, *client_languages))

    # Doing

    def do(self, command: "Command", argument: Argument = None) -> "Session":
        """The session after a command; itself where the command means nothing here. Raises AnswerError."""
        from advisor.page.commands import is_offered

        if command.does is None or not is_offered(command, self):
            return self
        after = command.does(self, argument)
        return after if after is self or self.clock is None else after.replaced(today=self.clock())

    def answered(self, question_id: str, answer: Answer) -> "Session":
        """With an answer given or changed; later answers that no longer matter are dropped. Raises AnswerError."""
        before: frozenset[str] | None = certain_cards(self.interview)
        following = self.interview.answer(question_id, answer)
        if following.answers == self.interview.answers:
            before = self.before
        return self.replaced(interview=following, before=before).at_next_question()

    def at_next_question(self) -> "Session":
        """At the next question or, if none is left, at the guidance; at a desk, private answers keep that covered."""
        page: Kind = "ready" if self.desk and has_private(self.interview) else "guidance"
        if self.interview.question is not None:
            page = "question"
        start = next((place for place in self.place.chain if place.page == "welcome"), None)
        return self.replaced(place=Place(page, behind=start))

    def asking(self, question_id: str) -> "Session":
        """At an earlier question, which is asked again."""
        return self.at_next_question().moved(page="question", question=question_id)

    def opened(self, page: Kind, **fields: object) -> "Session":
        """At a page over this one, which goes back to it."""
        return self.replaced(place=Place(page, behind=self.place).moved(**fields))

    def closed(self) -> "Session":
        """At the place behind this one; itself at the start."""
        return self.replaced(place=self.place.behind) if self.place.behind else self

    def moved(self, **changes: object) -> "Session":
        """At the same place but for these of its fields."""
        return self.replaced(place=self.place.moved(**changes))

    def cleared(self) -> "Session":
        """A session for the next person, at the start; at a desk in the languages in which clients begin."""
        reading = (self.reading[0], *(code for code in self.client_languages if code != self.reading[0]))
        return msgspec.structs.replace(
            self,
            interview=Interview(self.interview.guide),
            reading=reading if self.desk else self.reading,
            place=self.place.chain[0],
            before=None,
        )

    def replaced(self, **changes: object) -> "Session":
        """The session with other values; what was composed and stays the same is kept."""
        session = msgspec.structs.replace(self, **changes)
        same = (session.interview is self.interview, session.desk, session.today) == (True, self.desk, self.today)
        for name in ("translators", "guidance") if same else ("translators",):
            if session.reading == self.reading and name in self.__dict__:
                session.__dict__[name] = self.__dict__[name]
        return session

    # What is shown

    @cached_property
    def translators(self) -> Translators:
        """Those of the languages of every page."""
        return Translators(tuple(self.languages.translator(code) for code in self.reading))

    @cached_property
    def page(self) -> Page:
        """The page of the place where one is."""
        from advisor.page.pages import compose_page

        return compose_page(self)

    @property
    def sheet(self) -> Page:
        """The sheet to take home; at a desk in the language of the client first."""
        from advisor.page.sheet import compose_sheet  # late: nobody takes one home before the first question

        own, *beside = self.translators.each
        each = (*beside, own) if self.desk else (own, *beside)
        public = public_only(self.interview.guide, self.interview.answers)
        return compose_sheet(public, Translators(each), self.today, with_answers=self.place.with_answers)

    @cached_property
    def guidance(self) -> Page:
        """The guidance for the answers so far."""
        return compose(self.interview.advice(), self.translators, self.today, staff=self.desk)

    @cached_property
    def question(self) -> QuestionPage | None:
        """The question of the place where one is, else the next one; None if none is left to ask."""
        return compose_question(self.interview, self.translators, self.place.question)

    @cached_property
    def live(self) -> Live:
        """What the answers so far say, for the volunteer at a desk."""
        return compose_live(self.interview, self.before, self.translators)

    @cached_property
    def seen_live(self) -> Live:
        """As much of it as whoever looks on may see while nobody has asked for it."""
        return compose_seen_live(self.interview, self.before, self.translators)

    @property
    def held(self) -> Holding:
        """How much is held of the person."""
        return holding(self.interview)

    def fault_blocks(self) -> tuple[Block, ...]:
        """What is said if the program itself fails, with where to turn instead."""
        return fault_blocks(self.interview.guide, self.translators)

    # Languages

    def in_language(self, code: str) -> "Session":
        """With another language first; it changes places with the first if it was beside it. KeyError if unknown.

        It is so for the languages of the next client too.
        """
        self.languages.translator(code)
        own = self.reading[0]

        def exchanged(codes: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(own if each == code else each for each in codes)

        return self.replaced(
            reading=(code, *exchanged(self.reading[1:])), client_languages=exchanged(self.client_languages)
        )

    def with_next_beside(self) -> "Session":
        """With the next language in the second place; after the last comes none, then the first again."""
        own, *beside = self.reading
        codes = [None, *(code for code in self.languages.known if code != own and code not in beside[1:])]
        following = codes[(codes.index(beside[0] if beside else None) + 1) % len(codes)]
        return self.replaced(reading=(own, *([following] if following else []), *beside[1:]))
