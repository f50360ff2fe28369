"""The guidance: the sections on the left, the cards of one of them in the middle, and on a broad screen what the card
being read rests on.
"""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.visual import Visual

from advisor.page import Card, Page, Section
from advisor.tui.keys import (
    ALL_SOURCES,
    ANOTHER_VISIT,
    ANSWERS,
    BACK_TO_QUESTIONS,
    COMPARE,
    HELP,
    LANGUAGE,
    NEXT_CARD,
    NEXT_SECTION,
    OWN_LANGUAGE,
    PAGE_DOWN,
    PAGE_UP,
    PALETTE,
    PHRASES,
    PREVIOUS_CARD,
    PREVIOUS_SECTION,
    SOURCES,
    START_OVER,
    THEME,
    WHY_CARD,
    Key,
    bindings,
)
from advisor.tui.screens.base import ROOMY, Place, SpokenScreen
from advisor.tui.screens.comparing import ComparingScreen, what_if_dialog
from advisor.tui.screens.details import all_sources_dialog, grounds, reasons, reasons_dialog, sources_dialog
from advisor.tui.screens.showing import ShowingScreen
from advisor.tui.visuals import GAP, STRONG, Stack, text
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.card import HEADING, CardView
from advisor.tui.widgets.headline import Reminder
from advisor.tui.widgets.manner import Manner
from advisor.tui.widgets.menu import row_key
from advisor.tui.widgets.panes import Block, CardPane
from advisor.tui.widgets.reading import Aside, Entry, SectionPane, SoFar, Spread, how_far
from advisor.tui.widgets.sections import SectionLine, SectionList

NARROW = 80
"""With fewer columns than this there is room for the cards only."""

BROAD = 140
"""From so many columns on there is room for what a card rests on; two languages take that room."""

HIGH = 36
"""From so many rows on there is room for two languages in the list of sections, and for the titles of the cards."""

SIDE_BY_SIDE = 116
"""From so many columns on there is room for two languages side by side on a card."""


class Room(NamedTuple):
    """What there is room for: what a card rests on; lists of titles; more than the cards; two languages in a card."""

    broad: bool = False
    tall: bool = False
    roomy: bool = False
    stacked: bool = False


