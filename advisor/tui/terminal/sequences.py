"""The escape sequences that we write ourselves; Textual writes the rest."""

import os

BLANK = "\x1b[2J\x1b[H"
"""Empties the screen at once."""

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Empties the screen and what the terminal remembers of it."""

END_OF_FRAME = "\x1b[?2026l"
"""Shows what was written. A frame that was cut off has not been shown yet."""

ALTERNATE_SCREEN = "\x1b[?1049h"
"""Shows the screen that has no scrollback."""

NO_CURSOR = "\x1b[?25l"

TEXTUAL_OFF = "\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[<u"
"""Switches off what Textual switches on when it starts."""

SHELL_SCREEN = "\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""Shows the screen of the shell and the cursor again."""

RESTORED = "\x1b[m\x1b[?1016l\x1b]22;default\x07\x1b[23;0t"
"""Resets colours, mouse in pixels and pointer, which Textual may leave on, and brings the titles back."""

NEUTRAL_TITLE = "Terminal"


def neutral_title() -> str:
    """Saves the titles of window and icon, where a shell may have put our name, and puts a plain word in their place.

    A console has no titles, and old kernels would print this.
    """
    return "" if os.environ.get("TERM", "").startswith("linux") else f"\x1b[22;0t\x1b]0;{NEUTRAL_TITLE}\x1b\\"
