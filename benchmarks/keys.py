"""From a key to the next question on the screen."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from advisor.page.page import Page, QuestionPage
from benchmarks.commands import WELCOME, Target, pages, signs
from benchmarks.ptyclock import Program, on_terminal
from benchmarks.rounds import Suite

KEYS = 5
"""Keys in a run; the first answer to each of so many questions."""

FLOOR = "Textual app with an OptionList: a key"
ADVISOR = "full screen: a key to the next question"
ANSWER_PAGE = "full screen: the last key to the answer page"
ENTER = "full screen: Enter to question 1"
SLOWEST = ", slowest of 5"
SETTLED = ", until nothing changes, slowest of 5"


class Key(NamedTuple):
    """The milliseconds from a key until the page stood there, and until nothing on it changed any more."""

    shown: float
    settled: float


def next_question(target: Target) -> Suite:
    """The full screen against the least questionnaire; the key is 1 in both."""
    walk = list(pages(first_answers=True))
    asked = [signs(page) for page in walk[: KEYS + 1]]

    def floor() -> Mapping[str, float]:
        return figures(FLOOR, floor_keys(target))

    def advisor() -> Mapping[str, float]:
        with on_terminal(target.full_screen, target.environment) as program:
            program.until(*WELCOME)
            program.settle()
            program.press("\r")
            entered = program.until(*asked[0])
            program.settle()
            keys = figures(ADVISOR, press_1(program, asked[1:]))
            return {ENTER: entered, **keys, ANSWER_PAGE: last_key(program, walk[KEYS:])}

    same = {ADVISOR + what: FLOOR + what for what in ("", SLOWEST, SETTLED)}
    return Suite("Key to the next question", "ms", (floor, advisor), {ENTER: FLOOR, **same, ANSWER_PAGE: FLOOR})


def last_key(program: Program, walk: Sequence[Page]) -> float:
    """Give the first answer to each question of the walk; how long it takes from the last key to the answer page."""
    shown = 0.0
    for page, following in pairwise(walk):
        if isinstance(page, QuestionPage) and page.many:
            program.press("1")
            program.settle()
        program.press("\r" if isinstance(page, QuestionPage) and page.many else "1")
        shown = program.until(*signs(following))
        program.settle()
    return shown


def figures(name: str, keys: Sequence[Key]) -> Mapping[str, float]:
    """What is told of the keys of a run."""
    shown = [key.shown for key in keys]
    return {
        name: statistics.median(shown),
        name + SLOWEST: max(shown),
        name + SETTLED: max(key.settled for key in keys),
    }


def floor_keys(target: Target) -> list[Key]:
    """The first keys of the least questionnaire, with as many answers to each question as the real one has."""
    first, *others = ((f"Question {number} of", f"Answer 1 to question {number}") for number in range(1, KEYS + 2))
    counts = [str(len(page.choices) - 1) for page in pages(first_answers=True) if isinstance(page, QuestionPage)]
    with on_terminal(target.floor("option_list", *counts), target.environment) as program:
        program.until(*first)
        program.settle()
        return press_1(program, others)


def press_1(program: Program, coming: Iterable[tuple[str, ...]]) -> list[Key]:
    """Press 1 for each page that follows."""
    keys = []
    for texts in coming:
        program.press("1")
        shown = program.until(*texts)
        keys.append(Key(shown, program.settle()))
    return keys
