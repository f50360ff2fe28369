"""What a session holds and lets go: the languages beside each other, another visit, the next client, and the counts."""

import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.guide.model import Guide
from advisor.interview import Interview
from advisor.languages import Language, Languages, Translator
from advisor.languages.known import ENGLISH
from advisor.page import Holding, Session, compose
from tests.guide.random_guides import Drawn, guides, possible
from tests.guide.writing import card, many, question, small_guide
from tests.interview.test_walk import earlier
from tests.page.test_compose import FILES, IN_ENGLISH, NOTHING, TODAY
from tests.page.translators import ONLY_ENGLISH, Bracketing

DESK_FILES: dict[str, object] = {
    **FILES,
    "guide.yaml": {
        "id": "trip",
        "title": "A trip",
        "about": "How to travel.",
        "lifeline": ["line", "site"],
        "sections": [
            {"id": "verdict", "title": "Go?", "choose": "first"},
            {"id": "main", "title": "What to do"},
            {"id": "late", "title": "If you are late"},
        ],
    },
    "questions.yaml": [
        question("way", "train bus foot car"),
        many("bags", "big small", keep=True),
        question("seat", "window aisle", when={"way": ["train", "bus"]}, private=True, keep=True),
    ],
    "cards/main.yaml": [
        card(
            "base",
            text="Call {line.phone}, {line.name}, or see {site.url}.",
            steps=["Wait.", "Go in."],
            say=["Is this {line.name}?"],
            contacts=["line", "site"],
            staff="Ring {line.phone} for them.",
            facts=["seen", "told"],
        ),
        card("look", when={"seat": "window"}, facts=["old"]),
        card("heavy", when={"bags": "big"}),
        card("by-foot", when={"way": "foot"}),
        card("big-by-bus", when={"bags": "big", "way": "bus"}),
    ],
}
LANGUAGES = {
    "en": ENGLISH,
    "es": Language("es", "español", "Spanish", draft=1),
    "fr": Language("fr", "français", "French"),
}


def speak(language: Language) -> Translator:
    """English as it is written; every other language between < and >."""
    return IN_ENGLISH if language is ENGLISH else Translator(language, NOTHING, Bracketing())


def start(guide: Guide) -> Session:
    return Session.start(guide, Languages(LANGUAGES, speak), "en", TODAY)


def chosen(*options: str) -> frozenset[str]:
    return frozenset(options)


def beside(session: Session) -> str | None:
    return session.beside.language.code if session.beside else None


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start(small_guide(tmp_path, DESK_FILES))


@pytest.fixture
def walked(session: Session) -> Session:
    """By bus with a big bag, and rather not saying where they sit."""
    return session.answer("way", chosen("bus")).answer("bags", chosen("big")).answer("seat", None)


def test_a_desk_begins_with_the_first_other_language_beside(session: Session) -> None:
    assert (session.desk, beside(session)) == (False, None)
    desk = session.at_desk()
    assert (desk.desk, desk.translator.language.code, beside(desk)) == (True, "en", "es")
    assert beside(session.in_language("es").at_desk()) == "en"


def test_a_desk_with_one_language_alone_has_nothing_beside(session: Session) -> None:
    alone = msgspec.structs.replace(session, languages=ONLY_ENGLISH).at_desk()
    assert (alone.desk, beside(alone), beside(alone.with_next_beside())) == (True, None, None)


def test_one_key_goes_round_all_languages_and_one_alone(walked: Session) -> None:
    desk = walked.at_desk()
    seen = []
    for _ in range(4):
        seen.append(beside(desk))
        desk = desk.with_next_beside()
        assert desk.interview is walked.interview
    assert seen == ["es", "fr", None, "es"]


def test_a_language_is_never_beside_itself(walked: Session) -> None:
    desk = walked.at_desk()
    same = desk.in_language("es")
    assert (same.translator.language.code, beside(same)) == ("es", "en"), "the two change places"
    other = desk.in_language("fr")
    assert (other.translator.language.code, beside(other)) == ("fr", "es")
    assert same.interview is other.interview is walked.interview
    with pytest.raises(KeyError):
        desk.with_beside("de")


def test_a_draft_beside_is_announced_by_its_name_in_the_language_of_the_volunteer(session: Session) -> None:
    desk = session.at_desk()
    assert session.notices() == ()
    [notice] = desk.notices()
    assert notice.startswith("Draft translation (español): ")
    assert notice in desk.page().notices
    assert (asked := desk.question()) is not None
    assert asked.notices == (notice,)
    assert desk.with_beside("fr").notices() == ()
    assert len(desk.with_beside(None).in_language("es").notices()) == 1


