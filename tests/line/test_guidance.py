"""The guidance in the line mode: section after section, what applies and what may, and all about a card."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from tests.line.driving import ANSWERS, MANY_CARDS, PROMPT, start_small, told, type_lines

HERE = "Section 1 of 3: Do you need to go?\n\n"
NEXT = "Press Enter for the next section, or type the number of a section, or all.\n"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_small(tmp_path)


@pytest.fixture
def large(tmp_path: Path) -> Session:
    return start_small(tmp_path / "large", MANY_CARDS)


def test_the_first_section_is_told_then_the_list_of_all(session: Session) -> None:
    assert told(session, *ANSWERS) == (
        "Your answer: Label of old\n\n"
        "This is your guidance.\n\n"
        "Section 1 of 3: Do you need to go?\n\n"
        "NO WAY TO GO\nCard 1: Title of stay\nLead of stay.\n\n"
        "What to do first\n1. Sit down.\n2. Rest.\n\n"
        "What counts\n  Lead of saw-card.\n\n"
        "The line\n  555-0100\n  https://line.example\n\n"
        "End of this section. The next one: What to do\n\n"
        "All sections\n1. Do you need to go? (1 card)\n2. What to do (4 cards)\n3. Help (1 card)\n\n"
        f"{NEXT}Type r and the number of a card to read all of it, w and the number for why you see it, or o and the "
        "number for what it rests on.\n"
        "Type h for all that you can type, or q to leave.\n\n"
    )


def test_enter_reads_the_next_section_and_at_the_last_says_so(session: Session) -> None:
    second, third, beyond, again = type_lines(session, [*ANSWERS, "", "", "", ""]).split(PROMPT)[-5:-1]
    assert second.lstrip().startswith(
        "Section 2 of 3: What to do\n\nCard 2: Title of saw-card\nLead of saw-card.\n\nCard 3: Title of saw-two\n"
    )
    assert second.endswith(f"End of this section. The next one: Help\n\n{NEXT}\n")
    assert third.endswith("This is the end of the guidance.\n\nType g for the list of sections.\n\n")
    assert beyond == again == "\nThis is the end of the guidance.\n\nType g for the list of sections.\n\n"


def test_a_number_reads_that_section_and_enter_goes_on_from_there(session: Session) -> None:
    assert told(session, *ANSWERS, "2", "w 1", "").startswith("Section 3 of 3: Help\n")
    assert told(session, *ANSWERS, "3", "-").startswith("Section 2 of 3: What to do\n")
    assert told(session, *ANSWERS, "+").startswith("Section 2 of 3: What to do\n")


def test_nothing_stands_before_the_first_section(session: Session) -> None:
    assert told(session, *ANSWERS, "-").startswith("“-” does nothing here now.\n")


def test_the_list_of_sections_can_be_heard_again(session: Session) -> None:
    assert told(session, *ANSWERS, "2", "g").startswith("All sections\n1. Do you need to go? (1 card)\n")


def test_what_may_apply_comes_last_and_the_same_if_is_told_once(session: Session) -> None:
    section = told(session, "", "x", "x", "x", "2")
    order = [
        "Card 3: Title of sure\n",
        "\n\nWhat may apply to you: each card says when it does.\n\n",
        "May apply to you, if your answer to “tools?” is: Label of saw.\nThis goes for the next 2 cards.\n\n",
        "Card 4: Title of saw-card\nLead of saw-card.\n\n",
        "Card 5: Title of saw-two\nLead of saw-two.\n\n",
        "Card 6: Title of old-card\nMay apply to you, if your answer to “age?” is: Label of old.\nLead of old-card.\n",
    ]
    places = [section.index(words) for words in order]
    assert places == sorted(places)


def test_several_verdicts_come_with_how_to_choose_among_them(session: Session) -> None:
    assert told(session, "", "x", "x", "x").startswith(
        "Your answer: Rather not say\n\nThis is your guidance.\n\nSection 1 of 3: Do you need to go?\n\n"
        "More than one answer is possible\nWhich one is yours depends on what you did not answer.\n\n"
        "- If you answered “Label of renew”: Title of stay\n  Sit down.\n"
        "- If none of these is so: Title of go\n\n"
        "What counts\n  Lead of sure.\n\n"
        "The line\n  555-0100\n  https://line.example\n\n"
        "Card 1: Title of go\nLead of go.\n\n"
        "Card 2: Title of stay\nMay apply to you, if your answer to “errand?” is: Label of renew.\nLead of stay.\n\n"
    )
    assert "More than one answer" not in told(session, *ANSWERS)


def test_a_section_tells_titles_and_leads_and_a_number_opens_a_card(session: Session) -> None:
    folded = told(session, *ANSWERS, "2")
    opened = told(session, *ANSWERS, "2", "r 2")
    assert folded.count("Lead of ") == 4
    for words in ("Text of", "One.", "“Stop.”", "555-0100", "Kind of evidence"):
        assert words not in folded
        assert words in opened
    assert "Text of stay." not in told(session, *ANSWERS)
    verdict = told(session, *ANSWERS, "r 1")
    assert verdict.startswith(
        "Card 1: Title of stay\nLead of stay.\nText of stay.\nWhat to do\n1. Sit down.\n2. Rest.\n"
    )


def test_a_step_that_was_declined_comes_with_its_if(session: Session) -> None:
    told_page = told(session, "", "1", "2", "x")
    assert "1. Sit down.\n2. If you answered “Label of old”: Rest.\n" in told_page


def test_a_card_can_be_heard_again_with_its_if(session: Session) -> None:
    again = told(session, "", "x", "x", "x", "r 5")
    assert again.startswith("Card 5: Title of saw-two\nMay apply to you, if your answer to “tools?” is: Label of saw.")
    assert again.count("Card") == 1
    assert told(session, "", "x", "x", "x", "r 5", "r") == again
    assert told(session, "", "x", "x", "x", "r 5", "").startswith("Section 2 of 3"), "nothing is skipped"


def test_a_card_is_read_line_by_line(session: Session) -> None:
    assert told(session, *ANSWERS, "r2") == (
        "Card 2: Title of saw-card\nLead of saw-card.\nText of saw-card.\n"
        "What to do\n1. One.\n2. Two.\nYou can say, or show, this in English\n“Stop.”\n"
        "Where to turn\nThe line\n  555-0100\n  https://line.example\n"
        f"Kind of evidence: Law, checked on June 1, 2026.\n\n{HERE}{NEXT}\n"
    )


def test_all_reads_all_sections(session: Session) -> None:
    everything = told(session, *ANSWERS, "all")
    assert [everything.count(f"Section {number} of 3") for number in (1, 2, 3)] == [1, 1, 1]
    assert "Card 6: Title of call" in everything
    assert [everything.count(f"Text of {known}.") for known in ("stay", "saw-card", "old-card", "call")] == [1, 1, 1, 1]
    assert "This is the end of the guidance." in told(session, *ANSWERS, "all", "")


def test_more_than_can_be_heard_at_once_is_read_only_if_it_is_typed_again(large: Session) -> None:
    assert told(large, *ANSWERS, "all") == "This reads 34 cards at once.\nType all again to hear them.\n\n"
    assert "Card 34: Title of help28" in told(large, *ANSWERS, "all", "all")
    assert told(large, *ANSWERS, "all", "g", "all").startswith("This reads 34 cards at once.")
    assert "Card 34: Title of help28" in told(large, *ANSWERS, "3")


def test_why_sources_and_phrases_of_a_card_are_read_and_closed_with_a_hint(session: Session) -> None:
    assert told(session, *ANSWERS, "w 2") == (
        f"Why am I seeing this?\n\nTitle of saw-card\n- You answered “Label of saw” to “tools?”.\n\n{HERE}{NEXT}\n"
    )
    sources = told(session, *ANSWERS, "o 2")
    assert sources.startswith("Facts and sources\n\nTitle of saw-card\n\nKind of evidence: Law")
    assert "1. Somebody has seen it.\n" in sources
    assert "  https://book.example\n" in sources
    phrases = told(session, *ANSWERS, "p 2")
    assert phrases.startswith("Phrases and phone numbers\n\nYou can say, or show, this in English\n“Stop.”\n")
    assert phrases.endswith(f"  555-0100\n  https://line.example\n\n{HERE}{NEXT}\n")


def test_the_number_may_follow_at_once_and_without_one_it_is_the_card_that_was_heard_last(session: Session) -> None:
    wanted = told(session, *ANSWERS, "w 2")
    for typed in (["w2"], ["W2."], ["w  2"], ["r 2", "w"]):
        assert told(session, *ANSWERS, *typed) == wanted


@pytest.mark.parametrize("typed", ["w", "o", "p", "w 77", "o x", "p 0", "r -1", "w 1.5", "w 1 2", "r 99999999"])
def test_a_card_that_is_not_there_is_asked_for(session: Session, typed: str) -> None:
    assert told(session, *ANSWERS, typed) == "Type the number of a card after the letter. The cards are 1 to 6.\n\n"


def test_all_sources_are_counted_and_numbered(session: Session) -> None:
    assert told(session, *ANSWERS, "a").startswith(
        "All sources\n1 source in all.\n\n1. The Book\n  The Press, no date given\n  Law\n  https://book.example\n"
    )


def test_before_all_is_answered_it_can_be_read_too_and_leads_back_to_the_question(session: Session) -> None:
    so_far = told(session, "", "1", "all")
    assert so_far.startswith("2 questions are still open. What may apply depends on them.\n\nGuidance so far\n")
    assert so_far.endswith(
        f"Type b to go back to the question.\n{NEXT}Type r and the number of a card to read all of it, w and the "
        "number for why you see it, or o and the number for what it rests on.\n"
        "Type h for all that you can type, or q to leave.\n\n"
    )
    assert told(session, "", "1", "all", "").startswith("Section 2 of 3: What to do\n")
    assert told(session, "", "1", "all", "", "b").startswith("Question 2 of at most 3\n")


def test_what_takes_nothing_is_refused_with_something(session: Session) -> None:
    for typed in ("a 1", "g 1", "1 2", "4", "0", "zzz"):
        assert told(session, *ANSWERS, typed).endswith(
            "Type g for the list of sections.\nType h for all that you can type, or q to leave.\n\n"
        )


def test_no_box_drawing_and_no_escapes_without_a_terminal(session: Session) -> None:
    printed = type_lines(session, [*ANSWERS, "all", "a", "c", "1", "h", "p 2", "t", "1", "2"])
    assert not any("\u2500" <= character <= "\u25ff" or character == "\x1b" for character in printed)


def test_lines_are_wrapped_to_the_width(session: Session) -> None:
    printed = type_lines(session, [*ANSWERS, "h", "all"], width=40)
    assert max(len(line) for line in printed.splitlines()) <= 40
