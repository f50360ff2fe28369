"""Answers in people's own words in the line mode: yes and no, labels, numbers in any usual way; and long links."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from advisor.writers.lines import wrap
from tests.guide.writing import card, fact, many, question
from tests.line.driving import ANSWERS, GUIDE, start_small, told


@pytest.fixture
def asked(tmp_path: Path) -> Session:
    """At a question to be answered with yes or no, then one with two yeses, then one without any."""
    yes_no = [{"id": "citizen", "label": "Yes, a citizen"}, {"id": "other", "label": "No"}]
    twice = [*yes_no, {"id": "third", "label": "Yes, but not yet"}]
    papers = [{"id": "green", "label": "Green card (old)", "find": ["mica"]}, {"id": "none", "label": "No papers now"}]
    files = {
        **GUIDE,
        "ways.yaml": None,
        "questions.yaml": [
            question("errand", "") | {"options": yes_no},
            question("age", "") | {"options": twice},
            question("papers", "") | {"options": papers},
            many("tools", "hammer saw nail"),
        ],
        "cards/verdict.yaml": [card("stay", when={"errand": "citizen"}), card("go")],
        "cards/main.yaml": [
            card("a", when={"age": "third"}),
            card("b", when={"papers": "none"}),
            *(card(f"t-{tool}", when={"tools": tool}) for tool in ("hammer", "saw", "nail")),
        ],
    }
    return start_small(tmp_path / "asked", files)


@pytest.mark.parametrize("typed", ["n", "no", "NO.", "2. No", "2)", "#2", "２"])
def test_the_printed_label_yes_and_no_are_answers(asked: Session, typed: str) -> None:
    assert told(asked, "", typed).startswith("Your answer: No\n")


def test_a_yes_that_could_be_two_answers_is_asked_back(asked: Session) -> None:
    back = told(asked, "", "y", "yes")
    assert back == "“yes” can be more than one of the answers. Type its number: 1, 3.\n\n"
    assert told(asked, "", "y", "yes", "3").startswith("Your answer: Yes, but not yet\n")


def test_no_is_no_answer_where_no_answer_says_yes(asked: Session) -> None:
    assert told(asked, "", "y", "n", "no").startswith("“no” is not one of the choices.\n")
    assert told(asked, "", "y", "n", "n").startswith("Start over?\n")


def test_words_that_are_no_answer_find_those_that_they_may_mean(asked: Session) -> None:
    assert told(asked, "", "y", "n", "mica") == ("1 answer matches “mica”.\n1. Green card (old)\n  Found by: mica\n\n")
    assert told(asked, "", "y", "n", "green card").startswith("Your answer: Green card (old)\n")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("1, 2 and 3", "hammer; Label of saw; Label of nail"),
        ("1-3", "hammer; Label of saw; Label of nail"),
        ("1+3", "hammer; Label of nail"),
    ],
)
def test_several_numbers_are_read_as_people_write_them(asked: Session, typed: str, answer: str) -> None:
    assert told(asked, "", "y", "n", "1", typed).startswith(f"Your answer: Label of {answer}\n")
    assert told(asked, "", "y", "n", "1", "no").startswith("Your answer: None of these\n")


def test_all_answers_are_chosen_where_there_can_be_several(asked: Session) -> None:
    answer = "Your answer: Label of hammer; Label of saw; Label of nail\n"
    assert told(asked, "", "y", "n", "1", "all of them").startswith(answer)
    assert told(asked, "", "y", "n", "1", "never").startswith("Your answer: None of these\n")
    assert told(asked, "", "y", "n", "all of them").startswith("This question takes one answer.")


@pytest.mark.parametrize("typed", ["1-2", "1 2", "1, 2 and 9", "the first and second"])
def test_a_question_that_takes_one_answer_says_so(asked: Session, typed: str) -> None:
    assert told(asked, "", "y", "n", typed) == (
        "This question takes one answer. Type its number alone.\nType r to hear the question again.\n\n"
    )


def test_not_to_know_declines_nothing_and_tells_of_the_key(asked: Session) -> None:
    assert told(asked, "", "y", "n", "idk").startswith(
        "No answer here says that you do not know. Type x if you would rather not say, or are not sure.\n"
    )


def test_all_sources_are_read_only_if_asked_for_twice_where_they_are_many(tmp_path: Path) -> None:
    names = [f"s{number}" for number in range(31)]
    one = {"title": "T", "publisher": "P", "url": "https://s.example", "kind": "law", "published": "2020"}
    files = {
        **GUIDE,
        "sources.yaml": [{"id": name, **one} for name in names],
        "facts/all.yaml": [fact("seen", sources=names)],
    }
    session = start_small(tmp_path, files)
    much = told(session, *ANSWERS, "a")
    assert much == (
        "This reads 31 sources at once.\nType a again to hear them, or o and the number of a card for its own.\n\n"
    )
    assert told(session, *ANSWERS, "a", "a").startswith("All sources\n")
    assert told(session, *ANSWERS, "a", "t", "", "a") == much


LINK = "https://www.ssa.gov/manage-benefits/update-direct-deposit-information"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"  {LINK}", [LINK]),
        (f"See {LINK} for more.", ["See", LINK, "for more."]),
        ("  https://a.example", ["  https://a.example"]),
    ],
)
def test_a_link_is_never_broken_and_a_long_one_stands_alone(text: str, lines: list[str]) -> None:
    assert wrap(text, 40).split("\n") == lines
