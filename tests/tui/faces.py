"""Random guides with everything a card can have, and scripts of commands to walk through them with.

A script is worked out against the session alone: for each step, the keys for the full screen and the lines for the line
mode that ask for the same command, and where that leads. `test_parity` drives both faces with it.
"""

import gettext
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from advisor.guide.model import Guide
from advisor.languages import ENGLISH, Language, Languages, Translator
from advisor.languages.translator import untranslated
from advisor.page import commands as c
from advisor.page.command import Command
from advisor.page.place import LISTS, TEXTS
from advisor.page.question import DECLINE, NONE
from advisor.page.search import found
from advisor.page.session import Argument, Session
from advisor.page.welcome import Setting
from advisor.tui.widgets.answer_rows import NONE_KEY
from advisor.tui.widgets.menu import row_key
from tests.guide.random_guides import guides
from tests.guide.writing import card, fact, small_guide
from tests.tui.conftest import TODAY

ANGLES = Language("de", "Angles", "Angles", draft=1)
SQUARES = Language("fr", "Squares", "Squares", draft=1)
KNOWN = {"en": ENGLISH, "de": ANGLES, "fr": SQUARES}
FRAMES = {ANGLES: "<{}>", SQUARES: "[[{}]]"}

TO_CARD = "card "
"""Before the id of a card, as a key: a click on that card."""

DO = "do "
"""Before the id of a command, as a key: it is chosen in the palette, for it has no key. What it takes follows."""

IDLE = 5
"""The minutes of the idle cover at a desk."""

ONE_FACE = {
    # ends the program, in either face; its own tests
    c.LEAVE,
    # change what part of a page is seen on the full screen, or how
    *(c.READ_ON, c.NEXT_CARD, c.PREVIOUS_CARD, c.PAGE_DOWN, c.PAGE_UP, c.LIVE_DOWN, c.LIVE_UP, c.OPEN, c.THEME),
    # is Enter line by line too, where that is a key of `next-section`
    c.ENTER_NEXT,
    # steps of its own on the way to an answer, which is then given by `answer`, or to any other command
    *(c.MARK, c.CONTINUE, c.ALONE, c.TAKE_FOUND, c.NEXT_FOUND, c.END_SEARCH, c.PALETTE),
    # tell the same page again where nothing stays in view
    *(c.AGAIN, c.READ_ALL),
}
"""The commands that belong to the layout of one face, so that the other has nothing to compare."""

OTHER_STEPS = {"start", "keep"}
"""Steps that are no commands by these names: the first page, and Enter on a question that is asked again."""


class Framing(gettext.NullTranslations):
    """Translates every text of the guide into itself within a frame."""

    def __init__(self, frame: str) -> None:
        super().__init__()
        self._frame = frame

    def pgettext(self, context: str, message: str) -> str:
        return self._frame.format(message)


def speak(language: Language) -> Translator:
    """The translator of one of the three languages."""
    if language == ENGLISH:
        return untranslated(ENGLISH)
    return Translator(language, gettext.NullTranslations(), Framing(FRAMES[language]))


# Guides


@st.composite
def rich_guides(draw: st.DrawFn) -> Guide:
    """A random guide whose cards have steps, phrases, contacts, notes for staff; with ways, and questions to keep."""
    files: dict[str, Any] = dict(draw(guides()).files)
    files["facts/all.yaml"] = [fact("seen"), fact("old", recheck="2026-10-01", caveat="Not always.", as_of="2026-05")]
    files["cards/first.yaml"] = [_rich(draw, entry) for entry in files["cards/first.yaml"]]
    files["cards/main.yaml"] = [*(_rich(draw, entry) for entry in files["cards/main.yaml"]), _always(files)]
    files["questions.yaml"] = [
        {**question, "ask": f"What is {question['id']}?", "keep": draw(st.booleans()), "private": draw(st.booleans())}
        for question in files["questions.yaml"]
    ]
    files["ways.yaml"] = [
        {"id": f"w{number}", "label": f"Way {number}", "answers": {question["id"]: _one(draw, question)}}
        for number, question in enumerate(files["questions.yaml"])
    ]
    with TemporaryDirectory() as folder:
        return small_guide(Path(folder), files)


WITH_IF = {"steps", "contacts"}
"""The parts of a card that some have already, with an "if"."""


