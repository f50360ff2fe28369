"""The line mode on small guides: answers, commands, leaving."""

import io
from pathlib import Path

import pytest

from advisor.languages import Languages
from advisor.languages.known import Language
from advisor.languages.translator import Translator, untranslated
from advisor.line import CLEAR, run_line
from advisor.page import Session
from tests.guide.writing import card, many, question, small_guide
from tests.line.driving import BRACKETS, PROMPT, TODAY, start, type_lines
from tests.page.translators import bracketed

FILES = {
    "questions.yaml": [question("colour", "red blue"), many("tools", "hammer saw"), question("size", "big small")],
    "cards/main.yaml": [
        card(
            "red-card", when={"colour": "red", "tools": "saw"}, say=["Stop."], steps=["One.", "Two."], contacts=["line"]
        ),
        card("size-card", when={"colour": "red", "size": "big"}),
        card("base"),
    ],
}


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start(small_guide(tmp_path, FILES))


def test_walks_from_the_first_question_to_the_guidance(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "1"])
    assert "Question 1 of at most 3." in printed
    assert "1. Label of red" in printed
    assert "s. I would rather not say, or I am not sure" in printed
    assert "Card 1: Title of red-card" in printed
    assert "Card 2: Title of size-card" in printed
    assert "Say: “Stop.”" in printed
    assert "\n  555-0100\n" in printed


def test_asks_only_what_still_matters(session: Session) -> None:
    printed = type_lines(session, ["", "2"])
    assert "tools?" not in printed
    assert "Card 1: Title of base" in printed


def test_declining_shows_what_may_apply_with_its_if(session: Session) -> None:
    printed = type_lines(session, ["", "1", "s", "2"])
    assert "May apply to you, if your answer to “tools?” is: Label of saw." in printed


def test_several_options_and_none(session: Session) -> None:
    assert "Title of red-card" in type_lines(session, ["", "1", "1, 2", "2"])
    assert "Title of red-card" not in type_lines(session, ["", "1", "0", "2"])


@pytest.mark.parametrize("typed", ["9", "0", "1 2", "x", "-1", "1a", "\x1b[2J", "²"])
def test_what_is_no_answer_is_asked_again_and_shown_without_control_characters(session: Session, typed: str) -> None:
    printed = type_lines(session, ["", typed])
    assert "Press Enter to hear the question again." in printed
    assert "\x1b" not in printed
    assert "Question 2" not in printed


def test_back_asks_the_question_before_and_keeps_later_answers_that_matter(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "b", "1", "1"])
    assert printed.count("Question 2 of at most 3.") == 2
    assert "Title of size-card" in printed
    assert "Title of red-card" not in printed


def test_back_at_the_first_question_says_so(session: Session) -> None:
    assert "This is the first question." in type_lines(session, ["", "b"])


def test_why_we_ask(session: Session) -> None:
    assert "To know." in type_lines(session, ["", "?"])


def test_guidance_commands(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "1", "w 1", "o 1", "1", "all", "w 77", "o x", "zzz"])
    assert "Why you are seeing “Title of red-card”:" in printed
    assert "You answered “Label of red” to “colour?”." in printed
    assert "Somebody has seen it." in printed
    assert "https://book.example" in printed
    assert printed.count("Card 3: Title of base") == 3
    assert printed.count("The cards are 1 to 3.") == 2
    assert "“zzz” is not one of the choices." in printed


def test_change_an_answer_keeps_the_later_ones(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "1", "t", "2", "0"])
    overviews = printed.split("This is your guidance.")
    assert "Title of red-card" in overviews[1]
    assert "Title of red-card" not in overviews[2]
    assert "Title of size-card" in overviews[2]


def test_start_over_drops_every_answer(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "1", "n", "2"])
    assert printed.rindex("Question 1 of at most 3.") > printed.index("All answers are dropped.")


