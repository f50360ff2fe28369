"""Random guides with everything a card can have, and scripts of answers and commands to walk through them with.

A script is worked out against the session alone: for each step, the keys for the full screen and the lines for the line
mode that ask for the same, and what a person is then asked or shown. `test_parity` drives both faces with it.
"""

import gettext
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import strategies as st

from advisor.guide.model import Guide
from advisor.languages import Languages
from advisor.languages.known import ENGLISH, Language
from advisor.languages.translator import Translator
from advisor.page import Card, Holding, QuestionPage, Session, Trail, WhatIf
from advisor.page.reading import in_order
from advisor.tui.widgets.menu import row_key
from tests.guide.random_guides import guides
from tests.guide.writing import fact, small_guide
from tests.page.translators import IN_ENGLISH
from tests.tui.conftest import TODAY

ANGLES = Language("de", "Angles", "Angles", draft=1)
SQUARES = Language("fr", "Squares", "Squares", draft=1)
LANGUAGES = {"en": ENGLISH, "de": ANGLES, "fr": SQUARES}
FRAMES = {ANGLES: "<{}>", SQUARES: "[[{}]]"}

TO_CARD = "card "
"""Before the id of a card, as a key: a click on that card."""


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
        return IN_ENGLISH
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

AT_QUESTIONS = (
    *("answer", "answer", "decline", "keep", "back", "change", "restart", "so-far"),
    *("own-language", "client-language", "why-we-ask", "so-far"),
)
AT_GUIDANCE = (
    *("change", "back", "visit", "restart", "own-language", "client-language"),
    *("what-if", "why", "sources", "phrases", "all-sources", "read"),
)

AT_THE_END = ("why", "sources", "phrases", "what-if", "client-language", "what-if", "phrases", "all-sources", "read")


class Wish(NamedTuple):
    """Something to do: one thing at a question, another at the guidance; `number` says which of those there are."""

    at_question: str
    at_guidance: str
    number: int


@st.composite
def scripts(draw: st.DrawFn) -> list[Wish]:
    """Everything that there is to do, each in its place, in any order."""
    orders = zip(draw(st.permutations(AT_QUESTIONS)), draw(st.permutations(AT_GUIDANCE)), strict=True)
    return [Wish(question, guidance, draw(st.integers(0, 59))) for question, guidance in orders]


def start(guide: Guide, *, desk: bool) -> Session:
    """A session in English, with another language beside it at the desk."""
    session = Session.start(guide, Languages(LANGUAGES, speak), "en", TODAY)
    return session.at_desk() if desk else session


class Spot(NamedTuple):
    """Where somebody is: the session, and the question that is being asked again, if one is."""

    session: Session
    again: str | None = None

    @property
    def question(self) -> QuestionPage | None:
        """The question on the screen; None for the guidance."""
        return self.session.question(self.again)

    @property
    def trail(self) -> tuple[Trail, ...]:
        """The answers so far."""
        return self.question.trail if self.question else self.session.page().asked


class Step(NamedTuple):
    """What is done: `keys` and `lines` do it, `there` is where it leads; what opens over that is closed by `close`."""

    name: str
    there: Spot
    keys: tuple[str, ...]
    lines: tuple[str, ...]
    close: tuple[str, ...] = ()
    card: Card | None = None
    what_if: WhatIf | None = None
    dropped: Holding | None = None


def steps(session: Session, script: list[Wish]) -> Iterator[Step]:
    """The script as steps, those that mean nothing where they come left out; then on to the guidance, which is read."""
    spot = Spot(session)
    for wish in script:
        step = step_of(spot, wish)
        if step is not None:
            yield step
            spot = step.there
    number = 0
    while spot.question is not None:
        step = _answered(spot, spot.question, number)
        yield step
        spot, number = step.there, number + 7
    for count, name in enumerate(AT_THE_END):
        found = step_of(spot, Wish("", name, number + 5 * count))
        if found is not None:
            yield found
            spot = found.there
    yield _answers(spot)


def step_of(spot: Spot, wish: Wish) -> Step | None:
    """What a wish means here; None if nothing."""
    name = wish.at_question if spot.question else wish.at_guidance
    if name.endswith("-language"):
        return _language(spot, name, wish.number)
    if name == "restart":
        return _restart(spot)
    if name == "change":
        return _change(spot, wish.number)
    if spot.question is not None:
        return _at_question(spot, spot.question, name, wish.number)
    if name in ("back", "visit"):
        return _leave_guidance(spot, name)
    return _look(spot, name, wish.number)


