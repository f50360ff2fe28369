"""The exit codes, and the errors that a command ends with: one clear message on stderr, never a traceback."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command tells its caller."""

    FINE = 0
    FINDINGS = 1
    WRONG_USE = 2
    UNREADABLE_CONTENT = 3
    OUR_FAULT = 70


class CommandError(Exception):
    """A command cannot do what was asked. `messages` are whole sentences in the person's language."""

    def __init__(self, code: ExitCode, *messages: str) -> None:
        super().__init__(*messages)
        self.code = code
        self.messages = messages
