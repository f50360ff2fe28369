"""What a person can do, and how it is asked for, whichever face is asked. For now: the keys that leave.

It imports nothing that takes time: the splash needs it before Textual is imported.
"""

from typing import NamedTuple


class LeaveKey(NamedTuple):
    """A key that leaves at once: its name, how it is written, and the bytes that a terminal sends for it."""

    name: str
    shown: str
    raw: bytes


LEAVE_KEYS = (
    LeaveKey("ctrl+q", "Ctrl+Q", b"\x11"),
    LeaveKey("ctrl+c", "Ctrl+C", b"\x03"),
    LeaveKey("f10", "F10", b"\x1b[21~"),
)
"""The keys that leave from everywhere; the first is the one that is told where there is room for one."""
