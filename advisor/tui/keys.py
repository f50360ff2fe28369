"""The keys of the face: one registry, from which bindings, the bar at the bottom and the help are made.

Textual is imported only for bindings.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from advisor.page.command import LEAVE_KEYS
from advisor.tui.words import Speaker, Words

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """A key and what it does. `shown` is how it is written, `label` what the bar says, `help` a whole sentence."""

    id: str
    keys: str
    shown: str
    action: str
    label: Words
    help: Words
    priority: bool = False

    def binding(self) -> "Binding":
        """The key as Textual binds it; what it does is told by the bar and the help, in the reader's language."""
        from textual.binding import Binding

        return Binding(self.keys, self.action, self.id, show=False, priority=self.priority, id=self.id)


def bindings(keys: Iterable[Key]) -> "list[BindingType]":
    """The bindings of some keys; those without `keys` are bound by a widget of Textual's already."""
    return [key.binding() for key in keys if key.keys]


def key_name(key: Key, translator: Speaker) -> str:
    """How a key is written in the reader's language."""
    match key.shown:
        case "Enter":
            return translator.gettext("Enter")
        case "Space":
            return translator.gettext("Space")
        case "Esc":
            return translator.gettext("Esc")
        case "PgUp":
            return translator.gettext("PgUp")
        case shown:
            return shown


