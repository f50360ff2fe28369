"""The first page as Textual will lay it out: the same wrap, columns, bars and keys, so that nothing moves afterwards.

Where that is not certain, it is not drawn at all (`Unsure`): a word longer than a line, or characters whose width
terminals and Textual may see differently. tests/terminal/test_first_paint.py compares every cell.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from math import ceil
from typing import NamedTuple

from advisor.page import Session
from advisor.tui import opening
from advisor.tui.first.colours import Style
from advisor.tui.fitting import GAP, Shown, fitted
from advisor.tui.keys import BACK, Key

WORD = re.compile(r"\s*\S+\s*")
NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u2193]*")
"""Characters that take one cell wherever they are shown."""

ALONE, TOGETHER = 84, 150
"""The most columns of the welcome in one language, and in two."""

SIDE_BY_SIDE, GUTTER = 72, 3
"""The columns from which on two languages stand side by side, and those between them."""

INDENT = "  "
"""Before a text below the same text in another language."""

ENDS = "▁▂▃▄▅▆▇ "
"""The ends of a scrollbar, by eighths."""

WORDS = Style()
CHOSEN = Style("block-cursor-foreground", "block-cursor-background", chosen=True)
BAR = Style(ground="panel")
WARNING = Style("text-warning", "warning-muted")
THUMB = Style("scrollbar", "scrollbar-background", reverse=True)
TRACK = Style("scrollbar", "scrollbar-background")

Run = tuple[str, Style]
Row = list[Run]


class Unsure(Exception):
    """Textual might draw this in another way."""


class Size(NamedTuple):
    """Of the terminal."""

    columns: int
    rows: int

    @property
    def low(self) -> bool:
        """Whether there is no room for margins."""
        return self.rows < opening.ROOMY


class Look(NamedTuple):
    """What decides about the page besides the session; `themes`: light and dark can be had."""

    size: Size
    idle: int
    themes: bool


def choice_page(session: Session, look: Look) -> list[Row]:
    """The choice of a language."""
    return _screen(session, look, opening.choice_title(session), opening.CHOICE_KEYS, _menu)


def welcome_page(session: Session, look: Look) -> list[Row]:
    """What a person is told before they start."""
    keys = tuple(key for key in opening.WELCOME_KEYS if key is not BACK)
    return _screen(session, look, opening.welcome_title(session), keys, _reader)


class Body(NamedTuple):
    """What stands between the bars; `more`: there is more of it than can be seen."""

    rows: list[Row]
    more: bool = False


def _screen(
    session: Session, look: Look, title: str, keys: tuple[Key, ...], body: Callable[[Session, Look, int], Body]
) -> list[Row]:
    """The bars and what is between them; every row is as wide as the terminal."""
    columns, rows = look.size
    above = [_top_bar(title, columns), *_notices(session, look.size)]
    height = rows - len(above) - 1
    within = body(session, look, height)
    active = opening.active_keys(keys, session, themes=look.themes)
    shown = [_filled(row, WORDS, columns) for row in within.rows]
    blank = _filled([], WORDS, columns)
    return [*above, *shown, *[blank] * (height - len(shown)), _key_bar(active, session, columns, more=within.more)]


def _top_bar(title: str, columns: int) -> Row:
    room = columns - 4  # a margin, and the place for how far one is
    told = _known(title) if len(title) <= room else f"{_known(title)[: room - 1]}…"
    return _filled([(" ", BAR), (told, BAR._replace(bold=True))], BAR, columns)


def _notices(session: Session, size: Size) -> list[Row]:
    """What must be known about the translation: whole sentences, or one line."""
    notices = session.notices()
    if size.rows < opening.ROOM_FOR_NOTICES:
        lines = [f"! {notice}" for notice in opening.brief_notices(session, notices)]
        if any(len(line) > size.columns - 2 for line in lines):
            raise Unsure
    else:
        lines = [line for notice in notices for line in _wrapped(f"! {notice}", size.columns - 2)]
    return [_filled([(f" {_known(line)}", WARNING)], WARNING, size.columns) for line in lines]


def _key_bar(keys: tuple[Key, ...], session: Session, columns: int, *, more: bool) -> Row:
    """The keys that fit, on the left; help and the way out on the right."""
    bar = fitted(keys, session.translator, columns - 2, more=more)
    left = _filled([(" ", BAR), *_keys(bar.left)], BAR, bar.end + 1)
    return _filled([*left, *_keys(bar.right)], BAR, columns)


def _keys(keys: Sequence[Shown]) -> Row:
    row: Row = []
    for shown in keys:
        row += [(GAP, BAR)] if row else []
        row += [(_known(shown.name), BAR._replace(words="text-accent", bold=True))]
        row += [(" ", BAR), (_known(shown.label), BAR._replace(words="foreground-muted"))] if shown.label else []
    return row


# The choice of a language


def _menu(session: Session, look: Look, height: int) -> Body:
    """The languages, the one that is spoken now marked."""
    margin, above = (0, 0) if look.size.low else (2, 1)
    width = look.size.columns - 2 * margin - 1  # the last column is kept for a scrollbar
    codes = list(session.languages.known)
    rows = [row for number, code in enumerate(codes) for row in _language(session, number, code, width)]
    if len(rows) > height - 2 * above or len(codes) > len("123456789"):
        raise Unsure
    return Body([*[[]] * above, *([(" " * margin, WORDS), *row] for row in rows)])


def _language(session: Session, number: int, code: str, width: int) -> Iterator[Row]:
    """A language under its own name."""
    here = code == session.translator.language.code
    style = CHOSEN if here else WORDS
    name = _known(session.languages.known[code].name)
    quiet = style._replace(words="foreground-muted")
    rest = len(name)
    for line, words in enumerate(_wrapped(name + _known(opening.draft_label(session, code)), width - 3)):
        lead = "   " if line else f" {number + 1} "
        row = [(lead, style._replace(bold=True)), (words[:rest], style), (words[rest:], quiet)]
        rest = max(0, rest - len(words) - 1)
        marked = [("▌", style), (lead[1:], row[0][1]), *row[1:]] if here else row
        yield _filled(marked, style, width)


# The welcome


def _reader(session: Session, look: Look, height: int) -> Body:
    """The welcome, as much of it as can be seen, with a scrollbar if that is not all."""
    margin, above = (1, 0) if look.size.low else (2, 1)
    width, window = look.size.columns - 2 * margin, height - 2 * above
    rows = _welcome(session, look, width)
    more = len(rows) > window
    if more:
        rows = _beside_bar(_welcome(session, look, width - 1), width, window)
    return Body([*[[]] * above, *([(" " * margin, WORDS), *row] for row in rows)], more)


def _beside_bar(rows: list[Row], width: int, window: int) -> list[Row]:
    """The rows that can be seen, and in their last column a scrollbar."""
    bars = _scrollbar(window, len(rows))
    return [[*_filled(row, WORDS, width - 1), bar] for row, bar in zip(rows, bars, strict=False)]


def _welcome(session: Session, look: Look, width: int) -> list[Row]:
    limit = TOGETHER if session.beside else ALONE
    rows: list[Row] = []
    for paragraph in opening.paragraphs(session, look.idle):
        style = WORDS._replace(bold=paragraph.strong)
        rows += [[(line, style)] for line in _both(paragraph.first, paragraph.second, min(width, limit))]
        rows.append([])
    around = ("  ", CHOSEN._replace(chosen=False))
    return [*rows, [around, (_known(opening.begin_words(session.translator)), CHOSEN), around]]


def _both(first: str, second: str, width: int) -> Iterator[str]:
    """A text in two languages: side by side, or the second indented below the first; once if they are the same."""
    if second == first:
        yield from _wrapped(first, width)
    elif width < SIDE_BY_SIDE:
        yield from _wrapped(first, width)
        yield from (f"{INDENT}{line}" for line in _wrapped(second, width - len(INDENT)))
    else:
        column = (width - GUTTER) // 2
        lines = zip_longest(_wrapped(first, column), _wrapped(second, column), fillvalue="")
        yield from (f"{left:{width - column}}{right}" for left, right in lines)


def _scrollbar(window: int, whole: int) -> list[Run]:
    """The bar beside the top of a text: its thumb by eighths of a row."""
    full, rest = divmod(ceil(max(1, window * window / whole) * len(ENDS)), len(ENDS))
    end = [(ENDS[len(ENDS) - 1 - rest], THUMB)] if rest else []
    return [*[(" ", THUMB)] * full, *end, *[(" ", TRACK)] * (window - full - len(end))]


# Words and rows


def _known(words: str) -> str:
    """The same words, if each of their characters surely takes one cell."""
    if not NARROW.fullmatch(words):
        raise Unsure
    return words


def _wrapped(words: str, width: int) -> Iterator[str]:
    """The lines of words."""
    line = ""
    for word in WORD.findall(_known(words)):
        length = len(word.rstrip())
        if length > width:
            raise Unsure
        if line and len(line) + length > width:
            yield line.rstrip()
            line = ""
        line += word
    yield line.rstrip()


def _filled(row: Row, style: Style, width: int) -> Row:
    """The row made as wide as `width`."""
    return [*row, (" " * (width - sum(len(words) for words, _ in row)), style)]
