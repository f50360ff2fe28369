"""Which programs are measured, in which surroundings, and which texts tell that they stand on the screen."""

import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.page.commands import ANSWER, BEGIN
from advisor.page.page import Page, QuestionPage
from advisor.page.session import Session
from advisor.page.splash import compose_splash

HERE = Path(__file__).resolve().parent

WELCOME = ("Before you start",)
PROMPT = ("Type here: ",)


class Target(NamedTuple):
    """The interpreter that runs everything, and where it finds the program: in a checkout, or installed (None)."""

    python: str
    checkout: Path | None

    @property
    def environment(self) -> dict[str, str]:
        """The caller's surroundings without what slows Python down or changes what the program shows."""
        dropped = ("PYTHON", "ADVISOR_", "TEXTUAL", "LC_", "LANG", "LINES", "COLUMNS")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
        kept |= {"LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        return kept | ({"PYTHONPATH": str(self.checkout)} if self.checkout else {})

    @property
    def full_screen(self) -> list[str]:
        return [self.python, "-m", "advisor", "--lang", "en"]

    @property
    def line(self) -> list[str]:
        return [*self.full_screen, "--line"]

    @property
    def python_pass(self) -> list[str]:
        return [self.python, "-c", "pass"]

    @property
    def python_input(self) -> list[str]:
        return [self.python, "-c", f"input({PROMPT[0]!r})"]

    def floor(self, name: str, *arguments: str) -> list[str]:
        """A bare app."""
        return [self.python, str(HERE / "floors" / f"{name}.py"), *arguments]

    def probe(self, name: str) -> list[float]:
        """What a probe printed: numbers, in a fresh process."""
        command = [self.python, str(HERE / "probes" / f"{name}.py")]
        done = subprocess.run(command, env=self.environment, cwd="/", check=True, capture_output=True, text=True)
        return [float(number) for number in done.stdout.split()]

    def prepare(self) -> None:
        """Let the program compile its guide and its modules, once, before anything is measured."""
        subprocess.run(
            self.line, env=self.environment, cwd="/", check=True, stdin=subprocess.DEVNULL, capture_output=True
        )


def this_checkout() -> Target:
    """The program as it stands in this checkout, run by the interpreter that runs this."""
    return Target(sys.executable, HERE.parent)


def splash() -> tuple[str, ...]:
    """What stands on the splash: its title, and on its last line how to leave."""
    session = _session()
    words = compose_splash(session.interview.guide, session.translators)
    return str(words.title), str(words.leave)


def pages(*, first_answers: bool) -> Iterator[Page]:
    """A walk: its questions and the guidance. Every question is answered with its first answer, or else is declined."""
    session = _session().do(BEGIN)
    while isinstance(page := session.page, QuestionPage):
        yield page
        chosen = frozenset({page.choices[0].id}) if first_answers else None
        session = session.do(ANSWER, chosen)
    yield page


def _session() -> Session:
    guide = open_guide()
    return Session.start(guide, open_languages(guide.id), "en", datetime.date.today())


def signs(page: Page) -> tuple[str, ...]:
    """What tells a page: of a question its number and first answer, of the guidance its verdict."""
    if isinstance(page, QuestionPage):
        return f"Question {page.number} of", str(page.choices[0].label)
    return (str(page.answer_page.title if page.answer_page else page.sections[0].title),)
