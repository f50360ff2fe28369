"""The app: holds the one session, goes from screen to screen, and covers what nobody is to see."""

import gc
import os
from typing import Any, ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input

from advisor.idle import Idle, IdleClock
from advisor.page import Session
from advisor.tui.driver import TerminalDriver
from advisor.tui.ending import EndingApp
from advisor.tui.keys import LEAVE, PALETTE, THEME, bindings
from advisor.tui.opening import asks_language
from advisor.tui.palette import palette
from advisor.tui.screens.base import ROOMY, SpokenScreen
from advisor.tui.screens.desk import NextClientScreen, PausedScreen
from advisor.tui.screens.details import YES, HelpDialog, answers_dialog, kept_dialog, language_dialog, start_over_dialog
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.screens.question import QuestionScreen
from advisor.tui.screens.start import SMALLEST, LanguageScreen, TooSmallScreen, WelcomeScreen
from advisor.tui.themes import ANSI, THEMES, choose_theme, other_theme
from advisor.tui.widgets.trail import TrailList

WIDTHS = [(0, "-narrow"), (80, "-medium"), (100, "-wide")]
HEIGHTS = [(0, "-low"), (ROOMY, "-tall")]
"""The classes that screens get, from so many columns or rows on."""

FIRST_SCREEN = 0
"""The place of the first screen on the stack."""

LOOK = 5.0
"""Seconds between two looks at the idle clock."""


