"""The real guide keeps the ids that other programs rely on, and guidance for whoever declines.

What the guide says is not tested here: its promises and cases hold that, and `advisor check` proves them. So content
can grow without a change to a test.
"""

from collections.abc import Mapping

import pytest
from hypothesis import given

from advisor.check.proof import shown_everything
from advisor.guide.conditions import Answers, Condition, all_of, any_of
from advisor.guide.conditions import given as left_of
from advisor.guide.loading import load_guide
from advisor.guide.logic import is_tautology, negate
from advisor.guide.opening import content_folder
from advisor.interview import advise
from advisor.page.guidance import compose
from tests.guide.random_guides import some_answers
from tests.page.trips import TODAY, translators

ONE: Mapping[str, str] = {
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
    "companion-exposed": "somebody nobody",
}
MANY: Mapping[str, str] = {
    "history": "removal-order missed-hearing criminal-record",
    "companions": "citizen-child other-child citizen-adult noncitizen-adult interpreter-friend advocate",
    "needs": "sign-language interpreter no-phone no-internet mobility",
}
PRIVATE_QUESTIONS = {"status", "history", "companion-exposed"}
PRIVATE_OPTIONS = {"visit": {"noncitizen-review", "status-update"}, "companions": {"other-child", "noncitizen-adult"}}
SECTIONS = "verdict risk alternatives deadlines going companions rights papers plan help"
ALWAYS = {"verdict", "alternatives", "deadlines", "rights", "help"}
CONTACTS = (
    "ssa-national ssa-tty ssa-locator treasury-go-direct "
    "eoir-case-line ice-detainee-line ice-locator eoir-pro-bono-list"
)

LOADED = load_guide(content_folder())
GUIDE = LOADED.guide


@pytest.mark.parametrize("question_id", [*ONE, *MANY])
def test_a_question_keeps_its_shape_and_its_options(question_id: str) -> None:
    question = GUIDE.questions[question_id]
    assert question.choose == ("one" if question_id in ONE else "many")
    assert {option.id for option in question.options} >= set({**ONE, **MANY}[question_id].split())


def test_what_is_private_stays_private() -> None:
    assert {question.id for question in GUIDE.questions.values() if question.private} >= PRIVATE_QUESTIONS
    for question_id, private in PRIVATE_OPTIONS.items():
        assert {option.id for option in GUIDE.questions[question_id].options if option.private} >= private


def test_sections_and_contacts_keep_their_ids() -> None:
    assert GUIDE.sections.keys() >= set(SECTIONS.split())
    assert GUIDE.contacts.keys() >= set(CONTACTS.split())
    assert GUIDE.sections["verdict"].choose == "first"


def test_whoever_meets_a_crash_is_led_to_social_security_and_to_legal_help() -> None:
    assert set(GUIDE.lifeline) >= {"ssa-national", "eoir-pro-bono-list"}


@pytest.mark.parametrize("question_id", ["visit", "status"])
def test_every_visit_and_status_has_a_worked_case(question_id: str) -> None:
    tried = {option for case in LOADED.cases.values() for option in case.answers.get(question_id) or ()}
    assert tried >= set(ONE[question_id].split())


def test_much_is_promised_and_tried() -> None:
    assert len(LOADED.promises) >= 120
    assert len(LOADED.cases) >= 120


def test_every_verdict_says_what_to_do_in_a_few_words() -> None:
    verdicts = [card for card in GUIDE.cards.values() if GUIDE.sections[card.section].choose == "first"]
    assert len(verdicts) > 50
    assert {card.outcome for card in verdicts} == set(GUIDE.outcomes)


OFFICE, PHONE = ({"appointment": frozenset({where})} for where in ("office", "phone"))


def test_a_phone_appointment_in_place_of_one_in_an_office_changes_something_for_everybody() -> None:
    """A proof over all answers: some card on dates, or a part of one, is shown in just one of the two."""
    dates = [
        shown
        for key, shown in shown_everything(GUIDE).items()
        if GUIDE.cards[key.partition("/")[0]].section == "deadlines"
    ]
    differs = any_of(in_one_alone(left_of(shown, OFFICE), left_of(shown, PHONE)) for shown in dates)
    assert is_tautology(differs, GUIDE.questions)


def in_one_alone(one: Condition, other: Condition) -> Condition:
    """When just one of two conditions holds."""
    return any_of([all_of([one, negate(other, GUIDE.questions)]), all_of([negate(one, GUIDE.questions), other])])


def test_who_needs_no_visit_reads_no_line_about_one() -> None:
    about_visit = {section.id for section in GUIDE.sections.values() if section.visit}
    stays = {outcome.id for outcome in GUIDE.outcomes.values() if not outcome.visit}
    read: dict[bool, int] = {True: 0, False: 0}
    for case in LOADED.cases.values():
        advice = advise(GUIDE, case.answers)
        page = compose(advice, translators(), TODAY).answer_page
        assert page is not None
        goes = any(shown.card.outcome not in stays for shown in advice.verdicts)
        assert bool(about_visit & {line.section for line in page.lines}) is goes, case.id
        read[goes] += 1
    assert min(read.values()) >= 20


@given(some_answers(GUIDE))
def test_whatever_is_answered_or_declined_the_sections_for_everybody_have_a_card(answers: Answers) -> None:
    everybody = {section.id for section in GUIDE.sections.values() if section.always}
    assert everybody >= ALWAYS
    assert {part.section.id for part in advise(GUIDE, answers).sections} >= everybody
