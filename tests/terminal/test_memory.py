"""Nothing of one client is left in the memory of the program for the next, in either face."""

import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.terminal import texts
from tests.terminal.terminal import PATIENCE, Terminal

TYPED = "zwiebelkuchen"
"""A word that is nowhere in the guide, nor in any program."""

PIECES = (TYPED, TYPED[:8])
"""What was typed, and as much of it as was searched for on the way."""

SEGMENT = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw\S+ \S+ \S+ \S+\s*(\S*)")
DESK = ("--desk", "--lang", "en", "--beside", "es")


def found_in_memory(process: int, words: Iterable[str]) -> dict[str, int]:
    """How often each of some words stands in the memory of a process, in each way in which Python keeps a text."""
    kept = {word: [re.escape(word.encode(code)) for code in ("utf-8", "utf-16-le", "utf-32-le")] for word in words}
    found = dict.fromkeys(kept, 0)
    with open(f"/proc/{process}/mem", "rb") as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            segment = SEGMENT.match(line)
            if segment is None or segment[3].startswith("[v"):
                continue
            memory.seek(int(segment[1], 16))
            held = memory.read(int(segment[2], 16) - int(segment[1], 16))
            for word, ways in kept.items():
                found[word] += sum(len(re.findall(way, held)) for way in ways)
    return {word: times for word, times in found.items() if times}


def wait_until_gone(terminal: Terminal, words: Iterable[str]) -> None:
    """Wait until none of the words is in memory; fails with those that stay."""
    end = time.monotonic() + PATIENCE
    while left := found_in_memory(terminal.pid, words):
        assert time.monotonic() < end, left
        terminal.settle()


def serve_on_the_full_screen(terminal: Terminal) -> tuple[str, ...]:
    """Search for a word in the list and in the palette, cut it out there, answer; what only then is on the screen."""
    terminal.wait_for("Press i for what")
    terminal.type("\r")
    terminal.wait_for(texts.FIRST)
    terminal.type(texts.first_answer())
    terminal.wait_for(texts.SECOND)
    terminal.type(f"/{TYPED}")
    terminal.wait_for("No answer matches")
    terminal.type("\x1b")
    terminal.wait_until(lambda: "No answer matches" not in terminal.text)
    terminal.type("\x10")
    terminal.wait_for("Search for what")
    terminal.type(TYPED)
    terminal.wait_for("Nothing matches")
    terminal.type("\x1b[1;2H\x18")
    terminal.wait_for("Rather not say (")
    terminal.settle()
    terminal.type("\x1b")
    terminal.settle()
    terminal.type("1")
    terminal.wait_for("Question 3")
    terminal.settle()
    return (f"Last: {texts.asked('en')[1]}",)


def serve_line_by_line(terminal: Terminal) -> tuple[str, ...]:
    """Search for a word, type it as an answer, answer; what only then is told."""
    terminal.wait_for("Press Enter to begin.")
    for line, told in (("", "1 of"), ("1", "2 of"), (f"f {TYPED}", "No answer"), (TYPED, "not one of"), ("1", "3 of")):
        terminal.type(f"{line}\n")
        terminal.wait_for(told)
    terminal.settle()
    question = texts.session("en").question
    assert question is not None
    return (f"Your answer: {question.choices[0].label}",)


@pytest.mark.parametrize(
    ("face", "serve", "next_client"),
    [((), serve_on_the_full_screen, "\x0e"), (("--line",), serve_line_by_line, "next\n")],
    ids=["full screen", "line mode"],
)
def test_what_was_typed_and_answered_is_not_in_memory_for_the_next_client(
    face: tuple[str, ...], serve: Callable[[Terminal], tuple[str, ...]], next_client: str
) -> None:
    with Terminal(*face, *DESK, columns=80, rows=120) as terminal:
        words = (*PIECES, *serve(terminal))
        assert {*PIECES} <= found_in_memory(terminal.pid, words).keys(), "it would be found"
        terminal.type(next_client)
        terminal.wait_for("Yes, drop everything")
        terminal.type(next_client)
        terminal.wait_for("0 answers are held now.")
        terminal.settle()
        wait_until_gone(terminal, words)
