"""The first page stands before Textual is imported, is the same as Textual's, and is left and typed at from then on.

A gate stands before the import of Textual where a test needs time between the two; only the test opens it.
"""

import datetime
import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pyte
import pytest
from rich.color import Color, ColorSystem
from textual.theme import Theme

from advisor.guide.opening import open_guide
from advisor.languages import Language, Languages, open_languages
from advisor.languages.translator import untranslated
from advisor.page import Session
from advisor.tui.first import Unsure, colours, picture
from advisor.tui.first.colours import choose_pen
from advisor.tui.themes import ANSI, DARK, LIGHT, THEMES, choose_theme
from tests.terminal.terminal import PROGRAM, Terminal
from tests.terminal.test_leaving import BLANK, CLEAR, KEYS, OUT_OF_THE_ALTERNATE_SCREEN, SEQUENCE, fresh_settings

TEXTUAL = b"\x1b[?1000h"
"""What Textual writes first of all when it takes the terminal over."""

HOME = b"\x1b[1;1H"
"""What a frame begins and ends with."""

IN_THE_ALTERNATE_SCREEN = b"\x1b[?1049h"
SIZES = [(40, 15), (60, 20), (80, 24), (100, 30), (160, 45)]
LANGUAGES = {"en": "en_US.UTF-8", "es": "es_US.UTF-8"}
PAGES: dict[str, tuple[str, ...]] = {"choice": (), "welcome": ("--lang",), "desk": ("--desk",)}
TERMINALS: dict[str, dict[str, str]] = {
    "dark": {"COLORTERM": "truecolor"},
    "dark in 256": {},
    "light": {"COLORTERM": "truecolor", "COLORFGBG": "0;15"},
    "light in 256": {"COLORFGBG": "0;15"},
    "own colours": {"TERM": "xterm"},
    "no colours": {"NO_COLOR": "1"},
}
SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
ENGLISH = ("--lang", "en")
QUESTION = "Who is this visit for?"

GATE = """
import os, sys, time
from importlib.abc import MetaPathFinder
class Gate(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ("textual", "rich", "babel", "asyncio"):
            while not os.path.exists(os.environ["GATE"]):
                time.sleep(0.01)
            if "BROKEN" in os.environ:
                raise ImportError
sys.meta_path.insert(0, Gate())
from advisor.start import run
run()
"""


class Cell(NamedTuple):
    """What can be seen of a cell: of a blank one only what is behind it."""

    character: str
    colours: tuple[str, str]
    bold: bool
    underlined: bool


def cell(seen: pyte.screens.Char) -> Cell:
    words, ground = (f"~{seen.bg}", f"~{seen.fg}") if seen.reverse else (seen.fg, seen.bg)
    if seen.data == " " and not seen.underscore:
        return Cell(" ", ("", ground), bold=False, underlined=False)
    return Cell(seen.data, (words, ground), seen.bold, seen.underscore)


def cells(screen: pyte.Screen) -> list[list[Cell]]:
    return [[cell(screen.buffer[row][column]) for column in range(screen.columns)] for row in range(screen.lines)]


def painted_first(terminal: Terminal) -> pyte.Screen:
    """The screen as it was when Textual took it over."""
    screen = pyte.Screen(terminal.screen.columns, terminal.screen.lines)
    pyte.ByteStream(screen).feed(terminal.written.partition(TEXTUAL)[0])
    return screen


def has_frame(terminal: Terminal) -> bool:
    """Whether a frame of Textual's is complete."""
    return terminal.written.partition(TEXTUAL)[2].count(HOME) > 1


@contextmanager
def before_textual(
    gate: Path, *arguments: str, columns: int = 100, rows: int = 30, **environment: str
) -> Iterator[Terminal]:
    """The program with its first page painted, and Textual waiting until there is a file `gate`."""
    script = ("-c", GATE, *(arguments))
    program = Path(sys.executable)
    with Terminal(*script, columns=columns, rows=rows, program=program, GATE=str(gate), **environment) as terminal:
        terminal.wait_for("Ctrl+Q")
        yield terminal


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    return tmp_path / "gate"


