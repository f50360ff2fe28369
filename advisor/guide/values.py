"""Turns nodes into values of the model. Keys, shapes, words, dates and texts are checked, and mistakes reported.

`loading` knows which file holds what, and `linking` reads conditions.
"""

import datetime
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from advisor.guide.diagnostics import Location, Phrase
from advisor.guide.mistakes import (
    A_LIST,
    A_MAPPING,
    A_NUMBER,
    A_QUOTE,
    A_TEXT,
    LOOKALIKES,
    NOTHING,
    MistakeCode,
    Report,
    nearest,
    visible,
)
from advisor.guide.model import LINE, Basis, Id, Line, PartialDate, Text
from advisor.guide.nodes import Map, Node, Scalar, Seq

T = TypeVar("T", bound=msgspec.Struct)

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TEXTS = (Text, Line)
NEAREST_IN_ID = {character: "" if plain is A_QUOTE else "-" for character, plain in LOOKALIKES.items()}
INVISIBLE = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
OVERRIDES = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u061c\u200e\u200f\u200b\u2060\u00ad"
)


@cache
def fields_of(struct: type[msgspec.Struct]) -> dict[str, tuple[Any, bool]]:
    """Field name → its type, without None, and whether it is required."""
    hints = get_type_hints(struct, include_extras=True)
    kinds = {name: get_args(hint)[0] if type(None) in get_args(hint) else hint for name, hint in hints.items()}
    return {field.name: (kinds[field.name], field.required) for field in msgspec.structs.fields(struct)}


def misshapen(node: Node, what: str, expected: Phrase, report: Report) -> None:
    """Report that a node has another shape than is expected. `what`: how the message names it."""
    report.add(MistakeCode.WRONG_TYPE, node.location, key=what, expected=expected, found=kind_of(node))


def as_map(node: Node | None, what: str, report: Report) -> Map | None:
    """`node` if it is a mapping; otherwise None, and a mistake is reported. `what`: how the message names it."""
    if node is None or isinstance(node, Map):
        return node
    misshapen(node, what, A_MAPPING, report)
    return None


def as_list(node: Node | None, what: str, report: Report) -> list[Node] | None:
    """The items of `node` if it is a list; otherwise as for `as_map`."""
    if node is None or isinstance(node, Seq):
        return node and node.items
    misshapen(node, what, A_LIST, report)
    return None


def items_of(node: Node | None, what: str, report: Report) -> Iterator[Map]:
    """The mappings in a list. Anything else in it is reported. `what`: how the message names the list."""
    for item in as_list(node, what, report) or ():
        mapping = as_map(item, what, report)
        if mapping is not None:
            yield mapping


def kind_of(node: Node) -> Phrase:
    """What a node is, in words."""
    if isinstance(node, Scalar):
        return NOTHING if node.is_null else A_TEXT
    return A_LIST if isinstance(node, Seq) else A_MAPPING


MEANT: Mapping[str, Mapping[str, str]] = {
    "Question": {"question": "ask", "title": "ask", "text": "ask", "label": "ask", "answers": "options"}
    | {"choices": "options", "type": "choose", "reason": "why", "because": "why", "if": "when"},
    "Option": {"text": "label", "title": "label", "name": "label", "answer": "label", "synonyms": "find"},
    "Card": {"summary": "lead", "heading": "title", "body": "text", "content": "text", "paragraphs": "text"}
    | {"if": "when", "condition": "when", "sources": "facts", "actions": "steps", "phrases": "say", "note": "staff"},
    "Part": {"if": "when", "condition": "when", "step": "text"},
    "Fact": {"text": "states", "fact": "states", "statement": "states", "says": "states", "date": "as_of"}
    | {"source": "sources", "verified": "checked", "expires": "recheck", "review": "recheck", "note": "caveat"},
    "Source": {"link": "url", "address": "url", "type": "kind", "date": "published", "author": "publisher"},
    "Contact": {"number": "phone", "tel": "phone", "telephone": "phone", "link": "url", "website": "url"}
    | {"title": "name", "label": "name", "open": "hours"},
    "Trait": {"text": "means", "meaning": "means", "if": "when"},
    "Section": {"name": "title", "label": "title", "show": "choose"},
    "Outcome": {"title": "label", "text": "label", "colour": "tone", "color": "tone"},
    "Promise": {"reason": "because", "why": "because", "if": "when", "hides": "never"},
    "Case": {"title": "about", "given": "answers", "never": "hides", "expects": "shows"},
    "Way": {"title": "label", "text": "label", "if": "when"},
    "Guide": {"name": "title", "description": "about", "summary": "purpose", "limits": "checks"},
}
"""Struct → words that people write for its keys → the key that they mean, where spelling alone does not tell."""


