"""Finds numbers that the facts of a card say, but of something else: 10 days to answer became the 60 of an appeal.

A sentence of a card is held against the sentences of its facts. Where one that counts the same unit by another number
shares more words with it than all that have its own number, that other number may be the one that was meant.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from advisor.check.alike import meant_words
from advisor.check.findings import FindingCode, finding
from advisor.check.numbers import UNITS, claims, texts_of
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import Guide
from advisor.guide.placeholders import PLACEHOLDER

CLAUSE = re.compile(r"(?<=[.;:!?])\s+")
UNSAID = meant_words(UNITS) | meant_words(["within during until"])
"""Words that stand beside any number."""

COUNTED = frozenset(name for name, _ in UNITS.values()) | {f"business {name}" for name, _ in UNITS.values()}
"""The units in which something is counted."""

Count = tuple[str, str]


class _Said(NamedTuple):
    """What a sentence says: how much of which unit, as it is written there, and with which words."""

    counts: Mapping[Count, str]
    words: frozenset[str]


def check_swapped(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find each number in a card that its facts say in a sentence about something else."""
    guide = loaded.guide
    for card in guide.cards.values():
        grounds = [_said(text) for text in _clauses(_grounds(guide, card.facts))]
        for text in _clauses(texts_of(card)):
            for count, written in _counts(text):
                other = _likelier(count, _said(text).words, grounds)
                if other and not guide.checks.allows(written, card.id):
                    yield finding(loaded, FindingCode.NUMBER_OF_ANOTHER, "card", card.id, value=written, other=other)


def _likelier(count: Count, words: frozenset[str], grounds: Iterable[_Said]) -> str:
    """The number that sentences like this have, where it is another one; empty where it is the same."""
    own, other, found = -1, -1, ""
    for said in grounds:
        shared = len(words & said.words)
        if count in said.counts:
            own = max(own, shared)
        elif (rivals := [said.counts[each] for each in said.counts if each[0] == count[0]]) and shared > other:
            other, found = shared, rivals[0]
    return found if 0 <= own < other else ""


def _grounds(guide: Guide, facts: Iterable[str]) -> Iterator[str]:
    for fact in facts:
        yield guide.facts[fact].states
        yield guide.facts[fact].caveat or ""


def _clauses(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from CLAUSE.split(PLACEHOLDER.sub("", text))


def _said(text: str) -> _Said:
    return _Said(dict(_counts(text)), meant_words([text]) - UNSAID)


def _counts(text: str) -> Iterator[tuple[Count, str]]:
    """How much of which unit a text says, and how it is written."""
    for (kind, value), written in claims(text):
        if kind in COUNTED and "-" not in value:
            yield (kind, value), written
