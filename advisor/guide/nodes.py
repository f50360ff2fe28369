"""Reads YAML into plain nodes that know their location: texts, lists and mappings, without tags or aliases.

Built from the events of the C parser, so that neither nesting nor aliases can exhaust memory, and so that every mistake
has its true line and column. What kind of mistake it is never rests on the parser's words, which differ from version to
version. `values` turns nodes into the model.
"""

import re
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

import yaml

from advisor.guide.diagnostics import Location
from advisor.guide.mistakes import A_MAPPING, A_TEXT, MistakeCode, Report

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 24

NOT_YAML = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that YAML allows nowhere (YAML 1.1, section 5.1)."""


class Scalar(NamedTuple):
    """A text. `plain`: it is written without quotes or block marks, so `null` means nothing and not the word."""

    text: str
    plain: bool
    location: Location

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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.add(MistakeCode.UNREADABLE_FILE, Location(shown_as), reason=error.reason)
        return None
    return parse_nodes(text, shown_as, report)


def parse_nodes(text: str, shown_as: Path, report: Report) -> Node | None:
    """The root node of a YAML text; None if it is empty or not valid."""
    refused = NOT_YAML.search(text)
    if refused:
        location = _location_in(text, refused.start(), shown_as)
        report.add(MistakeCode.CONTROL_CHARACTER, location, character=f"U+{ord(refused[0]):04X}")
        return None
    builder = _Builder(shown_as, report)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                return None
    except yaml.YAMLError as error:
        _add_refusal(error, text, shown_as, report)
        return None
    return builder.root


def _add_refusal(error: yaml.YAMLError, text: str, file: Path, report: Report) -> None:
    """Why the parser takes no more. Some refuse deep nesting before they tell of any of it."""
    deep = _too_deep(text)
    mark = reason = None
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context
    if deep is not None:
        report.add(MistakeCode.YAML_TOO_DEEP, _location_in(text, deep, file), limit=MAX_DEPTH)
    else:
        location = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
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


NO_KEY = Scalar("", plain=False, location=Location(Path()))
"""Stands for a key that has been reported; its value is dropped."""


class _Builder:
    """Builds nodes from parser events, with a stack instead of recursion."""

    def __init__(self, file: Path, report: Report) -> None:
        self.file = file
        self.report = report
        self.root: Node | None = None
        self.open: list[tuple[Seq | Map, Scalar | None]] = []

    def take(self, event: yaml.Event) -> bool:
        """Take one event. Returns False if the rest of the file cannot be used."""
        match event:
            case yaml.AliasEvent():
                return self._refuse(MistakeCode.YAML_ALIAS, event)
            case yaml.ScalarEvent():
                self._check_node(event)
                plain = event.style in (None, "")
                self._put(Scalar(event.value, plain, self._location(event)))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._check_node(event)
                if len(self.open) >= MAX_DEPTH:
                    return self._refuse(MistakeCode.YAML_TOO_DEEP, event, limit=MAX_DEPTH)
                location = self._location(event)
                node = Map({}, location) if isinstance(event, yaml.MappingStartEvent) else Seq([], location)
                self._put(node)
                self.open.append((node, None))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.open.pop()
            case yaml.DocumentStartEvent() if self.root is not None:
                return self._refuse(MistakeCode.YAML_SYNTAX, event, reason="a second document starts here")
            case _:
                pass
        return True

    def _location(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return Location(self.file, mark.line + 1, mark.column + 1) if mark else Location(self.file)

    def _refuse(self, code: MistakeCode, event: yaml.Event, **values: object) -> bool:
        self.report.add(code, self._location(event), **values)
        return False

    def _check_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self.report.add(MistakeCode.YAML_ALIAS, self._location(event))
        if event.tag is not None and event.tag != "!":
            self.report.add(MistakeCode.YAML_TAG, self._location(event), tag=event.tag)

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent, key = self.open[-1]
        if isinstance(parent, Seq):
            parent.items.append(node)
        elif key is None:
            self._put_key(parent, node)
        else:
            if key is not NO_KEY and key.text in parent.entries:
                self.report.add(MistakeCode.YAML_DUPLICATE_KEY, key.location, key=key.text)
            elif key is not NO_KEY:
                parent.entries[key.text] = KeyValue(key, node)
            self.open[-1] = (parent, None)

    def _put_key(self, parent: Map, node: Node) -> None:
        if not isinstance(node, Scalar):
            self.report.add(MistakeCode.WRONG_TYPE, node.location, key="?", expected=A_TEXT, found=A_MAPPING)
            node = NO_KEY
        self.open[-1] = (parent, node)
