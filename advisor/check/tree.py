"""Computes the decision tree that a person walks from given answers on. `drawing` writes it.

A fork is a question; each of its edges holds the answers that lead to the same. The tree ends at a depth. A subtree
that occurs again is replaced by the number of the first. Declining is no edge, but the given answers can hold it.
"""

from collections.abc import Iterator
from itertools import combinations
from math import prod
from typing import TypeAlias

import msgspec

from advisor.guide.conditions import Answer, Answers, Condition
from advisor.guide.model import Guide, Question
from advisor.interview import Interview
from advisor.interview.redacted import Redacted
from advisor.interview.remaining import conditions_of, shown_cards

DEPTH = 2
MOST_FORKS = 700
"""How many forks are drawn. Nobody reads more, and each level has some times as many as the one before."""

MOST_COMBINED = 4
"""A `many` question with more options than this is drawn with single options only, not with combinations."""

State: TypeAlias = tuple[frozenset[str], tuple[tuple[str, Condition], ...]]
"""What decides how a walk goes on: the declined questions, and what is left of all cards and parts that can show."""

Choices: TypeAlias = tuple[frozenset[str], ...]
"""Answers to one question."""


class Verdict(msgspec.Struct, frozen=True):
    """A card of a section with `choose: first`. `applies`: false if it only may apply."""

    card: str
    applies: bool


class End(msgspec.Struct, frozen=True):
    """Where the tree ends, either with no question left or at the depth.

    `cards`: how many apply or may apply. `questions_left`: how many questions there are still at most.
    """

    verdicts: tuple[Verdict, ...]
    cards: int
    questions_left: int


class Again(msgspec.Struct, frozen=True):
    """Stands for the subtree of the fork with this number."""

    number: int


class Fork(msgspec.Struct, frozen=True):
    """A question and where its answers lead. `others`: how many combinations of options have no edge."""

    number: int
    question: str
    edges: tuple["Edge", ...]
    others: int


class Edge(msgspec.Struct, frozen=True):
    """Answers that lead to the same. `ways`: in how many ways at most the rest can be answered."""

    answers: Choices
    ways: int
    to: Fork | End | Again


Node: TypeAlias = Fork | End | Again


class Tree(Redacted, frozen=True):
    """The tree of a guide that begins after `answers`."""

    guide: Guide
    answers: dict[str, Answer]
    root: Node


class TreeTooLarge(Exception):
    """A tree has more than MOST_FORKS forks."""


def decision_tree(guide: Guide, answers: Answers, depth: int = DEPTH) -> Tree:
    """The tree of the next `depth` questions for a person with these answers. Raises TreeTooLarge."""
    walk = Interview.replay(guide, answers)
    return Tree(guide, walk.answers, _node(walk, depth, {}))


def _node(walk: Interview, depth: int, numbers: dict[tuple[State, int], int]) -> Node:
    """The subtree of a walk. `numbers`: the numbers of the forks so far, by state and depth."""
    question = walk.question
    if question is None or depth <= 0:
        return _end(walk)
    key = _state(walk), depth
    if key in numbers:
        return Again(numbers[key])
    if len(numbers) == MOST_FORKS:
        raise TreeTooLarge
    number = numbers[key] = len(numbers) + 1
    answers = list(_drawn_answers(question))
    edges = tuple(
        Edge(alike, _ways(following), _node(following, depth - 1, numbers))
        for alike, following in _grouped(walk, question, answers)
    )
    return Fork(number, question.id, edges, question.answer_count - len(answers))


def _grouped(walk: Interview, question: Question, answers: list[frozenset[str]]) -> list[tuple[Choices, Interview]]:
    """The answers in groups that lead to the same, each with the walk after one of them."""
    groups: dict[State, tuple[list[frozenset[str]], Interview]] = {}
    for answer in answers:
        following = walk.answer(question.id, answer)
        groups.setdefault(_state(following), ([], following))[0].append(answer)
    return [(tuple(alike), following) for alike, following in groups.values()]


def _state(walk: Interview) -> State:
    declined = frozenset(question for question in walk.relevant if question in walk.answers)
    live = (shown_cards(walk.guide, section, walk.remaining) for section in walk.guide.sections.values())
    keys = (key for cards in live for card, _ in cards for key, _ in conditions_of(card))
    return declined, tuple((key, walk.remaining[key]) for key in keys)


def _end(walk: Interview) -> End:
    sections = walk.advice().sections
    verdicts = (part.cards for part in sections if part.section.choose == "first")
    return End(
        tuple(Verdict(shown_card.card.id, shown_card.applies) for cards in verdicts for shown_card in cards),
        sum(len(part.cards) for part in sections),
        walk.questions_left,
    )


def _ways(walk: Interview) -> int:
    open_questions = walk.relevant - walk.answers.keys()
    return prod(walk.guide.questions[question].answer_count for question in open_questions)


def _drawn_answers(question: Question) -> Iterator[frozenset[str]]:
    """The answers that get an edge: all of them or, with many options, none and each single option."""
    ids = [option.id for option in question.options]
    most = len(ids) if len(ids) <= MOST_COMBINED else 1
    sizes = range(1, 2) if question.choose == "one" else range(most + 1)
    return (frozenset(chosen) for size in sizes for chosen in combinations(ids, size))
