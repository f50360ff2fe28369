"""The full screen and the line mode, driven with the same scripts: they ask the same, hold the same, show the same."""

import asyncio
import io
import re
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from textual.strip import Strip
from textual.widget import Widget

from advisor.guide.model import Guide
from advisor.line import run_line
from advisor.page import Page, Session
from advisor.page.reading import in_order
from advisor.tui.app import AdvisorApp
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.widgets.card import CardView, GroupHeading
from advisor.tui.widgets.menu import row_key
from tests.tui.conftest import FRAMES, Driven
from tests.tui.faces import TO_CARD, Step, Wish, rich_guides, scripts, start, steps
from tests.tui.telling import Texts, never, of_card, of_question, of_step

HIGH_AND_NARROW = (56, 120)
"""Two languages below each other, and everything on the screen at once."""

Cards = dict[str, dict[str, str]]
"""By section, what is read on each card."""


class Seen(NamedTuple):
    """What a face shows after a step, what it shows when that is closed again, and what it then holds."""

    words: str
    after: str
    cards: Cards


def plain(text: str) -> str:
    """The words of a screen or of some lines, without frames, line ends and capitals."""
    return " ".join(text.translate(dict.fromkeys(map(ord, FRAMES), " ")).split()).casefold()


def missing(texts: Texts, words: str) -> list[str]:
    """The texts that cannot be read there."""
    return sorted(text for text in texts if plain(text) not in words)


# The line mode


class Typist:
    """Types lines, and keeps what was printed before each of them."""

    def __init__(self, lines: list[str], printed: io.StringIO) -> None:
        self._lines, self._printed, self._read = iter(lines), printed, 0
        self.blocks: list[str] = []

    def readline(self) -> str:
        everything = self._printed.getvalue()
        self.blocks.append(everything[self._read :].removesuffix("Type here: "))
        self._read = len(everything)
        line = next(self._lines, None)
        return "" if line is None else f"{line}\n"


def by_line(session: Session, script: list[Step]) -> list[Seen]:
    """What the line mode prints after each step."""
    printed = io.StringIO()
    typist = Typist(["", *(line for step in script for line in step.lines)], printed)
    run_line(session, typist, printed, ask_language=False, clear=False)
    _, first, *blocks = typist.blocks
    seen, number = [Seen("", plain(first), {})], 0
    for step in script:
        text = "".join(blocks[number : number + len(step.lines)])
        number += len(step.lines)
        cards = printed_cards(text) if step.name == "read" else {}
        seen.append(Seen(plain(text), plain(text), cards))
    assert len(blocks) == number
    return seen


def printed_cards(text: str) -> Cards:
    """The cards by section, as they are printed; what stands above a group is read with each of its cards."""
    cards: Cards = {}
    here: dict[str, str] = {}
    above, following = "", 0
    for block in text.split("\n\n"):
        words = plain(block)
        if found := re.match(r"\s*Section \d+ of \d+: (.*)", block):
            here = cards.setdefault(found[1], {})
        elif found := re.match(r"Card \d+: (.*)", block):
            here[found[1]] = f"{words} {above if following > 0 else ''}"
            following -= 1
        elif found := re.search(r"This goes for the next (\d+) cards\.", block):
            above, following = words, int(found[1])
    return cards


# The full screen


async def on_screen(session: Session, script: list[Step]) -> list[Seen]:
    """What the full screen shows after each step."""
    app = AdvisorApp(session, ask_language=False)
    async with app.run_test(size=HIGH_AND_NARROW) as pilot:
        driven = Driven(app, pilot, [])
        await press(driven, "enter")
        seen = [Seen("", plain(driven.text), {})]
        for step in script:
            await press(driven, *step.keys)
            cards = await shown_cards(driven) if step.name in ("read", "so-far") else {}
            words = plain(driven.text) if step.name != "so-far" else plain(str(cards))
            await press(driven, *step.close)
            seen.append(Seen(words, plain(driven.text) if step.close else words, cards))
            assert driven.app.session.interview.answers == step.there.session.interview.answers
        return seen


async def press(driven: Driven, *keys: str) -> None:
    """Press keys; to a card one goes with the mouse."""
    for key in keys:
        if key.startswith(TO_CARD):
            views = [view for view in driven.app.screen.query(CardView) if view.display]
            driven.app.screen.set_focus(next(view for view in views if view.card.id == key.removeprefix(TO_CARD)))
        else:
            await driven.pilot.press(key)
    if keys:
        await driven.pilot.pause()


async def shown_cards(driven: Driven) -> Cards:
    """The cards by section, as they are painted; what stands above a group is read with each of its cards."""
    assert isinstance(driven.app.screen, GuidanceScreen)
    cards: Cards = {}
    for number, section in enumerate(driven.app.session.page().sections):
        await press(driven, row_key(number))
        here, above = cards.setdefault(section.title, {}), ""
        strips = driven.app.screen._compositor.render_strips()
        for widget in driven.app.screen.query("CardView, GroupHeading"):
            if isinstance(widget, GroupHeading) and widget.display:
                above = painted(strips, widget)
            elif isinstance(widget, CardView) and widget.display:
                here[widget.card.title] = f"{painted(strips, widget)} {above}"
    return cards


def painted(strips: list[Strip], widget: Widget) -> str:
    """What can be read in a widget."""
    region = widget.region
    return plain(" ".join(strips[y].crop(region.x, region.right).text for y in region.line_range))


# The same


def check(step: Step, seen: Seen, face: str) -> None:
    """What the step is to bring up is told, and where it leads; nothing of what must not be told."""
    spot = step.there
    told = (face, step.name)
    assert (*told, missing(of_step(step), seen.words)) == (*told, [])
    if spot.question is not None and step.name != "why-we-ask":
        assert (*told, missing(of_question(spot.question), seen.after)) == (*told, [])
    if step.name == "read":
        page = spot.session.page()
        assert (*told, {name: [*cards] for name, cards in seen.cards.items()}) == (*told, titles_of(page))
        for section in page.sections:
            for card in section.cards:
                words = seen.cards[section.title][card.title]
                assert (*told, card.id, missing(of_card(card), words)) == (*told, card.id, [])
        everything = plain(str(seen.cards))
        assert (*told, [text for text in never(spot.session) if plain(text) in everything]) == (*told, [])


def titles_of(page: Page) -> dict[str, list[str]]:
    """The sections with their cards, in the order in which they are read."""
    return {section.title: [card.title for card in in_order(section)] for section in page.sections}


def check_both(session: Session, script: list[Wish]) -> None:
    """Drive both faces with the script, and check each of its steps in each of them."""
    done = list(steps(session, script))
    printed = by_line(session, done)
    painted = asyncio.run(on_screen(session, done))
    for step, line, screen in zip(done, printed[1:], painted[1:], strict=True):
        check(step, line, "line mode")
        check(step, screen, "full screen")


@settings(max_examples=3, phases=[Phase.generate])
@pytest.mark.parametrize("desk", [False, True], ids=["alone", "desk"])
@given(guide=rich_guides(), script=scripts())
def test_both_faces_ask_hold_and_show_the_same(guide: Guide, desk: bool, script: list[Wish]) -> None:
    check_both(start(guide, desk=desk), script)
