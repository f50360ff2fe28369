"""A know-your-rights assistant for the terminal, and the guides that it knows how to read.

For other Python programs: `open_guide` opens a guide, an `Interview` asks and answers, and `compose` makes the
guidance, a `Page` of blocks. docs/python.md shows how.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.api import Interview, Page, compose, open_guide

__version__ = "0.1.0"
__all__ = ["Interview", "Page", "__version__", "compose", "open_guide"]


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used: the command line needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from advisor import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
