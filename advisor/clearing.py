"""What the guard runs in a process of its own: clears the terminal once the program has ended without being asked.

It starts while the program does, so it takes as little of Python as it can. It is passed to Python as a text.
"""

import posix
import sys
from select import select
from termios import ISIG, TCIFLUSH, TCOFLUSH, TCSANOW, VEOL, tcflush, tcgetattr, tcsetattr

INPUT, TERMINAL = 0, 1

FLAGS, CHARACTERS = 3, 6
"""The places of the flags of signals and of the special characters in what termios knows."""

LEAVE = b"\x11"
"""Ctrl+Q, which ends a line where the program has set the terminal up."""

PATIENCE = 1.0
"""Seconds that a terminal gets to take the last bytes; nobody may be reading it."""

CANCEL = b"\x18"
"""Ends a sequence for the terminal that was cut off."""


def clear(text: bytes, numbers: list[int], characters: bytes) -> None:
    """Write `text` instead of all that waits, after setting the terminal up as it was before the program.

    `numbers` and `characters`: its settings then. A shell that has set it up in the meantime is left alone.
    """
    now = tcgetattr(TERMINAL)
    if not now[FLAGS] & ISIG or now[CHARACTERS][VEOL] == LEAVE:
        before: list[int | list[bytes]] = [*numbers, [characters[at : at + 1] for at in range(len(characters))]]
        tcflush(TERMINAL, TCIFLUSH)
        tcsetattr(TERMINAL, TCSANOW, before)
    tcflush(TERMINAL, TCOFLUSH)
    try:  # opened anew: to write without waiting, and yet not change that for the shell
        terminal = posix.open(posix.ttyname(TERMINAL), posix.O_WRONLY | posix.O_NONBLOCK | posix.O_NOCTTY)
    except OSError:
        terminal = TERMINAL
    text = CANCEL + text
    while text and select([], [terminal], [], PATIENCE)[1]:
        text = text[posix.write(terminal, text) :]


if __name__ == "__main__" and not posix.read(INPUT, 1):  # the program is there until this ends
    clear(bytes.fromhex(sys.argv[1]), [int(number) for number in sys.argv[3:]], bytes.fromhex(sys.argv[2]))
