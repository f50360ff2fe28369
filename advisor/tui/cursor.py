"""Where the cursor of the terminal stands: braille displays, magnifiers and input methods follow it.

It stands on the marked row of a list, on the card being read, where the next letter goes, else where a text begins.
"""

from rich.cells import cell_len
from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from advisor.tui.widgets.bars import KeyBar, Notices, TopBar
from advisor.tui.widgets.menu import Menu
from advisor.tui.widgets.search import Search

SHOW, HIDE = "\x1b[?25h", "\x1b[?25l"

BARS = (TopBar, Notices, KeyBar)


def cursor_cell(screen: Screen[object]) -> Offset:
    """The cell of a screen at which a person is."""
    typed = next((line for line in screen.query(Search) if line.is_open), None)
    focused = typed or screen.focused
    match focused:
        case Input():
            return _clamped(focused, Offset(_typed_cells(focused) - focused.scroll_offset.x, 0))
        case Menu():
            return _clamped(focused, Offset(0, focused.line or 0))
        case None:
            body = next((child for child in screen.children if child.display and not isinstance(child, BARS)), screen)
            return _clamped(_innermost(body), Offset(0, 0))
        case VerticalScroll():
            return _clamped(focused, Offset(0, 0))
        case _:
            return _in_view(focused)


def _typed_cells(line: Input) -> int:
    """The cells before the place where the next letter goes."""
    return cell_len(line.value[: line.cursor_position])


def _in_view(widget: Widget) -> Offset:
    """The cell where the content of a widget begins, or the first that can be seen of what has been scrolled."""
    content, parent = widget.content_region, widget.parent
    while isinstance(parent, Widget) and not isinstance(parent, VerticalScroll):
        parent = parent.parent
    if not isinstance(parent, VerticalScroll):
        return content.offset
    seen = parent.scrollable_content_region
    top = min(max(content.y, seen.y), max(seen.y, seen.bottom - 1))
    return Offset(content.x, top)


def _innermost(widget: Widget) -> Widget:
    """The first widget within that holds no others."""
    inner = next((child for child in widget.children if child.display), None)
    return widget if inner is None else _innermost(inner)


def _clamped(widget: Widget, within: Offset) -> Offset:
    """A cell of the content of a widget, or the nearest one that can be seen."""
    region = widget.scrollable_content_region
    return region.offset + within.clamp(max(1, region.width), max(1, region.height))