def _at_question(spot: Spot, question: QuestionPage, name: str, number: int) -> Step | None:
    asked = [known.id for known in question.trail]
    match name:
        case "answer":
            return _answered(spot, question, number)
        case "decline":
            return Step(name, Spot(spot.session.answer(question.id, None)), ("s",), ("s",))
        case "keep" if question.answered:
            return Step(name, Spot(spot.session), ("enter",), ("",))
        case "back" if question.number > 1:
            return Step(name, Spot(spot.session, asked[question.number - 2]), ("left",), ("b",))
        case "why-we-ask":
            return Step(name, spot, ("question_mark",), ("?",), ("escape",))
        case "so-far" if asked:
            return Step(name, spot, ("f4",), ("g",), ("escape",))
    return None


def _answered(spot: Spot, question: QuestionPage, number: int) -> Step:
    """An answer: of several options that can be marked, those at the ones of the binary number."""
    ids = [choice.id for choice in question.choices]
    if question.many:
        chosen = frozenset(option for place, option in enumerate(ids) if number >> place & 1)
    else:
        chosen = frozenset({ids[number % len(ids)]})
    there = Spot(spot.session.answer(question.id, chosen))
    line = " ".join(str(place) for place, option in enumerate(ids, 1) if option in chosen) or "0"
    return Step("answer", there, tuple(_keys(question, ids, chosen)), (line,))


def _keys(question: QuestionPage, ids: list[str], chosen: frozenset[str]) -> Iterator[str]:
    """The keys that give an answer, whatever was marked before."""
    if not question.many:
        yield from (row_key(place) for place, option in enumerate(ids) if option in chosen)
        return
    before = question.answer or frozenset()
    if chosen:
        yield from (row_key(place) for place, option in enumerate(ids) if option in chosen ^ before)
        yield "enter"
    else:
        yield f"alt+{row_key(len(ids))}"


def _language(spot: Spot, name: str, number: int) -> Step:
    session = spot.session
    if session.desk and name == "client-language":
        return Step(name, spot._replace(session=session.with_next_beside()), ("l",), ("l",))
    place = number % len(LANGUAGES)
    there = spot._replace(session=session.in_language(list(LANGUAGES)[place]))
    key, letter = ("L", "y") if session.desk else ("l", "l")
    return Step(name, there, (key, row_key(place)), (letter, str(place + 1)))


def _restart(spot: Spot) -> Step | None:
    """The next client; without a desk, all over again."""
    there, dropped = Spot(spot.session.cleared()), spot.session.holding()
    if dropped.nothing:
        return None
    if spot.session.desk:
        return Step("restart", there, ("n",), ("n",), ("enter",), dropped=dropped)
    return Step("restart", there, ("n", "2"), ("n", "2"), ("enter",))


def _change(spot: Spot, number: int) -> Step | None:
    if not spot.trail:
        return None
    place = number % len(spot.trail)
    there = Spot(spot.session, spot.trail[place].id)
    return Step("change", there, ("t", row_key(place)), ("t", str(place + 1)))


def _answers(spot: Spot) -> Step:
    """The answers are shown, and stay as they are."""
    return Step("answers", spot, ("t",), ("t", ""), ("escape",))


def _leave_guidance(spot: Spot, name: str) -> Step | None:
    if not spot.trail:
        return None
    if name == "back":
        return Step(name, Spot(spot.session, spot.trail[-1].id), ("escape",), ("b",))
    there = Spot(spot.session.another_visit())
    return Step(name, there, ("v",), ("v",), ("escape",) if there.session.interview.answers else ())


def _look(spot: Spot, name: str, number: int) -> Step | None:
    """Something to read at the guidance."""
    if name == "read":
        return Step(name, spot, (), ("all",))
    if name == "all-sources":
        return Step(name, spot, ("a",), ("a",), ("escape",))
    if name == "what-if":
        return _what_if(spot, number)
    places = [(place, card) for place, section in enumerate(spot.session.page().sections) for card in in_order(section)]
    count = number % len(places)
    section, card = places[count]
    if name == "phrases" and not (card.say or card.contacts):
        return None
    letter = {"why": "w", "sources": "o", "phrases": "p"}[name]
    keys = (row_key(section), f"{TO_CARD}{card.id}", letter)
    return Step(name, spot, keys, (f"{letter} {count + 1}",), ("escape",), card=card)


def _what_if(spot: Spot, number: int) -> Step | None:
    """Another way: in the line mode by its name, or by a question and then another answer to it."""
    found = spot.session.what_ifs()
    if not found:
        return None
    place = number % len(found)
    way = found[place]
    named = [other for other in found if other.question is None]
    asked = [known.id for known in spot.trail if any(other.question == known.id for other in found)]
    if way.question is None:
        lines: tuple[str, ...] = ("c", str(place + 1))
    else:
        same = [other.id for other in found if other.question == way.question]
        lines = ("c", str(len(named) + asked.index(way.question) + 1), str(same.index(way.id) + 1))
    return Step("what-if", spot, ("c", row_key(place)), lines, ("escape",), what_if=way)
