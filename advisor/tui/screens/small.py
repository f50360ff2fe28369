"""The cover of a terminal that is too small."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from advisor.page.command import LEAVE_KEYS
from advisor.page.words import Translators
from advisor.tui.screens.base import SMALLEST
from advisor.tui.visuals import text


class TooSmallScreen(Screen[None]):
    """Shown while the terminal is too small; what is below comes back by itself."""

    DEFAULT_CSS = """
    TooSmallScreen { overflow: hidden; }
    """
    """On two columns a scrollbar makes a text longer that then needs none, over and over."""

    def __init__(self, translators: Translators) -> None:
        super().__init__()
        self._translators = translators

    def compose(self) -> ComposeResult:
        words = self._translators.first.gettext(
            "{key} leaves. This window is too small: it needs {columns} columns and {rows} rows. Make it larger, or "
            "run: advisor --line",
            key=LEAVE_KEYS[0].shown,
            columns=SMALLEST.width,
            rows=SMALLEST.height,
        )
        yield Static(text(words), id="too-small", markup=False)
