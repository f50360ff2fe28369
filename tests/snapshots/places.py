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
    "why a card is shown": (*GOING, "w"),
    "whether to start over": (*GUIDANCE, "n"),
    "the keys of the guidance": (*GUIDANCE, "h"),
}
