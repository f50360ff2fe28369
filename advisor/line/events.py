"""What can happen while the line mode waits for a line, and the way out of it."""

from enum import Enum


class Event(Enum):
    """A line is there; the terminal asks to stop, or goes on; nobody has typed for a while, or for twice as long."""

    LINE = "line"
    STOP = "stop"
    GO_ON = "go-on"
    BLANK = "blank"
    DROP = "drop"


class Leave(Exception):
    """The person leaves, the input has ended, or a signal asks the program to end with an exit code."""

    def __init__(self, code: int = 0) -> None:
        super().__init__(code)
        self.code = code
