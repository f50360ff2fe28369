"""Places to read that are longer than the screen. They leave the keys left and right to the screen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll


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


class CardPane(VerticalScroll, inherit_bindings=False, can_focus=False):
    """The cards of a section. The focus is on a card, and the screen decides how one reads on."""

    DEFAULT_CSS = """
    CardPane { width: 1fr; padding: 1 1 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """
