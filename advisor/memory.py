"""Overwrites memory that was freed, so that what a person typed and answered cannot be read in it any more.

Python and the system give freed memory to new values and do not empty it before. This asks for much of it, in every
size, and gives it back empty. It is a best effort: SECURITY.md says what it cannot reach.
"""

from collections.abc import Iterator

AT_ONCE = 400
"""Bytes of what is typed that are read at once: so few that Python keeps them in its pools, which are overwritten. What
is read into more is cut off by the system, in blocks that are smaller than those that are overwritten."""

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
