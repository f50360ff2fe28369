"""One person's session: the walk, the language they read and the day it is. Every face drives this and nothing else.

A frozen value in memory; every step makes a new one, and dropping it drops everything that was answered.
"""

import datetime
from collections.abc import Callable
from functools import cached_property

import msgspec

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import Interview, Redacted
from advisor.languages import Languages, Translator
from advisor.languages.contexts import context
from advisor.page.beside import each_beside, page_beside, question_beside
from advisor.page.compare import Comparison, WhatIf, compare, other_way, what_ifs
from advisor.page.compose import compose, compose_question, contacts, notices, notices_beside, stale_notices
from advisor.page.desk import Holding
from advisor.page.fault import fault_lines
from advisor.page.live import Live, compose_live
from advisor.page.model import Page, QuestionPage


class Session(Redacted, frozen=True, dict=True):
    """What a face holds. `languages`: those that can be chosen, and their translators.

    `translator` speaks first, and everywhere; `beside`, if there is one, speaks the guide's texts a second time.
    `desk`: a volunteer sits in front of it, who sees the notes for staff. `usual`: the language in which a client
    begins, beside the first.
    """

    interview: Interview
    translator: Translator
    today: datetime.date
    languages: Languages
    beside: Translator | None = None
    desk: bool = False
    usual: str | None = None

    @classmethod
    def start(cls, guide: Guide, languages: Languages, code: str, today: datetime.date) -> "Session":
        """A session in which nothing is answered yet, in the language with this code. KeyError if it is not known."""
        return cls(Interview(guide), languages.translator(code), today, languages)

    def at_desk(self, beside: str | None = None) -> "Session":
        """The session of a volunteer, with a language beside their own: the first other one, if none is named."""
        desk = msgspec.structs.replace(self, desk=True)
        desk = desk.with_beside(beside) if beside else desk.with_next_beside()
        return msgspec.structs.replace(desk, usual=desk.beside.language.code if desk.beside else None)

    # The walk

    def question(self, question_id: str | None = None) -> QuestionPage | None:
        """The next question, or the one with this id to be answered again; None if none is left to ask."""
        page = compose_question(self.interview, self.translator, question_id)
        other = compose_question(self.interview, self.beside, question_id) if self.beside else None
        if page is None or other is None:
            return page
        return msgspec.structs.replace(question_beside(page, other), notices=self.notices())

    def answer(self, question_id: str, answer: Answer) -> "Session":
        """Answer or change an answer; later answers that no longer matter are dropped. Raises AnswerError."""
        return self._walked(self.interview.answer(question_id, answer))

    def another_visit(self) -> "Session":
        """The same person about another visit: answers about the person stay, those about the visit are dropped."""
        guide = self.interview.guide
        kept = {
            question: answer for question, answer in self.interview.answers.items() if guide.questions[question].keep
        }
        return self._walked(Interview.replay(guide, kept))

    def cleared(self) -> "Session":
        """A session for the next person; at a desk, with the usual language beside, whatever the last one read."""
        session = self._walked(Interview(self.interview.guide))
        return session.with_beside(self.usual) if self.desk else session

    def _walked(self, interview: Interview) -> "Session":
        return msgspec.structs.replace(self, interview=interview)

    # What is shown

    @property
    def purpose(self) -> str:
        """What the guide helps to find out, on one line."""
        return self._of_guide("purpose")

    @property
    def about(self) -> str:
        """What the guide tells."""
        return self._of_guide("about")

    def _of_guide(self, key: str) -> str:
        return self.translator.content(context("guide", "guide", key), getattr(self.interview.guide, key))

    def page(self) -> Page:
        """The guidance for the answers so far; composed once."""
        return self._page

    @cached_property
    def _page(self) -> Page:
        return self._composed(self.interview)

    def live(self) -> Live:
        """What is certain so far and what is still open."""
        return compose_live(self.interview, self.translator, self.beside)

    def what_ifs(self) -> tuple[WhatIf, ...]:
        """The other ways that can be compared with this one."""
        own = what_ifs(self.interview, self.translator)
        return each_beside(own, what_ifs(self.interview, self.beside)) if self.beside else own

    def compared(self, what_if: WhatIf) -> Comparison:
        """How the guidance would differ in another way. The session itself stays as it is."""
        other = other_way(self.interview, what_if)
        return compare(self.interview, other, (self.page(), self._composed(other)), what_if, self._translators)

    def holding(self) -> Holding:
        """How much is held of the person."""
        given = self.interview.answers.values()
        declined = sum(answer is None for answer in given)
        cards = sum(len(section.cards) for section in self.page().sections) if given else 0
        return Holding(len(given) - declined, declined, cards)

    def fault_lines(self) -> tuple[str, ...]:
        """What is said if the program itself fails, in each language, with where to turn instead."""
        guide = self.interview.guide
        return fault_lines(
            self._translators, tuple(contacts(guide, guide.lifeline, translator) for translator in self._translators)
        )

    def _composed(self, interview: Interview) -> Page:
        advice = interview.advice()
        page = compose(advice, self.translator, self.today, staff=self.desk)
        if self.beside is None:
            return page
        about = (*self.notices(), *stale_notices(page.sections, self.translator))
        return msgspec.structs.replace(page_beside(page, compose(advice, self.beside, self.today)), notices=about)

    @property
    def _translators(self) -> tuple[Translator, ...]:
        return (self.translator, self.beside) if self.beside else (self.translator,)

    def notices(self) -> tuple[str, ...]:
        """What must be known about the translations that are shown."""
        own = notices(self.translator)
        return (*own, *notices_beside(self.translator, self.beside)) if self.beside else own

    # Languages

    def in_language(self, code: str) -> "Session":
        """The same session in another language; nothing is lost. KeyError if there is no such language.

        The two languages change places if it was the one beside.
        """
        session = msgspec.structs.replace(self, translator=self.languages.translator(code))
        same = self.beside is not None and self.beside.language.code == code
        return msgspec.structs.replace(session, beside=self.translator) if same else session

    def with_beside(self, code: str | None) -> "Session":
        """The same session with another language beside the first; with one alone for None or for the first itself."""
        second = code if code != self.translator.language.code else None
        return msgspec.structs.replace(self, beside=self.languages.translator(second) if second else None)

    def with_next_beside(self) -> "Session":
        """The same session with the next language beside the first; after the last comes none, then the first again."""
        codes = [None, *(code for code in self.languages.known if code != self.translator.language.code)]
        here = codes.index(self.beside.language.code if self.beside else None)
        return self.with_beside(codes[(here + 1) % len(codes)])

    def in_every_language(self, words: "Callable[[Session], str]") -> tuple[str, ...]:
        """The same words in the language of the session, then in each of the others; equal ones once."""
        others = [code for code in self.languages.known if code != self.translator.language.code]
        return tuple(dict.fromkeys(words(session) for session in (self, *(self.in_language(code) for code in others))))
