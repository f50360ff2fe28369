"""The least full-screen program: a Textual app that shows one text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class OneStatic(App[None]):
    """One text."""

    def compose(self) -> ComposeResult:
        yield Static("Before you start")


OneStatic().run()
