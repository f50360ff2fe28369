"""A small guide, two languages, and an app to drive with Textual's pilot."""

import datetime
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from advisor.guide.model import Guide
from advisor.languages import Languages
from advisor.languages.known import ENGLISH, Language
from advisor.languages.translator import Translator
from advisor.page import Session
from advisor.tui.app import AdvisorApp
from advisor.tui.terminal.sequences import BLANK
from tests.guide.writing import card, fact, many, question, small_guide
from tests.page.translators import IN_ENGLISH, ONLY_ENGLISH, bracketed

FRAMES = "│┃╏─━╍╭╮╰╯┏┓┗┛▌"
TODAY = datetime.date(2026, 11, 23)
DRAFT = Language("de", "Brackets", "Brackets", draft=1)

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
    """The translator of one of the two languages."""
    return IN_ENGLISH if language == ENGLISH else bracketed(language)


@pytest.fixture
def session(guide: Guide) -> Session:
    """A session in English, which is the only language."""
    return Session.start(guide, ONLY_ENGLISH, "en", TODAY)


@pytest.fixture
def two_languages(guide: Guide) -> Session:
    """A session in English with a draft language beside it."""
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY)


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
            await self.pilot.pause()

    @property
    def answers(self) -> dict[str, set[str] | None]:
        """What has been answered."""
        return {
            question: None if answer is None else set(answer)
            for question, answer in self.app.session.interview.answers.items()
        }

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
        regions = [widget.region for widget in self.app.screen.query(selector) if widget.display]
        lines = [strips[y].crop(region.x, region.right).text for region in regions for y in region.line_range]
        return " ".join(" ".join(lines).translate(dict.fromkeys(map(ord, FRAMES), " ")).split())


class RecordingTerminal:
    """Takes note of the blanking of the screen among all that is written; there is no early input."""

    def __init__(self, written: list[str]) -> None:
        self._written = written

    def blank(self) -> None:
        self._written.append(BLANK)

    async def release_early(self) -> None:
        pass


Drive = Callable[..., AbstractAsyncContextManager[Driven]]


@pytest.fixture
def drive(monkeypatch: pytest.MonkeyPatch) -> Drive:
    """Start the app on a session: `async with drive(session) as driven`."""
    written: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, data: written.append(data))

    @asynccontextmanager
    async def start(
        session: Session, size: tuple[int, int] = (80, 24), *, idle: int = 0, **options: bool
    ) -> AsyncIterator[Driven]:
        app = AdvisorApp(session, idle=idle, **options)
        app.terminal = RecordingTerminal(written)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Driven(app, pilot, written)

    return start
