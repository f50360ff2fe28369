"""What the commands write to. Data goes to standard output, narration to standard error."""

import os
import sys

from advisor.errors import ExitCode


def narrate(code: ExitCode, *messages: str) -> ExitCode:
    """Tell the person something; `code` is the exit code that goes with it."""
    for message in messages:
        print(message, file=sys.stderr)
    return code


def terminal_width() -> int | None:
    """How wide the terminal is now; None where the output is no terminal."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return None
