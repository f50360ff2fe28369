"""The sheet to take home: what stands on it, and that no private answer changes a byte of it."""

import datetime
import random
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.guide.opening import open_guide
from advisor.interview import Interview, PublicAnswers, public_only
from advisor.interview.public import hides, public_answer
from advisor.page.blocks import Blanks, Block, Code, Contact, Contacts, CutOut, Heading, Item, Phrases, Side, Steps
from advisor.page.page import Page
from advisor.page.sheet import MOST_SCANNED, compose_sheet, link_to
from advisor.page.words import Translators
from advisor.writers.text import write_text
from tests.guide.random_guides import possible
from tests.page.sheets import loaded
from tests.page.translators import IN_ENGLISH

TODAY = datetime.date(2026, 11, 23)
ENGLISH = Translators((IN_ENGLISH,))
REAL = open_guide()


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return loaded(tmp_path).guide


def sheet(guide: Guide, given: Mapping[str, object], **options: bool) -> Page:
    public = public_only(guide, Interview.of(guide, given).answers)
    return compose_sheet(public, ENGLISH, TODAY, **options)


def sides(page: Page) -> list[Side]:
    return [block for block in page.blocks if isinstance(block, Side)]


def of_kind(page: Page, kind: type[Block]) -> list[Block]:
    return [block for side in sides(page) for block in side.blocks if isinstance(block, kind)]


def said(page: Page, kind: type[Item] | type[Heading]) -> list[str]:
    return [str(block.words) for block in of_kind(page, kind) if isinstance(block, kind)]


def test_the_verdict_is_the_first_that_holds_whatever_is_private(guide: Guide) -> None:
    for status in ("inside", "outside", None):
        front, _ = sides(sheet(guide, {"matter": "money", "status": status}))
        assert str(front.title) == "Title of home"


def test_a_step_that_depends_on_a_private_answer_is_left_out(guide: Guide) -> None:
    (steps,) = of_kind(sheet(guide, {"matter": "money", "status": "outside", "needs": []}), Steps)
    assert isinstance(steps, Steps)
    assert [str(step.words) for step in steps.steps] == ["Call."]


def test_a_line_that_depends_on_a_private_answer_stands_for_everybody_in_its_own_words(guide: Guide) -> None:
    for status in ("inside", "outside", None):
        lines = said(sheet(guide, {"matter": "money", "status": status, "needs": []}), Item)
        assert lines == ["Lead of by-mail.", "If you are outside, ask first.", "Lead of silent."]


def test_a_part_has_as_many_lines_as_there_is_room_for(guide: Guide) -> None:
    page = sheet(guide, {"matter": "card", "needs": ["ears"]})
    assert said(page, Item) == ["If you are outside, ask first.", "Lead of by-ear.", "Lead of silent."]
    assert said(page, Heading) == ["Ways", "If you go", "Help"]


def test_phrases_stand_with_their_lines_and_a_card_can_be_cut_out(guide: Guide) -> None:
    page = sheet(guide, {"matter": "money", "needs": []})
    (phrases,), (cut_out,) = of_kind(page, Phrases), of_kind(page, CutOut)
    assert isinstance(phrases, Phrases)
    assert isinstance(cut_out, CutOut)
    assert [phrase.english for phrase in phrases.phrases] == ["By mail, please."]
    assert [phrase.english for phrase in cut_out.phrases] == ["I want to stay silent."]


def test_the_back_has_help_and_lines_to_write_on(guide: Guide) -> None:
    front, back = sides(sheet(guide, {"matter": "card"}))
    assert back.title is None
    (contacts,) = (block for block in back.blocks if isinstance(block, Contacts))
    (blanks,) = (block for block in back.blocks if isinstance(block, Blanks))
    assert [contact.phone for contact in contacts.contacts] == ["555-0100"]
    assert [str(label) for label in blanks.labels] == ["Lawyer", "Friend"]
    assert not any(isinstance(block, Contact) for block in front.blocks)


def test_a_contact_stands_once(guide: Guide) -> None:
    front, back = sides(sheet(guide, {"matter": "money"}))
    assert [block.phone for block in front.blocks if isinstance(block, Contact)] == ["555-0100"]
    assert [block.contacts for block in back.blocks if isinstance(block, Contacts)] in ([], [()])


