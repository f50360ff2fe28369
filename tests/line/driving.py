"""Drives the line mode with typed lines and gives back what it printed, on a small guide in three languages."""

import datetime
import gettext
import io
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from advisor.guide.model import Guide
from advisor.languages import Language, Languages, Translator
from advisor.languages.known import ENGLISH
from advisor.languages.translator import untranslated
from advisor.line import run_line
from advisor.line.conversation import Conversation
from advisor.line.events import Leave
from advisor.line.keyboard import Keyboard
from advisor.line.printer import Printer
from advisor.page.session import Session
from advisor.page.welcome import Setting
from tests.guide.writing import card, many, question, small_guide

TODAY = datetime.date(2026, 11, 23)
PROMPT = "Type here: "
BRACKETS = Language("eo", "Brackets", "Brackets", draft=1)
STARS = Language("ia", "Stars", "Stars")
OWN_WORDS = {"leave": "salir", "help": "ayuda"}

GUIDE: Mapping[str, object] = {
    "guide.yaml": """
        id: small
        title: A small guide
        about: It helps.
        purpose: Find out nothing.
        lifeline: [line]
        outcomes:
        - {id: home, label: No way to go, tone: good, visit: false}
        - {id: away, label: A way to go}
        sections:
        - {id: verdict, title: Do you need to go?, choose: first}
        - {id: main, title: What to do, answer: What counts}
        - {id: help, title: Help}
        """,
    "questions.yaml": [
        question("errand", "renew borrow"),
        many("tools", "hammer saw"),
        question("age", "old young", keep=True),
    ],
    "ways.yaml": [
        {"id": "lend", "label": "You borrow it", "answers": {"errand": "borrow"}},
        {"id": "bare", "label": "You bring no tool", "answers": {"tools": []}},
    ],
    "cards/verdict.yaml": [
        card(
            "stay",
            when={"errand": "renew"},
            outcome="home",
            steps=["Sit down.", {"when": {"age": "old"}, "text": "Rest."}],
            contacts=["line"],
        ),
        card("go", outcome="away"),
    ],
    "cards/main.yaml": [
        card("saw-card", when={"tools": "saw"}, say=["Stop."], steps=["One.", "Two."], contacts=["line"]),
        card("saw-two", when={"tools": "saw"}),
        card("sure", staff="Ask twice."),
        card("old-card", when={"age": "old"}),
    ],
    "cards/help.yaml": [card("call", contacts=["line"])],
}
ANSWERS = ["", "1", "2", "1"]
"""Begin; renew; a saw; old. The guidance has 6 cards: stay, saw-card, saw-two, sure, old-card, call."""

MANY_CARDS: Mapping[str, object] = {**GUIDE, "cards/help.yaml": [card(f"help{number}") for number in range(29)]}


class Marked(gettext.NullTranslations):
    """Puts marks around every text of a guide, and has words of its own for two of the program."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__()
        self._before, self._after = before, after

    def pgettext(self, context: str, message: str) -> str:
        return f"{self._before}{message}{self._after}"

    def gettext(self, message: str) -> str:
        return OWN_WORDS.get(message, message)


class MarkedLanguages(Languages):
    """English, and languages in which the texts of a guide stand between marks."""

    def translator(self, code: str) -> Translator:
        if code == "en":
            return untranslated(ENGLISH)
        marked = Marked("<", ">") if code == "eo" else Marked("*", "*")
        return Translator(self.known[code], marked, marked)


def languages(*others: Language) -> MarkedLanguages:
    made = MarkedLanguages.__new__(MarkedLanguages)
    made.known = {"en": ENGLISH, **{language.code: language for language in others}}
    return made


def start(guide: Guide, *others: Language, code: str = "en", ask_language: bool = False) -> Session:
    """A session on a fixed day."""
    return Session.start(guide, languages(*others), code, TODAY, ask_language=ask_language)


def start_small(folder: Path, files: Mapping[str, object] = GUIDE) -> Session:
    """A session in English alone."""
    return start(small_guide(folder, files))


def start_at_desk(folder: Path, *beside: str, files: Mapping[str, object] = GUIDE) -> Session:
    """A session at the desk, in English with other languages beside it."""
    return start(small_guide(folder, files), BRACKETS, STARS).at_desk(*beside)


def type_lines(
    session: Session, lines: Iterable[str], *, clear: bool = False, width: int | None = None, idle: float = 0
) -> str:
    """What the line mode prints while these lines are typed and the input then ends."""
    printed = io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in lines))
    assert run_line(session, typed, printed, clear=clear, width=lambda: width, idle=idle) == 0
    return printed.getvalue()


def last_block(printed: str) -> str:
    """What the line that was typed last has brought, before the input ended."""
    return printed.split(PROMPT)[-2].removeprefix("\n")


def told(session: Session, *lines: str) -> str:
    """What the last of these lines brings."""
    return last_block(type_lines(session, lines))


def reach(session: Session, lines: Iterable[str]) -> Session:
    """The session after these lines."""
    keyboard = Keyboard(io.StringIO("".join(f"{line}\n" for line in lines)), 0)
    here = session.replaced(setting=Setting(clears=False, typed=True))
    conversation = Conversation(here, keyboard, Printer(io.StringIO(), lambda: None, clears=False))
    with suppress(Leave):
        conversation.run()
    return conversation.session
