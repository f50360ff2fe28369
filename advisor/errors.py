"""The exit codes, and the error that ends a command with sentences on stderr instead of a traceback."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command tells its caller."""

    FINE = 0
    FINDINGS = 1
    WRONG_USE = 2
    UNREADABLE_CONTENT = 3
    CRASH = 70


class CommandError(Exception):
    """A command cannot do what was asked. `messages`: whole sentences in the person's language."""

    def __init__(self, code: ExitCode, *messages: str) -> None:
        super().__init__(*messages)
        self.code = code
        self.messages = messages
