"""Blocks with the same text in every field that holds one, whatever it says."""

import datetime
from typing import Any, TypeVar

import msgspec

from advisor.page.words import Text

T = TypeVar("T")
FIXED = {"tone", "state", "mark", "language", "direction", "confidence", "kind"}
"""What is one of a few words, which no author writes."""


def poisoned(value: T, text: str) -> T:
    """`value` with `text` in the place of every text in it."""
    changed: Any = _poisoned(value, text)
    same: T = changed
    return same


def _poisoned(value: object, text: str) -> object:
    match value:
        case str():
            return text
        case Text():
            return msgspec.structs.replace(value, text=text)
        case msgspec.Struct():
            fields = ((name, getattr(value, name)) for name in value.__struct_fields__ if name not in FIXED)
            return msgspec.structs.replace(value, **{name: _poisoned(field, text) for name, field in fields})
        case tuple():
            return tuple(_poisoned(each, text) for each in value)
        case dict() | datetime.date() | int() | None:
            return value
        case _:
            raise TypeError(value)
