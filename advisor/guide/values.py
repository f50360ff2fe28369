"""Turns nodes into values of the model. Keys, shapes, words, dates and texts are checked, and mistakes reported.

`loading` knows which file holds what, and `linking` reads conditions.
"""

import datetime
import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from advisor.guide.diagnostics import Location, Phrase
from advisor.guide.mistakes import A_LIST, A_MAPPING, A_NUMBER, A_TEXT, NOTHING, MistakeCode, Report, nearest, visible
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
    """`node` if it is a mapping; otherwise None, and a mistake is reported. `what`: how the message names it."""
    if isinstance(node, Map):
        return node
    report.add(MistakeCode.WRONG_TYPE, node.location, key=what, expected=A_MAPPING, found=kind_of(node))
    return None


def items_of(node: Node | None, what: str, report: Report) -> Iterator[Map]:
    """The mappings in a list. Anything else in it is reported. `what`: how the message names the list."""
    if node is None:
        return
    if not isinstance(node, Seq):
        report.add(MistakeCode.WRONG_TYPE, node.location, key=what, expected=A_LIST, found=kind_of(node))
        return
    for item in node.items:
        mapping = as_map(item, what, report)
        if mapping is not None:
            yield mapping


def kind_of(node: Node) -> Phrase:
    """What a node is, in words."""
    if isinstance(node, Scalar):
        return NOTHING if node.is_null else A_TEXT
    return A_LIST if isinstance(node, Seq) else A_MAPPING


def read_struct(
    struct: type[T], node: Map, report: Report, *, computed: dict[str, Any], own: Collection[str] = ()
) -> T | None:
    """A value of `struct` from a mapping; None if anything in it is wrong.

    `computed`: fields that are not read from the mapping, with their values. `own`: those of them that the mapping may
    hold as keys, because the caller reads them.
    """
    before = len(report.mistakes)
    fields = fields_of(struct)
    allowed = [name for name in fields if name not in computed or name in own]
    for name, entry in node.entries.items():
        if name not in allowed:
            report.add(
                MistakeCode.UNKNOWN_KEY,
                entry.key.location,
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
                report.add(MistakeCode.MISSING_KEY, node.location, key=name)
        elif not (isinstance(value_node, Scalar) and value_node.is_null and not required):
            values[name] = _read_value(kind, name, value_node, report)
    return struct(**values) if len(report.mistakes) == before else None


def _read_value(kind: Any, key: str, node: Node, report: Report) -> Any:
    """The value of one key. If its shape or words are wrong, a mistake is reported and the value is unusable."""
    kind = _without_none(kind)
    if get_origin(kind) is tuple:
        return _read_list(get_args(kind)[0], key, node, report)
    if not isinstance(node, Scalar) or node.is_null:
        code = MistakeCode.EMPTY if isinstance(node, Scalar) else MistakeCode.WRONG_TYPE
        report.add(code, node.location, key=key, expected=A_TEXT, found=kind_of(node))
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
    """A whole number with at most four digits."""
    if re.fullmatch(r"\d{1,4}", node.text):
        return int(node.text)
    report.add(MistakeCode.WRONG_TYPE, node.location, key=key, expected=A_NUMBER, found=A_TEXT)
    return 0


def _without_none(kind: Any) -> Any:
    options = [option for option in get_args(kind) if option is not type(None)]
    return options[0] if type(None) in get_args(kind) else kind


def _read_list(kind: Any, key: str, node: Node, report: Report) -> tuple[Any, ...]:
    if not isinstance(node, Seq):
        report.add(MistakeCode.WRONG_TYPE, node.location, key=key, expected=A_LIST, found=kind_of(node))
        return ()
    return tuple(_read_value(kind, key, item, report) for item in node.items)


def _choice(key: str, node: Scalar, choices: Collection[str], report: Report) -> str | None:
    if node.text in choices:
        return node.text
    hint = nearest(node.text, choices)
    report.add(
        MistakeCode.WRONG_CHOICE,
        node.location,
        key=key,
        value=visible(node.text),
        choices=", ".join(choices),
        hint=hint,
    )
    return None


def _date(node: Scalar, report: Report) -> datetime.date | None:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.text):
            return datetime.date.fromisoformat(node.text)
    except ValueError:
        pass
    report.add(MistakeCode.IMPOSSIBLE_DATE, node.location, value=visible(node.text), hint="")
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
    report.add(MistakeCode.IMPOSSIBLE_DATE, node.location, value=visible(node.text), hint="")
    return node.text


def read_id(node: Scalar, report: Report) -> str:
    """An id: lower-case words joined by hyphens."""
    if not ID.fullmatch(node.text):
        report.add(MistakeCode.BAD_ID, node.location, value=visible(node.text))
    return node.text


def _line(key: str, node: Scalar, report: Report) -> str:
    """A text that fits on one line."""
    text = read_text(key, node, report)
    if len(text) > LINE:
        report.add(MistakeCode.TOO_LONG, node.location, key=key, number=len(text), limit=LINE)
    return text


def read_text(key: str, node: Scalar, report: Report) -> str:
    """A text to show, as one paragraph. Empty texts and invisible characters are reported."""
    for line_number, line in enumerate(node.text.splitlines() or [""]):
        for character in line.replace("\t", " "):
            if character in OVERRIDES or unicodedata.category(character) in INVISIBLE:
                location = Location(node.location.file, node.location.line + line_number, node.location.column)
                report.add(MistakeCode.CONTROL_CHARACTER, location, character=f"U+{ord(character):04X}")
    text = " ".join(node.text.split())
    if not text:
        report.add(MistakeCode.EMPTY, node.location, key=key)
    return text
