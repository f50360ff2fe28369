"""The guidance: every word that a face shows of it, on a small guide and on a fixed day."""

import datetime
from collections.abc import Mapping

import msgspec
import pytest

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import advise
from advisor.languages import Translator
from advisor.page.blocks import Card, Contacts, Evidence, Group, Note, Page, Paragraph, Phrases, Section, Steps
from advisor.page.guidance import compose
from advisor.page.notices import brief_notice, stale_notices, translation_notices
from advisor.page.words import Translators, Words
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


def test_a_section_tells_where_it_stands_and_how_much_of_it_applies(guide: Guide) -> None:
    verdict, main, late = page_of(guide, {}).sections
    assert [str(words) for words in (main.counted, main.place, *main.counts)] == [
        "What to know (9 cards)",
        "Section 2 of 3: What to know",
        "1 card applies.",
        "8 cards may apply.",
    ]
    assert [str(words) for words in verdict.counts] == ["1 card applies.", "1 card may apply."]
    assert [str(words) for words in late.counts] == ["1 card may apply."]
    assert [str(part.end) for part in (verdict, late)] == [
        "End of this section. The next one: What to know",
        "This is the end of the guidance.",
    ]


@pytest.mark.parametrize(
    ("answers", "first", "cards"),
    [
        (FOOT, None, ["go"]),
        ({}, "More than one answer is possible. Read each “if” below.", ["go", "stay"]),
    ],
)
def test_where_several_verdicts_are_possible_the_page_says_how_to_read_them(
    guide: Guide, answers: Mapping[str, Answer], first: str | None, cards: list[str]
) -> None:
    verdict = page_of(guide, answers).sections[0]
    said = [str(part.words) for part in verdict.parts if isinstance(part, Paragraph)]
    assert [words.startswith(first or "-") for words in said] == ([True] if first else [])
    assert [card.id for card in verdict.cards] == cards


def test_verdicts_of_which_none_surely_applies_each_say_when(guide: Guide) -> None:
    advice = advise(guide, {})
    open_cards = tuple(shown for shown in advice.sections[1].cards if not shown.applies)[:2]
    section = msgspec.structs.replace(advice.sections[0], cards=open_cards)
    page = compose(msgspec.structs.replace(advice, sections=(section,)), translators(), TODAY)
    first, *cards = page.sections[0].parts
    assert isinstance(first, Paragraph)
    assert str(first.words) == "More than one answer is possible. Each says when it is yours."
    assert len(cards) == 2


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
    assert texts(base.text) == [
        "Call 555-0100, The line, or see https://site.example.",
        "<Call 555-0100, <The line>, or see https://site.example.>",
        "[Call 555-0100, [in English] The line, or see https://site.example.]",
    ]
    assert base.steps is not None
    assert [str(step) for step in base.steps.steps] == ["Wait at 555-0100.", "Go in."]
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
    text = "card/base/text\x04" + guide.cards["base"].text
    broken = Translator(
        KNOWN["es"], NOTHING, Catalogue({text: "Llame al {line.phone} {nada} {line.fax} {nobody.url}."})
    )
    page = compose(advise(guide, FOOT), Translators((broken,)), TODAY)
    assert str(cards_of(page)["base"].text) == "Llame al 555-0100 {nada} {line.fax} {nobody.url}."


def test_evidence_is_that_of_the_weakest_fact_and_its_day_is_in_words(guide: Guide) -> None:
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
    assert [type(block) for block in cards["base"].blocks] == [Evidence, Paragraph, Steps, Phrases, Contacts, Note]
    assert [type(block) for block in cards["look"].blocks] == [Paragraph, Evidence, Paragraph]


def test_every_text_of_a_page_is_in_every_language_of_it(guide: Guide) -> None:
    page = page_of(guide, DECLINED, "en es ar")
    counted = [len(words.texts) for section in page.sections for words in _words(section)]
    assert set(counted) == {3}


def _words(section: Section) -> list[Words]:
    named = [section.title, section.counted, section.place, section.end, *section.counts]
    for card in section.cards:
        named += [card.title, card.text, card.evidence.words, card.evidence.kind_name, card.evidence.checked_on]
        named += [words for words in (card.if_, card.may_apply, card.evidence.stale) if words is not None]
        named += card.steps.steps if card.steps else ()
    return named


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


def test_a_page_is_a_value(guide: Guide) -> None:
    assert page_of(guide, FOOT) == page_of(guide, dict(FOOT))
    assert page_of(guide, FOOT) != page_of(guide, FOOT, "es")
