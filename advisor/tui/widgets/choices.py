"""The list of the answers that can be given to a question: what its keys do, and where its rows stay."""

from collections.abc import Awaitable, Callable

from textual import events, on
from textual.message import Message
from textual.widgets import OptionList

from advisor.page.commands import DECLINE as DECLINE_COMMAND
from advisor.page.commands import SEARCH
from advisor.page.page import QuestionPage
from advisor.page.question import DECLINE, NONE
from advisor.page.words import Translators, Words
from advisor.tui.keys import has_key
from advisor.tui.widgets.answer_rows import FORWARD, Marks, OpenQuestion, given_row
from advisor.tui.widgets.menu import Menu
from advisor.tui.widgets.search import Search
from advisor.tui.widgets.typing_on import NumberTyping, StrayTyping, WordTyping

ALT = "alt+"

STRAY = 40
"""Characters of a word that means nothing, as it is told."""

LONG = 8
"""A list with more rows than this is worth searching."""

MOVES = {
    "enter": "forward",
    "up": "cursor_up",
    "down": "cursor_down",
    "pageup": "page_up",
    "pagedown": "page_down",
    "home": "first",
    "end": "last",
}
"""Key → what it does in the list."""

Take = Callable[[frozenset[str] | None], None]
"""Takes the answer to the question; None is "rather not say"."""

Act = Callable[[str], Awaitable[bool]]
"""Does at once what a key of the screen does; whether it is one."""