@pytest.fixture
def session() -> Session:
    guide = open_guide()
    return Session.start(guide, open_languages(guide.id), "en", datetime.date(2026, 11, 23))


def arguments(page: str, language: str) -> tuple[str, ...]:
    return (*PAGES[page], language) if page == "welcome" else PAGES[page]


def environment(language: str, kind: str) -> dict[str, str]:
    return {"LANG": LANGUAGES[language], "PYTHONUTF8": "1", **TERMINALS[kind]}


# The same picture


PAINTED = [
    (size, language, page, kind)
    for size, language, page, kind in product(SIZES, LANGUAGES, PAGES, TERMINALS)
    if kind == "dark" or (size, language) == ((100, 30), "en") or (size, language, page) == ((60, 20), "es", "welcome")
]
"""Every size, language and page in one terminal; every terminal with some of them."""


@pytest.mark.parametrize(
    ("size", "language", "page", "kind"), PAINTED, ids=[f"{x}x{y}-{'-'.join(rest)}" for (x, y), *rest in PAINTED]
)
def test_the_first_paint_is_what_textual_paints(size: tuple[int, int], language: str, page: str, kind: str) -> None:
    columns, rows = size
    given, around = arguments(page, language), environment(language, kind)
    with Terminal(*given, columns=columns, rows=rows, program=PROGRAM, **around) as terminal:
        terminal.wait_until(lambda: has_frame(terminal))
        first = painted_first(terminal)
        assert "Ctrl+Q" in first.display[-1]
        assert cells(first) == cells(terminal.screen)


@pytest.mark.parametrize("size", [(40, 15), (100, 30)], ids=str)
def test_nothing_moves_when_textual_takes_over(size: tuple[int, int]) -> None:
    columns, rows = size
    with Terminal("--desk", columns=columns, rows=rows) as terminal:
        terminal.wait_until(lambda: has_frame(terminal))
        terminal.settle()
        screen = painted_first(terminal)
        stood = cells(screen)
        stream = pyte.ByteStream(screen)
        later = terminal.written.partition(TEXTUAL)[2]
        for sequence in re.split(rb"(?=\x1b\[\d+;\d+H)", later):
            stream.feed(sequence)
            assert cells(screen) == stood
        assert BLANK not in later
        assert terminal.written.count(IN_THE_ALTERNATE_SCREEN) == 1


def test_the_colours_are_those_of_the_themes() -> None:
    tables = {DARK: colours.DARK, LIGHT: colours.LIGHT}
    for theme in THEMES:
        if theme.name in tables:
            assert tables[theme.name] == {name: known(theme, name) for name in tables[theme.name]}


def known(theme: Theme, name: str) -> colours.Colour:
    """A variable of a theme as it is, and as Rich writes it in 256 colours."""
    variables = {**theme.to_color_system().generate(), **theme.variables}
    exact = variables[name].lower()
    return colours.Colour(int(exact[1:], 16), Color.parse(exact).downgrade(ColorSystem.EIGHT_BIT).number or 0)


def test_the_theme_is_the_one_that_the_app_chooses() -> None:
    terms = ["xterm", "xterm-256color", "xterm-kitty", "linux", "screen", "xterm-16color"]
    depths = ["", "truecolor", "24bit", " TrueColor ", "yes"]
    pens = {DARK: colours.DARK, LIGHT: colours.LIGHT, ANSI: None}
    for term, depth, ground, none in product(terms, depths, [None, "15;0", "0;15", "0;default;7", ""], [None, "", "1"]):
        given = {"TERM": term, "COLORTERM": depth, "COLORFGBG": ground, "NO_COLOR": none}
        surroundings = {name: value for name, value in given.items() if value is not None}
        pen = choose_pen(surroundings)
        assert pen.colours == pens[choose_theme(surroundings)]
        assert pen.exact == (pen.colours is not None and depth.strip().lower() in ("truecolor", "24bit"))


# Where it is not certain


