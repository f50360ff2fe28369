"""The full screen and the line mode, driven with the same answers: they ask the same and show the same."""

import io
import random
import re
from collections.abc import Callable

import pytest

from advisor.guide.model import Guide, Section
from advisor.guide.opening import open_guide
from advisor.languages.known import ENGLISH
from advisor.line import run_line
from advisor.page import QuestionPage, Session
from advisor.tui.screens.guidance import GuidanceScreen
from advisor.tui.widgets.card import CardView
from advisor.tui.widgets.menu import row_key
from tests.tui.conftest import TODAY, Drive, Driven, speak

Script = Callable[[QuestionPage], frozenset[str] | None]
Seen = tuple[list[str], dict[str, list[tuple[str, str]]]]
"""The questions asked, and per section the titles of its cards with whether they apply."""


@pytest.fixture(scope="module")
def real_guide() -> Guide:
    return open_guide()


def script(seed: int) -> Script:
    """The same answer to the same question for the same seed, whoever asks; now and then "rather not say"."""

    def answer(question: QuestionPage) -> frozenset[str] | None:
        chance = random.Random(f"{seed} {question.id}")
        if chance.random() < 0.15:
            return None
        options = [choice.id for choice in question.choices]
        return frozenset(chance.sample(options, chance.choice([0, 1, 2]) if question.many else 1))

    return answer


class Typist:
    """Reads the question that was printed last and types the scripted answer to it."""

    def __init__(self, answer: Script, questions: dict[str, QuestionPage], printed: io.StringIO) -> None:
        self.answer, self.questions, self.printed = answer, questions, printed
        self.asked: list[str] = []
        self.done = False

    def readline(self) -> str:
        block = self.printed.getvalue().rsplit("\n> ", 2)[-2]
        if "Press Enter to begin." in block:
            return "\n"
        if "This is your guidance." in block and not self.done:
            self.done = True
            return "a\n"
        found = re.search(r"^Question \d+ of at most \d+\.\n(.+)$", block, re.MULTILINE)
        if self.done or found is None:
            return "q\n"
        self.asked.append(found[1])
        return self.typed(self.questions[found[1]])

    def typed(self, question: QuestionPage) -> str:
        answer = self.answer(question)
        if answer is None:
            return "s\n"
        numbers = [str(n) for n, choice in enumerate(question.choices, start=1) if choice.id in answer]
        return " ".join(numbers or ["0"]) + "\n"


def by_line(session: Session, answer: Script, questions: dict[str, QuestionPage]) -> Seen:
    """What the line mode asks and shows."""
    printed = io.StringIO()
    typist = Typist(answer, questions, printed)
    run_line(session, typist, printed, ask_language=False, clear=False)
    everything = printed.getvalue().rsplit("\n> ", 2)[-2]
    titles = {section.title.upper(): section.title for section in sections_of(session)}
    shown: dict[str, list[tuple[str, str]]] = {}
    here: list[tuple[str, str]] = []
    lines = everything.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line in titles:
            here = shown.setdefault(titles[line], [])
        elif found := re.match(r"Card \d+: (.+)$", line):
            here.append((found[1], "may-apply" if following.startswith("May apply to you") else "applies"))
    return typist.asked, shown


def sections_of(session: Session) -> list[Section]:
    return list(session.interview.guide.sections.values())


async def on_screen(driven: Driven, answer: Script) -> Seen:
    """What the full screen asks and shows."""
    await driven.press("enter")
    asked: list[str] = []
    while not isinstance(driven.app.screen, GuidanceScreen):
        question = driven.app.session.question()
        assert question is not None
        asked.append(driven.words("#ask"))
        await driven.press(*keys_for(question, answer(question)))
    shown: dict[str, list[tuple[str, str]]] = {}
    for section in driven.app.session.page().sections:
        views = [view for view in driven.app.screen.query(CardView) if view.display]
        shown[section.title] = [(view.card.title, view.card.state) for view in views]
        await driven.press("right")
    return asked, shown


def keys_for(question: QuestionPage, answer: frozenset[str] | None) -> list[str]:
    """The keys that give an answer."""
    if answer is None:
        return ["s"]
    keys = [row_key(number) for number, choice in enumerate(question.choices) if choice.id in answer]
    if not question.many:
        return keys
    return [*(keys or [row_key(len(question.choices))]), "enter"]


@pytest.mark.parametrize("seed", range(6))
async def test_both_ask_and_show_the_same(real_guide: Guide, drive: Drive, seed: int) -> None:
    session = Session.start(real_guide, ENGLISH, {"en": ENGLISH}, speak, TODAY)
    questions: dict[str, QuestionPage] = {}
    for question in real_guide.questions:
        page = session.question(question)
        assert page is not None
        questions[page.ask] = page
    asked, shown = by_line(session, script(seed), questions)
    async with drive(session, size=(160, 45)) as driven:
        asked_there, shown_there = await on_screen(driven, script(seed))
    assert asked == asked_there
    assert {section: sorted(cards) for section, cards in shown.items()} == {
        section: sorted(cards) for section, cards in shown_there.items()
    }
    assert sum(len(cards) for cards in shown.values()) > 10
