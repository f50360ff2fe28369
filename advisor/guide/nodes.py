"""YAML as plain nodes that know where they stand. No tags, no aliases, no code: text, lists and mappings only.

Built from the events of the C parser, so that neither nesting nor aliases can exhaust it, and so that every mistake
has its true line and column. What kind of mistake it is never rests on the parser's words, which differ from version to
version. `reading` turns nodes into the model.
"""

import re
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

import yaml

from advisor.guide.mistakes import Code, Place, Report

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 24

NOT_YAML = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that YAML allows nowhere (YAML 1.1, section 5.1)."""


class Scalar(NamedTuple):
    """A text. `plain`: written without quotes or block marks, so it may stand for a word of YAML such as null."""

    text: str
    plain: bool
    place: Place

    @property
    def is_null(self) -> bool:
        return self.plain and self.text in ("", "~", "null")


class Seq(NamedTuple):
    """A list."""

    items: list["Node"]
    place: Place


class Entry(NamedTuple):
    """One key of a mapping and its value."""

    key: Scalar
    value: "Node"


class Map(NamedTuple):
    """A mapping, in the order of the file. Duplicate keys have been reported and dropped."""

    entries: dict[str, Entry]
    place: Place

    def get(self, key: str) -> "Node | None":
        entry = self.entries.get(key)
        return entry.value if entry else None


Node: TypeAlias = Scalar | Seq | Map


def read_nodes(path: Path, shown_as: Path, report: Report) -> Node | None:
    """The nodes of one file, or None if it could not be read or is empty; mistakes go to `report`."""
    try:
        with path.open("rb") as file:
            return read_stream(file, shown_as, report)
    except OSError as error:
        report.add(Code.UNREADABLE_FILE, Place(shown_as), reason=error.strerror)
        return None


def read_stream(stream: BinaryIO, shown_as: Path, report: Report) -> Node | None:
    """The nodes of an open file, of which no more is read than a content file may hold."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        report.add(Code.TOO_LARGE, Place(shown_as), limit=MAX_BYTES // 1024 // 1024)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.add(Code.UNREADABLE_FILE, Place(shown_as), reason=error.reason)
        return None
    return parse_nodes(text, shown_as, report)


def parse_nodes(text: str, shown_as: Path, report: Report) -> Node | None:
    """The nodes of a YAML text, or None if there are none; mistakes go to `report`."""
    refused = NOT_YAML.search(text)
    if refused:
        place = _place_in(text, refused.start(), shown_as)
        report.add(Code.CONTROL_CHARACTER, place, character=f"U+{ord(refused[0]):04X}")
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
        report.add(Code.YAML_TOO_DEEP, _place_in(text, deep, file), limit=MAX_DEPTH)
    else:
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        report.add(Code.YAML_SYNTAX, place, reason=reason or "?")


def _too_deep(text: str) -> int | None:
    """Where brackets first nest too deep, whether they are quoted or not: good enough for what cannot be parsed."""
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]", text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            return bracket.start()
        depth = max(depth, 0)
    return None


def _place_in(text: str, position: int, file: Path) -> Place:
    """The line and column of a character."""
    return Place(file, text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))


NO_KEY = Scalar("", plain=False, place=Place(Path()))
"""Stands for a key that has been reported; its value is dropped."""


class _Builder:
    """Builds nodes from parser events with a stack of its own."""

    def __init__(self, file: Path, report: Report) -> None:
        self.file = file
        self.report = report
        self.root: Node | None = None
        self.open: list[tuple[Seq | Map, Scalar | None]] = []

    def take(self, event: yaml.Event) -> bool:
        """Take one event; False if nothing more of this file can be used."""
        match event:
            case yaml.AliasEvent():
                return self._refuse(Code.YAML_ALIAS, event)
            case yaml.ScalarEvent():
                self._check_node(event)
                plain = event.style in (None, "")
                self._put(Scalar(event.value, plain, self._place(event)))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._check_node(event)
                if len(self.open) >= MAX_DEPTH:
                    return self._refuse(Code.YAML_TOO_DEEP, event, limit=MAX_DEPTH)
                place = self._place(event)
                node = Map({}, place) if isinstance(event, yaml.MappingStartEvent) else Seq([], place)
                self._put(node)
                self.open.append((node, None))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.open.pop()
            case yaml.DocumentStartEvent() if self.root is not None:
                return self._refuse(Code.YAML_SYNTAX, event, reason="a second document starts here")
            case _:
                pass
        return True

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def _refuse(self, code: Code, event: yaml.Event, **values: object) -> bool:
        self.report.add(code, self._place(event), **values)
        return False

    def _check_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self.report.add(Code.YAML_ALIAS, self._place(event))
        if event.tag is not None and event.tag != "!":
            self.report.add(Code.YAML_TAG, self._place(event), tag=event.tag)

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
                self.report.add(Code.YAML_DUPLICATE_KEY, key.place, key=key.text)
            elif key is not NO_KEY:
                parent.entries[key.text] = Entry(key, node)
            self.open[-1] = (parent, None)

    def _put_key(self, parent: Map, node: Node) -> None:
        if not isinstance(node, Scalar):
            self.report.add(Code.WRONG_TYPE, node.place, key="?", expected="a text", found="keys and values")
            node = NO_KEY
        self.open[-1] = (parent, node)
