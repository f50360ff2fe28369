"""The one registry of what a person can do, and on which page.

Keys, typed commands, palette, key bar, help and docs derive from it.
"""

from collections.abc import Mapping
from functools import partial

from advisor.languages.translator import mark as _
from advisor.page import effects
from advisor.page.blocks import KeyHelp
from advisor.page.command import Command
from advisor.page.leave_keys import LEAVE_KEYS
from advisor.page.natural import DECLINE_KEY
from advisor.page.place import FIELDS, LISTS, TEXTS, Kind
from advisor.page.session import Session
from advisor.page.what_if import what_ifs
from advisor.page.words import Translators

LEAVE = Command("leave", _("Leave"), _("Leave at once. Your answers are then gone.")).by(
    ",".join(key.name for key in LEAVE_KEYS), LEAVE_KEYS[0].shown, typed=("q", "quit", "exit", "leave")
)
HELP = Command("help", _("Help"), _("Show what can be done here.")).by(
    "f1,h", "h", typed=("h", "help"), does=partial(effects.open_page, "help")
)
LANGUAGE = Command("language", _("Language"), _("Read on in another language. Nothing is lost.")).by(
    "l",
    typed=("l",),
    offered=lambda session: not session.desk and len(session.languages.known) > 1,
    does=partial(effects.open_page, "languages"),
)
CLIENT_LANGUAGE = Command(
    "client-language",
    _("Language"),
    _("Change the language of the client, which stands beside yours. Nothing is lost."),
).by("l", typed=("l",), offered=effects.desk_with_languages, does=lambda session, _argument: session.with_next_beside())
OWN_LANGUAGE = Command(
    "own-language", _("Your language"), _("Read on in another language yourself. Nothing is lost.")
).by(
    "L",
    "Shift+L",
    typed=("own", "y"),
    offered=effects.desk_with_languages,
    does=partial(effects.open_page, "languages"),
)
BACK = Command("back", _("Back"), _("Go back one step.")).by(
    "left,backspace,escape", "←", typed=("b",), offered=effects.can_go_back, does=effects.go_back
)
BEGIN = Command("begin", _("Start"), _("Start with the questions.")).by(
    "enter", "Enter", typed=("",), does=lambda session, _argument: session.at_next_question()
)
SHOW_GUIDANCE = Command(
    "show-guidance", _("Show the guidance"), _("Show the guidance, with what follows from private answers.")
).by("enter", "Enter", typed=("",), does=lambda session, _argument: session.moved(page="guidance"))
ABOUT = Command(
    "about", _("About"), _("Show what this program does with your answers, and what leaving cannot erase.")
).by("i", typed=("i",), does=partial(effects.open_page, "about"))
CHOOSE = Command(
    "choose",
    _("Choose"),
    _("Choose the marked line. Its number or letter does the same; the arrows move the mark."),
    typed_help=_("A number, or the words of a line: choose that line."),
).by(shown="Enter", offered=effects.takes_one, does=effects.choose)
ANSWER = Command("answer").by(does=effects.answer)
ASK_AGAIN = Command("ask-again").by(does=effects.ask_again)
DECLINE = Command(
    "decline", _("Rather not say"), _("Do not answer this question. You will see everything that could apply to you.")
).by(
    DECLINE_KEY,
    DECLINE_KEY,
    typed=(DECLINE_KEY,),
    does=lambda session, _argument: effects.answer(session, None),
)
WHY_WE_ASK = Command("why-we-ask", _("Why"), _("Show why we ask this question.")).by(
    "question_mark", "?", typed=("w", "?"), does=partial(effects.open_page, "why")
)
ANSWERS = Command("answers", _("Answers"), _("Show your answers so far and change any of them.")).by(
    "t", typed=("t",), offered=effects.has_answers, does=partial(effects.open_page, "answers")
)
SEARCH = Command(
    "search",
    _("Search"),
    _("Type a part of an answer to see only those that match, in either language."),
    typed_help=_(
        "With a part of an answer, for example f card: only the answers that match. Their numbers stay the same."
    ),
).by("slash", "/", typed=("f", "/"), takes="words")
GUIDANCE_SO_FAR = Command(
    "guidance-so-far",
    _("Guidance so far"),
    _("The guidance so far: what is certain, and what is still open."),
).by("f4,ctrl+g", "F4", typed=("all",), offered=effects.has_answers, does=partial(effects.open_page, "guidance"))
LIVE = Command("live", _("So far in short"), _("Show in short what is certain and what is still open.")).by(
    typed=("g",), offered=effects.has_answers, does=partial(effects.open_page, "live")
)
START_OVER = Command(
    "start-over", _("Start over"), _("Drop all answers and start again, for you or for somebody else.")
).by(
    "ctrl+n,n",
    "Ctrl+N",
    typed=("restart", "n"),
    offered=lambda session: not session.desk and effects.has_answers(session),
    does=lambda session, _argument: session.opened("start-over"),
)
NEXT_CLIENT = Command(
    "next-client",
    _("Next client"),
    _("Ask once more, then drop everything about this client and show that nothing is left."),
).by("ctrl+n,n", "Ctrl+N", typed=("next", "n"), offered=effects.client_is_there, does=effects.ask_to_drop)
PAUSE = Command(
    "pause",
    _("Pause"),
    _("Cover the screen at once, for somebody who looks on."),
).by("f9", "F9", typed=("pause",), offered=effects.something_is_held, does=partial(effects.open_page, "paused"))
ANOTHER_VISIT = Command(
    "another-visit",
    _("Another visit"),
    _("Show what stays for another visit of the same person, and ask about it. Nothing is dropped before you go on."),
).by(
    "v",
    typed=("v",),
    offered=lambda session: not session.place.is_so_far and effects.has_answers(session),
    does=partial(effects.open_page, "kept"),
)
WHAT_IF = Command(
    "what-if", _("What if"), _("Compare with another way to do it: the same answers, one thing changed.")
).by("c", typed=("c", "x"), offered=lambda session: bool(what_ifs(session.interview)), does=effects.open_what_ifs)
PHRASES = Command(
    "phrases",
    _("Show large"),
    _("Show the phrases and the phone numbers of this card alone, to hold up, to read out or to copy."),
).by("p", typed=("p",), takes="card", does=partial(effects.open_for_card, "phrases"))
WHY_CARD = Command("why-card", _("Why"), _("Show which of your answers brought up this card.")).by(
    "w", typed=("w",), takes="card", does=partial(effects.open_for_card, "why")
)
SOURCES = Command("sources", _("Sources"), _("Show the facts and the sources of this card.")).by(
    "o", typed=("o",), takes="card", does=partial(effects.open_for_card, "sources")
)
ALL_SOURCES = Command("all-sources", _("All sources"), _("Show the sources of all cards.")).by(
    "a", typed=("a",), does=partial(effects.open_page, "all-sources")
)
SECTION = Command("section", typed_help=_("A number: read that section.")).by(does=effects.go_to_section)
SECTIONS = Command("sections", _("Sections"), _("Hear the list of sections again.")).by(typed=("g",), does=effects.stay)
CARD = Command("card", _("Card"), _("Read all of this card.")).by(typed=("r",), takes="card", does=effects.go_to_card)
AGAIN = Command("again", _("Again"), _("Hear this again.")).by(typed=("r",), does=effects.stay)
READ_ALL = Command("read-all", _("All sections"), _("Read all sections.")).by(typed=("all",), does=effects.stay)
NEXT_SECTION = Command(
    "next-section",
    _("Next section"),
    _("Go to the next section."),
).by("right,tab", "→", typed=("", "+"), does=partial(effects.step, 1))
PREVIOUS_SECTION = Command(
    "previous-section",
    _("Section before"),
    _("Go to the section before."),
    typed_help=_("A minus sign goes to the section before."),
).by("left,shift+tab", "←", typed=("-",), does=partial(effects.step, -1))
BACK_TO_QUESTIONS = Command(
    "back-to-questions",
    _("Back"),
    _("Go back one step."),
).by("backspace,escape", "Esc", typed=("b",), does=effects.go_back)
CLOSE = Command(
    "close",
    _("Close"),
    _("Close this and go back to where you were."),
).by("escape,backspace,left", "Esc", typed=("b", ""), offered=effects.can_go_back, does=effects.go_back)