class Choices(Menu):
    """The answers to one question; `show` swaps in those of another."""

    DEFAULT_CSS = """
    Choices { height: 1fr; }
    """

    class NothingMarked(Message):
        """The person wanted to go on, but no answer is marked."""

    class AskedBack(Message):
        """What the person pressed could mean several things, which `words` say."""

        def __init__(self, words: Words) -> None:
            super().__init__()
            self.words = words

    class Marked(Message):
        """The person marked or unmarked an answer."""

    def __init__(self, take: Take, act: Act, search: Search) -> None:
        """`take` is given each answer at once, not by a message: a key typed ahead then meets the next question.

        `search` is the line above the list in which a part of an answer can be typed.
        """
        super().__init__(id="choices")
        self._hand_over = take
        self._act = act
        self._search = search
        self._question: OpenQuestion | None = None
        self._is_pointed_at = False
        self._word, self._stray, self._numbers = WordTyping(), StrayTyping(), NumberTyping()

    def show(self, page: QuestionPage, translators: Translators) -> None:
        """Show the answers to a question; the same question in another language keeps its marks and its place."""
        before = self._question if self._question is not None and self._question.page.id == page.id else None
        here = self.here if before else given_row(page)
        if before is None:
            self._numbers, self._is_pointed_at = NumberTyping(), page.answered
        self._question = OpenQuestion.of(page, translators, before)
        if not (before and self._search.is_open):
            self._search.close(self._invitation())
        self._draw(here)

    def forget(self) -> None:
        """Let the next `show` begin anew, even with the same question."""
        self._question = None

    @property
    def long(self) -> bool:
        """Whether there are so many answers that a search helps."""
        return self._question is not None and len(self._question.keys) > LONG

    @property
    def is_marked(self) -> bool:
        """Whether answers are marked and not given yet."""
        return self._marks.any

    # Keys

    async def on_key(self, event: events.Key) -> None:
        """The keys are taken here and at once, in the order in which they were typed.

        Bindings are looked up only after a key has gone up to the app, when the next one may have been taken already.
        """
        taken = self.press_key(event) or await self._move(event.key) or await self._act(event.key)
        if not (taken or self._stray.begin(event)):
            return
        event.stop()
        event.prevent_default()

    def press_key(self, event: events.Key) -> bool:
        """Take a key that works wherever the focus is: it types, answers or marks; whether it did."""
        if self._word.takes(event):
            return True
        if self._search.is_open:
            return self._type(event)
        if self._stray.takes(event):
            self._tell_of_stray(self._stray.ended(event))
            return True
        if event.key.startswith(ALT):
            return self._choose_alone(self._ids.get(event.key.removeprefix(ALT)))
        if self._numbers.takes(event) or self._press_letter(event.character or ""):
            return True
        if has_key(DECLINE_COMMAND, event.key):
            self.decline()
            return True
        return bool(event.character) and self.press(event.character or "")

    def _tell_of_stray(self, typed: str) -> None:
        if typed and self._question is not None:
            gettext = self._question.translators.gettext
            self.post_message(self.AskedBack(gettext("“{typed}” is not one of the choices.", typed=typed[:STRAY])))

    def _press_letter(self, letter: str) -> bool:
        """A letter that means yes or no: the row that begins so or, where there are several, a question back."""
        question, pressed = self._question, letter.casefold()
        rows = question.letters.get(pressed, ()) if question is not None and pressed else ()
        if question is None or not rows:
            return False
        self._word.begin(pressed, question.translators)
        if len(rows) > 1:
            self.highlighted = self.get_option_index(rows[0])
            self.post_message(self.AskedBack(question.several))
        else:
            self.take(rows[0])
        return True

    def press(self, key: str) -> bool:
        """Choose the row with this key; "none of these" is an answer at once where nothing else is marked."""
        question, row = self._question, self.row_of(key)
        if row == NONE and not self._marks.options:
            self._answer(frozenset())
        elif row is not None and question is not None and question.page.many:
            for between in self._numbers.named(row, question.keys):
                self._question = (self._question or question).marked(between)
            self.take(row)
            self._numbers.begin(row, question.translators)
        else:
            return super().press(key)
        return True

    async def _move(self, key: str) -> bool:
        """The keys that move through the list, and Enter."""
        if key in MOVES:
            await self.run_action(MOVES[key])
            self._is_pointed_at = True
        return key in MOVES

    # The search

    def open_search(self) -> None:
        """Let a part of an answer be typed."""
        if self._question is not None and not self._search.is_open:
            self._search.open(str(self._question.search_words))
            self._draw(self.here)

    def close_search(self) -> None:
        """Forget what was typed and show all answers again."""
        if self._search.is_open:
            here = self.here
            self._search.close(self._invitation())
            self._draw(here)

    def _invitation(self) -> str:
        """What the line of the search says while it is closed."""
        return f"{SEARCH.shown} {self._question.search_label}" if self._question is not None and self.long else ""

    def _type(self, event: events.Key) -> bool:
        """A key while the search is open."""
        if event.key == "escape":
            self.close_search()
        elif event.key == "enter":
            self.take_found()
        elif event.key.startswith(ALT):
            return True
        elif self._search.press(event):
            self._draw(None)
        else:
            return False
        return True

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted is searched for, or else ignored."""
        event.stop()
        if self._search.is_open and event.text:
            self._search.insert_text_at_cursor(event.text)
            self._draw(None)

    def take_found(self) -> None:
        """End the search with the highlighted answer, or with all that were named by their numbers."""
        question, typed, row = self._question, self._search.value, self.here
        named = question.picked(typed) if question is not None and typed else ()
        if question is not None and row in named and len(named) > 1 and question.page.many:
            self.close_search()
            for each in named:
                self._question = (self._question or question).marked(each)
            self._draw(row)
        elif row is not None or named == (DECLINE,):
            self.close_search()
            self.take(row or DECLINE)

    # Answering

    def decline(self) -> None:
        """Give no answer."""
        self._answer(None)

    def action_forward(self) -> None:
        """Enter: choose the highlighted row or, where several can be marked, go on with what is marked.

        A row that nobody has moved to is asked about first: an Enter too many would be an answer.
        """
        row = self.here
        if row is None or self._question is None:
            return
        if not self._is_pointed_at and not self._question.page.many:
            self._is_pointed_at = True
            gettext = self._question.translators.gettext
            self.post_message(self.AskedBack(gettext("Press Enter again to choose the marked line.")))
        elif not self._question.page.many or row == DECLINE:
            self.take(row)
        else:
            self._go_on(row)

    def mark(self) -> None:
        """Space: mark the highlighted row, or choose it where only one can be."""
        if self.here is not None:
            self.take(self.here)

    def choose_alone(self) -> None:
        """Choose the highlighted row alone, whatever is marked."""
        self._choose_alone(self.here)

    def _choose_alone(self, row: str | None) -> bool:
        if row is None or row == FORWARD:
            return False
        self._answer(None if row == DECLINE else frozenset() if row == NONE else frozenset({row}))
        return True

    @on(OptionList.OptionSelected)
    def _taken(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        event.stop()
        if event.option_id is not None and self._has(event.option_id):
            self.close_search()
            self.take(event.option_id)

    def take(self, row: str) -> None:
        """Choose a row at once, or mark it where several can be marked."""
        if row == DECLINE:
            self._answer(None)
        elif row == FORWARD:
            self._go_on(row)
        elif self._question is not None and self._question.page.many:
            self._question = self._question.toggled(row)
            self._draw(row)
            self.post_message(self.Marked())
        else:
            self._answer(frozenset({row}))

    def _has(self, row: str) -> bool:
        """Whether this is a row of the question that is asked now."""
        return self._question is not None and any(each.id == row for each in self._question.rows(None))

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
            self._hand_over(answer)

    # Rows

    @property
    def _marks(self) -> Marks:
        return self._question.marks if self._question is not None else Marks()

    def _draw(self, here: str | None) -> None:
        """Fill the list. Where its rows are the same ones, the highlighted one stays on its line of the screen."""
        typed = self._search.value if self._search.is_open else None
        rows = self._question.rows(typed) if self._question is not None else []
        if [row.id for row in rows] == [option.id for option in self.options] and here is not None:
            line = self.line if self.here == here else None
            self._ids = {row.key: row.id for row in rows if row.key and row.id}
            for index, row in enumerate(rows):
                self.replace_option_prompt_at_index(index, row.visual())
            self.highlighted = self.get_option_index(here)
            self.hold(line)
        else:
            self.fill(rows, here)
            if typed and self.here == DECLINE:
                self.highlighted = None  # nothing was found: Enter must not take what was not looked for
