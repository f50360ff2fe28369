"""The real guide: everything that was promised is in it, for every visit and status, in words that fit a card."""

import datetime
import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.guide.conditions import Answer, Condition
from advisor.guide.files import content_files
from advisor.guide.loading import load_guide
from advisor.guide.model import Basis, Card, Guide, Way
from advisor.guide.opening import content_folder
from advisor.interview import Interview, live
from advisor.page import Session
from tests.page.translators import ONLY_ENGLISH

# The fixed ids: cases, tests and other programs rely on them. Options may be added; none may be renamed or dropped.
QUESTIONS: Mapping[str, str] = {
    "for-whom": "myself my-child someone-else",
    "visit": "direct-deposit address proof-letter report-change overpayment payee "
    "replace-card new-number name-change status-update earnings-record "
    "retirement disability ssi survivors medicare "
    "ssi-review noncitizen-review identity-check appeal other",
    "age": "under-12 twelve-or-over",
    "appointment": "none phone office letter",
    "deadline": "within-two-weeks later no-date",
    "benefit": "social-security ssi both none",
    "status": "citizen naturalized green-card refugee asylee asylum-pending tps tps-ended daca parole parole-ended "
    "survivor-visa sijs visa cuban-haitian-entrant cofa green-card-pending withholding-cat supervision no-status",
    "history": "removal-order missed-hearing criminal-record",
    "companions": "citizen-child other-child citizen-adult noncitizen-adult interpreter-friend advocate",
    "companion-exposed": "somebody nobody",
    "needs": "sign-language interpreter no-phone no-internet mobility",
}
MANY = {"history", "companions", "needs"}
PRIVATE_QUESTIONS = {"status", "history", "companion-exposed"}
PRIVATE_OPTIONS = {
    "visit": {"noncitizen-review", "status-update"},
    "companions": {"other-child", "noncitizen-adult"},
}
SECTIONS = ["verdict", "risk", "alternatives", "deadlines", "going", "companions", "rights", "papers", "plan", "help"]
VERDICTS = ["no-need-to-go", "ask-for-phone", "someone-else-can-go", "go-prepared", "advice-first", "find-out-first"]
CONTACTS = (
    "ssa-national ssa-tty ssa-locator treasury-go-direct "
    "eoir-case-line ice-detainee-line ice-locator eoir-pro-bono-list"
)
ALWAYS = ("verdict", "rights", "help", "deadlines", "alternatives")

PHONE = re.compile(r"\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b1-\d{3}-")
LINK = re.compile(r"https?://|www\.|\b(?!login\.gov)[a-z0-9-]+\.(gov|org|com|net)\b", re.IGNORECASE)


@cache
def real_guide() -> Guide:
    return load_guide(content_folder(), collect=True).guide


GUIDE = real_guide()
TODAY = datetime.date(2026, 11, 23)
CARDS = list(GUIDE.cards.values())


def test_every_question_and_option_is_there_in_order() -> None:
    assert list(GUIDE.questions) == list(QUESTIONS)
    for question_id, options in QUESTIONS.items():
        question = GUIDE.questions[question_id]
        assert question.choose == ("many" if question_id in MANY else "one")
        assert {option.id for option in question.options} >= set(options.split())


def test_what_is_private_is_marked() -> None:
    assert {question.id for question in GUIDE.questions.values() if question.private} == PRIVATE_QUESTIONS
    for question in GUIDE.questions.values():
        marked = {option.id for option in question.options if option.private}
        assert marked == PRIVATE_OPTIONS.get(question.id, set())


def test_every_section_verdict_and_contact_is_there() -> None:
    assert list(GUIDE.sections) == SECTIONS
    assert [section.id for section in GUIDE.sections.values() if section.choose == "first"] == ["verdict"]
    assert {card.id for card in GUIDE.cards_in("verdict")} == set(VERDICTS)
    assert set(GUIDE.contacts) >= set(CONTACTS.split())
    assert all(GUIDE.cards_in(section) for section in SECTIONS)


