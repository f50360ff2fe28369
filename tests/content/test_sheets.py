"""The sheets of the real guide: they tell nobody a private answer, lack nothing, and keep within their budget."""

import random
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.check.counting import count_words
from advisor.guide.conditions import Answer, Answers
from advisor.guide.model import Question
from advisor.guide.opening import open_guide
from advisor.interview import Interview, PublicAnswers, public_only
from advisor.page.blocks import (
    Blanks,
    Block,
    Contact,
    Contacts,
    CutOut,
    Heading,
    Item,
    Paragraph,
    Phrases,
    Side,
    Steps,
)
from advisor.page.page import Page
from advisor.page.sheet import compose_sheet, lines_of, verdict_of
from tests.guide.random_guides import some_answers
from tests.page.trips import TODAY, translators

GUIDE = open_guide()
EVERY_DATE = {"deadline-phone", "deadline-two-weeks", "deadline-move-appointment", "deadline-none", "deadline-counts"}
VISIT = GUIDE.questions["visit"]
BEFORE_STATUS = ("for-whom", "visit", "age", "child-citizen", "appointment", "deadline", "benefit")


def sheet(answers: Answers) -> Page:
    return compose_sheet(public_only(GUIDE, answers), translators(), TODAY)


def possible(question: Question) -> list[Answer]:
    """ "Rather not say" and each public option alone."""
    return [None, *(frozenset({option.id}) for option in question.options if not option.private)]


def public_answers() -> Iterator[PublicAnswers]:
    """Answers to all public questions: for each matter 40 of the many there are, the same each time."""
    chance = random.Random(7)
    questions = [GUIDE.questions[name] for name in (*BEFORE_STATUS, "needs") if not GUIDE.questions[name].private]
    for option in possible(VISIT)[1:]:
        for _ in range(40):
            picked = {question.id: chance.choice(possible(question)) for question in questions}
            yield public_only(GUIDE, {**picked, "visit": option})


@given(some_answers(GUIDE), st.data())
def test_private_answers_change_nothing(answers: dict[str, Answer], data: st.DataObject) -> None:
    others = data.draw(some_answers(GUIDE))
    hidden = {name for name, question in GUIDE.questions.items() if question.private} | {"companions"}
    changed = {**{name: others.get(name) for name in hidden}, **{n: a for n, a in answers.items() if n not in hidden}}
    assert sheet(changed) == sheet(answers)


@pytest.mark.parametrize(
    ("private", "borrowed"), [("status-update", "replace-card"), ("noncitizen-review", "ssi-review"), (None, "other")]
)
@given(answers=some_answers(GUIDE))
def test_a_private_matter_has_the_sheet_of_another(
    private: str | None, borrowed: str, answers: dict[str, Answer]
) -> None:
    own = None if private is None else frozenset({private})
    assert sheet({**answers, "visit": own}) == sheet({**answers, "visit": frozenset({borrowed})})


@pytest.mark.parametrize(
    ("private", "borrowed"), [("status-update", "replace-card"), ("noncitizen-review", "ssi-review")]
)
def test_after_a_private_matter_everything_is_asked_that_the_borrowed_sheet_depends_on(
    private: str, borrowed: str
) -> None:
    """Nobody can tell from an answer that is missing on the sheet which of the two it was."""
    for asked in asked_after(Interview(GUIDE), private):
        on_sheet = public_only(GUIDE, asked).answers
        assert on_sheet.keys() - {"needs"} <= asked.keys()
        assert public_only(GUIDE, {**asked, "visit": frozenset({borrowed})}).answers == on_sheet


def asked_after(interview: Interview, visit: str) -> Iterator[Mapping[str, Answer]]:
    """The answers of everybody who comes for `visit`, up to the question of their status."""
    question = interview.question
    if question is None or question.id not in BEFORE_STATUS:
        yield interview.answers
        return
    few = possible(question)[: None if question.id in ("for-whom", "age") else 2]
    for answer in [frozenset({visit})] if question is VISIT else few:
        yield from asked_after(interview.answer(question.id, answer), visit)


def test_every_sheet_is_complete_and_keeps_within_its_budget() -> None:
    """Links, numbers and hours are no words of the budget."""
    for public in public_answers():
        on_sheet = {
            name: [line.card for line in lines_of(public, name)[: part.lines]] for name, part in GUIDE.sheet.items()
        }
        named = {card.id for cards in on_sheet.values() for card in cards}
        assert verdict_of(public) is not None
        assert {"risk-old-order", "help-free-legal", "comp-exposed"} <= named
        assert len(on_sheet["risk"]) == 2
        assert on_sheet["alternatives"]
        assert named & EVERY_DATE
        assert [card.say for card in (*on_sheet["alternatives"], *on_sheet["deadlines"]) if card.say]
        assert (len(on_sheet["going"]), len(on_sheet["rights"])) == (3, 4)
        words = sum(map(count_words, texts_of(compose_sheet(public, translators(), TODAY).blocks)))
        assert words <= GUIDE.checks.sheet_words


def texts_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every text in English, each phrase once; the list of sites is a link."""
    for block in blocks:
        match block:
            case Side(title, inner):
                yield str(title or "")
                yield from texts_of(inner)
            case Heading(words) | Item(words) | Contact(words=words):
                yield str(words)
            case Paragraph(words):
                yield str(words).partition("Sources:")[0]
            case Steps(heading, steps):
                yield from (str(heading), *(str(step.words) for step in steps))
            case Phrases(heading, phrases) | CutOut(heading, phrases):
                yield from (str(heading), *(phrase.english for phrase in phrases))
            case Contacts(heading, contacts):
                yield from (str(heading), *(str(contact.words) for contact in contacts))
            case Blanks(labels):
                yield from map(str, labels)
            case _:
                raise AssertionError(f"{type(block).__name__} is not counted")
