"""The keys of the face: one registry, from which bindings, the bar at the bottom and the help are made."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding, BindingType

from advisor.tui.words import Speaker, Words


class Key(NamedTuple):
    """A key and what it does. `shown` is how it is written, `label` what the bar says, `help` a whole sentence."""

    id: str
    keys: str
    shown: str
    action: str
    label: Words
    help: Words
    priority: bool = False

    def binding(self) -> Binding:
        """The key as Textual binds it; what it does is told by the bar and the help, in the reader's language."""
        return Binding(self.keys, self.action, self.id, show=False, priority=self.priority, id=self.id)


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """The bindings of some keys; those without `keys` are bound by a widget of Textual's already."""
    return [key.binding() for key in keys if key.keys]


def key_name(key: Key, voice: Speaker) -> str:
    """How a key is written in the reader's language."""
    match key.shown:
        case "Enter":
            return voice.ui("Enter")
        case "Space":
            return voice.ui("Space")
        case "Esc":
            return voice.ui("Esc")
        case "PgUp":
            return voice.ui("PgUp")
        case shown:
            return shown


LEAVE = Key(
    "leave",
    "ctrl+q,ctrl+c,f10",
    "Ctrl+Q",
    "app.leave",
    lambda voice: voice.ui("Leave"),
    lambda voice: voice.ui("Leave at once: the screen goes blank, your answers are gone. Ctrl+C and F10 do the same."),
    priority=True,
)
HELP = Key(
    "help",
    "f1,h",
    "h",
    "help",
    lambda voice: voice.ui("Help"),
    lambda voice: voice.ui("Show the keys of this screen. F1 does the same."),
)
LANGUAGE = Key(
    "language",
    "l",
    "l",
    "language",
    lambda voice: voice.ui("Language"),
    lambda voice: voice.ui("Read on in another language. Nothing is lost."),
)
BACK = Key(
    "back",
    "left,backspace,escape",
    "←",
    "back",
    lambda voice: voice.ui("Back"),
    lambda voice: voice.ui("Go back one step. Backspace and Esc do the same."),
)
BEGIN = Key(
    "begin",
    "enter",
    "Enter",
    "begin",
    lambda voice: voice.ui("Start"),
    lambda voice: voice.ui("Start with the questions."),
)
CHOOSE = Key(
    "choose",
    "",
    "Enter",
    "choose",
    lambda voice: voice.ui("Choose"),
    lambda voice: voice.ui("Choose the marked line. Its number or letter does the same; the arrows move the mark."),
)
MARK = Key(
    "mark",
    "space",
    "Space",
    "mark",
    lambda voice: voice.ui("Mark"),
    lambda voice: voice.ui("Mark or unmark an answer, where there can be several. Its number does the same."),
)
CONTINUE = Key(
    "continue",
    "",
    "Enter",
    "choose",
    lambda voice: voice.ui("Continue"),
    lambda voice: voice.ui("Continue with the answers that are marked."),
)
DECLINE = Key(
    "decline",
    "s",
    "s",
    "decline",
    lambda voice: voice.ui("Rather not say"),
    lambda voice: voice.ui("Do not answer this question. You will see everything that could apply to you."),
)
WHY_WE_ASK = Key(
    "why-we-ask",
    "question_mark",
    "?",
    "why",
    lambda voice: voice.ui("Why"),
    lambda voice: voice.ui("Show why we ask this question."),
)
ANSWERS = Key(
    "answers",
    "t",
    "t",
    "answers",
    lambda voice: voice.ui("Answers"),
    lambda voice: voice.ui("Show your answers so far and change any of them."),
)
START_OVER = Key(
    "start-over",
    "n",
    "n",
    "start_over",
    lambda voice: voice.ui("Start over"),
    lambda voice: voice.ui("Drop all answers and start again, for you or for somebody else."),
)
NEXT_CARD = Key(
    "next-card",
    "down,j",
    "↓",
    "next_card",
    lambda voice: voice.ui("Next"),
    lambda voice: voice.ui("Read on; at the end of a card, go to the next one. The key j does the same."),
)
PREVIOUS_CARD = Key(
    "previous-card",
    "up,k",
    "↑",
    "previous_card",
    lambda voice: voice.ui("Previous"),
    lambda voice: voice.ui("Read back; at the start of a card, go to the one before. The key k does the same."),
)
PAGE_DOWN = Key(
    "page-down",
    "pagedown,space",
    "Space",
    "page_down",
    lambda voice: voice.ui("Page down"),
    lambda voice: voice.ui("Move down by a whole page."),
)
PAGE_UP = Key(
    "page-up",
    "pageup",
    "PgUp",
    "page_up",
    lambda voice: voice.ui("Page up"),
    lambda voice: voice.ui("Move up by a whole page."),
)
NEXT_SECTION = Key(
    "next-section",
    "right,tab",
    "→",
    "next_section",
    lambda voice: voice.ui("Next section"),
    lambda voice: voice.ui("Go to the next section. Its number and the Tab key do the same."),
)
PREVIOUS_SECTION = Key(
    "previous-section",
    "left,shift+tab",
    "←",
    "previous_section",
    lambda voice: voice.ui("Section before"),
    lambda voice: voice.ui("Go to the section before."),
)
BACK_TO_QUESTIONS = Key(
    "back-to-questions",
    "backspace,escape",
    "Esc",
    "back",
    lambda voice: voice.ui("Back"),
    lambda voice: voice.ui("Go back to the last question. Backspace does the same."),
)
SOURCES = Key(
    "sources",
    "o",
    "o",
    "sources",
    lambda voice: voice.ui("Sources"),
    lambda voice: voice.ui("Show the facts and the sources of this card."),
)
WHY_CARD = Key(
    "why-card",
    "w",
    "w",
    "why",
    lambda voice: voice.ui("Why"),
    lambda voice: voice.ui("Show which of your answers brought up this card."),
)
CLOSE = Key(
    "close",
    "escape,backspace,left",
    "Esc",
    "close",
    lambda voice: voice.ui("Close"),
    lambda voice: voice.ui("Close this and go back to where you were."),
)
READ_ON = Key(
    "read-on",
    "",
    "↓",
    "scroll_down",
    lambda voice: voice.ui("Read on"),
    lambda voice: voice.ui("Read on, where the text is longer than the screen."),
)