class AdvisorApp(EndingApp):
    """The full-screen face of one session."""

    TITLE = "advisor"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = "Menu, Reader"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    CSS = """
    Input > .input--placeholder { color: $foreground-muted; text-style: not dim; }
    Input > .input--cursor { color: $foreground; background: $background; text-style: reverse; }
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
    BINDINGS: ClassVar[list[BindingType]] = [*bindings([LEAVE, PALETTE, THEME])]

    def __init__(self, session: Session, *, ask_language: bool = True, idle: int = 0) -> None:
        """`idle`: the minutes of the idle lock; 0 for none."""
        theme = choose_theme(os.environ)
        super().__init__(driver_class=TerminalDriver, ansi_color=theme == ANSI)
        self.session = session
        self._ask_language = asks_language(session, ask_language=ask_language)
        self.idle_minutes = idle
        self.idle = IdleClock(idle * 60) if idle else None
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """Begin with our own screen, for mounting Textual's empty one first would cost a sixth of the start."""
        return LanguageScreen() if self._ask_language else WelcomeScreen()

    def on_mount(self) -> None:
        self.begin_watching()
        self._check_size(self.size)
        if self.idle is not None:
            self.set_interval(LOOK, self.look_at_idle_clock)
        self.call_after_refresh(self._shown)

    def _shown(self) -> None:
        """After the first paint: take keys. What is there stays, and only what comes later is looked through."""
        if isinstance(self._driver, TerminalDriver):
            self.run_worker(self.take_over(self._driver.let_in))
        gc.freeze()
        gc.enable()

    def on_resize(self, event: events.Resize) -> None:
        if self.is_entered:
            self._check_size(event.size)

    def change(self, session: Session) -> None:
        """Hold another session and draw it on every screen."""
        self.session = session
        for screen in self.screen_stack:
            if isinstance(screen, SpokenScreen) and screen.is_mounted:
                screen.draw()

    # From screen to screen

    @on(LanguageScreen.Chosen)
    def _language_chosen(self, event: LanguageScreen.Chosen) -> None:
        self.change(self.session.in_language(event.code))
        self.push_screen(WelcomeScreen(after_language=True))

    @on(WelcomeScreen.Begun)
    def _begun(self) -> None:
        self._go_on()

    @on(NextClientScreen.Begun)
    def _next_client_begun(self) -> None:
        self.pop_screen()
        self._go_on()

    @on(WelcomeScreen.BackedOut)
    def _backed_out(self) -> None:
        self.pop_screen()

    @on(QuestionScreen.BackedOut)
    def _backed_out_of_questions(self) -> None:
        """At a desk not while something is held: the screen before looks as if nothing were."""
        if not (self.session.desk and self.session.interview.answers):
            self.pop_screen()

    @on(TrailList.Chosen)
    def _answer_chosen(self, event: TrailList.Chosen) -> None:
        self._ask_again(event.question_id)

    @on(GuidanceScreen.BackedOut)
    def _back_to_questions(self) -> None:
        asked = self.session.page().asked
        if asked:
            self._ask_again(asked[-1].id)
        else:
            self.pop_screen()

    @on(QuestionScreen.TrailWanted)
    @on(GuidanceScreen.TrailWanted)
    def _show_answers(self) -> None:
        again = self.screen.asking if isinstance(self.screen, QuestionScreen) else None
        self.push_screen(answers_dialog(again or next(reversed(self.session.interview.answers), None)), self._ask_again)

    def start_over(self) -> None:
        """Ask first; at the desk, where it is one key, show what was dropped.

        It is done in the app's own turn: a screen that is opened keeps hold of whatever widget opened it.
        """
        self.call_later(self._next_client if self.session.desk else self._ask_to_start_over)

    def _ask_to_start_over(self) -> None:
        self.push_screen(start_over_dialog(), self._start_over)

    def _next_client(self, *, idle: bool = False) -> None:
        """Drop everything about the client, and show that nothing is left."""
        dropped = self.session.holding()
        self._drop()
        self.push_screen(NextClientScreen(dropped, idle=idle))
        self.call_after_refresh(gc.collect)

    def take_answer(self, question_id: str, answer: frozenset[str] | None) -> None:
        self.session = self.session.answer(question_id, answer)
        self._go_on()

    def another_visit(self) -> None:
        self.session = self.session.another_visit()
        while not isinstance(self.screen, QuestionScreen) and len(self.screen_stack) > FIRST_SCREEN + 1:
            self.pop_screen()
        self._go_on()
        if self.session.interview.answers:
            self.push_screen(kept_dialog(), self._ask_again)

    def show_guidance_so_far(self) -> None:
        self.push_screen(GuidanceScreen(so_far=True))

    def change_language(self) -> None:
        if self.session.desk:
            self.change(self.session.with_next_beside())
        else:
            self.ask_own_language()

    def ask_own_language(self) -> None:
        self.push_screen(language_dialog(self.session.voice.language.code), self._speak)

    def show_help(self, screen: SpokenScreen[object]) -> None:
        self.push_screen(HelpDialog(screen))

    def _speak(self, code: str | None) -> None:
        if code is not None:
            self.change(self.session.in_language(code))

    def _go_on(self) -> None:
        """Ask the next question or, if none is left, show the guidance."""
        if self.session.question() is None:
            self.push_screen(GuidanceScreen())
        elif isinstance(self.screen, QuestionScreen):
            self.screen.ask(None)
        else:
            self.push_screen(QuestionScreen())

    def _ask_again(self, question_id: str | None) -> None:
        """Ask an earlier question again; its answer is highlighted."""
        if question_id is None:
            return
        if isinstance(self.screen, GuidanceScreen):
            self.pop_screen()
        if isinstance(self.screen, QuestionScreen):
            self.screen.ask(question_id)
        else:
            self.push_screen(QuestionScreen(question_id))

    def _start_over(self, answer: str | None) -> None:
        """Drop everything that was answered and go to the first screen."""
        if answer != YES:
            return
        self._drop()

    def _drop(self) -> None:
        """Drop everything that was answered, and every screen that showed any of it."""
        self.session = self.session.cleared()
        while len(self.screen_stack) > FIRST_SCREEN + 1:
            self.pop_screen()

    def _check_size(self, size: Size) -> None:
        """Cover a terminal that is too small, and come back to the same place when it is not."""
        small = size.width < SMALLEST.width or size.height < SMALLEST.height
        covered = isinstance(self.screen, TooSmallScreen)
        if small and not covered:
            self.push_screen(TooSmallScreen())
        elif covered and not small:
            self.pop_screen()

    # What is there on every screen

    def action_command_palette(self) -> None:
        """Search for an action, over any screen but those that cover everything."""
        screen = self.screen
        if isinstance(screen, SpokenScreen) and screen.active_keys():
            opened = palette(screen)
            self.push_screen(opened)
            self.call_after_refresh(_calm_cursor, opened)

    def action_next_theme(self) -> None:
        """Change between light and dark."""
        self.theme = other_theme(self.theme)

    # The idle lock of a desk

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there. What comes after too long a time only locks; leaving always works."""
        clock = self.idle
        if clock is not None and isinstance(event, events.InputEvent):
            leaving = isinstance(event, events.Key) and event.key in LEAVE.keys.split(",")
            if not leaving and self.look_at_idle_clock():
                return
            clock.touch()
        await super().on_event(event)

    def look_at_idle_clock(self) -> bool:
        """Blank the screen, or drop everything, if that is due and something is held; whether anything was done."""
        if self.idle is None or self.idle.due is Idle.NOT or self.session.holding().nothing:
            return False
        if self.idle.due is Idle.DROP:
            self._next_client(idle=True)
            self.idle.touch()
            return True
        if any(isinstance(screen, PausedScreen) for screen in self.screen_stack):
            return False  # also where a terminal made too small covers it
        self.pause()
        return True

    def pause(self) -> None:
        """Cover the screen until a key is pressed."""
        self.push_screen(PausedScreen(self._wake, self.start_over))

    def _wake(self) -> None:
        """Bring back what was on the screen before it went blank."""
        if isinstance(self.screen, PausedScreen):
            self.pop_screen()
            self._check_size(self.size)


def _calm_cursor(screen: Screen[Any]) -> None:
    """Let nothing blink; a screen that is gone again has nothing that could."""
    for line in screen.query(Input):
        line.cursor_blink = False
