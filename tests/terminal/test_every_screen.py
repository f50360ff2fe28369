"""Every kind of screen in a real terminal, at the desk with the real guide: any size keeps the place, a key leaves."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import check_left

DESK = ("--desk", "--lang", "en", "--beside", "es")
SIZES = [(40, 15), (80, 24), (160, 45), (40, 15), (160, 45), (30, 10)]
SIZE = (100, 30)
LEAST_ROWS = 15
MARKED = re.compile(r"▌([^│▁-▇\n]*)")
TOO_SMALL = "--line"
ENTER, ESCAPE, LEAVE = "\r", "\x1b", "\x11"
F4, CTRL_P = "\x1bOS", "\x10"
NOBODY_THERE = """\
#!{python}
import advisor.tui.app
from advisor.idle import Idle, IdleClock

IdleClock.due = Idle.BLANK
advisor.tui.app.LOOK = 0.1
from advisor.start import run

run()
"""
"""The program where a while without a key has always just passed."""

PAUSED = "Paused. Press any key"
Go = Callable[[Terminal], None]


class Spot(NamedTuple):
    """A screen: the `keys` that open it from where one is, and what can be read on it at any size."""

    keys: tuple[str, ...]
    mark: str


Spots = Mapping[str, Spot]
QUESTION = Spot((), "What do you need")
GUIDANCE = Spot((), "Visiting Social")
FIRST_SECTION = "Section 1 of"
COMPARISON = Spot(("c", "1"), "With your answers now")
NEXT_CLIENT = Spot(("n",), "Next client")

ON_A_QUESTION: Spots = {
    "search": Spot(("/",), "Search: type"),
    "why we ask": Spot(("?",), "Why we ask"),
    "answers": Spot(("t",), "Your answers so far"),
    "own language": Spot(("L",), "Choose a language"),
    "help": Spot(("h",), "Keys of this screen"),
    "guidance so far": Spot((F4,), "Guidance so far"),
    "palette": Spot((CTRL_P,), "Search for what"),
}
ON_THE_GUIDANCE: Spots = {
    "sources": Spot(("o",), "Facts and sources"),
    "all sources": Spot(("a",), "All sources"),
    "why a card": Spot(("w",), "Why am I seeing"),
    "phrases": Spot(("p",), "Esc Close"),
    "other ways": Spot(("c",), "What if: compare"),
    "help of the guidance": Spot(("h",), "Keys of this screen"),
}


def start(terminal: Terminal) -> None:
    """To the second question."""
    terminal.wait_for("Before you start")
    terminal.type(ENTER)
    terminal.wait_for("Who is this visit for?")
    terminal.type("1")
    terminal.wait_for(QUESTION.mark)


def finish(terminal: Terminal) -> None:
    """To the guidance for a proof letter, with "rather not say" to the rest."""
    start(terminal)
    terminal.type("3")
    number = 3
    while terminal.wait_for(f"Question {number} of", FIRST_SECTION) != FIRST_SECTION:
        terminal.type("s")
        number += 1


def begin(terminal: Terminal) -> None:
    """To the first screen at the desk."""
    terminal.wait_for("Before you start")


def open_spot(terminal: Terminal, spot: Spot) -> None:
    for key in spot.keys:
        terminal.type(key)
        terminal.settle()
    terminal.wait_for(spot.mark)
    rest(terminal)


def rest(terminal: Terminal) -> None:
    """Read until nothing is written for a moment, and then for another: a large screen is painted in several goes."""
    terminal.settle()
    terminal.settle()


def repainted(terminal: Terminal) -> Callable[[], bool]:
    """Whether anything was written since now."""
    before = len(terminal.written)
    return lambda: len(terminal.written) > before


def check_sizes(terminal: Terminal, mark: str) -> None:
    """At any size the same screen is there; back at the first, it is as it was."""
    shown = place(terminal)
    for columns, rows in SIZES:
        painted = repainted(terminal)
        terminal.resize(columns, rows)
        terminal.wait_until(painted)
        terminal.wait_for(mark if rows >= LEAST_ROWS else TOO_SMALL)
        assert "Traceback" not in terminal.text
    terminal.resize(*SIZE)
    terminal.wait_until(lambda: place(terminal) == shown)


def place(terminal: Terminal) -> tuple[str, ...]:
    """Where one is: the title, and the line that is marked in a list; where there is none, everything."""
    marked = [found.strip() for found in MARKED.findall(terminal.text)]
    return (terminal.text.splitlines()[0], *marked) if marked else (terminal.text,)


PLACES = [(start, QUESTION, ON_A_QUESTION), (finish, GUIDANCE, ON_THE_GUIDANCE)]


@pytest.mark.timeout(600)  # a dozen screens at seven sizes each
@pytest.mark.parametrize(("go", "base", "spots"), PLACES, ids=["questions", "guidance"])
def test_any_size_keeps_the_place(go: Go, base: Spot, spots: Spots) -> None:
    with Terminal(*DESK) as terminal:
        go(terminal)
        terminal.settle()
        check_sizes(terminal, base.mark)
        for spot in spots.values():
            open_spot(terminal, spot)
            check_sizes(terminal, spot.mark)
            terminal.type(ESCAPE)
            terminal.wait_for(base.mark)
            terminal.settle()


def test_any_size_keeps_the_comparison_and_that_nothing_is_left() -> None:
    with Terminal(*DESK) as terminal:
        finish(terminal)
        open_spot(terminal, COMPARISON)
        check_sizes(terminal, "What if: ")
        terminal.type(ESCAPE)
        terminal.wait_for(GUIDANCE.mark)
        open_spot(terminal, NEXT_CLIENT)
        check_sizes(terminal, NEXT_CLIENT.mark)


def check_leaving(terminal: Terminal) -> None:
    """The screen goes blank before anything else is written, and what the terminal remembers is cleared last."""
    terminal.settle()
    before = len(terminal.written)
    terminal.type(LEAVE)
    assert terminal.wait_for_end() == 0
    check_left(terminal, before)


LEFT = {
    "welcome": (begin, Spot((), "Before you start")),
    "question": (start, QUESTION),
    **{name: (start, spot) for name, spot in ON_A_QUESTION.items()},
    "guidance": (finish, GUIDANCE),
    **{name: (finish, spot) for name, spot in ON_THE_GUIDANCE.items()},
    "comparison": (finish, COMPARISON),
    "next client": (finish, NEXT_CLIENT),
}


@pytest.mark.parametrize(("go", "spot"), LEFT.values(), ids=LEFT)
def test_one_key_leaves_every_screen(go: Go, spot: Spot) -> None:
    with Terminal(*DESK) as terminal:
        go(terminal)
        open_spot(terminal, spot)
        check_leaving(terminal)


def test_one_key_leaves_what_only_a_person_alone_sees() -> None:
    with Terminal() as terminal:
        open_spot(terminal, Spot((), "Choose a language"))
        check_sizes(terminal, "Choose a language")
        check_leaving(terminal)
    with Terminal("--lang", "en") as terminal:
        finish(terminal)
        open_spot(terminal, Spot(("n",), "Start over?"))
        check_sizes(terminal, "Start over?")
        check_leaving(terminal)


def test_a_screen_that_went_blank_stays_so_at_any_size_and_is_left_by_one_key(tmp_path: Path) -> None:
    program = tmp_path / "advisor"
    program.write_text(NOBODY_THERE.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o700)
    with Terminal(*DESK, program=program) as terminal:
        begin(terminal)
        terminal.type(ENTER)
        terminal.wait_for("Who is this visit for?")
        terminal.type("1")
        open_spot(terminal, Spot((), PAUSED))
        check_sizes(terminal, PAUSED)
        assert "visit" not in terminal.text
        check_leaving(terminal)


def test_a_window_that_is_too_small_is_left_by_one_key() -> None:
    with Terminal(*DESK) as terminal:
        start(terminal)
        terminal.resize(30, 10)
        open_spot(terminal, Spot((), TOO_SMALL))
        check_leaving(terminal)