SHEET = Command(
    "sheet", _("Sheet"), _("Show the sheet to take home. Nothing private stands on it: not your status, not your past.")
).by("s", typed=("s", "sheet"), offered=effects.has_answers, does=partial(effects.open_page, "sheet"))
SAVE_SHEET = Command("save-sheet", _("Save"), _("Save the sheet in a file.")).by(
    "s", typed=("s", "save"), does=lambda session, _argument: session.opened("save-as")
)
CALENDAR = Command("calendar", _("Calendar"), _("Make an entry for your calendar, for a date that you type now.")).by(
    "c", typed=("c",), does=lambda session, _argument: session.opened("date")
)
FOR_LAWYER = Command(
    "for-lawyer", _("For a lawyer"), _("Save everything you answered and read, for your lawyer. You are asked first.")
).by("w", typed=("w",), does=lambda session, _argument: session.opened("for-lawyer"))
WITH_ANSWERS = Command(
    "with-answers",
    _("Code with answers"),
    _("Let the code on the sheet open the guide with these answers, or without. Private answers are never in it."),
).by("a", typed=("a",), offered=effects.has_site, does=effects.turn_answers)

# These touch a printer or a file: `writers.handing` does them.

PRINT_SHEET = Command("print-sheet", _("Print"), _("Print the sheet, on both sides of one leaf.")).by(
    "p", typed=("p", "print")
)
ENTER = Command("enter", _("Go on"), _("Go on with what you have typed.")).by(shown="Enter")

