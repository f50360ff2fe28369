"""The full screen and the line mode, driven with the same scripts: they are at the same place, hold the same, and show
the same: every text of each page, and nothing that is not for its reader.
"""

import asyncio
import io
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple
from unittest.mock import patch

import pytest
from textual.strip import Strip
from textual.widget import Widget

from advisor.line import run_line
from advisor.line.conversation import Conversation, Guarding
from advisor.line.keyboard import Keyboard
from advisor.line.printer import Printer
from advisor.page import commands as c
from advisor.page.commands import COMMANDS, HELP
from advisor.page.place import Kind
from advisor.page.question import DECLINE, NONE
from advisor.page.session import Session
from advisor.page.words import Words
from advisor.tui.app import AdvisorApp
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.widgets.card import AnswerView, Between, CardView
from advisor.tui.widgets.choices import Choices
from tests.tui.conftest import FRAMES, Driven, QuickPilot
from tests.tui.faces import DO, ONE_FACE, OTHER_STEPS, TO_CARD, Step, drawn, script, start, steps
from tests.tui.telling import below_answer, never, never_beside, of_card, of_folded, of_page, of_section, only_opened

WIDE_AND_HIGH = (70, 200)
"""The languages below each other, and everything on the screen at once."""

SCRIPTS = {1: (3, 5), 2: (7, 11), 3: (13, 17)}
"""How many languages are read → the numbers of the guides and scripts to walk through in them."""

TO_PAPER = {
    "sheet",
    "print-sheet",
    "save-sheet",
    "calendar",
    "for-lawyer",
    "with-answers",
    "enter",
    "close-field",
    "field-help",
}
"""What leads to paper and to files: tests/writers/test_handing.py does it, through the one function of both faces."""

LONG = 24
"""How many commands a script has before it goes on to the guidance, and to what was not done yet."""

UNTITLED: dict[str, set[Kind]] = {
    "line mode": {
        "question",  # begins with how far one is
        "guidance",  # begins with "This is your guidance."; so far, it has its title
    },
    "full screen": {
        "phrases",  # is held up to somebody else: nothing but the phrases is to be seen
    },
}
"""The pages whose title a face does not tell."""

UNNOTICED: dict[str, set[Kind]] = {
    "line mode": {
        "next-client",  # is for the volunteer; the client hears the notices with the first question
    },
    "full screen": {
        "phrases",  # as above
    },
}
"""The pages whose notices a face does not tell."""

HINTS_ONLY = {
    c.SECTIONS.id,  # the list of sections, which stands beside them on the full screen
    c.PREVIOUS_SECTION.id,  # at the first section: that it does nothing there
}
"""Steps that change nothing and after which the line mode does not read the section again."""


IN_GROUP = ("▸ ?", "▾ ?")
"""What the title of a card begins with on the full screen where its "if" stands above its group."""


class Walk(NamedTuple):
    """A session, and what is done from there."""

    session: Session
    steps: list[Step]


class View(NamedTuple):
    """What can be read: all words, the cards with what is on each, the choices in a list."""

    words: str
    cards: dict[str, str]
    choices: frozenset[str]


class Seen(NamedTuple):
    """What a face shows after a step; on the full screen, also after what is only read is closed; where it then is."""

    view: View
    after: View | None
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

    def __init__(self, lines: Sequence[str] = ()) -> None:
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

    def talk(self, session: Session) -> None:
        """Type all lines into the line mode, as the program runs it."""

        def watched(session: Session, keyboard: Keyboard, printer: Printer, guard: Guarding) -> Conversation:
            self.conversation = Conversation(session, keyboard, printer, guard)
            return self.conversation

        with patch("advisor.line.Conversation", watched):
            run_line(session, self, self.printed, clear=False, idle=session.setting.idle)


def typed(session: Session) -> Session:
    """The session that the line mode makes of one, with what it tells of where it runs."""
    typist = Typist()
    typist.talk(session)
    [(_, there)] = typist.after
    assert (there.setting.typed, there.setting.clears, there.setting.idle) == (True, False, session.setting.idle)
    return session.replaced(setting=there.setting)


def by_line(session: Session, script: list[Step]) -> list[Seen]:
    """What the line mode prints after each step, and where it is."""
    typist = Typist([line for step in script for line in step.lines])
    typist.talk(session)
    seen, number = [], 0
    for step in script:
        number += len(step.lines)
        printed, there = typist.after[number]
        seen.append(Seen(View(plain(printed), printed_cards(printed), printed_choices(printed, step)), None, there))
    assert len(typist.after) == number + 1
    return seen


def printed_cards(text: str) -> dict[str, str]:
    """The cards by their titles, as they are printed; what stands above a group is read with each of its cards."""
    cards: dict[str, str] = {}
    above, following = "", 0
    for chunk in text.split("\n\n"):
        words = plain(chunk)
        if found := re.match(r"Card \d+: (.*)", chunk.lstrip()):
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


