"""Nodes → values of the model: keys, shapes, words, dates and texts are checked one by one, and each mistake is
reported where it stands. `loading` says which file holds what; `linking` reads conditions.
"""

import datetime
import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from advisor.guide.mistakes import Code, Place, Report, nearest, visible
from advisor.guide.model import LINE, Basis, Id, Line, PartialDate
from advisor.guide.nodes import Map, Node, Scalar, Seq

T = TypeVar("T", bound=msgspec.Struct)

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
INVISIBLE = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
OVERRIDES = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u061c\u200e\u200f\u200b\u2060\u00ad"
)


@cache
def fields_of(struct: type[msgspec.Struct]) -> dict[str, tuple[Any, bool]]:
    """Field name → its type and whether it is required."""
    hints = get_type_hints(struct, include_extras=True)
    return {field.name: (hints[field.name], field.required) for field in msgspec.structs.fields(struct)}


def as_map(node: Node, what: str, report: Report) -> Map | None:
    """`node` if it is a mapping; otherwise a mistake and None."""
    if isinstance(node, Map):
        return node
    report.add(Code.WRONG_TYPE, node.place, key=what, expected="keys and values", found=kind_of(node))
    return None


def items_of(node: Node | None, what: str, report: Report) -> Iterator[Map]:
    """The mappings of a list; whatever else stands there is a mistake."""
    if node is None:
        return
    if not isinstance(node, Seq):
        report.add(Code.WRONG_TYPE, node.place, key=what, expected="a list", found=kind_of(node))
        return
    for item in node.items:
        mapping = as_map(item, what, report)
        if mapping is not None:
            yield mapping


def kind_of(node: Node) -> str:
    """What a node is, in words."""
    if isinstance(node, Scalar):
        return "empty" if node.is_null else "a text"
    return "a list" if isinstance(node, Seq) else "keys and values"


def read_struct(
    struct: type[T], node: Map, report: Report, *, computed: dict[str, Any], own: Collection[str] = ()
) -> T | None:
    """A value of `struct` from a mapping, or None if anything in it is wrong.

    `computed` are the fields that do not come from the mapping as plain values; those named in `own` may be keys of
    the mapping all the same, read by the caller.
    """
    before = len(report.mistakes)
    fields = fields_of(struct)
    allowed = [name for name in fields if name not in computed or name in own]
    for name, entry in node.entries.items():
        if name not in allowed:
            report.add(
                Code.UNKNOWN_KEY,
                entry.key.place,
                key=visible(name),
                choices=", ".join(allowed),
                hint=nearest(name, allowed),
            )
    values = dict(computed)
    for name, (kind, required) in fields.items():
        if name in computed:
            continue
        value_node = node.get(name)
        if value_node is None:
            if required:
                report.add(Code.MISSING_KEY, node.place, key=name)
        elif not (isinstance(value_node, Scalar) and value_node.is_null and not required):
            values[name] = _read_value(kind, name, value_node, report)
    return struct(**values) if len(report.mistakes) == before else None


def _read_value(kind: Any, key: str, node: Node, report: Report) -> Any:
    """The value of one key; a mistake (and an unusable value) if its shape or words are wrong."""
    kind = _without_none(kind)
    if get_origin(kind) is tuple:
        return _read_list(get_args(kind)[0], key, node, report)
    if not isinstance(node, Scalar) or node.is_null:
        code = Code.EMPTY if isinstance(node, Scalar) else Code.WRONG_TYPE
        report.add(code, node.place, key=key, expected="a text", found=kind_of(node))
        return None
    if kind is int:
        return _number(key, node, report)
    if kind is bool:
        return _choice(key, node, ("true", "false"), report) == "true"
    if get_origin(kind) is Literal:
        return _choice(key, node, get_args(kind), report)
    if kind is Basis:
        return Basis(_choice(key, node, list(Basis), report) or Basis.LAW)
    if kind is datetime.date:
        return _date(node, report)
    if kind == PartialDate:
        return _partial_date(node, report)
    if kind == Id:
        return read_id(node, report)
    if kind == Line:
        return _line(key, node, report)
    return read_text(key, node, report)


def _number(key: str, node: Scalar, report: Report) -> int:
    """A whole number of at most four digits."""
    if re.fullmatch(r"\d{1,4}", node.text):
        return int(node.text)
    report.add(Code.WRONG_TYPE, node.place, key=key, expected="a number", found="a text")
    return 0


def _without_none(kind: Any) -> Any:
    options = [option for option in get_args(kind) if option is not type(None)]
    return options[0] if type(None) in get_args(kind) else kind


def _read_list(kind: Any, key: str, node: Node, report: Report) -> tuple[Any, ...]:
    if not isinstance(node, Seq):
        report.add(Code.WRONG_TYPE, node.place, key=key, expected="a list", found=kind_of(node))
        return ()
    return tuple(_read_value(kind, key, item, report) for item in node.items)


def _choice(key: str, node: Scalar, choices: Collection[str], report: Report) -> str | None:
    if node.text in choices:
        return node.text
    hint = nearest(node.text, choices)
    report.add(Code.WRONG_CHOICE, node.place, key=key, value=visible(node.text), choices=", ".join(choices), hint=hint)
    return None


def _date(node: Scalar, report: Report) -> datetime.date | None:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.text):
            return datetime.date.fromisoformat(node.text)
    except ValueError:
        pass
    report.add(Code.IMPOSSIBLE_DATE, node.place, value=visible(node.text), hint="")
    return None


def _partial_date(node: Scalar, report: Report) -> str:
    """A year, a year and month, or a day that exists."""
    padded = node.text + "0000-01-01"[len(node.text) :]
    try:
        if re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", node.text):
            datetime.date.fromisoformat(padded)
            return node.text
    except ValueError:
        pass
    report.add(Code.IMPOSSIBLE_DATE, node.place, value=visible(node.text), hint="")
    return node.text


def read_id(node: Scalar, report: Report) -> str:
    """An id: lower-case words joined by hyphens."""
    if not ID.fullmatch(node.text):
        report.add(Code.BAD_ID, node.place, value=visible(node.text))
    return node.text


def _line(key: str, node: Scalar, report: Report) -> str:
    """A text that fits on one line."""
    text = read_text(key, node, report)
    if len(text) > LINE:
        report.add(Code.TOO_LONG, node.place, key=key, number=len(text), limit=LINE)
    return text


def read_text(key: str, node: Scalar, report: Report) -> str:
    """A text to be shown: not empty, one paragraph, nothing invisible in it."""
    for line_number, line in enumerate(node.text.splitlines() or [""]):
        for character in line.replace("\t", " "):
            if character in OVERRIDES or unicodedata.category(character) in INVISIBLE:
                place = Place(node.place.file, node.place.line + line_number, node.place.column)
                report.add(Code.CONTROL_CHARACTER, place, character=f"U+{ord(character):04X}")
    text = " ".join(node.text.split())
    if not text:
        report.add(Code.EMPTY, node.place, key=key)
    return text
