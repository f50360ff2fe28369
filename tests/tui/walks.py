"""Ways into the guidance, for tests that begin there."""

from advisor.page.blocks import Card
from advisor.page.session import Session
from advisor.tui.widgets.card import AnswerView, CardView
from tests.tui.conftest import Driven


def answered(session: Session, **answers: str | None) -> Session:
    """After these answers; several options of one have spaces between them, None is "rather not say"."""
    for question, options in answers.items():
        session = session.answered(question, None if options is None else frozenset(options.split()))
    return session


def walked(session: Session) -> Session:
    """At the guidance of the small guide: blue, a saw, and the place declined."""
    return answered(session, colour="blue", tools="saw", place=None)


def card_being_read(driven: Driven) -> Card:
    """The card that has the focus; an answer that is certain is a card too."""
    view = driven.app.focused
    assert isinstance(view, AnswerView | CardView)
    assert view.card is not None
    return view.card


async def open_all(driven: Driven) -> None:
    """Open every card of the section that is shown, and go to its first one."""
    for view in [view for view in driven.app.screen.query(CardView) if view.display]:
        driven.app.screen.set_focus(view)
        await driven.press("enter")
    await driven.press("home")


def in_order(words: str, *parts: str) -> bool:
    """Whether all parts stand in the words, each before the next."""
    found = [words.find(part) for part in parts]
    return -1 not in found and found == sorted(found)