async def on_screen(walks: list[Walk]) -> list[list[Seen]]:
    """What the full screen shows after each step of each walk, and where it is. One start serves all of them."""
    app = AdvisorApp(walks[0][0])
    async with app.run_test(size=WIDE_AND_HIGH):
        driven = Driven(app, QuickPilot(app), [])
        await driven.pilot.pause()
        seen = []
        for session, script in walks:
            await driven.show(session)
            seen.append([await do(driven, step) for step in script])
        return seen


async def do(driven: Driven, step: Step) -> Seen:
    """Press the keys of a step."""
    await press(driven, *step.keys)
    view = painted_view(driven)
    await press(driven, *step.close)
    return Seen(view, painted_view(driven) if step.close else None, driven.app.session)


async def press(driven: Driven, *keys: str) -> None:
    """Press keys; to a card one goes with the mouse, and a command without a key is chosen in the palette."""
    for key in keys:
        if key.startswith(TO_CARD):
            views = [view for view in driven.app.screen.query("AnswerView, CardView") if view.display]
            driven.app.screen.set_focus(next(view for view in views if card_of(view) == key.removeprefix(TO_CARD)))
        elif key.startswith(DO):
            command, _, argument = key.removeprefix(DO).partition(" ")
            driven.app.do(COMMANDS[command], argument or None)
        else:
            await driven.pilot.press(key)
    await driven.pilot.pause()


def card_of(view: Widget) -> str | None:
    """The id of the card that a widget shows."""
    card = view.card if isinstance(view, AnswerView | CardView) else None
    return None if card is None else card.id


def painted_view(driven: Driven) -> View:
    """What can be read on the screen on top."""
    strips = driven.app.screen._compositor.render_strips()
    words = plain("\n".join(strip.text for strip in strips))
    return View(words, painted_cards(driven, strips), painted_choices(driven))


def painted_cards(driven: Driven, strips: list[Strip]) -> dict[str, str]:
    """The cards by their titles, as they are painted; what stands above a group is read with each of its cards."""
    cards: dict[str, str] = {}
    if isinstance(driven.app.screen, GuidanceScreen):
        above = ""
        for widget in driven.app.screen.query("CardView, Between"):
            if isinstance(widget, Between) and widget.has_class("-some"):
                above = painted(strips, widget)
            elif isinstance(widget, CardView) and widget.display:
                own = painted(strips, widget)
                cards[str(widget.card.title)] = f"{own} {above if own.startswith(IN_GROUP) else ''}"
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


