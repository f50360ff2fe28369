"""The most memory held, at the first question and after a walk to the guidance in which nothing is answered."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.commands import PROMPT, WELCOME, Target, pages, signs
from benchmarks.ptyclock import Program, on_terminal
from benchmarks.rounds import Suite

STATIC = "Textual app with one Static"
ADVISOR = "full screen: at question 1"
ADVISOR_ALL = "full screen: at the guidance"
INPUT = "python, input()"
LINE = "line mode: at question 1"
LINE_ALL = "line mode: at the guidance"


def peak(target: Target) -> Suite:
    """The full screen against the least Textual app; the line mode against Python's own prompt."""

    def static() -> Mapping[str, float]:
        with on_terminal(target.floor("one_static"), target.environment) as program:
            program.until(*WELCOME)
            program.settle()
            return {STATIC: program.peak()}

    def prompt() -> Mapping[str, float]:
        with on_terminal(target.python_input, target.environment) as program:
            program.until(*PROMPT)
            return {INPUT: program.peak()}

    def advisor() -> Mapping[str, float]:
        with on_terminal(target.full_screen, target.environment) as program:
            first, *_, last = decline_all(program, "x", WELCOME, ())
            return {ADVISOR: first, ADVISOR_ALL: last}

    def line() -> Mapping[str, float]:
        with on_terminal(target.line, target.environment) as program:
            first, *_, last = decline_all(program, "x\r", (*WELCOME, *PROMPT), PROMPT)
            return {LINE: first, LINE_ALL: last}

    ratios = {ADVISOR: STATIC, ADVISOR_ALL: STATIC, LINE: INPUT, LINE_ALL: INPUT}
    return Suite("Peak memory", "MiB", (static, prompt, advisor, line), ratios)


def decline_all(program: Program, decline: str, begin: Sequence[str], prompt: Sequence[str]) -> Iterator[float]:
    """Walk from the first page to the guidance; the peak after each page that follows it."""
    program.until(*begin)
    keys = "\r"
    for page in pages(first_answers=False):
        program.settle()
        program.press(keys)
        program.until(*signs(page), *prompt)
        program.settle()
        yield program.peak()
        keys = decline
