"""The loop of the line mode: the welcome, then questions and guidance for one person after another."""

from typing import NoReturn

from advisor.line.choosing import choose_language
from advisor.line.events import Anew, Expired
from advisor.line.guidance import Guidance
from advisor.line.mode import LineMode
from advisor.line.questions import Questions
from advisor.line.welcoming import Welcoming


def serve(mode: LineMode, *, ask_language: bool, idle: float, remote: bool) -> NoReturn:
    """Serve people until one of them leaves, by Leave. `idle`: minutes of the idle lock, 0 for none."""
    started = False
    while True:
        try:
            if not started:
                _start(mode, ask_language=ask_language, idle=idle, remote=remote)
                started = True
            _serve_one(mode)
        except Anew:
            pass
        except Expired:
            _expire(mode)


def _start(mode: LineMode, *, ask_language: bool, idle: float, remote: bool) -> None:
    if ask_language:
        choose_language(mode)
    Welcoming(mode, max(1, round(idle)) if idle else 0, remote=remote).run()


def _serve_one(mode: LineMode) -> NoReturn:
    """Ask and show, again and again, for an answer can be changed at the end."""
    again: str | None = None
    while True:
        Questions(mode).run(again)
        again = Guidance(mode).run()


def _expire(mode: LineMode) -> None:
    """Drop everything because nobody was there, and wait for the next person for as long as it takes."""
    told = mode.drop(
        lambda session: session.translator.gettext(
            "Nobody was here for a while, so everything about the client was dropped."
        )
    )

    def show() -> None:
        mode.print(*told, mode.session.translator.gettext("Press Enter for the next client"))

    show()
    mode.read(show, locks=False)
    mode.wipe()
