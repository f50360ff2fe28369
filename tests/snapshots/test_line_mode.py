"""A whole short walk in the line mode, in both languages, with what the person types."""

import io
from collections.abc import Iterable, Iterator

from syrupy.assertion import SnapshotAssertion

from advisor.line import run_line
from advisor.page import Session

TYPED = ("", "?", "1", "9", "2", "s", "2", "w 2", "o 4", "c", "", "q")
"""Begin; why we ask; an answer; no answer; a friend; rather not say; a section; why; sources; the answers; leave."""


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
    run_line(session, Person(TYPED, screen), screen, ask_language=False, clear=False, width=lambda: 80)
    assert screen.getvalue() == snapshot
