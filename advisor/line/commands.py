"""What can be typed in the line mode besides numbers: one registry, for understanding lines and for the help."""

from collections.abc import Callable
from typing import NamedTuple

from advisor.page import Session

Words = Callable[[Session], str]
"""A text that is not spoken yet, so that it can be spoken anew in another language."""


class Command(NamedTuple):
    """A letter and what it does, as a whole sentence. `takes`: it can be followed by something."""

    letter: str
    help: Words
    takes: bool = False
    also: str | None = None
    """Another name of it."""

    desk: bool | None = None
    """Whether it is for the desk only, for all but the desk, or (None) for everybody."""

    languages: int = 1
    """How many languages there must be for it to do anything."""

    def offered(self, session: Session) -> bool:
        """Whether it does anything in this session."""
        return self.desk in (None, session.desk) and len(session.languages.known) >= self.languages

    def line(self, session: Session) -> str:
        """The letter and what it does, as a line of the help."""
        return session.translator.gettext("{letter}: {does}", letter=self.letter, does=self.help(session))


LEAVE_WORDS = frozenset({"q", "quit", "exit", "leave"})
HELP_WORDS = frozenset({"h", "help"})
"""Words that are understood at every prompt, besides those of the reader's own language."""

HELP = Command("h", lambda session: session.translator.gettext("Hear again what can be typed here."))
LEAVE = Command(
    "q", lambda session: session.translator.gettext("Leave at once, at any prompt. Your answers are then gone.")
)
BACK = Command("b", lambda session: session.translator.gettext("Go back one step."))
AGAIN = Command("r", lambda session: session.translator.gettext("Hear the question again."))
WELCOME_AGAIN = Command("r", lambda session: session.translator.gettext("Hear this again."))
LIST_AGAIN = Command("r", lambda session: session.translator.gettext("Hear the choices again."))
BACK_FROM_LIST = Command(
    "b", lambda session: session.translator.gettext("Go back and choose nothing. Enter does the same.")
)
CHANGE = Command("t", lambda session: session.translator.gettext("Hear the answers so far, and change any of them."))
WHY_WE_ASK = Command("?", lambda session: session.translator.gettext("Why we ask this question."))
FILTER = Command(
    "f",
    lambda session: session.translator.gettext(
        "With a part of an answer, for example f card: only the answers that match. Their numbers stay the same."
    ),
    takes=True,
)
GUIDANCE_SO_FAR = Command(
    "g", lambda session: session.translator.gettext("The guidance so far: what is certain, and what is still open.")
)
LANGUAGE = Command(
    "l",
    lambda session: session.translator.gettext("Read on in another language. Nothing is lost."),
    desk=False,
    languages=2,
)
CLIENT_LANGUAGE = Command(
    "l",
    lambda session: session.translator.gettext("Change the language of the client at once. Nothing is lost."),
    desk=True,
    languages=2,
)
OWN_LANGUAGE = Command(
    "y",
    lambda session: session.translator.gettext("Change your own language. Nothing is lost."),
    desk=True,
    languages=2,
)
START_OVER = Command(
    "n",
    lambda session: session.translator.gettext("Drop all answers and start again. You are asked first."),
    desk=False,
)
NEXT_CLIENT = Command(
    "n",
    lambda session: session.translator.gettext(
        "Next client: drop everything about this one at once, and hear what was dropped."
    ),
    desk=True,
)
SECTIONS = Command("g", lambda session: session.translator.gettext("Hear the list of sections again."))
ALL_SECTIONS = Command("all", lambda session: session.translator.gettext("Read all sections."))
CARD_AGAIN = Command(
    "r",
    lambda session: session.translator.gettext(
        "With the number of a card, for example r 3: hear that card again. Alone: hear the section again."
    ),
    takes=True,
)
WHY_CARD = Command(
    "w",
    lambda session: session.translator.gettext("With the number of a card, for example w 3: why you see that card."),
    takes=True,
)
SOURCES = Command(
    "o",
    lambda session: session.translator.gettext(
        "With the number of a card, for example o 3: what that card rests on, and its sources."
    ),
    takes=True,
)
ALL_SOURCES = Command("a", lambda session: session.translator.gettext("The sources of all cards."))
PHRASES = Command(
    "p",
    lambda session: session.translator.gettext(
        "With the number of a card, for example p 3: its phrases and phone numbers alone, to show or to read out. "
        "Alone: which cards have any."
    ),
    takes=True,
)
WHAT_IF = Command(
    "c",
    lambda session: session.translator.gettext(
        "What if: compare with another way. Your answers stay as they are. The letter x does the same."
    ),
    also="x",
)
ANOTHER_VISIT = Command(
    "v",
    lambda session: session.translator.gettext(
        "Ask about another visit of the same person. Answers about the person stay."
    ),
)
