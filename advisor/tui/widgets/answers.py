"""The rows of a question: which answers there are, in one language or two, and which of them are searched for."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from advisor.page import Choice, QuestionPage
from advisor.tui.keys import DECLINE
from advisor.tui.visuals import QUIET, Beside, Row, Stack, text
from advisor.tui.widgets.menu import row_key
from advisor.tui.widgets.search import matches
from advisor.tui.words import Speaker

NONE = ":none"
DECLINED = ":decline"
FORWARD = ":continue"

GO_ON = "bold $text-accent"


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


class Second(NamedTuple):
    """The question in a second language. When that is taken away, its room is kept, so that no row moves."""

    page: QuestionPage
    translator: Speaker
    shown: bool = True


class Asked(NamedTuple):
    """A question as it stands on the screen. `typed` is what is searched for, None while nothing can be typed."""

    page: QuestionPage
    translator: Speaker
    second: Second | None
    marks: Marks
    typed: str | None = None

    def keys(self) -> dict[str, str]:
        """The ids of the rows that can be chosen by a key, with their keys."""
        rows = [choice.id for choice in self.page.choices] + [NONE] * self.page.many
        return {row: row_key(number) for number, row in enumerate(rows)}

    def rows(self) -> list[Row]:
        """Headings, options, "none of these", "rather not say", going on; of those, what is searched for."""
        found = list(self._found())
        if self.typed and not found:
            found = [
                Row(None, "", self._say(lambda translator: translator.gettext("No answer has these words in it.")))
            ]
        second = self.second.page if self.second else None
        decline = self._pair(self.page.decline, second.decline if second else None)
        rows = [*found, Row(DECLINED, self._lead(DECLINED, DECLINE.shown), decline)]
        if self.page.many and not self.typed:
            go_on = self._say(lambda translator: translator.gettext("Continue with what is marked"), GO_ON)
            rows.append(Row(FORWARD, "→     ", go_on))
        return rows

    def _found(self) -> Iterator[Row]:
        keys, group = self.keys(), None
        for choice, other in self._choices():
            if not self._searched(choice, choice.beside):
                continue
            if choice.group and choice.group != group:
                yield Row(None, "", self._pair(choice.group, other.group if other else None))
            group = choice.group
            yield self._row(choice.id, keys[choice.id], self._words(choice, other))
        none = self._none()
        if none is not None and self._searched(*none):
            first, twin = none
            yield self._row(NONE, keys[NONE], self._pair(first.label, twin.label if twin else None))

    def _choices(self) -> Iterator[tuple[Choice, Choice | None]]:
        """The options, each with its words in the second language."""
        twins = self.second.page.choices if self.second else ()
        for number, choice in enumerate(self.page.choices):
            yield choice, twins[number] if twins else None

    def _none(self) -> tuple[Choice, Choice | None] | None:
        """The row "none of these" as if it was an option."""
        if self.page.none is None:
            return None
        other = self.second.page.none if self.second else None
        return Choice(NONE, self.page.none), Choice(NONE, other) if other else None

    def _searched(self, choice: Choice, other: Choice | None) -> bool:
        spoken = [choice] if other is None else [choice, other]
        return not self.typed or matches(self.typed, (t for c in spoken for t in (c.label, c.hint, c.group, *c.find)))

    def _row(self, row: str, key: str, words: Visual) -> Row:
        return Row(row, self._lead(row, key), words, key.strip())

    def _words(self, choice: Choice, other: Choice | None) -> Visual:
        """An option with its hint below it."""
        label = self._pair(choice.label, other.label if other else None)
        if not choice.hint:
            return label
        return Stack(label, self._pair(choice.hint, other.hint if other else None, QUIET))

    def _say(self, words: Callable[[Speaker], str], style: str = "") -> Visual:
        return self._pair(words(self.translator), words(self.second.translator) if self.second else None, style)

    def _pair(self, first: str, second: str | None, style: str = "") -> Visual:
        """Words in one language or two, or with the room of the second that was taken away."""
        if second is None or second == first or self.second is None:
            return text(first, style)
        return Columns(text(first, style), text(second, style) if self.second.shown else Room(text(second)))

    def _lead(self, row: str, key: str) -> str:
        """The key of a row, unless keys are typed now, and whether it is marked, or was the answer."""
        key = key if self.typed is None else " "
        if self.page.many and row != DECLINED:
            return f"{key} [x] " if self.marks.has(row) else f"{key} [ ] "
        pad = "  " if self.page.many else ""
        return f"{key} {pad}* " if given(self.page) == row else f"{key} {pad}  "


class Columns(Beside):
    """Two languages of an answer. It is short, so that it needs less room than a paragraph."""

    ROOM = 60


class Room(Visual):
    """The room that something would take, empty."""

    def __init__(self, of: Content) -> None:
        self._of = of

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._of.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self._of.get_height(rules, width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        lines = self._of.render_strips(width, height, style, options)
        return [Strip.blank(width, style.rich_style) for _ in lines]


def given(question: QuestionPage) -> str | None:
    """The row of an earlier answer; of several options, the first."""
    if not question.answered:
        return None
    if question.answer is None:
        return DECLINED
    return next((choice.id for choice in question.choices if choice.id in question.answer), NONE)
