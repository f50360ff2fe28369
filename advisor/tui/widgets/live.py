"""What is certain and what is still open while the answers come in, for a volunteer to read while talking."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from advisor.page.blocks import Block, Heading, Item, Paragraph
from advisor.page.desk import Live
from advisor.tui.draw import draw
from advisor.tui.private import first_lines, measure_again, option_lines
from advisor.tui.visuals import GAP, QUIET, STRONG, Stack, text
from advisor.tui.widgets.first_that_fits import FirstThatFits


class LivePane(Vertical):
    """The whole of it: the verdict, which never moves, and below it what can be scrolled."""

    DEFAULT_CSS = """
    LivePane {
        padding: 1 0 0 1;
        border-left: solid $border-blurred;
        #live-verdict { height: 7; padding: 0 2 1 0; }
        .-high & #live-verdict { height: 10; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="live")
        self._shown: Live | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="live-verdict", markup=False)
        yield LiveList()

    def show(self, live: Live) -> None:
        """Put this in the pane; nothing is drawn anew where nothing has changed."""
        if live == self._shown:
            return
        self._shown = live
        verdict = self.query_one("#live-verdict", Static)
        verdict.display = bool(live.verdict)
        if live.brief is not None:
            title, said = live.brief
            short = Stack(draw(Heading(title)), draw(Paragraph(said)))
            verdict.update(FirstThatFits(Stack(*(draw(block) for block in live.verdict)), short))
        self.query_one(LiveList).show(live.rest)

    def page_up(self) -> None:
        """Read back by a page."""
        self.query_one(LiveList).scroll_page_up(animate=False)

    def page_down(self) -> None:
        """Read on by a page."""
        self.query_one(LiveList).scroll_page_down(animate=False)


class LiveList(OptionList, can_focus=False, inherit_bindings=False):
    """What can be scrolled. The entry at its top stays there when others come and go; the focus stays elsewhere."""

    DEFAULT_CSS = """
    LiveList {
        height: 1fr;
        max-height: 100%;
        padding: 0;
        border: none;
        background: transparent;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .option-list--option-disabled { color: $foreground; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="live-list", markup=False)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show these blocks. A block with the same words is the same line after the next answer."""
        above, within = self._top()
        lines: dict[str, Visual] = {}
        for number, block in enumerate(blocks):
            name = _name(block)
            while name in lines:
                name += " again"
            if number and isinstance(block, Heading):
                lines[f"gap {name}"] = GAP
            lines[name] = draw(block)
        self.set_options(Option(visual, name, disabled=True) for name, visual in lines.items())
        self._scroll_back(above, within)

    def on_resize(self) -> None:
        """Keep the entry at the top."""
        above, within = self._top()
        measure_again(self)
        self._scroll_back(above, within)

    def _top(self) -> tuple[list[str], int]:
        """The ids of the entries down to the one at the top, and how many of its lines are above the edge."""
        line, lines = self.scroll_offset.y, option_lines(self)
        if line >= len(lines) or line == 0:
            return [], 0
        index, within = lines[line]
        return [str(option.id) for option in self.options[: index + 1]], within

    def _scroll_back(self, above: list[str], within: int) -> None:
        """Bring the same entry to the top or, if it is gone, the nearest one before it that is still there."""
        ids = {option.id: index for index, option in enumerate(self.options)}
        found = next((entry for entry in reversed(above) if entry in ids), None)
        start = first_lines(self).get(ids[found]) if found is not None else None
        if start is not None:
            line = start + (within if found == above[-1] else 0)
            self.scroll_to(y=line, animate=False, force=True, immediate=True)


class LiveLine(Static):
    """The verdict, and what is new where there are two lines, in place of the pane where there is no room for it."""

    DEFAULT_CSS = """
    LiveLine { height: 2; padding: 0 1; background: $surface; text-overflow: ellipsis; }
    """

    def show(self, live: Live, key: str, opens: str) -> None:
        """Put this in its place. `key`: how the guidance so far is opened, with what that is called; empty for none."""
        newest, named = text("" if live.newest is None else str(live.newest)), f"{key} {opens}".strip()
        if live.brief is None:
            self.update(FirstThatFits(_line(newest, named), _line(newest, key)))
            return
        title, said = text(str(live.brief[0]), STRONG), text(str(live.brief[1]))
        whole = _line(title, said)
        two_lines = (Stack(whole, _line(newest, end)) for end in (named, key))
        self.update(FirstThatFits(*two_lines, _line(whole, key), _line(said, key)))


def _line(*parts: Content | str) -> Content:
    """The parts that there are, on one line; keys stand back."""
    return Content("  ").join(text(part, QUIET) if isinstance(part, str) else part for part in parts if part)


def _name(block: Block) -> str:
    """What tells a line again after the next answer: its words."""
    return f"{type(block).__name__} {block.words}" if isinstance(block, Heading | Item | Paragraph) else ""