LEAVE = Key(
    "leave",
    ",".join(key.name for key in LEAVE_KEYS),
    LEAVE_KEYS[0].shown,
    "app.leave",
    lambda translator: translator.gettext("Leave"),
    lambda translator: translator.gettext(
        "Leave at once: the screen goes blank, your answers are gone. Ctrl+C and F10 do the same."
    ),
    priority=True,
)
HELP = Key(
    "help",
    "f1,h",
    "h",
    "help",
    lambda translator: translator.gettext("Help"),
    lambda translator: translator.gettext("Show the keys of this screen. F1 does the same."),
)
LANGUAGE = Key(
    "language",
    "l",
    "l",
    "language",
    lambda translator: translator.gettext("Language"),
    lambda translator: translator.gettext("Read on in another language. Nothing is lost."),
)
BACK = Key(
    "back",
    "left,backspace,escape",
    "←",
    "back",
    lambda translator: translator.gettext("Back"),
    lambda translator: translator.gettext("Go back one step. Backspace and Esc do the same."),
)
BEGIN = Key(
    "begin",
    "enter",
    "Enter",
    "begin",
    lambda translator: translator.gettext("Start"),
    lambda translator: translator.gettext("Start with the questions."),
)
CHOOSE = Key(
    "choose",
    "",
    "Enter",
    "choose",
    lambda translator: translator.gettext("Choose"),
    lambda translator: translator.gettext(
        "Choose the marked line. Its number or letter does the same; the arrows move the mark."
    ),
)
MARK = Key(
    "mark",
    "space",
    "Space",
    "mark",
    lambda translator: translator.gettext("Mark"),
    lambda translator: translator.gettext(
        "Mark or unmark an answer, where there can be several. Its number does the same."
    ),
)
CONTINUE = Key(
    "continue",
    "",
    "Enter",
    "choose",
    lambda translator: translator.gettext("Continue"),
    lambda translator: translator.gettext("Continue with the answers that are marked."),
)
DECLINE = Key(
    "decline",
    "s",
    "s",
    "decline",
    lambda translator: translator.gettext("Rather not say"),
    lambda translator: translator.gettext(
        "Do not answer this question. You will see everything that could apply to you."
    ),
)
WHY_WE_ASK = Key(
    "why-we-ask",
    "question_mark",
    "?",
    "why",
    lambda translator: translator.gettext("Why"),
    lambda translator: translator.gettext("Show why we ask this question."),
)
ANSWERS = Key(
    "answers",
    "t",
    "t",
    "answers",
    lambda translator: translator.gettext("Answers"),
    lambda translator: translator.gettext("Show your answers so far and change any of them."),
)
FILTER = Key(
    "filter",
    "slash",
    "/",
    "filter",
    lambda translator: translator.gettext("Search"),
    lambda translator: translator.gettext("Type a part of an answer to see only those that match, in either language."),
)
ALONE = Key(
    "alone",
    "",
    "Alt+1",
    "alone",
    lambda translator: translator.gettext("This one alone"),
    lambda translator: translator.gettext("With Alt, the key of an answer chooses it alone and goes on at once."),
)
GUIDANCE_SO_FAR = Key(
    "guidance-so-far",
    "f4,ctrl+g",
    "F4",
    "guidance_so_far",
    lambda translator: translator.gettext("Guidance so far"),
    lambda translator: translator.gettext(
        "Read what is certain already and what may still apply. Ctrl+G does the same."
    ),
)
CLIENT_LANGUAGE = Key(
    "client-language",
    "l",
    "l",
    "language",
    lambda translator: translator.gettext("Language"),
    lambda translator: translator.gettext(
        "Change the language of the client, which stands beside yours. Nothing is lost."
    ),
)
OWN_LANGUAGE = Key(
    "own-language",
    "L",
    "Shift+L",
    "own_language",
    lambda translator: translator.gettext("Your language"),
    lambda translator: translator.gettext("Read on in another language yourself. Nothing is lost."),
)
NEXT_CLIENT = Key(
    "next-client",
    "n",
    "n",
    "start_over",
    lambda translator: translator.gettext("Next client"),
    lambda translator: translator.gettext("Drop everything about this client at once, and show that nothing is left."),
)
ANOTHER_VISIT = Key(
    "another-visit",
    "v",
    "v",
    "another_visit",
    lambda translator: translator.gettext("Another visit"),
    lambda translator: translator.gettext(
        "Ask about another visit of the same person. What you said about the person stays."
    ),
)
COMPARE = Key(
    "compare",
    "c",
    "c",
    "compare",
    lambda translator: translator.gettext("What if"),
    lambda translator: translator.gettext("Compare with another way to do it: the same answers, one thing changed."),
)
OPEN = Key(
    "open",
    "enter",
    "Enter",
    "open",
    lambda translator: translator.gettext("Open"),
    lambda translator: translator.gettext("Open or close the marked card. A click does the same."),
)
PHRASES = Key(
    "phrases",
    "p",
    "p",
    "phrases",
    lambda translator: translator.gettext("Show large"),
    lambda translator: translator.gettext(
        "Show the phrases and the phone numbers of this card large, to hold up or to copy."
    ),
)
ALL_SOURCES = Key(
    "all-sources",
    "a",
    "a",
    "all_sources",
    lambda translator: translator.gettext("All sources"),
    lambda translator: translator.gettext("Show the sources of all cards."),
)
PALETTE = Key(
    "palette",
    "ctrl+p",
    "Ctrl+P",
    "app.command_palette",
    lambda translator: translator.gettext("All actions"),
    lambda translator: translator.gettext(
        "Search for anything that can be done here, and for a card or a section by its title."
    ),
)
PAUSE = Key(
    "pause",
    "f9",
    "F9",
    "pause",
    lambda translator: translator.gettext("Pause"),
    lambda translator: translator.gettext(
        "Cover the screen at once, for somebody who looks on. Any key brings it back."
    ),
)
THEME = Key(
    "theme",
    "f3",
    "F3",
    "app.next_theme",
    lambda translator: translator.gettext("Light or dark"),
    lambda translator: translator.gettext("Change between a light and a dark screen."),
)
START_OVER = Key(
    "start-over",
    "n",
    "n",
    "start_over",
    lambda translator: translator.gettext("Start over"),
    lambda translator: translator.gettext("Drop all answers and start again, for you or for somebody else."),
)
NEXT_CARD = Key(
    "next-card",
    "down",
    "↓",
    "next_card",
    lambda translator: translator.gettext("Next"),
    lambda translator: translator.gettext(
        "Read on; at the end of a section, go on to the next one. The key j goes to the next card."
    ),
)
PREVIOUS_CARD = Key(
    "previous-card",
    "up",
    "↑",
    "previous_card",
    lambda translator: translator.gettext("Previous"),
    lambda translator: translator.gettext(
        "Read back; at the start of a section, go to the one before. The key k goes back a card."
    ),
)
PAGE_DOWN = Key(
    "page-down",
    "pagedown,space",
    "Space",
    "page_down",
    lambda translator: translator.gettext("Page down"),
    lambda translator: translator.gettext("Move down by a page; at the end of a section, go on to the next one."),
)
PAGE_UP = Key(
    "page-up",
    "pageup",
    "PgUp",
    "page_up",
    lambda translator: translator.gettext("Page up"),
    lambda translator: translator.gettext("Move up by a page; at the start of a section, go back to the one before."),
)
NEXT_SECTION = Key(
    "next-section",
    "right,tab",
    "→",
    "next_section",
    lambda translator: translator.gettext("Next section"),
    lambda translator: translator.gettext("Go to the next section. Its number and the Tab key do the same."),
)
PREVIOUS_SECTION = Key(
    "previous-section",
    "left,shift+tab",
    "←",
    "previous_section",
    lambda translator: translator.gettext("Section before"),
    lambda translator: translator.gettext("Go to the section before."),
)
BACK_TO_QUESTIONS = Key(
    "back-to-questions",
    "backspace,escape",
    "Esc",
    "back",
    lambda translator: translator.gettext("Back"),
    lambda translator: translator.gettext("Go back to the last question. Backspace does the same."),
)
SOURCES = Key(
    "sources",
    "o",
    "o",
    "sources",
    lambda translator: translator.gettext("Sources"),
    lambda translator: translator.gettext("Show the facts and the sources of this card."),
)
WHY_CARD = Key(
    "why-card",
    "w",
    "w",
    "why",
    lambda translator: translator.gettext("Why"),
    lambda translator: translator.gettext("Show which of your answers brought up this card."),
)
CLOSE = Key(
    "close",
    "escape,backspace,left",
    "Esc",
    "close",
    lambda translator: translator.gettext("Close"),
    lambda translator: translator.gettext("Close this and go back to where you were."),
)
READ_ON = Key(
    "read-on",
    "",
    "↓",
    "scroll_down",
    lambda translator: translator.gettext("Read on"),
    lambda translator: translator.gettext("Read on, where the text is longer than the screen."),
)
LIVE_DOWN = Key(
    "live-down",
    "shift+pagedown,ctrl+down",
    "Shift+PgDn",
    "live_down",
    lambda translator: translator.gettext("Read on beside"),
    lambda translator: translator.gettext("Read on in the part beside the question. Ctrl+↓ does the same."),
)
LIVE_UP = Key(
    "live-up",
    "shift+pageup,ctrl+up",
    "Shift+PgUp",
    "live_up",
    lambda translator: translator.gettext("Read back beside"),
    lambda translator: translator.gettext("Read back in the part beside the question. Ctrl+↑ does the same."),
)
TAKE_FOUND = Key(
    "take-found",
    "",
    "Enter",
    "take_found",
    lambda translator: translator.gettext("Choose"),
    lambda translator: translator.gettext("End the search and choose the marked line. The arrows move the mark."),
)
NEXT_FOUND = Key(
    "next-found",
    "",
    "↑ ↓",
    "next_found",
    lambda translator: translator.gettext("Move"),
    lambda translator: translator.gettext("Move the mark among the answers that were found."),
)
END_SEARCH = Key(
    "end-search",
    "",
    "Esc",
    "end_search",
    lambda translator: translator.gettext("End search"),
    lambda translator: translator.gettext("End the search and show all answers again. Nothing is chosen."),
)
