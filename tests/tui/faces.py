"""Random guides with everything a card can have, and scripts of commands to walk through them with.

A script is worked out against the session alone: for each step, the keys for the full screen and the lines for the line
mode that ask for the same command, and where that leads. `test_parity` drives both faces with it.
"""

import gettext
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import strategies as st

from advisor.guide.model import Guide
from advisor.languages import ENGLISH, Language, Languages, Translator
from advisor.languages.translator import untranslated
from advisor.page import commands as c
from advisor.page.blocks import Page
from advisor.page.command import Command
from advisor.page.place import LISTS, TEXTS
from advisor.page.question import DECLINE, NONE
from advisor.page.session import Argument, Session
from advisor.tui.widgets.menu import row_key
from tests.guide.random_guides import guides
from tests.guide.writing import fact, small_guide
from tests.tui.conftest import TODAY

ANGLES = Language("de", "Angles", "Angles", draft=1)
SQUARES = Language("fr", "Squares", "Squares", draft=1)
KNOWN = {"en": ENGLISH, "de": ANGLES, "fr": SQUARES}
FRAMES = {ANGLES: "<{}>", SQUARES: "[[{}]]"}

TO_CARD = "card "
"""Before the id of a card, as a key: a click on that card."""

DO = "do "
"""Before the id of a command, as a key: it is chosen in the palette, for it has no key."""


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
    files["cards/first.yaml"] = [_rich(draw, card) for card in files["cards/first.yaml"]]
    files["cards/main.yaml"] = [*(_rich(draw, card) for card in files["cards/main.yaml"]), _always(files)]
    files["questions.yaml"] = [
        {**question, "ask": f"What is {question['id']}?", "keep": draw(st.booleans())}
        for question in files["questions.yaml"]
    ]
    files["ways.yaml"] = [
        {"id": f"w{number}", "label": f"Way {number}", "answers": {question["id"]: _one(draw, question)}}
        for number, question in enumerate(files["questions.yaml"])
    ]
    with TemporaryDirectory() as folder:
        return small_guide(Path(folder), files)


def _rich(draw: st.DrawFn, card: dict[str, Any]) -> dict[str, Any]:
    name = card["id"]
    parts: dict[str, Any] = {
        "steps": [f"First step of {name}.", f"Second step of {name}."],
        "say": [f"Phrase of {name}."],
        "contacts": ["line"],
        "staff": f"Note of {name}.",
        "facts": ["seen", "old"],
    }
    return {**card, **{part: parts[part] for part in draw(st.sets(st.sampled_from(sorted(parts))))}}


def _always(files: dict[str, Any]) -> dict[str, Any]:
    """A card that depends on every question, so that there are always questions to ask."""
    whens = [{question["id"]: question["options"][0]["id"]} for question in files["questions.yaml"]]
    return {"id": "any", "title": "Title of any", "text": "Text of any.", "facts": ["seen"], "when": {"any": whens}}


def _one(draw: st.DrawFn, question: dict[str, Any]) -> Any:
    return draw(st.sampled_from([option["id"] for option in question["options"]]))


# Scripts


class Step(NamedTuple):
    """A command: `keys` and `lines` ask for it. `shown` is the session whose page it brings up, `there` the one after.

    What is only read is closed again by `close`. `found`: the ids of the choices that a search finds. `returns`: a list
    is left and nothing was changed, so that the page behind it was told already.
    """

    name: str
    keys: tuple[str, ...]
    lines: tuple[str, ...]
    shown: Session
    there: Session
    close: tuple[str, ...] = ()
    found: frozenset[str] | None = None
    returns: bool = False


def start(guide: Guide, languages: int) -> Session:
    """A session in English; at a desk where it is read in two or three languages."""
    session = Session.start(guide, Languages(KNOWN, speak), "en", TODAY)
    return session if languages == 1 else session.at_desk(*list(KNOWN)[1:languages])


@st.composite
def scripts(draw: st.DrawFn) -> list[int]:
    """Which of the commands that there are is done, step by step."""
    return draw(st.lists(st.integers(0, 9999), min_size=24, max_size=24))


