"""Proofs over every possible answer set, by splitting on one question at a time.

The answer sets are not enumerated. Options that no condition tells apart are tried once, conditions that share no
question are decided separately, and what is decided once is remembered. What does not hold comes with a smallest answer
set that shows it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from advisor.check.shorter import shorter
from advisor.guide.conditions import AnyOf, Condition, all_of, any_of, given, questions_in
from advisor.guide.logic import distinct_answers, is_satisfiable, negate
from advisor.guide.model import Guide, Question
from advisor.interview.remaining import conditions_of

Questions = Mapping[str, Question]
Example = dict[str, frozenset[str]]


def counterexample(condition: Condition, questions: Questions) -> Example | None:
    """A smallest answer set with which `condition` is False whatever else is answered; None if it always holds.

    Smallest: without any one of its answers, `condition` could hold.
    """
    found = _falsified(condition, questions, {})
    if found is None:
        return None
    for question in list(found):
        fewer = {known: answer for known, answer in found.items() if known != question}
        if not is_satisfiable(given(condition, fewer), questions):
            found = fewer
    return found


def example_for(condition: Condition, questions: Questions) -> Example | None:
    """A smallest answer set with which `condition` holds whatever else is answered; None if it can never hold."""
    return counterexample(negate(condition, questions), questions)


def _falsified(condition: Condition, questions: Questions, known: dict[Condition, Example | None]) -> Example | None:
    """The fewest answers that falsify `condition` if its questions are split in this order; None if none do."""
    if isinstance(condition, bool):
        return None if condition else {}
    if condition not in known:
        question = questions[_decisive(condition)]
        best: Example | None = None
        for answer in distinct_answers(question, condition):
            found = _falsified(given(condition, {question.id: answer}), questions, known)
            if found is not None and (best is None or len(found) + 1 < len(best)):
                best = {question.id: answer, **found}
        known[condition] = best
    return known[condition]


def _decisive(condition: Condition) -> str:
    """The question to split on: of the alternatives that need the fewest answers, the one that most of them name."""
    parts = condition.parts if isinstance(condition, AnyOf) else (condition,)
    named = [questions_in(part) for part in parts]
    fewest = min(map(len, named))
    counts = Counter(name for names in named if len(names) == fewest for name in names)
    return min(counts, key=lambda name: (-counts[name], name))


def audiences(guide: Guide) -> Iterator[tuple[str, Condition, Condition]]:
    """The id of each card, when it is shown to somebody who has answered everything, and when it is not.

    In a section with `choose: first` it is shown when its own condition holds and that of no card before it does.
    """
    for section in guide.sections.values():
        cards = guide.cards_in(section.id)
        whens = [shorter(card.when) for card in cards]
        if section.choose == "first":
            found = first_of(whens, guide.questions)
        else:
            found = [(when, negate(when, guide.questions)) for when in whens]
        yield from ((card.id, *shown) for card, shown in zip(cards, found, strict=True))


def first_of(conditions: list[Condition], questions: Questions) -> list[tuple[Condition, Condition]]:
    """When each of `conditions` is the first of them that holds, and when it is not."""
    first = [without(condition, conditions[:number], questions) for number, condition in enumerate(conditions)]
    return [(condition, negate(condition, questions)) for condition in first]


def without(condition: Condition, others: Iterable[Condition], questions: Questions) -> Condition:
    """The condition that `condition` holds and none of `others` does."""
    rivals = [other for other in others if all_of([condition, other]) is not False]
    return shorter(all_of([condition, *(negate(other, questions) for other in rivals)])) if rivals else condition


def shown_conditions(guide: Guide) -> dict[str, Condition]:
    """Card id → when it is shown to somebody who has answered everything."""
    return {card: shown for card, shown, _ in audiences(guide)}


def shown_everything(guide: Guide, shown: Mapping[str, Condition] | None = None) -> dict[str, Condition]:
    """The key of each card, and of each part with a condition → when it is shown. `shown`: that of cards, if known."""
    if shown is None:
        shown = shown_conditions(guide)
    return {
        key: shown[card.id] if key == card.id else shorter(all_of([shown[card.id], when]))
        for card in guide.cards.values()
        for key, when in conditions_of(card)
    }


def outcome_conditions(guide: Guide, shown: Mapping[str, Condition]) -> dict[str, Condition]:
    """Outcome id → when the verdict has it. `shown`: when each card is shown."""
    verdicts = guide.verdicts
    return {
        outcome: any_of(shown[card.id] for card in verdicts if card.outcome == outcome) for outcome in guide.outcomes
    }


def without_outcome(guide: Guide, shown: Mapping[str, Condition]) -> Condition:
    """When the verdict has no outcome."""
    return any_of(shown[card.id] for card in guide.verdicts if card.outcome is None)


def implies(when: Condition, then: Condition, questions: Questions) -> Condition:
    """The condition "if `when` holds, `then` holds"."""
    return any_of([negate(when, questions), then])


def differ(one: Condition, other: Condition, questions: Questions) -> Condition:
    """The condition "exactly one of the two holds"."""
    return any_of([all_of([one, negate(other, questions)]), all_of([negate(one, questions), other])])
