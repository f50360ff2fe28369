"""A text that is drawn anew only when its words change, for each update lays the whole screen out again."""

from textual.visual import Visual
from textual.widgets import Static

from advisor.tui.visuals import text


class Kept(Static):
    """A text of the program or the guide. It parses no markup."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._shown: object = None

    def show(self, words: str) -> None:
        """Show these words."""
        self.show_as(words, text(words))

    def show_as(self, what: object, visual: Visual) -> None:
        """Show `visual`, which draws `what`; nothing is done where that is shown already."""
        if what != self._shown:
            self._shown = what
            self.update(visual)
