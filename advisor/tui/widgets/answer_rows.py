"""The rows of a question: which answers there are, in each language, and which of them are searched for."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from advisor.page.blocks import Choice
from advisor.page.commands import DECLINE as DECLINE_COMMAND
from advisor.page.commands import SEARCH
from advisor.page.natural import letters, picked
from advisor.page.page import QuestionPage
from advisor.page.question import DECLINE, NONE
from advisor.page.search import found, told
from advisor.page.words import Translators, Words
from advisor.tui.visuals import QUIET, Beside, Row, Stack, spoken, text
from advisor.tui.widgets.menu import row_key

FORWARD = ":continue"

NONE_KEY = "0"
"""The key of "none of these", as it is typed line by line."""

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


class OpenQuestion(NamedTuple):
    """A question as it stands on the screen.

    `roomy`: the page in its former languages; their space stays reserved, so that no row moves.
    """

    page: QuestionPage
    translators: Translators
    marks: Marks
    roomy: QuestionPage | None = None

    @classmethod
    def of(cls, page: QuestionPage, translators: Translators, before: "OpenQuestion | None") -> "OpenQuestion":
        """The question of a page. `before`: the same question as it stood before, whose marks stay."""
        if before is None:
            none = page.many and page.answered and page.answer == frozenset()
            return cls(page, translators, Marks(page.answer or frozenset(), none=none))
        known = before.roomy or before.page
        roomy = known if len(known.languages) > len(page.languages) else None
        return cls(page, translators, before.marks, roomy)

    def marked(self, row: str) -> "OpenQuestion":
        """The question with a row marked."""
        return self if self.marks.has(row) else self.toggled(row)

    def toggled(self, row: str) -> "OpenQuestion":
        """The question after a row is marked or unmarked."""
        return self._replace(marks=self.marks.toggled(row))

    @property
    def keys(self) -> dict[str, str]:
        """The ids of the rows that can be chosen by a key, with their keys."""
        rows = [choice.id for choice in self.page.choices if choice.id not in (DECLINE, NONE)]
        none = {NONE: NONE_KEY} if self.page.many else {}
        return {row: row_key(number, without="".join(none.values())) for number, row in enumerate(rows)} | none

    def picked(self, typed: str) -> tuple[str, ...]:
        """The rows that are meant by an answer in words or numbers."""
        return picked(typed, self.page.choices, self.translators, self.translators)

    @property
    def letters(self) -> Mapping[str, tuple[str, ...]]:
        """The letters that mean yes or no here → the rows that begin so."""
        return letters(self.page.choices, self.translators)

    @property
    def several(self) -> Words:
        """That several answers begin with the yes or the no that was given."""
        return self.translators.reader.gettext("Several answers begin so: choose one of them.")

    @property
    def search_label(self) -> Words:
        """What the search is called."""
        return SEARCH.named(self.translators)

    @property
    def search_words(self) -> Words:
        """What can be done while the search is open."""
        return self.translators.gettext("Search: type a part of an answer. Esc ends it.")

    def rows(self, typed: str | None) -> list[Row]:
        """Headings, options, "none of these", "rather not say", going on; of those, what is searched for.

        `typed`: what is searched for, None while nothing can be typed.
        """
        *options, decline = self.page.choices
        matching = found(options, typed or "") or self._of(self.picked(typed or ""))
        rows = list(self._found(matching, typed))
        if typed and not rows:
            rows = [Row(None, "", spoken(self.translators.gettext("No answer matches “{words}”.", words=typed)))]
        rows.append(Row(DECLINE, self._lead(DECLINE, DECLINE_COMMAND.shown, typed), self._words(decline)))
        if self.page.many and not typed:
            go_on = self.translators.gettext("Continue with what is marked")
            rows.append(Row(FORWARD, "→     ", spoken(go_on, GO_ON)))
        return rows

    def _found(self, choices: tuple[Choice, ...], typed: str | None) -> Iterator[Row]:
        keys, group = self.keys, None
        for choice in choices:
            if choice.group is not None and choice.group != group:
                yield Row(None, "", self._pair(choice.group, self._old(choice.id, "group")))
            group = choice.group
            key = keys[choice.id]
            yield Row(choice.id, self._lead(choice.id, key, typed), self._words(choice), key.strip())

    def _of(self, ids: tuple[str, ...]) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.page.choices if choice.id in ids and choice.id != DECLINE)

    def _words(self, choice: Choice) -> Visual:
        """An option with its hint below it, and why it was found."""
        label = self._pair(choice.label, self._old(choice.id, "label"))
        hint = () if choice.hint is None else (self._pair(choice.hint, self._old(choice.id, "hint"), QUIET),)
        by = told(choice, self.translators).by
        return Stack(label, *hint, *(() if by is None else (self._pair(by, None, QUIET),)))

    def _old(self, choice_id: str, part: str) -> Words | None:
        """The same text in the languages that were taken away too."""
        choices = self.roomy.choices if self.roomy else ()
        return next((getattr(choice, part) for choice in choices if choice.id == choice_id), None)

    def _pair(self, words: Words, old: Words | None, style: str = "") -> Visual:
        """Words in each language, or with the room of the languages that were taken away."""
        drawn = [text(each.text, style) for each in words.distinct]
        spaces = [EmptySpace(text(each.text)) for each in (old.distinct if old else ())[len(drawn) :]]
        return drawn[0] if len(drawn) + len(spaces) == 1 else Columns(*drawn, *spaces)

    def _lead(self, row: str, key: str, typed: str | None) -> str:
        """The key of a row, unless keys are typed now, and whether it is marked, or was the answer."""
        key = key if typed is None else " "
        if self.page.many and row != DECLINE:
            return f"{key} [x] " if self.marks.has(row) else f"{key} [ ] "
        pad = "  " if self.page.many else ""
        return f"{key} {pad}* " if given_row(self.page) == row else f"{key} {pad}  "


class Columns(Beside):
    """The languages of an answer. It is short, so that it needs less room than a paragraph."""

    ROOM = 30


class EmptySpace(Visual):
    """Empty space, as large as a text would be."""

    def __init__(self, of: Content) -> None:
        self._of = of

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._of.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self._of.get_height(rules, width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        lines = self._of.render_strips(width, height, style, options)
        return [Strip.blank(width, style.rich_style) for _ in lines]


def given_row(page: QuestionPage) -> str | None:
    """The row of an earlier answer; of several options, the first."""
    return next((choice.id for choice in page.choices if choice.marked), None)
