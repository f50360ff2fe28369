"""How long nobody has touched a key or the mouse. At a desk the screen goes blank, then everything is dropped."""

import time
from enum import Enum


class Idle(Enum):
    """What is due: nothing, a blank screen, or to drop everything."""

    NOT = "not"
    BLANK = "blank"
    DROP = "drop"


def now() -> float:
    """Seconds on a clock that goes on while the machine sleeps, where there is one, and that nobody can set."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class IdleClock:
    """Counts from the last touch. `limit`: seconds until a blank screen is due; after twice that, a reset."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._touched = now()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = now()

    @property
    def due(self) -> Idle:
        """What is due by now."""
        idle = now() - self._touched
        if idle >= 2 * self.limit:
            return Idle.DROP
        return Idle.BLANK if idle >= self.limit else Idle.NOT
