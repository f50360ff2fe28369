"""Places to read that are longer than the screen. They leave the keys left and right to the screen."""

from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from advisor.tui.widgets.bars import KeyBar

STEP = 3
"""How many lines a key moves within a part that is longer than the screen."""


class Reader(VerticalScroll, inherit_bindings=False):
    """A text that is read with the arrows, by pages, or with the wheel."""

    DEFAULT_CSS = """
    Reader {
        height: 1fr;
        padding: 1 2;
        scrollbar-size-vertical: 1;
        &:focus { background-tint: transparent; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "up", show=False, id="read-up"),
        Binding("down,j", "scroll_down", "down", show=False, id="read-down"),
        Binding("pageup", "page_up", "page up", show=False, id="read-page-up"),
        Binding("pagedown,space", "page_down", "page down", show=False, id="read-page-down"),
        Binding("home", "scroll_home", "first", show=False, id="read-first"),
        Binding("end", "scroll_end", "last", show=False, id="read-last"),
    ]

    def on_mount(self) -> None:
        self.watch(self, "virtual_size", self._tell_more)
        self.watch(self, "scroll_y", self._tell_more)

    def on_resize(self) -> None:
        self._tell_more()

    def _tell_more(self) -> None:
        """Let the bar at the bottom say whether there is more to read."""
        for bar in self.screen.query(KeyBar):
            bar.tell_more(self.scroll_offset.y < self.max_scroll_y)


class Part(Static, can_focus=True):
    """A part of a pane that is read by itself, such as a card; the one with the focus is the one being read."""

    def __init__(self) -> None:
        super().__init__(markup=False)


class ScrollAnchor(NamedTuple):
    """A line of a part whose height was `height` then. A negative line is in the heading above the part."""

    part: Part
    line: int
    height: int

    @property
    def lines(self) -> int:
        """The line that stands as far down in the height that the part has now."""
        return self.line if self.line <= 0 else round(self.line * self.part.size.height / max(1, self.height))


class CardPane(VerticalScroll, inherit_bindings=False, can_focus=False):
    """Parts below each other. Widgets are reused. One part has the focus, and reading on goes from one to the next.

    The line at the top stays there when the pane or a part changes its size.
    """

    DEFAULT_CSS = """
    CardPane { width: 1fr; padding: 1 1 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "turn(1)", "next", show=False, id="turn-on"),
        Binding("k", "turn(-1)", "previous", show=False, id="turn-back"),
        Binding("home", "turn_first", "first", show=False, id="turn-first"),
        Binding("end", "turn_last", "last", show=False, id="turn-last"),
    ]

    class Passed(Message):
        """The person reads on after the end (1), or back before the beginning (-1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self) -> None:
        super().__init__()
        self._seen_size = Size(0, 0)
        self._anchor: ScrollAnchor | None = None

    @property
    def parts(self) -> list[Part]:
        """What can be turned to."""
        parts = [part for child in self.children for part in ((child,) if isinstance(child, Part) else child.children)]
        return [part for part in parts if isinstance(part, Part) and part.display]

    @property
    def here(self) -> Part | None:
        """The part with the focus; the first one if there is none."""
        parts, focused = self.parts, self.screen.focused
        return focused if isinstance(focused, Part) and focused in parts else next(iter(parts), None)

    @property
    def number(self) -> int:
        """The number of the part with the focus, from 0."""
        here = self.here
        return self.parts.index(here) if here else 0

    def turn_to(self, number: int) -> None:
        """Turn to a part, and bring it to the top, with what stands before it, once it has its place."""
        parts = self.parts
        if parts:
            self.screen.set_focus(parts[max(0, min(number, len(parts) - 1))], scroll_visible=False)
            self.call_after_refresh(self._bring_to_top)

    def action_turn(self, by: int) -> None:
        """Turn to the part after or before the one being read, however long that is."""
        number = self.number + by
        if 0 <= number < len(self.parts):
            self.turn_to(number)
        else:
            self.post_message(self.Passed(by))

    def action_turn_first(self) -> None:
        self.turn_to(0)

    def action_turn_last(self) -> None:
        self.turn_to(len(self.parts) - 1)

    def read_on(self) -> None:
        """Read on: within a part that is longer than the screen, to the end of the pane, else to the next part."""
        here = self.here
        if here is None:
            return
        longer = self._top_of(here) + here.size.height > self._bottom
        last = self.number + 1 == len(self.parts)
        if longer or (last and self.scroll_offset.y < self.max_scroll_y):
            self.scroll_relative(y=STEP, animate=False, force=True)
        else:
            self.action_turn(1)

    def read_back(self) -> None:
        """Read back: within a part, else to the one before."""
        if self.here is not None and self._start_of(self.number) < self.scroll_offset.y:
            self.scroll_relative(y=-STEP, animate=False, force=True)
        else:
            self.action_turn(-1)

    def turn_page(self, by: int) -> None:
        """Read on or back by a screen less one line. Then the part that shows most lines has the focus."""
        end = self.max_scroll_y if by > 0 else 0
        if self.scroll_offset.y == end:
            self.post_message(self.Passed(by))
            return
        self.scroll_relative(y=by * max(1, self._room - 1), animate=False, force=True, immediate=True)
        seen = max(self.parts, key=self._seen_of, default=None)
        if seen is not None:
            self.screen.set_focus(seen, scroll_visible=False)

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.height

    @property
    def _bottom(self) -> int:
        """The first line below what can be seen."""
        return self.scroll_offset.y + self._room

    def _seen_of(self, part: Part) -> int:
        """How many lines of a part can be seen."""
        top = self._top_of(part)
        return min(top + part.size.height, self._bottom) - max(top, self.scroll_offset.y)

    def keep_place(self) -> None:
        """Come back to the same line once what is in the pane has been drawn anew."""
        self._seen_size = Size(0, 0)
        self.call_after_refresh(self._return)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self._return)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Paint all of it, and remember the place, unless a new size has caused it."""
        super().watch_scroll_y(old_value, new_value)
        self.refresh()  # where another widget needs a new layout at once, Textual paints only what has the focus
        if self.size == self._seen_size:
            self._remember()

    def _remember(self) -> None:
        """The last part that begins at the top line or above, and how much of it is above."""
        top = self.scroll_offset.y
        begun = [part for number, part in enumerate(self.parts) if self._start_of(number) <= top]
        if begun:
            self._anchor = ScrollAnchor(begun[-1], top - self._top_of(begun[-1]), begun[-1].size.height)

    def _return(self) -> None:
        """Go back to the place that was remembered, and remember from now on."""
        if self._anchor is not None and self._anchor.part.display:
            line = self._top_of(self._anchor.part) + self._anchor.lines
            self.scroll_to(y=max(0, line), animate=False, force=True, immediate=True)
        self._seen_size = self.size

    def _bring_to_top(self) -> None:
        self._seen_size = self.size
        if self.here is not None:
            self.scroll_to(y=self._start_of(self.number), animate=False, force=True, immediate=True)
            self._remember()

    def _start_of(self, number: int) -> int:
        """The line below the part before it, as a heading between two parts belongs to the second."""
        if number == 0:
            return 0
        before = self.parts[number - 1]
        return min(self._top_of(self.parts[number]), self._top_of(before) + before.outer_size.height)

    def _top_of(self, part: Part) -> int:
        """The line of the pane on which a part begins."""
        pool = part.parent
        above = pool.virtual_region.y if isinstance(pool, Widget) and pool is not self else 0
        return above + part.virtual_region.y
