"""What if: how the guidance would differ in another way. The answers stay as they are."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from advisor.page.blocks import Block, Difference
from advisor.tui.draw import Style, card_parts, difference_title, draw_all
from advisor.tui.keys import page_bindings
from advisor.tui.screens.base import PageScreen
from advisor.tui.visuals import Hanging, Stack, spoken, text
from advisor.tui.widgets.panes import CardPane, Part


class DifferenceView(Part):
    """A card that is not the same in both ways, by its title; it opens to be read, unless it falls away."""

    DEFAULT_CSS = """
    DifferenceView {
        height: auto;
        padding: 0 1;
        border-left: solid $border-blurred;
        max-width: 160;
        &:focus { border-left: outer $border; background: $boost; }
        &.-open { margin-bottom: 1; }
    }
    """

    def __init__(self, difference: Difference, style: Style) -> None:
        super().__init__()
        self._difference = difference
        self._style = style

    def on_mount(self) -> None:
        self.show()

    def show(self, *, opened: bool = False) -> None:
        """Show the card, or its title only."""
        self.set_class(opened, "-open")
        self.update(Stack(*self._visuals(opened=opened)))

    def toggle(self) -> None:
        """Open or close the card."""
        if self._difference.mark != "dropped":
            self.show(opened=not self.has_class("-open"))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.toggle()

    def _visuals(self, *, opened: bool) -> Iterator[Visual]:
        difference = self._difference
        yield difference_title(difference, opened=opened)
        body = [] if difference.note is None else [spoken(difference.note)]
        if opened:
            body += card_parts(difference.card, self._style)
        if body:
            yield Hanging(text("    "), Stack(*body))


class Summary(Part):
    """What would be different: the answers, the verdict, how much of the guidance."""

    DEFAULT_CSS = """
    Summary { height: auto; padding: 0 1; max-width: 160; margin-bottom: 1; }
    """


class ComparisonScreen(PageScreen):
    """The guidance now against that of another way."""

    DEFAULT_CSS = """
    ComparisonScreen {
        .between { margin-top: 1; padding: 0 1; }
        &.-narrow CardPane { padding: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("comparison")]

    def body(self) -> ComposeResult:
        yield CardPane()

    def draw(self) -> None:
        super().draw()
        pane = self.query_one(CardPane)
        number = pane.number
        pane.remove_children()
        pane.mount_all(self._widgets())
        self.call_after_refresh(pane.turn_to, number)

    def _widgets(self) -> Iterator[Widget]:
        """The summary, then the differences below the titles of their sections."""
        blocks = list(self.page.blocks)
        first = next((number for number, block in enumerate(blocks) if isinstance(block, Difference)), len(blocks))
        head = blocks[: first - 1] if first < len(blocks) else blocks
        summary = Summary()
        summary.update(draw_all(head))
        yield summary
        style = Style(large=True, evidence_last=len(self.session.reading) > 1)
        for block in blocks[len(head) :]:
            yield DifferenceView(block, style) if isinstance(block, Difference) else _between(block)

    def do_next_card(self) -> None:
        """Read on."""
        self.query_one(CardPane).read_on()

    def do_previous_card(self) -> None:
        """Read back."""
        self.query_one(CardPane).read_back()

    def do_page_down(self) -> None:
        """Read on by a page."""
        self.query_one(CardPane).turn_page(1)

    def do_page_up(self) -> None:
        """Read back by a page."""
        self.query_one(CardPane).turn_page(-1)

    def do_open(self) -> None:
        """Open or close the card being read."""
        here = self.query_one(CardPane).here
        if isinstance(here, DifferenceView):
            here.toggle()


def _between(block: Block) -> Static:
    return Static(draw_all([block]), classes="between", markup=False)
