"""Advice and a voice become a page: every word that a face shows, on a small guide and on a fixed day."""

import datetime
import gettext
from pathlib import Path

import msgspec
import pytest

from advisor.guide.conditions import Answers
from advisor.guide.model import Guide
from advisor.interview import Interview, advise
from advisor.languages import Language, Voice
from advisor.languages.known import ENGLISH
from advisor.page import Card, Page, Session, compose, compose_question
from tests.dates import day
from tests.guide.writing import card, fact, many, question, small_guide
from tests.languages.test_known import Catalogue

TODAY = datetime.date(2026, 11, 23)
SPANISH = Language("es", "español", "Spanish", draft=1)
NOTHING = gettext.NullTranslations()
IN_ENGLISH = Voice(ENGLISH, NOTHING, NOTHING)

FILES: dict[str, object] = {
    "guide.yaml": {
        "id": "trip",
        "title": "A trip",
        "about": "How to travel.",
        "sections": [
            {"id": "verdict", "title": "Go?", "choose": "first"},
            {"id": "main", "title": "What to do"},
            {"id": "late", "title": "If you are late"},
        ],
    },
    "questions.yaml": [
        question("way", "train bus foot car"),
        many("bags", "big small"),
        question("seat", "window aisle", when={"way": ["train", "bus"]}, private=True),
    ],
    "traits.yaml": [{"id": "riding", "means": "you ride", "when": {"not": {"way": "foot"}}}],
    "contacts.yaml": [
        {"id": "line", "name": "The line", "phone": "555-0100", "hours": "9 to 5", "facts": ["seen"]},
        {"id": "site", "name": "The site", "url": "https://site.example", "facts": ["seen"]},
    ],
    "sources.yaml": [
        {
            "id": "act",
            "title": "The Act",
            "publisher": "State",
            "url": "https://act.example",
            "kind": "law",
            "published": "2020",
        },
        {
            "id": "wire",
            "title": "A story",
            "publisher": "Wire",
            "url": "https://wire.example",
            "kind": "press-report",
            "note": "Short.",
        },
    ],
    "facts/all.yaml": [
        fact("seen", sources=["act"], as_of="2026-05"),
        fact(
            "told",
            sources=["wire", "act"],
            recheck="2026-11-23",
            checked="2026-02-01",
            confidence="low",
            caveat="One person.",
        ),
        fact("old", sources=["wire"], recheck="2026-11-22", checked="2026-03-01"),
    ],
    "cards/verdict.yaml": [card("stay", when={"way": "foot", "bags": "big"}), card("go")],
    "cards/main.yaml": [
        card(
            "base",
            text="Call {line.phone}, {line.name}, or see {site.url}.",
            steps=["Wait at {line.phone}."],
            say=["Is this {line.name}?"],
            contacts=["line", "site"],
            facts=["seen", "told"],
        ),
        card("look", when={"seat": "window"}, facts=["old"]),
        card("ride", when={"is": "riding"}),
        card("light", when={"not": {"bags": ["big", "small"]}}),
        card("heavy", when={"bags": ["big", "small"]}),
        card("not-by-car", when={"way": ["train", "bus", "foot"]}),
        card("small-or-foot", when={"any": [{"bags": "small"}, {"way": "foot"}]}),
        card("big-by-bus", when={"bags": "big", "way": "bus"}),
    ],
    "cards/late.yaml": [card("run", when={"way": "train", "bags": "big"})],
}


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path, FILES)


def page_of(guide: Guide, answers: Answers, voice: Voice = IN_ENGLISH) -> Page:
    return compose(advise(guide, answers), voice, TODAY)


def cards_of(page: Page) -> dict[str, Card]:
    return {card.id: card for section in page.sections for card in section.cards}


def chosen(*options: str) -> frozenset[str]:
    return frozenset(options)


FOOT: Answers = {"way": chosen("foot"), "bags": chosen("small")}


def test_a_page_has_only_the_sections_with_cards(guide: Guide) -> None:
    page = page_of(guide, FOOT)
    assert (page.version, page.guide, page.title, page.lang, page.notices[1:]) == (1, "trip", "A trip", "en", ())
    assert [(part.id, part.title) for part in page.sections] == [("verdict", "Go?"), ("main", "What to do")]


def test_contacts_are_put_in_where_their_placeholders_are(guide: Guide) -> None:
    base = cards_of(page_of(guide, FOOT))["base"]
    assert base.text == "Call 555-0100, The line, or see https://site.example."
    assert base.steps == ("Wait at 555-0100.",)
    assert [(phrase.en, phrase.local) for phrase in base.say] == [("Is this The line?", "Is this The line?")]
    assert [(c.id, c.phone, c.url, c.hours) for c in base.contacts] == [
        ("line", "555-0100", None, "9 to 5"),
        ("site", None, "https://site.example", None),
    ]


