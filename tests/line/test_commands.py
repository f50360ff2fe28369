"""The commands of the line mode on a small guide: what is told after an answer, searching, comparing, help."""

import gettext
import io
from pathlib import Path

import pytest

from advisor.languages.known import ENGLISH, Language
from advisor.languages.voice import Voice, open_voice
from advisor.line.commands import Command
from advisor.line.guidance import Guidance
from advisor.line.keyboard import Keyboard
from advisor.line.mode import LineMode
from advisor.line.place import Place
from advisor.line.questions import Questions
from advisor.page import Session
from tests.dates import day
from tests.guide.writing import card, many, question, small_guide
from tests.languages.test_known import Catalogue
from tests.line.driving import PROMPT, TODAY, last_block, start, start_at_desk, type_lines

QUESTIONS = [
    question("errand", "renew borrow"),
    question("size", "big small"),
    question("age", "old young", keep=True),
    many("tools", "hammer saw"),
]
FILES = {
    "questions.yaml": QUESTIONS,
    "cards/main.yaml": [
        card(
            "renew-card", when={"errand": "renew", "size": "big"}, say=["Stop."], contacts=["line"], staff="Ask twice."
        ),
        card("borrow-card", when={"errand": "borrow"}),
        card("old-card", when={"age": "old"}),
        card("saw-card", when={"tools": "saw"}),
        card("base"),
    ],
    "ways.yaml": [
        {"id": "lend", "label": "You borrow it", "answers": {"errand": "borrow"}},
        {"id": "bare", "label": "You bring no tool", "answers": {"tools": []}},
    ],
}
ANSWERS = ["", "1", "1", "1", "2"]
"""Begin; renew; big; old; a saw."""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start(small_guide(tmp_path, FILES))


@pytest.fixture
def desk(tmp_path: Path) -> Session:
    return start_at_desk(small_guide(tmp_path / "desk", FILES))


def test_an_answer_is_told_before_the_next_question(session: Session) -> None:
    told = last_block(type_lines(session, ["", "1"]))
    assert told.startswith("\nYour answer: Label of renew\n\nQuestion 2 of at most 4.\n")


def test_a_change_tells_how_many_other_answers_were_dropped(session: Session) -> None:
    told = last_block(type_lines(session, [*ANSWERS, "t", "1", "2"]))
    assert "Your answer: Label of borrow\n1 other answer no longer matters and was dropped.\n" in told
    assert "All other answers stay." in last_block(type_lines(session, [*ANSWERS, "t", "4", "1"]))


def test_an_answer_that_is_asked_again_can_be_kept(session: Session) -> None:
    asked = type_lines(session, [*ANSWERS, "b"])
    assert "Your answer so far: Label of saw\nPress Enter to keep it.\n" in last_block(asked)
    assert "This is your guidance." in last_block(type_lines(session, [*ANSWERS, "b", ""]))


def test_the_guidance_begins_with_how_much_there_is(session: Session) -> None:
    told = last_block(type_lines(session, ANSWERS))
    assert "This is your guidance.\nIt has 1 section.\nIt has 4 cards in all.\n" in told
    assert "1 of them may apply, and says when." in last_block(type_lines(session, ["", "1", "1", "s", "2"]))


@pytest.mark.parametrize("typed", ["f RÉNEW", "/renew", "/ label renew"])
def test_a_search_shows_what_matches_under_its_own_number(session: Session, typed: str) -> None:
    assert last_block(type_lines(session, ["", typed])).endswith("”.\n1. Label of renew\n\n")
    found = last_block(type_lines(session, ["", "f borrow"]))
    assert found == "\n1 answer matches “borrow”.\n2. Label of borrow\n\n"
    assert "Your answer: Label of borrow" in type_lines(session, ["", "f borrow", "2"])


def test_a_search_without_a_match_says_so(session: Session) -> None:
    assert last_block(type_lines(session, ["", "f zebra"])) == "\nNo answer matches “zebra”.\n\n"
    assert "for example f card" in last_block(type_lines(session, ["", "f"]))


def test_a_search_looks_in_both_languages(desk: Session) -> None:
    assert "1. Label of renew\n   <Label of renew>\n" in last_block(type_lines(desk, ["", "f <label renew>"]))


def test_the_guidance_so_far_is_told_during_the_questions(session: Session) -> None:
    told = last_block(type_lines(session, ["", "1", "g"]))
    assert "1 card is certain.\n3 cards are still open.\n" in told
    assert "Certain:\nTitle of base\n3 cards are still open.\nTitle of renew-card\n" in told
    assert "What is open depends on your answers to:\nsize?\nage?\ntools?\n" in told
    assert told.endswith("h for all that you can type.\n\n")
    assert "Question 2 of at most 4." in told


