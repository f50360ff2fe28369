"""The lines around every screen: where one is, what must be known about the translation, and the keys."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from advisor.page.command import Command
from advisor.page.commands import HELP
from advisor.page.words import Translators, Words
from advisor.tui.key_bar_layout import GAP, ShownKey, breadth, lay_out
from advisor.tui.visuals import QUIET, STRONG, text
from advisor.tui.widgets.kept import Kept


class TopBar(Horizontal):
    """Where one is, on the left, and how far, on the right; in the reader's language."""

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
        yield Kept(id="where")
        yield Kept(id="how-far")

    def show(self, where: str, how_far: str = "") -> None:
        """Put these words on the bar."""
        self.query_one("#where", Kept).show(where)
        self.query_one("#how-far", Kept).show(how_far)


class Notices(Kept):
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

    def show_notices(self, notices: tuple[Words, ...], brief: Words | None) -> None:
        """Put these sentences on the screen; `brief`, if it is there, instead of them."""
        told = [str(notice) for notice in notices] if brief is None else [f"{brief} ({HELP.shown})"]
        self.set_class(brief is not None, "-brief")
        self.set_class(bool(told), "-some")
        self.show_as(told, Content("\n").join(text(f"! {words}") for words in told))


class Told(Kept):
    """What a step has changed without being asked to, until the next step. Nothing above it moves for it."""

    DEFAULT_CSS = """
    Told {
        display: none; height: 1; padding: 0 1; background: $boost; text-style: bold;
        text-wrap: nowrap; text-overflow: ellipsis;
        &.-some { display: block; }
    }
    """

    def tell(self, words: Words | None) -> None:
        """Say this; nothing for None."""
        self.set_class(words is not None, "-some")
        self.show("" if words is None else f"! {words}")


class KeyBar(Widget):
    """The keys of a screen, as many as there is room for, help and the way out always. A click presses a key."""

    DEFAULT_CSS = """
    KeyBar { height: 1; padding: 0 1; background: $panel; dock: bottom; }
    """

    class Pressed(Message):
        """The person clicked on a key."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command

    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()
        self._translators: Translators | None = None
        self._more = False
        self._regions: list[tuple[range, Command]] = []

    def show(self, commands: tuple[Command, ...], translators: Translators) -> None:
        """Show the keys of these commands, the most important first."""
        self._commands, self._translators = commands, translators
        self.refresh()

    def tell_more(self, more: bool) -> None:
        """Say first of all how to read on while there is more text than can be seen."""
        if more is not self._more:
            self._more = more
            self.refresh()

    def render(self) -> Content:
        """The keys that fit, on the left; those that are always shown, on the right."""
        if self._translators is None:
            return Content()
        bar = lay_out(self._commands, self._translators, self.content_size.width, more=self._more)
        self._regions = [*_regions(bar.left, 0), *_regions(bar.right, bar.end)]
        space = " " * max(0, bar.end - breadth(bar.left))
        return Content.assemble(_joined(bar.left), space, _joined(bar.right))

    def on_click(self, event: events.Click) -> None:
        command = self._command_at(event)
        if command is not None:
            self.post_message(self.Pressed(command))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        command = self._command_at(event)
        told = command.told(self._translators) if command and self._translators else None
        self.tooltip = text(str(told)) if told else None

    def _command_at(self, event: events.MouseEvent) -> Command | None:
        offset = event.get_content_offset(self)
        return next((command for place, command in self._regions if offset is not None and offset.x in place), None)


def _joined(keys: Sequence[ShownKey]) -> Content:
    return Content(GAP).join(_written(shown) for shown in keys)


def _written(shown: ShownKey) -> Content:
    name = text(shown.name, f"{STRONG} $text-accent")
    return Content.assemble(name, " ", text(shown.label, QUIET)) if shown.label else name


def _regions(keys: Sequence[ShownKey], start: int) -> Iterator[tuple[range, Command]]:
    """Where each key stands."""
    for shown in keys:
        end = start + cell_len(shown.words)
        yield range(start, end), shown.command
        start = end + len(GAP)
