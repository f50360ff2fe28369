"""Measures how long nobody has touched a key or the mouse, for the cover of a desk."""

import sys
import time
from collections.abc import Callable
from enum import Enum


class Idle(Enum):
    """What is due at a desk: nothing, a blank screen, or to drop all answers."""

    NOT = "not"
    BLANK = "blank"
    DROP = "drop"


def now() -> float:
    """Seconds on a clock that nobody can set and that, where there is one, goes on while the machine sleeps."""
    if sys.platform == "win32":
        return time.monotonic()
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class IdleClock:
    """Counts from the last touch. `limit`: seconds until a blank screen is due; after twice that, a reset.

    `clock` gives the seconds; None for the clock of the machine.
    """

    def __init__(self, limit: float, clock: Callable[[], float] | None = None) -> None:
        self.limit = limit
        self._clock = clock or now
        self._touched = self._clock()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    @property
    def due(self) -> Idle:
        """What is due by now."""
        idle = self._idle
        if idle >= 2 * self.limit:
            return Idle.DROP
        return Idle.BLANK if idle >= self.limit else Idle.NOT

    @property
    def remaining(self) -> float:
        """Seconds until the next thing is due; 0 where everything is."""
        idle = self._idle
        return max((self.limit if idle < self.limit else 2 * self.limit) - idle, 0.0)

    @property
    def _idle(self) -> float:
        return self._clock() - self._touched
