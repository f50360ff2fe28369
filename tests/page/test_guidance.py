"""The guidance: every word that a face shows of it, on a small guide and on a fixed day."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import advise
from advisor.languages import Language, Translator
from advisor.page.blocks import Answer as AnswerPage
from advisor.page.blocks import Card, Contacts, Evidence, Group, Note, Paragraph, Phrases, Section, Steps
from advisor.page.guidance import compose
from advisor.page.notices import brief_notice, stale_notices, translation_notices
from advisor.page.page import Page
from advisor.page.words import Translators, Words
from tests.guide.writing import card, small_guide
from tests.languages.test_known import Catalogue
from tests.page.trips import BUS, DECLINED, FOOT, KNOWN, NOTHING, TODAY, chosen, translators


def page_of(
    guide: Guide,
    answers: Mapping[str, Answer],
    codes: str = "en",
    *,
    staff: bool = False,
    today: datetime.date = TODAY,
) -> Page:
    return compose(advise(guide, answers), translators(codes), today, staff=staff)


def cards_of(page: Page) -> dict[str, Card]:
    return {card.id: card for card in page.cards}


def texts(words: Words | None) -> list[str]:
    return [text.text for text in words.texts] if words else []


def test_a_page_has_only_the_sections_with_cards(guide: Guide) -> None:
    page = page_of(guide, FOOT)
    assert (page.kind, str(page.title), page.languages, page.notices, page.brief) == (
        "guidance",
        "A trip",
        ("en",),
        (),
        None,
    )
    assert [(part.id, str(part.title), part.headline) for part in page.sections] == [
        ("verdict", "Go?", True),
        ("main", "What to know", False),
    ]
    assert [[card.id for card in part.cards] for part in page.sections] == [
        ["go"],
        ["base", "not-by-car", "small-or-foot"],
    ]


def test_a_section_tells_where_it_stands_and_how_many_cards_it_has(guide: Guide) -> None:
    verdict, main, late = page_of(guide, {}).sections
    assert [str(words) for words in (main.counted, main.place)] == [
        "What to know (9 cards)",
        "Section 2 of 3: What to know",
    ]
    assert [str(part.end) for part in (verdict, late)] == [
        "End of this section. The next one: What to know",
        "This is the end of the guidance.",
    ]


@pytest.mark.parametrize(
    ("answers", "applies", "cards"), [(FOOT, True, []), ({}, False, ["go", "stay"]), (DECLINED, False, ["go", "stay"])]
)
def test_the_first_section_begins_with_the_answer_and_verdicts_follow_only_where_several_are_possible(
    guide: Guide, answers: Mapping[str, Answer], applies: bool, cards: list[str]
) -> None:
    page = page_of(guide, answers)
    first, *others = page.sections[0].parts
    assert first is page.answer_page
    assert isinstance(first, AnswerPage)
    assert (first.card is not None) is applies
    assert [part.id for part in others if isinstance(part, Card)] == cards
    assert len(others) == len(cards)
    assert [card.id for card in page.sections[0].cards] == (cards or ["go"])


def test_cards_that_apply_come_first_then_those_that_may_under_their_common_if(guide: Guide) -> None:
    main = page_of(guide, {**BUS, "bags": None}).sections[1]
    groups = [part for part in main.parts if isinstance(part, Group)]
    assert [type(part).__name__ for part in main.parts] == ["Card"] * 4 + ["Paragraph", "Card", "Group", "Card"]
    [group] = groups
    assert [card.id for card in group.cards] == ["heavy", "heavier", "big-by-bus"]
    assert (str(group.may_apply), str(group.counted)) == (
        "May apply to you, if your answer to “bags?” is: Label of big.",
        "This goes for the next 3 cards.",
    )
    assert [card.applies for card in main.cards] == [True] * 4 + [False] * 5


def test_contacts_are_put_in_where_their_placeholders_are(guide: Guide) -> None:
    base = cards_of(page_of(guide, FOOT, "en es fr"))["base"]
    assert [texts(each.words) for each in base.text] == [texts(each.text) for each in base.text]
    assert texts(base.text[0].words) == [
        "Call 555-0100, The line, or see https://site.example.",
        "<Call 555-0100, <The line>, or see https://site.example.>",
        "[Call 555-0100, [in English] The line, or see https://site.example.]",
    ]
    assert base.steps is not None
    assert [str(step.words) for step in base.steps.steps] == ["Wait at 555-0100.", "Go in."]
    assert base.contacts is not None
    assert [(c.id, str(c.name), c.phone, c.url, texts(c.hours)) for c in base.contacts.contacts] == [
        ("line", "The line", "555-0100", None, ["9 to 5", "<9 to 5>", "[in English] 9 to 5"]),
        ("site", "The site", None, "https://site.example", []),
    ]


@pytest.mark.parametrize(
    ("codes", "meaning"),
    [
        ("en", []),
        ("es", ["<Is this <The line>?>"]),
        ("en es fr", ["<Is this <The line>?>", "[Is this [in English] The line?]"]),
    ],
)
def test_english_to_speak_is_english_and_is_explained_in_the_other_languages(
    guide: Guide, codes: str, meaning: list[str]
) -> None:
    phrases = cards_of(page_of(guide, FOOT, codes))["base"].phrases
    assert phrases is not None
    assert [(phrase.english, texts(phrase.meaning)) for phrase in phrases.phrases] == [("Is this The line?", meaning)]


def test_what_a_phrase_means_is_kept_in_each_language_that_says_it_alike(guide: Guide) -> None:
    both = Translators(tuple(Translator(KNOWN[code], NOTHING, Catalogue({_SAY: "¿Es?"})) for code in ("es", "fr")))
    phrases = {card.id: card for card in compose(advise(guide, FOOT), both, TODAY).cards}["base"].phrases
    assert phrases is not None
    assert phrases.phrases[0].meaning is not None
    assert [(text.language, text.text) for text in phrases.phrases[0].meaning.texts] == [("es", "¿Es?"), ("fr", "¿Es?")]


_SAY = "card/base/say\x04Is this {line.name}?"


def test_a_placeholder_that_a_translation_has_broken_is_left_as_it_is(guide: Guide) -> None:
    text = "card/base/text\x04" + guide.cards["base"].text[0].text
    broken = Translator(
        KNOWN["es"], NOTHING, Catalogue({text: "Llame al {line.phone} {nada} {line.fax} {nobody.url}."})
    )
    page = compose(advise(guide, FOOT), Translators((broken,)), TODAY)
    assert str(cards_of(page)["base"].text[0].words) == "Llame al 555-0100 {nada} {line.fax} {nobody.url}."


def test_evidence_is_that_of_the_first_fact_and_its_day_is_the_earliest(guide: Guide) -> None:
    page = page_of(guide, DECLINED, "en es")
    base, look = (cards_of(page)[known].evidence for known in ("base", "look"))
    assert (base.kind, str(base.kind_name), base.checked, base.stale) == (
        "law",
        "Law",
        datetime.date(2026, 2, 1),
        None,
    )
    assert texts(base.words) == [
        "Kind of evidence: Law, checked on February 1, 2026.",
        "Kind of evidence: Law, checked on 1 de febrero de 2026.",
    ]
    assert (look.kind, str(look.kind_name)) == ("press-report", "News report or private website")


@pytest.mark.parametrize(("days", "stale"), [(-1, set()), (0, {"look"}), (1, {"look", "base"})])
def test_a_card_is_stale_after_the_last_day_of_its_earliest_fact(guide: Guide, days: int, stale: set[str]) -> None:
    page = page_of(guide, DECLINED, today=TODAY + datetime.timedelta(days=days))
    assert {card.id for card in page.cards if card.evidence.stale is not None} == stale
    assert [str(notice).split(" ", 1)[0] for notice in page.notices] == ([str(len(stale))] if stale else [])


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
        ({"way": chosen("bus")}, "big-by-bus", "your answer to “bags?” is: Label of big"),
        ({}, "small-or-foot", "your answer to “bags?” is: Label of small, or your answer to “way?” is: Label of foot"),
    ],
)
def test_a_card_that_may_apply_says_when(guide: Guide, answers: Mapping[str, Answer], card_id: str, words: str) -> None:
    card = cards_of(page_of(guide, answers, "en es"))[card_id]
    assert card.state == "may-apply"
    assert sorted(str(card.if_).split(", and ")) == sorted(words.split(", and "))
    assert str(card.may_apply) == f"May apply to you, if {card.if_}."
    assert len(texts(card.if_)) == len(texts(card.may_apply)) == 2


def test_a_card_that_applies_has_no_if_and_knows_the_answers_that_brought_it_up(guide: Guide) -> None:
    cards = cards_of(page_of(guide, {"way": chosen("bus"), "bags": chosen("big", "small"), "seat": None}))
    assert (cards["big-by-bus"].state, cards["big-by-bus"].if_, cards["big-by-bus"].may_apply) == (
        "applies",
        None,
        None,
    )
    assert cards["big-by-bus"].because == {"way": ("bus",), "bags": ("big", "small")}
    assert cards["base"].because == {}
    assert (cards["look"].because, cards["look"].state) == ({"way": ("bus",)}, "may-apply")


def test_notes_for_staff_are_at_the_desk_alone_and_in_the_language_of_the_volunteer(guide: Guide) -> None:
    def notes(page: Page) -> dict[str, list[str]]:
        return {card.id: texts(card.note.words) for card in page.cards if card.note}

    assert notes(page_of(guide, FOOT, "en es")) == {}
    assert notes(page_of(guide, FOOT, "en es", staff=True)) == {"base": ["Ring 555-0100 for them."]}
    assert notes(page_of(guide, FOOT, "es en", staff=True)) == {"base": ["<Ring 555-0100 for them.>"]}


def test_the_parts_of_a_card_stand_in_the_order_of_reading(guide: Guide) -> None:
    cards = cards_of(page_of(guide, {**BUS, "seat": None}, staff=True))
    assert [type(block) for block in cards["base"].blocks] == [
        *(Paragraph, Paragraph, Steps, Phrases, Contacts, Note),
        Evidence,
    ]
    assert [type(block) for block in cards["look"].blocks] == [Paragraph, Paragraph, Paragraph, Evidence]
    for each in (cards["base"], cards["look"]):
        assert each.blocks == (*each.folded, *each.body)
        assert each.folded[-1] == Paragraph(each.lead)
        assert each.body[-1] == each.evidence
    assert (len(cards["base"].folded), len(cards["look"].folded)) == (1, 2)


def test_every_text_of_a_page_is_in_every_language_of_it(guide: Guide) -> None:
    page = page_of(guide, DECLINED, "en es ar")
    counted = [len(words.texts) for section in page.sections for words in _words(section)]
    assert set(counted) == {3}


def _words(section: Section) -> list[Words]:
    named = [section.title, section.counted, section.place, section.end]
    for one in section.cards:
        named += [each.words for each in (*one.text, *(one.steps.steps if one.steps else ()))]
        named += [one.title, one.lead, one.evidence.words, one.evidence.kind_name, one.evidence.checked_on]
        named += [words for words in (one.if_, one.may_apply, one.evidence.stale) if words is not None]
    return named


def test_parts_of_a_card_are_those_for_the_answers_and_a_declined_one_is_told_with_its_if(guide: Guide) -> None:
    ride = cards_of(page_of(guide, {"way": chosen("bus"), "bags": None, "seat": chosen("window")}, "en es"))["ride"]
    assert [texts(each.words) for each in ride.text] == [
        ["Text of ride.", "<Text of ride.>"],
        [
            "If you answered “Label of big”: More for big bags.",
            "If you answered “<Label of big>”: <More for big bags.>",
        ],
    ]
    assert [str(each.text) for each in ride.text] == ["Text of ride.", "More for big bags."]
    assert [each.if_ and str(each.if_) for each in ride.text] == [None, "you answered “Label of big”"]
    assert ride.steps is not None
    assert [str(step.words) for step in ride.steps.steps] == ["Look out."]
    aisle = cards_of(page_of(guide, {"way": chosen("bus"), "bags": chosen("small"), "seat": chosen("aisle")}))["ride"]
    assert ([str(each.words) for each in aisle.text], aisle.steps) == (["Text of ride."], None)


def test_a_contact_that_may_be_needed_says_for_whom(guide: Guide) -> None:
    heavy = cards_of(page_of(guide, {"way": chosen("bus"), "bags": chosen("big"), "seat": None}))["heavy"]
    assert heavy.contacts is not None
    [site] = heavy.contacts.contacts
    assert str(site.words) == "The site (if you answered “Label of window”)"
    assert (str(site.name), str(site.if_)) == ("The site", "you answered “Label of window”")
    certain = cards_of(page_of(guide, BUS))["heavy"].contacts
    assert certain is not None
    assert [(str(each.words), each.if_) for each in certain.contacts] == [("The site", None)]
    aisle = {"way": chosen("bus"), "bags": chosen("big"), "seat": chosen("aisle")}
    assert cards_of(page_of(guide, aisle))["heavy"].contacts is None


def test_a_section_that_matters_to_nobody_who_stays_comes_last_and_says_so(tmp_path: Path) -> None:
    head = {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "outcomes": [{"id": "home", "label": "Home", "visit": False}, {"id": "go", "label": "Go"}],
        "sections": [
            {"id": "verdict", "title": "Go?", "choose": "first"},
            {"id": "visit", "title": "The visit", "visit": True},
            {"id": "main", "title": "Main"},
        ],
    }
    verdicts = [card("red", when={"colour": "red"}, outcome="home"), card("other", outcome="go")]
    files = {"guide.yaml": head, "cards/verdict.yaml": verdicts, "cards/visit.yaml": [card("there")]}
    small = small_guide(tmp_path, files)
    stays, goes, unsure = (
        page_of(small, {"colour": answer}).sections for answer in (chosen("red"), chosen("blue"), None)
    )
    assert [section.id for section in stays] == ["verdict", "main", "visit"]
    assert [section.id for section in goes] == [section.id for section in unsure] == ["verdict", "visit", "main"]
    first, _ = stays[2].parts
    assert isinstance(first, Paragraph)
    assert str(first.words) == "By your answers you need no visit. Read this only if you go after all."
    assert len(goes[1].parts) == 1
    assert str(stays[1].end) == "End of this section. The next one: The visit"


@pytest.mark.parametrize(
    ("codes", "stale", "notices", "brief"),
    [
        ("en", 0, [], None),
        ("en", 2, ["2 cards have not"], "Some cards are overdue for a check"),
        ("es", 0, ["Draft translation: no"], "Draft translation"),
        ("en es", 0, ["Draft translation (español): no"], "Draft translation"),
        ("en fr", 0, [], None),
        (
            "es ar fr",
            1,
            ["Draft translation: no", "Draft translation (العربية): no", "1 card has not"],
            "Draft translation, some cards overdue",
        ),
    ],
)
def test_what_must_be_known_of_a_page_is_told_to_its_reader(
    guide: Guide, codes: str, stale: int, notices: list[str], brief: str | None
) -> None:
    reading = translators(codes)
    days = {0: -1, 1: 0, 2: 1}[stale]
    sections = page_of(guide, DECLINED, today=TODAY + datetime.timedelta(days=days)).sections
    found = (*translation_notices(reading), *stale_notices(sections, reading))
    assert [str(notice).startswith(words) for notice, words in zip(found, notices, strict=True)] == [True] * len(
        notices
    )
    assert all(len(notice.texts) == 1 for notice in found)
    assert (str(brief_notice(found, reading)) if found else None) == brief


def test_what_a_translation_lacks_is_told_once() -> None:
    begun = Translator(Language("fr", "français", "French", missing=3, stale=1), NOTHING, NOTHING)
    reading = Translators((begun, *translators("es").each))
    told = [str(notice) for notice in translation_notices(reading)]
    assert told[0].startswith("4 texts are not translated yet, or their English has changed.")
    assert len(told) == 2
    assert str(brief_notice(translation_notices(reading), reading)) == "Draft translation"


def test_a_page_is_a_value(guide: Guide) -> None:
    assert page_of(guide, FOOT) == page_of(guide, dict(FOOT))
    assert page_of(guide, FOOT) != page_of(guide, FOOT, "es")
