"""Proofs over every possible answer set, by splitting on one question at a time.

The answer sets are not enumerated. Options that no condition tells apart are tried once, conditions that share no
question are decided separately, and what is decided once is remembered. What does not hold comes with a smallest answer
set that shows it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from advisor.guide.conditions import AnyOf, Condition, all_of, any_of, given, questions_in
from advisor.guide.logic import distinct_answers, is_tautology, negate, options_named, representatives
from advisor.guide.model import Guide, Question

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


def outcomes(guide: Guide) -> Iterator[tuple[str, Condition, Condition]]:
    """The id of each card, when it is shown to somebody who has answered everything, and when it is not.

    In a section with `choose: first` it is shown when its own condition holds and that of no card before it does.
    """
    for section in guide.sections.values():
        earlier: Condition = False
        for card in guide.cards_in(section.id):
            shown = all_of([card.when, negate(earlier, guide.questions)])
            yield card.id, shown, any_of([negate(card.when, guide.questions), earlier])
            if section.choose == "first":
                earlier = any_of([earlier, card.when])


def shown_conditions(guide: Guide) -> dict[str, Condition]:
    """Card id → when it is shown to somebody who has answered everything."""
    return {card: shown for card, shown, _ in outcomes(guide)}


def implies(when: Condition, then: Condition, questions: Questions) -> Condition:
    """The condition "if `when` holds, `then` holds"."""
    return any_of([negate(when, questions), then])


def differ(one: Condition, other: Condition, questions: Questions) -> Condition:
    """The condition "exactly one of the two holds"."""
    return any_of([all_of([one, negate(other, questions)]), all_of([negate(one, questions), other])])


def is_satisfiable(condition: Condition, questions: Questions) -> bool:
    """Whether `condition` holds for some answer set."""
    return not is_tautology(negate(condition, questions), questions)


Counted = tuple[tuple[int, int], ...]
"""Pairs of the number of a condition and how often it occurs, in order."""


class MaxShown:
    """Finds the most cards that can be shown at once: the most conditions that can hold together.

    Conditions are numbered, so that each is narrowed by an answer only once and compared by its number.
    """

    def __init__(self, questions: Questions) -> None:
        self.questions = questions
        self._conditions: list[Condition] = [False, True]
        self._named: list[frozenset[str]] = [frozenset(), frozenset()]
        self._numbers: dict[Condition, int] = {}
        self._answers = {question.id: question.answer_count for question in questions.values()}
        self._left: dict[tuple[int, str, frozenset[str]], int] = {}
        self._told_apart: dict[tuple[int, str], tuple[tuple[str, ...], ...]] = {}
        self._known: dict[Counted, tuple[int, Example]] = {}

    def of(self, conditions: Iterable[Condition]) -> tuple[int, Example]:
        """How many of `conditions` can hold together at most, and answers with which that many do."""
        return self._of(Counter(map(self._number, conditions)))

    def _of(self, numbers: Mapping[int, int]) -> tuple[int, Example]:
        most, example = numbers.get(1, 0), Example()
        for members in self._apart(number for number in numbers if number > 1):
            group = tuple((number, numbers[number]) for number in members)
            if group not in self._known:
                self._known[group] = self._split(group)
            more, answers = self._known[group]
            most += more
            example.update(answers)
        return most, example

    def _split(self, group: Counted) -> tuple[int, Example]:
        question = self._first(group)
        told_apart = {options for number, _ in group for options in self._options(number, question.id)}
        best: tuple[int, Example] = (-1, {})
        for answer in representatives(question, sorted(told_apart)):
            left: dict[int, int] = defaultdict(int)
            for number, times in group:
                left[self._after(number, question.id, answer)] += times
            most, answers = self._of(left)
            if most > best[0]:
                best = (most, {question.id: answer, **answers})
        return best

    def _first(self, group: Counted) -> Question:
        """The question to split on: one that many conditions name and that has few answers."""
        counts: dict[str, int] = defaultdict(int)
        for number, times in group:
            for name in self._named[number]:
                counts[name] += times
        name = min(counts, key=lambda name: (-(counts[name] ** 2) / self._answers[name], name))
        return self.questions[name]

    def _number(self, condition: Condition) -> int:
        """The number of a condition: 0 for False, 1 for True, the same for equal ones."""
        if isinstance(condition, bool):
            return int(condition)
        if condition not in self._numbers:
            self._numbers[condition] = len(self._conditions)
            self._conditions.append(condition)
            self._named.append(questions_in(condition))
        return self._numbers[condition]

    def _after(self, number: int, question: str, answer: frozenset[str]) -> int:
        """The number of what is left of a condition once a question is answered."""
        if question not in self._named[number]:
            return number
        key = (number, question, answer)
        if key not in self._left:
            self._left[key] = self._number(given(self._conditions[number], {question: answer}))
        return self._left[key]

    def _options(self, number: int, question: str) -> tuple[tuple[str, ...], ...]:
        key = (number, question)
        if key not in self._told_apart:
            self._told_apart[key] = options_named(self._conditions[number], question)
        return self._told_apart[key]

    def _apart(self, numbers: Iterable[int]) -> list[list[int]]:
        """The conditions in groups that share no question; each group is sorted, so that it is recognised."""
        alike: dict[frozenset[str], list[int]] = {}
        for number in numbers:
            alike.setdefault(self._named[number], []).append(number)
        groups: list[tuple[set[str], list[int]]] = []
        for names, numbers_alike in alike.items():
            joined, members, others = set(names), numbers_alike, []
            for group in groups:
                if names.isdisjoint(group[0]):
                    others.append(group)
                else:
                    joined |= group[0]
                    members = members + group[1]
            groups = [*others, (joined, members)]
        return [sorted(members) for _, members in groups]
