"""The screens from which a line is chosen: a language, an answer to change, another way, yes or no."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList, Static

from advisor.page.blocks import Choice
from advisor.page.commands import CHOOSE
from advisor.page.natural import letters
from advisor.page.place import LISTS
from advisor.tui.draw import answered, choice, draw_all
from advisor.tui.keys import page_bindings
from advisor.tui.screens.base import Dialog, PageScreen
from advisor.tui.widgets.menu import Menu, choice_rows


class ListScreen(PageScreen):
    """A page with lines to choose from."""

    DEFAULT_CSS = """
    ListScreen {
        Menu { height: 1fr; padding: 1 2; }
        &.-low Menu { padding: 0; }
        .list-head { display: none; padding: 1 2 0 2; }
        .list-head.-some { display: block; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings(*LISTS)]
    AUTO_FOCUS = "Menu"

    def body(self) -> ComposeResult:
        yield Static(classes="list-head", markup=False)
        yield Menu()

    def draw(self) -> None:
        super().draw()
        page = self.page
        others = [block for block in page.blocks if not isinstance(block, Choice)]
        head = self.query_one(".list-head", Static)
        head.set_class(bool(others), "-some")
        head.update(draw_all(others))
        menu = self.query_one(Menu)
        marked = next((choice.id for choice in page.choices if choice.marked), None)
        draw_choice = answered if page.kind in ("answers", "kept") else choice
        keys = letters(page.choices, self.session.translators)
        menu.fill(list(choice_rows(page.choices, draw_choice)), menu.here or marked, keys)

    def do_choose(self) -> None:
        """Take the highlighted line."""
        self.query_one(Menu).action_select()

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.do(CHOOSE, event.option_id)


class ListDialog(Dialog, ListScreen):
    """A list over another screen."""

    DEFAULT_CSS = """
    ListDialog {
        Menu { height: 1fr; padding: 1 1; background: $surface; }
        .list-head { display: none; padding: 1 2 0 2; background: $surface; }
        .list-head.-some { display: block; }
        &.-low Menu { padding: 0; }
    }
    """
