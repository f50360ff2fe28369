"""The desk in the line mode: two and three languages line by line, the client's language, next client, the pause."""

from pathlib import Path

import pytest

from advisor.line import CLEAR
from advisor.page.session import Session
from tests.line.driving import ANSWERS, PROMPT, start_at_desk, told, type_lines

STAYS = "What was printed before cannot be cleared here. It can still be read above.\n"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_at_desk(tmp_path)


@pytest.fixture
def three(tmp_path: Path) -> Session:
    return start_at_desk(tmp_path / "three", "eo", "ia")


def test_which_language_comes_first_is_told_once(session: Session) -> None:
    printed = type_lines(session, [*ANSWERS, "w 1", "t", ""])
    order = "Each text comes in English first. The same in Brackets follows on the line below it.\n\nBefore you start"
    assert printed.count(order) == printed.count("Each text comes in") == 1


def test_a_question_is_read_in_both_languages_line_by_line(session: Session) -> None:
    asked = told(session, "")
    assert "errand?\n   <errand?>\nWhy we ask: To know.\n   Why we ask: <To know.>\n1. Label of renew\n" in asked
    assert "1. Label of renew\n   <Label of renew>\n2. Label of borrow\n" in asked


def test_in_three_languages_two_lines_follow_each(three: Session) -> None:
    printed = type_lines(three, ["", "1", "2", "1", "2", "w 2"])
    assert "Each text comes in English first. The same follows on the lines below it, in Brackets, Stars.\n" in printed
    for lines in (
        "errand?\n   <errand?>\n   *errand?*\n",
        "Your answer: Label of renew\n   Your answer: <Label of renew>\n   Your answer: *Label of renew*\n",
        "Card 2: Title of saw-card\n   Card 2: <Title of saw-card>\n   Card 2: *Title of saw-card*\n",
        "2. What to do (4 cards)\n   <What to do> (4 cards)\n   *What to do* (4 cards)\n",
    ):
        assert lines in printed


def test_why_an_answer_and_a_card_are_read_in_both_languages(session: Session) -> None:
    printed = type_lines(session, [*ANSWERS, "r 2", "w 2", "o 2"])
    for lines in (
        "Your answer: Label of renew\n   Your answer: <Label of renew>\n",
        "Card 2: Title of saw-card\n   Card 2: <Title of saw-card>\nLead of saw-card.\n   <Lead of saw-card.>\n",
        "https://line.example\nKind of evidence: Law, checked on June 1, 2026.\n",
        "\nText of saw-card.\n   <Text of saw-card.>\n",
        "1. One.\n   <One.>\n2. Two.\n   <Two.>\n",
        "“Stop.”\n   <Stop.>\nWhere to turn\nThe line\n   <The line>\n  555-0100\n",
        "You answered “Label of saw” to “tools?”.\n   You answered “<Label of saw>” to “<tools?>”.\n",
        "1. Somebody has seen it.\n   <Somebody has seen it.>\n  We are confident of this.\n",
    ):
        assert lines in printed


def test_notes_for_staff_are_read_at_the_desk(session: Session) -> None:
    assert "Text of sure.\n   <Text of sure.>\nFor staff\n  Ask twice.\n" in told(session, *ANSWERS, "r 4")
    assert "Ask twice." not in told(session, *ANSWERS, "2")


def test_a_search_looks_in_both_languages(session: Session) -> None:
    assert "1. Label of renew\n   <Label of renew>\n" in told(session, "", "f <label renew>")


def test_the_language_of_the_client_changes_at_once_and_nothing_is_lost(session: Session) -> None:
    stars, alone, brackets = type_lines(session, ["", "1", "l", "l", "l"]).split(PROMPT)[-4:-1]
    assert stars.lstrip().startswith("Each text comes in English first. The same in Stars follows")
    assert "tools?\n   *tools?*\n" in stars
    assert alone.lstrip().startswith("Only English is shown now.\n\nQuestion 2 of at most 3\n\ntools?\nWhy we ask")
    assert "Draft translation (Brackets)" in brackets
    assert "tools?\n   <tools?>\n" in brackets


def test_the_language_of_the_volunteer_is_another_command(session: Session) -> None:
    assert "<errand?>\n   errand?\nWhy we ask: <To know.>\n" in told(session, "", "own", "2")
    assert "<errand?>\n   errand?\n" in told(session, "", "y", "2")


@pytest.mark.parametrize("typed", [["", "1"], ["", "1", "c"], ["", "1", "2"], ["", "1", "2", "1", "t"], ANSWERS])
def test_next_client_drops_everything_at_any_place_and_tells_it(session: Session, typed: list[str]) -> None:
    asked = told(session, *typed, "n")
    assert asked.startswith("Next client?\n")
    dropped = told(session, *typed, "n", "y")
    assert dropped.lstrip().startswith("Ready for the next client\n")
    assert f"{min(len(typed) - 1, 3)} answer" in dropped or "c" in typed
    assert "0 answers are held now.\n" in dropped
    assert STAYS in dropped
    assert dropped.endswith("Press Enter to begin.\n\n")
    begun = told(session, *typed, "next", "next", "")
    assert "Each text comes in English first." in begun
    assert "Question 1 of at most 3\n" in begun
    assert "does nothing here now" in told(session, *typed, "n", "2", "", "t")


def test_the_next_client_begins_in_the_usual_language(session: Session) -> None:
    assert "errand?\n   <errand?>\n" in told(session, "", "1", "l", "n", "y", "")


@pytest.mark.parametrize("word", ["n", "no", "No.", "1", "", "b", "1)"])
def test_what_says_no_or_goes_back_drops_no_client(session: Session, word: str) -> None:
    assert "3 answers are held." in told(session, *ANSWERS, "n", word, "next")


def test_next_client_clears_a_terminal_first(session: Session) -> None:
    dropped = type_lines(session, ["", "1", "n", "y"], clear=True).split(PROMPT)[-2]
    assert dropped.startswith(f"\n{CLEAR}Ready for the next client\n")
    assert STAYS not in dropped


def test_many_clients_in_a_row_end_with_nothing(session: Session) -> None:
    printed = type_lines(session, ["", *["1", "2", "1", "n", "y", ""] * 25])
    assert printed.count("3 answers were dropped.") == 25
    assert printed.count("0 answers are held now.") == 25


def test_a_pause_covers_what_was_printed_until_enter(session: Session) -> None:
    paused = type_lines(session, ["", "1", "pause"], clear=True).split(PROMPT)[-2]
    assert paused.startswith(f"\n{CLEAR}Paused. Press Enter to go on.\nType next for the next client: nothing about")
    assert told(session, "", "1", "pause", "").startswith("Question 2 of at most 3\n")
    assert told(session, *ANSWERS, "2", "pause", "").startswith("This is your guidance.\n")
    assert "Section 2 of 3" in told(session, *ANSWERS, "2", "pause", "")
    assert "1 answer was dropped." in told(session, "", "1", "pause", "n", "yes")
    assert told(session, "", "1", "pause", "n", "no").lstrip().startswith("Paused.")


def test_what_is_typed_into_a_pause_is_no_answer(session: Session) -> None:
    refused = told(session, "", "1", "pause", "2")
    assert refused == "“2” is not one of the choices.\nPaused. Press Enter to go on.\n\n"
    assert told(session, "", "1", "pause", "2", "").startswith("Question 2 of at most 3\n")


def test_where_the_idle_lock_cannot_work_that_is_told(session: Session) -> None:
    printed = type_lines(session, ["i"], idle=5)
    assert "The idle cover cannot work with this input. Type next when a client leaves." in printed