def first_page(session: Session, size: tuple[int, int] = (80, 24)) -> str:
    return picture(session, size, ask_language=True, idle=0)


@pytest.mark.parametrize("name", ["中文", "العربية", "a\u0301", "\u2713", "a\tb", "x" * 90])
def test_there_is_none_where_cells_are_not_certain(session: Session, name: str) -> None:
    spanish = session.languages.known["es"]
    other = Language("es", name, spanish.english_name)
    assert spanish.name in first_page(session)
    languages = Languages({**session.languages.known, "es": other}, untranslated)
    named = Session.start(session.interview.guide, languages, "en", session.today)
    with pytest.raises(Unsure):
        first_page(named)


@pytest.mark.parametrize("size", [(39, 15), (40, 14), (39, 100), (200, 14)], ids=str)
def test_there_is_none_where_the_window_is_too_small(session: Session, size: tuple[int, int]) -> None:
    with pytest.raises(Unsure):
        first_page(session, size)


def test_there_is_none_where_textual_was_told_to_look_otherwise(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_COLOR_SYSTEM", "standard")
    with pytest.raises(Unsure):
        first_page(session)


def test_a_window_too_small_is_told_by_textual() -> None:
    with Terminal(*ENGLISH, columns=30, rows=10) as terminal:
        terminal.wait_for("--line")
        assert painted_first(terminal).display == [" " * 30] * 10
        assert terminal.written.count(IN_THE_ALTERNATE_SCREEN) == 1


def test_a_terminal_that_is_not_to_be_painted_on_is_not() -> None:
    with Terminal(*ENGLISH, "--line") as terminal:
        terminal.wait_for("Press Enter to begin.")
        assert IN_THE_ALTERNATE_SCREEN not in terminal.written


# Keys between the two


@pytest.mark.parametrize(
    ("given", "keys", "leads_to"),
    [
        (ENGLISH, "\r", QUESTION),
        (ENGLISH, "\r1", "What do you need from Social Security?"),
        (ENGLISH, "l", "Choose a language"),
        (ENGLISH, "\r\x1b", "Press Enter to start"),
        (ENGLISH, "h", "Keys of this screen"),
        ((), "2", "Antes de empezar"),
        ((), "\x1b[B\r", "Antes de empezar"),
        ((), "\r\r1", "What do you need from Social Security?"),
        (("--desk",), "\r", QUESTION),
    ],
)
def test_keys_typed_at_once_act_when_textual_is_up(
    gate: Path, given: tuple[str, ...], keys: str, leads_to: str
) -> None:
    with before_textual(gate, *given, LANG="C.UTF-8") as terminal:
        terminal.type(keys)
        gate.touch()
        terminal.wait_until(lambda: has_frame(terminal))
        terminal.wait_for(leads_to)
        terminal.settle()
        assert leads_to in terminal.text


def test_a_key_typed_as_soon_as_the_page_stands_is_not_lost() -> None:
    with Terminal(*ENGLISH) as terminal:
        terminal.wait_until(lambda: HOME in terminal.written)
        assert TEXTUAL not in terminal.written
        terminal.type("\r")
        terminal.wait_for(QUESTION)


def test_keys_typed_early_are_told_once_though_the_program_is_suspended(gate: Path) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.type("\r")
        gate.touch()
        terminal.wait_for(QUESTION)
        terminal.settle()
        shown = terminal.text
        os.kill(terminal.pid, signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.pid, os.WSTOPPED | os.WNOWAIT)
        terminal.settle()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: terminal.text == shown)
        terminal.settle()
        assert terminal.text == shown


# Leaving between the two


def check_left(terminal: Terminal, before: int) -> None:
    """The page is blanked first and forgotten last, and the terminal is as it was."""
    leaving = terminal.written[before:]
    assert leaving.startswith(BLANK)
    assert leaving.endswith(CLEAR)
    assert leaving.rindex(CLEAR) > leaving.rindex(OUT_OF_THE_ALTERNATE_SCREEN)
    assert SEQUENCE.sub(b"", leaving) == b""
    assert leaving.count(b"\x1b[?25h") == leaving.count(b"\x1b[23;0t") == 1
    assert terminal.text.strip() == ""
    assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("typed", ["", "\r1x"], ids=["alone", "after others"])
