"""What all screens share: the bars around them, their commands, and being drawn anew when the session changes."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Protocol, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from advisor.page.command import Command
from advisor.page.commands import COMMANDS, LEAVE, THEME, offered
from advisor.page.page import Page
from advisor.page.session import Argument, Session
from advisor.page.words import Words
from advisor.tui.themes import other_theme
from advisor.tui.widgets.bars import KeyBar, Notices, Told, TopBar

SMALLEST = Size(40, 15)
"""Columns and rows below which nothing can be read in comfort."""

ROOMY = 20
"""From this many rows on there is room for margins, and for why we ask."""

ROOM_FOR_NOTICES = 28
"""From this many rows on there is room for whole notices."""


class Host(Protocol):
    """What screens need of the app: the one session it holds."""

    session: Session
    told: Words | None

    def do(self, command: Command, argument: Argument = None) -> None:
        """Do a command of the registry, and show where it leads."""
        ...

    def session_at(self, depth: int) -> Session:
        """The session at the place of a screen, counted from the start."""
        ...

    def remember_card(self, card_id: str) -> None:
        """Note which card is being read; nothing is drawn anew."""
        ...

    def action_leave(self) -> None:
        """Blank the screen and end."""
        ...

    def open_palette(self) -> None:
        """Let the person search for what they want to do."""
        ...

    def change_theme(self) -> None:
        """Change between light and dark."""
        ...


class PageScreen(Screen[None]):
    """A screen that shows the page of a place: a bar, notices, its body, and its keys.

    `depth`: how far its place is from the start. A subclass binds the keys of its kinds of pages, and has a method
    `do_…` for each command that it does by itself.
    """

    DEFAULT_CSS = """
    PageScreen {
        background: $background;
        &.-low Reader { padding: 0 1; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, depth: int) -> None:
        super().__init__()
        self.depth = depth

    @property
    def host(self) -> Host:
        """The app."""
        return cast(Host, self.app)

    @property
    def session(self) -> Session:
        """The session at the place of this screen. It is never kept here."""
        return self.host.session_at(self.depth)

    @property
    def page(self) -> Page:
        """The page of the place of this screen."""
        return self.session.page

    def compose(self) -> ComposeResult:
        self._mark_session()  # before there is anything that a class would style anew
        yield TopBar()
        yield Notices()
        yield from self.body()
        yield Told()
        yield KeyBar()

    def body(self) -> ComposeResult:
        """The widgets between the bars."""
        yield from ()

    def on_mount(self) -> None:
        if self.children:
            self.draw()

    def draw(self) -> None:
        """Put the page on the screen: on mounting, and whenever the session has changed."""
        self._mark_session()
        self._show_notices(self.size)
        self.show_bars()
        self.tell(self.host.told)

    def tell(self, words: Words | None) -> None:
        """Say what the last step has changed without being asked to; nothing for None."""
        for bar in self.query(Told):
            bar.tell(words)

    def before_covered(self) -> None:
        """Something opens over this screen."""

    def show_bars(self) -> None:
        """Show where one is, and the keys."""
        if not self.children:
            return
        page = self.page
        self.query_one(TopBar).show(str(page.title), str(page.progress or ""))
        self.query_one(KeyBar).show(self.commands, self.session.translators)

    def _mark_session(self) -> None:
        self.set_class(self.session.desk, "-desk")
        self.set_class(len(self.session.reading) > 1, "-beside")

    def on_resize(self, event: events.Resize) -> None:
        self._show_notices(event.size)

    def _show_notices(self, size: Size) -> None:
        page = self.page
        for bar in self.query(Notices):
            bar.show_notices(page.notices, page.brief if size.height < ROOM_FOR_NOTICES else None)

    # Commands

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands that do something here and now, the most important first."""
        themes = other_theme(self.app.theme) != self.app.theme
        return tuple(command for command in offered(self.session) if themes or command is not THEME)

    def argument(self, _command: Command) -> Argument:
        """What a command is done with here, for example the card being read."""
        return None

    @property
    def is_there(self) -> bool:
        """Whether there is anything to draw on: not before it is made, and not where it was closed before that."""
        return self.is_mounted and bool(self.children)

    @property
    def takes_input(self) -> bool:
        """Whether this is what the person sees: a screen that is not there yet, or is going, takes nothing."""
        return self.is_there and self.is_active

    def run(self, command: Command) -> None:
        """Do a command, here if it is one of this screen's own."""
        if not self.takes_input:
            return
        own: Callable[[], None] | None = getattr(self, f"do_{command.id.replace('-', '_')}", None)
        if own is not None:
            own()
        else:
            self.do(command, self.argument(command))

    def do(self, command: Command, argument: Argument = None) -> None:
        """Let the app do a command."""
        if self.takes_input:
            self.host.do(command, argument)

    def do_leave(self) -> None:
        """Leave at once."""
        self.host.action_leave()

    def do_palette(self) -> None:
        """Open the palette."""
        self.host.open_palette()

    def do_theme(self) -> None:
        """Change between light and dark."""
        self.host.change_theme()

    def action_do(self, command_id: str) -> None:
        """What the keys are bound to."""
        self.run(COMMANDS[command_id])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key whose command is not offered does nothing."""
        if action != "do" or not parameters:
            return True
        if not self.takes_input:
            return False
        command = COMMANDS[str(parameters[0])]
        return command is LEAVE or command in self.commands

    @on(KeyBar.Pressed)
    def _press(self, event: KeyBar.Pressed) -> None:
        event.stop()
        self.run(event.command)

    def targets(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        """Where one can go from here by a name, for the palette: the name, what it is, and how."""
        yield from ()


class Dialog(PageScreen, ModalScreen[None]):
    """A screen over another one, which can be seen behind it and comes back as it was."""

    DEFAULT_CSS = """
    Dialog {
        background: $background 70%;
        &:ansi { background: $background; }
        padding: 2 8;
        &.-narrow, &.-low { padding: 0; }
    }
    """
