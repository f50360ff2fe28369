"""The app: it holds the one session, and keeps its screens in step with the session's place."""

import asyncio
import gc
import os
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input

from advisor.idle import Idle, IdleClock
from advisor.memory import overwrite_freed
from advisor.page.changes import told_step
from advisor.page.command import Command
from advisor.page.commands import LEAVE, NEXT_CLIENT, PAUSE
from advisor.page.effects import next_client
from advisor.page.place import FIELDS, LISTS, Kind, Place
from advisor.page.session import Argument, Session
from advisor.page.words import Words
from advisor.tui.cursor import HIDE, SHOW, cursor_cell
from advisor.tui.keys import bindings
from advisor.tui.palette import palette
from advisor.tui.private import forget_cached
from advisor.tui.screens.base import ROOMY, SMALLEST, PageScreen
from advisor.tui.screens.comparison import ComparisonScreen
from advisor.tui.screens.fields import FieldDialog
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.screens.lists import ListDialog, ListScreen
from advisor.tui.screens.question import QuestionScreen
from advisor.tui.screens.small import TooSmallScreen
from advisor.tui.screens.texts import (
    BeginScreen,
    HelpDialog,
    NextClientScreen,
    PausedScreen,
    PhrasesScreen,
    ReadyScreen,
    SheetDialog,
    TextDialog,
)
from advisor.tui.terminal.app import EarlyPaintApp
from advisor.tui.terminal.input_gate import leaves, pasted
from advisor.tui.themes import ANSI, THEMES, choose_theme, other_theme
from advisor.tui.widgets.choices import Choices
from advisor.writers.outside import do

SCREENS: dict[Kind, type[PageScreen]] = {
    **dict.fromkeys(LISTS, ListDialog),
    **dict.fromkeys(FIELDS, FieldDialog),
    "welcome": BeginScreen,
    "question": QuestionScreen,
    "ready": ReadyScreen,
    "guidance": GuidanceScreen,
    "comparison": ComparisonScreen,
    "phrases": PhrasesScreen,
    "sheet": SheetDialog,
    "help": HelpDialog,
    "next-client": NextClientScreen,
    "paused": PausedScreen,
}
"""The kinds of pages that have a screen of their own; all others are texts over the page behind."""

SCROLLS = (events.MouseScrollUp, events.MouseScrollDown, events.MouseScrollLeft, events.MouseScrollRight)

LIFTS = (events.Key, events.MouseDown)
"""What lifts the cover, and so counts while it is there."""

TOUCHES = (*LIFTS, events.Paste, *SCROLLS)
"""What somebody does who is there. A mouse also moves when a table is knocked."""
SETTLED = (1.0, 6.0)
"""Seconds after which Textual has closed the screens of the last person for good, on a busy machine the later ones."""

LOOK = 5.0
"""Seconds between two looks at the idle clock."""


