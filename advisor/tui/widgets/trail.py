"""The answers so far, any of which can be chosen to be changed."""

from collections.abc import Iterator

from textual import on
from textual.message import Message
from textual.widgets import OptionList, Static

from advisor.page import Trail
from advisor.tui.keys import BACK, key_name
from advisor.tui.visuals import QUIET, Hanging, Row, Stack, both, text
from advisor.tui.widgets.fitting import Fitting
from advisor.tui.widgets.menu import Menu, row_key
from advisor.tui.words import Speaker


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
        other = answered.beside
        told = Hanging(text("→ "), both(answered.told, other.told if other else None))
        words = Stack(both(answered.ask, other.ask if other else None, QUIET), told)
        key = row_key(number) if keyed else ""
        yield Row(answered.id, f"{key} " if keyed else "", words, key.strip())


class LastAnswer(Static):
    """The last answer on one line, for a volunteer who asks; of a private one, only that there is one."""

    DEFAULT_CSS = """
    LastAnswer { height: 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def show(self, last: Trail | None, translator: Speaker) -> None:
        """Put the answer on the line, with as much about it as there is room for."""
        if last is None:
            self.update("")
            return
        told, key = translator.gettext("answered") if last.private else last.told, key_name(BACK, translator)
        forms = (
            translator.gettext("Last: {question} {answer} ({key} changes it)", question=last.ask, answer=told, key=key),
            translator.gettext("Last: {answer} ({key} changes it)", answer=told, key=key),
            translator.gettext("Last: {answer}", answer=told),
        )
        self.update(Fitting(*(text(form) for form in forms)))
