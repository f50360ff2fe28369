"""A small guide, two languages, and an app to drive with Textual's pilot."""

import asyncio
import contextvars
import datetime
import unicodedata
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest
from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.screen import Screen

from advisor.guide.model import Guide
from advisor.languages import ENGLISH, Language, Languages, Translator
from advisor.languages.translator import NO_TEXTS
from advisor.page.session import Session
from advisor.page.welcome import Setting
from advisor.tui.app import AdvisorApp
from advisor.tui.screens.base import PageScreen
from advisor.tui.terminal.sequences import BLANK
from tests.guide.writing import card, fact, many, question, small_guide
from tests.page.translators import IN_ENGLISH
from tests.page.trips import Marked

FRAMES = "│┃╏─━╍╭╮╰╯┏┓┗┛▌"
TODAY = datetime.date(2026, 11, 23)
DRAFT = Language("de", "Brackets", "Brackets", draft=1)
LANGUAGES = {"en": ENGLISH, "de": DRAFT}

GUIDE: Mapping[str, object] = {
    "guide.yaml": """
        id: small
        title: A small guide
        purpose: Find out if tests pass.
        about: It helps with tests.
        lifeline: [line]
        sections:
        - {id: verdict, title: The verdict, choose: first}
        - {id: more, title: What else there is}
        - {id: help, title: Help}
        """,
    "questions.yaml": [
        question("colour", "red blue green"),
        many("tools", "hammer saw"),
        question("place", "inside outside"),
    ],
    "ways.yaml": [
        {"id": "as-red", "label": "It is red", "answers": {"colour": ["red"]}},
        {"id": "no-tools", "label": "You bring no tools", "answers": {"tools": []}},
    ],
    "facts/all.yaml": [
        fact("seen", as_of="2026-05", caveat="Not by everybody."),
        fact("old", recheck="2026-10-01"),
    ],
    "cards/verdict.yaml": [
        card("go-red", when={"colour": "red"}),
        card("go"),
    ],
    "cards/more.yaml": [
        card("sharp", when={"tools": "saw"}),
        card("rain", when={"place": "outside", "colour": ["red", "blue"]}),
        card(
            "always",
            title="[b]Not bold[/b] [@click=app.leave]x[/]",
            steps=["Look [red]around[/].", "Walk."],
            say=["Good [i]day[/i]."],
            contacts=["line"],
            facts=["seen", "old"],
        ),
    ],
    "cards/help.yaml": [card("call", contacts=["line"])],
    "cards/main.yaml": None,
}


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """Three questions, three sections; a card with markup in it."""
    return small_guide(tmp_path, GUIDE)


def speak(language: Language) -> Translator:
    """The translator of one of the two languages: texts of the guide are between < and > where it is not English."""
    return IN_ENGLISH if language == ENGLISH else Translator(language, NO_TEXTS, Marked("<>"))


def begin(guide: Guide, codes: str = "en", *, ask_language: bool = False, idle: int = 0) -> Session:
    """A session in English in which nothing is answered. `codes`: the languages that there are."""
    languages = Languages({code: LANGUAGES[code] for code in codes.split()}, speak)
    return Session.start(guide, languages, "en", TODAY, ask_language=ask_language, setting=Setting(idle=idle))


@pytest.fixture
def session(guide: Guide) -> Session:
    """A session in English, which is the only language."""
    return begin(guide)


@pytest.fixture
def two_languages(guide: Guide) -> Session:
    """A session in English with a draft language to choose, which is asked first."""
    return begin(guide, "en de", ask_language=True)


SETTLED = 2000
"""After so many turns of the loop nothing comes to rest by itself any more, and Textual's own pilot waits."""


