"""One section of the guidance, to be read: what it holds, its cards in the order of reading, and its end."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalGroup, VerticalScroll
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Static

from advisor.page.blocks import Answer, Card, Group, Heading, Paragraph, Section, cards_in
from advisor.tui.draw import CardStyle, draw
from advisor.tui.visuals import QUIET, WARNING, bulleted, spoken, text
from advisor.tui.widgets.card import AnswerView, Between, CardView
from advisor.tui.widgets.panes import CardPane

FEW = 3
"""A section with more cards than this has a list of them above the first, where there is room."""


class PlacedCard(NamedTuple):
    """A card in a section, with what stands before it and the group that it belongs to."""

    card: Card
    before: tuple[Paragraph | Group, ...]
    group: Group | None


def placed_cards(section: Section) -> Iterator[PlacedCard]:
    """The cards of a section below its answer, in the order of reading."""
    before: tuple[Paragraph | Group, ...] = ()
    for part in section.parts:
        if isinstance(part, Answer):
            continue
        if not isinstance(part, Card):
            before = (*before, part)
        group = part if isinstance(part, Group) else None
        for card in cards_in(part):
            yield PlacedCard(card, before, group)
            before = ()


class SectionPane(CardPane):
    """An answer and the cards of a section below each other, of which some are open.

    Widgets are kept and filled anew, which is faster than making them.
    """

    DEFAULT_CSS = """
    SectionPane {
        #about { display: none; padding: 0 1; margin-bottom: 1; max-width: 160; }
        #about.-some { display: block; }
        #section-end { padding: 0 1; max-width: 160; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._opened: set[str] = set()
        self._show_again: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        yield Static(id="about", markup=False)
        yield AnswerView()
        yield Contents()
        yield VerticalGroup(id="cards")
        yield Static(id="section-end", markup=False)

    @property
    def cards(self) -> list[Card | None]:
        """The cards of the parts on the pane, in their order there; None for an answer that is no card."""
        return [view.card for view in self.parts if isinstance(view, AnswerView | CardView)]

    def open(self, card: str) -> None:
        """Let a card be open from the next time on that it is shown."""
        self._opened.add(card)

    def toggle(self) -> None:
        """Open or close the card that is being read."""
        if isinstance(self.here, CardView):
            self._opened ^= {self.here.card.id}
            self._show_again()

    def show(self, section: Section, style: CardStyle, *, listed: bool) -> None:
        """Show the cards of a section, below its title where that is told in several languages.

        `listed`: where the cards are many, their titles stand above them.
        """
        answer = next((part for part in section.parts if isinstance(part, Answer)), None)
        self.query_one(AnswerView).show(answer, style)
        placed = list(placed_cards(section))
        cards = [each.card for each in placed] if listed and len(placed) > FEW and answer is None else ()
        self.query_one(Contents).show(cards, section)
        about = self.query_one("#about", Static)
        about.set_class(len(section.title.texts) > 1 and not cards, "-some")
        about.update(draw(Heading(section.title)))
        self._show_again = partial(self._show_cards, placed, style)
        self._show_again()
        self.query_one("#section-end", Static).update(spoken(section.end, QUIET))

    def _show_cards(self, placed: Sequence[PlacedCard], style: CardStyle) -> None:
        pool = self.query_one("#cards", VerticalGroup)
        missing = len(placed) - len(pool.children) // 2
        if missing > 0:
            pool.mount_all(widget for _ in range(missing) for widget in (Between(markup=False), CardView()))
        betweens = [child for child in pool.children if isinstance(child, Between)]
        views = [child for child in pool.children if isinstance(child, CardView)]
        for between, view, each in zip_longest(betweens, views, placed):
            view.display = each is not None
            between.show(each.before if each is not None else ())
            if each is not None:
                view.show(each.card, style, opened=each.card.id in self._opened, group=each.group)


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

    def show(self, cards: Sequence[Card], section: Section) -> None:
        """Show the titles of these cards of a section, below how many there are; nothing at all for none."""
        self.set_class(bool(cards), "-some")
        if not cards:
            return
        self.query_one(Static).update(draw(Heading(section.counted)))
        known = len(self._entries)
        self.mount_all(Entry(number) for number in range(known, len(cards)))
        for entry, card in zip_longest(self._entries, cards):
            entry.display = card is not None
            if card is not None:
                entry.update(_title(card))

    @property
    def _entries(self) -> list[Entry]:
        return [child for child in self.children if isinstance(child, Entry)]


class Above(Static):
    """A line or two above the cards: that questions are still open, or the verdict while another section is read."""

    DEFAULT_CSS = """
    Above { display: none; height: auto; padding: 0 2; }
    Above.-some { display: block; }
    """

    def show(self, visual: Visual | None) -> None:
        """Show this; nothing at all for None."""
        self.set_class(visual is not None, "-some")
        self.update(visual or "")


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
        if grounds is None and not self.has_class("-some"):
            return
        self.set_class(grounds is not None, "-some")
        self.query_one("#grounds", Static).update(grounds or "")
        self.scroll_home(animate=False)


class GuidanceColumns(Horizontal):
    """The columns of the guidance. The aside has keys of its own for reading."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+pagedown,right_square_bracket", "aside(1)", "aside down", show=False, id="aside-down"),
        Binding("shift+pageup,left_square_bracket", "aside(-1)", "aside up", show=False, id="aside-up"),
    ]

    def action_aside(self, by: int) -> None:
        """Read on or back in the aside, by as much of it as can be seen."""
        aside = self.query_one(Aside)
        aside.scroll_relative(y=by * max(1, aside.scrollable_content_region.height), animate=False, force=True)


def _title(card: Card) -> Visual:
    return bulleted(text("· ") if card.applies else text("? ", f"bold {WARNING}"), card.title)
