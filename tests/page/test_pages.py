"""What the other pages say: a question, why, sources, phrases, what if, the answers, help, a fault, and the search."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from advisor.guide.conditions import Chosen, Condition, Lacks, all_of, any_of
from advisor.guide.model import Basis, Guide
from advisor.guide.opening import open_guide
from advisor.page import commands as do
from advisor.page import wording
from advisor.page.blocks import (
    Block,
    Change,
    Choice,
    Contact,
    Difference,
    Fact,
    Heading,
    Item,
    KeyHelp,
    Paragraph,
    Phrases,
    QuestionPage,
    Source,
)
from advisor.page.question import DECLINE, NONE, compose_question, told_answer
from advisor.page.search import found
from advisor.page.session import Session
from advisor.page.what_if import WhatIf, comparison_blocks, other_way, what_ifs
from advisor.page.why import condition_items
from tests.guide.writing import small_guide
from tests.page.trips import (
    BUS,
    DECLINED,
    FOOT,
    PATHS,
    along,
    answered,
    chosen,
    start,
    translators,
)


def said(blocks: Iterable[Block]) -> list[str]:
    """Headings, paragraphs and items, items as deep as they stand."""
    return [
        "  " * (block.depth if isinstance(block, Item) else 0) + str(block.words)
        for block in blocks
        if isinstance(block, Heading | Paragraph | Item)
    ]


def at(session: Session, way: str) -> Session:
    there = along(session, PATHS[way])
    assert there is not None
    return there


# A question


def question_of(session: Session, question_id: str | None = None) -> QuestionPage:
    page = compose_question(session.interview, session.translators, question_id)
    assert page is not None
    return page


def test_a_question(session: Session) -> None:
    page = question_of(answered(session, {"way": chosen("bus")}))
    assert (page.id, str(page.ask), page.many) == ("bags", "bags?", True)
    assert (page.number, page.at_most, str(page.progress)) == (2, 3, "Question 2 of at most 3")
    assert said(page.blocks) == ["bags?", "Why we ask: To know."]
    assert [(choice.id, str(choice.label), choice.marked) for choice in page.choices] == [
        ("big", "Label of big", False),
        ("small", "Label of small", False),
        (NONE, "None of these", False),
        (DECLINE, "I would rather not say, or I am not sure", False),
    ]
    assert (page.answered, page.answer, [known.id for known in page.trail]) == (False, None, ["way"])
    assert page.last == page.trail[0]


def test_a_question_that_takes_one_answer_has_no_none_and_its_options_stand_below_headings(session: Session) -> None:
    page = question_of(session)
    assert [choice.id for choice in page.choices] == ["train", "bus", "foot", "car", "flight", DECLINE]
    assert [str(choice.group) for choice in page.choices][:4] == [
        "On rails",
        "On the road",
        "On the road",
        "On the road",
    ]
    assert [str(choice.hint) for choice in page.choices if choice.hint] == ["With a seat"]
    assert (page.number, page.last, page.trail) == (1, None, ())


@pytest.mark.parametrize(
    ("question_id", "answer", "marked", "so_far"),
    [
        ("way", chosen("foot"), ["foot"], "Label of foot"),
        ("way", None, [DECLINE], "Rather not say"),
        ("bags", chosen(), [NONE], "None of these"),
        ("bags", chosen("small", "big"), ["big", "small"], "Label of big; Label of small"),
    ],
)
def test_a_question_that_is_asked_again_knows_its_answer(
    session: Session, question_id: str, answer: frozenset[str] | None, marked: list[str], so_far: str
) -> None:
    page = question_of(answered(session, {**FOOT, question_id: answer}), question_id)
    assert (page.answered, page.answer) == (True, answer)
    assert [choice.id for choice in page.choices if choice.marked] == marked
    assert said(page.blocks)[-1] == f"Your answer so far: {so_far}"


def test_answers_are_told_in_words_and_private_ones_are_marked(session: Session) -> None:
    trail = question_of(answered(session, {"way": chosen("bus"), "bags": chosen(), "seat": None}), "way").trail
    assert [(known.id, str(known.ask), str(known.told), known.private) for known in trail] == [
        ("way", "way?", "Label of bus", False),
        ("bags", "bags?", "None of these", False),
        ("seat", "seat?", "Rather not say", True),
    ]
    assert [None if known.options is None else len(known.options) for known in trail] == [1, 0, None]
    assert question_of(answered(session, {"way": chosen("flight")})).trail[0].private
    told = told_answer(session.interview.guide, "way", chosen("bus"), translators("en es"))
    assert [text.text for text in told.words.texts] == ["Your answer: Label of bus", "Your answer: <Label of bus>"]


def test_a_question_is_in_every_language(guide: Guide) -> None:
    page = question_of(answered(start(guide).at_desk("es", "ar"), {"way": chosen("bus")}), "way")
    assert page.languages == ("en", "es", "ar")
    assert [text.text for text in page.ask.texts] == ["way?", "<way?>", "(way?)"]
    train = page.choices[0]
    assert [[text.text for text in words.texts] for words in (train.label, *train.find)] == [
        ["Label of train", "<Label of train>", "(Label of train)"],
        ["Éxpress", "<Éxpress>", "(Éxpress)"],
    ]


# The search


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", ["train", "bus", "foot", "car", "flight", DECLINE]),
        ("BUS", ["bus"]),
        ("bus label", ["bus"]),
        ("express", ["train"]),
        ("éXPRÉSS", ["train"]),
        ("the road", ["bus", "foot", "car"]),
        ("seat", ["bus"]),
        ("rails", ["train"]),
        ("<label", ["train", "bus", "foot", "car", "flight"]),
        ("rather", [DECLINE]),
        ("bus train", []),
        ("zeppelin", []),
    ],
)
def test_a_search_finds_labels_hints_headings_and_other_words_in_every_language(
    guide: Guide, typed: str, ids: list[str]
) -> None:
    choices = question_of(start(guide).at_desk("es")).choices
    assert [choice.id for choice in found(choices, typed)] == ids


def test_a_search_does_not_find_the_label_of_what_is_missing(guide: Guide) -> None:
    choices = question_of(start(guide).at_desk("fr")).choices
    assert [choice.id for choice in found(choices, "english")] == []
    assert [choice.id for choice in found(choices, "express")] == ["train"]


# Why


def test_why_a_question_is_asked_and_why_a_card_is_shown(session: Session) -> None:
    assert said(at(session, "why of a question").page.blocks) == ["way?", "Why we ask: To know."]
    end = at(session, "guidance")
    for card_id, lines in {
        "base": ["This is shown to everybody who could need it."],
        "big-by-bus": ["You answered “Label of bus” to “way?”.", "You answered “Label of big” to “bags?”."],
    }.items():
        assert said(end.do(do.WHY_CARD, card_id).page.blocks) == [f"Title of {card_id}", *lines]
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
    assert len(lines) > 600
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


def test_phrases_and_numbers_of_a_card_stand_alone(session: Session) -> None:
    blocks = at(session, "phrases").page.blocks
    assert [type(block) for block in blocks] == [Phrases, Contact]
    assert [(block.id, block.phone) for block in blocks if isinstance(block, Contact)] == [("line", "555-0100")]


def test_a_card_without_phrases_shows_those_of_others_under_their_titles(session: Session) -> None:
    blocks = at(session, "guidance").do(do.PHRASES, "heavy").page.blocks
    assert said(blocks) == ["This card has no phrases. These are from other cards:", "Title of base"]
    assert [block.phone for block in blocks if isinstance(block, Contact)] == ["555-0100"]


def test_where_there_is_nothing_to_say_that_is_said(tmp_path: Path) -> None:
    end = answered(start(small_guide(tmp_path)), {}).do(do.BEGIN)
    assert said(end.do(do.PHRASES, "base").page.blocks) == [
        "There is nothing to say in English here, and no number to call."
    ]


# What if


def compared(session: Session, what_if: WhatIf) -> list[Block]:
    other = other_way(session.interview, what_if)
    pages = (session.guidance, session.replaced(interview=other).guidance)
    return list(comparison_blocks(session.interview, other, what_if, pages, session.translators))


def marks(blocks: Iterable[Block]) -> dict[str, str]:
    return {block.card.id: block.mark for block in blocks if isinstance(block, Difference)}


def test_ways_come_first_then_other_answers_to_what_can_be_changed_and_never_what_is_private(walked: Session) -> None:
    choices = walked.do(do.WHAT_IF).page.choices
    assert [(choice.id, str(choice.label), str(choice.group)) for choice in choices] == [
        ("by-train", "You go by train", "Another way to do it"),
        ("by-foot-alone", "You walk, with nothing", "Another way to do it"),
        ("aisle", "You sit at the aisle", "Another way to do it"),
        ("helped", "Somebody helps", "Another way to do it"),
        ("way=foot", "Label of foot", "way?"),
        ("way=car", "Label of car", "way?"),
        ("bags=small", "Label of small", "bags?"),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "way"),
    [
        ("bags", chosen(), "helped"),
        ("way", chosen("train"), "by-train"),
        ("way", chosen("foot"), "aisle"),
        ("bags", None, "helped"),
    ],
)
def test_a_way_is_offered_only_to_whom_it_is_open(
    walked: Session, question: str, answer: frozenset[str] | None, way: str
) -> None:
    assert way in {what_if.id for what_if in what_ifs(walked.interview)}
    assert way not in {what_if.id for what_if in what_ifs(walked.answered(question, answer).interview)}


def test_what_would_be_different(walked: Session) -> None:
    page = at(walked.cleared(), "comparison").page
    assert str(page.title) == "What if: You walk, with nothing"
    changes = [block for block in page.blocks if isinstance(block, Change)]
    assert [(str(change.ask), str(change.now), str(change.then)) for change in changes] == [
        ("way?", "Now: Label of bus", "In the other way: Label of foot"),
        ("bags?", "Now: Label of big", "In the other way: None of these"),
    ]
    assert marks(page.blocks) == {
        "light": "added",
        "small-or-foot": "added",
        **dict.fromkeys(("look", "ride", "heavy", "heavier", "big-by-bus"), "dropped"),
    }
    lines = said(page.blocks)
    assert lines[:3] == [
        "This only compares. Your answers stay as they are.",
        "What stays the same at the top:",
        "Title of go",
    ]
    assert lines[3:6] == ["2 cards are added.", "5 cards fall away.", "3 cards stay the same."]
    assert lines[-1] == "1 section stays the same: Go?"


def test_a_verdict_that_would_be_another_is_told_beside_the_one_now(walked: Session) -> None:
    foot = WhatIf("x", {"way": chosen("foot")})
    lines = said(compared(walked, foot))
    start_of = lines.index("What stands at the top now:")
    assert lines[start_of : start_of + 4] == [
        "What stands at the top now:",
        "Title of go",
        "What stands at the top in the other way:",
        "Title of stay",
    ]


def test_questions_that_only_the_other_way_would_ask_count_as_not_answered(session: Session) -> None:
    blocks = compared(answered(session, FOOT), WhatIf("by-train", {"way": chosen("train")}))
    assert "The other way would ask 1 more question. It counts as not answered here." in said(blocks)
    looked = next(block.card for block in blocks if isinstance(block, Difference) and block.card.id == "look")
    assert (looked.state, str(looked.if_)) == ("may-apply", "your answer to “seat?” is: Label of window")


@pytest.mark.parametrize(
    ("answers", "asked", "mark"),
    [
        ({"seat": None}, ["seat?"], {"look": "changed"}),
        ({"way": chosen("foot"), "seat": chosen("aisle")}, ["way?"], None),
        (BUS, [], {}),
    ],
)
def test_what_changes_is_what_differs_there(
    walked: Session, answers: dict[str, frozenset[str] | None], asked: list[str], mark: dict[str, str] | None
) -> None:
    blocks = compared(walked, WhatIf("x", answers))
    assert [str(block.ask) for block in blocks if isinstance(block, Change)] == asked
    assert mark is None or marks(blocks) == mark
    assert ("The guidance would be the same." in said(blocks)) == (mark == {})


def test_a_card_that_becomes_certain_is_told(session: Session) -> None:
    unsure = answered(session, {**BUS, "seat": None})
    [look] = [
        block for block in compared(unsure, WhatIf("x", {"seat": chosen("window")})) if isinstance(block, Difference)
    ]
    assert (look.mark, str(look.title), str(look.note)) == (
        "changed",
        "Changes: Title of look",
        "In the other way this applies for certain.",
    )


# The answers, another visit, start over, help, a fault


def test_the_answers_can_be_changed_and_the_last_is_marked(session: Session) -> None:
    choices = answered(session, DECLINED).do(do.ANSWERS).page.choices
    assert [(choice.id, str(choice.label), str(choice.hint), choice.marked) for choice in choices] == [
        ("way", "way?", "Rather not say", False),
        ("bags", "bags?", "Rather not say", False),
        ("seat", "seat?", "Rather not say", True),
    ]


def test_what_stays_for_another_visit_is_told_by_count_and_one_by_one(session: Session) -> None:
    page = at(session, "kept").page
    assert said(page.blocks) == ["1 answer was dropped.", "2 answers stay."]
    assert [choice.id for choice in page.choices] == ["go-on", "bags", "seat"]


def test_starting_over_is_asked_for(session: Session) -> None:
    assert [choice.id for choice in at(session, "start-over").page.choices] == ["no", "yes"]


def test_help_tells_what_can_be_done_on_the_page_behind_the_way_out_first(guide: Guide) -> None:
    page = at(start(guide).at_desk(), "help").page
    helped = [block.command for block in page.blocks if isinstance(block, KeyHelp)]
    assert helped[0] == "leave"
    assert {"next-client", "client-language", "why-we-ask", "palette"} <= set(helped)
    assert [str(block.words)[:28] for block in page.blocks if isinstance(block, Paragraph)] == [
        "Draft translation (español):"
    ]
    assert page.notices == ()


CALM = "Something in this program went wrong. It is our fault, not yours, and nothing was saved."


def test_a_fault_is_told_calmly_with_where_to_turn_in_every_language(guide: Guide) -> None:
    blocks = start(guide).at_desk("es", "ar").fault_blocks()
    assert (said(blocks)[0], said(blocks)[-1]) == (CALM, "You can also turn to:")
    contacts = [block for block in blocks if isinstance(block, Contact)]
    assert [(c.id, [text.text for text in c.name.texts], c.phone, c.url) for c in contacts] == [
        ("line", ["The line", "<The line>", "(The line)"], "555-0100", None),
        ("site", ["The site", "<The site>", "(The site)"], None, "https://site.example"),
    ]


@pytest.mark.parametrize(("lifeline", "ids"), [(("site",), ["site"]), ((), [])])
def test_a_fault_names_the_lifeline_and_nobody_else(guide: Guide, lifeline: tuple[str, ...], ids: list[str]) -> None:
    blocks = start(msgspec.structs.replace(guide, lifeline=lifeline)).fault_blocks()
    assert [block.id for block in blocks if isinstance(block, Contact)] == ids
    assert ("You can also turn to:" in said(blocks)) == bool(ids)


def test_no_answer_changes_a_word_of_a_fault(session: Session, walked: Session) -> None:
    assert walked.fault_blocks() == session.fault_blocks()
    assert walked.at_desk().fault_blocks() == session.at_desk().fault_blocks()


def test_languages_are_offered_under_their_own_names_and_a_draft_says_so(session: Session) -> None:
    page = at(session, "languages").page
    assert [(choice.id, str(choice.label), choice.marked) for choice in page.choices] == [
        ("en", "English", True),
        ("es", "español (draft translation)", False),
        ("fr", "français", False),
        ("ar", "العربية (draft translation)", False),
    ]
    assert str(page.title) == "Choose a language"
    assert all(isinstance(block, Choice) for block in page.blocks)
