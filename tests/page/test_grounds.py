"""Why a question is asked and a card is shown, what a card rests on, and its phrases."""

from pathlib import Path

import msgspec
import pytest

from advisor.guide.conditions import Chosen, Condition, Lacks, all_of, any_of
from advisor.guide.model import Basis, Guide
from advisor.guide.opening import open_guide
from advisor.page import commands as do
from advisor.page import wording
from advisor.page.blocks import Contact, Fact, Phrases, Source
from advisor.page.session import Session
from advisor.page.why import condition_items
from tests.guide.writing import small_guide
from tests.page.reading import at, said
from tests.page.trips import BUS, answered, start, translators

# Why


def test_why_a_question_is_asked_and_why_a_card_is_shown(session: Session) -> None:
    assert said(at(session, "why of a question").page.blocks) == ["way?", "Why we ask: To know."]
    end = at(session, "guidance")
    for card_id, lines in {
        "base": ["This is shown to everybody who could need it."],
        "big-by-bus": ["You answered “Label of bus” to “way?”.", "You answered “Label of big” to “bags?”."],
    }.items():
        assert said(end.do(do.WHY_CARD, card_id).page.blocks) == [f"Title of {card_id}", *lines]
    assert said(end.do(do.WHY_CARD, "ride").page.blocks) == [
        "Title of ride",
        "You answered “Label of bus” to “way?”.",
        "  “More for big bags.” is there because you answered “Label of big” to “bags?”.",
        "  “Look out.” is there because you answered “Label of bus” to “way?”.",
        "  “Look out.” is there because you answered “Label of window” to “seat?”.",
    ]
    unsure = answered(session, {**BUS, "seat": None}).do(do.WHY_CARD, "look")
    assert said(unsure.page.blocks) == [
        "Title of look",
        "You answered “Label of bus” to “way?”.",
        "It applies to you, if your answer to “seat?” is: Label of window.",
    ]


RED = Chosen("colour", ("red",))
SAW = Chosen("tools", ("saw",), many=True)
HAMMER = Chosen("tools", ("hammer",), many=True)
NO_SAW = Lacks("tools", ("saw",))
GREEN_OR_BLUE = Chosen("colour", ("blue", "green"))
IS_RED = "your answer to “Which colour?” is: Red"
IS_SAW = "your answer to “Which tools?” is: A saw"
IS_HAMMER = "your answer to “Which tools?” is: A hammer"


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        (True, []),
        (RED, [f"It applies to you, if {IS_RED}."]),
        (all_of([RED, SAW]), ["It applies if all of this is so:", f"  {IS_RED}", f"  {IS_SAW}"]),
        (any_of([RED, SAW]), ["It applies in any of these cases:", f"Case 1: {IS_RED}", f"Case 2: {IS_SAW}"]),
        (
            any_of([all_of([RED, SAW]), HAMMER]),
            [
                "It applies in any of these cases:",
                "Case 1, all of this is so:",
                f"  {IS_RED}",
                f"  {IS_SAW}",
                f"Case 2: {IS_HAMMER}",
            ],
        ),
        (
            all_of([HAMMER, any_of([RED, all_of([NO_SAW, GREEN_OR_BLUE])])]),
            [
                "It applies if all of this is so:",
                f"  {IS_HAMMER}",
                "  at least one of these 2 is so:",
                f"    {IS_RED}",
                "    all of these 2 are so:",
                "      your answer to “Which tools?” is not: A saw",
                "      your answer to “Which colour?” is anything but: Red",
            ],
        ),
    ],
)
def test_a_condition_is_told_part_by_part(tmp_path: Path, condition: Condition, lines: list[str]) -> None:
    assert said(condition_items(condition, small_guide(tmp_path), translators("en es"))) == lines


def test_many_options_are_told_one_a_line(guide: Guide) -> None:
    label = "x" * 80
    long = {
        question.id: msgspec.structs.replace(
            question, options=tuple(msgspec.structs.replace(option, label=label) for option in question.options)
        )
        for question in guide.questions.values()
    }
    for condition, intro in (
        (Chosen("way", ("bus", "car")), "your answer to “way?” is one of these:"),
        (Chosen("way", ("bus", "car", "foot")), "your answer to “way?” is anything but these:"),
        (Lacks("bags", ("big", "small")), "your answer to “bags?” is none of these:"),
    ):
        told = condition_items(condition, msgspec.structs.replace(guide, questions=long), translators())
        assert said(told) == ["It applies if all of this is so:", f"  {intro}", f"    {label}", f"    {label}"]


