"""Finds texts that say the same twice, sources that stand twice, and cards that have little to do with their facts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log

from advisor.check.findings import FindingCode, finding
from advisor.check.known import Known
from advisor.check.numbers import texts_of
from advisor.check.proof import example_for
from advisor.guide.conditions import all_of
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import Card, Guide

SHARED = 0.6
"""How much of the shorter of two cards stands in the other, in runs of three words, for them to say the same."""

FEWEST = 6
"""How many words of meaning a card must have for a judgement on its facts."""

KINSHIP = 3.0
"""How much a card and its facts share at least: the sum of ln(facts / facts with that word) over the words of both."""

COMMON = frozenset(
    str.split(
        """
    about after all also and another any are because been before but can could did does each else for from had
    has have her here his how into its may might more most must not one only other our out over she should
    some than that the their them then there these they this those through two under until was were what when
    where which while who will with without would you your yours
    """
    )
)


def check_alike(loaded: Loaded, known: Known | None = None) -> Iterator[Diagnostic]:
    """Find cards that say the same to the same person, equal sources, and, as warnings, cards on unrelated facts."""
    yield from _same_cards(loaded, known or Known(loaded.guide))
    yield from _same_sources(loaded)
    yield from _strangers(loaded)


def _same_cards(loaded: Loaded, known: Known) -> Iterator[Diagnostic]:
    guide = loaded.guide
    runs = {card.id: _runs(card) for card in guide.cards.values()}
    for one, other in combinations(guide.cards.values(), 2):
        shared = len(runs[one.id] & runs[other.id])
        is_copy = shared and one.title == other.title and texts_of(one) == texts_of(other)
        if not is_copy and shared < SHARED * max(1, min(len(runs[one.id]), len(runs[other.id]))):
            continue
        example = example_for(all_of([known.shown[one.id], known.shown[other.id]]), guide.questions)
        if is_copy or example is not None:
            yield finding(loaded, FindingCode.SAME_TEXT, "card", other.id, example=example, other=one.id)


def _runs(card: Card) -> frozenset[tuple[str, ...]]:
    """Every three words that follow each other in what a card says."""
    words = re.findall(r"[\w']+", " ".join(texts_of(card)[:-1]).casefold())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _same_sources(loaded: Loaded) -> Iterator[Diagnostic]:
    """Sources with the address of another one. That of a whole site only says that the page was not recorded."""
    seen: dict[str, str] = {}
    for source in loaded.guide.sources.values():
        page = re.sub(r"^https?://(www\.)?|/$", "", source.url).casefold()
        if page in seen and "/" in page:
            yield finding(loaded, FindingCode.SAME_SOURCE, "source", source.id, other=seen[page])
        seen.setdefault(page, source.id)


def _strangers(loaded: Loaded) -> Iterator[Diagnostic]:
    """Cards whose words hardly occur in their facts, weighed by how rare a word is among all facts."""
    guide = loaded.guide
    words = {fact: meant_words(_grounds(guide, fact)) for fact in guide.facts}
    number = Counter(word for found in words.values() for word in found)
    for card in guide.cards.values():
        said = meant_words([card.id, *texts_of(card)])
        shared = said & frozenset().union(*(words[fact] for fact in card.facts))
        if len(said) >= FEWEST and sum(log(len(words) / number[word]) for word in shared) < KINSHIP < log(len(words)):
            yield finding(loaded, FindingCode.UNRELATED_FACTS, "card", card.id, warning=True)


def _grounds(guide: Guide, fact_id: str) -> list[str]:
    """What a fact says, with its id and the titles of its sources."""
    fact = guide.facts[fact_id]
    return [fact_id, fact.states, fact.caveat or "", *(guide.sources[source].title for source in fact.sources)]


def meant_words(texts: Iterable[str]) -> frozenset[str]:
    """The beginnings of the words that mean something, so that pay, pays and payment are near each other."""
    found = re.findall(r"[^\W\d_]{3,}", " ".join(texts).casefold())
    return frozenset(word[:5] for word in found if word not in COMMON)
