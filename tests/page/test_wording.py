"""A condition in few words: answers without their questions, else with them, else only that it depends on others."""

from pathlib import Path

import pytest

from advisor.guide.conditions import Chosen, Condition, Lacks, Named, all_of, any_of
from advisor.guide.model import Guide
from advisor.page.wording import BRIEF, IN_ENGLISH, Conditions
from tests.guide.writing import many, question, small_guide
from tests.page.trips import translators

QUESTIONS = [
    question("colour", "red blue green"),
    many("tools", "hammer saw"),
    {
        **question("home", ""),
        "ask": "Do you live there?",
        "options": [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}, {"id": "soon", "label": "Not yet"}],
    },
]
TRAITS = [{"id": "warm", "means": "it is warm", "when": {"colour": "red"}}]

RED, BLUE = Chosen("colour", ("red",)), Chosen("colour", ("blue",))
RED_OR_BLUE = Chosen("colour", ("red", "blue"))
SAW, NO_SAW = Chosen("tools", ("saw",), many=True), Lacks("tools", ("saw",))
NO, SOON = Chosen("home", ("no",)), Chosen("home", ("soon",))
WARM = Named("warm", RED)
IN_GENERAL = "it fits your other answers"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return small_guide(tmp_path_factory.mktemp("wording"), {"questions.yaml": QUESTIONS, "traits.yaml": TRAITS})


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (RED, "you answered “Label of red”"),
        (RED_OR_BLUE, "you answered “Label of red”, or “Label of blue”"),
        (NO_SAW, "you did not answer “Label of saw”"),
        (Lacks("tools", ("saw", "hammer")), "you did not answer “Label of hammer”, or “Label of saw”"),
        (WARM, "it is warm"),
        (SOON, "you answered “Not yet”"),
    ],
)
def test_a_condition_is_told_as_answers_without_their_questions(small: Guide, condition: Condition, words: str) -> None:
    assert Conditions(small, IN_ENGLISH).brief(condition) == words


def test_several_parts_are_joined_as_they_are_meant(small: Guide) -> None:
    conditions = Conditions(small, IN_ENGLISH)
    saw, red = "you answered “Label of saw”", "you answered “Label of red”"
    assert conditions.brief(all_of([RED, SAW])) == f"{red}, and {saw}"
    assert conditions.brief(any_of([RED, SAW])) == f"{red}, or {saw}"
    assert conditions.brief(all_of([WARM, SAW])) == f"it is warm, and {saw}"


@pytest.mark.parametrize(
    "mixed", [all_of([RED, any_of([SAW, SOON])]), any_of([all_of([RED, SAW]), SOON])], ids=["or in and", "and in or"]
)
def test_and_and_or_together_are_never_told_as_answers(small: Guide, mixed: Condition) -> None:
    conditions = Conditions(small, IN_ENGLISH)
    assert conditions.brief(mixed, 100) == conditions.words(mixed)
    assert conditions.brief(mixed) == IN_GENERAL


@pytest.mark.parametrize(
    "condition", [NO, Chosen("home", ("no", "soon")), all_of([RED, NO]), any_of([RED, NO]), Lacks("home", ("no",))]
)
def test_a_label_of_one_word_is_told_with_its_question(small: Guide, condition: Condition) -> None:
    conditions = Conditions(small, IN_ENGLISH)
    assert "Do you live there?" in conditions.brief(condition, 100)
    assert conditions.brief(condition, 100) == conditions.words(condition)


def test_what_is_too_long_is_told_in_general(small: Guide) -> None:
    conditions = Conditions(small, IN_ENGLISH)
    answers = conditions.brief(RED_OR_BLUE, 100)
    length = len(answers.split())
    assert length < BRIEF
    assert conditions.brief(RED_OR_BLUE, length) == answers
    assert conditions.brief(RED_OR_BLUE, length - 1) == IN_GENERAL
    with_question = len(conditions.words(NO).split())
    assert conditions.brief(NO, with_question) == "your answer to “Do you live there?” is: No"
    assert conditions.brief(NO, with_question - 1) == IN_GENERAL


def test_the_length_is_that_of_the_english_in_every_language(tmp_path: Path) -> None:
    long = {
        **question("colour", "red blue"),
        "options": [{"id": "red", "label": "A red"}, {"id": "blue", "label": "B"}],
    }
    guide = small_guide(tmp_path, {"questions.yaml": [long]})
    told = translators("en es ar").each_makes(lambda one: Conditions(guide, one).brief(RED, 4))
    assert [text.text for text in told.texts] == [
        "you answered “A red”",
        "you answered “<A red>”",
        "you answered “(A red)”",
    ]
    told = translators("en es ar").each_makes(lambda one: Conditions(guide, one).brief(RED, 3))
    assert {text.text for text in told.texts} == {IN_GENERAL}