def test_evidence_is_that_of_the_weakest_fact_and_dates_are_in_words(guide: Guide) -> None:
    cards = cards_of(page_of(guide, {**FOOT, "way": None, "seat": None}))
    base, look = cards["base"], cards["look"]
    assert (base.basis, base.basis_name, base.checked_on) == ("law", "Law", f"checked on {day('2026-02-01')}")
    assert (look.basis, look.basis_name) == ("press-report", "News report or private website")
    assert [(f.id, f.as_of, f.confidence, f.caveat, f.sources) for f in base.facts] == [
        ("seen", "2026-05", "high", None, ("act",)),
        ("told", None, "low", "One person.", ("wire", "act")),
    ]
    assert [(source.id, source.kind_name, source.note) for source in base.sources] == [
        ("act", "Law", None),
        ("wire", "News report or private website", "Short."),
    ]


def test_a_card_is_stale_after_the_last_day_of_its_earliest_fact(guide: Guide) -> None:
    page = page_of(guide, {**FOOT, "way": None, "seat": None})
    assert {card_id for card_id, card in cards_of(page).items() if card.stale} == {"look"}
    assert len(page.notices) == 1
    assert page.notices[0].startswith("1 card ")
    next_day = compose(advise(guide, FOOT), IN_ENGLISH, TODAY + datetime.timedelta(days=1))
    assert [card.id for card in cards_of(next_day).values() if card.stale] == ["base"]


@pytest.mark.parametrize(
    ("answers", "card_id", "words"),
    [
        ({}, "ride", "you ride"),
        (
            {"bags": chosen()},
            "look",
            "your answer to “seat?” is: Label of window, "
            "and your answer to “way?” is one of: Label of train; Label of bus",
        ),
        ({"way": None}, "not-by-car", "your answer to “way?” is anything but: Label of car"),
        ({"bags": None}, "light", "your answer to “bags?” is not: Label of big; Label of small"),
        ({"bags": None}, "heavy", "your answer to “bags?” is one of: Label of big; Label of small"),
        ({"way": chosen("bus")}, "big-by-bus", "your answer to “bags?” is: Label of big"),
        ({}, "small-or-foot", "your answer to “bags?” is: Label of small, or your answer to “way?” is: Label of foot"),
    ],
)
def test_a_card_that_may_apply_says_when(guide: Guide, answers: Answers, card_id: str, words: str) -> None:
    card = cards_of(page_of(guide, answers))[card_id]
    assert card.state == "may-apply"
    assert card.if_ is not None
    assert sorted(card.if_.split(", and ")) == sorted(words.split(", and "))


def test_a_card_that_applies_has_no_if_and_tells_its_reasons(guide: Guide) -> None:
    cards = cards_of(page_of(guide, {"way": chosen("bus"), "bags": chosen("big", "small"), "seat": None}))
    assert (cards["big-by-bus"].state, cards["big-by-bus"].if_) == ("applies", None)
    assert cards["big-by-bus"].because == {"way": ("bus",), "bags": ("big", "small")}
    assert cards["big-by-bus"].reasons == (
        "You answered “Label of bus” to “way?”.",
        "You answered “Label of big; Label of small” to “bags?”.",
    )
    assert (cards["base"].because, len(cards["base"].reasons)) == ({}, 1)
    assert (cards["look"].because, cards["look"].state) == ({"way": ("bus",)}, "may-apply")


def test_the_trail_tells_answers_in_words(guide: Guide) -> None:
    page = page_of(guide, {"way": chosen("bus"), "bags": chosen(), "seat": None})
    assert [(trail.id, trail.ask, trail.told) for trail in page.asked] == [
        ("way", "way?", "Label of bus"),
        ("bags", "bags?", "None of these"),
        ("seat", "seat?", "Rather not say"),
    ]
    assert [trail.answer if trail.answer is None else len(trail.answer) for trail in page.asked] == [1, 0, None]


