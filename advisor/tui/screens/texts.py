"""The screens that are read: the welcome, what is told of a card, the help, what the next client is told."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.visual import Visual
from textual.widgets import Static

from advisor.page.blocks import Block, Contact, Heading, KeyHelp, Paragraph, Phrases
from advisor.page.command import Command
from advisor.page.commands import BEGIN, CLOSE, COMMANDS, HELP, LEAVE, NEXT_CLIENT, READ_ON, SHOW_GUIDANCE
from advisor.page.place import TEXTS
from advisor.tui.draw import CardStyle, draw, draw_all, has_large_digits, has_plain_lines, large
from advisor.tui.keys import has_key, key_name, key_names, page_bindings
from advisor.tui.screens.base import Dialog, PageScreen
from advisor.tui.visuals import GAP, HEADING, QUIET, STRONG, Hanging, Stack, spoken, text
from advisor.tui.widgets.bars import KeyBar
from advisor.tui.widgets.panes import Reader
from advisor.tui.widgets.phone import NUMBER_STYLE, link, phone

BARS = 4
"""The rows of the bars above and below a text, and of the margins within."""


class TextScreen(PageScreen):
    """A page to read."""

    AUTO_FOCUS = "Reader"

    def body(self) -> ComposeResult:
        with Reader():
            yield Static(id="text", markup=False)

    def draw(self) -> None:
        super().draw()
        self.query_one("#text", Static).update(self.visual())

    def visual(self) -> Visual:
        """The blocks of the page."""
        return draw_all(self.page.blocks)

    def do_read_on(self) -> None:
        """Read on by a page."""
        self.query_one(Reader).scroll_page_down()


class TextDialog(Dialog, TextScreen):
    """A page to read over another one."""

    DEFAULT_CSS = """
    TextDialog Reader { background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings(*TEXTS)]


class SheetDialog(TextDialog):
    """The sheet to take home, as it will be printed."""

    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("sheet")]

    def visual(self) -> Visual:
        """The sides of the sheet, and its code if all of it has room."""
        return draw_all(self.page.blocks, CardStyle(large=not has_plain_lines(), rows=rows_seen_at_once(self)))


class HelpDialog(TextDialog):
    """What can be done on the screen behind, each with its key."""

    def visual(self) -> Visual:
        """The keys in a column of their own."""
        told = {command.id for command in (*self._behind.commands, LEAVE) if command.shown}
        blocks = [block for block in self.page.blocks if not isinstance(block, KeyHelp) or block.command in told]
        names = {block: self._key_of(block) for block in blocks if isinstance(block, KeyHelp)}
        width = max(map(cell_len, names.values()), default=0) + 2
        rows = (
            Hanging(text(names[block] + " " * (width - cell_len(names[block])), STRONG), draw(block)) for block in names
        )
        warnings = [draw(block) for block in blocks if not isinstance(block, KeyHelp)]
        return Stack(*warnings, *([GAP] if warnings else []), *rows)

    @property
    def _behind(self) -> PageScreen:
        """The screen that it tells about, which may have no room for some of what its page can do."""
        screens = [screen for screen in self.app.screen_stack if isinstance(screen, PageScreen)]
        return screens[self.depth - 1]

    def _key_of(self, block: KeyHelp) -> str:
        return key_names(COMMANDS[block.command], self.session.translators)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The key that opened it closes it."""
        return parameters == (HELP.id,) or super().check_action(action, parameters)

    def do_help(self) -> None:
        """Close the help."""
        self.do(CLOSE)


class BeginScreen(TextScreen):
    """A page after which the questions begin. `GO`: the command that goes on."""

    GO: ClassVar[Command] = BEGIN

    DEFAULT_CSS = """
    BeginScreen {
        #text { max-width: 84; }
        &.-beside #text { max-width: 150; }
        #begin { width: auto; margin: 1 0 0 0; padding: 0 2; background: $block-cursor-background;
            color: $block-cursor-foreground; text-style: $block-cursor-text-style; }
        #begin:hover { text-style: bold underline; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("welcome")]

    def body(self) -> ComposeResult:
        with Reader():
            yield Static(id="text", markup=False)
            yield Static(id="begin", markup=False)

    def draw(self) -> None:
        super().draw()
        translators = self.session.translators
        label = f"{key_name(self.GO, translators)} · {translators.first.gettext(self.GO.label)}"
        self.query_one("#begin", Static).update(text(label))

    @on(events.Click, "#begin")
    def go_on(self) -> None:
        """Go on to what follows."""
        self.do(self.GO)