def test_a_private_option_has_the_sheet_that_it_borrows(guide: Guide) -> None:
    assert sheet(guide, {"matter": "papers"}) == sheet(guide, {"matter": "card"})
    assert sheet(guide, {"matter": "secret"}) == sheet(guide, {"matter": None}) == sheet(guide, {})


@pytest.mark.parametrize(("question", "answer"), [("status", "inside"), ("status", None), ("matter", "papers")])
def test_public_answers_cannot_hold_a_private_one(guide: Guide, question: str, answer: str | None) -> None:
    with pytest.raises(ValueError, match="is private"):
        PublicAnswers(guide, {question: None if answer is None else frozenset({answer})})


def test_the_small_print_tells_the_day_of_the_check_and_not_of_the_printing(guide: Guide) -> None:
    page = sheet(guide, {"matter": "money"})
    text = write_text(page)
    assert "June 1, 2026" in text
    assert "book.example" in text
    later = compose_sheet(
        public_only(guide, {"matter": frozenset({"money"})}), ENGLISH, TODAY.replace(month=11, day=29)
    )
    assert write_text(later) == text


def test_an_overdue_check_is_told(guide: Guide) -> None:
    public = public_only(guide, {"matter": frozenset({"money"})})
    assert "out of date" in write_text(compose_sheet(public, ENGLISH, datetime.date(2026, 12, 2)))


# The link


def test_a_guide_without_pages_has_no_code(guide: Guide) -> None:
    assert of_kind(sheet(guide, {"matter": "money"}), Code) == []
    assert link_to(guide, "es") is None


@pytest.mark.parametrize("site", ["https://clinic.example", "https://clinic.example/"])
def test_a_link_carries_answers_only_if_asked_and_only_public_ones_behind_the_sharp(guide: Guide, site: str) -> None:
    guide = msgspec.structs.replace(guide, site=site)
    answers = {"matter": "papers", "status": "outside", "needs": ["phone", "ears"]}
    (plain,), (full,) = (of_kind(sheet(guide, answers, with_answers=wanted), Code) for wanted in (False, True))
    assert isinstance(plain, Code)
    assert isinstance(full, Code)
    assert plain.link == "https://clinic.example/en.html"
    parts = urlsplit(full.link)
    assert (parts.path, parts.query) == ("/en.html", "")
    assert parse_qs(parts.fragment) == {"matter": ["card"], "needs": ["ears,phone"]}


def test_a_link_that_is_too_long_for_a_code_leaves_the_answers_out_or_is_none(guide: Guide) -> None:
    for length, links in ((MOST_SCANNED - 8, 1), (MOST_SCANNED, 0)):
        site = "https://clinic.example/" + "x" * (length - 23)
        page = sheet(msgspec.structs.replace(guide, site=site), {"matter": "money"}, with_answers=True)
        assert len(of_kind(page, Code)) == links


# The property, on the real guide


def walked(guide: Guide, fixed: Mapping[str, Answer], chance: random.Random) -> Interview:
    """A walk that answers or declines each question by chance, as the `fixed` public answers allow."""
    interview = Interview(guide)
    while interview.question is not None:
        question = interview.question
        answers = [None, *possible(guide, question.id)]
        if question.id in fixed:
            answers = [answer for answer in answers if public_answer(question, answer) == fixed[question.id]]
        interview = interview.answer(question.id, chance.choice(answers))
    return interview


@pytest.mark.parametrize("seed", range(60))
def test_no_private_answer_changes_a_byte(seed: int) -> None:
    chance = random.Random(seed)
    one = walked(REAL, {}, chance)
    public = {
        name: public_answer(REAL.questions[name], answer)
        for name, answer in one.answers.items()
        if not hides(REAL.questions[name])
    }
    other = walked(REAL, public, chance)
    first, second = (
        write_text(compose_sheet(public_only(REAL, each.answers), ENGLISH, TODAY)) for each in (one, other)
    )
    assert first == second, (one.answers, other.answers)
