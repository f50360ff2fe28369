"""Values that hold answers and must not show them, whoever prints them: a traceback, a log, a debugger."""

import msgspec


class Unspoken(msgspec.Struct, frozen=True):
    """A struct that is shown by its name alone."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich shows of it, in its tracebacks too."""
        return []
