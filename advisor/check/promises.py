"""Whether every promise holds for every answer set."""

from collections.abc import Iterator, Mapping

from advisor.check.findings import NONE_SHOWN, NOT_NAMED, NOT_SHOWN, OTHER_OUTCOME, OUTCOME, SHOWN, FindingCode, finding
from advisor.check.known import Known
from advisor.check.proof import counterexample, implies, outcome_conditions, without_outcome
from advisor.check.shares import share
from advisor.guide.conditions import Condition, all_of, any_of
from advisor.guide.diagnostics import Diagnostic, Phrase
from advisor.guide.loading import Loaded
from advisor.guide.logic import is_satisfiable, negate
from advisor.guide.model import Guide, Promise

FORBIDDING = 10
"""How much narrower a promise may be that shows nothing: it speaks of few people by its nature."""


def check_promises(loaded: Loaded, known: Known | None = None) -> Iterator[Diagnostic]:
    """Find the promises that some answers break, each with the fewest such answers, and those that cover nobody."""
    questions = loaded.guide.questions
    shown = (known or Known(loaded.guide)).shown
    outcomes = outcome_conditions(loaded.guide, shown)
    for promise in loaded.promises.values():
        if not is_satisfiable(promise.when, questions):
            yield finding(loaded, FindingCode.EMPTY_PROMISE, "promise", promise.id)
            continue
        if _is_narrow(promise, shown, outcomes, loaded.guide):
            limit = str(loaded.guide.checks.narrowest)
            yield finding(loaded, FindingCode.NARROW_PROMISE, "promise", promise.id, limit=limit)
        for broken, kept in _parts(promise, shown, outcomes, loaded.guide):
            example = counterexample(implies(promise.when, kept, questions), questions)
            if example is not None:
                code, because = FindingCode.BROKEN_PROMISE, promise.because
                yield finding(loaded, code, "promise", promise.id, example=example, what=broken, because=because)


def _is_narrow(
    promise: Promise, shown: Mapping[str, Condition], outcomes: Mapping[str, Condition], guide: Guide
) -> bool:
    """Whether a promise covers almost nobody of those to whom something is shown that it promises.

    One that only forbids is asked to cover a tenth of that share of all people.
    """
    named = [
        *(shown[card] for card in (*promise.shows, *promise.one_of)),
        *(outcomes[each] for each in promise.outcome),
    ]
    covered = share(promise.when, guide.questions) * guide.checks.narrowest
    if not named:
        return covered * FORBIDDING < 1
    return any(named) and covered < min(share(condition, guide.questions) for condition in named)


def _parts(
    promise: Promise, shown: dict[str, Condition], outcomes: dict[str, Condition], guide: Guide
) -> Iterator[tuple[Phrase, Condition]]:
    """Each thing that a promise asks for: the words for breaking it, and the condition that it is kept."""
    for card in promise.shows:
        yield Phrase(NOT_SHOWN, card), shown[card]
    for card in promise.never:
        yield Phrase(SHOWN, card), negate(shown[card], guide.questions)
    if promise.one_of:
        yield Phrase(NONE_SHOWN, ", ".join(promise.one_of)), any_of(shown[card] for card in promise.one_of)
    for contact in promise.names:
        yield Phrase(NOT_NAMED, contact), any_of(_naming(contact, shown, guide))
    if promise.outcome:
        words, unknown = ", ".join(promise.outcome), without_outcome(guide, shown)  # that is a finding of its own
        yield Phrase(OTHER_OUTCOME, words), any_of([unknown, *(outcomes[outcome] for outcome in promise.outcome)])
    for outcome in promise.never_outcome:
        yield Phrase(OUTCOME, outcome), negate(outcomes[outcome], guide.questions)


def _naming(contact: str, shown: Mapping[str, Condition], guide: Guide) -> Iterator[Condition]:
    """When each card that can name a contact does."""
    for card in guide.cards.values():
        yield from (all_of([shown[card.id], each.when]) for each in card.contacts if each.contact == contact)
