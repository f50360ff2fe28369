"""The full screen and the line mode, driven with the same scripts: they are at the same place, hold the same, and show
the same blocks.
"""

import asyncio
import io
import re
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from textual.strip import Strip
from textual.widget import Widget

from advisor.guide.model import Guide
from advisor.line.conversation import Conversation
from advisor.line.events import Leave
from advisor.line.keyboard import Keyboard
from advisor.line.printer import Printer
from advisor.page.commands import COMMANDS
from advisor.page.question import DECLINE, NONE
from advisor.page.session import Session
from advisor.tui.app import AdvisorApp
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.widgets.card import Between, CardView
from advisor.tui.widgets.choices import Choices
from tests.tui.conftest import FRAMES, Driven, QuickPilot
from tests.tui.faces import DO, TO_CARD, Step, rich_guides, scripts, start, steps
from tests.tui.telling import of_card, of_page

WIDE_AND_HIGH = (70, 400)
"""The languages below each other, and everything on the screen at once."""

NEVER = re.compile(r"\b(ssa-visit|Session|Words)\b")


class Seen(NamedTuple):
    """What a face shows after a step, which cards with what on each, which choices a search finds, where it then is."""

    words: str
    cards: dict[str, str]
    found: frozenset[str]
    session: Session


def plain(text: str) -> str:
    """The words of a screen or of some lines, without frames, line ends and capitals."""
    return " ".join(text.translate(dict.fromkeys(map(ord, FRAMES), " ")).split()).casefold()


def missing(texts: set[str], words: str) -> list[str]:
    """The texts that cannot be read there."""
    return sorted(text for text in texts if plain(text) not in words)


# The line mode


class Typist:
    """Types lines. After each of them, keeps what was printed and where the conversation is."""

    def __init__(self, lines: list[str]) -> None:
        self._lines, self._read = iter(lines), 0
        self.printed = io.StringIO()
        self.conversation: Conversation | None = None
        self.after: list[tuple[str, Session]] = []

    def readline(self) -> str:
        everything = self.printed.getvalue()
        assert self.conversation is not None
        self.after.append((everything[self._read :], self.conversation.session))
        self._read = len(everything)
        line = next(self._lines, None)
        return "" if line is None else f"{line}\n"


def by_line(session: Session, script: list[Step]) -> list[Seen]:
    """What the line mode prints after each step, and where it is."""
    typist = Typist([line for step in script for line in step.lines])
    printer = Printer(typist.printed, lambda: None, clears=False)
    typist.conversation = Conversation(session, Keyboard(typist, 0), printer)
    with pytest.raises(Leave):
        typist.conversation.run()
    seen, number = [], 0
    for step in script:
        number += len(step.lines)
        printed, there = typist.after[number]
        seen.append(Seen(plain(printed), printed_cards(printed), printed_choices(printed, step), there))
    return seen


def printed_cards(text: str) -> dict[str, str]:
    """The cards by their titles, as they are printed; what stands above a group is read with each of its cards."""
    cards: dict[str, str] = {}
    above, following = "", 0
    for chunk in text.split("\n\n"):
        words = plain(chunk)
        if found := re.match(r"Card \d+: (.*)", chunk):
            cards[found[1]] = f"{words} {above if following > 0 else ''}"
            following -= 1
        elif found := re.search(r"This goes for the next (\d+) cards\.", chunk):
            above, following = words, int(found[1])
    return cards


def printed_choices(text: str, step: Step) -> frozenset[str]:
    """The ids of the choices that are printed with their numbers."""
    numbers = {int(number) for number in re.findall(r"^(\d+)\. ", text, re.MULTILINE)}
    ids = [choice.id for choice in step.shown.page.choices if choice.id not in (NONE, DECLINE)]
    none = [NONE] if 0 in numbers else []
    return frozenset([*none, *(known for place, known in enumerate(ids, 1) if place in numbers)])


# The full screen


async def on_screen(session: Session, script: list[Step]) -> list[Seen]:
    """What the full screen shows after each step, and where it is."""
    app = AdvisorApp(session)
    async with app.run_test(size=WIDE_AND_HIGH):
        driven = Driven(app, QuickPilot(app), [])
        await driven.pilot.pause()
        seen = []
        for step in script:
            await press(driven, *step.keys)
            words, cards, found = plain(driven.text), painted_cards(driven), painted_choices(driven)
            await press(driven, *step.close)
            seen.append(Seen(words, cards, found, app.session))
        return seen