def _rich(draw: st.DrawFn, entry: dict[str, Any]) -> dict[str, Any]:
    name = entry["id"]
    parts: dict[str, Any] = {
        "steps": [f"First step of {name}.", f"Second step of {name}."],
        "say": [f"Phrase of {name}."],
        "contacts": ["line"],
        "staff": f"Note of {name}.",
        "facts": ["seen", "old"],
    }
    chosen = draw(st.sets(st.sampled_from(sorted(parts))))
    more = {part: [*entry.get(part, ()), *parts[part]] for part in chosen & WITH_IF}
    return {**entry, **{part: parts[part] for part in chosen - WITH_IF}, **more}


def _always(files: dict[str, Any]) -> dict[str, Any]:
    """A card that depends on every question, so that there are always questions to ask."""
    whens = [{question["id"]: question["options"][0]["id"]} for question in files["questions.yaml"]]
    return card("any", when={"any": whens})


def _one(draw: st.DrawFn, question: dict[str, Any]) -> Any:
    return draw(st.sampled_from([option["id"] for option in question["options"]]))


# Scripts


class Step(NamedTuple):
    """A command: `keys` and `lines` ask for it. `shown` is the session whose page it brings up, `there` the one after.

    What is only read is closed again by `close`. `found`: the ids of the choices that a search finds. `returns`: a list
    is left and nothing was changed, so that the page behind it was told already. `stays`: nothing was changed.
    """

    name: str
    keys: tuple[str, ...]
    lines: tuple[str, ...]
    shown: Session
    there: Session
    close: tuple[str, ...] = ()
    found: frozenset[str] | None = None
    returns: bool = False
    stays: bool = False


def start(guide: Guide, languages: int) -> Session:
    """A session in English; at a desk with an idle cover where it is read in two or three languages."""
    known = Languages(KNOWN, speak)
    if languages == 1:
        return Session.start(guide, known, "en", TODAY)
    session = Session.start(guide, known, "en", TODAY, setting=Setting(idle=IDLE))
    return session.at_desk(*list(KNOWN)[1:languages])


@cache
def drawn(number: int) -> Guide:
    """The rich guide of a number, the same each time."""
    found: list[Guide] = []

    @seed(number)
    @settings(max_examples=2, phases=[Phase.generate], database=None, deadline=None)
    @given(rich_guides())
    def draw(guide: Guide) -> None:
        found.append(guide)

    draw()
    return found[-1]  # the first one is the smallest there is


def script(number: int, length: int) -> list[int]:
    """Which of the commands that there are is done, step by step; the same each time."""
    order = random.Random(number)
    return [order.randrange(10_000) for _ in range(length)]


def steps(session: Session, script: list[int], done: set[str]) -> Iterator[Step]:
    """The script as steps, each command that was not `done` yet first; then on to the guidance, where all else is done.

    All of it is read. It ends with a step back from the first section and one on from the last, which lead nowhere.
    """
    yield Step("start", (), (), session, session)
    for number in script:
        step = _pick(session, number, done)
        done.add(step.name)
        yield step
        session = step.there
    while following := _onwards(session) or _undone(session, done):
        done.add(following.name)
        yield following
        session = following.there
    first = _plain(session, c.SECTION, 0, (row_key(0),), ("1",))
    before = _plain(first.there, c.PREVIOUS_SECTION, None, ("left",), ("-",))
    yield from (first, before)
    session = before.there
    for _section in session.guidance.sections:
        step = _plain(session, c.NEXT_SECTION, None, ("right",), ("",))
        yield step
        session = step.there


def _pick(session: Session, number: int, done: set[str]) -> Step:
    found = list(_possible(session, number))
    fresh = [step for step in found if step.name not in done]
    return (fresh or found)[number % len(fresh or found)]


def _onwards(session: Session) -> Step | None:
    """A step towards the guidance; None where it is read."""
    if session.place.page == "guidance" and not session.place.is_so_far:
        return None
    found = {step.name: step for step in _possible(session, 0)}
    ways = ("show-guidance", "decline", "begin", "close", "choose", "back-to-questions")
    return next(found[name] for name in ways if name in found)


def _undone(session: Session, done: set[str]) -> Step | None:
    """A command that was not done yet."""
    return next((step for step in _possible(session, len(done)) if step.name not in done), None)


