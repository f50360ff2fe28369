"""The private names of Textual that lists and screens use, each with what happens without it.

tests/tui/test_private_names.py fails where one is gone, and runs the screens without them. The terminal has its own.
"""

import sys
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from textual.widgets import OptionList

LRU = type(lru_cache(str))
CACHING = {"rich", "textual"}
"""The packages whose caches hold what a person typed and read."""


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


def forget_cached() -> None:
    """Drop what Textual and Rich keep of what they measured and painted: it holds what was typed and read."""
    for each in _caches():
        each.cache_clear()


@cache
def _caches() -> list[Any]:
    """The caches of Textual and Rich: functions of their modules, and of the classes in these."""
    modules = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] in CACHING]
    found = [each for module in modules for each in vars(module).values()]
    classes = {id(each): each for each in found if isinstance(each, type)}.values()
    found += [getattr(each, "__func__", each) for kind in classes for each in vars(kind).values()]
    found += [each.fget for each in found if isinstance(each, property)]
    return list({id(each): each for each in found if isinstance(each, LRU)}.values())
