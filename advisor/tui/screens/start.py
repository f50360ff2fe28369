"""The screens around the questions: the language, what a person is told before they start, and a window too small."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widgets import OptionList, Static

from advisor.page import Session
from advisor.tui import opening
from advisor.tui.keys import BACK, Key, bindings
from advisor.tui.opening import (
    CHOICE_KEYS,
    WELCOME_KEYS,
    begin_words,
    choice_title,
    draft_label,
    paragraphs,
    welcome_title,
)
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.visuals import GAP, QUIET, STRONG, Row, Stack, both, text
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.menu import Menu, row_key
from advisor.tui.widgets.panes import Reader

SMALLEST = Size(*opening.SMALLEST)
"""Below this size nothing can be read in comfort."""


def language_rows(session: Session) -> Iterator[Row]:
    """The languages, each under its own name."""
    for number, language in enumerate(session.languages.known.values()):
        key = row_key(number)
        words = Content.assemble(text(language.name), text(draft_label(session, language.code), QUIET))
        yield Row(language.code, f"{key} ", words, key.strip())


class LanguageScreen(SpokenScreen[None]):
    """The first screen where there are several languages."""

    DEFAULT_CSS = """
    LanguageScreen {
        Menu { height: 1fr; margin: 1 2; }
        &.-low Menu { margin: 0; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = CHOICE_KEYS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class Chosen(Message):
        """The person chose a language."""

        def __init__(self, code: str) -> None:
            super().__init__()
            self.code = code

    def body(self) -> ComposeResult:
        yield Menu()

    def draw(self) -> None:
        super().draw()
        self.query_one(TopBar).show(choice_title(self.session))
        menu = self.query_one(Menu)
        menu.fill(list(language_rows(self.session)), menu.here or self.session.translator.language.code)

    def action_choose(self) -> None:
        self.query_one(Menu).action_select()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(str(event.option_id)))


class WelcomeScreen(SpokenScreen[None]):
    """What this is, what leaving does and does not erase, and how to leave."""

    DEFAULT_CSS = """
    WelcomeScreen {
        #welcome-text { max-width: 84; }
        &.-beside #welcome-text { max-width: 150; }
        #begin { width: auto; margin: 1 0 0 0; padding: 0 2; background: $block-cursor-background;
            color: $block-cursor-foreground; text-style: $block-cursor-text-style; }
        #begin:hover { text-style: bold underline; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = WELCOME_KEYS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class Begun(Message):
        """The person wants to start."""

    class BackedOut(Message):
        """The person wants the screen before."""

    def __init__(self, *, after_language: bool = False) -> None:
        """`after_language`: the choice of a language is the screen before."""
        super().__init__()
        self._after_language = after_language

    def body(self) -> ComposeResult:
        with Reader():
            yield Static(id="welcome-text", markup=False)
            yield Static(id="begin", markup=False)

    def draw(self) -> None:
        super().draw()
        self.query_one(TopBar).show(welcome_title(self.session))
        told = paragraphs(self.session, self.host.idle_minutes)
        styled = [both(each.first, each.second, STRONG if each.strong else "") for each in told]
        parts = [part for paragraph in styled for part in (paragraph, GAP)]
        self.query_one("#welcome-text", Static).update(Stack(*parts[:-1]))
        self.query_one("#begin", Static).update(text(begin_words(self.session.translator)))

    def active_keys(self) -> tuple[Key, ...]:
        return tuple(key for key in super().active_keys() if self._after_language or key is not BACK)

    @on(events.Click, "#begin")
    def action_begin(self) -> None:
        self.post_message(self.Begun())

    def action_back(self) -> None:
        self.post_message(self.BackedOut())

    def action_scroll_down(self) -> None:
        self.query_one(Reader).scroll_page_down()


class TooSmallScreen(SpokenScreen[None]):
    """Shown while the terminal is too small; what is below comes back by itself."""

    KEYS: ClassVar[tuple[Key, ...]] = ()

    def compose(self) -> ComposeResult:
        yield Static(id="too-small", markup=False)

    def draw(self) -> None:
        words = self.session.translator.gettext(
            "Ctrl+Q leaves. This window is too small: it needs {columns} columns and {rows} rows. Make it larger, or "
            "run: advisor --line",
            columns=SMALLEST.width,
            rows=SMALLEST.height,
        )
        self.query_one("#too-small", Static).update(text(words))
