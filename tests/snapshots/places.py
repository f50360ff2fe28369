"""Each kind of screen, by what a person sees there: what was done before, and the keys that lead on from there."""

from collections.abc import Mapping
from typing import NamedTuple

from advisor.page.command import Command
from advisor.page.commands import ANSWER, BEGIN, SECTION, SHOW_GUIDANCE
from advisor.page.session import Argument, Session


class Way(NamedTuple):
    """The way to a screen: commands with what they are done with, then keys."""

    done: tuple[tuple[Command, Argument], ...]
    keys: tuple[str, ...] = ()

    def session(self, session: Session) -> Session:
        """The session after the commands."""
        for command, argument in self.done:
            session = session.do(command, argument)
        return session


QUESTIONS = ((BEGIN, None),)
ONE_ANSWERED = (*QUESTIONS, (ANSWER, frozenset({"renew"})))
TWO_ANSWERED = (*ONE_ANSWERED, (ANSWER, frozenset({"friend"})))
GUIDANCE = (*TWO_ANSWERED, (ANSWER, None))
SHOWN = (*GUIDANCE, (SHOW_GUIDANCE, None))
SHOWN_LATE = (*TWO_ANSWERED, (ANSWER, frozenset({"late"})), (SHOW_GUIDANCE, None))
GOING = (*GUIDANCE, (SECTION, 1))

PLACES: Mapping[str, Way] = {
    "before you start": Way(()),
    "a question that takes one answer": Way(QUESTIONS),
    "a question that takes many, one marked": Way(ONE_ANSWERED, ("2",)),
    "why we ask": Way(QUESTIONS, ("question_mark",)),
    "the answers so far": Way(GUIDANCE, ("t",)),
    "the verdict": Way(GUIDANCE),
    "cards that apply, one stale, and one that may apply": Way(GOING),
    "cards of which one is open": Way(GOING, ("j", "enter")),
    "about this program": Way((), ("i",)),
    "facts and sources": Way(GOING, ("j", "j", "o")),
    "all sources": Way(GUIDANCE, ("a",)),
    "the guidance so far": Way(ONE_ANSWERED, ("f4",)),
    "a search among the answers": Way(QUESTIONS, ("slash", "c", "a", "r")),
    "phrases and numbers, large": Way(GUIDANCE, ("p",)),
    "other ways to compare with": Way(GUIDANCE, ("c",)),
    "a comparison": Way(GUIDANCE, ("c", "1")),
    "why a card is shown": Way(GOING, ("w",)),
    "whether to start over": Way(GUIDANCE, ("n",)),
    "the keys of the guidance": Way(GUIDANCE, ("h",)),
}

AT_DESK: Mapping[str, Way] = {
    "before you start": Way(()),
    "the first question": Way(QUESTIONS),
    "a question that takes many": Way(ONE_ANSWERED),
    "guidance that is covered": Way(GUIDANCE),
    "the verdict": Way(SHOWN),
    "the guidance so far": Way(ONE_ANSWERED, ("f4",)),
    "a comparison": Way(SHOWN, ("c", "1")),
    "phrases and numbers, large": Way(SHOWN, ("p",)),
    "the next client": Way(SHOWN, ("n", "y")),
    "whether to go on to the next client": Way(SHOWN, ("n",)),
    "covered": Way(ONE_ANSWERED, ("f9",)),
    "which answers stay for another visit": Way(SHOWN_LATE, ("v",)),
}
"""The same for a volunteer."""