def test_what_if_compares_with_a_way_by_name_and_changes_nothing(session: Session) -> None:
    listed, compared, kept = type_lines(session, [*ANSWERS, "c", "1", "t"]).split(PROMPT)[-4:-1]
    assert "1. What if: You borrow it\n2. What if: You bring no tool\n3. Another answer to: tools?\n" in listed
    assert "What if: You borrow it\nerrand?\nNow: Label of renew\nIn the other way: Label of borrow\n" in compared
    assert "1 card is added.\n0 cards change.\n1 card falls away.\n3 cards stay the same.\n" in compared
    told = f"Kind of evidence: Law, checked on {day('2026-06-01')}."
    added = f"Added: Title of borrow-card\n{told}\nText of borrow-card.\n"
    assert added in compared
    assert "Falls away: Title of renew-card\n\n" in compared
    assert "3 cards stay the same here." in compared
    assert "1. errand? Label of renew\n" in kept


def test_what_if_tells_a_card_that_is_certain_there_as_changed(session: Session) -> None:
    compared = last_block(type_lines(session, ["", "s", "1", "1", "2", "x", "1"]))
    assert "Now: Rather not say\nIn the other way: Label of borrow\n" in compared
    _, _, changed = compared.partition("Changes: Title of borrow-card\nKind of evidence: ")
    assert "Text of borrow-card.\nIn the other way this applies for certain.\n" in changed
    assert "Falls away: Title of renew-card\n\n" in compared


def test_what_if_offers_the_other_answers_to_a_question_in_a_second_list(session: Session) -> None:
    borrowing = ["", "2", "1", "2", "x"]
    answers, compared = type_lines(session, [*borrowing, "3", "1"]).split(PROMPT)[-3:-1]
    assert "tools?\nYour answer: Label of saw\n" in answers
    assert "1. Label of hammer\n" in answers
    assert "Now: Label of saw\nIn the other way: Label of hammer\n" in compared
    assert "Falls away: Title of saw-card\n\n" in compared
    compared = last_block(type_lines(session, [*borrowing, "2", "1"]))
    assert "The other way would ask 1 more question. It counts as not answered here.\n" in compared
    assert "Added: Title of renew-card\nMay apply to you, if" in compared


def test_what_if_can_be_left_in_both_lists(session: Session) -> None:
    for typed in (["x", ""], ["x", "3", ""], ["c", "b"]):
        assert "Press Enter for the next section" in last_block(type_lines(session, [*ANSWERS, *typed]))


def test_what_if_without_another_way_says_so(tmp_path: Path) -> None:
    alone = start(small_guide(tmp_path / "alone", {**FILES, "ways.yaml": None}))
    assert "There is no other way to compare with." in last_block(type_lines(alone, [*ANSWERS, "x"]))


def test_another_visit_keeps_what_is_about_the_person_and_tells_it(session: Session) -> None:
    told = last_block(type_lines(session, [*ANSWERS, "v"]))
    assert "3 answers were dropped.\n1 answer stays.\nage? Label of old\n" in told
    assert "errand?" in told
    again = type_lines(session, [*ANSWERS, "v", "2", "0"])
    assert again.count("Question 2 of at most 3.\nage?") == 0
    assert "Title of old-card" in last_block(again)


def test_phrases_and_numbers_of_a_card_stand_alone(session: Session) -> None:
    assert last_block(type_lines(session, [*ANSWERS, "p"])).endswith("1. Title of renew-card\n\n")
    shown = last_block(type_lines(session, [*ANSWERS, "p 1"]))
    assert shown == "\nTitle of renew-card\nSay: “Stop.”\nThe line:\n  555-0100\n  https://line.example\n\n"
    none = last_block(type_lines(session, [*ANSWERS, "p 4"]))
    assert none == "\nTitle of base\nThis card has none.\nCards with phrases or phone numbers: 1\n\n"


def test_all_sources_are_counted_and_numbered_with_their_cards(session: Session) -> None:
    assert last_block(type_lines(session, [*ANSWERS, "a"])) == (
        "\n1 source in all.\n1. The Book\n  Cards that rest on it: 1, 2, 3, 4\n  The Press, no date given\n  Law\n"
        "  https://book.example\n\n"
    )


def test_notes_for_staff_are_read_at_the_desk_only(session: Session, desk: Session) -> None:
    assert "For staff: Ask twice.\n" in type_lines(desk, ANSWERS)
    assert "Ask twice." not in type_lines(session, [*ANSWERS, "all", "o 1", "p 1"])


def place(kind: type[Place], session: Session) -> Place:
    """A place whose commands are looked at; nothing is typed."""
    mode = LineMode(session, Keyboard(io.StringIO(), 0), io.StringIO(), clear=False, width=lambda: None)
    return kind(mode)


@pytest.mark.parametrize(("kind", "typed"), [(Questions, [""]), (Guidance, ANSWERS)])
def test_help_tells_every_command_that_is_offered(
    session: Session, desk: Session, kind: type[Place], typed: list[str]
) -> None:
    for here in (session, desk):
        offered = [command for command in place(kind, here).does if command.offered(here)]
        told = last_block(type_lines(here, [*typed, "h"])).splitlines()
        assert [line for line in told if line in {command.line(here) for command in offered}] == [
            command.line(here) for command in offered
        ]


