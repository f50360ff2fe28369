"""A progress bar on stderr. It appears only on a terminal, and only if the work takes longer than a second."""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before the bar appears."""


def done(steps: Sequence[Callable[[], Iterable[T]]], words: str) -> list[T]:
    """What all steps return, one after the other, with `words` before the bar."""
    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task(words, total=len(steps))
    seen, begun, shown = sys.stderr.isatty(), time.monotonic(), False
    results: list[T] = []
    try:
        for step in steps:
            if seen and not shown and time.monotonic() - begun > PATIENCE:
                bar.start()
                shown = True
            results += step()
            bar.advance(task)
    finally:
        if shown:
            bar.stop()
    return results
