"""The private names of Textual that lists and screens use, each with what happens without it.

tests/tui/test_private_names.py fails where one is gone, and runs the screens without them. The terminal has its own.
"""

from collections.abc import Mapping, Sequence

from textual.widgets import OptionList


def first_lines(options: OptionList) -> Mapping[int, int]:
    """Index of an option → the line on which it begins. Without it, a list does not keep its place."""
    found: Mapping[int, int] = getattr(options, "_index_to_line", {})
    return found


def heights(options: OptionList) -> Mapping[int, int]:
    """Index of an option → its number of lines. Without it, each takes none."""
    found: Mapping[int, int] = getattr(options, "_heights", {})
    return found


def option_lines(options: OptionList) -> Sequence[tuple[int, int]]:
    """For each line the index of its option, and its number within that. Without it, a list begins at its top."""
    found: Sequence[tuple[int, int]] = getattr(options, "_lines", ())
    return found


def measure_again(options: OptionList) -> None:
    """Lay the options out anew for another width. Without it, they wrap as before until the list is filled."""
    clear = getattr(options, "_clear_caches", None)
    if clear is not None:
        clear()


def forget_painted() -> None:
    """Drop the painted lines that Textual keeps. Without it, they stay until as many others were painted."""
    try:
        from textual._styles_cache import StylesCache
    except ImportError:
        return
    clear = getattr(getattr(StylesCache, "get_inner_outer", None), "cache_clear", None)
    if clear is not None:
        clear()
