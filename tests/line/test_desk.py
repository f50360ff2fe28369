"""The desk in the line mode: two languages line by line, the client's language, the next client."""

import io
from pathlib import Path

import pytest

from advisor.line import CLEAR, run_line
from advisor.page import Session
from tests.dates import day
from tests.guide.writing import card, question, small_guide
from tests.line.driving import PROMPT, last_block, start_at_desk, type_lines

FILES = {
    "questions.yaml": [question("colour", "red blue"), question("size", "big small")],
    "cards/main.yaml": [
        card("red-card", when={"colour": "red"}, say=["Stop."], steps=["One."], contacts=["line"]),
        card("base", when={"size": "big"}),
    ],
}


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_at_desk(small_guide(tmp_path, FILES))


def test_which_language_comes_first_is_said_once(session: Session) -> None:
    printed = type_lines(session, ["", "1", "1"])
    assert printed.count("Each text comes in English first. The same in Brackets follows on the line below it.") == 1


def test_a_question_is_read_in_both_languages_line_by_line(session: Session) -> None:
    asked = last_block(type_lines(session, [""]))
    assert "colour?\n   <colour?>\nWhy we ask: To know.\n   Why we ask: <To know.>\n1. Label of red\n" in asked
    assert "1. Label of red\n   <Label of red>\n2. Label of blue\n" in asked


def test_why_an_answer_and_a_card_are_read_in_both_languages(session: Session) -> None:
    printed = type_lines(session, ["", "?", "1", "1", "1", "w 1", "o 1"])
    for lines in (
        "Why we ask: To know.\n   Why we ask: <To know.>\n",
        "Your answer: Label of red\n   Your answer: <Label of red>\n",
        f"Card 1: Title of red-card\n   <Title of red-card>\nKind of evidence: Law, checked on {day('2026-06-01')}.\n",
        "\nText of red-card.\n   <Text of red-card.>\n",
        "1. One.\n   <One.>\nSay: “Stop.”\n   It means: “<Stop.>”\nThe line:\n   <The line>:\n  555-0100\n",
        "You answered “Label of red” to “colour?”.\n   You answered “<Label of red>” to “<colour?>”.\n",
        "Fact 1: Somebody has seen it.\n   <Somebody has seen it.>\n  We are confident of this.\n",
    ):
        assert lines in printed


def test_the_language_of_the_client_changes_at_once_and_nothing_is_lost(session: Session) -> None:
    printed = type_lines(session, ["", "1", "l", "l"])
    alone, both = printed.split(PROMPT)[-3:-1]
    assert (
        "Only English is shown now.\n\nQuestion 2 of at most 2.\nsize?\nWhy we ask: To know.\n1. Label of big\n2."
        in alone
    )
    assert "The language of the client is now Brackets." in both
    assert "size?\n   <size?>\n" in both


def test_the_language_of_the_volunteer_is_another_command(session: Session) -> None:
    asked = last_block(type_lines(session, ["", "y", "2"]))
    assert "Question 1 of at most 2.\n<colour?>\n   colour?\nWhy we ask: <To know.>\n" in asked


def test_the_counts_are_told_after_each_answer(session: Session) -> None:
    assert "1 card is certain.\n1 card is still open.\n" in last_block(type_lines(session, ["", "1"]))


@pytest.mark.parametrize("typed", [["", "1"], ["", "1", "c"], ["", "1", "1"], ["", "1", "1", "x"]])
def test_next_client_drops_everything_at_any_place_and_tells_it(session: Session, typed: list[str]) -> None:
    answers = min(sum(line == "1" for line in typed), 2)
    told = last_block(type_lines(session, [*typed, "n"]))
    assert told.lstrip().startswith("Ready for the next client\n")
    assert f"{answers} answer{'s were' if answers > 1 else ' was'} dropped.\n" in told
    assert "0 answers are held now.\n" in told
    assert "It can still be read above." in told
    assert "Question 1 of at most 2.\ncolour?" in told


def test_next_client_clears_a_terminal_first(session: Session) -> None:
    told = last_block(type_lines(session, ["", "1", "n"], clear=True))
    assert told.lstrip().startswith(f"{CLEAR}Ready for the next client\n")
    assert "It can still be read above." not in told


def test_many_clients_in_a_row_end_with_nothing(session: Session) -> None:
    printed = type_lines(session, ["", *["1", "1", "n"] * 300])
    assert printed.count("2 answers were dropped.") == 300
    assert printed.count("0 answers are held now.") == 300


def test_no_escapes_and_no_boxes_without_a_terminal(session: Session) -> None:
    printed = io.StringIO()
    typed = io.StringIO("\n1\ng\n1\nall\nx\n1\n1\na\np\nh\nn\n")
    run_line(session, typed, printed, ask_language=False, clear=False, idle=5)
    assert "The idle lock cannot work with this input." in printed.getvalue()
    assert not any("\u2500" <= character <= "\u25ff" or character == "\x1b" for character in printed.getvalue())
