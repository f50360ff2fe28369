"""The answers so far, any of which can be chosen to be changed."""

from collections.abc import Iterator

from textual import on
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from advisor.page.blocks import Answered
from advisor.page.commands import BACK
from advisor.page.words import Translators
from advisor.tui.draw import draw
from advisor.tui.keys import key_name
from advisor.tui.visuals import Row, text
from advisor.tui.widgets.first_that_fits import FirstThatFits
from advisor.tui.widgets.menu import Menu


class AnswerList(Menu):
    """The questions that were answered, each with its answer."""

    class Chosen(Message):
        """The person wants to change the answer to a question."""

        def __init__(self, question_id: str) -> None:
            super().__init__()
            self.question_id = question_id

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._trail: tuple[Answered, ...] = ()

    def show(self, trail: tuple[Answered, ...], chosen: str | None = None) -> None:
        """Show these answers; `chosen` is the question that is being asked again."""
        known = len(self._trail)
        if chosen is None and trail[:known] == self._trail:
            self.add_options(Option(row.visual(), row.id) for row in _rows(trail[known:]))
        else:
            self.fill(list(_rows(trail)), chosen)
        self._trail = trail
        if chosen is None:
            self.highlighted = None  # nothing is being chosen here; the mark belongs to the question

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Chosen(event.option_id))


def _rows(trail: tuple[Answered, ...]) -> Iterator[Row]:
    yield from (Row(answered.id, "", draw(answered)) for answered in trail)


class LastAnswer(Static):
    """The last answer on one line, for a volunteer who asks; of a private one, only that there is one."""

    DEFAULT_CSS = """
    LastAnswer { height: 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def show(self, last: Answered | None, translators: Translators) -> None:
        """Put the answer on the line, with as much about it as there is room for."""
        if last is None:
            self.update("")
            return
        gettext = translators.first.gettext
        told, key = gettext("answered") if last.private else str(last.told), key_name(BACK, translators)
        forms = (
            gettext("Last: {question} {answer} ({key} changes it)", question=last.ask, answer=told, key=key),
            gettext("Last: {answer} ({key} changes it)", answer=told, key=key),
            gettext("Last: {answer}", answer=told),
        )
        self.update(FirstThatFits(*(text(form) for form in forms)))