def test_everything_that_is_written_is_used() -> None:
    used_facts = {fact for card in CARDS for fact in card.facts}
    used_facts |= {fact for contact in GUIDE.contacts.values() for fact in contact.facts}
    used_sources = {source for fact in GUIDE.facts.values() for source in fact.sources}
    unused = {fact.id for fact in GUIDE.facts.values() if fact.unused}
    assert sorted(GUIDE.facts.keys() - used_facts) == sorted(unused)
    assert sorted(GUIDE.sources.keys() - used_sources) == []


OTHERS: list[dict[str, Answer]] = [
    {
        "for-whom": frozenset({"myself"}),
        "age": frozenset({"twelve-or-over"}),
        "appointment": frozenset({"none"}),
        "deadline": frozenset({"no-date"}),
        "benefit": frozenset({"none"}),
        "history": frozenset(),
        "companions": frozenset(),
        "companion-exposed": frozenset({"nobody"}),
        "needs": frozenset(),
    },
    {
        "for-whom": frozenset({"my-child"}),
        "age": frozenset({"under-12"}),
        "appointment": frozenset({"office"}),
        "deadline": frozenset({"within-two-weeks"}),
        "benefit": frozenset({"ssi"}),
        "history": frozenset({"removal-order", "missed-hearing"}),
        "companions": frozenset({"other-child", "noncitizen-adult"}),
        "companion-exposed": frozenset({"somebody"}),
        "needs": frozenset({"interpreter", "no-phone", "no-internet"}),
    },
    {
        "for-whom": frozenset({"someone-else"}),
        "age": frozenset({"twelve-or-over"}),
        "appointment": frozenset({"letter"}),
        "deadline": frozenset({"later"}),
        "benefit": frozenset({"social-security"}),
        "history": frozenset({"criminal-record"}),
        "companions": frozenset({"citizen-adult", "advocate"}),
        "companion-exposed": frozenset({"nobody"}),
        "needs": frozenset({"sign-language", "mobility"}),
    },
]


def every_visit_and_status() -> Iterator[tuple[str, str, dict[str, Answer]]]:
    visits, statuses = ([option.id for option in GUIDE.questions[asked].options] for asked in ("visit", "status"))
    for visit, status, others in product(visits, statuses, OTHERS):
        yield visit, status, {**others, "visit": frozenset({visit}), "status": frozenset({status})}


WHOLE = live.whole(GUIDE)


def shown(answers: dict[str, Answer]) -> dict[str, list[tuple[str, bool]]]:
    """Section → its cards and whether each applies."""
    left = live.narrowed(WHOLE, answers)
    cards = {section.id: live.shown(GUIDE, section, left) for section in GUIDE.sections.values()}
    found = {section: [(card.id, condition is True) for card, condition in some] for section, some in cards.items()}
    return {section: some for section, some in found.items() if some}


def test_whoever_answers_everything_gets_one_verdict_and_every_needed_section() -> None:
    lacking = set()
    for visit, status, answers in every_visit_and_status():
        found = shown(answers)
        assert [applies for _, applies in found["verdict"]] == [True], (visit, status, found["verdict"])
        lacking |= {(section, visit, status) for section in ALWAYS if section not in found}
        assert all(applies for cards in found.values() for _, applies in cards), (visit, status)
    assert sorted(lacking) == []


@pytest.mark.parametrize("declined", [set(QUESTIONS), PRIVATE_QUESTIONS, {"visit"}, {"status", "visit", "appointment"}])
def test_whoever_declines_gets_guidance_too(declined: set[str]) -> None:
    for _, _, answers in every_visit_and_status():
        found = shown({**answers, **dict.fromkeys(declined)})
        assert set(ALWAYS) <= found.keys()


