"""A progress bar on stderr. It appears only on a terminal, and only if the work takes longer than a second."""

import sys
import time
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self, TypeVar

from rich.console import Console
from rich.progress import Progress as Bar

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before the bar appears."""


class Progress:
    """Shows how many of `total` steps are done, with `words` before the bar."""

    def __init__(self, total: int, words: str) -> None:
        self._seen = sys.stderr.isatty()
        self._bar = Bar(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(words, total=total)
        self._begun = time.monotonic()
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._bar.stop()

    def over(self, steps: Sequence[T]) -> Iterator[T]:
        """Yield the steps. Each counts as done when the next one is asked for."""
        for step in steps:
            if self._seen and not self._shown and time.monotonic() - self._begun > PATIENCE:
                self._bar.start()
                self._shown = True
            yield step
            self._bar.advance(self._task)
