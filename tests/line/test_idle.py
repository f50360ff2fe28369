"""The idle lock of the line mode, with a clock that a test moves on."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.line import CLEAR, run_line
from advisor.line.events import Event
from advisor.page import Session
from tests.guide.writing import card, question, small_guide
from tests.line.driving import PROMPT, start_at_desk

FILES = {
    "questions.yaml": [question("colour", "red blue"), question("size", "big small")],
    "cards/main.yaml": [card("red-card", when={"colour": "red"}), card("base", when={"size": "big"})],
}


class Person:
    """Types lines after so many seconds each; waiting moves the clock. `asleep`: the machine sleeps in between."""

    def __init__(self, *lines: tuple[float, str], asleep: bool = False) -> None:
        self.time = 1000.0
        self._asleep = asleep
        self._lines: Iterator[tuple[float, str]] = iter(lines)
        self._plan()

    def _plan(self) -> None:
        after, self._line = next(self._lines, (0.0, ""))
        self._comes = self.time + after

    def clock(self) -> float:
        return self.time

    def wait(self, seconds: float | None) -> Event | None:
        if not self._asleep and seconds is not None and self.time + seconds < self._comes:
            self.time += seconds
            return None
        self.time = max(self.time, self._comes)
        return Event.LINE

    def readline(self) -> str:
        line = self._line
        self._plan()
        return line


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_at_desk(small_guide(tmp_path, FILES))


def run(session: Session, person: Person, *, clear: bool = True) -> list[str]:
    """What is printed between two prompts."""
    printed = io.StringIO()
    run_line(session, person, printed, ask_language=False, clear=clear, idle=5, clock=person.clock)
    return printed.getvalue().split(PROMPT)


def test_the_lock_is_told_before_the_first_question(session: Session) -> None:
    welcome = run(session, Person())[0]
    assert "If no line is typed for 5 minutes, the program pauses, and clears the screen where it can." in welcome
    assert "If no line is typed for 10 minutes, everything about the client is dropped." in welcome


def test_nothing_happens_while_somebody_types(session: Session) -> None:
    printed = run(session, Person((200, "\n"), (299, "1\n"), (299, "?\n"), (299, "1\n"), (299, "a\n")))
    assert not any("Paused" in block for block in printed)


def test_a_pause_clears_the_screen_and_enter_goes_on_at_the_same_question(session: Session) -> None:
    printed = run(session, Person((1, "\n"), (1, "1\n"), (400, "\n"), (1, "2\n")))
    question, paused, again = printed[2:5]
    assert "Question 2 of at most 2." in question
    assert paused == (
        f"{CLEAR}Paused. Press Enter to go on.\nType q to leave.\n"
        "If nothing is typed for 5 more minutes, everything about the client is dropped.\n\n"
    )
    assert again.lstrip().startswith("Question 2 of at most 2.")
    assert "Your answer: Label of small" in printed[5]


def test_what_is_typed_into_a_pause_is_no_answer_but_q_leaves(session: Session) -> None:
    printed = run(session, Person((1, "\n"), (400, "1\n")))
    assert "Question 1 of at most 2." in printed[3]
    left = run(session, Person((1, "\n"), (400, "q\n"), (1, "1\n")))
    assert left[3].endswith("You have left. Nothing was saved.\n")


def test_a_pause_comes_back_to_the_guidance_and_to_lists(session: Session) -> None:
    printed = run(session, Person((1, "\n"), (1, "1\n"), (1, "1\n"), (400, "\n"), (1, "t\n"), (400, "\n")))
    assert "\nThis is your guidance.\n" in printed[5]
    assert printed[8].lstrip().startswith("Type the number of the answer to change")


def test_twice_as_long_drops_everything_says_so_and_begins_anew(session: Session) -> None:
    printed = run(session, Person((1, "\n"), (1, "1\n"), (700, "\n")))
    dropped, anew = printed[4:6]
    assert dropped.startswith(f"{CLEAR}Nobody was here for a while, so everything about the client was dropped.\n")
    assert "1 answer was dropped.\n" in dropped
    assert "0 answers are held now.\n" in dropped
    assert dropped.endswith("Press Enter for the next client\n\n")
    assert "Question 1 of at most 2." in anew


def test_after_that_it_waits_for_as_long_as_it_takes(session: Session) -> None:
    printed = run(session, Person((1, "\n"), (1, "1\n"), (100_000, "\n"), (1, "1\n")))
    assert sum("Nobody was here" in block for block in printed) == 1
    assert "Your answer: Label of red" in printed[6]


def test_sleep_counts_even_where_a_line_is_the_first_thing_after_it(session: Session) -> None:
    short = run(session, Person((1, "\n"), (1, "1\n"), (299, "2\n"), asleep=True))
    assert "Your answer: Label of small" in short[3]
    pause = run(session, Person((1, "\n"), (1, "1\n"), (301, "2\n"), asleep=True))
    assert "Paused." in pause[3]
    assert "Question 2 of at most 2." in pause[4]
    night = run(session, Person((1, "\n"), (1, "1\n"), (3600, "2\n"), asleep=True))
    assert "Nobody was here for a while" in night[3]
    assert "Question 1 of at most 2." in night[4]


def test_without_a_terminal_it_works_too_and_says_what_remains(session: Session) -> None:
    printed = run(session, Person((1, "\n"), (1, "1\n"), (700, "\n")), clear=False)
    assert printed[3].lstrip().startswith("Paused. Press Enter to go on.\n")
    assert "What was printed before cannot be cleared here." in printed[3]
    assert "1 answer was dropped." in printed[4]
    assert "\x1b" not in "".join(printed)


def test_the_welcome_is_told_again_after_a_long_time(session: Session) -> None:
    printed = run(session, Person((700, "\n"), (1, "\n"), (1, "1\n")))
    assert "There was nothing to drop." in printed[2]
    assert "Before you start" in printed[3]
    assert "Your answer: Label of red" in printed[5]