def test_another_visit_keeps_what_is_about_the_person_and_asks_the_rest(walked: Session) -> None:
    again = walked.at_desk().another_visit()
    kept = {"bags": chosen("big"), "seat": None}
    assert again.interview.answers == kept
    assert (again.desk, beside(again)) == (True, "es")
    assert (asked := again.question()) is not None
    assert asked.id == "way"
    assert again.answer("way", chosen("train")).interview.answers == {"way": chosen("train"), **kept}
    assert again.answer("way", chosen("foot")).interview.answers == {"way": chosen("foot"), "bags": chosen("big")}
    assert walked.interview.answers.keys() == {"way", "bags", "seat"}


@given(guides(), st.data())
def test_another_visit_keeps_no_answer_about_the_visit_and_drops_no_other_that_matters(
    drawn: Drawn, data: st.DataObject
) -> None:
    keep = data.draw(st.sets(st.sampled_from(list(drawn.guide.questions))))
    questions = {
        question_id: msgspec.structs.replace(entry, keep=question_id in keep)
        for question_id, entry in drawn.guide.questions.items()
    }
    session = start(msgspec.structs.replace(drawn.guide, questions=questions))
    while (asked := session.question()) is not None:
        answer = data.draw(st.sampled_from([None, *possible(drawn.guide, asked.id)]))
        session = session.answer(asked.id, answer)
    before, again = session.interview.answers, session.another_visit().interview
    assert again.answers.items() <= before.items()
    assert again.answers.keys() <= keep
    for question_id in (before.keys() & keep) - again.answers.keys():
        assert question_id not in earlier(again, question_id).relevant


def test_the_next_client_finds_nothing_but_the_usual_languages(walked: Session) -> None:
    desk = walked.at_desk().with_beside("fr")
    fresh = desk.cleared()
    assert fresh.interview.answers == {}
    assert (fresh.desk, fresh.translator, beside(fresh)) == (True, desk.translator, "es"), "not what the last one read"
    assert fresh.page() == desk.cleared().page()
    assert fresh.page() == start(desk.interview.guide).at_desk().page()


def test_what_is_held_is_counted(session: Session, walked: Session) -> None:
    assert session.holding() == Holding(answers=0, declined=0, cards=0)
    assert session.holding().nothing
    cards = [found.id for section in walked.page().sections for found in section.cards]
    assert walked.holding() == Holding(answers=2, declined=1, cards=len(cards))
    assert set(cards) == {"go", "base", "look", "heavy", "big-by-bus"}
    declined = session.answer("way", None).holding()
    assert (declined.answers, declined.declined, declined.nothing) == (0, 1, False)
    assert walked.cleared().holding().nothing


def test_a_page_is_composed_once_and_anew_after_every_change(walked: Session) -> None:
    page = walked.page()
    assert walked.page() is page
    changed = walked.answer("way", chosen("foot"))
    assert changed.page() == compose(changed.interview.advice(), IN_ENGLISH, TODAY)
    assert walked.in_language("fr").page().lang == "fr"
    assert walked.with_beside("fr").page().beside is not None
    tomorrow = msgspec.structs.replace(walked, today=TODAY + datetime.timedelta(days=1))
    assert tomorrow.page() != page
    assert walked.page() is page


def test_a_question_has_the_same_beside_it(walked: Session) -> None:
    asked = walked.with_beside("es").question("bags")
    assert asked is not None
    assert asked.beside is not None
    assert (asked.ask, asked.beside.ask) == ("bags?", "<bags?>")
    assert (asked.answer, asked.number, asked.at_most) == (
        asked.beside.answer,
        asked.beside.number,
        asked.beside.at_most,
    )
    assert walked.with_beside("es").question() is None


def test_nothing_that_prints_a_session_at_the_desk_prints_its_answers(walked: Session) -> None:
    from rich.pretty import pretty_repr

    desk = walked.at_desk()
    desk.page()
    other = msgspec.structs.replace(desk, interview=Interview(desk.interview.guide))
    for value in (desk, desk.page(), desk.live(), desk.live().sections, desk.page().sections[0].beside):
        printed = pretty_repr(value) + repr(value)
        assert "bus" not in printed
        assert "You answered" not in printed
    assert repr(desk) == repr(other) == "<Session>"