class QuickPilot(Pilot[int]):
    """Textual's pilot sleeps until the processor seems idle. This one goes on as soon as nothing is left to do."""

    async def pause(self, delay: float | None = None) -> None:
        if delay is not None:
            await super().pause(delay)
        await self._settle()
        await self.app.animator.wait_until_complete()
        await self._settle()

    async def _settle(self) -> None:
        """Until no task can go on and the screen on top has been laid out and painted."""
        ready = cast(Any, asyncio.get_running_loop())._ready
        for _ in range(SETTLED):
            await asyncio.sleep(0)
            if ready:
                continue
            if self.app._resize_event is not None:
                self.app._check_resize()
                continue
            screen = self.app.screen_stack[-1] if self.app.screen_stack else None
            if screen is None or not _waits(screen):
                return
            contextvars.copy_context().run(screen._on_timer_update)  # what is painted is kept in the context
        await super().pause()

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.app.post_message(key_event(key))
            await self.pause()


def _waits(screen: Screen[Any]) -> bool:
    """Whether a screen would do something at the next tick of its clock."""
    due = (screen._layout_required, screen._scroll_required, screen._repaint_required, screen._recompose_required)
    return bool(any(due) or screen._dirty_widgets or screen._callbacks)


def key_event(name: str) -> events.Key:
    """A key that is pressed, by its name or its character."""
    key = _character_to_key(name) if len(name) == 1 and not name.isalnum() else name
    character: str | None
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        character = key if len(key) == 1 else None
    return events.Key(key, character)


class Driven:
    """A running app and what a person sees of it."""

    def __init__(self, app: AdvisorApp, pilot: Pilot[int], written: list[str]) -> None:
        self.app = app
        self.pilot = pilot
        self.written = written

    async def press(self, *keys: str) -> None:
        """Press keys and wait until the screen has followed."""
        for key in keys:
            await self.pilot.press(key)

    async def show(self, session: Session, *keys: str) -> None:
        """Go to another session, and press keys there: a new start without its cost."""
        self.app.show(session)
        await self.pilot.pause()
        await self.press(*keys)

    async def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(columns, rows)
        self.app._check_resize()  # else at the next tick of a clock
        await self.pilot.pause()

    @property
    def answers(self) -> dict[str, set[str] | None]:
        """What has been answered."""
        return {
            question: None if answer is None else set(answer)
            for question, answer in self.app.session.interview.answers.items()
        }

    @property
    def page(self) -> str:
        """The kind of the page on top; of what covers a page, the name of its screen."""
        screen = self.app.screen
        return screen.page.kind if isinstance(screen, PageScreen) else type(screen).__name__

    @property
    def place(self) -> str:
        """The name of the screen on top."""
        return type(self.app.screen).__name__

    @property
    def text(self) -> str:
        """All that is painted on the screen on top."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    def words(self, selector: str) -> str:
        """What can be read in the widgets that match, without frames and line ends."""
        strips = self.app.screen._compositor.render_strips()
        screen = self.app.screen
        regions = [screen.find_widget(widget).visible_region for widget in screen.query(selector) if widget.display]
        lines = [strips[y].crop(region.x, region.right).text for region in regions for y in region.line_range]
        return " ".join(" ".join(lines).translate(dict.fromkeys(map(ord, FRAMES), " ")).split())


class RecordingTerminal:
    """Takes note of the blanking of the screen among all that is written. The app ends by itself."""

    def __init__(self, written: list[str]) -> None:
        self._written = written

    def blank(self) -> None:
        self._written.append(BLANK)

    def end(self, code: int) -> None:
        pass


Drive = Callable[..., AbstractAsyncContextManager[Driven]]


@pytest.fixture
def drive(monkeypatch: pytest.MonkeyPatch) -> Drive:
    """Start the app on a session: `async with drive(session) as driven`."""
    written: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, data: written.append(data))

    @asynccontextmanager
    async def start(session: Session, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driven]:
        app = AdvisorApp(session)
        app.terminal = RecordingTerminal(written)
        async with app.run_test(size=size):
            pilot = QuickPilot(app)
            await pilot.pause()
            yield Driven(app, pilot, written)

    return start
