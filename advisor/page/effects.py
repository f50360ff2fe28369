"""What commands do to a session, and when they are offered: the functions behind the registry in `commands`."""

from collections.abc import Mapping

from advisor.guide.conditions import Answer
from advisor.page.answers import GO_ON, YES, kept
from advisor.page.blocks import Card, Group
from advisor.page.handing import SHEET_FORMATS
from advisor.page.place import Kind
from advisor.page.question import DECLINE, NONE
from advisor.page.session import Argument, Session
from advisor.page.what_if import what_ifs

ANSWERED: Mapping[str, Answer] = {NONE: frozenset(), DECLINE: None}
"""The answers that the choices mean which are no options."""


def takes_one(session: Session) -> bool:
    """For a question that takes one answer; any list takes one line."""
    return session.question is None or session.place.page != "question" or not session.question.many


def takes_many(session: Session) -> bool:
    """For a question that takes several answers."""
    return not takes_one(session)


def has_answers(session: Session) -> bool:
    """Something is answered."""
    return bool(session.interview.answers)


def desk_with_languages(session: Session) -> bool:
    """A volunteer is there, and there is more than one language."""
    return session.desk and len(session.languages.known) > 1


def client_is_there(session: Session) -> bool:
    """A volunteer is asking a client, or holds what one answered."""
    return session.desk and (has_answers(session) or session.place.page in ("question", "guidance"))


def something_is_held(session: Session) -> bool:
    """A volunteer holds what a client answered."""
    return session.desk and has_answers(session)


def has_site(session: Session) -> bool:
    """The office that runs the guide has put it on pages of its own."""
    return session.interview.guide.site is not None


def can_go_back(session: Session) -> bool:
    """There is a place to go back to."""
    return go_back(session, None) is not session


def has_cards_to_open(session: Session) -> bool:
    """There is a card to open: not where the answer is certain, which stands open."""
    if session.place.page != "guidance" or not session.guidance.sections:
        return True
    section = session.guidance.sections[min(session.place.section, len(session.guidance.sections) - 1)]
    return any(isinstance(part, Card | Group) for part in section.parts)


# What a command does


def go_back(session: Session, _argument: Argument) -> Session:
    """To the place before: from a question to the one before it, from the guidance to the last one."""
    place, answers = session.place, session.interview.answers
    if place.page in ("ready", "guidance") and not place.is_so_far and answers:
        return session.asking(next(reversed(answers)))
    page = session.question if place.page == "question" else None
    if page is not None and page.last is not None:
        return session.asking(page.last.id)
    if page is not None and page.trail and not page.answered:
        return open_page(
            "answers", session, None
        )  # all answers are to later questions, as those kept for another visit
    if place.page == "question" and session.desk and answers:
        return session  # the page before looks as if nothing were held
    return session.closed()


def choose(session: Session, argument: Argument) -> Session:
    """Take a line of a list, by its id."""
    match session.place.page:
        case "languages":
            if argument not in session.languages.known:
                return session
            chosen = session.in_language(str(argument))
            return chosen.closed() if chosen.place.behind else chosen.opened("welcome")
        case "what-if":
            known = {what_if.id for what_if in what_ifs(session.interview)}
            return session.moved(page="comparison", what_if=argument) if argument in known else session
        case "start-over":
            return session.cleared() if argument == YES else session.closed()
        case "save-as" | "for-lawyer" | "replace":
            return _save(session, argument)
        case "drop":
            return next_client(session) if argument == YES else session.closed()
        case "kept" if argument == GO_ON:
            return for_another_visit(session)
        case "kept":
            following = for_another_visit(session)
            return ask_again(following, argument) if argument in following.interview.answers else session
        case "answers":
            return ask_again(session, argument)
        case "question" if isinstance(argument, str):
            return answer(session, ANSWERED.get(argument, frozenset({argument})))
        case _:
            return session


def _save(session: Session, argument: Argument) -> Session:
    """Go on to the name of the file, with the form that was chosen or with everything for a lawyer; or go back."""
    form = argument if session.place.page == "save-as" else "lawyer"
    if form in SHEET_FORMATS or (session.place.page == "for-lawyer" and argument == YES):
        return session.moved(page="file-name", format=form)
    return session.closed()


def answer(session: Session, argument: Argument) -> Session:
    """Give an answer to the question that is asked; None is "rather not say"."""
    page = session.question
    if page is None or not (argument is None or isinstance(argument, frozenset)):
        return session
    return session.answered(page.id, argument)


def ask_again(session: Session, argument: Argument) -> Session:
    """Ask an earlier question again, by its id."""
    return session.asking(str(argument)) if argument in session.interview.answers else session


def open_page(page: Kind, session: Session, _argument: Argument) -> Session:
    """Open a page, about the question that one is at."""
    question = session.question.id if session.place.page == "question" and session.question else None
    return session.opened(page, question=question)


def open_for_card(page: Kind, session: Session, argument: Argument) -> Session:
    """Open a page about a card: the one with this id or, if none is named, the one that one is at.

    Without either, it is the first of the section.
    """
    sections = session.guidance.sections
    here = sections[min(session.place.section, len(sections) - 1)].cards if sections else ()
    first = here[0].id if here else None
    card = argument if argument is not None else session.place.card or first
    known = any(shown.id == card for shown in session.guidance.cards)
    return session.opened(page, card=card) if known else session


def open_what_ifs(session: Session, argument: Argument) -> Session:
    """The list of other ways; from a comparison, in its place."""
    if session.place.page == "comparison":
        return session.moved(page="what-if", what_if=None)
    return open_page("what-if", session, argument)


def next_client(session: Session, *, expired: bool = False) -> Session:
    """Drop everything about the client, and tell how much it was. `expired`: nobody was there for a while."""
    return session.cleared().opened("next-client", dropped=session.held, expired=expired)


def ask_to_drop(session: Session, _argument: Argument) -> Session:
    """Ask whether to drop everything about the client; asked for a second time or with nothing held, drop it."""
    if session.place.page == "drop" or not has_answers(session):
        return next_client(session)
    return session.opened("drop")


def for_another_visit(session: Session) -> Session:
    """At the questions about another visit: answers about the person stay, those about the visit are dropped."""
    return session.replaced(interview=kept(session.interview), before=None).at_next_question()


def step(by: int, session: Session, _argument: Argument) -> Session:
    """Go so many sections on; stay where there is none so far on. It never goes round."""
    last = max(0, len(session.guidance.sections) - 1)
    here = min(session.place.section, last)
    there = min(max(0, here + by), last)
    return session if there == here else session.moved(section=there, card=None)


def go_to_section(session: Session, argument: Argument) -> Session:
    """Go to a section by its number, from 0."""
    if isinstance(argument, int) and 0 <= argument < len(session.guidance.sections):
        return session.moved(section=argument, card=None)
    return session


def go_to_card(session: Session, argument: Argument) -> Session:
    """Go to a card by its id, in whatever section it is."""
    for number, section in enumerate(session.guidance.sections):
        if any(card.id == argument for card in section.cards):
            return session.moved(section=number, card=argument)
    return session


def turn_answers(session: Session, _argument: Argument) -> Session:
    """Let the code on the sheet carry the public answers, or not."""
    return session.moved(with_answers=not session.place.with_answers)


def stay(session: Session, _argument: Argument) -> Session:
    """Change nothing: the face tells the page again."""
    return session
