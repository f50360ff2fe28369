"""One card of the guidance, in one language or two, and the places where cards stand below each other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from textual.containers import VerticalGroup
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from advisor.page import Card
from advisor.page.model import Contact, Phrase
from advisor.page.reading import groups
from advisor.tui.visuals import GAP, QUIET, STRONG, Hanging, Stack, both, text
from advisor.tui.widgets.band import Band
from advisor.tui.widgets.manner import Manner, led, plain_lines
from advisor.tui.widgets.panes import Block
from advisor.tui.widgets.phone import link, phone

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

WARNING = "bold $text-warning"

HEADING = "bold $text-secondary"


W = TypeVar("W", bound=Widget)


class CardView(Block):
    """A card; the one with the focus is the one that sources and reasons are shown of. A verdict is a headline."""

    DEFAULT_CSS = """
    CardView {
        height: auto;
        max-width: 92;
        padding: 0 1;
        margin-bottom: 1;
        border: round $border-blurred;
        border-title-color: $text-warning;
        &:focus { border: heavy $border; }
        &.-may-apply { border: round $warning 50%; }
        &.-may-apply:focus { border: dashed $border; }
        &.-two { max-width: 160; }
        &.-headline { border: none; border-left: solid $border-blurred; padding: 0 0 1 0; }
        &.-headline:focus { border: none; border-left: outer $border; }
        &.-headline.-may-apply, &.-headline.-may-apply:focus { border-left: outer $warning; }
        &.-plain { border: solid $border-blurred; }
        &.-plain.-may-apply { border: solid $warning 50%; }
        &.-plain:focus { border: double $border; }
        &.-plain.-headline { border: none; border-left: solid $border-blurred; }
        &.-plain.-headline:focus { border: none; border-left: double $border; }
    }
    """

    card: Card

    def show(self, card: Card, manner: Manner, *, headline: bool = False, grouped: bool = False) -> None:
        """Show this card in the place of the one before. `grouped`: its "if" stands in the heading of its group."""
        self.card = card
        self.set_class(card.state != "applies", "-may-apply")
        self.set_class(manner.beside is not None, "-two")
        self.set_class(headline, "-headline")
        self.set_class(plain_lines(), "-plain")
        self.border_title = text(f"? {manner.translator.gettext('May apply')}") if grouped else None
        parts = headline_parts(card, manner) if headline else card_parts(card, manner, with_if=not grouped)
        self.update(Stack(*parts))


class GroupHeading(Static):
    """The "if" of several cards, once."""

    DEFAULT_CSS = """
    GroupHeading { display: none; max-width: 92; padding: 0 1; margin-bottom: 1; }
    GroupHeading.-some { display: block; }
    GroupHeading.-two { max-width: 160; }
    """

    def show(self, group: Sequence[Card], manner: Manner) -> None:
        """Show the "if" of these cards and how many they are; nothing for none."""
        self.set_class(bool(group), "-some")
        if group:
            self.set_class(manner.beside is not None, "-two")
            count = len(group)
            counted = manner.said(
                lambda translator: translator.ngettext("{number} card:", "{number} cards:", count), STRONG
            )
            self.update(Stack(*may_apply(group[0]), Hanging(text("  "), counted)))


class CardPool(VerticalGroup):
    """Some cards below each other. Views are kept and filled anew, which is faster than making them."""

    def show(self, cards: Sequence[Card], manner: Manner, *, headline: bool = False) -> None:
        """Show these cards and no others."""
        views = _children(self, CardView)
        views += self._more(len(cards) - len(views))
        for view, card in zip_longest(views, cards):
            view.display = card is not None
            if card is not None:
                view.show(card, manner, headline=headline)

    def _more(self, number: int) -> list[CardView]:
        made = [CardView() for _ in range(number)]
        self.mount_all(made)
        return made


class GroupedPool(VerticalGroup):
    """Cards that may apply, those with the same "if" together under one heading."""

    def show(self, cards: Sequence[Card], manner: Manner) -> None:
        """Show these cards and no others."""
        places = [(group, number, card) for group in groups(cards) for number, card in enumerate(group)]
        self._make(len(places))
        for heading, view, place in zip_longest(self._headings, self._views, places):
            view.display = place is not None
            if place is None:
                heading.show((), manner)
                continue
            group, number, card = place
            heading.show(group if number == 0 and len(group) > 1 else (), manner)
            view.show(card, manner, grouped=len(group) > 1)

    @property
    def _headings(self) -> list[GroupHeading]:
        return _children(self, GroupHeading)

    @property
    def _views(self) -> list[CardView]:
        return _children(self, CardView)

    def _make(self, number: int) -> None:
        missing = number - len(self._views)
        self.mount_all(widget for _ in range(missing) for widget in (GroupHeading(markup=False), CardView()))


def _children(pool: VerticalGroup, kind: type[W]) -> list[W]:
    """The children of one kind; Textual's queries look at every widget below and take their time."""
    return [child for child in pool.children if isinstance(child, kind)]


def card_parts(card: Card, manner: Manner, *, with_if: bool = True) -> Iterator[Visual]:
    """A card from its title on."""
    yield title_of(card, STRONG)
    yield from inside_parts(card, manner, with_if=with_if)