def test_no_line_about_why_is_long_in_the_guide_that_comes_with_the_program() -> None:
    end = answered(start(open_guide(), "en"), dict.fromkeys(open_guide().questions))
    lines = [line for card in end.guidance.cards for line in said(end.do(do.WHY_CARD, card.id).page.blocks)]
    assert len(lines) > 300
    assert max(map(len, lines)) <= 200


# Sources


def test_a_card_rests_on_facts_with_their_doubts_and_their_sources(session: Session) -> None:
    page = at(session, "sources").page
    assert said(page.blocks) == ["Title of base"]
    seen, told = (block for block in page.blocks if isinstance(block, Fact))
    assert (seen.number, str(seen.states), [str(doubt.words) for doubt in seen.doubts]) == (
        1,
        "This is seen.",
        ["We are confident of this.", "As of May 2026."],
    )
    assert [(doubt.tone, str(doubt.words)) for doubt in told.doubts] == [
        ("warning", "But: One person."),
        ("quiet", "We are not sure of this."),
    ]
    assert [(s.id, str(s.published), str(s.kind_name), str(s.note)) for s in told.sources] == [
        ("wire", "Wire, no date given", "News report or private website", "Short."),
        ("act", "State, 2020", "Law", "None"),
    ]


def test_a_fact_that_is_overdue_says_so_first(session: Session) -> None:
    page = at(session, "guidance").do(do.SOURCES, "look").page
    [old] = [block for block in page.blocks if isinstance(block, Fact)]
    assert str(old.doubts[0].words) == "Not checked again in time: this may be out of date."


def test_all_sources_are_listed_once_with_the_cards_that_rest_on_them(session: Session) -> None:
    page = at(session, "all-sources").page
    assert said(page.blocks) == ["2 sources in all."]
    listed = [block for block in page.blocks if isinstance(block, Source)]
    assert [(source.number, source.id) for source in listed] == [(1, "act"), (2, "wire")]
    assert [str(title) for title in listed[1].cards] == ["Title of base", "Title of look"]


@pytest.mark.parametrize(
    ("known", "english", "spanish"),
    [
        ("2026", "2026", "2026"),
        ("2026-07", "July 2026", "julio de 2026"),
        ("2026-07-04", "July 4, 2026", "4 de julio de 2026"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(known: str, english: str, spanish: str) -> None:
    words = translators("en es").each_makes(lambda one: wording.partial_day(known, one))
    assert [text.text for text in words.texts] == [english, spanish]


def test_every_kind_of_evidence_and_every_confidence_has_its_own_words() -> None:
    english = translators().first
    assert len({wording.kind_name(kind, english) for kind in Basis}) == len(Basis)
    assert len({wording.confidence_name(level, english) for level in ("high", "medium", "low")}) == 3


# Phrases


def test_phrases_and_contacts_of_a_card_stand_alone(session: Session) -> None:
    blocks = at(session, "phrases").page.blocks
    assert [type(block) for block in blocks] == [Phrases, Contact, Contact]
    assert [(block.id, block.phone, block.url) for block in blocks if isinstance(block, Contact)] == [
        ("line", "555-0100", None),
        ("site", None, "https://site.example"),
    ]


def test_a_contact_with_only_a_link_is_enough_to_stand_alone(session: Session) -> None:
    [site] = at(session, "guidance").do(do.PHRASES, "heavy").page.blocks
    assert isinstance(site, Contact)
    assert (site.phone, site.url) == (None, "https://site.example")


def test_a_card_without_phrases_shows_those_of_others_under_their_titles(session: Session) -> None:
    blocks = at(session, "guidance").do(do.PHRASES, "heavier").page.blocks
    assert said(blocks) == ["This card has no phrases. These are from other cards:", "Title of base"]
    assert [block.id for block in blocks if isinstance(block, Contact)] == ["line", "site"]


def test_where_there_is_nothing_to_say_that_is_said(tmp_path: Path) -> None:
    end = answered(start(small_guide(tmp_path)), {}).do(do.BEGIN)
    assert said(end.do(do.PHRASES, "base").page.blocks) == [
        "There is nothing to say in English here, and nowhere to turn."
    ]
