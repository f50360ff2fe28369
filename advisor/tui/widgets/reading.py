"""One section of the guidance, to be read: what it holds, the cards that apply, those that may apply, and its end."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalGroup, VerticalScroll
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Static

from advisor.page import Card, Section
from advisor.page.wording import each_says, first_if_none, what_may_apply
from advisor.tui.visuals import QUIET, Stack, both, text
from advisor.tui.widgets.card import HEADING, WARNING, CardPool, CardView, GroupedPool
from advisor.tui.widgets.manner import Manner, led
from advisor.tui.widgets.panes import CardPane
from advisor.tui.words import Speaker

FEW = 3
"""A section with more cards than this has a list of them above the first, where there is room."""


class SectionPane(CardPane):
    """The cards of a section below each other."""

    DEFAULT_CSS = """
    SectionPane {
        #about { display: none; padding: 0 1; margin-bottom: 1; max-width: 92; }
        #about.-some { display: block; }
        #may-apply { padding: 0 1; margin-bottom: 1; max-width: 92; }
        #section-end { padding: 0 1; max-width: 92; }
        &.-two #may-apply, &.-two #about, &.-two #section-end { max-width: 160; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="about", markup=False)
        yield Contents()
        yield CardPool(id="applying")
        yield Static(id="may-apply", markup=False)
        yield GroupedPool(id="others")
        yield Static(id="section-end", markup=False)

    @property
    def cards(self) -> list[Card]:
        """The cards on the pane, in their order there."""
        return [view.card for view in self.blocks if isinstance(view, CardView)]

    def show(self, section: Section, after: Section | None, manner: Manner, *, listed: bool) -> None:
        """The cards that apply, and then, under a heading, those that may apply; last, which section comes `after`.

        `listed`: where they are many, their titles stand above them.
        """
        self.set_class(manner.beside is not None, "-two")
        verdict = section.headline
        sure = [card for card in section.cards if card.state == "applies"]
        others = [card for card in section.cards if card.state != "applies"]
        self._show_about(section, manner)
        heading = self.query_one("#may-apply", Static)
        heading.display = bool(others) and not verdict
        heading.update(manner.said(what_may_apply, WARNING))
        self.query_one("#applying", CardPool).show(section.cards if verdict else sure, manner, headline=verdict)
        self.query_one("#others", GroupedPool).show([] if verdict else others, manner)
        self.query_one(Contents).show(self.cards if listed and len(section.cards) > FEW else [], manner)
        self.query_one("#section-end", Static).update(_end(after, manner))

    def _show_about(self, section: Section, manner: Manner) -> None:
        """The title of the section where there are two languages, and how to read several verdicts."""
        parts: list[Visual] = []
        if section.beside is not None:
            parts.append(both(section.title, section.beside.title, HEADING))
        if len(section.cards) > 1 and section.headline:
            sure = any(card.state == "applies" for card in section.cards)
            parts.append(manner.said(first_if_none if sure else each_says, "$text-warning"))
        about = self.query_one("#about", Static)
        about.set_class(bool(parts), "-some")
        about.update(Stack(*parts))


class Entry(Static):
    """The title of a card in the list above the cards; a click leads to the card."""

    DEFAULT_CSS = """
    Entry:hover { text-style: underline; }
    """

    class Chosen(Message):
        """The person wants to read a card, by its number from 0."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, number: int) -> None:
        super().__init__(markup=False)
        self._number = number

    def on_click(self) -> None:
        self.post_message(self.Chosen(self._number))


class Contents(VerticalGroup):
    """The titles of the cards below."""

    DEFAULT_CSS = """
    Contents { display: none; padding: 0 1; margin-bottom: 1; }
    Contents.-some { display: block; }
    """

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, cards: Sequence[Card], manner: Manner) -> None:
        """Show the titles of these cards; nothing at all for none."""
        self.set_class(bool(cards), "-some")
        if not cards:
            return
        self.query_one(Static).update(manner.said(lambda translator: translator.gettext("In this section"), HEADING))
        known = len(self._entries)
        self.mount_all(Entry(number) for number in range(known, len(cards)))
        for entry, card in zip_longest(self._entries, cards):
            entry.display = card is not None
            if card is not None:
                entry.update(_title(card))

    @property
    def _entries(self) -> list[Entry]:
        return [child for child in self.children if isinstance(child, Entry)]


class SoFar(Static):
    """That questions are still open, on which depends what may apply."""

    DEFAULT_CSS = """
    SoFar { display: none; padding: 0 1; color: $text-warning; background: $warning-muted; }
    SoFar.-some { display: block; }
    """

    def show(self, left: int | None, manner: Manner) -> None:
        """Say how many questions are still open; nothing at all for None."""
        self.set_class(left is not None, "-some")
        self.update(
            manner.said(
                lambda translator: translator.ngettext(
                    "{number} question is still open. What may apply depends on it.",
                    "{number} questions are still open. What may apply depends on them.",
                    left or 0,
                )
            )
        )


class Aside(VerticalScroll, can_focus=False):
    """What stands beside the cards. It never has the focus, so that its keys are bound by what holds both."""

    DEFAULT_CSS = """
    Aside { display: none; width: 48; padding: 1 1 0 2; border-left: solid $border-blurred; }
    Aside.-some { display: block; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="grounds", markup=False)

    def show(self, grounds: Visual | None) -> None:
        """Show this, from its beginning; nothing at all for None."""
        self.set_class(grounds is not None, "-some")
        self.query_one("#grounds", Static).update(grounds or "")
        self.scroll_home(animate=False)


class Spread(Horizontal):
    """Parts side by side, among them an aside that can be read with keys of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+pagedown,right_square_bracket", "aside(1)", "aside down", show=False, id="aside-down"),
        Binding("shift+pageup,left_square_bracket", "aside(-1)", "aside up", show=False, id="aside-up"),
    ]

    def action_aside(self, by: int) -> None:
        """Read on or back in the aside, by as much of it as can be seen."""
        aside = self.query_one(Aside)
        aside.scroll_relative(y=by * max(1, aside.scrollable_content_region.height), animate=False, force=True)


def how_far(section: tuple[int, int], card: tuple[int, int], translator: Speaker, *, brief: bool) -> str:
    """The number of a section from 0 and how many there are, and the same of a card where there are several."""
    number, count, here, cards = section[0] + 1, section[1], card[0] + 1, card[1]
    if brief:
        return translator.gettext("Card {card} of {cards}", card=here, cards=cards)
    if cards == 1:
        return translator.gettext("Section {number} of {count}", number=number, count=count)
    return translator.gettext(
        "Section {number} of {count} · card {card} of {cards}", number=number, count=count, card=here, cards=cards
    )


def _title(card: Card) -> Visual:
    lead = text("· ") if card.state == "applies" else text("? ", WARNING)
    return led(lead, card.title, (card.beside or card).title)


def _end(after: Section | None, manner: Manner) -> Visual:
    """That the section ends here, and which one comes next."""
    if after is None:
        return manner.said(lambda translator: translator.gettext("This is the end of the guidance."), QUIET)
    titles = {manner.translator: after.title, manner.beside: after.beside.title if after.beside else after.title}
    return manner.said(
        lambda translator: translator.gettext("End of this section. → next section: {title}", title=titles[translator]),
        QUIET,
    )