def _possible(session: Session, number: int) -> Iterator[Step]:
    """Every command that can be done where a session is, in both faces."""
    question = session.question if session.place.page == "question" else None
    if question is not None and question.answered:
        yield _plain(session, c.ANSWER, question.answer, ("enter",), ("",))._replace(name="keep")
    for command in c.offered(session):
        match command:
            case c.ANSWER:
                yield _answer(session, number)
            case c.ASK_AGAIN if question is not None and question.trail:
                yield _ask_again(session, number)
            case c.CHOOSE if session.place.page in LISTS and session.page.choices:
                yield _choose(session, number)
            case c.SEARCH:
                yield _search(session, number)
            case c.SECTION:
                place = number % len(session.guidance.sections)
                yield _plain(session, command, place, (row_key(place),), (str(place + 1),))
            case c.CLOSE if session.place.page == "paused":
                yield _plain(session, command, None, ("space",), ("",))
            case _ if command.takes == "card":
                yield _about_card(session, command, number)
            case _ if command.does is not None and command.typed and command not in (c.CHOOSE, c.AGAIN, c.READ_ALL):
                yield _plain(session, command, None, _keys(command), (command.typed[0],))


def _keys(command: Command) -> tuple[str, ...]:
    return (command.keys.split(",")[0],) if command.keys else (f"{DO}{command.id}",)


def _plain(
    session: Session, command: Command, argument: Argument, keys: tuple[str, ...], lines: tuple[str, ...]
) -> Step:
    """A step that does a command. A page that is only read is closed again, as the line mode does by itself."""
    shown = session.do(command, argument)
    is_list = shown.place.page in LISTS and not shown.page.choices
    if shown.place.page not in TEXTS and not is_list:
        same = (shown.interview, shown.reading) == (session.interview, session.reading)
        returns = session.place.page in LISTS and shown.place == session.place.behind and same
        return Step(command.id, keys, lines, shown, shown, returns=returns, stays=shown is session)
    return Step(command.id, keys, lines, shown, shown.do(c.CLOSE), close=("escape",))


def _answer(session: Session, number: int) -> Step:
    """An answer: of several options that can be marked, those at the ones of the binary number."""
    page = session.question
    assert page is not None
    ids = [choice.id for choice in page.choices if choice.id not in (NONE, DECLINE)]
    if page.many:
        chosen = frozenset(option for place, option in enumerate(ids) if number >> place & 1)
        before = page.answer or frozenset()
        marks = tuple(row_key(place, without=NONE_KEY) for place, option in enumerate(ids) if option in chosen ^ before)
        keys = (*marks, "enter") if chosen else (f"alt+{NONE_KEY}",)
    else:
        chosen = frozenset({ids[number % len(ids)]})
        keys = tuple(row_key(place) for place, option in enumerate(ids) if option in chosen)
    line = " ".join(str(place) for place, option in enumerate(ids, 1) if option in chosen) or "0"
    return _plain(session, c.ANSWER, chosen, keys, (line,))


def _ask_again(session: Session, number: int) -> Step:
    """An earlier question, by a click on its answer; the line mode has the list of answers for that."""
    ids = [known.id for known in session.question.trail] if session.question else []
    place = number % len(ids)
    lines = (c.ANSWERS.typed[0], str(place + 1))
    return _plain(session, c.ASK_AGAIN, ids[place], (f"{DO}{c.ASK_AGAIN.id} {ids[place]}",), lines)


def _choose(session: Session, number: int) -> Step:
    place = number % len(session.page.choices)
    return _plain(session, c.CHOOSE, session.page.choices[place].id, (row_key(place),), (str(place + 1),))


def _search(session: Session, number: int) -> Step:
    """A word of an option is searched for; the answer is not given."""
    choices = [choice for choice in session.page.choices if choice.id != DECLINE]
    word = str(choices[number % len(choices)].label).split()[-1].lower()
    ids = frozenset(choice.id for choice in found(choices, word))
    letters = tuple("space" if letter == " " else letter for letter in word)
    return Step("search", ("slash", *letters), (f"f {word}",), session, session, ("escape",), ids)


def _about_card(session: Session, command: Command, number: int) -> Step:
    """A command about a card of the section that is read; the line mode counts all cards."""
    here = session.guidance.sections[session.place.section].cards
    chosen = here[number % len(here)]
    count = [each.id for each in session.guidance.cards].index(chosen.id) + 1
    keys = (f"{DO}{c.CARD.id} {chosen.id}",) if command is c.CARD else (f"{TO_CARD}{chosen.id}", *_keys(command))
    return _plain(session, command, chosen.id, keys, (f"{command.typed[0]} {count}",))
