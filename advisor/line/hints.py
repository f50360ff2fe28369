"""What can be typed next, in a few words: below a page, after something was read, and where a line is refused."""

from collections.abc import Iterator

from advisor.page.place import LISTS
from advisor.page.session import Session
from advisor.page.welcome import every_language
from advisor.writers.lines import each_language


def below_page(session: Session) -> Iterator[str]:
    """What can be typed, below the page where one is."""
    yield from _next(session)
    if session.place.page == "guidance":
        gettext = session.translators.first.gettext
        yield gettext(
            "Type r and the number of a card to read all of it, w and the number for why you see it, or o and the "
            "number for what it rests on."
        )
        yield from how_to_get_help(session)


def after_reading(session: Session) -> Iterator[str]:
    """What can be typed where something else was read since the page."""
    yield from _next(session)
    if session.place.page == "question" or session.place.page in LISTS:
        yield from how_to_hear_again(session)


def how_to_hear_again(session: Session) -> Iterator[str]:
    """What can be typed to hear what is asked for."""
    gettext = session.translators.first.gettext
    match session.place.page:
        case "question":
            yield gettext("Type r to hear the question again.")
        case "guidance":
            yield gettext("Type g for the list of sections.")
        case "paused":
            yield from each_language(session.page.title)
        case "welcome" | "ready" | "next-client":
            yield from _next(session)
        case _:
            yield gettext("Type r to hear the choices again.")


def how_to_get_help(session: Session) -> Iterator[str]:
    """Help and the way out."""
    if session.place.page != "paused":
        yield session.translators.first.gettext("Type h for all that you can type, or q to leave.")


def _next(session: Session) -> Iterator[str]:
    """What is typed on a page most of all."""
    gettext, place = session.translators.first.gettext, session.place
    match place.page:
        case "question":
            question = session.question
            if question and question.answered:
                yield gettext("Press Enter to keep your answer so far.")
            if question and question.many:
                yield gettext("Type one or more numbers, such as 1 3 or 1-3, or h for all that you can type.")
            else:
                yield gettext("Type a number, or h for all that you can type.")
        case "guidance":
            if place.is_so_far:
                yield gettext("Type b to go back to the question.")
            if place.section + 1 < len(session.guidance.sections):
                yield gettext("Press Enter for the next section, or type the number of a section, or all.")
            else:
                yield from how_to_hear_again(session)
        case "languages" if place.behind is None:
            every = every_language(session.languages, session.translators)
            which = every.gettext("Which language do you want to read? Type its number, or q to leave.")
            yield from each_language(which)
        case "welcome" | "next-client":
            yield from each_language(session.translators.gettext("Press Enter to begin."))
        case page if page in LISTS:
            yield gettext("Type a number, or press Enter to close this list.")
        case _:
            yield from _of_handing(session)


def _of_handing(session: Session) -> Iterator[str]:
    """What is typed where the guidance or the sheet is about to be handed over."""
    gettext = session.translators.first.gettext
    match session.place.page:
        case "ready":
            yield gettext("Press Enter to show the guidance, or type s for the sheet, on which nothing private stands.")
            yield from how_to_get_help(session)
        case "sheet":
            yield gettext("Type p to print it, s to save it, c for a calendar entry, or Enter to close it.")
            yield from how_to_get_help(session)
        case "date":
            yield gettext("Type the date and the time, or b to go back.")
        case "file-name":
            yield gettext("Type a name, press Enter to take the one above, or type b to go back.")
