"""The code of a link: what a phone reads from it, and what is too long to be read."""

import pytest

from advisor.page.sheet import MOST_SCANNED
from advisor.writers.qr import TooLongToScan, picture, rows

LINK = "https://clinic.example.org/es.html"


def test_a_code_in_a_terminal_has_white_around_it() -> None:
    drawn = rows(LINK)
    assert len({len(row) for row in drawn}) == 1
    assert set(drawn[0]) == {" "}
    assert all(row[:2] == row[-2:] == "  " for row in drawn)
    assert len(drawn) <= 19


def test_a_picture_is_black_on_white() -> None:
    drawn = picture(LINK)
    assert drawn.startswith("<svg")
    assert "#fff" in drawn or "white" in drawn


def test_the_longest_link_is_drawn_and_none_that_is_longer() -> None:
    longest = LINK + "#" + "a" * (MOST_SCANNED - len(LINK) - 1)
    assert rows(longest)
    with pytest.raises(TooLongToScan):
        rows(longest + "a")
