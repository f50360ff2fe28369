"""A base for values that hold a person's answers, so that no traceback, log or debugger prints them."""

import msgspec


class Redacted(msgspec.Struct, frozen=True):
    """A struct that is printed as its class name alone."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich prints of it, in its tracebacks too: no fields."""
        return []
