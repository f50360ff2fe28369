"""Whether every promise holds for every answer set."""

from collections.abc import Iterator

from advisor.check.findings import NONE_SHOWN, NOT_SHOWN, SHOWN, FindingCode, finding
from advisor.check.proof import counterexample, implies, is_satisfiable, shown_conditions
from advisor.guide.conditions import Condition, any_of
from advisor.guide.diagnostics import Diagnostic, Phrase
from advisor.guide.loading import Loaded
from advisor.guide.logic import negate
from advisor.guide.model import Guide, Promise


def check_promises(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find the promises that some answers break, each with the fewest such answers, and those that cover nobody."""
    questions = loaded.guide.questions
    shown = shown_conditions(loaded.guide)
    for promise in loaded.promises.values():
        if not is_satisfiable(promise.when, questions):
            yield finding(loaded, FindingCode.EMPTY_PROMISE, "promise", promise.id)
            continue
        for broken, kept in _parts(promise, shown, loaded.guide):
            example = counterexample(implies(promise.when, kept, questions), questions)
            if example is not None:
                code, because = FindingCode.BROKEN_PROMISE, promise.because
                yield finding(loaded, code, "promise", promise.id, example=example, what=broken, because=because)


def _parts(promise: Promise, shown: dict[str, Condition], guide: Guide) -> Iterator[tuple[Phrase, Condition]]:
    """Each thing that a promise asks for: the words for breaking it, and the condition that it is kept."""
    for card in promise.shows:
        yield Phrase(NOT_SHOWN, card), shown[card]
    for card in promise.never:
        yield Phrase(SHOWN, card), negate(shown[card], guide.questions)
    if promise.one_of:
        yield Phrase(NONE_SHOWN, ", ".join(promise.one_of)), any_of(shown[card] for card in promise.one_of)
