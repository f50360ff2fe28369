"""The questions in the line mode: answering by number, what an answer brings, searching, and what is refused."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from tests.line.driving import ANSWERS, PROMPT, start_small, told, type_lines

FIRST = """\
Question 1 of at most 3

errand?
Why we ask: To know.
1. Label of renew
2. Label of borrow
x. I would rather not say, or I am not sure

Type a number, or h for all that you can type.

"""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_small(tmp_path)


def test_a_question_is_told_with_the_number_of_each_answer(session: Session) -> None:
    assert told(session, "") == FIRST


def test_an_answer_is_told_before_the_next_question(session: Session) -> None:
    assert told(session, "", "1").startswith("Your answer: Label of renew\n\nQuestion 2 of at most 3\n")


def test_several_numbers_and_none_of_them(session: Session) -> None:
    asked = told(session, "", "1")
    assert "2. Label of saw\n0. None of these\nx. I would rather not say" in asked
    assert "Type one or more numbers, such as 1 3 or 1-3" in asked
    for typed in ("1 2", "1, 2", "1,2", "2 1 2."):
        assert "Your answer: Label of hammer; Label of saw\n" in told(session, "", "1", typed)
    assert "Your answer: None of these\n" in told(session, "", "1", "0")
    assert told(session, "", "1", "0 1").startswith("0 stands alone.")


def test_declining_shows_what_may_apply_with_its_if(session: Session) -> None:
    guidance = type_lines(session, ["", "1", "x", "1", "2"])
    assert "Your answer: Rather not say" in guidance
    assert "May apply to you, if your answer to “tools?” is: Label of saw.\nThis goes for the next 2 cards." in guidance


def test_a_question_can_be_heard_again(session: Session) -> None:
    for typed in ("", "r", "R."):
        assert told(session, "", "zzz", typed) == FIRST


def test_the_digits_of_any_language_are_numbers(session: Session) -> None:
    assert told(session, "", "٢").startswith("Your answer: Label of borrow\n")


@pytest.mark.parametrize(
    "typed", ["9", "0", "z", "-1", "1a", "1.5", "²", "½", "1" * 10_000, "\x1b[2J", "y 1", "99999999999999999999"]
)
def test_what_is_no_answer_is_refused_in_a_few_words(session: Session, typed: str) -> None:
    refused = told(session, "", typed)
    shown = "".join(c for c in typed if c.isprintable())[:40].lower()
    assert refused == (
        f"“{shown}” is not one of the choices.\nType r to hear the question again.\n"
        "Type h for all that you can type, or q to leave.\n\n"
    )


def test_what_cannot_be_printed_is_not(session: Session) -> None:
    for typed in ("\x00\x07", "\x1b", "f \x1b[31m", "/\x00"):
        printed = type_lines(session, ["", typed])
        assert not set(printed) & set("\x00\x07\x1b")
    assert told(session, "", "\x00\x07").startswith("Type r to hear the question again.\n")


def test_a_change_tells_how_many_other_answers_were_dropped(session: Session) -> None:
    assert "Your answer: Label of young\nAll other answers stay.\n" in told(session, *ANSWERS, "t", "3", "2")


def test_an_answer_that_is_asked_again_can_be_kept(session: Session) -> None:
    asked = told(session, *ANSWERS, "b")
    assert "Your answer so far: Label of old\n" in asked
    assert asked.endswith("Press Enter to keep your answer so far.\nType a number, or h for all that you can type.\n\n")
    kept = told(session, *ANSWERS, "b", "")
    assert kept.startswith("Your answer: Label of old\nAll other answers stay.\n\nThis is your guidance.\n")
    assert told(session, "", "x", "b", "").startswith("Your answer: Rather not say\n")


def test_back_asks_the_question_before_and_from_the_first_one_tells_the_welcome(session: Session) -> None:
    assert told(session, "", "1", "b").startswith("Question 1 of at most 3\n")
    assert told(session, "", "b").startswith("Before you start\n")


def test_why_we_ask_is_read_and_closed_with_a_hint(session: Session) -> None:
    for typed in ("?", "w", "W"):
        assert told(session, "", typed) == (
            "Why we ask\n\nerrand?\nWhy we ask: To know.\n\nType a number, or h for all that you can type.\n"
            "Type r to hear the question again.\n\n"
        )


@pytest.mark.parametrize("typed", ["f RÉNEW", "/renew", "/ label renew", "f renew."])
def test_a_search_shows_what_matches_under_its_own_number(session: Session, typed: str) -> None:
    assert told(session, "", typed).endswith("”.\n1. Label of renew\n\n")
    assert told(session, "", "f borrow") == "1 answer matches “borrow”.\n2. Label of borrow\n\n"
    assert "Your answer: Label of borrow" in told(session, "", "f borrow", "2")


def test_a_search_without_a_match_says_so(session: Session) -> None:
    assert told(session, "", "f zebra") == "No answer matches “zebra”.\n\n"
    assert "for example f card" in told(session, "", "f")


def test_what_is_certain_is_told_in_short_without_the_question_again(session: Session) -> None:
    live = told(session, "", "1", "g")
    assert live.startswith("Guidance so far\n\nDo you need to go?\nNo way to go\n- Title of stay\n")
    assert "These questions decide the rest\n- tools?\n- age?\n" in live
    assert "Certain already\nWhat to do\n- Lead of sure.\n\nHelp\n- Lead of call.\n" in live
    assert live.endswith("or h for all that you can type.\nType r to hear the question again.\n\n")
    assert "Question 2" not in live


def test_what_is_on_the_page_but_does_nothing_now_says_that(session: Session) -> None:
    for typed in ("t", "g", "n", "all"):
        assert told(session, "", typed).startswith(f"“{typed}” does nothing here now.\nType r to hear the question")


def test_only_what_still_matters_is_asked(tmp_path: Path, session: Session) -> None:
    assert "age?" not in type_lines(session, ["", "1"])
    assert type_lines(session, [*ANSWERS, "v"]).count(PROMPT) == len(ANSWERS) + 2
