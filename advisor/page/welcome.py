"""What a person is told before the first question, in every face."""

import msgspec

from advisor.languages import Voice


class Welcome(msgspec.Struct, frozen=True):
    """The page before the questions: a title and short paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def welcome(voice: Voice, leave: str, *, clears: bool = True) -> Welcome:
    """The page before the questions; `leave` is how this face is left at once, as a sentence.

    `clears`: whether the screen will be cleared at the end.
    """
    return Welcome(
        title=voice.ui("Before you start"),
        paragraphs=(
            voice.ui(
                "This tool gives general information about visits to Social Security. It is not legal advice, "
                "and it does not come from the government. It always tells you where to find free legal help."
            ),
            voice.ui(
                "It asks a few questions, and then shows what is known, with sources and dates. "
                "You can decline any question; you will then see everything that could apply to you."
            ),
            voice.ui(
                "Your answers stay in the memory of this computer until you leave. "
                "The program saves nothing and uses no network."
            ),
            leave,
            remains(voice, clears=clears),
        ),
    )


def remains(voice: Voice, *, clears: bool) -> str:
    """What leaving does not erase."""
    if clears:
        return voice.ui(
            "Leaving clears the screen and what the terminal remembers of it. It cannot erase photos or recordings "
            "of the screen, copies you made, or what a remote connection or another program records by itself."
        )
    return voice.ui(
        "What is printed stays on the screen until you close the window. Photos or recordings of the screen, copies "
        "you made, and what a remote connection or another program records by itself stay longer."
    )
