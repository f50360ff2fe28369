"""What a person is told before the first question: where the answers are, and what leaving cannot erase."""

from advisor.page import welcome
from tests.page.test_compose import IN_ENGLISH

HERE = " ".join(welcome(IN_ENGLISH, "About trips.", "Leave.").paragraphs)


def test_what_the_guide_tells_comes_first_and_what_it_is_not_right_after_it() -> None:
    [first, *_] = welcome(IN_ENGLISH, "About trips.", "Leave.").paragraphs
    assert first.startswith("About trips. It is general information, not legal advice")


def test_on_another_computer_it_is_told_that_what_is_typed_travels() -> None:
    there = " ".join(welcome(IN_ENGLISH, "About trips.", "Leave.", remote=True).paragraphs)
    assert "What you type travels to it" in there
    assert "memory of this computer" not in there
    assert "memory of this computer" in HERE


def test_what_was_typed_into_a_pipe_is_not_said_to_be_in_no_list_of_commands() -> None:
    assert "never your answers" in HERE
    assert "never your answers" not in " ".join(welcome(IN_ENGLISH, "About trips.", "Leave.", clears=False).paragraphs)
