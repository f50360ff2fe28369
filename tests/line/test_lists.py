"""Lists of the line mode: a number chooses, Enter closes. Answers to change, what if, another visit, starting over."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from tests.guide.writing import small_guide
from tests.line.driving import ANSWERS, BRACKETS, GUIDE, PROMPT, STARS, start, start_small, told, type_lines

CLOSE = "Type a number, or press Enter to close this list.\n"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_small(tmp_path)


@pytest.fixture
def several(tmp_path: Path) -> Session:
    return start(small_guide(tmp_path / "several", GUIDE), BRACKETS, STARS)


def test_an_answer_is_chosen_to_be_changed(session: Session) -> None:
    assert told(session, *ANSWERS, "t") == (
        "Your answers so far: choose one to change it\n1. errand?\n  Label of renew\n2. tools?\n  Label of saw\n"
        f"3. age?\n  Label of old\n\n{CLOSE}\n"
    )
    assert told(session, *ANSWERS, "t", "2").startswith("Question 2 of at most 3\n\ntools?\n")
    assert "Title of saw-card" not in told(session, *ANSWERS, "t", "2", "0")


@pytest.mark.parametrize("typed", ["t", "c", "n"])
def test_a_list_is_closed_with_a_hint_alone(session: Session, typed: str) -> None:
    for close in ("", "b"):
        closed = told(session, *ANSWERS, typed, close)
        assert closed == (
            "Section 1 of 3: Do you need to go?\n\n"
            "Press Enter for the next section, or type the number of a section, or all.\n\n"
        )


def test_a_list_over_a_question_is_closed_with_how_to_hear_it_again(session: Session) -> None:
    assert told(session, "", "1", "t", "").endswith("Type r to hear the question again.\n\n")


def test_a_list_can_be_heard_again_and_refuses_what_is_not_in_it(session: Session) -> None:
    heard = told(session, *ANSWERS, "t")
    assert told(session, *ANSWERS, "t", "r") == heard
    for typed in ("0", "4", "1 2", "s", "w 1", "\x1b"):
        assert told(session, *ANSWERS, "t", typed).endswith(
            "Type r to hear the choices again.\nType h for all that you can type, or q to leave.\n\n"
        )


def test_help_over_a_list_leads_back_to_the_list(session: Session) -> None:
    assert told(session, *ANSWERS, "t", "h").endswith(f"{CLOSE}Type r to hear the choices again.\n\n")
    assert told(session, *ANSWERS, "t", "h", "1").startswith("Question 1 of at most 3\n")


def test_what_if_compares_and_changes_nothing(session: Session) -> None:
    listed, compared, kept = type_lines(session, [*ANSWERS, "c", "1", "t"]).split(PROMPT)[-4:-1]
    assert "Another way to do it\n1. You borrow it\n2. You bring no tool\n" in listed
    assert compared.lstrip().startswith("What if: You borrow it\nThis only compares. Your answers stay as they are.\n")
    assert "errand?\nNow: Label of renew\nIn the other way: Label of borrow\n" in compared
    assert "Added: Title of go\n" in compared
    assert compared.endswith("Press Enter for the next section, or type the number of a section, or all.\n\n")
    assert "1. errand?\n  Label of renew\n" in kept


def test_another_visit_keeps_what_is_about_the_person_and_tells_it(session: Session) -> None:
    asked = told(session, *ANSWERS, "v")
    assert asked.startswith("Ask about another visit?\n- 2 answers will be dropped.\n")
    assert f"1 answer stays.\n1. Drop them, and ask about another visit\n2. age?\n  Label of old\n\n{CLOSE}" in asked
    assert told(session, *ANSWERS, "v", "2").startswith("Question 1 of at most 3\n\nage?\n")
    assert "errand?" in told(session, *ANSWERS, "v", "1")
    assert "1. errand?\n  Label of renew\n" in told(session, *ANSWERS, "v", "", "t"), (
        "Enter goes back, and drops nothing"
    )


def test_starting_over_asks_first(session: Session) -> None:
    asked = told(session, "", "1", "n")
    assert asked == f"Start over?\n1. No, keep my answers\n2. Yes, drop all answers and start again\n\n{CLOSE}\n"
    again = told(session, "", "1", "n", "1")
    assert again.startswith("Question 2 of at most 3\n\ntools?\n\n"), again
    assert again.endswith("Type r to hear the question again.\n\n")
    dropped = told(session, *ANSWERS, "n", "2")
    assert dropped.lstrip().startswith(
        "All answers are dropped.\nWhat was printed before cannot be cleared here. It can still be read above.\n\n"
        "Before you start\n"
    )
    assert "errand?" in told(session, *ANSWERS, "n", "2", "")
    assert "“t” does nothing here now." in told(session, *ANSWERS, "n", "2", "", "t")


def test_the_choice_of_a_language_comes_first(tmp_path: Path) -> None:
    session = start(small_guide(tmp_path, GUIDE), BRACKETS, STARS, ask_language=True)
    asked = type_lines(session, []).split(PROMPT)[0]
    assert asked == (
        "Choose a language\n1. English\n2. Brackets (draft translation)\n3. Stars\n\n"
        "Which language do you want to read? Type its number, or q to leave.\n\n"
    )
    assert "“7” is not one of the choices." in told(session, "7")
    assert "<Find out nothing.>" in told(session, "2")
    assert told(session, "").startswith("Before you start\nFind out nothing.")
    assert "\n<It helps.>\n" in told(session, "2", "i")


def test_another_language_is_told_with_all_that_must_be_known_about_it(several: Session) -> None:
    assert told(several, "", "1", "l").startswith("Choose a language\n1. English\n")
    changed = told(several, "", "1", "l", "2")
    assert changed.startswith("Draft translation: ")
    assert "Only Brackets is shown now.\n\nQuestion 2 of at most 3\n\n<tools?>\n" in changed
    assert "Title of saw-card" in told(several, "", "1", "l", "2", "2", "l", "1", "1", "2")
    assert "Draft translation" not in told(several, "", "1", "l", "2", "2")


def test_a_draft_is_announced_once_before_anything_in_it(tmp_path: Path) -> None:
    printed = type_lines(start(small_guide(tmp_path, GUIDE), BRACKETS, code="eo"), [*ANSWERS, "", "t"])
    assert printed.startswith("Draft translation: ")
    assert printed.count("Draft translation") == 1


def test_cards_overdue_for_a_check_are_told_once(tmp_path: Path) -> None:
    facts = """
        - {id: seen, states: Somebody has seen it., sources: [book], checked: 2026-06-01, recheck: 2026-07-01,
           confidence: high}
        """
    printed = type_lines(start_small(tmp_path, {**GUIDE, "facts/all.yaml": facts}), [*ANSWERS, "", "b", "1"])
    assert printed.count("6 cards have not been checked again in time.") == 1
