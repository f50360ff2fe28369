"""What is typed before there is a screen for it."""

from textual import events
from textual.message import Message

from advisor.page.command import LEAVE_KEYS
from advisor.tui.terminal.early_input import EarlyInput


def key(name: str) -> events.Key:
    return events.Key(name, None)


def test_keys_come_out_in_order_and_none_is_kept_afterwards() -> None:
    early, keys = EarlyInput(), [key("a"), key("b")]
    assert all(early.keep(each) for each in keys)
    assert [early.next(), early.next(), early.next()] == [*keys, None]
    assert not early.keep(key("c"))


def test_a_key_that_comes_while_others_are_released_waits_its_turn() -> None:
    early, first, second = EarlyInput(), key("a"), key("b")
    early.keep(first)
    assert early.next() is first
    assert early.keep(second)
    assert early.next() is second


def test_only_input_is_kept_and_no_key_that_leaves() -> None:
    early = EarlyInput()
    assert not early.keep(Message())
    assert not any(early.keep(key(leave.name)) for leave in LEAVE_KEYS)
    assert early.keep(events.Paste("a"))
