"""Short walks in the line mode, in both languages, alone and at the desk, with what the person types."""

import io
from collections.abc import Iterable, Iterator

from syrupy.assertion import SnapshotAssertion

from advisor.line import run_line
from advisor.page.session import Session

TYPED = ("", "h", "w", "1", "9", "2", "x", "", "r 2", "w 2", "o 4", "t", "", "h", "a", "c", "1", "n", "2", "q")
"""Begin; help; why we ask; an answer; no answer; a friend; rather not say; the next section; a card again; why; what it
rests on; the answers; help; all sources; what if; start over; leave."""

AT_DESK = ("", "f tarjeta", "1", "2", "g", "1", "", "p 1", "pause", "", "l", "next", "2", "q")
"""Begin; search in Spanish; renew; a friend; in short; late; show the guidance; phrases; pause; the client's language;
next client."""


class Person:
    """Types lines, which are seen on the screen as on any terminal."""

    def __init__(self, typed: Iterable[str], screen: io.StringIO) -> None:
        self._typed: Iterator[str] = iter(typed)
        self._screen = screen

    def readline(self) -> str:
        line = f"{next(self._typed)}\n"
        self._screen.write(line)
        return line


def test_a_whole_walk(session: Session, snapshot: SnapshotAssertion) -> None:
    screen = io.StringIO()
    run_line(session, Person(TYPED, screen), screen, clear=False, width=lambda: 80)
    assert screen.getvalue() == snapshot


def test_a_walk_at_the_desk(session: Session, snapshot: SnapshotAssertion) -> None:
    screen = io.StringIO()
    run_line(session.at_desk(), Person(AT_DESK, screen), screen, clear=False, width=lambda: 80)
    assert screen.getvalue() == snapshot
