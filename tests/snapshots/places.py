"""Each kind of screen, by what a person sees there, with the keys that lead to it from the start."""

from collections.abc import Mapping

WELCOME = ("enter",)
QUESTIONS = (*WELCOME, "enter")
GUIDANCE = (*QUESTIONS, "1", "2", "enter", "s")
GOING = (*GUIDANCE, "2")

PLACES: Mapping[str, tuple[str, ...]] = {
    "the choice of a language": (),
    "before you start": WELCOME,
    "a question that takes one answer": QUESTIONS,
    "a question that takes many, one marked": (*QUESTIONS, "1", "2"),
    "why we ask": (*QUESTIONS, "question_mark"),
    "the answers so far": (*GUIDANCE, "t"),
    "the verdict": GUIDANCE,
    "cards that apply, one stale, and one that may apply": GOING,
    "facts and sources": (*GOING, "down", "down", "o"),
    "all sources": (*GUIDANCE, "a"),
    "the guidance so far": (*QUESTIONS, "1", "f4"),
    "a search among the answers": (*QUESTIONS, "slash", "c", "a", "r"),
    "phrases and numbers, large": (*GUIDANCE, "p"),
    "other ways to compare with": (*GUIDANCE, "c"),
    "a comparison": (*GUIDANCE, "c", "1"),
    "why a card is shown": (*GOING, "w"),
    "whether to start over": (*GUIDANCE, "n"),
    "the keys of the guidance": (*GUIDANCE, "h"),
}

AT_DESK: Mapping[str, tuple[str, ...]] = {
    "before you start": (),
    "the first question": ("enter",),
    "a question that takes many": ("enter", "1"),
    "the verdict": ("enter", "1", "2", "enter", "s"),
    "the guidance so far": ("enter", "1", "f4"),
    "a comparison": ("enter", "1", "2", "enter", "s", "c", "1"),
    "phrases and numbers, large": ("enter", "1", "2", "enter", "s", "p"),
    "the next client": ("enter", "1", "2", "enter", "s", "n"),
    "covered": ("enter", "1", "f9"),
    "which answers stay for another visit": ("enter", "1", "2", "enter", "1", "v"),
}
"""The same for a volunteer, who begins at the welcome."""