FIELD_HELP = Command("field-help", _("Help"), _("Show what can be done here.")).by(
    "f1", "F1", typed=("h", "help"), does=partial(effects.open_page, "help")
)
CLOSE_FIELD = Command("close-field", _("Close"), _("Close this and go back to where you were.")).by(
    "escape", "Esc", typed=("b",), does=effects.go_back
)

# A face does these by itself, for they change only what part of a page is seen, or how.

READ_ON = Command("read-on", _("Read on"), _("Read on, where the text is longer than the screen.")).by(shown="↓")
NEXT_CARD = Command(
    "next-card",
    _("Next"),
    _("Read on; at the end of a section, go on to the next one. The key j goes to the next card."),
).by("down", "↓")
PREVIOUS_CARD = Command(
    "previous-card",
    _("Previous"),
    _("Read back; at the start of a section, go to the one before. The key k goes back a card."),
).by("up", "↑")
PAGE_DOWN = Command(
    "page-down", _("Page down"), _("Move down by a page; at the end of a section, go on to the next one.")
).by("pagedown,space", "Space")
PAGE_UP = Command(
    "page-up", _("Page up"), _("Move up by a page; at the start of a section, go back to the one before.")
).by("pageup", "PgUp")
OPEN = Command("open", _("Open"), _("Open or close the marked card. A click does the same.")).by(
    "enter", "Enter", offered=effects.has_cards_to_open
)
MARK = Command(
    "mark",
    _("Mark"),
    _("Mark or unmark an answer, where there can be several. Its number does the same."),
    typed_help=_("Numbers, such as 1 3 or 1-3, or the words of a line: choose these answers. 0: none of them."),
).by("space", "Space", offered=effects.takes_many)
CONTINUE = Command("continue", _("Continue"), _("Continue with the answers that are marked.")).by(
    shown="Enter", offered=effects.takes_many
)
ALONE = Command(
    "alone", _("This one alone"), _("With Alt, the key of an answer chooses it alone and goes on at once.")
).by(shown="Alt+1", offered=effects.takes_many)
PALETTE = Command(
    "palette",
    _("All actions"),
    _("Search for anything that can be done here, and for a card or a section by its title."),
).by("ctrl+p", "Ctrl+P")
THEME = Command("theme", _("Light or dark"), _("Change between a light and a dark screen.")).by("f3", "F3")
LIVE_DOWN = Command(
    "live-down", _("Read on beside"), _("Read on in the part beside the question. Ctrl+↓ does the same.")
).by("shift+pagedown,ctrl+down", "Shift+PgDn", offered=lambda session: session.desk)
LIVE_UP = Command(
    "live-up", _("Read back beside"), _("Read back in the part beside the question. Ctrl+↑ does the same.")
).by("shift+pageup,ctrl+up", "Shift+PgUp", offered=lambda session: session.desk)
TAKE_FOUND = Command(
    "take-found", _("Choose"), _("End the search and choose the marked line. The arrows move the mark.")
).by(shown="Enter")
NEXT_FOUND = Command("next-found", _("Move"), _("Move the mark among the answers that were found.")).by(shown="↑ ↓")
END_SEARCH = Command(
    "end-search", _("End search"), _("End the search and show all answers again. Nothing is chosen.")
).by(shown="Esc")

ENTER_NEXT = Command("enter-next", _("Next section"), _("Go on to the next section. All of this one is open.")).by(
    "enter",
    "Enter",
    offered=lambda session: not effects.has_cards_to_open(session),
    does=partial(effects.step, 1),
)
LANGUAGES = (LANGUAGE, CLIENT_LANGUAGE)
ONE_LIST: tuple[Command, ...] = (CHOOSE, CLOSE, *LANGUAGES, HELP, AGAIN)
ONE_TEXT: tuple[Command, ...] = (CLOSE, READ_ON, *LANGUAGES, HELP, AGAIN)

