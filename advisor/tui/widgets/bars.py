"""The lines around every screen: where one is, what must be known about the translation, and the keys."""

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from advisor.tui.keys import HELP, LEAVE, Key, key_name
from advisor.tui.visuals import QUIET, STRONG, text
from advisor.tui.words import Speaker

GAP = "  "
"""Between two keys of the bar."""


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
        self._labels: list[tuple[Key, Content]] = []
        self._helps: dict[str, str] = {}
        self._places: list[tuple[range, Key]] = []

    def show(self, keys: tuple[Key, ...], voice: Speaker) -> None:
        """Show these keys, the most important first."""
        self._labels = [(key, _label(key, voice)) for key in (*keys, LEAVE)]
        self._helps = {key.id: key.help(voice) for key in (*keys, LEAVE)}
        self.refresh()

    def render(self) -> Content:
        """The keys that fit, on the left; those that are always shown, on the right."""
        always = [pair for pair in self._labels if pair[0] in (HELP, LEAVE)]
        end = self.content_size.width - _width(always)
        others: list[tuple[Key, Content]] = []
        for pair in self._labels:
            if pair not in always and _width([*others, pair]) + len(GAP) <= end:
                others.append(pair)
        self._places = [*_places(others, 0), *_places(always, end)]
        space = " " * max(0, end - _width(others))
        return Content.assemble(Content(GAP).join(_parts(others)), space, Content(GAP).join(_parts(always)))

    def on_click(self, event: events.Click) -> None:
        key = self._key_at(event)
        if key is not None:
            self.post_message(self.Pressed(key))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        key = self._key_at(event)
        self.tooltip = text(self._helps[key.id]) if key else None

    def _key_at(self, event: events.MouseEvent) -> Key | None:
        offset = event.get_content_offset(self)
        return next((key for place, key in self._places if offset and offset.x in place), None)


def _label(key: Key, voice: Speaker) -> Content:
    return Content.assemble(text(key_name(key, voice), f"{STRONG} $text-accent"), " ", text(key.label(voice), QUIET))


def _parts(labels: list[tuple[Key, Content]]) -> list[Content]:
    return [label for _, label in labels]


def _width(labels: list[tuple[Key, Content]]) -> int:
    return sum(label.cell_length for _, label in labels) + len(GAP) * max(0, len(labels) - 1)


def _places(labels: list[tuple[Key, Content]], start: int) -> Iterator[tuple[range, Key]]:
    """Where each key stands."""
    for key, label in labels:
        yield range(start, start + label.cell_length), key
        start += label.cell_length + len(GAP)
