"""Looks for the keys that leave in the bytes that a terminal sends, before anything is made of them.

So they work amid an unfinished paste, behind broken sequences, and before everything else that was typed. Terminals
take these bytes out of what is pasted.
"""

import re

from advisor.page.command import LEAVE_KEYS

LONGEST = 31
"""Bytes that the longest sequence of a key has; the next read may bring its last one."""

LOCKS = (0, 64, 128, 192)
"""What Caps Lock and Num Lock add to the modifiers that a terminal tells."""

CTRL = 4


class LeaveWatch:
    """Sees a key that leaves, also where two reads part it."""

    def __init__(self) -> None:
        self._tail = b""

    def sees(self, data: bytes) -> bool:
        """Whether there is such a key in what was read now, or begun before."""
        seen = self._tail + data
        begun = BEGUN.search(seen[-LONGEST:])
        self._tail = begun[0] if begun else b""  # nothing else of what was typed is kept
        return LEAVES.search(seen) is not None


BEGUN = re.compile(rb"\x1b(?:[\[O][\d;:]*)?\Z")
"""A sequence that is not at its end yet."""


def _forms(name: str, raw: bytes) -> str:
    """The bytes of a key, plainly and as terminals tell it that name every key by a number and its modifiers."""
    plain = re.escape(raw.decode())
    if not name.startswith("ctrl+"):
        return rf"{plain}|{re.escape(raw.decode()[:-1])};{_modifiers(0)}(?::[12]?)?~"
    key = ord(name[-1])
    return (
        rf"{plain}|\x1b\[{key}(?::\d*)*;{_modifiers(CTRL)}(?::[12]?)?(?:;[\d:]*)?u|\x1b\[27;{_modifiers(CTRL)};{key}~"
    )


def _modifiers(held: int) -> str:
    return f"(?:{'|'.join(str(1 + held + locks) for locks in LOCKS)})"


LEAVES = re.compile("|".join(_forms(key.name, key.raw) for key in LEAVE_KEYS).encode())
"""Every key that leaves, in all of its forms."""
