"""The dialogs: texts to read and lists to choose from."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.visual import Visual
from textual.widgets import OptionList, Static

from advisor.page import Session
from advisor.tui.keys import CHOOSE, CLOSE, HELP, LANGUAGE, READ_ON, Key, bindings
from advisor.tui.screens.base import Dialog, Spoken
from advisor.tui.visuals import Row
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.menu import Menu
from advisor.tui.widgets.panes import Reader


class TextDialog(Dialog[None]):
    """Something to read. It is spoken anew when the language changes."""

    DEFAULT_CSS = """
    TextDialog {
        Reader { background: $surface; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (CLOSE, READ_ON, LANGUAGE, HELP)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, title: Spoken, body: Callable[[Session], Visual]) -> None:
        super().__init__()
        self._title = title
        self._body = body

    def body(self) -> ComposeResult:
        with Reader():
            yield Static(id="dialog-text", markup=False)

    def draw(self) -> None:
        super().draw()
        self.query_one(TopBar).show(self._title(self.session))
        self.query_one("#dialog-text", Static).update(self._body(self.session))

    def action_close(self) -> None:
        self.dismiss(None)

    def action_scroll_down(self) -> None:
        self.query_one(Reader).scroll_page_down()


class ListDialog(Dialog[str | None]):
    """Something to choose from; its result is the id of a row, or None if the person closes it."""

    DEFAULT_CSS = """
    ListDialog {
        Menu { height: 1fr; padding: 1 1; background: $surface; }
        &.-low Menu { padding: 0; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (CHOOSE, CLOSE, LANGUAGE, HELP)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, title: Spoken, rows: Callable[[Session], Sequence[Row]], chosen: str | None = None) -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._chosen = chosen

    def body(self) -> ComposeResult:
        yield Menu()

    def draw(self) -> None:
        super().draw()
        menu = self.query_one(Menu)
        self.query_one(TopBar).show(self._title(self.session))
        menu.fill(self._rows(self.session), menu.here or self._chosen)

    def action_choose(self) -> None:
        self.query_one(Menu).action_select()

    def action_close(self) -> None:
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _chosen_row(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)
