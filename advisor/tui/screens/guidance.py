"""The guidance: the sections on the left, the cards of one of them in the middle, and on a broad screen what the card
being read rests on.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size

from advisor.page.blocks import Card, Paragraph, Section
from advisor.page.command import Command
from advisor.page.commands import CARD, NEXT_SECTION, PREVIOUS_SECTION, SECTION, SOURCES, WHY_CARD
from advisor.page.place import Place
from advisor.page.session import Argument
from advisor.tui.draw import CardStyle, draw_all
from advisor.tui.keys import page_bindings
from advisor.tui.screens.base import ROOMY, PageScreen
from advisor.tui.visuals import GAP, HEADING, STRONG, Stack, bulleted, spoken, text
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.card import AnswerView, CardView
from advisor.tui.widgets.panes import CardPane
from advisor.tui.widgets.reading import Above, Aside, Entry, GuidanceColumns, SectionPane
from advisor.tui.widgets.sections import SectionLine, SectionList

NARROW = 80
"""With fewer columns than this, lines are short and numbers small."""

LISTED = 100
"""From so many columns on the sections are listed beside the cards."""

BROAD = 140
"""From so many columns on there is room for what a card rests on; several languages take that room."""

HIGH = 36
"""From so many rows on there is room for every language in the list of sections, and for the titles of the cards."""


class GuidanceRoom(NamedTuple):
    """What the terminal has room for.

    `listed`: the sections beside the cards. `broad`: what a card rests on. `tall`: lists of titles. `roomy`: more than
    the cards.
    """

    listed: bool = False
    broad: bool = False
    tall: bool = False
    roomy: bool = False

    @property
    def style(self) -> CardStyle:
        """How cards are drawn there."""
        return CardStyle(large=self.roomy, columns=self.roomy)


class GuidanceScreen(PageScreen):
    """The page for the answers, one section at a time."""

    DEFAULT_CSS = """
    GuidanceScreen {
        #so-far { padding: 0 1; color: $text-warning; background: $warning-muted; }
        &.-low #so-far { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        #verdict { background: $boost; max-height: 2; text-wrap: nowrap; text-overflow: ellipsis; }
        #sections { border-right: solid $border-blurred; }
        #sections { display: none; }
        &.-wide #sections { display: block; width: 34; padding: 1 1 0 1; }
        SectionLine { background: $boost; }
        &.-wide SectionLine { display: none; }
        &.-narrow CardPane { padding: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("guidance")]

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._room = GuidanceRoom()
        self._shown: Section | None = None
        self._place: Place | None = None
        self._read_back_to: str | None = None

    def body(self) -> ComposeResult:
        yield Above(id="so-far", markup=False)
        yield SectionLine(markup=False)
        with GuidanceColumns():
            with Vertical(id="sections"):
                yield SectionList()
            with Vertical():
                yield Above(id="verdict", markup=False)
                yield SectionPane()
            yield Aside(id="aside")

    # What is shown

    @property
    def _number(self) -> int:
        """The number of the section that is shown, from 0."""
        return min(self.session.place.section, len(self.session.guidance.sections) - 1)

    @property
    def _pane(self) -> SectionPane:
        return self.query_one(SectionPane)

    def draw(self) -> None:
        """Show the section of the session's place, and its card at the top; else stay at the same line."""
        section = self.session.guidance.sections[self._number]
        number, same = self._pane.number, self._shown is not None and self._shown.id == section.id
        moved = self._place is not self.session.place
        card = self.session.place.card
        if moved and card is not None and card != self._read_back_to:
            self._pane.open(card)
        self._read_back_to = None
        self._shown, self._place = section, self.session.place
        self._room = self._room_of(self.size)
        super().draw()
        self._show_parts(section)
        wanted = self._wanted(same=same) if moved else None
        if wanted is not None:
            self._pane.turn_to(wanted)
        elif self.focused is None or not self.focused.display:
            self._pane.turn_to(number)
        if same:
            self._pane.keep_place()
        self._show_card_being_read()

    def _wanted(self, *, same: bool) -> int | None:
        """The number of the card to turn to, from 0; None to stay. `same`: the section was there before."""
        card, ids = self.session.place.card, [each and each.id for each in self._pane.cards]
        if card is not None and card in ids:
            here = self._here
            return None if same and here is not None and here.id == card else ids.index(card)
        return None if same else 0

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        if self.is_there and self._room != self._room_of(event.size):
            self.draw()

    def _room_of(self, size: Size) -> GuidanceRoom:
        several = len(self.session.reading) > 1
        return GuidanceRoom(
            listed=size.width >= LISTED,
            broad=size.width >= BROAD and not several,
            tall=size.height >= HIGH,
            roomy=size.width >= NARROW and size.height >= ROOMY,
        )

    def _show_parts(self, section: Section) -> None:
        sections, room = self.session.guidance.sections, self._room
        self.query_one(SectionLine).show(sections, self._number)
        self.query_one(SectionList).show(sections, self._number, every=room.tall)
        so_far = [block for block in self.page.blocks if isinstance(block, Paragraph)]
        self.query_one("#so-far", Above).show(draw_all(so_far) if so_far else None)
        brief = next((each.brief for each in sections if each.headline and each is not section), None)
        told = bulleted(text("► ", STRONG), brief, STRONG) if room.roomy and brief is not None else None
        self.query_one("#verdict", Above).show(told)
        self._pane.show(section, room.style, listed=room.tall)

    def show_bars(self) -> None:
        super().show_bars()
        page = self.page
        cards, number = len(self._pane.parts), self._pane.number + 1
        parts = (str(page.progress) if self._room.listed else "", f"{number}/{cards}" if cards > 1 else "")
        self.query_one(TopBar).show(str(page.title), " · ".join(part for part in parts if part))

    @on(events.DescendantFocus)
    def _show_card_being_read(self) -> None:
        """Which card is being read, and on a broad screen why it is shown and what it rests on."""
        if self._shown is None or not self.children:
            return
        card = self._here
        self.show_bars()
        if not (self._room.broad and card is not None):
            self.query_one(Aside).show(None)
            return
        pages = [self.session.do(command, card.id).page for command in (WHY_CARD, SOURCES)]
        parts = [part for page in pages for part in (GAP, text(str(page.title), HEADING), draw_all(page.blocks[1:]))]
        self.query_one(Aside).show(Stack(spoken(card.title, STRONG), *parts))

    @property
    def _here(self) -> Card | None:
        """The card that is being read."""
        here = self._pane.here
        return here.card if isinstance(here, AnswerView | CardView) else None

    # Commands

    def argument(self, command: Command) -> Argument:
        """The card being read, for what is about a card."""
        return self._here.id if command.takes == "card" and self._here is not None else None

    def run(self, command: Command) -> None:
        """Do a command; what opens goes back to the card being read."""
        if self._here is not None and self.session.place.card != self._here.id:
            self.host.remember_card(self._here.id)
            self._place = self.session.place  # to come back to it is no wish to open it
        super().run(command)

    def targets(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """The sections and the cards, by their titles in every language on the screen."""
        gettext = self.session.translators.first.gettext
        for number, section in enumerate(self.session.guidance.sections):
            yield _name(section), gettext("A section"), partial(self.do, SECTION, number)
            for card in section.cards:
                where = gettext("A card in “{section}”", section=section.title)
                yield _name(card), where, partial(self.do, CARD, card.id)

    def on_key(self, event: events.Key) -> None:
        """The number of a section shows it."""
        if event.character and self.query_one(SectionList).press(event.character):
            event.stop()

    def do_next_card(self) -> None:
        """Read on."""
        self._pane.read_on()

    def do_previous_card(self) -> None:
        """Read back."""
        self._pane.read_back()

    def do_open(self) -> None:
        """Open or close the card being read."""
        self._pane.toggle()

    def do_page_down(self) -> None:
        """Read on by a page."""
        self._pane.turn_page(1)

    def do_page_up(self) -> None:
        """Read back by a page."""
        self._pane.turn_page(-1)

    @on(SectionLine.Stepped)
    def _stepped(self, event: SectionLine.Stepped) -> None:
        self.do(NEXT_SECTION if event.by > 0 else PREVIOUS_SECTION)

    @on(SectionList.Chosen)
    def _chosen(self, event: SectionList.Chosen) -> None:
        self.do(SECTION, event.number)

    @on(Entry.Chosen)
    def _chosen_card(self, event: Entry.Chosen) -> None:
        self._pane.turn_to(event.number)

    @on(CardView.Clicked)
    def _clicked_card(self) -> None:
        self._pane.toggle()

    @on(CardPane.Passed)
    def _read_past(self, event: CardPane.Passed) -> None:
        """Read on in the next section, or back from the last card of the one before; never round."""
        sections = self.session.guidance.sections
        number = self._number + event.by
        if 0 <= number < len(sections):
            if event.by > 0:
                self.do(SECTION, number)
            else:
                self._read_back_to = sections[number].cards[-1].id
                self.do(CARD, self._read_back_to)

    @on(events.Click, "#verdict")
    def _to_verdict(self) -> None:
        sections = self.session.guidance.sections
        self.do(SECTION, next(number for number, section in enumerate(sections) if section.headline))


def _name(titled: Section | Card) -> str:
    return " / ".join(each.text for each in titled.title.distinct)