@given(st.data())
def test_a_question_is_asked_only_while_its_answer_can_change_what_is_shown(data: st.DataObject) -> None:
    step = Interview(GUIDE)
    while (asked := step.question) is not None:
        single = [frozenset({option.id}) for option in asked.options]
        answers = single if asked.choose == "one" else [frozenset(), *single]
        assert len({cards_left(step.answer(asked.id, answer)) for answer in answers}) > 1, (asked.id, step.answers)
        step = step.answer(asked.id, data.draw(st.sampled_from([None, *answers])))


def cards_left(step: Interview) -> frozenset[tuple[str, Condition]]:
    """What is shown, as a value that can be compared."""
    sections = GUIDE.sections.values()
    return frozenset((card.id, left) for section in sections for card, left in live.shown(GUIDE, section, step.left))


def test_every_verdict_is_somebody_s() -> None:
    verdicts = {shown(answers)["verdict"][0][0] for _, _, answers in every_visit_and_status()}
    assert verdicts == set(VERDICTS)


def test_no_card_can_never_be_shown() -> None:
    assert [card.id for card in CARDS if card.when is False] == []


def texts_of(card: Card) -> list[str]:
    return [card.title, card.text, *card.steps, *card.say, card.staff or ""]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_fits_and_holds_no_number_or_link(card: Card) -> None:
    assert len(card.text.split()) <= 60
    assert len(card.steps) <= 7
    for text in texts_of(card):
        assert not PHONE.search(text)
        assert not LINK.search(text)
        assert not re.search(r"[\[\]]|\{(?!\w[\w-]*\.(phone|url|name)\})", text), "markup or a stray brace"


def test_the_wired_report_is_told_with_its_limits() -> None:
    [told] = [card for card in CARDS if "wired-appointment-directive" in card.facts and card.section == "risk"]
    assert set(told.facts) >= {"timeline-wired-limits", "no-later-confirmation-found"}
    assert GUIDE.basis(told) is Basis.PRESS_REPORT
    assert told.when is True


def test_no_content_file_is_left_unread() -> None:
    assert {path.parent.name for path in content_files(content_folder())} == {"ssa-visit", "cards", "facts"}


def test_all_facts_promises_and_cases_are_there() -> None:
    loaded = load_guide(content_folder())
    assert len(loaded.guide.facts) == 289
    assert len(loaded.promises) >= 25
    assert len(loaded.cases) >= 60
    told = [case.answers for case in loaded.cases.values()]
    for question in ("visit", "status"):
        options = {option.id for option in loaded.guide.questions[question].options}
        assert options == set().union(*(answers.get(question) or () for answers in told))


@pytest.mark.parametrize("way", GUIDE.ways.values(), ids=lambda way: way.id)
def test_each_other_way_is_offered_to_somebody_and_changes_something(way: Way) -> None:
    session = Session.start(GUIDE, ONLY_ENGLISH, "en", TODAY)
    for seed in range(200):
        walked = session
        chance = random.Random(f"{way.id} {seed}")
        while (page := walked.question()) is not None:
            options = [choice.id for choice in page.choices]
            walked = walked.answer(page.id, frozenset(chance.sample(options, 1)))
        for what_if in walked.what_ifs():
            compared = walked.compared(what_if)
            if what_if.id == way.id and any(section.differences for section in compared.sections):
                return
    pytest.fail(f"nobody of 200 is offered {way.id}, or it changes nothing")


def test_staff_notes_are_on_many_cards_and_hold_no_number() -> None:
    notes = [card.staff for card in GUIDE.cards.values() if card.staff]
    assert len(notes) >= 50
    assert all(len(note.split()) <= 45 for note in notes)
    assert not any(re.search(r"\d{3}-\d{4}|https?://", note) for note in notes)


def test_whoever_meets_a_fault_of_ours_is_led_to_social_security_and_to_legal_help() -> None:
    assert "ssa-national" in GUIDE.lifeline
    assert "eoir-pro-bono-list" in GUIDE.lifeline
