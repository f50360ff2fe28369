"""What the guide that comes with the program says in a terminal, whatever that is: no test here knows its words."""

import datetime
import textwrap
from functools import cache

from advisor.guide.model import Guide
from advisor.guide.opening import open_guide
from advisor.languages import open_languages, program_languages
from advisor.page.commands import BEGIN
from advisor.page.session import Session
from advisor.page.splash import Splash, compose_splash

FIRST, SECOND = "Question 1 of", "Question 2 of"


@cache
def guide() -> Guide:
    return open_guide()


@cache
def session(code: str) -> Session:
    """At the first question, in a language."""
    known = open_languages(guide().id)
    return Session.start(guide(), known, code, datetime.date.today()).do(BEGIN)


def first_answer() -> str:
    """The keys that choose the first option of the first question on the full screen."""
    question = session("en").question
    assert question is not None
    return "1\r" if question.many else "1"


def first_question(code: str) -> str:
    """The beginning of the first question."""
    question = session(code).question
    assert question is not None
    return beginning(str(question.ask))


def asked(code: str) -> tuple[str, ...]:
    """The beginning of every question, short enough for any line of a terminal."""
    translator = session(code).translators.first
    words = (translator.content(f"question/{known.id}/ask", known.ask) for known in guide().questions.values())
    return tuple(map(beginning, words))


def splash(code: str) -> Splash:
    return compose_splash(guide(), session(code).translators)


def progress(code: str, number: int) -> str:
    """How far somebody is at this question, up to its number."""
    translator = program_languages().translator(code)
    whole: str = translator.gettext("Question {number} of at most {at_most}", number=number, at_most="\n")
    return " ".join(whole.partition("\n")[0].split()[:3])


def beginning(words: str) -> str:
    """The first words of a text."""
    return textwrap.wrap(words, 28)[0]
