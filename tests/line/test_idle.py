"""The idle cover of the line mode, with a clock that a test moves on."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.idle import Idle, IdleClock
from advisor.line import CLEAR, run_line
from advisor.line.events import Event
from advisor.page.session import Session
from tests.line.driving import ANSWERS, PROMPT, start_at_desk


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


def typing(*lines: str) -> list[tuple[float, str]]:
    """Lines that are typed at once."""
    return [(1, f"{line}\n") for line in lines]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start_at_desk(tmp_path)


def run(session: Session, person: Person, *, clear: bool = True) -> list[str]:
    """What is printed between two prompts."""
    printed = io.StringIO()
    run_line(session, person, printed, clear=clear, idle=5, clock=person.clock)
    return printed.getvalue().split(PROMPT)


def test_the_clock_says_what_is_due_and_when_the_next_thing_is() -> None:
    person = Person()
    idle, known = IdleClock(60, person.clock), []
    for later in (0, 59, 1, 59, 1, 680):
        person.time += later
        known.append((idle.due, idle.remaining))
    assert known == [
        *((Idle.NOT, 60.0), (Idle.NOT, 1.0), (Idle.BLANK, 60.0)),
        *((Idle.BLANK, 1.0), (Idle.DROP, 0.0), (Idle.DROP, 0.0)),
    ]
    idle.touch()
    assert idle.due is Idle.NOT


def test_the_lock_is_told_where_the_program_tells_about_itself(session: Session) -> None:
    about = run(session, Person((1, "i\n")))[1]
    assert "If no line is typed for 5 minutes, the program pauses, and clears the screen where it can." in about
    assert "If no line is typed for 10 minutes, everything about the client is dropped." in about


def test_nothing_happens_while_somebody_types(session: Session) -> None:
    printed = run(session, Person((200, "\n"), (299, "1\n"), (299, "?\n"), (299, "1\n"), (299, "a\n")))
    assert not any("Paused" in block for block in printed)


def test_a_pause_clears_the_screen_and_enter_goes_on_at_the_same_question(session: Session) -> None:
    printed = run(session, Person(*typing("", "1"), (400, "\n"), (1, "2\n")))
    question, paused, again = printed[2:5]
    assert "Question 2 of at most 3" in question
    assert paused == (
        f"{CLEAR}Paused. Press Enter to go on.\nType next for the next client: nothing about this one is shown any "
        "more.\n\nIf no line is typed for 10 minutes, everything about the client is dropped.\n\n"
    )
    assert again.lstrip().startswith("Question 2 of at most 3")
    assert "Your answer: Label of saw" in printed[5]


def test_in_a_pause_q_leaves_and_n_goes_on_to_the_next_client(session: Session) -> None:
    left = run(session, Person(*typing("", "1"), (400, "q\n"), (1, "1\n")))
    assert left[4].endswith("You have left. Nothing was saved.\n")
    following = run(session, Person(*typing("", "1"), (400, "n\n"), (1, "y\n")))
    assert "Next client?" in following[4]
    assert "Ready for the next client" in following[5]
    assert "1 answer was dropped." in following[5]


def test_a_pause_comes_back_to_the_guidance_and_to_lists(session: Session) -> None:
    printed = run(session, Person(*typing(*ANSWERS), (400, "\n"), *typing("t"), (400, "\n")))
    assert "\nThis is your guidance.\n" in printed[6]
    assert printed[9].lstrip().startswith("Your answers so far: choose one to change it\n")


def test_twice_as_long_drops_everything_says_so_and_waits_for_enter(session: Session) -> None:
    printed = run(session, Person(*typing("", "1"), (700, "\n")))
    dropped, anew = printed[4:6]
    assert dropped.startswith(f"{CLEAR}Nobody was here for a while, so everything about the client was dropped.\n")
    assert "1 answer was dropped.\n" in dropped
    assert "0 answers are held now.\n" in dropped
    assert dropped.endswith("Press Enter to begin.\n\n")
    assert "Question 1 of at most 3" in anew


def test_where_nothing_is_held_it_waits_for_as_long_as_it_takes(session: Session) -> None:
    printed = run(session, Person(*typing("", "1"), (100_000, "\n"), (100_000, "1\n"), (1, "2\n")))
    assert sum("Nobody was here" in block for block in printed) == 1
    assert "Your answer: Label of renew" in printed[6]
    assert not any(
        "Paused" in block or "Nobody" in block for block in run(session, Person((9000, "\n"), (9000, "1\n")))
    )


def test_sleep_counts_even_where_a_line_is_the_first_thing_after_it(session: Session) -> None:
    short = run(session, Person(*typing("", "1"), (299, "2\n"), asleep=True))
    assert "Your answer: Label of saw" in short[3]
    pause = run(session, Person(*typing("", "1"), (301, "2\n"), asleep=True))
    assert "Paused." in pause[3]
    assert "Paused." in pause[4]
    night = run(session, Person(*typing("", "1"), (3600, "2\n"), asleep=True))
    assert "Nobody was here for a while" in night[3]
    assert "Your answer" not in night[4]


def test_without_a_terminal_it_works_too_and_says_what_remains(session: Session) -> None:
    printed = run(session, Person(*typing("", "1"), (700, "\n")), clear=False)
    assert printed[3].lstrip().startswith("Paused. Press Enter to go on.\n")
    assert "What was printed before cannot be cleared here." in printed[3]
    assert "1 answer was dropped." in printed[4]
    assert "\x1b" not in "".join(printed)
