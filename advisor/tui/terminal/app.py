"""The base of our app: it begins behind the splash, takes early input, and leaves nothing behind however it ends.

Textual would end a crash with the values of local variables, and so with somebody's answers. Nothing of it is printed.
"""

import asyncio
import gc
import signal
import sys
from contextlib import ExitStack
from functools import partial
from types import FrameType
from typing import Any, Protocol

from textual import events
from textual.app import App

from advisor.crash import Crash, crash_of
from advisor.errors import ExitCode
from advisor.signals import LEAVING
from advisor.tui.terminal.input_gate import InputGate, is_input, wait_until_handled

if sys.platform == "win32":
    from advisor.tui.terminal.windows import TerminalDriver
else:
    from advisor.tui.terminal.driver import TerminalDriver


class Lease(Protocol):
    """The terminal with the splash on it, where it is taken before Textual takes it."""

    def give_back(self) -> None: ...


class Terminal(Protocol):
    """What the app needs of its driver: to empty the screen at once, and to end the program at once where it can."""

    def blank(self) -> None: ...

    def end(self, code: int) -> None: ...


class EarlyPaintApp(App[int]):
    """An app that paints over the splash once its first screen is complete.

    `lease`: the terminal, with the splash on it at first. `terminal`: set by the driver. `is_entered`: there is a
    screen of ours. `crash`: what may be told of one. `exit_code`: that of a crash, unless somebody left.
    """

    lease: Lease | None = None
    terminal: Terminal | None = None
    crash: Crash | None = None
    exit_code: int = ExitCode.CRASH
    is_entered = False

    def __init__(self, *, ansi_color: bool) -> None:
        super().__init__(driver_class=TerminalDriver, ansi_color=ansi_color)
        self.error_console.quiet = True
        self._unpainted = ExitStack()
        self._gate = InputGate(self, super().on_event, self._handle_exception)
        self._is_shown = False
        self._is_leaving = False

    def forget(self) -> None:
        """Drop what nobody may find afterwards. For apps that hold something."""

    # The beginning

    def on_mount(self) -> None:
        """Watch for signals where the lease does not, and keep the splash until the first screen is complete."""
        self.is_entered = True
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._loop_failed)
        if self.lease is None:
            for number in LEAVING:
                try:
                    loop.add_signal_handler(number, self.leave, 128 + number)
                except NotImplementedError:  # as on Windows
                    signal.signal(number, partial(self._leave_by_signal, loop))
        self.call_after_refresh(self._shown)

    def _shown(self) -> None:
        """Take keys. What the start has made stays, and only what comes later is looked through for garbage."""
        self.run_worker(self._open_gate())
        gc.freeze()
        gc.enable()

    async def _open_gate(self) -> None:
        """Paint over the splash once the layout has come to rest, and take what was typed before."""
        if self.lease is not None:
            await wait_until_handled(self)
            self._is_shown = True
            self.screen.refresh()
        self._gate.open()

    def _display(self, *frame: Any) -> None:
        """Textual calls this to paint; without it, the first screen is seen while it is laid out."""
        if self._is_shown or self.lease is None:
            super()._display(*frame)

    # Input

    async def on_event(self, event: events.Event) -> None:
        """Let input through the gate. An app that is ending takes none, not even what comes back from a screen."""
        if isinstance(event, events.InputEvent) and (self._is_leaving or not self.screen_stack):
            return
        if is_input(event):
            self._gate.put(event)
        else:
            await super().on_event(event)

    # The end

    def _leave_by_signal(self, loop: asyncio.AbstractEventLoop, number: int, _frame: FrameType | None) -> None:
        """Leave in the loop's own turn. Once that is going on, the loop may be closed."""
        if not self._is_leaving:
            loop.call_soon_threadsafe(self.leave, 128 + number)

    def action_leave(self) -> None:
        """Blank the screen, drop the answers, and end."""
        self.leave(0)

    async def action_quit(self) -> None:
        """Textual's own way to quit is the same."""
        self.leave(0)

    def leave(self, code: int) -> None:
        """End with `code`. First of all the screen is blanked; nothing is painted or taken any more."""
        if self._is_leaving:
            return
        self._is_leaving = True
        self.exit_code = code
        self._gate.drop()
        if self.terminal is not None:
            self.terminal.blank()
        self._unpainted.enter_context(self.batch_update())
        self.forget()
        if self.terminal is not None and code != ExitCode.CRASH:
            self.terminal.end(code)
        self.exit(return_code=code)

    def panic(self, *_renderables: object) -> None:
        """End as after any crash."""
        self._crash(Crash("", ""))

    def _crash(self, crash: Crash) -> None:
        if not self._is_leaving:
            self.crash = crash
            self.leave(ExitCode.CRASH)

    def _loop_failed(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._crash(crash_of(error) if isinstance(error, BaseException) else Crash("", ""))

    def _handle_exception(self, error: Exception) -> None:
        """Textual calls this for what no handler caught; without it, a crash is told without its type and place."""
        self._crash(crash_of(error))
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual calls this to render a traceback with local variables."""
        self._crash(Crash("", ""))
