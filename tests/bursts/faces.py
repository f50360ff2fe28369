"""The faces that bursts are sent to: the program in a terminal, full screen or line by line, and the app headless."""

import asyncio
import datetime
import os
import random
import select
import signal
import time
import traceback
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from typing import NamedTuple

from textual import events

from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.page.session import Session
from advisor.page.welcome import Setting
from advisor.tui.app import AdvisorApp
from advisor.tui.terminal.key_parser import KeyParser
from advisor.tui.terminal.size import is_believable
from tests.bursts.inputs import LINE_PLACES, PLACES, SIZES, Burst, burst, typed_in_lines
from tests.terminal.terminal import Terminal

CLEAR = b"\x1b[H\x1b[2J\x1b[3J"
LIMIT = 20.0
"""Seconds in which the program must begin, and must end once it is left; generous, for a busy machine."""

MOMENT = 0.12
"""Seconds in which a program that has nothing to do does nothing."""

IDLE = 5.0
"""Seconds in which an app that handles something does anything."""

KEYS = (b"\x11", b"\x03", b"\x1b[21~", b"\x1b[113;5u")


class Tried(NamedTuple):
    """What became of one run: its seed, how many bursts it took, and what went wrong, or nothing."""

    seed: int
    bursts: int
    wrong: str = ""