def inside_parts(card: Card, manner: Manner, *, with_if: bool = True) -> Iterator[Visual]:
    """A card below its title."""
    if with_if:
        yield from may_apply(card)
    yield from _body(card, manner)


def title_of(card: Card, style: str = "") -> Visual:
    """The title of a card in one language or two."""
    return both(card.title, (card.beside or card).title, style)


def headline_parts(card: Card, manner: Manner) -> Iterator[Visual]:
    """A card as a headline."""
    yield headline(card)
    yield Hanging(text("  "), Stack(*inside_parts(card, manner)))


def headline(card: Card) -> Visual:
    """The title of a card on a band of its own."""
    return large(title_of(card, STRONG))


def large(words: Visual) -> Visual:
    """Words on a band of their own, with air above and below: as large as a terminal can."""
    return Band(Stack(GAP, words, GAP), "bold on $primary-muted", " ")


def evidence(card: Card, manner: Manner) -> Iterator[Visual]:
    """The kind of evidence and when it was checked, with a warning where that is too long ago."""
    yield _kind_of_evidence(card)
    yield from _stale(card, manner)


def _kind_of_evidence(card: Card) -> Visual:
    return both(_evidence(card), _evidence(card.beside or card), QUIET)


def _stale(card: Card, manner: Manner) -> Iterator[Visual]:
    if card.stale:
        yield manner.said(
            lambda translator: _warned(translator.gettext("Not checked again in time: this may be out of date.")),
            WARNING,
        )


def _evidence(card: Card) -> str:
    return f"{SYMBOLS.get(card.basis, '·')} {card.basis_name} · {card.checked_on}"


def _warned(words: str) -> str:
    return f"! {words}"


def may_apply(card: Card) -> Iterator[Visual]:
    """The "if" of a card that may apply."""
    if card.may_apply is not None:
        second = (card.beside or card).may_apply or ""
        yield led(text("? ", WARNING), card.may_apply, second, "$text-warning")


def _body(card: Card, manner: Manner) -> Iterator[Visual]:
    """What stands below the title."""
    twin = card.beside or card
    yield from _stale(card, manner) if manner.words_first else evidence(card, manner)
    yield GAP
    yield both(card.text, twin.text)
    yield from _to_do(card, twin, manner)
    if manner.words_first:
        yield GAP
        yield _kind_of_evidence(card)
    if card.staff:
        yield GAP
        yield _staff(card.staff, manner)


def _to_do(card: Card, twin: Card, manner: Manner) -> Iterator[Visual]:
    """The steps, the phrases and the contacts, each below a heading."""
    if card.steps:
        yield from _headed(manner.said(lambda translator: translator.gettext("What to do"), HEADING))
        for number, pair in enumerate(zip(card.steps, twin.steps, strict=True), 1):
            yield led(text(f"{number}. ", STRONG), *pair)
    if card.say:
        heading = manner.said(lambda translator: translator.gettext("You can say, or show, this in English"), HEADING)
        yield from _headed(heading)
        for phrase in phrases(card):
            yield from _phrase(phrase)
    if card.contacts:
        yield from _headed(manner.said(lambda translator: translator.gettext("Where to turn"), HEADING))
        for contact, other in zip(card.contacts, twin.contacts, strict=True):
            yield from _contact(contact, other, manner)
            if manner.large and contact is not card.contacts[-1]:
                yield GAP


def _headed(words: Visual) -> Iterator[Visual]:
    yield GAP
    yield words


def phrases(card: Card) -> list[tuple[str, tuple[str, ...]]]:
    """The phrases of a card, in English, each with what it means in the languages that are not English."""
    twins = card.beside.say if card.beside else card.say
    return [(phrase.en, _meanings(phrase, twin)) for phrase, twin in zip(card.say, twins, strict=True)]


def _meanings(phrase: Phrase, twin: Phrase) -> tuple[str, ...]:
    return tuple(words for words in dict.fromkeys((phrase.local, twin.local)) if words != phrase.en)


def _phrase(phrase: tuple[str, tuple[str, ...]]) -> Iterator[Visual]:
    """English to say, and below it what it means."""
    english, meanings = phrase
    yield Hanging(text("» "), Stack(text(f"“{english}”", STRONG), *(text(words) for words in meanings)))


def _contact(contact: Contact, other: Contact, manner: Manner) -> Iterator[Visual]:
    """A contact, with its number alone on a line, easy to read out and to copy."""
    yield led(text("· "), contact.name, other.name)
    lines: list[Visual] = []
    if contact.phone:
        lines.append(phone(contact.phone, large=manner.large))
    if contact.url:
        lines.append(link(contact.url))
    if contact.hours:
        lines.append(both(contact.hours, other.hours, QUIET))
    yield Hanging(text("  "), Stack(*lines))


def _staff(note: str, manner: Manner) -> Visual:
    """A note for the volunteer, in the volunteer's language only."""
    bar = "│" if plain_lines() else "┃"
    return Band(Stack(text(manner.translator.gettext("For staff"), STRONG), text(note)), "$foreground on $panel", bar)
