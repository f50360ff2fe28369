"""Words can be read: every word on every screen stands out from what is behind it (WCAG 2, 1.4.3)."""

import pytest
from rich.segment import Segment
from textual.color import Color

from advisor.page import Session
from tests.snapshots.conftest import SPANISH
from tests.snapshots.places import PLACES, QUESTIONS, WELCOME
from tests.tui.conftest import Drive, Driven

LEAST = 4.5
"""The contrast that WCAG asks of words, at level AA."""

DRAWN = range(0x2500, 0x25A0)
"""Lines and blocks: frames and scrollbars, which are no words."""


def is_words(segment: Segment) -> bool:
    return any(not (character.isspace() or ord(character) in DRAWN) for character in segment.text)


def contrast(segment: Segment) -> float:
    """The contrast of a segment as it is painted."""
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    assert not style.dim, "a terminal makes dim words as faint as it likes"
    colours = [Color.from_rich_color(colour) for colour in (style.color, style.bgcolor)]
    darker, lighter = sorted(luminance(colour) for colour in colours)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def faint_words(driven: Driven) -> dict[str, float]:
    """The words that are too faint, each with its contrast."""
    segments = [segment for strip in driven.app.screen._compositor.render_strips() for segment in strip]
    ratios = [(segment.text.strip(), round(contrast(segment), 2)) for segment in segments if is_words(segment)]
    return {words: ratio for words, ratio in ratios if ratio < LEAST}


in_spanish = pytest.mark.parametrize("session", [SPANISH], ids=["Spanish"], indirect=True)
"""The language that is a draft, so that its notices are on the screens."""


@in_spanish
@pytest.mark.parametrize("place", PLACES)
async def test_words_stand_out(session: Session, drive: Drive, place: str) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press(*PLACES[place])
        assert faint_words(driven) == {}


@in_spanish
@pytest.mark.parametrize(("keys", "pointed_at"), [((), "Menu"), (WELCOME, "#begin"), (QUESTIONS, "Choices")])
async def test_words_stand_out_below_the_mouse(
    session: Session, drive: Drive, keys: tuple[str, ...], pointed_at: str
) -> None:
    async with drive(session, size=(100, 30)) as driven:
        await driven.press(*keys)
        await driven.pilot.hover(pointed_at, offset=(4, 0))
        assert faint_words(driven) == {}