class ReadyScreen(BeginScreen):
    """That the guidance is ready, and covered."""

    GO = SHOW_GUIDANCE
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("ready")]


class NextClientScreen(BeginScreen):
    """What was dropped of the last client, and what the next one is told."""

    DEFAULT_CSS = """
    NextClientScreen #text { max-width: 110; border: round $success; padding: 1 2; height: auto; }
    NextClientScreen.-low #text { padding: 0 1; }
    """

    def visual(self) -> Visual:
        """The page with its title in every language, for both look at it."""
        return Stack(spoken(self.page.title, STRONG), GAP, super().visual())


class PhrasesScreen(TextScreen):
    """Phrases and phone numbers, large, to hold up to somebody or to copy from."""

    DEFAULT_CSS = """
    PhrasesScreen {
        Reader { align: center middle; padding: 1 2; }
        #text { width: 100%; max-width: 70; text-align: center; }
        &.-low Reader { align: center top; padding: 0 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("phrases")]

    def compose(self) -> ComposeResult:
        """No bar above and no notice: nothing else about the person is to be seen."""
        yield from self.body()
        yield KeyBar()

    def show_bars(self) -> None:
        """Only how to close this, to read on, and to leave."""
        self.query_one(KeyBar).show((CLOSE, READ_ON), self.session.translators)

    def visual(self) -> Visual:
        contacts = [block for block in self.page.blocks if isinstance(block, Contact)]
        digits = bool(contacts) and has_large_digits(contacts[0])
        return Stack(
            *(part for block in self.page.blocks for part in self._large(block, digits=digits)), *self._copying()
        )

    def _large(self, block: Block, *, digits: bool) -> Iterator[Visual]:
        match block:
            case Phrases():
                for phrase in block.phrases:
                    yield large(text(phrase.english, STRONG))
                    yield GAP
                    yield from (text(each.text) for each in (phrase.meaning.texts if phrase.meaning else ()))
                    yield GAP
            case Contact():
                yield from (text(each.text, STRONG) for each in block.name.distinct)
                if block.phone:
                    yield phone(block.phone, large=digits)
                if block.url:
                    yield link(block.url, NUMBER_STYLE)
                yield GAP
            case Heading():
                yield spoken(block.words, HEADING)
            case _:
                yield draw(block, CardStyle(rows=rows_seen_at_once(self)))
                yield GAP

    def _copying(self) -> Iterator[Visual]:
        """How to copy, if there is something to copy; Ctrl+C leaves."""
        if not has_plain_lines() and not all(isinstance(block, Paragraph) for block in self.page.blocks):
            yield spoken(self.session.translators.gettext("To copy: hold Shift and drag. Ctrl+C leaves."), QUIET)


def rows_seen_at_once(screen: PageScreen) -> int:
    """How many rows of a text are seen at once: all but those of the bars and of the margins."""
    return screen.app.size.height - BARS


class PausedScreen(PageScreen):
    """Covers everything: after a while without a key or a touch, or when somebody looks on."""

    DEFAULT_CSS = """
    PausedScreen { align: center middle; #text { width: auto; max-width: 80%; } }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="text", markup=False)

    def draw(self) -> None:
        page = self.page
        self.query_one("#text", Static).update(Stack(spoken(page.title, STRONG), GAP, draw_all(page.blocks)))

    @property
    def commands(self) -> tuple[Command, ...]:
        return ()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.do(NEXT_CLIENT if has_key(NEXT_CLIENT, event.key) else CLOSE)

    def on_click(self) -> None:
        self.do(CLOSE)
