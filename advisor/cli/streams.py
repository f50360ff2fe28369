"""What the commands write to. Data goes to standard output, narration to standard error."""

import os
import sys
from contextlib import suppress

from advisor.errors import ExitCode


def narrate(code: ExitCode, *messages: str) -> ExitCode:
    """Tell the person something; `code` is the exit code that goes with it, also where nothing can be told.

    Words of others can be in a message, such as an argument or the name of a file: none of them steers the terminal.
    """
    with suppress(OSError):
        for message in messages:
            print(harmless(message), file=sys.stderr)
        sys.stderr.flush()
    return code


def write_out(text: str, form: str = "text") -> None:
    """Write to standard output. Any `form` but text is read by other programs: UTF-8, whatever the console speaks."""
    if form == "text":
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())


def is_terminal() -> bool:
    """Whether somebody types at a terminal that can be cleared. Where it has no name it cannot, but on Windows."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    if sys.platform == "win32":
        from advisor.windows_console import acts_on_escapes

        return os.environ.get("TERM") != "dumb" and acts_on_escapes()
    return os.environ.get("TERM", "dumb") != "dumb"


def harmless(text: str) -> str:
    """`text` with a question mark for every character that a terminal could act on, but for the ends of its lines."""
    return "".join(character if character.isprintable() or character == "\n" else "?" for character in text)


def terminal_width() -> int | None:
    """How wide the terminal is now; None where the output is no terminal."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return None
