"""How the app ends: by a key, by a signal or by a fault of ours. It leaves nothing behind, and tells no value."""

import asyncio
import signal
from typing import Any

from advisor.crash import Crash, crash_of
from advisor.errors import ExitCode
from advisor.tui.leaving import BLANK
from advisor.tui.screens.base import SessionApp


class EndingApp(SessionApp):
    """The part of the app that ends it. `fault` is what may be told of a fault of ours, which `run_tui` prints."""

    fault: Crash | None = None
    is_entered = False
    """Whether there is a screen of ours to blank."""

    def action_leave(self) -> None:
        """Blank the screen, drop the answers, and end."""
        self._end(0)

    async def action_quit(self) -> None:
        """Textual's own way to quit is the same."""
        self._end(0)

    def begin_watching(self) -> None:
        """The terminal is ours now: leave in the same way when the system or the terminal asks for it."""
        self.is_entered = True
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._loop_failed)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            loop.add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        self._forget()
        self.exit(return_code=code)

    def _forget(self) -> None:
        """First of all blank the screen, then drop the answers; nothing is painted any more."""
        if self.is_entered and self._driver is not None:
            self._driver.write(BLANK)
        self._begin_batch()
        self.session = self.session.cleared()

    # Faults of ours. Textual would print the values of local variables, and so somebody's answers.

    def _handle_exception(self, error: Exception) -> None:
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._fail(crash_of(error))

    def _fatal_error(self) -> None:
        self._fail(Crash("", ""))

    def panic(self, *renderables: object) -> None:
        self._fail(Crash("", ""))

    def _loop_failed(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._fail(crash_of(error) if isinstance(error, BaseException) else Crash("", ""))

    def _fail(self, fault: Crash) -> None:
        """End with what may be told of the fault; `run_tui` prints it."""
        if self.fault is None and not self._exit:
            self.fault = fault
            self._return_code = ExitCode.CRASH
            self._forget()
            self._close_messages_no_wait()

    def _log(self, *args: Any, **kwargs: Any) -> None:
        """Write no log, whatever the environment asks of Textual: it would hold every key."""
