"""Promises proved over every answer set, and cases compared with what the guide shows."""

from collections.abc import Iterator

from advisor.check.findings import Broken, Fault, Finding
from advisor.check.proof import counterexample, implies, is_satisfiable, shown_conditions
from advisor.guide.conditions import Condition, any_of
from advisor.guide.loading import Loaded
from advisor.guide.logic import negate
from advisor.guide.model import Case, Guide, Promise
from advisor.interview import Interview


def check_promises(loaded: Loaded) -> Iterator[Finding]:
    """Promises that some answers break, each with a smallest such answer set."""
    shown = shown_conditions(loaded.guide)
    for promise in loaded.promises.values():
        place = loaded.places["promise", promise.id]
        if not is_satisfiable(promise.when, loaded.guide.questions):
            yield Finding(Fault.EMPTY_PROMISE, place, {"id": promise.id})
            continue
        for what, kept in _parts(promise, shown, loaded.guide):
            example = counterexample(implies(promise.when, kept, loaded.guide.questions), loaded.guide.questions)
            if example is not None:
                values: dict[str, str | Broken] = {"id": promise.id, "what": what, "because": promise.because}
                yield Finding(Fault.BROKEN_PROMISE, place, values, example)


def _parts(promise: Promise, shown: dict[str, Condition], guide: Guide) -> Iterator[tuple[Broken, Condition]]:
    """What a promise asks, part by part: in words, and as a condition."""
    for card in promise.shows:
        yield Broken("not-shown", card), shown[card]
    for card in promise.never:
        yield Broken("shown", card), negate(shown[card], guide.questions)
    if promise.one_of:
        yield Broken("none-shown", ", ".join(promise.one_of)), any_of(shown[card] for card in promise.one_of)


def check_cases(loaded: Loaded) -> Iterator[Finding]:
    """Cases that do not come out as written."""
    for case in loaded.cases.values():
        for what in _differences(case, loaded.guide):
            values: dict[str, str | Broken] = {"id": case.id, "what": what, "about": case.about}
            yield Finding(Fault.FAILED_CASE, loaded.places["case", case.id], values, case.answers)


def _differences(case: Case, guide: Guide) -> Iterator[Broken]:
    advice = Interview.replay(guide, case.answers).advice()
    cards = [shown for section in advice.sections for shown in section.cards]
    applies = {shown.card.id for shown in cards if shown.applies}
    may_apply = {shown.card.id for shown in cards if not shown.applies}
    if case.verdict and case.verdict not in applies:
        yield Broken("not-shown", case.verdict)
    for card in case.shows:
        if card not in applies:
            yield Broken("not-shown", card)
    for card in case.may_show:
        if card not in may_apply:
            yield Broken("not-open", card)
    for card in case.hides:
        if card in applies | may_apply:
            yield Broken("shown", card)