ON_PAGE: Mapping[Kind, tuple[Command, ...]] = {
    **dict.fromkeys(LISTS, ONE_LIST),
    **dict.fromkeys(TEXTS, ONE_TEXT),
    "languages": (CHOOSE, CLOSE, HELP, AGAIN),
    "help": (CLOSE, READ_ON, *LANGUAGES, AGAIN),
    "welcome": (BEGIN, ABOUT, BACK, READ_ON, HELP, *LANGUAGES, OWN_LANGUAGE, AGAIN),
    "question": (
        *(CONTINUE, MARK, CHOOSE, ANSWER, SEARCH, *LANGUAGES, BACK, GUIDANCE_SO_FAR, WHY_WE_ASK, ANSWERS, DECLINE),
        *(START_OVER, NEXT_CLIENT, HELP, LIVE_DOWN, OWN_LANGUAGE, ALONE, LIVE_UP, LIVE, AGAIN, ASK_AGAIN),
        *(TAKE_FOUND, NEXT_FOUND, END_SEARCH),
    ),
    "guidance": (
        *(
            NEXT_CARD,
            OPEN,
            NEXT_SECTION,
            SHEET,
            PHRASES,
            SOURCES,
            *LANGUAGES,
            WHAT_IF,
            WHY_CARD,
            ANSWERS,
            START_OVER,
            NEXT_CLIENT,
        ),
        *(
            BACK_TO_QUESTIONS,
            ANOTHER_VISIT,
            ALL_SOURCES,
            HELP,
            OWN_LANGUAGE,
            PREVIOUS_CARD,
            PREVIOUS_SECTION,
            ENTER_NEXT,
        ),
        *(PAGE_DOWN, PAGE_UP, CARD, AGAIN, READ_ALL, SECTION, SECTIONS),
    ),
    "comparison": (NEXT_CARD, CLOSE, OPEN, WHAT_IF, *LANGUAGES, HELP, PREVIOUS_CARD, PAGE_DOWN, PAGE_UP, AGAIN),
    "sheet": (
        *(CLOSE, PRINT_SHEET, SAVE_SHEET, READ_ON, CALENDAR, FOR_LAWYER, WITH_ANSWERS, *LANGUAGES, NEXT_CLIENT),
        *(OWN_LANGUAGE, HELP, AGAIN),
    ),
    **dict.fromkeys(FIELDS, (ENTER, CLOSE_FIELD, FIELD_HELP, AGAIN)),
    "ready": (
        *(SHOW_GUIDANCE, BACK, SHEET, ANSWERS, *LANGUAGES, NEXT_CLIENT, ANOTHER_VISIT, OWN_LANGUAGE, READ_ON, HELP),
        AGAIN,
    ),
    "next-client": (BEGIN, ABOUT, *LANGUAGES, OWN_LANGUAGE, HELP, AGAIN),
    "paused": (CLOSE, NEXT_CLIENT),
}
"""The commands of each page, the most important first."""

EVERYWHERE = (NEXT_CLIENT, PAUSE, PALETTE, THEME)
"""The commands of every page but the pause, after its own."""

DESK_FIRST = (NEXT_CLIENT, SHEET, PRINT_SHEET, SAVE_SHEET, CLIENT_LANGUAGE, ANOTHER_VISIT)
"""What a volunteer looks for first; a key bar may have no room for all."""


def offered(session: Session) -> tuple[Command, ...]:
    """What can be done where one is, the most important first."""
    place = session.place
    own = [command for command in ON_PAGE[place.page] if command.offered(session)]
    if place.page == "paused":
        return tuple(own)
    if session.desk:
        own = [*own[:1], *sorted(own[1:], key=lambda command: command not in DESK_FIRST)]
    if place.is_so_far:
        own.sort(key=lambda command: command is not BACK_TO_QUESTIONS)
    return tuple(dict.fromkeys((*own, *(command for command in EVERYWHERE if command.offered(session)))))


def is_offered(command: Command, session: Session) -> bool:
    """Whether a command does anything where one is."""
    return command is LEAVE or command in offered(session)


def help_blocks(session: Session, translators: Translators) -> tuple[KeyHelp, ...]:
    """What can be done, a sentence each, the way out first; where one types, only what can be typed."""
    typed = session.setting.typed
    return tuple(
        KeyHelp(command.id, command.told(translators, typed=typed))
        for command in (LEAVE, *offered(session))
        if (command.typed or command.typed_help if typed else command.help)
    )


COMMANDS: Mapping[str, Command] = {
    command.id: command for commands in (*ON_PAGE.values(), EVERYWHERE, (LEAVE,)) for command in commands
}
"""All commands by their ids."""
