"""Random bursts of what a terminal can send: keys, clicks, pastes, resizes, reports, and bytes that mean nothing.

A seed gives the same burst on every machine. None holds a key that leaves: that comes after it.
"""

import random
from collections.abc import Callable
from typing import NamedTuple

from advisor.tui.terminal.leave_watch import LEAVES

SIZES = ((40, 15), (80, 24), (120, 40), (20, 6))
"""Columns and rows; in the last nothing can be read."""

LONGEST_GAP = 0.06
"""Seconds between two steps of a burst."""

NEVER = (3, 17, 26, 28)
"""Bytes that leave, or that end or stop any program before ours has the terminal."""

PASTE, PASTE_END = b"\x1b[200~", b"\x1b[201~"
LETTERS = b"abcdefghijklmnopqrstuvwxyzL"
KEYS = (
    *(bytes([letter]) for letter in LETTERS),
    *(b"%d" % digit for digit in range(10)),
    *(b"\r", b"\t", b" ", b"\x7f", b"\x1b", b"/", b"?", b"-", b"\x10", b"\x07", b"\x08", b"\n", b"\x15", b"\x17"),
    *(b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[H", b"\x1b[F", b"\x1b[Z", b"\x1b[3~", b"\x1b[5~", b"\x1b[6~"),
    *(b"\x1bOP", b"\x1bOR", b"\x1bOS", b"\x1b[20~", b"\x1b[6;2~", b"\x1b[5;2~", b"\x1b[1;5A", b"\x1b[1;5B"),
    *(b"\x1b1", b"\x1b2", b"\x1bs", b"\x1b0", "é".encode(), "字".encode(), "🙂".encode(), b"\x00", b"\x16", b"\x18"),
)
ACTING = (b"\r", b"\x1b", b"\x7f", b"\t", b"n", b"v", b"h", b"\x10", b"1", b"2", b"\x1b[C", b"\x1b[20~", b"l", b"t")
"""Keys that open, close or answer, which come more often than others."""

REPORTS = (
    *(b"\x1b[?2026;2$y", b"\x1b[?2048;2$y", b"\x1b[?2048;0$y", b"\x1b[I", b"\x1b[O", b"\x1b[?1;2c", b"\x1b[10;20R"),
    *(b"\x1b]11;rgb:0000/0000/0000\x1b\\", b"\x1bP>|xterm(390)\x1b\\", b"\x1b[48;24;80;480;800t", b"\x1b[48;6;20;0;0t"),
    *(b"\x1b[48;5000;5000;1;1t", b"\x1b[48;0;0;0;0t", b"\x1b[48;99999999;3;1;1t", b"\x1b[99999999;99999999R"),
)
BROKEN = (
    *(b"\x1b[1114200;1u", b"\x1b[:;:u", b"\x1b[;u", b"\x1b[99999999999;5u", b"\x1b[55296;1u", b"\x1b[1;99999999u"),
    *(
        b"\x1b[<0;99999999999999999;1M",
        b"\x1b[<64;-5;-5M",
        b"\x1b[<;;M",
        b"\x1b[M",
        b"\x1b[M\xff\xff\xff",
        b"\x1b[<999;5;5m",
    ),
    *(
        b"\xff\xfe\xc3",
        b"\x1b\x1b\x1b\x1b",
        b"\x1b[" + b"9" * 40 + b"~",
        b"\x1b]",
        b"\x1bP",
        b"\x9b31m",
        b"\xed\xa0\x80",
    ),
)
PASTED = (
    b"card",
    b"\r\ncard\r\n",
    b"\n\n",
    b"",
    b"a" * 3000,
    "línea 字 🙂\n".encode() * 20,
    b"\x1b[A\x1b[48;9;9;9;9t",
    b"n1s2",
)


class Step(NamedTuple):
    """What comes after a gap in seconds: bytes, or another size of the terminal."""

    gap: float
    data: bytes = b""
    size: tuple[int, int] | None = None


Burst = list[Step]


def burst(seed: int, *, lines: bool = False) -> Burst:
    """2 to 12 steps, of which some come at once. `lines`: for a face to which lines are typed."""
    chance = random.Random(seed)
    fast = chance.random() < 0.5
    steps = [_step(chance, lines=lines, fast=fast) for _ in range(chance.randint(2, 12))]
    if LEAVES.search(b"".join(step.data for step in steps)):
        return burst(seed + 1_000_003, lines=lines)
    return steps


def _step(chance: random.Random, *, lines: bool, fast: bool) -> Step:
    gap = 0.0 if fast and chance.random() < 0.7 else chance.uniform(0, LONGEST_GAP)
    if chance.random() < 0.1:
        return Step(gap, size=chance.choice(SIZES))
    kinds = LINE_KINDS if lines else KINDS
    (make,) = chance.choices(list(kinds), weights=list(kinds.values()))
    return Step(gap, make(chance))


def _keys(chance: random.Random) -> bytes:
    return b"".join(chance.choice(ACTING if chance.random() < 0.5 else KEYS) for _ in range(chance.randint(1, 6)))


def _mouse(chance: random.Random) -> bytes:
    """A click, a press that is never let go, scrolling, or a move."""
    columns, rows = chance.choice(SIZES)
    place = b"%d;%d" % (chance.randint(1, columns + 2), chance.randint(1, rows + 2))
    forms = (
        b"\x1b[<0;%bM\x1b[<0;%bm",
        b"\x1b[<0;%bM",
        b"\x1b[<64;%bM",
        b"\x1b[<65;%bM",
        b"\x1b[<35;%bM",
        b"\x1b[<32;%bM",
    )
    form = chance.choices(forms, weights=(8, 1, 2, 2, 2, 1))[0]
    return form % ((place,) * form.count(b"%b"))


def _paste(chance: random.Random) -> bytes:
    """A paste, one that does not end, one without marks, or only the end of one."""
    text = chance.choice(PASTED)
    return chance.choice((PASTE + text + PASTE_END,) * 4 + (PASTE + text, text, PASTE_END))


def _report(chance: random.Random) -> bytes:
    return chance.choice(REPORTS)


def _broken(chance: random.Random) -> bytes:
    """Nonsense, or a sequence that is cut off anywhere."""
    if chance.random() < 0.2:
        return bytes(chance.choice([each for each in range(256) if each not in NEVER]) for _ in range(20))
    found = chance.choice((*BROKEN, *REPORTS, *KEYS))
    return found if chance.random() < 0.6 else found[: chance.randint(1, len(found))]


def _line(chance: random.Random) -> bytes:
    """A line as somebody types it, mostly one that means something."""
    typed = (
        b"",
        b"1",
        b"2",
        b"x",
        b"s",
        b"n",
        b"b",
        b"g",
        b"all",
        b"r",
        b"r 1",
        b"w 2",
        b"o1",
        b"v",
        b"c",
        b"t",
        b"l",
        b"h",
        b"i",
    )
    other = (
        b"f card",
        b"1 2",
        b"999",
        b"x" * 300,
        b"\x13",
        b"\x1b[A",
        b"pause",
        b"+",
        b"-",
        b"0",
        "sí".encode(),
    )
    return chance.choice(typed if chance.random() < 0.75 else other) + b"\r"


KINDS: dict[Callable[[random.Random], bytes], int] = {_keys: 12, _mouse: 4, _paste: 2, _report: 2, _broken: 2}
LINE_KINDS: dict[Callable[[random.Random], bytes], int] = {_line: 12, _keys: 1, _paste: 1, _report: 1, _broken: 1}

NEVER_IN_LINES = bytes((3, 4, 17, 26, 28))
"""What ends a line mode, or stops it: end of input, and the keys of the terminal."""


def typed_in_lines(data: bytes) -> bytes:
    """The same without what leaves a line mode."""
    return data.translate(None, NEVER_IN_LINES)


DECLINED = 12
"""How many questions somebody is asked who declines them all; on the full screen a few more keys do no harm."""

GUIDANCE = b"\r" + b"x" * (DECLINED + 3) + b"\r"
"""At a desk, Enter shows what is covered."""

COMPARED = b"\r1" + b"x" * (DECLINED + 3) + b"\r"
"""The same where there is another way to compare with."""

PLACES: dict[str, bytes] = {
    "start": b"",
    "about": b"i",
    "first question": b"\r",
    "second question": b"\r1",
    "third question": b"\r11",
    "search": b"\r1/ca",
    "why": b"\r?",
    "answers": b"\r1t",
    "language": b"\rl",
    "help": b"\rh",
    "palette": b"\r1\x10gu",
    "so far": b"\r1\x1bOS",
    "covered": GUIDANCE[:-1],
    "guidance": GUIDANCE,
    "second section": GUIDANCE + b"2",
    "open card": GUIDANCE + b"2\r",
    "sources": GUIDANCE + b"o",
    "all sources": GUIDANCE + b"a",
    "why a card": GUIDANCE + b"w",
    "phrases": GUIDANCE + b"3p",
    "what if": COMPARED + b"c",
    "comparison": COMPARED + b"c1",
    "another visit": COMPARED + b"v",
    "sheet": GUIDANCE + b"s",
    "form of the sheet": GUIDANCE + b"ss",
    "date": GUIDANCE + b"sc",
    "for a lawyer": GUIDANCE + b"sw",
    "next client": COMPARED + b"n",
    "paused": b"\r1\x1b[20~",
}
"""Where a burst begins → the keys that lead there from the start."""

LINE_PLACES: dict[str, bytes] = {
    "start": b"",
    "question": b"\r1\r",
    "covered": b"\r" + b"x\r" * DECLINED,
    "guidance": b"\r" + b"x\r" * DECLINED + b"\r",
    "what if": b"\r1\r" + b"x\r" * (DECLINED - 1) + b"\rc\r",
    "sheet": b"\r" + b"x\r" * DECLINED + b"s\r",
    "next client": b"\r1\rn\r",
}
