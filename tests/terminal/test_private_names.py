"""The program without the private names of Textual that it uses: it still starts, shows, takes keys and leaves."""

import sys
from pathlib import Path

import pytest

from tests.terminal import texts
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import check_left, fresh_settings, to_the_question

SECRET = "secret-answer"
PROGRAM = """\
#!{python}
import sys

import advisor.tui.app
from advisor.interview import Interview
from advisor.tui.terminal.app import EarlyPaintApp

{without}

def fail(self, *answers):
    raise ValueError(f"{secret} {{answers}}")

Interview.answer = fail
from advisor.start import run

run()
"""
PARSER = 'sys.modules["textual._xterm_parser"] = None'
PAINTING = "del EarlyPaintApp._display"
CRASHES = "del EarlyPaintApp._handle_exception"
TRACEBACKS = "del EarlyPaintApp._fatal_error"
EVERYTHING = "; ".join((PARSER, PAINTING, CRASHES, TRACEBACKS))


def written(folder: Path, without: str) -> Path:
    """The program without some names, where every answer is a fault of ours."""
    program = folder / "advisor"
    program.write_text(PROGRAM.format(python=sys.executable, without=without, secret=SECRET), encoding="utf-8")
    program.chmod(0o700)
    return program


@pytest.mark.parametrize("without", [PARSER, PAINTING, EVERYTHING], ids=["parser", "painting", "everything"])
def test_it_starts_and_leaves(tmp_path: Path, without: str) -> None:
    with Terminal("--lang", "en", program=written(tmp_path, without)) as terminal:
        to_the_question(terminal)
        before = len(terminal.written)
        terminal.type("\x11")
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


@pytest.mark.parametrize("without", [CRASHES, TRACEBACKS, EVERYTHING], ids=["crashes", "tracebacks", "everything"])
def test_a_crash_tells_nothing_of_anybody(tmp_path: Path, without: str) -> None:
    with Terminal("--lang", "en", program=written(tmp_path, without)) as terminal:
        to_the_question(terminal)
        terminal.type(texts.first_answer())
        assert terminal.wait_for_end() == 70
        assert terminal.settings() == fresh_settings()
        assert "It is our fault, not yours" in " ".join(terminal.text.split())
        assert "Traceback" not in terminal.text
        assert SECRET.encode() not in terminal.written
