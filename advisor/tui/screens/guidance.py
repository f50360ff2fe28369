"""The guidance: the sections on the left, the cards of one of them on the right."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from advisor.page import Card, Page
from advisor.tui.keys import (
    ANSWERS,
    BACK_TO_QUESTIONS,
    HELP,
    LANGUAGE,
    NEXT_CARD,
    NEXT_SECTION,
    PAGE_DOWN,
    PAGE_UP,
    PREVIOUS_CARD,
    PREVIOUS_SECTION,
    SOURCES,
    START_OVER,
    WHY_CARD,
    Key,
    bindings,
)
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.screens.details import reasons_dialog, sources_dialog
from advisor.tui.visuals import text
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.card import CardPool, CardView
from advisor.tui.widgets.panes import CardPane
from advisor.tui.widgets.sections import SectionLine, SectionList

STEP = 3
"""How many lines a key moves within a card that is longer than the screen."""


class GuidanceScreen(SpokenScreen[None]):
    """The page for the answers, one section at a time."""

    DEFAULT_CSS = """
    GuidanceScreen {
        #sections { width: 28; padding: 1 0 0 0; border-right: solid $foreground 20%; }
        &.-wide #sections { width: 34; padding: 1 1 0 1; }
        SectionLine { display: none; background: $boost; }
        #may-apply { color: $text-warning; text-style: bold; padding: 0 1; margin-bottom: 1; max-width: 92; }
        &.-narrow #sections { display: none; }
        &.-narrow SectionLine { display: block; }
        &.-narrow CardPane { padding: 0; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (
        NEXT_CARD,
        NEXT_SECTION,
        SOURCES,
        LANGUAGE,
        WHY_CARD,
        ANSWERS,
        START_OVER,
        BACK_TO_QUESTIONS,
        HELP,
        PREVIOUS_CARD,
        PREVIOUS_SECTION,
        PAGE_DOWN,
        PAGE_UP,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class BackedOut(Message):
        """The person wants the questions again."""

    class TrailWanted(Message):
        """The person wants to see the answers."""

    class StartOverWanted(Message):
        """The person wants to drop all answers."""

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._notices: tuple[str, ...] = ()

    def body(self) -> ComposeResult:
        yield SectionLine(markup=False)
        with Horizontal():
            with Vertical(id="sections"):
                yield SectionList()
            with CardPane():
                yield CardPool(id="applying")
                yield Static(id="may-apply", markup=False)
                yield CardPool(id="others")

    def draw(self) -> None:
        """Show the session's page, staying at the same section and card."""
        self._show_section(self._number, self._card_number)

    def _show_section(self, number: int, card: int = 0) -> None:
        """Show the cards of a section, and one of them at the top."""
        page = self.session.page()
        self._number = min(number, len(page.sections) - 1)
        self._notices = page.notices
        super().draw()
        self._show_bars(page)
        self._show_cards(page.sections[self._number].cards)
        self._focus_card(card)

    def notices(self) -> tuple[str, ...]:
        return self._notices

    def on_key(self, event: events.Key) -> None:
        """The number of a section shows it."""
        if event.character and self.query_one(SectionList).press(event.character):
            event.stop()

    def _show_bars(self, page: Page) -> None:
        voice = self.session.voice
        count = len(page.sections)
        where = voice.ui("Section {number} of {count}", number=self._number + 1, count=count)
        self.query_one(TopBar).show(page.title, where)
        self.query_one(SectionLine).show(page.sections, self._number, voice)
        self.query_one(SectionList).show(page.sections, self._number)

    def _show_cards(self, cards: tuple[Card, ...]) -> None:
        """The cards that apply, and then, under a heading, those that may apply."""
        voice = self.session.voice
        others = [card for card in cards if card.state != "applies"]
        heading = self.query_one("#may-apply", Static)
        heading.display = bool(others)
        heading.update(text(voice.ui("What may apply to you: each card says when it does.")))
        self.query_one("#applying", CardPool).show([card for card in cards if card.state == "applies"], voice)
        self.query_one("#others", CardPool).show(others, voice)
        self._pane.scroll_home(animate=False)

    @property
    def _pane(self) -> CardPane:
        return self.query_one(CardPane)

    @property
    def _cards(self) -> list[CardView]:
        return [view for view in self.query(CardView) if view.display]

    @property
    def _card(self) -> CardView | None:
        """The card with the focus; the first one if there is none."""
        cards = self._cards
        return next((view for view in cards if view.has_focus), cards[0] if cards else None)

    @property
    def _card_number(self) -> int:
        card = self._card
        return self._cards.index(card) if card else 0

    def _focus_card(self, number: int) -> None:
        """Turn to a card, and bring it to the top once it has its place."""
        cards = self._cards
        if cards:
            self.set_focus(cards[max(0, min(number, len(cards) - 1))], scroll_visible=False)
            self.call_after_refresh(self._scroll_to_card)

    def _scroll_to_card(self) -> None:
        if self._card is not None:
            self._pane.scroll_to_widget(self._card, top=True, animate=False, force=True)

    def action_next_card(self) -> None:
        """Read on: within a card that is longer than the screen, else to the next card."""
        pane, view = self._pane, self._card
        if view is None:
            return
        if view.virtual_region.bottom > pane.scroll_offset.y + pane.size.height:
            pane.scroll_relative(y=STEP, animate=False, force=True)
        elif self._card_number + 1 < len(self._cards):
            self._focus_card(self._card_number + 1)

    def action_previous_card(self) -> None:
        """Read back: within a card, else to the card before."""
        pane, view = self._pane, self._card
        if view is None:
            return
        if view.virtual_region.y < pane.scroll_offset.y:
            pane.scroll_relative(y=-STEP, animate=False, force=True)
        elif self._card_number > 0:
            self._focus_card(self._card_number - 1)

    def action_page_down(self) -> None:
        self._pane.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        self._pane.scroll_page_up(animate=False)

    def action_next_section(self) -> None:
        self._step(1)

    def action_previous_section(self) -> None:
        self._step(-1)

    @on(SectionLine.Stepped)
    def _stepped(self, event: SectionLine.Stepped) -> None:
        self._step(event.by)

    @on(SectionList.Chosen)
    def _chosen(self, event: SectionList.Chosen) -> None:
        self._show_section(event.number)

    def _step(self, by: int) -> None:
        """Go round the sections."""
        self._show_section((self._number + by) % len(self.session.page().sections))

    def action_sources(self) -> None:
        if self._card is not None:
            self.app.push_screen(sources_dialog(self._card.card.id))

    def action_why(self) -> None:
        if self._card is not None:
            self.app.push_screen(reasons_dialog(self._card.card.id))

    def action_answers(self) -> None:
        self.post_message(self.TrailWanted())

    def action_start_over(self) -> None:
        self.post_message(self.StartOverWanted())

    def action_back(self) -> None:
        self.post_message(self.BackedOut())
