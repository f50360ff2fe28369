"""The least app in which Escape does something: it shows another text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Escape(App[None]):
    """One text after the other."""

    BINDINGS = [("escape", "other")]

    def compose(self) -> ComposeResult:
        yield Static("Before you start")

    def action_other(self) -> None:
        self.query_one(Static).update("You are back")


Escape().run()