def test_a_key_leaves_at_once(gate: Path, key: str, typed: str) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.settle()
        before = len(terminal.written)
        terminal.type(typed + key)
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)
        assert TEXTUAL not in terminal.written


def test_a_key_leaves_though_its_bytes_come_one_by_one(gate: Path) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.settle()
        before = len(terminal.written)
        for byte in KEYS["f10"]:
            terminal.type(byte)
        assert terminal.wait_for_end() == 0
        check_left(terminal, before)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_leaves_at_once(gate: Path, number: signal.Signals) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.settle()
        before = len(terminal.written)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 128 + number
        check_left(terminal, before)


def test_a_terminal_that_goes_away_ends_the_program(gate: Path) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.hang_up()
        assert terminal.wait_for_end_unread() == 128 + signal.SIGHUP


@pytest.mark.parametrize("leave", ["\x11", signal.SIGTERM], ids=str)
def test_a_terminal_that_nobody_reads_holds_up_no_end(gate: Path, leave: str | signal.Signals) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.settle()
        terminal.fill()
        if isinstance(leave, str):
            terminal.type(leave)
        else:
            os.kill(terminal.pid, leave)
        assert terminal.wait_for_end_unread() == (0 if isinstance(leave, str) else 128 + leave)
        assert terminal.settings() == fresh_settings()
        terminal.read_rest()
        assert terminal.written.endswith(CLEAR)


def test_a_stop_is_put_off_until_textual_knows_what_to_do_then(gate: Path) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.settle()
        shown = terminal.text
        os.kill(terminal.pid, signal.SIGTSTP)
        gate.touch()
        terminal.wait_until(lambda: has_frame(terminal))
        assert terminal.text == shown


def test_a_fault_on_the_way_to_textual_is_told_on_a_restored_terminal(gate: Path) -> None:
    with before_textual(gate, *ENGLISH, BROKEN="1") as terminal:
        terminal.settle()
        before = len(terminal.written)
        gate.touch()
        assert terminal.wait_for_end() == 70
        assert terminal.settings() == fresh_settings()
        leaving, _, told = terminal.written[before:].partition(CLEAR)
        assert leaving.startswith(BLANK)
        assert OUT_OF_THE_ALTERNATE_SCREEN in leaving
        assert b"It is our fault, not yours" in told
        assert b"\x1b" not in told


def test_the_settings_of_the_shell_come_back() -> None:
    script = f"stty -ixon intr ^G min 3; stty -g; {PROGRAM} --lang en; echo code $?; stty -g"
    with Terminal("-c", script, program=Path("/bin/sh")) as terminal:
        terminal.wait_until(lambda: has_frame(terminal))
        terminal.type("\x11")
        terminal.wait_for_end()
        first, *_ = terminal.written.split()
        *_, code, last = terminal.written.split()
        assert (code, last) == (b"0", first)


# Another size between the two


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (160, 45)], ids=str)
def test_another_size_between_the_two_is_painted_right(gate: Path, size: tuple[int, int]) -> None:
    columns, rows = size
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.resize(columns, rows)
        gate.touch()
        terminal.wait_until(lambda: has_frame(terminal))
        terminal.settle()
        with Terminal(*ENGLISH, columns=columns, rows=rows) as other:
            other.wait_until(lambda: has_frame(other))
            assert cells(terminal.screen) == cells(other.screen)


def test_a_window_made_too_small_between_the_two_is_told_and_comes_back(gate: Path) -> None:
    with before_textual(gate, *ENGLISH) as terminal:
        terminal.settle()
        shown = terminal.text
        terminal.resize(30, 10)
        gate.touch()
        terminal.wait_for("--line")
        terminal.resize(100, 30)
        terminal.wait_until(lambda: terminal.text == shown)
