"""One card of the guidance."""

from collections.abc import Iterator, Sequence

from textual.containers import VerticalGroup
from textual.content import Content
from textual.visual import Visual
from textual.widgets import Static

from advisor.page import Card
from advisor.page.model import Contact, Phrase
from advisor.tui.visuals import GAP, QUIET, STRONG, Hanging, Stack, text
from advisor.tui.words import Speaker

SYMBOLS = {
    "law": "§",
    "regulation": "§",
    "court-order": "§",
    "official-policy": "■",
    "agency-page": "■",
    "advocacy-guide": "◆",
    "press-report": "○",
}
"""A sign beside the words of a kind of evidence: law, government, organizations, press."""


class CardView(Static, can_focus=True):
    """A card; the one with the focus is the one that sources and reasons are shown of."""

    DEFAULT_CSS = """
    CardView {
        height: auto;
        max-width: 92;
        padding: 0 1;
        margin-bottom: 1;
        border: round $foreground 30%;
        &:focus { border: heavy $accent; }
        &.-may-apply { border: round $warning 50%; }
        &.-may-apply:focus { border: dashed $accent; }
    }
    """

    def __init__(self, card: Card, voice: Speaker) -> None:
        super().__init__(markup=False)
        self.show(card, voice)

    def show(self, card: Card, voice: Speaker) -> None:
        """Show this card, in the place of the one before."""
        self.card = card
        self.set_class(card.state != "applies", "-may-apply")
        self.update(Stack(*_parts(card, voice)))


class CardPool(VerticalGroup):
    """Some cards below each other. Views are kept and filled anew, which is faster than making them."""

    def show(self, cards: Sequence[Card], voice: Speaker) -> None:
        """Show these cards and no others."""
        views = list(self.query(CardView))
        for number, view in enumerate(views):
            view.display = number < len(cards)
        for view, card in zip(views, cards, strict=False):
            view.show(card, voice)
        self.mount_all(CardView(card, voice) for card in cards[len(views) :])


def evidence(card: Card, voice: Speaker) -> Content:
    """The kind of evidence and when it was checked, with a warning where that is too long ago."""
    line = text(f"{SYMBOLS.get(card.basis, '·')} {card.basis_name} · {card.checked_on}", QUIET)
    if not card.stale:
        return line
    stale = voice.ui("Not checked again in time: this may be out of date.")
    return Content("\n").join([line, text(f"! {stale}", "bold $text-warning")])


def _parts(card: Card, voice: Speaker) -> Iterator[Visual]:
    yield text(card.title, STRONG)
    if card.may_apply is not None:
        yield Hanging(text("? ", "bold $text-warning"), text(card.may_apply, "$text-warning"))
    yield evidence(card, voice)
    yield GAP
    yield text(card.text)
    if card.steps:
        yield from _headed(voice.ui("What to do"))
        yield from (_step(number, step) for number, step in enumerate(card.steps, 1))
    if card.say:
        yield from _headed(voice.ui("You can say, or show, this in English"))
        yield from (_phrase(phrase) for phrase in card.say)
    if card.contacts:
        yield from _headed(voice.ui("Where to turn"))
        for contact in card.contacts:
            yield from _contact(contact)


def _step(number: int, step: str) -> Visual:
    return Hanging(text(f"{number}. ", STRONG), text(step))


def _headed(words: str) -> Iterator[Visual]:
    yield GAP
    yield text(words, "bold $text-secondary")


def _phrase(phrase: Phrase) -> Visual:
    """English to say, and what it means where that is not the same."""
    spoken = text(f"“{phrase.en}”", STRONG)
    local = [] if phrase.local == phrase.en else [text(phrase.local, QUIET)]
    return Hanging(text("» "), Stack(spoken, *local))


def _contact(contact: Contact) -> Iterator[Visual]:
    """A contact, with its number alone on a line, easy to read out and to copy."""
    yield Hanging(text("· "), text(contact.name))
    if contact.phone:
        yield text(f"    {contact.phone}", "bold $text-success")
    if contact.url:
        yield Hanging(text("    "), text(contact.url))
    if contact.hours:
        yield Hanging(text("    "), text(contact.hours, QUIET))
