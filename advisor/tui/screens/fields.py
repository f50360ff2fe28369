"""The screens on which a text is typed: the name of a file, the date for a calendar."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from advisor.page.blocks import Field
from advisor.page.commands import ENTER
from advisor.page.place import FIELDS
from advisor.tui.draw import draw_all
from advisor.tui.keys import page_bindings
from advisor.tui.screens.base import Dialog
from advisor.tui.visuals import STRONG, spoken


class FieldDialog(Dialog):
    """A line to type in, over another screen."""

    DEFAULT_CSS = """
    FieldDialog {
        #told, #label { padding: 1 2 0 2; background: $surface; }
        Input { margin: 0 1; border: tall $border-blurred; background: $surface; }
        Input:focus { border: tall $border; }
        #rest { height: 1fr; background: $surface; }
        &.-low #label { padding: 0 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings(*FIELDS)]
    AUTO_FOCUS = "Input"

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._asked: tuple[str, str | None] | None = None

    def body(self) -> ComposeResult:
        yield Static(id="told", markup=False)
        yield Static(id="label", markup=False)
        line = Input(select_on_focus=False)
        line.cursor_blink = False
        yield line
        yield Static(id="rest")

    def draw(self) -> None:
        super().draw()
        others = [block for block in self.page.blocks if not isinstance(block, Field)]
        told = self.query_one("#told", Static)
        told.display = bool(others)
        told.update(draw_all(others))
        for field in self.page.blocks:
            if isinstance(field, Field):
                self.query_one("#label", Static).update(spoken(field.label, STRONG))
                self._offer(field)

    def _offer(self, field: Field) -> None:
        """Offer a value, all of it selected: what is typed then stands in its place."""
        line, place = self.query_one(Input), self.session.place
        asked = (place.page, place.format)
        if asked != self._asked:
            self._asked = asked
            line.value = field.value
            line.action_select_all()

    @on(Input.Submitted)
    def do_enter(self) -> None:
        """Go on with what was typed."""
        self.host.do(ENTER, self.query_one(Input).value)
