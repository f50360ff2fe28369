"""The splash: its words in one language and in two, and that they fit any window."""

import re

import pyte
import pytest

from advisor.page.session import Session
from advisor.page.splash import Splash, compose_splash
from advisor.page.words import Text, Words
from advisor.tui.splash import cells, draw_splash, wrapped


def told(*texts: str) -> Words:
    return Words(tuple(Text(text, code) for text, code in zip(texts, ("en", "es"), strict=False)))


def texts(words: Words) -> list[str]:
    return [text.text for text in words.distinct]


SPLASH = Splash(told("A title"), told("What this is for. " * 12), told("Press Ctrl+Q to leave at once."))
TOGETHER = Splash(
    told("A title", "Un título"),
    told("What it is. " * 9, "Para qué es. " * 9),
    told("Press Ctrl+Q.", "Pulse Ctrl+Q."),
)
SIZES = [(1, 1), (10, 3), (30, 10), (40, 15), (60, 20), (80, 24), (160, 45)]


def seen(splash: Splash, columns: int, rows: int) -> pyte.Screen:
    screen = pyte.Screen(columns, rows)
    pyte.Stream(screen).feed(draw_splash(splash, columns, rows))
    return screen


def words(screen: pyte.Screen) -> str:
    return " ".join(" ".join(screen.display).split())


def test_it_says_what_this_is_and_how_to_leave(session: Session) -> None:
    splash = compose_splash(session.interview.guide, session.translators)
    assert [texts(words) for words in (splash.title, splash.purpose, splash.leave)] == [
        ["A small guide"],
        [session.interview.guide.purpose],
        ["Press Ctrl+Q to leave at once."],
    ]


def test_at_a_desk_it_says_so_in_both_languages_and_once_what_is_the_same(two_languages: Session) -> None:
    desk = two_languages.at_desk()
    splash = compose_splash(desk.interview.guide, desk.translators)
    purpose = desk.interview.guide.purpose
    assert texts(splash.title) == ["A small guide", "<A small guide>"]
    assert texts(splash.purpose) == [purpose, f"<{purpose}>"]
    assert texts(splash.leave) == ["Press Ctrl+Q to leave at once."]


@pytest.mark.parametrize("splash", [SPLASH, TOGETHER], ids=["one language", "two"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_how_to_leave_is_on_every_window_in_one_piece(splash: Splash, size: tuple[int, int]) -> None:
    columns, rows = size
    drawn = draw_splash(splash, columns, rows)
    places = [(int(row), int(column)) for row, column in re.findall(r"\x1b\[(\d+);(\d+)H", drawn)]
    assert all(1 <= row <= rows and 1 <= column <= columns for row, column in places)
    if columns >= 30:
        assert all(text in words(seen(splash, columns, rows)) for text in texts(splash.leave))


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (160, 45)], ids=str)
def test_a_promised_size_shows_all_of_it(size: tuple[int, int]) -> None:
    screen = seen(SPLASH, *size)
    for text in (*texts(SPLASH.title), *texts(SPLASH.purpose), *texts(SPLASH.leave)):
        assert " ".join(text.split()) in words(screen)
    margins = [len(line) - len(line.lstrip()) for line in screen.display if line.strip()]
    assert len(set(margins)) == 1


def test_the_purpose_goes_first_where_there_is_no_room() -> None:
    shown = words(seen(TOGETHER, 40, 8))
    assert "Un título" in shown
    assert "Para qué" not in shown
    assert words(seen(TOGETHER, 40, 2)) == "Press Ctrl+Q. Pulse Ctrl+Q."


def test_it_has_no_colours() -> None:
    assert set(re.findall(r"\x1b\[[\d;]*m", draw_splash(TOGETHER, 80, 24))) == {"\x1b[1m", "\x1b[m"}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("社会保障局", 4, ["社会", "保障", "局"]),
        ("a\u0301e\u0301 i", 4, ["a\u0301e\u0301 i"]),
        (" ", 20, []),
        ("社", 1, ["社"]),
    ],
)
def test_lines_are_measured_in_cells(text: str, width: int, lines: list[str]) -> None:
    assert list(wrapped(text, width)) == lines


def test_what_takes_no_cell_and_what_takes_two() -> None:
    assert [cells(text) for text in ("é", "e\u0301", "社", "\u200b", "")] == [1, 1, 2, 0, 0]
