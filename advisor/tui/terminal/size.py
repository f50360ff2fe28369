"""How large the terminal is. No terminal is believed that tells of a size that no screen has."""

import os
import shutil
import sys
from contextlib import suppress

LARGEST = 1000
"""Columns or rows. A screen of as many of each takes a moment to paint; one of 5,000 takes half a gigabyte."""


def is_believable(columns: int, rows: int) -> bool:
    """Whether a screen can have this size."""
    return 0 < columns <= LARGEST and 0 < rows <= LARGEST


def terminal_size() -> tuple[int, int]:
    """Columns and rows: what the terminal itself tells, else the environment, else the usual; at most the largest."""
    columns, rows = 0, 0
    with suppress(OSError, ValueError, AttributeError):  # no terminal, or none any more
        columns, rows = os.get_terminal_size(sys.__stdout__.fileno())  # type: ignore[union-attr]
    if not (columns and rows):
        columns, rows = shutil.get_terminal_size()
    return max(1, min(columns, LARGEST)), max(1, min(rows, LARGEST))
