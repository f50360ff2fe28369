"""Reads YAML into plain nodes that know their location: texts, lists and mappings, without tags or aliases.

Built from the events of the C parser, so that neither nesting nor aliases can exhaust memory, and so that every mistake
has its true line and column. What kind of mistake it is never rests on the parser's words, which differ from version to
version. `values` turns nodes into the model.
"""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, NoReturn, TypeAlias

import yaml

from advisor.guide.diagnostics import Location, Phrase, _
from advisor.guide.mistakes import A_MAPPING, A_TEXT, MistakeCode, Report

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 24

NOT_YAML = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that YAML allows nowhere (YAML 1.1, section 5.1)."""

COMMENT = re.compile(r"[ \t]+#|[ \t]*\r?\n(?P<indent>[ \t]*)#(?=\w)")
"""What comes after a plain text that a comment ends: on its line, or right below it without a space after the sign."""

MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ \r\n]|\Z)", re.MULTILINE)
"""A line that Git leaves where two versions could not be merged."""

QUOTES = ("'", '"')
ANOTHER_ENCODING = Phrase(_("something else"))


class Scalar(NamedTuple):
    """A text. `plain`: it is written without quotes or block marks, so `null` means nothing and not the word.

    `flaw`: the mistake that it is to use it as a text for readers, of which its author wrote more than YAML reads.
    """

    text: str
    plain: bool
    location: Location
    flaw: MistakeCode | None = None

    @property
    def is_null(self) -> bool:
        return self.plain and self.text in ("", "~", "null")


class Seq(NamedTuple):
    """A list."""

    items: list["Node"]
    location: Location


class KeyValue(NamedTuple):
    """One key of a mapping and its value."""

    key: Scalar
    value: "Node"


class Map(NamedTuple):
    """A mapping in the order of the file. Of a duplicate key only the first is kept; the second is reported."""

    entries: dict[str, KeyValue]
    location: Location

    def get(self, key: str) -> "Node | None":
        entry = self.entries.get(key)
        return entry.value if entry else None


Node: TypeAlias = Scalar | Seq | Map


def items_in(node: Node) -> list[Node]:
    """The items of a list; anything else is the one item of its own."""
    return node.items if isinstance(node, Seq) else [node]


def read_nodes(path: Path, shown_as: Path, report: Report) -> Node | None:
    """The root node of the file `path`; None if it is empty or cannot be read. Locations name it `shown_as`."""
    try:
        with path.open("rb") as file:
            return read_stream(file, shown_as, report)
    except OSError as error:
        report.add(MistakeCode.UNREADABLE_FILE, Location(shown_as), reason=error.strerror)
        return None


def read_stream(stream: BinaryIO, shown_as: Path, report: Report) -> Node | None:
    """The root node of an open file, of which at most MAX_BYTES + 1 are read; None as for `read_nodes`."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        report.add(MistakeCode.TOO_LARGE, Location(shown_as), limit=MAX_BYTES // 1024 // 1024)
        return None
    if wide := _wide(data):
        report.add(MistakeCode.OTHER_ENCODING, Location(shown_as), encoding=wide)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report.add(MistakeCode.OTHER_ENCODING, Location(shown_as, line), encoding=ANOTHER_ENCODING)
        return None
    return parse_nodes(text, shown_as, report)


