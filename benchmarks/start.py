"""From the start of the process to the splash, the first screen, the first prompt and the first question."""

from collections.abc import Mapping

from benchmarks.commands import PROMPT, WELCOME, Target, pages, signs, splash
from benchmarks.ptyclock import on_pipe, on_terminal
from benchmarks.rounds import Suite

STATIC = "Textual app with one Static: first paint"
PASS = "python -c pass: end"
INPUT = "python, input(): prompt, terminal"
INPUT_PIPED = "python, input(): prompt, pipe"
SPLASH = "full screen: splash"
SPLASH_BY_PROMPT = "full screen: splash, against a prompt"
FIRST = "full screen: first screen"
QUESTION = "full screen: question 1, Enter pressed at once"
LINE = "line mode: first prompt, terminal"
LINE_QUESTION = "line mode: question 1, Enter pressed at once"
LINE_PIPED = "line mode: first prompt, pipe"


def full_screen(target: Target) -> Suite:
    """The full screen against the least Textual app and against Python's own prompt."""
    first_question = signs(next(pages(first_answers=True)))

    def static() -> Mapping[str, float]:
        with on_terminal(target.floor("one_static"), target.environment) as program:
            return {STATIC: program.until(*WELCOME)}

    def advisor() -> Mapping[str, float]:
        with on_terminal(target.full_screen, target.environment) as program:
            shown = program.until(*splash())
            return {SPLASH: shown, SPLASH_BY_PROMPT: shown, FIRST: program.until(*WELCOME)}

    def hurried() -> Mapping[str, float]:
        with on_terminal(target.full_screen, target.environment) as program:
            shown = program.until(*splash())
            program.press("\r")
            return {QUESTION: shown + program.until(*first_question)}

    def prompt() -> Mapping[str, float]:
        with on_terminal(target.python_input, target.environment) as program:
            return {INPUT: program.until(*PROMPT)}

    ratios = {SPLASH: STATIC, FIRST: STATIC, QUESTION: STATIC, SPLASH_BY_PROMPT: INPUT}
    return Suite("Start of the full screen", "ms", (static, advisor, hurried, prompt), ratios)


def line_mode(target: Target) -> Suite:
    """The line mode against Python alone and against Python's own prompt."""
    first_question = signs(next(pages(first_answers=True)))

    def nothing() -> Mapping[str, float]:
        with on_terminal(target.python_pass, target.environment) as program:
            return {PASS: program.until_end()}

    def prompt() -> Mapping[str, float]:
        with on_terminal(target.python_input, target.environment) as program:
            return {INPUT: program.until(*PROMPT)}

    def prompt_piped() -> Mapping[str, float]:
        with on_pipe(target.python_input, target.environment) as program:
            return {INPUT_PIPED: program.until(*PROMPT)}

    def advisor() -> Mapping[str, float]:
        with on_terminal(target.line, target.environment) as program:
            first = program.until(*WELCOME, *PROMPT)
            program.press("\r")
            return {LINE: first, LINE_QUESTION: first + program.until(*first_question, *PROMPT)}

    def advisor_piped() -> Mapping[str, float]:
        with on_pipe(target.line, target.environment) as program:
            return {LINE_PIPED: program.until(*WELCOME, *PROMPT)}

    cases = (nothing, prompt, advisor, prompt_piped, advisor_piped)
    return Suite(
        "Start of the line mode",
        "ms",
        cases,
        {INPUT: PASS, LINE: PASS, LINE_QUESTION: INPUT, INPUT_PIPED: PASS, LINE_PIPED: INPUT_PIPED},
    )