class GuidanceScreen(SpokenScreen[None]):
    """The page for the answers, one section at a time."""

    DEFAULT_CSS = """
    GuidanceScreen {
        &.-low SoFar { display: none; }
        #sections { width: 28; padding: 1 0 0 0; border-right: solid $border-blurred; }
        &.-wide #sections { width: 34; padding: 1 1 0 1; }
        SectionLine { display: none; background: $boost; }
        &.-narrow #sections { display: none; }
        &.-narrow SectionLine { display: block; }
        &.-narrow CardPane { padding: 0; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (
        NEXT_CARD,
        NEXT_SECTION,
        PHRASES,
        SOURCES,
        LANGUAGE,
        COMPARE,
        WHY_CARD,
        ANSWERS,
        START_OVER,
        BACK_TO_QUESTIONS,
        ANOTHER_VISIT,
        ALL_SOURCES,
        HELP,
        OWN_LANGUAGE,
        PREVIOUS_CARD,
        PREVIOUS_SECTION,
        PAGE_DOWN,
        PAGE_UP,
        THEME,
        PALETTE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class BackedOut(Message):
        """The person wants the questions again."""

    class TrailWanted(Message):
        """The person wants to see the answers."""

    def __init__(self, *, so_far: bool = False) -> None:
        """`so_far`: shown over a question, before all are answered; going back leads to the same question."""
        super().__init__()
        self._so_far = so_far
        self._number = 0
        self._notices: tuple[str, ...] = ()
        self._comparable = False
        self._room = Room()

    def body(self) -> ComposeResult:
        yield SoFar(markup=False)
        yield SectionLine(markup=False)
        with Spread():
            with Vertical(id="sections"):
                yield SectionList()
            with Vertical():
                yield Reminder(markup=False)
                yield SectionPane()
            yield Aside(id="aside")

    # What is shown

    def draw(self) -> None:
        """Show the session's page, staying at the same section and card, and at the same line of it."""
        number = self._pane.number
        self._show(self._number)
        if self.focused is None or not self.focused.display:
            self._pane.turn_to(number)
        self._pane.keep_place()

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        if self._room != self._room_of(event.size):
            self.draw()

    def notices(self) -> tuple[str, ...]:
        return self._notices

    def active_keys(self) -> tuple[Key, ...]:
        hidden = set() if self.session.page().asked else {ANSWERS, ANOTHER_VISIT}
        hidden |= set() if self._comparable else {COMPARE}
        hidden |= {ANOTHER_VISIT} if self._so_far else set()
        first = (BACK_TO_QUESTIONS,) if self._so_far else ()
        return (*first, *(key for key in super().active_keys() if key not in hidden | {*first}))

    def places(self) -> Iterator[Place]:
        """The sections and the cards, by their titles in every language on the screen."""
        translator = self.session.translator
        for number, section in enumerate(self.session.page().sections):
            yield Place(_name(section), translator.gettext("A section"), partial(self._show_section, number))
            for card in section.cards:
                where = translator.gettext("A card in “{section}”", section=section.title)
                yield Place(_name(card), where, partial(self._show_card, number, card.id))

    def _show_section(self, number: int, card: int = 0) -> None:
        """Show the cards of a section, and one of them at the top."""
        self._show(number)
        self._pane.turn_to(card)

    def _show_card(self, number: int, card_id: str) -> None:
        """Show a section, and one of its cards at the top."""
        self._show(number)
        ids = [card.id for card in self._pane.cards]
        self._pane.turn_to(ids.index(card_id) if card_id in ids else 0)

    def _show(self, number: int) -> None:
        page = self.session.page()
        self._number = min(number, len(page.sections) - 1)
        self._notices = page.notices
        self._comparable = bool(self.session.what_ifs())
        self._room = self._room_of(self.size)
        super().draw()
        self._show_bars(page)
        after = page.sections[self._number + 1] if self._number + 1 < len(page.sections) else None
        self._pane.show(page.sections[self._number], after, self._manner(), listed=self._room.tall)
        self._show_card_being_read()

    def _room_of(self, size: Size) -> Room:
        stacked = self.session.beside is not None and size.width < SIDE_BY_SIDE
        return Room(
            broad=size.width >= BROAD and self.session.beside is None,
            tall=size.height >= HIGH,
            roomy=size.width >= NARROW and size.height >= ROOMY,
            stacked=stacked,
        )

    def _manner(self) -> Manner:
        room = self._room
        words_first = room.stacked or not room.roomy
        return Manner(self.session.translator, self.session.beside, large=room.roomy, words_first=words_first)

    def _show_bars(self, page: Page) -> None:
        self.query_one(SectionLine).show(page.sections, self._number, self.session.translator)
        self.query_one(SectionList).show(page.sections, self._number, both=self._room.tall)
        self.query_one(SoFar).show(self.session.interview.questions_left if self._so_far else None, self._manner())
        verdict = next((place for place, section in enumerate(page.sections) if section.headline), None)
        elsewhere = verdict is not None and verdict != self._number and self._room.roomy
        reminded = page.sections[verdict] if elsewhere and verdict is not None else None
        self.query_one(Reminder).show(reminded, self._manner(), row_key(verdict or 0))

    def _show_where(self) -> None:
        """What this is, and how far one is in it; where there is little room, a line of its own tells the section."""
        narrow, low = self.size.width < NARROW, self.size.height < ROOMY
        section, card = (self._number, len(self.session.page().sections)), (self._pane.number, len(self._pane.blocks))
        far = "" if narrow and low else how_far(section, card, self.session.translator, brief=narrow)
        self.query_one(TopBar).show(self._title(low=low), far)

    def _title(self, *, low: bool) -> str:
        translator = self.session.translator
        if not self._so_far:
            return self.session.page().title
        if not low:
            return translator.gettext("Guidance so far")
        return translator.ngettext(
            "Guidance so far: {number} question open",
            "Guidance so far: {number} questions open",
            self.session.interview.questions_left,
        )

    @on(events.DescendantFocus)
    def _show_card_being_read(self) -> None:
        """Which card is being read, and on a broad screen why it is shown and what it rests on."""
        self._show_where()
        card = self._card
        self.query_one(Aside).show(self._grounds(card) if card and self._room.broad else None)

    def _grounds(self, card: Card) -> Visual:
        translator = self.session.translator
        why = text(translator.gettext("Why am I seeing this?"), HEADING)
        rests = text(translator.gettext("Facts and sources"), HEADING)
        return Stack(
            text(card.title, STRONG), GAP, why, *reasons(card, self.session), GAP, rests, *grounds(card, self.session)
        )

    # Reading

    @property
    def _pane(self) -> SectionPane:
        return self.query_one(SectionPane)

    @property
    def _card(self) -> Card | None:
        """The card that is being read."""
        here: Block | None = self._pane.here
        return here.card if isinstance(here, CardView) else None

    def on_key(self, event: events.Key) -> None:
        """The number of a section shows it."""
        if event.character and self.query_one(SectionList).press(event.character):
            event.stop()

    def action_next_card(self) -> None:
        self._pane.read_on()

    def action_previous_card(self) -> None:
        self._pane.read_back()

    def action_page_down(self) -> None:
        self._pane.turn_page(1)

    def action_page_up(self) -> None:
        self._pane.turn_page(-1)

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

    @on(Entry.Chosen)
    def _chosen_card(self, event: Entry.Chosen) -> None:
        self._pane.turn_to(event.number)

    @on(CardPane.Passed)
    def _read_past(self, event: CardPane.Passed) -> None:
        """Read on in the next section, or back from the last card of the one before; never round."""
        sections = self.session.page().sections
        number = self._number + event.by
        if 0 <= number < len(sections):
            self._show_section(number, 0 if event.by > 0 else len(sections[number].cards) - 1)

    @on(events.Click, "Reminder")
    def _to_verdict(self) -> None:
        sections = self.session.page().sections
        self._show_section(next(place for place, section in enumerate(sections) if section.headline))

    def _step(self, by: int) -> None:
        """Go round the sections."""
        self._show_section((self._number + by) % len(self.session.page().sections))

    # What opens from here

    def action_sources(self) -> None:
        if self._card is not None:
            self.app.push_screen(sources_dialog(self._card.id))

    def action_all_sources(self) -> None:
        self.app.push_screen(all_sources_dialog())

    def action_why(self) -> None:
        if self._card is not None:
            self.app.push_screen(reasons_dialog(self._card.id))

    def action_phrases(self) -> None:
        if self._card is not None:
            self.app.push_screen(ShowingScreen(self._card.id))

    def action_compare(self) -> None:
        self.app.push_screen(what_if_dialog(), self._compare)

    def _compare(self, what_if_id: str | None) -> None:
        if what_if_id is not None:
            self.app.push_screen(ComparingScreen(what_if_id))

    def action_another_visit(self) -> None:
        self.host.another_visit()

    def action_answers(self) -> None:
        self.post_message(self.TrailWanted())

    def action_back(self) -> None:
        if self._so_far:
            self.dismiss(None)
        else:
            self.post_message(self.BackedOut())


def _name(titled: Section | Card) -> str:
    titles = (titled.title, titled.beside.title if titled.beside else titled.title)
    return " / ".join(dict.fromkeys(titles))
