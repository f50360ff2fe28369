"""Measure in turn, and tell the ratios: A B C A, A B C A, so that a change of the machine's pace hits all alike.

The first case of a suite is measured twice a round; the ratio of the two is the noise of the run.
"""

import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from benchmarks.ptyclock import Lost

Case = Callable[[], Mapping[str, float]]
"""Runs one program once; what was measured → the figure. No two cases of a suite measure things of the same name."""

AGAIN = " (again)"


class Suite(NamedTuple):
    """Cases that are measured in one run. `ratios`: what → the floor that it is divided by."""

    title: str
    unit: str
    cases: Sequence[Case]
    ratios: Mapping[str, str]


Figures = dict[str, list[float | None]]
"""What was measured → a figure a round; None where the program was lost."""


def measure(suite: Suite, rounds: int) -> Figures:
    """All figures of a suite, after one round that does not count; a case that is lost there is given up."""
    running = [case for case in suite.cases if _run(case)]
    every = [_round(running) for _ in range(rounds)]
    names = dict.fromkeys(name for found in every for name in found)
    return {name: [found.get(name) for found in every] for name in names}


def _round(cases: Sequence[Case]) -> dict[str, float]:
    found: dict[str, float] = {}
    for case in cases:
        found |= _run(case)
    return found | {name + AGAIN: figure for case in cases[:1] for name, figure in _run(case).items()}


def _run(case: Case) -> Mapping[str, float]:
    try:
        return case()
    except Lost as lost:
        print(f"lost: {lost}", file=sys.stderr)
        return {}


def complete(suite: Suite, figures: Figures) -> bool:
    """Whether everything was measured in every round."""
    return all(None not in figures.get(what, [None]) for what in (*figures, *suite.ratios))


def ratios(figures: Figures, what: str, floor: str) -> list[float]:
    """Ratios, round by round."""
    pairs = zip(figures.get(what, []), figures.get(floor, []), strict=False)
    return [above / below for above, below in pairs if above is not None and below is not None]


def report(suite: Suite, figures: Figures) -> list[str]:
    """The lines of a table: each figure, and its ratio to its floor."""
    noise = {name: name.removesuffix(AGAIN) for name in figures if name.endswith(AGAIN)}
    floors = {**suite.ratios, **noise}
    width = max(map(len, [*figures, *suite.ratios]))
    lines = [f"{suite.title} ({suite.unit}; medians, least and most)"]
    for name in dict.fromkeys([*figures, *suite.ratios]):
        known = [figure for figure in figures.get(name, []) if figure is not None]
        line = f"  {name:{width}}  {spread(known):>24}"
        if name in floors:
            line += f"   x {spread(ratios(figures, name, floors[name]), 2):18} of: {floors[name]}"
        lines.append(line.rstrip())
    return lines


def spread(values: Sequence[float], digits: int = 1) -> str:
    """Median, least and most."""
    if not values:
        return "not measured"
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"
