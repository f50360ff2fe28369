"""Finds the most that can be shown at once, over every possible answer set, by splitting on one question at a time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from advisor.check.proof import Example, Questions
from advisor.check.shorter import shorter
from advisor.guide.conditions import All, Chosen, Condition, given, questions_in
from advisor.guide.logic import options_named, representatives
from advisor.guide.model import Question

Counted: TypeAlias = tuple[tuple[int, int], ...]
"""Pairs of the number of a condition and its weight, in order."""

Found: TypeAlias = tuple[int, Example]
"""The most, and answers with which it is reached."""


class MaxShown:
    """Finds the most that can be shown at once: the greatest weight of conditions that can hold together.

    Conditions are numbered, so that each is narrowed by an answer only once and compared by its number.
    """

    def __init__(self, questions: Questions) -> None:
        self.questions = questions
        self._conditions: list[Condition] = [False, True]
        self._named: list[frozenset[str]] = [frozenset(), frozenset()]
        self._numbers: dict[Condition, int] = {}
        self._shorter: dict[Condition, int] = {}
        """A condition as it comes → the number of a shorter one."""
        self._answers = {question.id: question.answer_count for question in questions.values()}
        self._turns_on: list[Chosen | None] = [None, None]
        self._rows: dict[tuple[int, str], dict[frozenset[str], int]] = {}
        """A condition and a question → answer → the number of what is left."""
        self._left: dict[tuple[str, tuple[int, ...]], int] = {}
        self._told_apart: dict[tuple[int, str], tuple[tuple[str, ...], ...]] = {}
        self._known: dict[Counted, Found] = {}
        self._bounds: dict[Counted, int] = {}
        """Where the most is not known: a number that is no less."""

    def of(self, weighed: Iterable[tuple[Condition, int]], above: int = -1) -> Found:
        """The greatest sum of the weights of conditions that hold together, and answers with which they do.

        If it is not more than `above`, some number that is not more than that either: that is found sooner.
        """
        numbers: dict[int, int] = defaultdict(int)
        for condition, weight in weighed:
            if condition not in self._shorter:
                self._shorter[condition] = self._number(shorter(condition))
            numbers[self._shorter[condition]] += weight
        return self._of(numbers, above)

    def _of(self, numbers: Mapping[int, int], above: int = -1) -> Found:
        """The most and its answers if it is more than `above`; otherwise some number that is no less than the most."""
        groups = [
            tuple((number, numbers[number]) for number in members)
            for members in self._apart(number for number in numbers if number > 1)
        ]
        at_most = {group: self._at_most(group) for group in groups}
        most, example = numbers.get(1, 0) + sum(at_most.values()), Example()
        for group in groups:
            if most <= above:
                break
            found, answers = self._known.get(group) or self._split(group, above - most + at_most[group])
            most += found - at_most[group]
            example.update(answers)
        return most, example

    def _split(self, group: Counted, above: int) -> Found:
        """The same for conditions that hang together, by the answers to one question."""
        question = self._first(group)
        touched = [(number, times) for number, times in group if question.id in self._named[number]]
        others = {number: times for number, times in group if question.id not in self._named[number]}
        told_apart = {options for number, _ in touched for options in self._options(number, question.id)}
        choices = [(answer, dict(others)) for answer in representatives(question, sorted(told_apart))]
        for number, times in touched:
            row = self._rows.setdefault((number, question.id), {})
            for answer, left in choices:
                after = row[answer] if answer in row else self._after(number, question.id, answer, row)
                if after:
                    left[after] = left.get(after, 0) + times
        bounds = [(self._bound(left.items()), answer, left) for answer, left in choices]
        best: Found | None = None
        for bound, answer, left in sorted(bounds, key=lambda choice: -choice[0]):
            if bound <= above:
                break
            most, answers = self._of(left, above)
            if most > above:
                above, best = most, (most, {question.id: answer, **answers})
        if best is None:
            self._bounds[group] = above
            return above, {}
        self._known[group] = best
        return best

    def _at_most(self, group: Counted) -> int:
        """The most of a group as far as it is known, or a number that is no less."""
        if group in self._known:
            return self._known[group][0]
        if group not in self._bounds:
            self._bounds[group] = self._bound(group)
        return self._bounds[group]

    def _bound(self, counted: Iterable[tuple[int, int]]) -> int:
        """No less than the most: of the conditions that turn on one answer, only those for the same option count."""
        bound = 0
        by_option: dict[str, dict[str, int]] = {}
        for number, times in counted:
            turns_on = self._turns_on[number]
            if turns_on is None:
                bound += times
            else:
                counts = by_option.setdefault(turns_on.question, {})
                for option in turns_on.options:
                    counts[option] = counts.get(option, 0) + times
        return bound + sum(max(counts.values()) for counts in by_option.values())

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
            self._turns_on.append(self._needed(condition))
        return self._numbers[condition]

    def _needed(self, condition: Condition) -> Chosen | None:
        """What a condition needs of one answer: of the question with the most options, if it needs some."""
        parts = condition.parts if isinstance(condition, All) else (condition,)
        needs = [part for part in parts if isinstance(part, Chosen) and not part.many]
        return max(needs, key=lambda part: self._answers[part.question], default=None)

    def _after(self, number: int, question: str, answer: frozenset[str], row: dict[frozenset[str], int]) -> int:
        """The number of what is left of a condition once a question is answered; answers alike need it only once."""
        alike = (number, *(answer.isdisjoint(options) for options in self._options(number, question)))
        key = (question, alike)
        if key not in self._left:
            self._left[key] = self._number(given(self._conditions[number], {question: answer}))
        row[answer] = self._left[key]
        return row[answer]

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