@pytest.mark.parametrize("lines", [[], [""], ["", "1"], ["", "1", "2", "1"], ["q"], ["", "Q"], ["", "1", "q"]])
def test_ends_cleanly_wherever_the_input_ends_or_the_person_leaves(session: Session, lines: list[str]) -> None:
    printed = type_lines(session, lines)
    assert printed.endswith("You have left. Nothing was saved.\n")
    assert "\x1b" not in printed


def test_a_terminal_is_cleared_and_its_scrollback_last(session: Session) -> None:
    printed = type_lines(session, ["", "1", "q"], clear=True)
    assert printed.split(PROMPT)[-1].startswith(CLEAR)
    assert "red" not in printed.split(CLEAR)[1]
    assert CLEAR.endswith("\x1b[3J")


def test_ctrl_c_leaves_like_q(session: Session) -> None:
    class Interrupted:
        def readline(self) -> str:
            raise KeyboardInterrupt

    printed = io.StringIO()
    run_line(session, Interrupted(), printed, ask_language=False, clear=False)
    assert printed.getvalue().endswith("You have left. Nothing was saved.\n")


def test_on_another_computer_it_is_told_that_what_is_typed_travels(session: Session) -> None:
    printed = io.StringIO()
    run_line(session, io.StringIO("\n"), printed, ask_language=False, clear=False, remote=True)
    assert "What you type travels to it" in printed.getvalue()


def test_nothing_but_enter_begins(session: Session) -> None:
    printed = type_lines(session, ["1"])
    assert "“1” is not one of the choices.\nPress Enter to begin.\n" in printed
    assert "Question 1" not in printed


def test_where_the_screen_cannot_be_cleared_the_end_says_what_remains(session: Session) -> None:
    ending = "It can still be read above.\nYou have left. Nothing was saved.\n"
    assert type_lines(session, ["", "1", "q"]).endswith(ending)
    assert ending not in type_lines(session, ["", "1", "q"], clear=True)


def test_a_draft_is_announced_before_anything_in_it(tmp_path: Path) -> None:
    session = Session.start(small_guide(tmp_path, FILES), Languages({"eo": BRACKETS}, bracketed), "eo", TODAY)
    printed = type_lines(session, ["", "2"])
    assert printed.startswith("Draft translation: ")
    assert printed.split(PROMPT)[2].partition("This is your guidance.")[0].rstrip().endswith("check the English text.")


def test_lines_are_wrapped_to_the_width(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "1"], width=40)
    assert max(len(line) for line in printed.splitlines()) <= 40


def test_no_box_drawing_and_no_escapes_without_a_terminal(session: Session) -> None:
    printed = type_lines(session, ["", "1", "2", "1", "all"])
    assert not any("\u2500" <= character <= "\u25ff" or character == "\x1b" for character in printed)


def test_language_can_change_at_any_moment_and_nothing_is_lost(tmp_path: Path) -> None:
    guide = small_guide(tmp_path, FILES)
    other = Language("xx", "Brackets", "Brackets", draft=1)
    english = start(guide)

    def speak(language: Language) -> Translator:
        return bracketed(language) if language is other else untranslated(language)

    languages = Languages({"en": english.translator.language, "xx": other}, speak)
    session = Session(english.interview, english.translator, english.today, languages)
    printed = type_lines(session, ["", "1", "l", "2", "2", "l", "1", "1"])
    assert "2. Brackets (draft)" in printed
    assert "Draft translation" in printed
    assert "<tools?>" in printed
    assert "Card 1: Title of red-card" in printed


def test_the_choice_of_a_language_comes_first(tmp_path: Path) -> None:
    english = start(small_guide(tmp_path, FILES))
    other = Language("xx", "Brackets", "Brackets")
    languages = Languages({"en": english.translator.language, "xx": other}, bracketed)
    session = Session(english.interview, english.translator, english.today, languages)
    printed = io.StringIO()
    run_line(session, io.StringIO("7\n2\n\n"), printed, ask_language=True, clear=False)
    assert printed.getvalue().startswith(
        "Which language do you want to read? Type its number, or q to leave.\n1. English\n2. Brackets\n"
    )
    assert "“7” is not one of the choices." in printed.getvalue()
    assert "<colour?>" in printed.getvalue()
