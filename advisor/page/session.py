"""One person's session: the walk, the language they read and the day it is. Every face drives this and nothing else.

A frozen value in memory; every step makes a new one, and dropping it drops everything that was answered.
"""

import datetime
from collections.abc import Callable, Mapping

import msgspec

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import Interview, Unspoken
from advisor.languages import Language, Voice
from advisor.page.compose import compose, compose_question
from advisor.page.model import Page, QuestionPage


class Session(Unspoken, frozen=True):
    """What a face holds. `languages`: code → language that can be chosen; `speak` opens the voice of one."""

    interview: Interview
    voice: Voice
    today: datetime.date
    languages: Mapping[str, Language]
    speak: Callable[[Language], Voice]

    @classmethod
    def start(
        cls,
        guide: Guide,
        language: Language,
        languages: Mapping[str, Language],
        speak: Callable[[Language], Voice],
        today: datetime.date,
    ) -> "Session":
        """A session in which nothing is answered yet."""
        return cls(Interview(guide), speak(language), today, languages, speak)

    def question(self, question_id: str | None = None) -> QuestionPage | None:
        """The next question, or the one with this id to be answered again; None if none is left to ask."""
        return compose_question(self.interview, self.voice, question_id)

    def answer(self, question_id: str, answer: Answer) -> "Session":
        """Answer or change an answer; later answers that no longer matter are dropped. Raises AnswerError."""
        return msgspec.structs.replace(self, interview=self.interview.answer(question_id, answer))

    def back(self) -> "Session":
        """Take back the answer before the question that comes next; itself if there is none."""
        last = self.interview.previous
        if last is None:
            return self
        return msgspec.structs.replace(self, interview=self.interview.without(last.id))

    def page(self) -> Page:
        """The guidance for the answers so far."""
        return compose(self.interview.advice(), self.voice, self.today)

    def in_language(self, code: str) -> "Session":
        """The same session in another language; nothing is lost. KeyError if there is no such language."""
        return msgspec.structs.replace(self, voice=self.speak(self.languages[code]))

    def in_every_language(self, words: "Callable[[Session], str]") -> tuple[str, ...]:
        """The same words in the language of the session, then in each of the others; equal ones once."""
        others = [code for code in self.languages if code != self.voice.language.code]
        return tuple(dict.fromkeys(words(session) for session in (self, *(self.in_language(code) for code in others))))

    def cleared(self) -> "Session":
        """A session for the next person, in the same language."""
        return msgspec.structs.replace(self, interview=Interview(self.interview.guide))