def steps(session: Session, script: list[int]) -> Iterator[Step]:
    """The script as steps, each command that was not done yet first; then on to the guidance, all of which is read."""
    done: set[str] = set()
    for number in script:
        step = _pick(session, number, done)
        done.add(step.name)
        yield step
        session = step.there
    while session.place.page != "guidance" or session.place.is_so_far:
        step = _onwards(session)
        yield step
        session = step.there
    for number, _section in enumerate(session.guidance.sections):
        step = _plain(session, c.SECTION, number, (row_key(number),), (str(number + 1),))
        yield step
        session = step.there


def _pick(session: Session, number: int, done: set[str]) -> Step:
    found = list(_possible(session, number))
    fresh = [step for step in found if step.name not in done]
    return (fresh or found)[number % len(fresh or found)]


def _onwards(session: Session) -> Step:
    """A step towards the guidance."""
    found = {step.name: step for step in _possible(session, 0)}
    for name in ("decline", "begin", "close", "choose", "back-to-questions"):
        if name in found:
            return found[name]
    raise AssertionError(session.place.page)


def _possible(session: Session, number: int) -> Iterator[Step]:
    """Every command that can be done where a session is, in both faces."""
    for command in c.offered(session):
        match command:
            case c.ANSWER:
                yield _answer(session, number)
            case c.CHOOSE if session.place.page in LISTS and session.page.choices:
                yield _choose(session, number)
            case c.SEARCH:
                yield _search(session, number)
            case c.SECTION:
                place = number % len(session.guidance.sections)
                yield _plain(session, command, place, (row_key(place),), (str(place + 1),))
            case c.NEXT_SECTION if session.place.section + 1 == len(session.guidance.sections):
                pass  # the line mode tells the end there, where the full screen goes round
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
        return Step(command.id, keys, lines, shown, shown, returns=returns)
    return Step(command.id, keys, lines, shown, shown.do(c.CLOSE), close=("escape",))


def _answer(session: Session, number: int) -> Step:
    """An answer: of several options that can be marked, those at the ones of the binary number."""
    page = session.question
    assert page is not None
    ids = [choice.id for choice in page.choices if choice.id not in (NONE, DECLINE)]
    if page.many:
        chosen = frozenset(option for place, option in enumerate(ids) if number >> place & 1)
        before = page.answer or frozenset()
        marks = tuple(row_key(place) for place, option in enumerate(ids) if option in chosen ^ before)
        keys = (*marks, "enter") if chosen else (f"alt+{row_key(len(ids))}",)
    else:
        chosen = frozenset({ids[number % len(ids)]})
        keys = tuple(row_key(place) for place, option in enumerate(ids) if option in chosen)
    line = " ".join(str(place) for place, option in enumerate(ids, 1) if option in chosen) or "0"
    return _plain(session, c.ANSWER, chosen, keys, (line,))


def _choose(session: Session, number: int) -> Step:
    place = number % len(session.page.choices)
    return _plain(session, c.CHOOSE, session.page.choices[place].id, (row_key(place),), (str(place + 1),))


def _search(session: Session, number: int) -> Step:
    """A word of an option is searched for; the answer is not given."""
    from advisor.page.search import found

    choices = [choice for choice in session.page.choices if choice.id != DECLINE]
    word = str(choices[number % len(choices)].label).split()[-1].lower()
    ids = frozenset(choice.id for choice in found(choices, word))
    letters = tuple("space" if letter == " " else letter for letter in word)
    return Step("search", ("slash", *letters), (f"f {word}",), session, session, ("escape",), ids)


def _about_card(session: Session, command: Command, number: int) -> Step:
    """A command about a card of the section that is read; the line mode counts all cards."""
    here = session.guidance.sections[session.place.section].cards
    card = here[number % len(here)]
    count = [each.id for each in session.guidance.cards].index(card.id) + 1
    keys = (f"{TO_CARD}{card.id}", *(() if command is c.CARD else _keys(command)))
    return _plain(session, command, card.id, keys, (f"{command.typed[0]} {count}",))


def page_of(step: Step) -> Page:
    """The page that a step brings up."""
    return step.shown.page
