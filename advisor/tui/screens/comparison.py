"""What if: how the guidance would differ in another way. The answers stay as they are."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from advisor.page.blocks import Block, Difference, Paragraph
from advisor.tui.draw import CardStyle, difference_parts, difference_title, draw, draw_all, large
from advisor.tui.keys import page_bindings
from advisor.tui.screens.base import PageScreen
from advisor.tui.visuals import GAP, Hanging, Stack, text
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

    def __init__(self, difference: Difference, style: CardStyle, *, opened: bool) -> None:
        super().__init__()
        self._difference = difference
        self._style = style
        self._show(opened=opened)

    @property
    def opened(self) -> str | None:
        """The id of the card, if it is open."""
        return self._difference.card.id if self.has_class("-open") else None

    def toggle(self) -> None:
        """Open or close the card."""
        if self._difference.mark != "dropped":
            self._show(opened=self.opened is None)

    def _show(self, *, opened: bool) -> None:
        """Show the card, or its title only."""
        self.set_class(opened, "-open")
        self.update(Stack(*self._visuals(opened=opened)))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.toggle()

    def _visuals(self, *, opened: bool) -> Iterator[Visual]:
        yield difference_title(self._difference, opened=opened)
        yield Hanging(text("    "), Stack(*difference_parts(self._difference, self._style, opened=opened)))


class Summary(Part):
    """What would be different: the answers, the verdict, how much of the guidance."""

    DEFAULT_CSS = """
    Summary { height: auto; padding: 0 1; max-width: 160; margin-bottom: 1; }
    """


class ComparisonScreen(PageScreen):
    """The guidance now against that of another way."""

    DEFAULT_CSS = """
    ComparisonScreen {
        .between { padding: 0 1; }
        .apart { margin-top: 1; padding: 0 1; }
        &.-narrow CardPane { padding: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("comparison")]

    def body(self) -> ComposeResult:
        yield CardPane()

    def draw(self) -> None:
        super().draw()
        pane = self.query_one(CardPane)
        number, opened = pane.number, {view.opened for view in pane.query(DifferenceView)}
        pane.remove_children()
        pane.mount_all(self._widgets(opened))
        self.call_after_refresh(pane.turn_to, number)

    def _widgets(self, opened: Collection[str | None]) -> Iterator[Widget]:
        """The summary, then the differences below the titles of their sections; some of them are open."""
        blocks = list(self.page.blocks)
        first = next((number for number, block in enumerate(blocks) if isinstance(block, Difference)), len(blocks))
        head = blocks[: first - 1] if first < len(blocks) else blocks
        summary = Summary()
        summary.update(Stack(*_summary(head)))
        yield summary
        style = CardStyle(large=True)
        before: Block | None = None
        for block in blocks[len(head) :]:
            if isinstance(block, Difference):
                yield DifferenceView(block, style, opened=block.card.id in opened)
            else:
                yield Static(
                    draw(block), classes="between" if isinstance(before, Difference) else "apart", markup=False
                )
            before = block

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


def _summary(blocks: Sequence[Block]) -> Iterator[Visual]:
    """What stands before the differences; the answers to everything as large as on their own page."""
    for is_answer, group in groupby(blocks, key=_is_answer):
        if is_answer:
            yield from (large(draw(block)) for block in group)
            yield GAP
        else:
            yield draw_all(group)


def _is_answer(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tone == "strong"