def test_a_draft_translation_says_so_and_what_is_missing_is_in_english(guide: Guide) -> None:
    told = Catalogue(
        {
            "card/base/title\x04Title of base": "Título",
            "card/base/text\x04" + guide.cards["base"].text: "Llame al {line.phone} {nada}.",
        }
    )
    page = page_of(guide, FOOT, Voice(SPANISH, NOTHING, told))
    base = cards_of(page)["base"]
    assert page.notices[0].startswith("Draft translation")
    assert (page.lang, base.title, base.text) == ("es", "Título", "Llame al 555-0100 {nada}.")
    assert base.steps == ("[in English] Wait at 555-0100.",)
    assert (base.say[0].en, base.say[0].local) == ("Is this The line?", "[in English] Is this [in English] The line?")
    assert base.checked_on == f"checked on {day('2026-02-01', 'es')}"


def test_english_to_speak_is_english(guide: Guide) -> None:
    told = Catalogue({"contact/line/name\x04The line": "La línea"})
    base = cards_of(page_of(guide, FOOT, Voice(SPANISH, NOTHING, told)))["base"]
    assert base.say[0].en == "Is this The line?"


def test_a_question_page(guide: Guide) -> None:
    step = Interview(guide).answer("way", chosen("bus"))
    asked = compose_question(step, IN_ENGLISH)
    assert asked is not None
    assert (asked.id, asked.ask, asked.why, asked.many, asked.none) == (
        "bags",
        "bags?",
        "To know.",
        True,
        "None of these",
    )
    assert (asked.number, asked.at_most, asked.progress) == (2, 3, "Question 2 of at most 3")
    assert [(choice.id, choice.label, choice.group) for choice in asked.choices] == [
        ("big", "Label of big", None),
        ("small", "Label of small", None),
    ]
    assert (asked.answered, asked.answer, [trail.id for trail in asked.trail]) == (False, None, ["way"])


def test_a_question_that_is_asked_again_knows_its_answer(guide: Guide) -> None:
    step = Interview(guide).answer("way", chosen("foot")).answer("bags", chosen("big"))
    again = compose_question(step, IN_ENGLISH, "way")
    assert again is not None
    assert (again.number, again.answered, again.answer, again.none) == (1, True, chosen("foot"), None)
    assert compose_question(step, IN_ENGLISH) is None


def spanish(_: Language) -> Voice:
    return Voice(SPANISH, NOTHING, Catalogue({"question/way/ask\x04way?": "¿modo?"}))


@pytest.fixture
def session(guide: Guide) -> Session:
    return Session(Interview(guide), IN_ENGLISH, TODAY, {"en": ENGLISH, "es": SPANISH}, spanish)


def test_a_session_walks_goes_back_and_changes(session: Session) -> None:
    foot = session.answer("way", chosen("foot")).answer("bags", None)
    bus = foot.answer("way", chosen("bus"))
    assert foot.question() is None
    assert (asked := bus.question()) is not None
    assert asked.id == "seat"
    assert list(foot.back().interview.answers) == ["way"]
    assert session.back() is session
    assert [card.id for card in foot.page().sections[0].cards] == ["go", "stay"]


def test_going_back_goes_to_the_question_before_the_one_that_is_asked(tmp_path: Path) -> None:
    asked = [question("a", "x y"), question("b", "x y", when={"a": "x"}), question("c", "x y")]
    cards = [card("base"), card("two", when={"b": "x"}), card("three", when={"c": "x"})]
    guide = small_guide(tmp_path, {"questions.yaml": asked, "cards/main.yaml": cards})
    start = Session(Interview(guide), IN_ENGLISH, TODAY, {}, spanish)
    changed = start.answer("a", chosen("y")).answer("c", chosen("x")).answer("a", chosen("x"))
    assert (page := changed.question()) is not None
    assert page.id == "b"
    assert (page := changed.back().question()) is not None
    assert page.id == "a"


def test_another_language_loses_nothing_and_a_new_client_starts_anew(session: Session) -> None:
    other = session.answer("way", chosen("foot")).in_language("es")
    assert other.interview.answers == {"way": chosen("foot")}
    assert other.page().asked[0].ask == "¿modo?"
    assert other.cleared().interview.answers == {}
    assert other.cleared().voice is other.voice
    with pytest.raises(KeyError):
        session.in_language("fr")


def test_nothing_that_prints_a_page_prints_its_answers(session: Session) -> None:
    from rich.pretty import pretty_repr

    walked = session.answer("way", chosen("foot"))
    for value in (walked, walked.page(), walked.question(), walked.page().asked, walked.page().sections):
        printed = pretty_repr(value) + repr(value)
        assert "foot" not in printed
        assert "You answered" not in printed


def test_a_page_is_a_value(guide: Guide) -> None:
    page = page_of(guide, FOOT)
    assert page == page_of(guide, dict(FOOT))
    assert msgspec.structs.replace(page, lang="es") != page
