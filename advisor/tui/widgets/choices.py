"""The answers that can be given to a question: its options, "none of these", "rather not say"."""

from collections.abc import Callable, Iterator
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from advisor.page import Choice, QuestionPage
from advisor.tui.keys import DECLINE
from advisor.tui.visuals import QUIET, Row, text
from advisor.tui.widgets.menu import Menu, row_key
from advisor.tui.words import Speaker

NONE = ":none"
DECLINED = ":decline"
FORWARD = ":continue"


Take = Callable[[str, frozenset[str] | None], None]
"""Takes the answer to a question, by its id; None is "rather not say"."""


class Marks(NamedTuple):
    """What is marked of a question that takes several answers: options, or "none of these", which excludes them."""

    options: frozenset[str] = frozenset()
    none: bool = False

    def toggled(self, row: str) -> "Marks":
        """The marks after one row is marked or unmarked."""
        return Marks(none=not self.none) if row == NONE else Marks(self.options ^ {row})

    def has(self, row: str) -> bool:
        """Whether a row is marked."""
        return self.none if row == NONE else row in self.options

    @property
    def any(self) -> bool:
        """Whether there is an answer."""
        return self.none or bool(self.options)


class Choices(Menu):
    """The answers to one question; `show` swaps in those of another."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "forward", "choose", show=False, id="choose")]

    DEFAULT_CSS = """
    Choices { height: 1fr; }
    """

    class NothingMarked(Message):
        """The person wanted to go on, but no answer is marked."""

    def __init__(self, voice: Speaker, take: Take) -> None:
        """`take` is given each answer at once, not by a message: a key typed ahead then meets the next question."""
        super().__init__(id="choices")
        self._voice = voice
        self._hand_over = take
        self._question: QuestionPage | None = None
        self._marks = Marks()

    def show(self, question: QuestionPage, voice: Speaker) -> None:
        """Show the answers to `question`; the same question in another language keeps its marks and its place."""
        same = self._question is not None and self._question.id == question.id
        here = self.here if same else _given(question)
        if not same:
            answer = question.answer or frozenset()
            self._marks = Marks(answer, none=question.many and question.answered and question.answer == frozenset())
        self._question = question
        self._voice = voice
        self._draw(here)

    def forget(self) -> None:
        """Let the next `show` begin anew, even with the same question."""
        self._question = None

    def decline(self) -> None:
        """Give no answer."""
        self._answer(None)

    def on_key(self, event: events.Key) -> None:
        """The keys that answer are taken here and at once, in the order in which they were typed.

        Bindings are looked up only after a key has gone up to the app, when the next one may have been taken already.
        """
        if event.key == "enter":
            self.action_forward()
        elif event.key == DECLINE.keys:
            self.decline()
        else:
            return
        event.stop()
        event.prevent_default()

    def action_forward(self) -> None:
        """Enter: choose the highlighted row or, where several can be marked, go on with what is marked."""
        row = self.here
        if row is None or self._question is None:
            return
        if not self._question.many or row == DECLINED:
            self.take(row)
        else:
            self._go_on(row)

    @on(OptionList.OptionSelected)
    def _taken(self, event: OptionList.OptionSelected) -> None:
        """A click, a row's own key, or Space."""
        event.stop()
        if event.option_id is not None:
            self.take(event.option_id)

    def take(self, row: str) -> None:
        """Choose a row at once, or mark it where several can be marked."""
        if row == DECLINED:
            self._answer(None)
        elif row == FORWARD:
            self._go_on(row)
        elif self._question is not None and self._question.many:
            self._marks = self._marks.toggled(row)
            self._draw(row)
        else:
            self._answer(frozenset({row}))

    def _go_on(self, row: str) -> None:
        """Give what is marked as the answer; "none of these" needs no mark where nothing else has one."""
        if self._marks.any:
            self._answer(self._marks.options)
        elif row == NONE:
            self._answer(frozenset())
        else:
            self.post_message(self.NothingMarked())

    def _answer(self, answer: frozenset[str] | None) -> None:
        question, self._question = self._question, None
        if question is not None:
            self._hand_over(question.id, answer)

    def _keyed(self) -> Iterator[tuple[str, str]]:
        """The ids of the rows that can be chosen by a key, with their keys."""
        if self._question is not None:
            rows = [choice.id for choice in self._question.choices] + [NONE] * self._question.many
            yield from ((row, row_key(number)) for number, row in enumerate(rows))

    def _draw(self, here: str | None) -> None:
        """Fill the list, keeping what is visible in view."""
        rows = list(self._rows())
        if [row.id for row in rows] == [option.id for option in self.options] and here is not None:
            for index, row in enumerate(rows):
                self.replace_option_prompt_at_index(index, row.visual())
            self.highlighted = self.get_option_index(here)
        else:
            self.fill(rows, here)

    def _rows(self) -> Iterator[Row]:
        """Headings, options, "none of these", going on, "rather not say"."""
        question = self._question
        if question is None:
            return
        keys = dict(self._keyed())
        group = None
        for choice in question.choices:
            if choice.group and choice.group != group:
                yield Row(None, "", text(choice.group))
            group = choice.group
            yield Row(choice.id, self._lead(choice.id, keys[choice.id]), _words(choice), keys[choice.id].strip())
        if question.none is not None:
            yield Row(NONE, self._lead(NONE, keys[NONE]), text(question.none), keys[NONE].strip())
        yield Row(DECLINED, self._lead(DECLINED, DECLINE.shown), text(question.decline))
        if question.many:
            yield Row(FORWARD, "→ ", text(self._voice.ui("Continue with what is marked"), "bold $text-accent"))

    def _lead(self, row: str, key: str) -> str:
        """The key of a row and whether it is marked, or was the answer."""
        question = self._question
        if question is None:
            return ""
        if question.many and row != DECLINED:
            return f"{key} [x] " if self._marks.has(row) else f"{key} [ ] "
        pad = "    " if question.many else ""
        return f"{key} {pad}* " if _given(question) == row else f"{key} {pad}  "


def _given(question: QuestionPage) -> str | None:
    """The row of an earlier answer; of several options, the first."""
    if not question.answered:
        return None
    if question.answer is None:
        return DECLINED
    return next((choice.id for choice in question.choices if choice.id in question.answer), NONE)


def _words(choice: Choice) -> Content:
    """An option with its hint below it."""
    label = text(choice.label)
    return Content.assemble(label, "\n", text(choice.hint, QUIET)) if choice.hint else label
