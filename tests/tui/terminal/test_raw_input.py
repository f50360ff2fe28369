"""What a terminal sends, before and while it is parsed: keys that leave, nonsense, and sizes that no screen has."""

import os
import time
from collections.abc import Callable, Iterable

import pytest
from textual import events
from textual.message import Message

from advisor.tui.terminal.key_parser import KeyParser
from advisor.tui.terminal.leave_watch import LeaveWatch
from advisor.tui.terminal.size import LARGEST, is_believable, terminal_size

LEAVING = [
    *(
        b"\x11",
        b"\x03",
        b"\x1b[21~",
        b"\x1b[113;5u",
        b"\x1b[99;5u",
        b"\x1b[113;69u",
        b"\x1b[99;133:1u",
        b"\x1b[113:81;5u",
    ),
    *(b"\x1b[27;5;113~", b"\x1b[21;65~", b"\x1b[21;1:1~", b"\x1b\x03"),
]
STAYING = [
    *(b"q", b"\x1b[21", b"\x1b[20~", b"\x1b[21;2~", b"\x1b[113;6u", b"\x1b[113;1u", b"\x1b[112;5u", b"\x1b[113;5:3u"),
    *(b"\x1b[200~21~", b"\x1b[<0;21;21M", b"\x1b[48;21;99;5;5t", b"\x1b[1113;5u"),
]


@pytest.mark.parametrize(
    "before", [b"", b"\x1b[200~abc", b"\x1b[1114200;1u", b"\x1b[:;:u", b"\xff\xc3", b"\x1b[", b"x" * 9000]
)
@pytest.mark.parametrize("key", LEAVING)
def test_a_key_that_leaves_is_seen_behind_anything_and_in_parts(before: bytes, key: bytes) -> None:
    assert LeaveWatch().sees(before + key)
    parted = LeaveWatch()
    assert [parted.sees(bytes([each])) for each in before + key].index(True) == len(before + key) - 1


@pytest.mark.parametrize("typed", STAYING)
def test_nothing_else_leaves(typed: bytes) -> None:
    assert not LeaveWatch().sees(typed)


def parsed(parser: KeyParser, text: str) -> list[str]:
    """The keys, and of a paste its text."""
    return [_told(message) for message in parser.feed(text)]


def _told(message: Message) -> str:
    match message:
        case events.Key():
            return message.key
        case events.Paste():
            return f"paste {message.text}"
        case _:
            return type(message).__name__


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Lets seconds go by."""
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return lambda seconds: now.__setitem__(0, now[0] + seconds)


NONSENSE = [
    *("\x1b[1114200;1u", "\x1b[:;:u", "\x1b[99999999999999999999;5u", "\x1b[55296;1z"),
    *("\x1b[113;5;1114200u", "\x1b[<0;;1M", "\x1b[<99999999999;1;1M", "\x1b[48;0;0;0;0t\x1b[<0;5;5M"),
    *(
        "\x1b[M123",
        "\x1b[?1;2c",
        "\x1b[123;45;6z",
        "\x1b]11;rgb:1234/0000/0000\x1b\\",
        "\x1b]11;123\x07",
        "\x1bP>|123\x1b\\",
    ),
    *("\x1b[" + "9" * 5000 + "~", "\x1b[12\x1b[123z", "\x1b]123\x1b[999z", "\x1b[201~"),
]


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_no_sequence_that_means_nothing_types_anything_and_keys_behind_it_arrive(nonsense: str) -> None:
    whole, parted = KeyParser(), KeyParser()
    assert _keys(parsed(whole, f"{nonsense}\x1b[A1")) == ["up", "1"]
    assert _keys(each for sign in f"{nonsense}\x1b[A1" for each in parsed(parted, sign)) == ["up", "1"]


def _keys(told: Iterable[str]) -> list[str]:
    return [each for each in told if each != "Resize" and not each.startswith("Mouse")]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a1\r", ["a", "1", "enter"]),
        ("\x1b[A\x1bOP\x1b[6;2~", ["up", "f1", "shift+pagedown"]),
        ("\x1b1\x1bx\x1bX", ["alt+1", "alt+x", "alt+shift+x"]),
        ("\x1b\x1b[B", ["escape", "down"]),
        ("\x1b[1;5A\x1b[Z\x1b[3~", ["ctrl+up", "shift+tab", "delete"]),
        ("é字", ["é", "字"]),
        ("\x1b[<0;5;5M\x1b[<0;5;5m", ["MouseDown", "MouseUp"]),
        ("\x1b[200~a\n1\x1b[A\x1b[201~b", ["paste a\n1\x1b[A", "b"]),
        ("\x1b[200~\x1b[201~\x1b[200~x\x1b[201~", ["paste ", "paste x"]),
    ],
)
def test_what_is_typed_is_told_whole_or_sign_by_sign(
    text: str, keys: list[str], clock: Callable[[float], None]
) -> None:
    parser = KeyParser()
    found = parsed(parser, text)
    clock(0.1)
    assert found + [_told(message) for message in parser.tick()] == keys
    parser = KeyParser()
    found = [each for sign in text for each in parsed(parser, sign)]
    clock(0.1)
    assert found + [_told(message) for message in parser.tick()] == keys


@pytest.mark.parametrize(
    ("text", "key"), [("\x1b", "escape"), ("\x1b[", "alt+left_square_bracket"), ("\x1bO", "alt+shift+o")]
)
def test_what_could_begin_a_sequence_is_a_key_once_nothing_follows(
    text: str, key: str, clock: Callable[[float], None]
) -> None:
    parser = KeyParser()
    assert parsed(parser, text) == []
    assert [*parser.tick()] == []
    clock(0.2)
    assert [_told(message) for message in parser.tick()] == [key]


def test_a_sequence_without_its_end_takes_no_key_that_comes_later(clock: Callable[[float], None]) -> None:
    parser = KeyParser()
    for begun in ("\x1b[12;3", "\x1b]11;rgb", "\x1bP12"):
        assert parsed(parser, begun) == []
        clock(1.5)
        assert [*parser.tick()] == []
        assert parsed(parser, "2") == ["2"]


def test_a_paste_without_its_end_ends_when_nothing_comes_for_a_while(clock: Callable[[float], None]) -> None:
    parser = KeyParser()
    assert parsed(parser, "\x1b[200~card") == []
    clock(2)
    assert parsed(parser, "s 12\x1b[20") == []
    clock(4)
    assert parsed(parser, "1") == ["paste cards 12", "1"]


@pytest.mark.parametrize(
    ("size", "is_one"),
    [
        ((80, 24), True),
        ((LARGEST, LARGEST), True),
        ((5000, 50), False),
        ((50, 5000), False),
        ((0, 24), False),
        ((80, 0), False),
    ],
)
def test_which_sizes_are_believed(size: tuple[int, int], is_one: bool) -> None:
    assert is_believable(*size) == is_one


@pytest.mark.parametrize(("columns", "known"), [("120", 120), ("99999999", LARGEST), ("-3", 80), ("many", 80)])
def test_where_the_terminal_tells_no_size_the_environment_does_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, known: int
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((0, 0)))
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal_size() == (known, 24)


def test_what_the_terminal_tells_counts_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((5000, 30)))
    monkeypatch.setenv("COLUMNS", "70")
    assert terminal_size() == (LARGEST, 30)
