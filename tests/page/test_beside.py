"""Two languages on one page: every part stands beside its own twin, and notes for staff on one side only."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.cli import main
from advisor.interview import Interview
from advisor.page import Card, Choice, Page, QuestionPage, Section, Session, Trail
from advisor.page.beside import page_beside
from advisor.page.json import write_json
from advisor.page.text import write_text
from tests.guide.random_guides import Drawn, guides, some_answers
from tests.guide.writing import small_guide, write_content
from tests.page.test_session import DESK_FILES, chosen, start
from tests.page.translators import IN_ENGLISH

Part = Page | QuestionPage | Section | Card | Choice | Trail


class Pair(NamedTuple):
    """A part and what stands beside it."""

    part: Part
    twin: Part | None


def pairs(page: Page | QuestionPage) -> Iterator[Pair]:
    """All parts of a page that are told in two languages."""
    yield Pair(page, page.beside)
    if isinstance(page, QuestionPage):
        yield from (Pair(choice, choice.beside) for choice in page.choices)
        yield from (Pair(trail, trail.beside) for trail in page.trail)
        return
    yield from (Pair(trail, trail.beside) for trail in page.asked)
    for section in page.sections:
        yield Pair(section, section.beside)
        yield from (Pair(card, card.beside) for card in section.cards)


def who(part: Part) -> str:
    return part.guide if isinstance(part, Page) else part.id


def told(part: Part) -> str:
    """A text of the guide that every kind of part has."""
    match part:
        case Page() | Section() | Card():
            return part.title
        case QuestionPage() | Trail():
            return part.ask
        case Choice():
            return part.label


def check_pairs(page: Page | QuestionPage) -> None:
    for part, twin in pairs(page):
        assert type(twin) is type(part)
        assert twin is not None
        assert who(twin) == who(part)
        assert told(twin) == f"<{told(part)}>"
        assert twin.beside is None
        if isinstance(part, Card) and isinstance(twin, Card):
            check_card(part, twin)


def check_card(part: Card, twin: Card) -> None:
    assert (part.state, part.because, part.stale, part.checked) == (twin.state, twin.because, twin.stale, twin.checked)
    assert (part.if_ is None, part.may_apply is None) == (twin.if_ is None, twin.may_apply is None)
    for ours, theirs in ((part.steps, twin.steps), (part.reasons, twin.reasons)):
        assert len(ours) == len(theirs)
    assert [phrase.en for phrase in part.say] == [phrase.en for phrase in twin.say]
    assert [(c.id, c.phone, c.url) for c in part.contacts] == [(c.id, c.phone, c.url) for c in twin.contacts]
    assert [fact.id for fact in part.facts] == [fact.id for fact in twin.facts]
    assert [source.id for source in part.sources] == [source.id for source in twin.sources]


@given(guides(), st.data())
def test_every_part_stands_beside_its_twin(drawn: Drawn, data: st.DataObject) -> None:
    session = start(drawn.guide).at_desk()
    answers = data.draw(some_answers(drawn.guide))
    for question_id, answer in Interview.replay(drawn.guide, answers).answers.items():
        session = session.answer(question_id, answer)
        check_pairs(session.page())
        for asked in (session.question(), session.question(question_id)):
            if asked is not None:
                check_pairs(asked)
    check_pairs(session.page())


@pytest.fixture
def desk(tmp_path: Path) -> Session:
    session = start(small_guide(tmp_path, DESK_FILES)).at_desk()
    return session.answer("way", chosen("bus")).answer("bags", chosen("big")).answer("seat", None)


def test_the_whole_of_a_page_is_in_two_languages(desk: Session) -> None:
    page = desk.page()
    assert (page.lang, page.beside and page.beside.lang) == ("en", "es")
    check_pairs(page)
    assert len([pair for pair in pairs(page) if isinstance(pair.part, Card)]) == 5
    chosen_options = [choice.label for trail in page.asked for choice in trail.answer or ()]
    assert chosen_options == ["Label of bus", "Label of big"]


def test_one_language_alone_has_nothing_beside(desk: Session) -> None:
    assert {pair.twin for pair in pairs(desk.with_beside(None).page())} == {None}


def test_pages_of_different_answers_are_never_paired(desk: Session) -> None:
    with pytest.raises(ValueError, match="argument 2"):
        page_beside(desk.page(), desk.answer("bags", chosen()).page())


def notes(page: Page) -> dict[str, str]:
    return {card.id: card.staff for section in page.sections for card in section.cards if card.staff}


def test_staff_notes_are_on_the_side_of_the_volunteer_and_only_at_the_desk(desk: Session) -> None:
    page = desk.page()
    assert notes(page) == {"base": "Ring 555-0100 for them."}
    assert page.beside is not None
    assert notes(page.beside) == {}
    assert all(card.beside and card.beside.staff is None for section in page.sections for card in section.cards)
    assert notes(desk.in_language("fr").page()) == {"base": "<Ring 555-0100 for them.>"}
    person = start(desk.interview.guide)
    assert notes(person.page()) == notes(person.with_beside("es").page()) == {}


def test_json_holds_neither_notes_nor_a_second_language(desk: Session) -> None:
    person = start(desk.interview.guide)
    for question_id, answer in desk.interview.answers.items():
        person = person.answer(question_id, answer)
    written, alone = json.loads(write_json(desk.page())), json.loads(write_json(person.page()))
    assert written.pop("notices") != alone.pop("notices")
    assert written == alone
    assert "staff" not in json.dumps(alone)
    assert "Ring " not in json.dumps(alone)


@pytest.mark.parametrize("form", ["text", "json"])
def test_advise_prints_no_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    content = write_content(tmp_path / "content", DESK_FILES)
    answers = tmp_path / "answers.yaml"
    answers.write_text("{way: bus}")
    assert main(["advise", "--content", str(content), "--answers", str(answers), "--format", form]) == 0
    printed = capsys.readouterr().out
    assert "Title of base" in printed
    assert "for them" not in printed


def test_plain_text_prints_no_notes_even_of_a_page_that_has_them(desk: Session) -> None:
    assert "for them" not in write_text(desk.page(), IN_ENGLISH, 80)
