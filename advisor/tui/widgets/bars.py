"""The lines around every screen: where one is, what must be known about the translation, and the keys."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from advisor.tui.fitting import GAP, Shown, breadth, fitted
from advisor.tui.keys import Key
from advisor.tui.visuals import QUIET, STRONG, text
from advisor.tui.words import Speaker


class TopBar(Horizontal):
    """Where one is, on the left, and how far, on the right."""

    DEFAULT_CSS = """
    TopBar {
        height: 1;
        padding: 0 1;
        background: $panel;
        #where { width: 1fr; height: 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
        #how-far { width: auto; height: 1; padding-left: 2; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="where", markup=False)
        yield Static(id="how-far", markup=False)

    def show(self, where: str, how_far: str = "") -> None:
        """Put these words on the bar."""
        self.query_one("#where", Static).update(text(where))
        self.query_one("#how-far", Static).update(text(how_far))


class Notices(Static):
    """What a reader must know about the whole page. Where there is little room: one line; the help has all."""

    DEFAULT_CSS = """
    Notices {
        display: none;
        padding: 0 1;
        color: $text-warning;
        background: $warning-muted;
        &.-some { display: block; }
        &.-brief { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def show(self, notices: tuple[str, ...], *, brief: bool) -> None:
        """Put these sentences on the screen; nothing at all if there are none."""
        self.set_class(brief, "-brief")
        self.set_class(bool(notices), "-some")
        self.update(Content(" " if brief else "\n").join(text(f"! {notice}") for notice in notices))


class KeyBar(Widget):
    """The keys of a screen, as many as there is room for, help and the way out always. A click presses a key."""

    DEFAULT_CSS = """
    KeyBar { height: 1; padding: 0 1; background: $panel; dock: bottom; }
    """

    class Pressed(Message):
        """The person clicked on a key."""

        def __init__(self, key: Key) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Key, ...] = ()
        self._translator: Speaker | None = None
        self._more = False
        self._places: list[tuple[range, Key]] = []

    def show(self, keys: tuple[Key, ...], translator: Speaker) -> None:
        """Show these keys, the most important first."""
        self._keys, self._translator = keys, translator
        self.refresh()

    def tell_more(self, more: bool) -> None:
        """Say first of all how to read on while there is more text than can be seen."""
        if more is not self._more:
            self._more = more
            self.refresh()

    def render(self) -> Content:
        """The keys that fit, on the left; those that are always shown, on the right."""
        if self._translator is None:
            return Content()
        bar = fitted(self._keys, self._translator, self.content_size.width, more=self._more, width=cell_len)
        self._places = [*_places(bar.left, 0), *_places(bar.right, bar.end)]
        space = " " * max(0, bar.end - breadth(bar.left, cell_len))
        return Content.assemble(_joined(bar.left), space, _joined(bar.right))

    def on_click(self, event: events.Click) -> None:
        key = self._key_at(event)
        if key is not None:
            self.post_message(self.Pressed(key))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        key = self._key_at(event)
        self.tooltip = text(key.help(self._translator)) if key and self._translator else None

    def _key_at(self, event: events.MouseEvent) -> Key | None:
        offset = event.get_content_offset(self)
        return next((key for place, key in self._places if offset is not None and offset.x in place), None)


def _joined(keys: Sequence[Shown]) -> Content:
    return Content(GAP).join(_written(shown) for shown in keys)


def _written(shown: Shown) -> Content:
    name = text(shown.name, f"{STRONG} $text-accent")
    return Content.assemble(name, " ", text(shown.label, QUIET)) if shown.label else name


def _places(keys: Sequence[Shown], start: int) -> Iterator[tuple[range, Key]]:
    """Where each key stands."""
    for shown in keys:
        end = start + cell_len(shown.words)
        yield range(start, end), shown.key
        start = end + len(GAP)
