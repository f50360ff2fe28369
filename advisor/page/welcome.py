"""What a person is told before the first question, in every face."""

from collections.abc import Mapping

import msgspec

from advisor.languages import Translator
from advisor.page.desk import idle_lines


class Welcome(msgspec.Struct, frozen=True):
    """The page before the questions: a title and short paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def welcome(
    translator: Translator, about: str, leave: str, *, clears: bool = True, idle: int = 0, remote: bool = False
) -> Welcome:
    """The page before the questions. `about`: what the guide tells. `leave`: how this face is left at once.

    `clears`: whether the screen will be cleared at the end. `idle`: the minutes of the idle lock, at a desk.
    `remote`: the program runs on another computer than the one that the person types on.
    """
    return Welcome(
        title=translator.gettext("Before you start"),
        paragraphs=(
            f"{about} {_no_advice(translator)}",
            translator.gettext(
                "It asks a few questions, and then shows what is known, with sources and dates. "
                "You can decline any question; you will then see everything that could apply to you."
            ),
            held(translator, remote=remote),
            leave,
            remains(translator, clears=clears),
            *((" ".join(idle_lines(idle, translator)),) if idle else ()),
        ),
    )


def _no_advice(translator: Translator) -> str:
    """What the guide is not, whatever it is about."""
    return translator.gettext(
        "It is general information, not legal advice, and it does not come from the government. "
        "It always tells you where to find free legal help."
    )


def is_remote(environment: Mapping[str, str]) -> bool:
    """Whether somebody types on another computer than the one that this runs on, as ssh tells its sessions."""
    return not environment.keys().isdisjoint(("SSH_CONNECTION", "SSH_TTY"))


def held(translator: Translator, *, remote: bool) -> str:
    """Where the answers are."""
    if remote:
        return translator.gettext(
            "You are connected to another computer. What you type travels to it, and your answers stay in its memory "
            "until you leave. The program saves nothing and uses no network itself."
        )
    return translator.gettext(
        "Your answers stay in the memory of this computer until you leave. "
        "The program saves nothing and uses no network."
    )


def remains(translator: Translator, *, clears: bool) -> str:
    """What leaving does not erase."""
    if clears:
        return translator.gettext(
            "Leaving clears the screen and asks the terminal to forget what it showed. Not every terminal does. It "
            "cannot erase photos or recordings of the screen, copies you made, or what a remote connection or another "
            "program records by itself. Your shell's list of typed commands may show that you started this program, "
            "but never your answers."
        )
    return translator.gettext(
        "What is printed stays on the screen until you close the window. Photos or recordings of the screen, copies "
        "you made, and what a remote connection or another program records by itself stay longer."
    )
