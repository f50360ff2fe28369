"""`write_text` for `advise`, in one language; the lines of a card in two."""

from pathlib import Path

import pytest

from advisor.page import Card, Session
from advisor.page import text as writer
from advisor.page.citing import grounds_lines
from advisor.page.lines import pair, wrap
from tests.dates import day
from tests.guide.writing import card, fact, question, small_guide
from tests.line.driving import start, start_at_desk

FILES = {
    "questions.yaml": [question("colour", "red blue")],
    "facts/all.yaml": [
        fact("seen", caveat="Once.", as_of="2025"),
        fact("old", recheck="2026-06-02"),
    ],
    "cards/main.yaml": [
        card("base", steps=["One.", "Two."], say=["Stop."], contacts=["line"], facts=["seen", "old"], staff="Ask."),
        card("red", when={"colour": "red"}),
    ],
}


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_at_desk(small_guide(tmp_path, FILES)).answer("colour", None)


def base(session: Session) -> Card:
    return session.page().sections[0].cards[0]


def test_a_page_in_one_language_is_one_line_a_thought_without_notes_for_staff(tmp_path: Path) -> None:
    session = start(small_guide(tmp_path, FILES)).answer("colour", frozenset({"red"}))
    assert writer.write_text(session.page(), session.voice) == (
        "A small guide\n"
        "1 card has not been checked again in time. It may be out of date and is marked.\n\n"
        "Your answers\n- colour? Label of red\n\n"
        "WHAT TO DO\n\n"
        f"Title of base\nKind of evidence: Law, checked on {day('2026-06-01')}.\n"
        "Not checked again in time: this may be out of date.\nText of base.\n"
        "1. One.\n2. Two.\nSay: “Stop.”\nThe line:\n  555-0100\n  https://line.example\nSources: 1\n\n"
        f"Title of red\nKind of evidence: Law, checked on {day('2026-06-01')}.\nText of red.\nSources: 1\n\n"
        "Sources\n1 source in all.\n1. The Book\n  The Press, no date given\n  Law\n  https://book.example\n"
    )


def test_each_line_of_a_card_is_followed_by_the_same_in_the_second_language(session: Session) -> None:
    lines = list(writer.card_lines(base(session), session.voice, {}, session.beside))
    assert lines[:2] == ["Title of base", "   <Title of base>"]
    other = session.beside or pytest.fail("the desk has a second language")
    assert lines[2] == f"Kind of evidence: Law, checked on {day('2026-06-01')}."
    assert lines[3] == f"   Kind of evidence: Law, checked on {day('2026-06-01', other.language.code)}."
    assert lines[4:14] == [
        "Not checked again in time: this may be out of date.",
        "Text of base.",
        "   <Text of base.>",
        "1. One.",
        "   <One.>",
        "2. Two.",
        "   <Two.>",
        "Say: “Stop.”",
        "   It means: “<Stop.>”",
        "The line:",
    ]
    assert not any("Ask." in line for line in lines)


def test_when_a_card_may_apply_is_told_in_both_languages(session: Session) -> None:
    red = session.page().sections[0].cards[1]
    assert list(writer.head_lines(red, session.voice, session.beside))[2:4] == [
        "May apply to you, if your answer to “colour?” is: Label of red.",
        "   May apply to you, if your answer to “<colour?>” is: <Label of red>.",
    ]


def test_a_long_if_is_told_part_by_part(tmp_path: Path) -> None:
    questions = [question("colour", " ".join(f"colour{number}" for number in range(30))), question("size", "big small")]
    some = {"colour": [f"colour{number}" for number in range(15)], "size": "big"}
    files = {"questions.yaml": questions, "cards/main.yaml": [card("some", when=some)]}
    session = start_at_desk(small_guide(tmp_path, files))
    some_card = session.page().sections[0].cards[0]
    lines = list(writer.may_apply_lines(some_card, session.voice, session.beside))
    assert lines[:2] == ["May apply to you.", "It applies if all of this is so:"]
    assert lines[2].startswith("  your answer to “colour?” is one of: Label of colour0; ")
    assert lines[3].startswith("     your answer to “<colour?>” is one of: <Label of colour0>; ")
    assert lines[4:] == [
        "  your answer to “size?” is: Label of big",
        "     your answer to “<size?>” is: <Label of big>",
    ]


def test_numbers_and_what_is_the_same_in_both_are_read_once(session: Session) -> None:
    lines = list(writer.phrase_lines(base(session), session.voice, session.beside))
    assert lines[-2:] == ["  555-0100", "  https://line.example"]
    assert list(pair("No", "No", "1. ")) == ["1. No"]


def test_facts_tell_their_doubt_and_their_age(session: Session) -> None:
    lines = list(grounds_lines(base(session), session.voice, session.beside))
    assert lines[1:6] == [
        "Fact 1: This is seen.",
        "   <This is seen.>",
        "  As of 2025.",
        "  We are confident of this.",
        "  But: Once.",
    ]
    sources = lines[lines.index("  Source: The Book") :]
    assert sources[1:4] == ["  The Press, no date given", "  Law", "  https://book.example"]
    assert "  Not checked again in time: this may be out of date." in lines
    assert lines.count("  Source: The Book") == 2


def test_a_wrapped_line_keeps_its_indent() -> None:
    assert wrap("   one two three four five six", 20) == "   one two three\n   four five six"
