"""The proof over every answer set: how it grows, how it compares with trying them all, and how large guides load."""

import json
import math
import time
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import islice, product

from advisor.check import steps
from advisor.check.coverage import check_coverage
from advisor.check.most import MaxShown
from advisor.check.promises import check_promises
from advisor.check.proof import counterexample, shown_conditions
from advisor.guide import compiled
from advisor.guide.conditions import any_of, given, questions_in
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.logic import is_satisfiable
from advisor.guide.model import Guide
from advisor.guide.opening import content_folder
from benchmarks.commands import Target
from benchmarks.generated import DAY, answer_sets, generated
from benchmarks.ptyclock import on_pipe
from benchmarks.rounds import Case, Suite

SIZES = ((100, 10, 4), (1_000, 25, 2), (10_000, 40, 2))
"""Cards, questions, options of a question: from 10^6 to 10^13 answer sets."""
SMALL = (100, 6, 3)
"""A guide of which all answer sets can be tried."""

NAIVE = "trying every answer set"
PROVED = "the proof of the same"
PASS = "python -c pass: end"
REAL = "the real guide: coverage, verdicts, lengths, promises, cases, leaks"
COMMAND = "advisor check, whole command: end"

PROOFS = 6
"""How many steps of `advisor check`, from the first on, are proofs; the others read words and dates."""

Part = Callable[[Loaded], Iterable[object]]


def _gaps(loaded: Loaded) -> Iterable[object]:
    guide = loaded.guide
    shown = shown_conditions(guide)
    for section in guide.sections:
        yield counterexample(any_of(shown[card.id] for card in guide.cards_in(section)), guide.questions)


def _unseen(loaded: Loaded) -> Iterable[object]:
    return [is_satisfiable(shown, loaded.guide.questions) for shown in shown_conditions(loaded.guide).values()]


def _most(loaded: Loaded) -> Iterable[object]:
    return MaxShown(loaded.guide.questions).of((shown, 1) for shown in shown_conditions(loaded.guide).values())


PARTS: Mapping[str, Part] = {
    "gaps": _gaps,
    "unseen cards": _unseen,
    "promises": check_promises,
    "most cards": _most,
    "coverage, all of it": check_coverage,
}

made = cache(generated)


def taken(part: Callable[[], object]) -> float:
    """Milliseconds that a part takes when nothing is remembered of an earlier round."""
    questions_in.cache_clear()
    begun = time.perf_counter()
    part()
    return (time.perf_counter() - begun) * 1000


def growth(_target: Target) -> Suite:
    """Each part at each size, against the size before if it had grown as n log n in the cards."""
    cases: list[Case] = []
    ratios: dict[str, str] = {}
    for number, (cards, questions, options) in enumerate(SIZES):
        larger = SIZES[number + 1][0] if number + 1 < len(SIZES) else None
        cases.append(_growing(cards, questions, options, larger))
        if larger:
            ratios |= {_name(part, larger): _grown(part, cards, larger) for part in PARTS}
    return Suite("Proof of generated guides", "ms", cases, ratios)


def _growing(cards: int, questions: int, options: int, larger: int | None) -> Case:
    def prove() -> Mapping[str, float]:
        loaded = made(cards, questions, options)
        figures = {}
        for name, part in PARTS.items():
            figure = taken(partial(_all_of, part, loaded))
            figures[_name(name, cards)] = figure
            if larger:
                figures[_grown(name, cards, larger)] = figure * _n_log_n(larger) / _n_log_n(cards)
        return figures

    return prove


def _all_of(part: Part, loaded: Loaded) -> list[object]:
    return list(part(loaded))


def _n_log_n(cards: int) -> float:
    return cards * math.log(cards)


def _name(part: str, cards: int) -> str:
    return f"{part}, {cards:,} cards"


def _grown(part: str, cards: int, larger: int) -> str:
    return f"{part}, {cards:,} cards, as n log n would make it at {larger:,}"


def against_naive(_target: Target) -> Suite:
    """Gaps, unseen cards and the most cards, proved and by trying every answer set of a small guide."""
    loaded = made(*SMALL)
    both = (_gaps, _unseen, _most)
    cases: tuple[Case, ...] = (
        lambda: {NAIVE: taken(lambda: tried(loaded.guide))},
        lambda: {PROVED: taken(lambda: [list(part(loaded)) for part in both])},
    )
    return Suite(f"{SMALL[0]} cards, {answer_sets(loaded.guide):,} answer sets", "ms", cases, {PROVED: NAIVE})


def tried(guide: Guide) -> tuple[int, set[str]]:
    """The most cards that somebody sees, and all that somebody sees, from every full answer set."""
    shown = shown_conditions(guide)
    most, seen = 0, set[str]()
    ids = [[frozenset({option.id}) for option in question.options] for question in guide.questions.values()]
    for chosen in product(*ids):
        answers = dict(zip(guide.questions, chosen, strict=True))
        cards = {card for card, condition in shown.items() if given(condition, answers) is True}
        most, seen = max(most, len(cards)), seen | cards
    return most, seen


def real(target: Target) -> Suite:
    """The real guide, against Python alone."""
    loaded = load_guide(content_folder())

    def nothing() -> Mapping[str, float]:
        with on_pipe(target.python_pass, target.environment) as program:
            return {PASS: program.until_end()}

    def proved() -> Mapping[str, float]:
        return {REAL: taken(lambda: [list(step()) for step in islice(steps(loaded, DAY, []), PROOFS)])}

    def command() -> Mapping[str, float]:
        with on_pipe([*target.full_screen, "check"], target.environment) as program:
            return {COMMAND: program.until_end()}

    return Suite("Proof of the real guide", "ms", (nothing, proved, command), {REAL: PASS, COMMAND: PASS})


def loading(_target: Target) -> Suite:
    """The compiled form of generated guides, read as typed and checked values, against json.loads of the same bytes."""
    cases: list[Case] = []
    ratios = {}
    for cards, questions, options in SIZES:
        data = compiled.encode(made(cards, questions, options).guide, "")
        read, plain = f"compiled guide, {cards:,} cards", f"json.loads, {cards:,} cards"
        ratios[read] = plain
        cases += [_once(plain, json.loads, data), _once(read, compiled.decode, data)]
    return Suite("Load of generated guides", "ms", cases, ratios)


def _once(name: str, reader: Callable[[bytes], object], data: bytes) -> Case:
    return lambda: {name: taken(lambda: reader(data))}
