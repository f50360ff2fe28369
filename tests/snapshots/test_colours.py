"""Words can be read: every word on every screen stands out from what is behind it (WCAG 2, 1.4.3)."""

from collections.abc import Iterator

import pytest
from rich.segment import Segment
from textual.color import Color

from advisor.page.session import Session
from advisor.tui.themes import DARK, LIGHT
from tests.snapshots.places import AT_DESK, GOING, PLACES, QUESTIONS, Way
from tests.tui.conftest import Drive, Driven
from tests.tui.contrast import LEAST, contrast

EVERYWHERE = {**PLACES, "the search in a question": Way(QUESTIONS, ("slash",))}
"""Every kind of screen, and what can be opened on one without leaving it."""

PALETTE_WIDGETS = "#--input, CommandList"
"""The widgets of the palette; the screen behind them stands back."""

DRAWN = range(0x2500, 0x25A0)
"""Lines and blocks: frames and scrollbars, which are no words."""


def is_words(segment: Segment) -> bool:
    return any(not (character.isspace() or ord(character) in DRAWN) for character in segment.text)


def painted(driven: Driven, within: str = "Screen") -> list[Segment]:
    """All that is painted in some widgets; nothing is dim, for a terminal makes that as faint as it likes."""
    strips = driven.app.screen._compositor.render_strips()
    regions = [widget.region for widget in driven.app.screen.query(within)] or [driven.app.screen.region]
    lines = [strips[y].crop(region.x, region.right) for region in regions for y in region.line_range]
    segments = [segment for line in lines for segment in line]
    assert [segment.text for segment in segments if segment.style and segment.style.dim] == []
    return segments


def contrast_of(segment: Segment) -> float:
    """The contrast of a segment as it is painted."""
    assert segment.style is not None
    assert segment.style.color is not None
    assert segment.style.bgcolor is not None
    return contrast(Color.from_rich_color(segment.style.color), Color.from_rich_color(segment.style.bgcolor))


def faint_words(driven: Driven, within: str = "Screen") -> dict[str, float]:
    """The words that are too faint, each with its contrast."""
    words = [segment for segment in painted(driven, within) if is_words(segment)]
    assert words
    ratios = {segment.text.strip(): round(contrast_of(segment), 2) for segment in words}
    return {words: ratio for words, ratio in ratios.items() if ratio < LEAST}


def coloured(segments: list[Segment]) -> list[str]:
    """The words in or on a colour that is not the terminal's own, and whatever else is on one."""
    styles = [(segment, segment.style) for segment in segments if segment.style]
    behind = [segment.text for segment, style in styles if style.bgcolor and not style.bgcolor.is_default]
    words = [(segment, style) for segment, style in styles if is_words(segment)]
    return [*behind, *(segment.text for segment, style in words if style.color and not style.color.is_default)]


pytestmark = pytest.mark.parametrize("session", ["es"], ids=["Spanish"], indirect=True)
"""The language that is a draft, so that its notices are on the screens."""


def ways(session: Session) -> Iterator[tuple[str, Session, tuple[str, ...]]]:
    """Every screen: its name, the session there, and the keys that lead on."""
    yield from ((name, way.session(session), way.keys) for name, way in EVERYWHERE.items())
    desk = session.at_desk()
    yield from ((f"{name}, at the desk", way.session(desk), way.keys) for name, way in AT_DESK.items())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
async def test_words_stand_out(session: Session, drive: Drive, theme: str) -> None:
    async with drive(session, size=(100, 30)) as driven:
        driven.app.theme = theme
        for name, there, keys in ways(session):
            await driven.show(there, *keys)
            assert (name, faint_words(driven)) == (name, {})
        await driven.show(Way(GOING).session(session), "ctrl+p")
        assert faint_words(driven, PALETTE_WIDGETS) == {}
        await driven.show(session)
        for keys, pointed_at in [((), "#begin"), (("l",), "Menu"), (("escape", "enter"), "Choices")]:
            await driven.press(*keys)
            await driven.pilot.hover(pointed_at, offset=(4, 0))
            assert (pointed_at, faint_words(driven)) == (pointed_at, {})


async def test_sixteen_colours_leave_words_to_the_terminal(
    session: Session, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them are the terminal's own."""
    monkeypatch.setenv("TERM", "linux")
    async with drive(session, size=(100, 30)) as driven:
        for name, there, keys in ways(session):
            await driven.show(there, *keys)
            assert (name, coloured(painted(driven))) == (name, [])
        await driven.show(Way(GOING).session(session), "ctrl+p")
        assert coloured(painted(driven, PALETTE_WIDGETS)) == []
