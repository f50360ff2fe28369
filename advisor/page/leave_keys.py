"""The keys that leave at once, from every screen of the full screen."""

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
