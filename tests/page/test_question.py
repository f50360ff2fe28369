"""The page of a question, and the search in its answers."""

import pytest

from advisor.guide.model import Guide
from advisor.page.blocks import Choice
from advisor.page.page import QuestionPage
from advisor.page.question import DECLINE, NONE, compose_question, told_answer
from advisor.page.search import found
from advisor.page.session import Session
from advisor.page.words import Text, Words
from tests.page.reading import said
from tests.page.trips import FOOT, answered, chosen, start, translators

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


@pytest.mark.parametrize(
    ("typed", "ids"),
    [("cut off", ["b"]), ("off cut", ["a", "b"]), ("visa u", ["d"]), ("visa us", ["c"]), ("visa", ["c", "d"])],
)
def test_words_that_stand_together_and_letters_by_themselves_are_found_before_any_others(
    typed: str, ids: list[str]
) -> None:
    labels = {"a": "Hours cut, laid off", "b": "They cut me off, I am cut off", "c": "Visa for us", "d": "U or T visa"}
    choices = [Choice(known, Words((Text(label, "en"),))) for known, label in labels.items()]
    assert [choice.id for choice in found(choices, typed)] == ids


def test_a_search_does_not_find_the_label_of_what_is_missing(guide: Guide) -> None:
    choices = question_of(start(guide).at_desk("fr")).choices
    assert [choice.id for choice in found(choices, "english")] == []
    assert [choice.id for choice in found(choices, "express")] == ["train"]