class Unread(Terminal):
    """A terminal of which nothing is drawn: only what was written last is kept."""

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return True
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.written = (self.written + data)[-20_000:]
        return bool(data)

    def read_for(self, seconds: float) -> bool:
        """Read for so long; whether the program still writes to this terminal."""
        end = time.monotonic() + seconds
        while True:
            if not self._read(end):
                return False
            if time.monotonic() >= end:
                return True

    def begun(self, mark: bytes) -> bool:
        """Read until the program has begun."""
        end = time.monotonic() + LIMIT
        while mark not in self.written and time.monotonic() < end:
            if not self._read(end):
                return False
        return mark in self.written

    def rest(self) -> bool:
        """Read until the program has nothing to do any more, or for long enough; whether it is still there."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            before, _ = self._work()
            if not self.read_for(MOMENT):
                return False
            after, busy = self._work()
            if after - before <= 1 and not busy:
                break
        return True

    def put(self, data: bytes) -> None:
        """Type, and read meanwhile: a program that is busy writing would not read."""
        os.set_blocking(self.fd, False)
        end = time.monotonic() + LIMIT
        while data and time.monotonic() < end:
            with suppress(BlockingIOError):
                data = data[os.write(self.fd, data) :]
            self.read_for(0)

    def ended(self) -> int | None:
        """The exit code once the program has ended; None if it does not end in time."""
        end = time.monotonic() + LIMIT
        while self.status is None and time.monotonic() < end:
            self.read_for(0.005)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        self.read_for(0)
        return self.status


def full_screen(seed: int, bursts: int) -> Tried:
    """Send bursts to the full screen, then leave it, amid what it is still doing."""
    chance = random.Random(seed)
    columns, rows = chance.choice(SIZES)
    desk = ("--desk", "--beside", "es") if chance.random() < 0.5 else ()
    with Unread("--lang", "en", *desk, columns=columns, rows=rows) as terminal:
        if chance.random() < 0.7 and not terminal.begun(b"\x1b[?1049h"):
            return Tried(seed, 0, "it did not begin")
        terminal.put(chance.choice(list(PLACES.values())))
        return _bombarded(terminal, seed, (burst(seed * 1000 + number) for number in range(bursts)), KEYS)


def line_mode(seed: int, bursts: int) -> Tried:
    """Send bursts to the line mode, then leave it."""
    chance = random.Random(seed)
    columns, rows = chance.choice(SIZES)
    desk = ("--desk", "--beside", "es") if chance.random() < 0.5 else ()
    with Unread("--lang", "en", "--line", *desk, columns=columns, rows=rows) as terminal:
        if not terminal.begun(b"Type here:"):
            return Tried(seed, 0, "it did not begin")
        terminal.put(chance.choice(list(LINE_PLACES.values())))
        sent = (
            [step._replace(data=typed_in_lines(step.data)) for step in burst(seed * 1000 + number, lines=True)]
            for number in range(bursts)
        )
        return _bombarded(terminal, seed, sent, (b"\x03", b"\x11", b"\rq\r"))


def _bombarded(terminal: Unread, seed: int, bursts: Iterable[Burst], keys: tuple[bytes, ...]) -> Tried:
    """Send bursts, then leave by a key or a signal. Leaving by itself is fine, where a burst has chosen to."""
    number, chance = 0, random.Random(seed + 1)
    for number, steps in enumerate(bursts, start=1):
        for step in steps:
            if not terminal.read_for(step.gap):
                return Tried(seed, number, _wrong(terminal, terminal.ended(), 0))
            if step.size is not None:
                terminal.resize(*step.size)
            terminal.put(step.data)
        if chance.random() < 0.5 and not terminal.rest():
            return Tried(seed, number, _wrong(terminal, terminal.ended(), 0))
    if chance.random() < 0.25:
        signals = chance.choice([(signal.SIGTERM,), (signal.SIGTERM, signal.SIGTERM), (signal.SIGHUP, signal.SIGTERM)])
        with suppress(ProcessLookupError):
            for each in signals:
                os.kill(terminal.pid, each)
        return Tried(seed, number, _wrong(terminal, terminal.ended(), 0, *(128 + each for each in signals)))
    with suppress(OSError):
        terminal.put(chance.choice(keys))
    return Tried(seed, number, _wrong(terminal, terminal.ended(), 0))


def _wrong(terminal: Unread, code: int | None, *right: int) -> str:
    """What is wrong about an end."""
    if code is None:
        return "it did not end"
    if code not in right:
        return f"exit code {code}: {terminal.written[-300:]!r}"
    return "" if CLEAR in terminal.written[-2000:] else f"not cleared: {terminal.written[-300:]!r}"


@cache
def _session(*, desk: bool) -> Session:
    guide = open_guide()
    languages = open_languages(guide.id)
    setting = Setting(idle=5 if desk else 0)
    session = Session.start(guide, languages, "en", datetime.date(2026, 11, 23), setting=setting)
    return session.at_desk("es") if desk else session


def headless(seed: int, bursts: int) -> Tried:
    """Send bursts to the app without a terminal."""
    return asyncio.run(_headless(seed, bursts))


async def _headless(seed: int, bursts: int) -> Tried:
    chance = random.Random(seed)
    app, parser = AdvisorApp(_session(desk=chance.random() < 0.5)), KeyParser()
    number = 0
    try:
        async with app.run_test(size=chance.choice(SIZES)):
            _post(app, parser, chance.choice(list(PLACES.values())))
            for number in range(1, bursts + 1):
                for step in burst(seed * 1000 + number - 1):
                    await asyncio.sleep(step.gap / 4)
                    if not app.is_running:
                        break
                    if step.size is not None:
                        _post_size(app, step.size)
                    _post(app, parser, step.data)
            wrong = "" if await _is_still_there(app) else "it is stuck"
    except Exception as error:  # noqa: BLE001  # whatever a burst brings about is what is looked for
        place = traceback.extract_tb(error.__traceback__)[-1]
        return Tried(seed, number, f"{type(error).__name__}: {error} at {place.filename}:{place.lineno}")
    return Tried(seed, number, wrong or (f"crash {app.crash}" if app.crash else ""))


def _post(app: AdvisorApp, parser: KeyParser, data: bytes) -> None:
    for message in (*parser.feed(data.decode("utf-8", "replace")), *parser.tick()) if data else parser.tick():
        if not (isinstance(message, events.Resize) and not is_believable(*message.size)):
            message.set_sender(app)
            app.post_message(message)


def _post_size(app: AdvisorApp, size: tuple[int, int]) -> None:
    app._driver._size = size  # type: ignore[union-attr]
    app.post_message(events.Resize.from_dimensions(size, None))


async def _is_still_there(app: AdvisorApp) -> bool:
    """Whether all that was sent is handled, or goes on being handled, or the app has left.

    It is stuck if it waits for something for long without doing anything. On a busy machine it may only be slow.
    """
    end = time.monotonic() + LIMIT
    while app.is_running and app._gate.is_busy and time.monotonic() < end:
        worked, waiting = time.process_time(), app._gate.waiting
        await asyncio.sleep(IDLE)
        if app._gate.is_busy and app._gate.waiting == waiting and time.process_time() - worked < IDLE / 50:
            return False
    return True


FACES = {"full screen": full_screen, "line mode": line_mode, "headless": headless}
