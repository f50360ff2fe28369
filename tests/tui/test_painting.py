"""What reaches the terminal, frame by frame, is the screen as it should be: nothing of an earlier frame is left."""

from pathlib import Path
from typing import Any

import pyte
import pytest
from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from advisor.page.session import Session
from advisor.tui.app import AdvisorApp
from tests.guide.writing import card, question, small_guide
from tests.tui.conftest import GUIDE, Drive, Driven, begin
from tests.tui.walks import answered

SIZE = (80, 24)
HEIGHTS = (18, 34)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> pyte.Screen:
    """A terminal to which every frame is written that the app displays."""
    terminal = pyte.Screen(*SIZE)
    stream = pyte.Stream(terminal)
    display = AdvisorApp._display

    def replay(app: AdvisorApp, screen: Screen[Any], frame: RenderableType | None) -> None:
        if isinstance(frame, CompositorUpdate) and not app._batch_count:
            stream.feed(frame.render_segments(app.console))
        display(app, screen, frame)

    monkeypatch.setattr(AdvisorApp, "_display", replay)
    return terminal


@pytest.fixture
def several(tmp_path: Path) -> Session:
    """At several verdicts that are possible, below an answer that leaves no room for them."""
    colours = [f"colour-{number}" for number in range(12)]
    long = " ".join(["It is long."] * 16)
    files = {
        **GUIDE,
        "guide.yaml": {
            "id": "small",
            "title": "A small guide",
            "about": "It helps with tests.",
            "sections": [
                {"id": "verdict", "title": "The verdict", "choose": "first"},
                {"id": "more", "title": "What else there is", "answer": "Your line"},
                {"id": "help", "title": "Help", "answer": "Whom to call"},
            ],
        },
        "ways.yaml": None,
        "questions.yaml": [question("colour", " ".join(colours)), question("place", "inside outside")],
        "cards/verdict.yaml": [
            *(card(f"go-{colour}", when={"colour": colour}, lead=long) for colour in colours[1:]),
            card("go", contacts=["line"]),
        ],
        "cards/more.yaml": [card("always", lead=long)],
    }
    return answered(begin(small_guide(tmp_path, files)), colour=None, place="inside")


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def check_painted(driven: Driven, terminal: pyte.Screen) -> None:
    """The terminal shows just what the screen would be if all of it were painted now."""
    assert lines("\n".join(terminal.display)) == lines(driven.text)


async def test_a_card_that_is_scrolled_to_is_not_painted_over_the_answer(
    several: Session, drive: Drive, painted: pyte.Screen
) -> None:
    """At each height, so that at one of them the answer just fills the screen and the first card is out of sight."""
    async with drive(several, size=SIZE) as driven:
        for rows in range(*HEIGHTS):
            painted.reset()
            painted.resize(rows, SIZE[0])
            await driven.resize(SIZE[0], rows)
            await driven.press("home")
            assert "More than one answer is possible" in driven.text
            for key in ("down", "down", "down", "up", "pagedown"):
                await driven.press(key)
                check_painted(driven, painted)
