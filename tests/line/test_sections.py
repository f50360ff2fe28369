"""The sections of the guidance in the line mode: their place, what applies, what may, reading on and again."""

from pathlib import Path

import pytest

from advisor.page import Session
from tests.guide.writing import card, many, question, small_guide
from tests.line.driving import PROMPT, last_block, start, start_at_desk, type_lines

FILES = {
    "guide.yaml": {
        "id": "small",
        "title": "A small guide",
        "about": "It helps.",
        "sections": [
            {"id": "verdict", "title": "Do you need to go?", "choose": "first"},
            {"id": "main", "title": "What to do"},
            {"id": "last", "title": "Help"},
        ],
    },
    "questions.yaml": [question("errand", "renew borrow"), many("tools", "hammer saw")],
    "cards/verdict.yaml": [card("stay", when={"errand": "renew"}), card("go")],
    "cards/main.yaml": [
        card("saw-one", when={"tools": "saw"}),
        card("hammer", when={"tools": "hammer"}),
        card("sure"),
        card("saw-two", when={"tools": "saw"}),
    ],
    "cards/last.yaml": [card(f"help{number}") for number in range(29)],
}
DECLINED = ["", "s", "s"]
CERTAIN = ["", "2", "0"]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start(small_guide(tmp_path, FILES))


def test_several_answers_come_with_how_to_choose_among_them(session: Session, tmp_path: Path) -> None:
    told = last_block(type_lines(session, DECLINED))
    assert "Section 1 of 3: Do you need to go?\n1 card applies.\n1 card may apply.\n\nMore than one answer is" in told
    assert "If none is, the first answer is.\n\nCard 1: Title of go\n" in told
    assert "More than one answer" not in last_block(type_lines(session, CERTAIN))
    verdicts = [card("stay", when={"errand": "renew"}), card("go", when={"errand": "borrow"}), card("ask")]
    unsure = start(small_guide(tmp_path / "unsure", {**FILES, "cards/verdict.yaml": verdicts}))
    assert "Each says when it is yours.\n\n" in last_block(type_lines(unsure, DECLINED))


def test_the_sentences_are_told_in_both_languages_at_the_desk(tmp_path: Path) -> None:
    told = type_lines(start_at_desk(small_guide(tmp_path, FILES)), [*DECLINED, "2"])
    assert "Section 2 of 3: What to do\n   <What to do>\n1 card applies.\n3 cards may apply.\n" in told


def test_enter_reads_the_next_section_and_the_end_of_each_is_told(session: Session) -> None:
    first, second, third, beyond = type_lines(session, [*CERTAIN, "", "", ""]).split(PROMPT)[-5:-1]
    assert "End of section 1. Press Enter for the next section.\n" in first
    assert second.lstrip().startswith("Section 2 of 3: What to do\n1 card applies.\n\nCard 2: Title of sure\n")
    assert third.endswith("End of section 3. It is the last one.\n\n")
    assert beyond == "\nThat was the last section.\nType g for the list of sections.\n\n"


def test_enter_goes_on_after_a_section_that_was_read_by_its_number(session: Session) -> None:
    told = last_block(type_lines(session, [*CERTAIN, "2", "w 1", ""]))
    assert told.lstrip().startswith("Section 3 of 3: Help\n")


def test_what_may_apply_comes_last_and_the_same_if_is_told_once(session: Session) -> None:
    told = last_block(type_lines(session, [*DECLINED, "2"]))
    order = [
        "Card 3: Title of sure\n",
        "\n\nWhat may apply to you: each card says when it does.\n\n",
        "May apply to you, if your answer to “tools?” is: Label of saw.\nThis goes for the next 2 cards.\n\n",
        "Card 4: Title of saw-one\nKind of evidence",
        "Card 5: Title of saw-two\nKind of evidence",
        "Card 6: Title of hammer\nMay apply to you, if your answer to “tools?” is: Label of hammer.\nKind of evidence",
    ]
    places = [told.index(words) for words in order]
    assert places == sorted(places)


def test_a_card_can_be_heard_again_with_its_if_and_a_section_too(session: Session) -> None:
    again = last_block(type_lines(session, [*DECLINED, "2", "r 5"]))
    assert again.startswith(
        "\nCard 5: Title of saw-two\nMay apply to you, if your answer to “tools?” is: Label of saw.\n"
    )
    assert last_block(type_lines(session, [*DECLINED, "2", "r"])) == last_block(type_lines(session, [*DECLINED, "2"]))


def test_more_than_can_be_heard_at_once_is_read_only_if_it_is_wanted(session: Session) -> None:
    asked, read = type_lines(session, [*CERTAIN, "all", "1"]).split(PROMPT)[-3:-1]
    assert (
        asked == "\nThis reads 31 cards at once.\nType 1 to go on, or press Enter to go back.\n1. Read all of them\n\n"
    )
    assert "Card 31: Title of help28" in read
    declined = last_block(type_lines(session, [*CERTAIN, "all", ""]))
    assert "Card" not in declined
    assert "Press Enter for the next section" in declined
    assert "Card 31: Title of help28" in last_block(type_lines(session, [*CERTAIN, "3"]))