async def press(driven: Driven, *keys: str) -> None:
    """Press keys; to a card one goes with the mouse, and a command without a key is chosen in the palette."""
    for key in keys:
        if key.startswith(TO_CARD):
            views = [view for view in driven.app.screen.query(CardView) if view.display]
            driven.app.screen.set_focus(next(view for view in views if view.card.id == key.removeprefix(TO_CARD)))
        elif key.startswith(DO):
            driven.app.do(COMMANDS[key.removeprefix(DO)])
        else:
            await driven.pilot.press(key)
        await driven.pilot.pause()


def painted_cards(driven: Driven) -> dict[str, str]:
    """The cards by their titles, as they are painted; what stands above a group is read with each of its cards."""
    cards: dict[str, str] = {}
    if isinstance(driven.app.screen, GuidanceScreen):
        strips, above = driven.app.screen._compositor.render_strips(), ""
        for widget in driven.app.screen.query("CardView, Between"):
            if isinstance(widget, Between) and widget.has_class("-some"):
                above = painted(strips, widget)
            elif isinstance(widget, CardView) and widget.display:
                cards[str(widget.card.title)] = f"{painted(strips, widget)} {above}"
    return cards


def painted(strips: list[Strip], widget: Widget) -> str:
    """What can be read in a widget."""
    region = widget.region
    return plain(" ".join(strips[y].crop(region.x, region.right).text for y in region.line_range))


def painted_choices(driven: Driven) -> frozenset[str]:
    """The ids of the choices in the list of a question."""
    rows = [option.id for choices in driven.app.screen.query(Choices) for option in choices.options]
    return frozenset(row for row in rows if row is not None and (row == NONE or not row.startswith(":")))


# The same


def check(step: Step, seen: Seen, face: str) -> None:
    """A face is where the step leads, and tells every text of its page; of a section, each card with all of it."""
    told, page = (face, step.name, step.shown.place.page), step.shown.page
    assert (*told, seen.session.place) == (*told, step.there.place) or same_place(seen.session, step.there), told
    assert (*told, seen.session.interview.answers) == (*told, step.there.interview.answers)
    assert (*told, seen.session.reading) == (*told, step.there.reading)
    assert (*told, seen.session.page.blocks) == (*told, step.there.page.blocks)
    if step.found is not None:
        assert (*told, seen.found) == (*told, step.found)
    elif step.shown.place.page != "guidance" and (face == "full screen" or not step.returns):
        assert (*told, missing(of_page(page), seen.words)) == (*told, [])
    elif step.name == "section":
        section = step.shown.guidance.sections[step.shown.place.section]
        assert (*told, [*seen.cards]) == (*told, [str(card.title) for card in section.cards])
        for card in section.cards:
            assert (*told, card.id, missing(of_card(card), seen.cards[str(card.title)])) == (*told, card.id, [])


def same_place(one: Session, other: Session) -> bool:
    """Whether two sessions are at the same page, question and section; which card is read is the face's to note."""
    parts = [
        [(place.page, place.question, place.section, place.what_if, place.dropped) for place in session.place.chain]
        for session in (one, other)
    ]
    return parts[0] == parts[1]


def check_both(session: Session, script: list[int]) -> set[str]:
    """Drive both faces with the script, and check each of its steps in each of them; which commands were done."""
    done = list(steps(session, script))
    printed = by_line(session, done)
    on_the_screen = asyncio.run(on_screen(session, done))
    for step, line, screen in zip(done, printed, on_the_screen, strict=True):
        check(step, line, "line mode")
        check(step, screen, "full screen")
    return {step.name for step in done}


@settings(max_examples=2, phases=[Phase.generate])
@pytest.mark.parametrize("languages", [1, 2, 3])
@given(guide=rich_guides(), script=scripts())
def test_both_faces_ask_hold_and_show_the_same(guide: Guide, languages: int, script: list[int]) -> None:
    check_both(start(guide, languages), script)