class Oracle:
    """Checks what a face shows, step by step. Line by line, a notice is told once; then the languages must change."""

    def __init__(self, face: str) -> None:
        self._face = face
        self._by_line = face == "line mode"
        self._reading: tuple[str, ...] = ()
        self._known: set[str] = set()
        self._opened: set[str] = set()

    def check(self, step: Step, seen: Seen) -> None:
        """A face is where the step leads, and tells every text of its page, and nothing else of the guide."""
        told = (self._face, step.name, step.shown.place.page)
        assert (*told, places(seen.session)) == (*told, places(step.there))
        assert (*told, seen.session.interview.answers) == (*told, step.there.interview.answers)
        assert (*told, seen.session.reading) == (*told, step.there.reading)
        assert (*told, seen.session.page.blocks) == (*told, step.there.page.blocks)
        self._check_never(told, step.shown, seen.view)
        if step.found is not None:
            assert (*told, seen.view.choices) == (*told, step.found)
        else:
            self._check_notices(told, step.shown, seen.view)
            if not (self._by_line and step.returns):
                self._check_page(told, step, seen.view)
        if seen.after is not None:
            back = Step("after", (), (), step.there, step.there)
            self.check(back, Seen(seen.after, None, seen.session))

    def _check_never(self, told: tuple[str, ...], shown: Session, view: View) -> None:
        words, page = view.words, shown.page
        if page.kind != "comparison":  # a closed card tells its title alone, which is told there
            assert (*told, [text for text in never(shown) if plain(text) in words]) == (*told, [])
        for own, beside in never_beside(shown):
            rest = words.replace(plain(own), "") if plain(beside) in plain(own) else words
            assert plain(beside) not in rest, (*told, beside)

    def _check_notices(self, told: tuple[str, ...], shown: Session, view: View) -> None:
        page = shown.page
        if shown.reading != self._reading or page.kind == "next-client":
            self._reading, self._known = shown.reading, set()
        notices = {str(words) for words in page.notices}
        if page.kind in UNNOTICED[self._face]:
            return
        if self._by_line:
            self._known.update(notices - {*missing(notices, view.words)})
            assert (*told, notices - self._known) == (*told, set())
        elif page.kind == "question" and shown.desk:
            brief = {f"{page.brief} ({HELP.shown})"} if page.brief is not None else set()
            assert (*told, missing(brief, view.words)) == (*told, [])
        else:
            assert (*told, missing(notices, view.words)) == (*told, [])

    def _check_page(self, told: tuple[str, ...], step: Step, view: View) -> None:
        shown, page = step.shown, step.shown.page
        if page.kind == "guidance":
            self._check_guidance(told, step, view)
        else:
            assert (*told, missing(of_page(page, typed=self._by_line), view.words)) == (*told, [])
            self._check_head(told, page.title, page.progress, shown, view)

    def _check_head(
        self, told: tuple[str, ...], title: Words, progress: Words | None, shown: Session, view: View
    ) -> None:
        """The title and how far one is, in the reader's language."""
        untitled = shown.place.page in UNTITLED[self._face] and not (self._by_line and shown.place.is_so_far)
        head = {*([] if untitled else [str(title)]), *([] if progress is None else [str(progress)])}
        assert (*told, missing(head, view.words)) == (*told, [])

    def _check_guidance(self, told: tuple[str, ...], step: Step, view: View) -> None:
        """The section that is read; where one only moves within the guidance, the line mode reads that alone."""
        shown, page = step.shown, step.shown.page
        section = page.sections[shown.place.section]
        moves = step.name in (c.SECTION.id, c.NEXT_SECTION.id, c.PREVIOUS_SECTION.id, c.CARD.id, c.SECTIONS.id)
        if self._by_line and step.name == c.SECTIONS.id:
            assert (*told, missing({str(each.counted) for each in page.sections}, view.words)) == (*told, [])
        if self._by_line and step.stays and step.name in HINTS_ONLY:
            return
        if self._by_line and step.stays and step.name == c.NEXT_SECTION.id:
            assert (*told, missing({text.text for text in section.end.texts}, view.words)) == (*told, [])
            return
        cards = below_answer(section)
        if step.name == c.CARD.id and shown.place.card is not None:
            self._opened.add(shown.place.card)
        if self._by_line and step.name == c.CARD.id:
            cards = [card for card in section.cards if card.id == shown.place.card]
        else:
            assert (*told, missing(of_section(section, typed=self._by_line), view.words)) == (*told, [])
        assert (*told, [*view.cards]) == (*told, [str(card.title) for card in cards])
        for card in cards:
            words, opens = view.cards[str(card.title)], step.name == c.CARD.id and card.id == shown.place.card
            assert (*told, card.id, missing(of_card(card) if opens else of_folded(card), words)) == (*told, card.id, [])
            if not opens and (self._by_line or card.id not in self._opened):
                early = [text for text in only_opened(card) if plain(text) in words]
                assert (*told, card.id, early) == (*told, card.id, [])
        if not (self._by_line and moves):
            assert (*told, missing(of_page(page, typed=self._by_line), view.words)) == (*told, [])
            self._check_head(told, page.title, page.progress, shown, view)


def places(session: Session) -> list[tuple[object, ...]]:
    """Where a session is, and what lies behind it; which card is read is the face's to note."""
    chain = session.place.chain
    return [(place.page, place.question, place.section, place.what_if, place.dropped) for place in chain]


def check(face: str, done: list[Step], seen: list[Seen]) -> None:
    oracle = Oracle(face)
    for step, each in zip(done, seen, strict=True):
        oracle.check(step, each)


def walks_of(languages: int, made: Callable[[Session], Session] = lambda session: session) -> list[Walk]:
    """The scripts from their starts, worked out; what the first of them does is not sought for by the second."""
    done: set[str] = set()
    starts = [(made(start(drawn(number), languages)), number) for number in SCRIPTS[languages]]
    return [Walk(session, list(steps(session, script(number, LONG), done))) for session, number in starts]


@pytest.mark.parametrize("languages", SCRIPTS)
def test_both_faces_ask_hold_and_show_the_same(languages: int) -> None:
    walks, heard = walks_of(languages), walks_of(languages, typed)
    for walk, seen in zip(walks, asyncio.run(on_screen(walks)), strict=True):
        check("full screen", walk.steps, seen)
    for walk, other in zip(heard, walks, strict=True):
        assert [step[:3] for step in walk.steps] == [step[:3] for step in other.steps]
        check("line mode", walk.steps, by_line(*walk))


def test_the_scripts_do_every_command_that_both_faces_have() -> None:
    done = {step.name for languages in SCRIPTS for walk in walks_of(languages) for step in walk.steps}
    left_out = {command.id for command in ONE_FACE} | TO_PAPER
    assert done - left_out == {*COMMANDS} - left_out | OTHER_STEPS
