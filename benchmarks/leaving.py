"""From the key that leaves to the blank screen and to the end of the process, and from Escape to what it shows."""

from collections.abc import Mapping

from advisor.tui.terminal.sequences import BLANK
from benchmarks.commands import WELCOME, Target, pages, signs, splash
from benchmarks.ptyclock import Program, on_terminal
from benchmarks.rounds import Suite

LEAVE = "\x11"
ESCAPE = "\x1b"
LEFT = "\x1b[?1049l"
"""The least app blanks nothing; its page is gone once the alternate screen is left."""

FLOOR_GONE = "Textual app with one Static: Ctrl+Q until its page is gone"
FLOOR_ENDED = "Textual app with one Static: Ctrl+Q to its end"
FLOOR_ESCAPE = "Textual app with one Static: Escape to another text"
GONE = "full screen: Ctrl+Q until the screen is blank"
ENDED = "full screen: Ctrl+Q to its end"
BACK = "full screen: Escape to the page before"
SPLASH_GONE = "splash: Ctrl+Q until the screen is blank"
SPLASH_ENDED = "splash: Ctrl+Q to its end"


def leaving(target: Target) -> Suite:
    """The full screen, left at question 1, against the least app."""
    question, *_ = map(signs, pages(first_answers=True))

    def floor() -> Mapping[str, float]:
        with on_terminal(target.floor("escape"), target.environment) as program:
            program.until(*WELCOME)
            program.settle()
            program.press(ESCAPE)
            told = program.until("You are back")
            program.settle()
            return {FLOOR_ESCAPE: told, **left(program, FLOOR_GONE, LEFT, FLOOR_ENDED)}

    def advisor() -> Mapping[str, float]:
        with on_terminal(target.full_screen, target.environment) as program:
            program.until(*WELCOME)
            program.settle()
            to_question(program, question)
            program.press(ESCAPE)
            told = program.until(*WELCOME)
            program.settle()
            to_question(program, question)
            return {BACK: told, **left(program, GONE, BLANK, ENDED)}

    def amid_splash() -> Mapping[str, float]:
        with on_terminal(target.full_screen, target.environment) as program:
            program.until(*splash())
            return left(program, SPLASH_GONE, BLANK, SPLASH_ENDED)

    ended = {ENDED: FLOOR_ENDED, SPLASH_ENDED: FLOOR_ENDED}
    ratios = {GONE: FLOOR_GONE, SPLASH_GONE: FLOOR_GONE, **ended, BACK: FLOOR_ESCAPE}
    return Suite("Leaving", "ms", (floor, advisor, amid_splash), ratios)


def to_question(program: Program, question: tuple[str, ...]) -> None:
    """From the first page to question 1."""
    program.press("\r")
    program.until(*question)
    program.settle()


def left(program: Program, gone: str, sequence: str, ended: str) -> Mapping[str, float]:
    """Leave; `sequence` tells that the page is gone."""
    program.press(LEAVE)
    return {gone: program.until_bytes(sequence.encode()), ended: program.until_end()}