class AdvisorApp(EarlyPaintApp):
    """The full-screen face of one session."""

    TITLE = "advisor"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = "Menu, Reader"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (ROOMY, "-tall")]
    CSS = """
    Input > .input--placeholder { color: $foreground-muted; text-style: not dim; }
    Input > .input--cursor { color: $foreground; background: $background; text-style: none; }
    SearchIcon { display: none; }
    CommandPalette > .command-palette--help-text { color: $foreground-muted; text-style: not dim not bold; }
    CommandPalette #--input { border: hkey $border-blurred; }
    CommandPalette CommandList { border-bottom: hkey $border-blurred; }
    CommandList > .option-list--option-highlighted {
        color: $block-cursor-foreground;
        background: $block-cursor-background;
        text-style: $block-cursor-text-style;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings([LEAVE], priority=True)]

    def __init__(self, session: Session) -> None:
        theme = choose_theme(os.environ)
        super().__init__(ansi_color=theme == ANSI)
        self.session = session
        self.told: Words | None = None
        self._places: dict[int, Session] = {}
        idle = session.setting.idle
        self.idle = IdleClock(idle * 60) if idle else None
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """Begin with our own screen, for mounting Textual's empty one first would cost a sixth of the start."""
        return _screen(self.session.place.chain[0], 0)

    def on_mount(self) -> None:
        for depth, place in enumerate(self.session.place.chain[1:], 1):
            self.push_screen(_screen(place, depth))
        self._check_size(self.size)
        if self.idle is not None:
            self.set_interval(LOOK, self.look_at_idle_clock)

    def on_resize(self, event: events.Resize) -> None:
        if self.is_entered:
            self._check_size(event.size)

    # The session and its screens

    def do(self, command: Command, argument: Argument = None) -> None:
        """Do a command of the registry, and show where it leads."""
        if command is NEXT_CLIENT or self.session.place.page == "drop":
            # In the app's own turn: a screen that Textual opens keeps hold of whatever widget opened it.
            self.call_later(self._do, command, argument)
        else:
            self._do(command, argument)

    def _do(self, command: Command, argument: Argument) -> None:
        self.show(do(self.session, command, argument))

    def show(self, session: Session) -> None:
        """Hold another session, and bring the screens in step with its place."""
        if session is self.session:
            return
        spoken_anew = session.reading != self.session.reading
        dropped = bool(self.session.interview.answers) and not session.interview.answers
        self.told = told_step(self.session, session)
        self.session, self._places = session, {}
        self._follow(spoken_anew=spoken_anew)
        if dropped:
            self.call_after_refresh(_let_go)
            for moment in SETTLED:
                self.set_timer(moment, self._overwrite)

    def _overwrite(self) -> None:
        work: Callable[[], Awaitable[None]] = _overwrite  # begun by the worker alone: an app that ends begins none
        self.run_worker(work, exclusive=True)

    def session_at(self, depth: int) -> Session:
        """The session at a place, counted from the start: that of the screen so far down the stack."""
        chain = self.session.place.chain
        if depth >= len(chain) - 1:
            return self.session
        if depth not in self._places:
            self._places[depth] = self.session.replaced(place=chain[depth])
        return self._places[depth]

    def remember_card(self, card_id: str) -> None:
        """Note which card is being read; nothing is drawn anew."""
        self.session, self._places = self.session.moved(card=card_id), {}

    def _follow(self, *, spoken_anew: bool) -> None:
        """Close the screens that are not on the way to the session's place, and open those that are missing."""
        covered = isinstance(self.screen, TooSmallScreen)
        while not isinstance(self.screen, PageScreen):
            self.pop_screen()  # what covers a page: the palette, or that the terminal is too small; a page is below
        chain = self.session.place.chain
        stack = [screen for screen in self.screen_stack if isinstance(screen, PageScreen)]
        kept = 0
        while kept < min(len(chain), len(stack)) and type(stack[kept]) is _screen_type(chain[kept]):
            kept += 1
        self._close_and_open(len(stack) - kept, [_screen(place, kept + n) for n, place in enumerate(chain[kept:])])
        for screen in stack[:kept]:
            if screen.is_there and (spoken_anew or screen.depth == len(chain) - 1):
                screen.draw()
        if covered:
            self._check_size(self.size)

    def _close_and_open(self, closed: int, opened: list[PageScreen]) -> None:
        if opened and isinstance(self.screen, PageScreen):
            self.screen.before_covered()
        if opened and closed:
            for _ in range(closed - 1):
                self.pop_screen()
            self.switch_screen(opened.pop(0))
        else:
            for _ in range(closed):
                self.pop_screen()
        for screen in opened:
            self.push_screen(screen)

    def _check_size(self, size: Size) -> None:
        """Cover a terminal that is too small, and come back to the same place when it is not."""
        small = size.width < SMALLEST.width or size.height < SMALLEST.height
        covered = isinstance(self.screen, TooSmallScreen)
        if small and not covered:
            self.push_screen(TooSmallScreen(self.session.translators))
        elif covered and not small:
            self.pop_screen()

    # What is there on every screen

    def action_do(self, _command: str) -> None:
        """Leave: the one command that is bound to the app."""
        self.action_leave()

    def _display(self, *frame: Any) -> None:
        """Textual calls this to paint; the cursor is hidden meanwhile, and then stands where the person is."""
        if self._driver is None or not self.screen_stack or self._driver.is_headless:
            super()._display(*frame)
            return
        self.cursor_position = cursor_cell(self.screen)
        self._driver.write(HIDE)
        super()._display(*frame)
        self._driver.write(SHOW)

    def copy_to_clipboard(self, text: str) -> None:
        """Textual calls this to cut and to copy. Nothing is kept for the next person, nor sent to the terminal."""

    def forget(self) -> None:
        """Drop the answers."""
        self.session, self._places = self.session.cleared(), {}

    def open_palette(self) -> None:
        """Search for a command, over any screen but those that cover everything."""
        screen = self.screen
        if isinstance(screen, PageScreen) and screen.commands:
            screen.before_covered()
            opened = palette(screen)
            self.push_screen(opened)
            self.call_after_refresh(_calm_cursor, opened)

    def change_theme(self) -> None:
        """Change between light and dark."""
        self.theme = other_theme(self.theme)

    # The idle cover of a desk

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there. What comes after too long a time only covers; leaving always works."""
        clock = self.idle
        if clock is not None and isinstance(event, TOUCHES) and not event.is_forwarded:
            if not leaves(event) and self.look_at_idle_clock():
                return
            if self.session.place.page != "paused" or isinstance(event, LIFTS):
                clock.touch()
        if isinstance(event, events.Paste) and not event.is_forwarded:
            event = pasted(event)
        await super().on_event(event)

    def look_at_idle_clock(self) -> bool:
        """Cover the screen, or drop everything, if that is due and there is anything; whether anything was done."""
        if self.idle is None or self.idle.due is Idle.NOT:
            return False
        if not self.session.interview.answers:
            return self._drop_what_was_typed()
        if self.idle.due is Idle.DROP:
            self.call_later(lambda: self.show(next_client(self.session, expired=True)))
            self.idle.touch()
            return True
        if self.session.place.page == "paused":
            return False
        self.do(PAUSE)
        return True

    def _drop_what_was_typed(self) -> bool:
        """Begin anew if somebody has typed or marked something before the first answer; whether anything was done."""
        typed = any(line.value for screen in self.screen_stack for line in screen.query(Input))
        marked = any(choices.is_marked for screen in self.screen_stack for choices in screen.query(Choices))
        if not (typed or marked):
            return False
        self.call_later(lambda: self.show(self.session.cleared()))
        return True


def _screen_type(place: Place) -> type[PageScreen]:
    if place.page == "drop" or (place.page == "languages" and place.behind is None):
        return ListScreen  # nothing of what lies behind is seen
    return SCREENS.get(place.page, TextDialog)


def _screen(place: Place, depth: int) -> PageScreen:
    return _screen_type(place)(depth)


def _let_go() -> None:
    """Let go of the screens of the last person, and of what was typed and painted, which Textual keeps for a while."""
    forget_cached()
    gc.collect()


async def _overwrite() -> None:
    """Overwrite what was let go of, and take keys meanwhile."""
    _let_go()
    for _part in overwrite_freed():
        await asyncio.sleep(0)


def _calm_cursor(screen: Screen[Any]) -> None:
    """Let nothing blink; a screen that is gone again has nothing that could."""
    for line in screen.query(Input):
        line.cursor_blink = False
