"""The answers so far, any of which can be chosen to be changed."""

from collections.abc import Iterator

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from advisor.page import Trail
from advisor.tui.visuals import QUIET, Row, Stack, text
from advisor.tui.widgets.menu import Menu, row_key


class TrailList(Menu):
    """The questions that were answered, each with its answer."""

    class Chosen(Message):
        """The person wants to change the answer to a question."""

        def __init__(self, question_id: str) -> None:
            super().__init__()
            self.question_id = question_id

    def show(self, trail: tuple[Trail, ...], chosen: str | None = None) -> None:
        """Show these answers; `chosen` is the question that is being asked again."""
        self.fill(list(trail_rows(trail)), chosen)
        if chosen is None:
            self.highlighted = None  # nothing is being chosen here; the mark belongs to the question

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Chosen(event.option_id))


def trail_rows(trail: tuple[Trail, ...], *, keyed: bool = False) -> Iterator[Row]:
    """The answers as rows, with a key before each where there is room."""
    for number, answered in enumerate(trail):
        words = Stack(text(answered.ask, QUIET), Content.assemble("→ ", text(answered.told)))
        key = row_key(number) if keyed else ""
        yield Row(answered.id, f"{key} " if keyed else "", words, key.strip())
