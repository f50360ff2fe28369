"""Phrases and phone numbers, large, to hold up to somebody or to copy from. Nothing else about the person is here."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.visual import Visual
from textual.widgets import Static

from advisor.page import Card, Section, Session
from advisor.tui.keys import CLOSE, LANGUAGE, READ_ON, Key, bindings
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.visuals import GAP, QUIET, STRONG, Stack, text
from advisor.tui.widgets.bars import KeyBar
from advisor.tui.widgets.card import HEADING, large, phrases, title_of
from advisor.tui.widgets.manner import Manner, plain_lines
from advisor.tui.widgets.panes import Reader
from advisor.tui.widgets.phone import phone


class ShowingScreen(SpokenScreen[None]):
    """What can be shown of a card; if it has nothing, of its section; if that has nothing, of another section."""

    DEFAULT_CSS = """
    ShowingScreen {
        Reader { align: center middle; padding: 1 2; }
        #shown { width: 100%; max-width: 70; text-align: center; }
        &.-low Reader { align: center top; padding: 0 1; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (CLOSE, READ_ON, LANGUAGE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]
    AUTO_FOCUS = "Reader"

    def __init__(self, card_id: str) -> None:
        super().__init__()
        self._card_id = card_id

    def compose(self) -> ComposeResult:
        with Reader():
            yield Static(id="shown", markup=False)
        yield KeyBar()

    def draw(self) -> None:
        super().draw()
        self.query_one(KeyBar).show((CLOSE, READ_ON), self.session.translator)
        self.query_one("#shown", Static).update(Stack(*to_show(self.session, self._card_id)))

    def action_close(self) -> None:
        self.dismiss(None)

    def action_scroll_down(self) -> None:
        self.query_one(Reader).scroll_page_down()


def to_show(session: Session, card_id: str) -> Iterator[Visual]:
    """The phrases and the numbers of a card; if it has none, those of other cards, each below its title."""
    cards = [card for section in session.page().sections for card in section.cards]
    own = [card for card in cards if card.id == card_id and _has_any(card)]
    others = [] if own else _others(session.page().sections, card_id)
    manner = Manner(session.translator, session.beside)
    if own:
        yield from _phrases(own)
    elif others:
        yield manner.said(
            lambda translator: translator.gettext("This card has no phrases. These are from other cards:"),
            "$text-warning",
        )
        yield GAP
        yield from _titled(others)
    else:
        yield manner.said(
            lambda translator: translator.gettext("There is nothing to say in English here, and no number to call.")
        )
    yield from _numbers(own or others)
    if (own or others) and not plain_lines():
        yield manner.said(lambda translator: translator.gettext("To copy: hold Shift and drag. Ctrl+C leaves."), QUIET)


def _others(sections: Sequence[Section], card_id: str) -> list[Card]:
    """The cards of the same section that have anything to show; else those of the section with the most phrases."""
    here = [card for section in sections for card in _showing(section) if _holds(section, card_id)]
    richest = max(sections, key=lambda section: (_count(section), len(_showing(section))), default=None)
    return here or (_showing(richest) if richest else [])


def _holds(section: Section, card_id: str) -> bool:
    return any(card.id == card_id for card in section.cards)


def _showing(section: Section) -> list[Card]:
    """The cards of a section that have anything to show, what is surely so first."""
    return sorted((card for card in section.cards if _has_any(card)), key=lambda card: card.state != "applies")


def _count(section: Section) -> int:
    """How many phrases the cards of a section have that surely apply."""
    return sum(len(card.say) for card in section.cards if card.state == "applies")


def _titled(cards: Sequence[Card]) -> Iterator[Visual]:
    """The phrases of several cards, each below the title of its card."""
    for card in cards:
        if card.say:
            yield title_of(card, HEADING)
            yield from _phrases([card])


def _has_any(card: Card) -> bool:
    return bool(card.say) or any(contact.phone for contact in card.contacts)


def _phrases(cards: Sequence[Card]) -> Iterator[Visual]:
    """Each phrase once: in English, and below it what it means."""
    said = {english: meanings for card in cards for english, meanings in phrases(card)}
    for english, meanings in said.items():
        yield large(text(english, STRONG))
        yield GAP
        yield from (text(words) for words in meanings)
        yield GAP


def _numbers(cards: Sequence[Card]) -> Iterator[Visual]:
    """Each number once, below the name of who answers."""
    pairs = [pair for card in cards for pair in zip(card.contacts, (card.beside or card).contacts, strict=True)]
    for contact, twin in {pair[0].id: pair for pair in pairs if pair[0].phone}.values():
        yield from (text(name, STRONG) for name in dict.fromkeys((contact.name, twin.name)))
        if contact.phone:
            yield phone(contact.phone, large=True)
        yield GAP
