"""How bytes become lines: whatever comes, in whatever pieces."""

import pytest

from advisor.line.events import Leave
from advisor.line.lines import LEAVE, LONGEST, HeldLines


def held(*pieces: bytes) -> HeldLines:
    lines = HeldLines("utf-8")
    for piece in pieces:
        lines.hold(piece)
    return lines


def test_a_line_that_comes_in_pieces_is_one_line() -> None:
    lines = held(b"a", b"b\nc")
    assert lines.is_ready
    assert lines.readline() == "ab\n"
    assert not lines.is_ready
    lines.hold(b"")
    assert (lines.readline(), lines.is_ready, lines.readline()) == ("c", True, "")


@pytest.mark.parametrize("pieces", [[b"x" * 100_000, b"y\nnext\n"], [b"x" * 100_000 + b"y\nnext\n"]])
def test_of_a_line_that_nobody_types_the_rest_is_dropped(pieces: list[bytes]) -> None:
    lines = held(*pieces)
    assert lines.readline().rstrip() == "x" * LONGEST
    assert lines.readline() == "next\n"


def test_a_leave_key_is_heard_in_what_is_dropped() -> None:
    lines = held(b"x" * 100_000 + LEAVE, b"y")
    assert lines.is_ready
    with pytest.raises(Leave):
        lines.readline()


def test_of_input_without_an_end_of_line_little_is_kept() -> None:
    """80 MB took minutes where each piece was searched together with all before it."""
    lines, piece = held(), b"x" * 65_536
    for _ in range(1280):
        lines.hold(piece)
        assert not lines.is_ready
    lines.hold(b"\n")
    assert len(lines.readline()) == LONGEST + 1


def test_a_letter_that_is_cut_in_two_ends_nothing() -> None:
    lines = held("é".encode() * LONGEST, b"\n")
    assert lines.readline().startswith("éé")