def read_struct(
    struct: type[T], node: Map, report: Report, *, computed: Mapping[str, Any] = {}, own: Collection[str] = ()
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
            _unknown_key(struct, entry.key, allowed, report)
    values = dict(computed)
    for name, (kind, required) in fields.items():
        value_node = node.get(name)
        if value_node is None:
            if required and name in allowed:
                report.add(MistakeCode.MISSING_KEY, node.location, key=name)
        elif name not in computed and not (_is_nothing(kind, value_node) and not required):
            values[name] = _read_value(kind, name, value_node, report)
    return struct(**values) if len(report.mistakes) == before else None


def _unknown_key(struct: type[msgspec.Struct], key: Scalar, allowed: list[str], report: Report) -> None:
    """Report a key that a struct does not have, with the one that is meant by the word or is spelled most like it."""
    listed = ", ".join(allowed)
    meant = MEANT.get(struct.__name__, {}).get(key.text.lower())
    code = MistakeCode.UNKNOWN_KEY
    if meant in allowed:
        report.add(code, key.location, key=visible(key.text), hint=meant, choices=listed)
    else:
        report.unknown(code, key.location, key.text, allowed, field="key", choices=listed)


def _is_nothing(kind: Any, node: Node) -> bool:
    """Whether a value is left empty, and not a text that a comment has cut away."""
    return isinstance(node, Scalar) and node.is_null and not (kind in TEXTS and node.flaw)


def _read_value(kind: Any, key: str, node: Node, report: Report) -> Any:
    """The value of one key. If its shape or words are wrong, a mistake is reported and the value is unusable."""
    if get_origin(kind) is tuple:
        items = as_list(node, key, report) or ()
        return tuple(_read_value(get_args(kind)[0], key, item, report) for item in items)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        mapping = as_map(node, key, report)
        return mapping and read_struct(kind, mapping, report)
    if kind in TEXTS and is_split_by_colon(node):
        return report.add(MistakeCode.YAML_COLON, node.location)
    if not isinstance(node, Scalar):
        return misshapen(node, key, A_TEXT, report)
    if node.is_null and not (kind in TEXTS and node.flaw):
        return report.add(MistakeCode.EMPTY, node.location, key=key)
    if choices := _choices(kind):
        if node.text in choices:
            return msgspec.convert(node.text, kind, strict=False)
        listed = ", ".join(choices)
        return report.unknown(
            MistakeCode.WRONG_CHOICE, node.location, node.text, choices, field="value", key=key, choices=listed
        )
    if kind is int:
        if re.fullmatch(r"\d{1,4}", node.text):
            return int(node.text)
        return misshapen(node, key, A_NUMBER, report)
    if kind in (datetime.date, PartialDate):
        return _day(kind, node, report)
    if kind == Id:
        return read_id(node, report)
    text = read_text(key, node, report)
    if kind == Line and len(text) > LINE:
        report.add(MistakeCode.TOO_LONG, node.location, key=key, number=len(text), limit=LINE)
    return text


def as_id(text: str) -> str:
    """The id that was meant by a text that may not be one: in small letters, with plain hyphens, without quotes."""
    plain = "".join(NEAREST_IN_ID.get(character, character) for character in text.strip().lower())
    return re.sub(r"[-_\s]+", "-", plain).strip("-")


def is_among(word: str, ids: Collection[str]) -> bool:
    """Whether a word is one of `ids`, or may be meant to be one that has a mistake of its own."""
    return word in ids or _is_odd(word, frozenset(ids))


@cache
def _is_odd(word: str, ids: frozenset[str]) -> bool:
    odd = {known for known in ids if not ID.fullmatch(known)}
    return word in map(as_id, odd) or bool(odd and nearest(word, odd))


def read_id(node: Scalar, report: Report) -> str:
    """An id. One that is not made of lower-case words joined by hyphens is reported."""
    if not ID.fullmatch(node.text) and not report.lookalike(node.text, node.location):
        report.add(MistakeCode.BAD_ID, node.location, value=visible(node.text))
    return node.text


def _choices(kind: Any) -> tuple[str, ...]:
    """The words from which a value is chosen; empty if it is none of a few words."""
    if kind is bool:
        return ("true", "false")
    return get_args(kind) if get_origin(kind) is Literal else tuple(Basis) if kind is Basis else ()


def _day(kind: Any, node: Scalar, report: Report) -> Any:
    """A day that exists; as a PartialDate, also a year or a month."""
    try:
        value = msgspec.convert(node.text, kind)
        datetime.date.fromisoformat(node.text + "0000-01-01"[len(node.text) :])
    except (msgspec.ValidationError, ValueError):
        return report.add(MistakeCode.IMPOSSIBLE_DATE, node.location, value=visible(node.text), hint="")
    return value


def is_split_by_colon(node: Node, keys: Collection[str] = ()) -> bool:
    """Whether a text became a mapping because of a colon in it, as in: Note: ask. `keys`: those that may stand here."""
    if not isinstance(node, Map) or len(node.entries) != 1:
        return False
    [(word, (_, value))] = node.entries.items()
    if not isinstance(value, Scalar) or not value.text or word in keys or nearest(word, keys):
        return False
    return " " in value.text or not ID.fullmatch(word)


def read_text(key: str, node: Scalar, report: Report) -> str:
    """A text to show, as one paragraph. Empty and cut texts and invisible characters are reported."""
    if node.flaw:
        report.add(node.flaw, node.location)
        return node.text
    for line_number, line in enumerate(node.text.splitlines() or [""]):
        for character in line.replace("\t", " "):
            if character in OVERRIDES or unicodedata.category(character) in INVISIBLE:
                location = Location(node.location.file, node.location.line + line_number, node.location.column)
                report.add(MistakeCode.CONTROL_CHARACTER, location, character=f"U+{ord(character):04X}")
    text = " ".join(node.text.split())
    if not text:
        report.add(MistakeCode.EMPTY, node.location, key=key)
    return text