@pytest.mark.parametrize("kind", [Questions, Guidance])
def test_no_two_commands_share_a_letter(session: Session, desk: Session, kind: type[Place]) -> None:
    for here in (session, desk):
        letters = [command.letter for command in place(kind, here).does if command.offered(here)]
        assert len(letters) == len(set(letters))
        assert not {"s", "q"} & set(letters)


def test_a_command_takes_nothing_it_does_not_ask_for(session: Session) -> None:
    assert isinstance(next(iter(place(Guidance, session).does)), Command)
    assert "“a 1” is not one of the choices." in type_lines(session, [*ANSWERS, "a 1"])


def test_a_number_can_follow_its_letter_at_once_and_a_full_stop_is_no_harm(session: Session) -> None:
    wanted = last_block(type_lines(session, [*ANSWERS, "w 1"]))
    assert "Why you are seeing “Title of renew-card”:" in wanted
    assert last_block(type_lines(session, [*ANSWERS, "W1."])) == wanted
    assert "Your answer: Label of renew" in type_lines(session, ["", "1."])


def test_a_question_can_be_heard_again(session: Session) -> None:
    asked = last_block(type_lines(session, [""]))
    assert asked.startswith("\nQuestion 1 of at most 4.\nerrand?\nWhy we ask: To know.\n1. Label of renew\n")
    for typed in ("", "r"):
        assert last_block(type_lines(session, ["", "zzz", typed])) == asked
    assert "Press Enter to hear the question again.\n" in last_block(type_lines(session, ["", "zzz"]))
    assert "Type r to hear the question again.\n" in last_block(type_lines(session, ["", "1", "b", "zzz"]))


def test_what_cannot_be_obeyed_names_help_and_the_way_out(session: Session) -> None:
    for typed in ([], [""], ANSWERS, [*ANSWERS, "t"]):
        refused = last_block(type_lines(session, [*typed, "zzz"]))
        assert "“zzz” is not one of the choices.\n" in refused
        assert "Type h for all that you can type, or q to leave.\n" in refused


@pytest.mark.parametrize("word", ["q", "quit", "exit", "LEAVE", "q."])
def test_words_that_leave_are_understood_at_every_prompt(session: Session, word: str) -> None:
    for typed in ([], [""], ANSWERS, [*ANSWERS, "t"], [*ANSWERS, "c"]):
        assert type_lines(session, [*typed, word, "1"]).count(PROMPT) == len(typed) + 1


def test_help_is_understood_at_every_prompt(session: Session) -> None:
    for typed in ([], [""], ANSWERS, [*ANSWERS, "t"]):
        told = last_block(type_lines(session, [*typed, "help"]))
        assert told == last_block(type_lines(session, [*typed, "h"]))
        assert "q: Leave at once, at any prompt. Your answers are then gone.\n" in told


def test_zero_stands_alone(session: Session) -> None:
    assert "0 stands alone." in last_block(type_lines(session, [*ANSWERS[:-1], "0 1"]))


def test_starting_over_asks_first_at_the_questions_too(session: Session) -> None:
    for typed in (["", "1"], ANSWERS):
        kept = last_block(type_lines(session, [*typed, "n", ""]))
        assert "Your answers are kept." in kept
        dropped = last_block(type_lines(session, [*typed, "n", "2"]))
        assert "All answers are dropped.\nWhat was printed before cannot be cleared here." in dropped
        assert "Question 1 of at most 4." in dropped
    assert "Nothing is answered yet." in last_block(type_lines(session, ["", "n"]))


def test_lists_tell_what_can_be_typed_and_can_be_heard_again(session: Session) -> None:
    heard = last_block(type_lines(session, [*ANSWERS, "t"]))
    assert last_block(type_lines(session, [*ANSWERS, "t", "r"])) == heard
    assert "b: Go back and choose nothing. Enter does the same.\n" in last_block(
        type_lines(session, [*ANSWERS, "t", "h"])
    )


def test_words_of_every_language_that_can_be_chosen_leave_and_help(tmp_path: Path) -> None:
    spanish = Language("es", "español", "Spanish")
    words = Catalogue({"leave": "salir", "help": "ayuda"})

    def speak(language: Language) -> Voice:
        return Voice(spanish, words, gettext.NullTranslations()) if language is spanish else open_voice(language)

    guide = small_guide(tmp_path / "words", FILES)
    session = Session.start(guide, ENGLISH, {"en": ENGLISH, "es": spanish}, speak, TODAY)
    assert last_block(type_lines(session, ["", "Ayuda"])) == last_block(type_lines(session, ["", "h"]))
    assert type_lines(session, ["", "salir", "1"]).count(PROMPT) == 2
