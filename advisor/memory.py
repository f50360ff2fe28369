"""Keeps what a person typed and answered from being read in the memory of the program.

Python and the system give freed memory to new values and do not empty it before. `overwrite_freed` asks for much of it,
in every size, and gives it back empty. It is a best effort: SECURITY.md says what it cannot reach.
"""

import sys
from collections.abc import Iterator
from contextlib import suppress

SET_DUMPABLE = 4
"""The number of that wish in Linux. Memory that cannot be dumped cannot be read by the user's other programs either."""

OVERHEAD = 33
"""Bytes of a value of bytes without any."""

POOLED = range(48, 513, 16)
"""Sizes in bytes of the values that Python keeps in pools, those with an end that bytes can have."""

POOLS = 40_000
"""How many values take all pools that are free."""

SHORT = 128
"""Up to this size there are most values: words, and what holds them."""

MANY, SOME = 4_000_000, 1_500_000
"""Bytes that take what is free in the pools of a size that are in use."""

BLOCKS = range(528, 1056, 16)
"""Sizes of blocks of the system: several, for of each freed block a part is left at its end."""

EACH = 6000
"""How many blocks of each size take all that are free."""


def hide_memory() -> None:
    """Let nobody dump or read this program's memory, on Linux; a handler that is given cores heeds no limit on files.

    Faces do this once the first page is there, before anything is answered: it takes longer than most of that page.
    """
    if sys.platform == "linux":
        with suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(SET_DUMPABLE, 0, 0, 0, 0)


def overwrite_freed() -> Iterator[None]:
    """Fill freed memory with zeros, part by part, each in a hundredth of a second or so."""
    held = _zeros(POOLED[-1], POOLS)
    for size in POOLED:
        yield
        _zeros(size, (MANY if size <= SHORT else SOME) // size)
    del held
    for size in BLOCKS:
        yield
        _blocks = [bytearray(size) for _ in range(EACH)]  # of bytes the system would take none that it keeps apart


def _zeros(size: int, number: int) -> list[bytes]:
    """So many values of zeros, each of so many bytes in all."""
    return [bytes(size - OVERHEAD) for _ in range(number)]
