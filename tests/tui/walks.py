"""Ways into the guidance, for tests that begin there."""

from advisor.page.blocks import Card
from advisor.page.session import Session
from advisor.tui.widgets.card import CardView
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
    """The card that has the focus."""
    view = driven.app.focused
    assert isinstance(view, CardView)
    return view.card


def in_order(words: str, *parts: str) -> bool:
    """Whether all parts stand in the words, each before the next."""
    found = [words.find(part) for part in parts]
    return -1 not in found and found == sorted(found)
