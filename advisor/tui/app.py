"""The app: holds the one session, goes from screen to screen, and ends without leaving anything behind."""

import asyncio
import gc
import signal
from typing import Any, ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen

from advisor.errors import ExitCode
from advisor.page import Session
from advisor.tui.driver import TerminalDriver
from advisor.tui.keys import LEAVE, bindings
from advisor.tui.leaving import BLANK, Fault, fault_of
from advisor.tui.screens.base import ROOMY, SessionApp, SpokenScreen
from advisor.tui.screens.details import YES, HelpDialog, answers_dialog, language_dialog, start_over_dialog
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.screens.question import QuestionScreen
from advisor.tui.screens.start import SMALLEST, LanguageScreen, TooSmallScreen, WelcomeScreen
from advisor.tui.widgets.trail import TrailList

WIDTHS = [(0, "-narrow"), (80, "-medium"), (100, "-wide")]
HEIGHTS = [(0, "-low"), (ROOMY, "-tall")]
"""The classes that screens get, from so many columns or rows on."""

FIRST_SCREEN = 0
"""The place of the first screen on the stack."""


class AdvisorApp(SessionApp):
    """The full-screen face of one session."""

    TITLE = "advisor"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = "Menu, Reader"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings([LEAVE])]

    def __init__(self, session: Session, *, ask_language: bool = True) -> None:
        super().__init__(driver_class=TerminalDriver)
        self.session = session
        self._ask_language = ask_language and len(session.languages) > 1
        self.fault: Fault | None = None
        self._entered = False
        self.theme = "nord"

    def get_default_screen(self) -> Screen[None]:
        """Begin with our own screen, for mounting Textual's empty one first would cost a sixth of the start."""
        return LanguageScreen() if self._ask_language else WelcomeScreen()

    def on_mount(self) -> None:
        self._watch_signals()
        self._entered = True
        self._check_size(self.size)
        self.call_after_refresh(_start_collecting)

    def on_resize(self, event: events.Resize) -> None:
        if self._entered:
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

    @on(WelcomeScreen.BackedOut)
    @on(QuestionScreen.BackedOut)
    def _backed_out(self) -> None:
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

    @on(QuestionScreen.StartOverWanted)
    @on(GuidanceScreen.StartOverWanted)
    def _confirm_start_over(self) -> None:
        self.push_screen(start_over_dialog(), self._start_over)

    def take_answer(self, question_id: str, answer: frozenset[str] | None) -> None:
        self.session = self.session.answer(question_id, answer)
        self._go_on()

    def ask_language(self) -> None:
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

    # Leaving

    def action_leave(self) -> None:
        """Blank the screen, drop the answers, and end."""
        self._end(0)

    async def action_quit(self) -> None:
        """Textual's own way to quit is the same."""
        self._end(0)

    def _watch_signals(self) -> None:
        """Leave in the same way when the system or the terminal asks for it."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._loop_failed)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            loop.add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        self._forget()
        self.exit(return_code=code)

    def _forget(self) -> None:
        """First of all blank the screen, then drop the answers; nothing is painted any more."""
        if self._entered and self._driver is not None:
            self._driver.write(BLANK)
        self._begin_batch()
        self.session = self.session.cleared()

    # Faults of ours. Textual would print the values of local variables, and so somebody's answers.

    def _handle_exception(self, error: Exception) -> None:
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._fail(fault_of(error))

    def _fatal_error(self) -> None:
        self._fail(Fault("", ""))

    def panic(self, *renderables: object) -> None:
        self._fail(Fault("", ""))

    def _loop_failed(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._fail(fault_of(error) if isinstance(error, BaseException) else Fault("", ""))

    def _fail(self, fault: Fault) -> None:
        """End with what may be told of the fault; `run_tui` prints it."""
        if self.fault is None:
            self.fault = fault
            self._return_code = ExitCode.OUR_FAULT
            self._forget()
            self._close_messages_no_wait()

    def _log(self, *args: Any, **kwargs: Any) -> None:
        """Write no log, whatever the environment asks of Textual: it would hold every key."""


def _start_collecting() -> None:
    """After the first paint: what is there stays, and only what comes later is looked through."""
    gc.freeze()
    gc.enable()