def _wide(data: bytes) -> str | None:
    """Which encoding with several bytes a character the data are in, by their mark or their first zeros; or None."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or 0 in data[:2]
    return "UTF-16" if is_wide else None


def parse_nodes(text: str, shown_as: Path, report: Report) -> Node | None:
    """The root node of a YAML text; None if it is empty or not valid."""
    merge = MERGE.search(text)
    if merge:
        report.add(MistakeCode.MERGE_MARKER, _location_in(text, merge.start(), shown_as))
        return None
    refused = NOT_YAML.search(text)
    if refused:
        location = _location_in(text, refused.start(), shown_as)
        report.add(MistakeCode.CONTROL_CHARACTER, location, character=f"U+{ord(refused[0]):04X}")
        return None
    builder = _Builder(shown_as, report, text)
    try:
        return builder.document()
    except yaml.YAMLError as error:
        _add_refusal(error, text, builder, report)
    except _Refused:
        pass
    return None


def _add_refusal(error: yaml.YAMLError, text: str, builder: "_Builder", report: Report) -> None:
    """Why the parser takes no more. Some refuse deep nesting before they tell of any of it."""
    deep, file = _too_deep(text), builder.file
    mark = begin = reason = None
    if isinstance(error, yaml.MarkedYAMLError):
        mark, begin = error.problem_mark or error.context_mark, error.context_mark
        reason = error.problem or error.context
    location = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    if deep is not None:
        report.add(MistakeCode.YAML_TOO_DEEP, _location_in(text, deep, file), limit=MAX_DEPTH)
    elif begin and text[begin.index : begin.index + 1] in QUOTES:
        report.add(MistakeCode.UNCLOSED_QUOTE, Location(file, begin.line + 1, begin.column + 1))
    elif builder.suspect is not None:
        report.add(builder.suspect.flaw or MistakeCode.UNCLOSED_QUOTE, builder.suspect.location)
    elif mark and re.match(r":\s", text[mark.index : mark.index + 2]):
        report.add(MistakeCode.YAML_COLON, location)
    else:
        report.add(MistakeCode.YAML_SYNTAX, location, reason=reason or "?")


def _too_deep(text: str) -> int | None:
    """Where brackets first nest too deep, whether they are quoted or not: good enough for what cannot be parsed."""
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]", text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            return bracket.start()
        depth = max(depth, 0)
    return None


def _location_in(text: str, position: int, file: Path) -> Location:
    """The line and column of a character."""
    return Location(file, text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))


class _Refused(Exception):
    """The rest of a file cannot be used; the report says why."""


def _spans_lines(event: yaml.Event) -> bool:
    return bool(event.start_mark and event.end_mark and event.start_mark.line != event.end_mark.line)


class _Builder:
    """Builds nodes from parser events. How deep it calls itself is limited by MAX_DEPTH."""

    def __init__(self, file: Path, report: Report, text: str) -> None:
        self.file = file
        self.report = report
        self.text = text
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.suspect: Scalar | None = None
        """The last text that was read, if an error right after it may be its fault."""

    def document(self) -> Node | None:
        """The root of the only document; None if there is none."""
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._refuse(MistakeCode.YAML_SYNTAX, event, reason="a second document starts here")
        return root

    def _node(self, event: yaml.Event, depth: int, inside: yaml.CollectionStartEvent | None = None) -> Node:
        """The node that begins with an event; `inside`: the list or mapping that holds it."""
        location = self._location(event)
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            self._refuse(MistakeCode.YAML_ALIAS, event)
        if event.anchor is not None:
            self.report.add(MistakeCode.YAML_ALIAS, location)
        if event.tag is not None and event.tag != "!":
            self.report.add(MistakeCode.YAML_TAG, location, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location, inside)
        if depth >= MAX_DEPTH:
            self._refuse(MistakeCode.YAML_TOO_DEEP, event, limit=MAX_DEPTH)
        inner = (self._node(found, depth + 1, event) for found in iter(self._next, None))
        is_map = isinstance(event, yaml.MappingStartEvent)
        return Map(self._entries(inner), location) if is_map else Seq(list(inner), location)

    def _scalar(self, event: yaml.ScalarEvent, location: Location, inside: yaml.CollectionStartEvent | None) -> Scalar:
        """A text with its flaw. One that may have swallowed or lost what follows is a suspect if an error follows."""
        is_plain = event.style in (None, "")
        flaw = self._flaw(event, inside)
        found = Scalar(event.value, is_plain, location, flaw)
        is_cut = flaw is MistakeCode.CUT_TEXT and inside is not None and inside.flow_style
        self.suspect = found if is_cut or (event.style in QUOTES and _spans_lines(event)) else None
        return found

    def _flaw(self, event: yaml.ScalarEvent, inside: yaml.CollectionStartEvent | None) -> MistakeCode | None:
        if event.style in (None, ""):
            rest = COMMENT.match(self.text, event.end_mark.index) if event.end_mark else None
            mark = inside.start_mark if inside and not inside.flow_style else None
            column = mark.column if mark else len(self.text)
            if rest and (rest["indent"] is None or len(rest["indent"]) > column):
                return MistakeCode.CUT_TEXT
        kept_break = "\n\n" if event.style == "|" or not _spans_lines(event) else "\n"
        return MistakeCode.LOST_PARAGRAPH if kept_break in event.value.strip() else None

    def _next(self) -> yaml.Event | None:
        """The next event of the innermost list or mapping; None at its end."""
        event = next(self.events)
        return None if isinstance(event, yaml.CollectionEndEvent) else event

    def _entries(self, nodes: Iterator[Node]) -> dict[str, KeyValue]:
        """The entries of a mapping, whose keys and values follow each other."""
        entries: dict[str, KeyValue] = {}
        for key in nodes:
            value = next(nodes)
            if not isinstance(key, Scalar):
                self.report.add(MistakeCode.WRONG_TYPE, key.location, key="?", expected=A_TEXT, found=A_MAPPING)
            elif key.text in entries:
                self.report.add(MistakeCode.YAML_DUPLICATE_KEY, key.location, key=key.text)
            else:
                entries[key.text] = KeyValue(key, value)
        return entries

    def _location(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return Location(self.file, mark.line + 1, mark.column + 1) if mark else Location(self.file)

    def _refuse(self, code: MistakeCode, event: yaml.Event, **values: object) -> NoReturn:
        self.report.add(code, self._location(event), **values)
        raise _Refused
