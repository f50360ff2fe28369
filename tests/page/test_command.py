"""The keys that leave, as every face finds them."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from advisor.page.command import LEAVE_KEYS, LeaveKey

KITTY = {"ctrl+q": "\x1b[113;5u", "ctrl+c": "\x1b[99;5u", "f10": "\x1b[21~"}
"""What terminals send that speak the keyboard protocol of kitty."""


def keys(typed: str) -> list[str]:
    """What Textual makes of it."""
    return [message.key for message in XTermParser().feed(typed) if isinstance(message, events.Key)]


@pytest.mark.parametrize("key", LEAVE_KEYS, ids=[key.name for key in LEAVE_KEYS])
def test_the_bytes_of_a_key_are_those_that_textual_calls_by_its_name(key: LeaveKey) -> None:
    assert keys(key.raw.decode()) == keys(KITTY[key.name]) == [key.name]
    assert key.shown.lower() == key.name
