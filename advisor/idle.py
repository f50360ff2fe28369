"""Measures how long nobody has touched a key or the mouse, for the lock of a desk."""

import time
from enum import Enum


class Idle(Enum):
    """What is due at a desk: nothing, a blank screen, or to drop all answers."""

    NOT = "not"
    BLANK = "blank"
    DROP = "drop"


def now() -> float:
    """Seconds on a clock that nobody can set and that, where there is one, goes on while the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class IdleClock:
    """Counts from the last touch. `limit`: seconds until a blank screen is due; twice that, until all answers go."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._touched = now()

    def touch(self) -> None:
        """Start again: somebody is there."""
        self._touched = now()

    @property
    def due(self) -> Idle:
        """What is due now."""
        idle = now() - self._touched
        if idle >= 2 * self.limit:
            return Idle.DROP
        return Idle.BLANK if idle >= self.limit else Idle.NOT
