"""The keys of the face: one registry, from which bindings, the bar at the bottom and the help are made.

Textual is imported only for bindings: the first paint needs the names of keys before that.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

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
FILTER = Key(
    "filter",
    "slash",
    "/",
    "filter",
    lambda voice: voice.ui("Search"),
    lambda voice: voice.ui("Type a part of an answer to see only those that match, in either language."),
)
ALONE = Key(
    "alone",
    "",
    "Alt+1",
    "alone",
    lambda voice: voice.ui("This one alone"),
    lambda voice: voice.ui("With Alt, the key of an answer chooses it alone and goes on at once."),
)
GUIDANCE_SO_FAR = Key(
    "guidance-so-far",
    "f4,ctrl+g",
    "F4",
    "guidance_so_far",
    lambda voice: voice.ui("Guidance so far"),
    lambda voice: voice.ui("Read what is certain already and what may still apply. Ctrl+G does the same."),
)
CLIENT_LANGUAGE = Key(
    "client-language",
    "l",
    "l",
    "language",
    lambda voice: voice.ui("Language"),
    lambda voice: voice.ui("Change the language of the client, which stands beside yours. Nothing is lost."),
)
OWN_LANGUAGE = Key(
    "own-language",
    "L",
    "Shift+L",
    "own_language",
    lambda voice: voice.ui("Your language"),
    lambda voice: voice.ui("Read on in another language yourself. Nothing is lost."),
)
NEXT_CLIENT = Key(
    "next-client",
    "n",
    "n",
    "start_over",
    lambda voice: voice.ui("Next client"),
    lambda voice: voice.ui("Drop everything about this client at once, and show that nothing is left."),
)
ANOTHER_VISIT = Key(
    "another-visit",
    "v",
    "v",
    "another_visit",
    lambda voice: voice.ui("Another visit"),
    lambda voice: voice.ui("Ask about another visit of the same person. What you said about the person stays."),
)
COMPARE = Key(
    "compare",
    "c",
    "c",
    "compare",
    lambda voice: voice.ui("What if"),
    lambda voice: voice.ui("Compare with another way to do it: the same answers, one thing changed."),
)
OPEN = Key(
    "open",
    "enter",
    "Enter",
    "open",
    lambda voice: voice.ui("Open"),
    lambda voice: voice.ui("Open or close the marked card. A click does the same."),
)
PHRASES = Key(
    "phrases",
    "p",
    "p",
    "phrases",
    lambda voice: voice.ui("Show large"),
    lambda voice: voice.ui("Show the phrases and the phone numbers of this card large, to hold up or to copy."),
)
ALL_SOURCES = Key(
    "all-sources",
    "a",
    "a",
    "all_sources",
    lambda voice: voice.ui("All sources"),
    lambda voice: voice.ui("Show the sources of all cards."),
)
PALETTE = Key(
    "palette",
    "ctrl+p",
    "Ctrl+P",
    "app.command_palette",
    lambda voice: voice.ui("All actions"),
    lambda voice: voice.ui("Search for anything that can be done here, and for a card or a section by its title."),
)
PAUSE = Key(
    "pause",
    "f9",
    "F9",
    "pause",
    lambda voice: voice.ui("Pause"),
    lambda voice: voice.ui("Cover the screen at once, for somebody who looks on. Any key brings it back."),
)
THEME = Key(
    "theme",
    "f3",
    "F3",
    "app.next_theme",
    lambda voice: voice.ui("Light or dark"),
    lambda voice: voice.ui("Change between a light and a dark screen."),
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
    "down",
    "↓",
    "next_card",
    lambda voice: voice.ui("Next"),
    lambda voice: voice.ui("Read on; at the end of a section, go on to the next one. The key j goes to the next card."),
)
PREVIOUS_CARD = Key(
    "previous-card",
    "up",
    "↑",
    "previous_card",
    lambda voice: voice.ui("Previous"),
    lambda voice: voice.ui("Read back; at the start of a section, go to the one before. The key k goes back a card."),
)
PAGE_DOWN = Key(
    "page-down",
    "pagedown,space",
    "Space",
    "page_down",
    lambda voice: voice.ui("Page down"),
    lambda voice: voice.ui("Move down by a page; at the end of a section, go on to the next one."),
)
PAGE_UP = Key(
    "page-up",
    "pageup",
    "PgUp",
    "page_up",
    lambda voice: voice.ui("Page up"),
    lambda voice: voice.ui("Move up by a page; at the start of a section, go back to the one before."),
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
LIVE_DOWN = Key(
    "live-down",
    "shift+pagedown,ctrl+down",
    "Shift+PgDn",
    "live_down",
    lambda voice: voice.ui("Read on beside"),
    lambda voice: voice.ui("Read on in the part beside the question. Ctrl+↓ does the same."),
)
LIVE_UP = Key(
    "live-up",
    "shift+pageup,ctrl+up",
    "Shift+PgUp",
    "live_up",
    lambda voice: voice.ui("Read back beside"),
    lambda voice: voice.ui("Read back in the part beside the question. Ctrl+↑ does the same."),
)
TAKE_FOUND = Key(
    "take-found",
    "",
    "Enter",
    "take_found",
    lambda voice: voice.ui("Choose"),
    lambda voice: voice.ui("End the search and choose the marked line. The arrows move the mark."),
)
NEXT_FOUND = Key(
    "next-found",
    "",
    "↑ ↓",
    "next_found",
    lambda voice: voice.ui("Move"),
    lambda voice: voice.ui("Move the mark among the answers that were found."),
)
END_SEARCH = Key(
    "end-search",
    "",
    "Esc",
    "end_search",
    lambda voice: voice.ui("End search"),
    lambda voice: voice.ui("End the search and show all answers again. Nothing is chosen."),
)
