"""Texts of a guide for translators: an extractor for Babel, and the contexts that tell equal English words apart.

A context names what a text belongs to, never a position, so that inserting a step loses no translation. YAML comments
right above an entry or a key become comments for translators. Ids, conditions, numbers and links are never extracted.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePath
from typing import BinaryIO, NamedTuple

from advisor.guide.mistakes import Report
from advisor.guide.model import ON_SHEET
from advisor.guide.nodes import Map, Node, Scalar, Seq, parse_nodes
from advisor.languages.contexts import TEXT_KEYS, context


class Extracted(NamedTuple):
    """One text: its line, context, the text itself and the author's notes above it."""

    line: int
    context: str
    text: str
    notes: tuple[str, ...]


def extract_guide(
    fileobj: BinaryIO, keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, object]
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """The `babel.extractors` entry point: (line, function, (context, text), comments) for each text of a YAML file."""
    text = fileobj.read().decode("utf-8-sig")
    for found in extract_texts(text, PurePath(fileobj.name)):
        yield found.line, "pgettext", (found.context, found.text), list(found.notes)


def extract_texts(text: str, path: PurePath) -> Iterator[Extracted]:
    """The texts of one content file. Raises ContentError if it is not valid YAML."""
    node = parse_nodes(text, Path(path), Report())
    reader = _Reader(text.splitlines())
    if path.name == "guide.yaml" and isinstance(node, Map):
        yield from reader.entry("guide", "guide", node, TEXT_KEYS["guide"])
        yield from reader.entries("section", node.get("sections"))
        yield from reader.entries("outcome", node.get("outcomes"))
        yield from reader.entries("panel", node.get("sheet"))
    elif path.parent.name in ("cards", "facts"):
        yield from reader.entries(path.parent.name[:-1], node)
    elif path.stem in ("questions", "traits", "contacts", "sources", "ways"):
        yield from reader.entries(path.stem[:-1], node)


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def entries(self, kind: str, node: Node | None) -> Iterator[Extracted]:
        for item in node.items if isinstance(node, Seq) else ():
            id_node = item.get("id") if isinstance(item, Map) else None
            if isinstance(item, Map) and isinstance(id_node, Scalar) and "unused" not in item.entries:
                yield from self.entry(kind, id_node.text, item, TEXT_KEYS[kind])
                if kind == "question":
                    yield from self.options(id_node.text, item.get("options"))

    def options(self, question: str, node: Node | None) -> Iterator[Extracted]:
        for item in node.items if isinstance(node, Seq) else ():
            if not isinstance(item, Map):
                continue
            id_node = item.get("id")
            if isinstance(id_node, Scalar):
                yield from self.entry("option", f"{question}/{id_node.text}", item, TEXT_KEYS["option"])
            else:
                yield from self.entry("question", question, item, ("group",))

    def entry(self, kind: str, item_id: str, node: Map, keys: Collection[str]) -> Iterator[Extracted]:
        above = self.notes_above(node.location.line)
        for key in keys:
            entry = node.entries.get(key)
            if entry is None:
                continue
            notes = tuple(dict.fromkeys((*above, *self.notes_above(entry.key.location.line))))
            values = entry.value.items if isinstance(entry.value, Seq) else [entry.value]
            for item in values:
                value = item.get("text") if isinstance(item, Map) else item  # a paragraph or step with a condition
                if isinstance(value, Scalar) and (key, value.text) == ("sheet", ON_SHEET):
                    continue
                if isinstance(value, Scalar) and not value.is_null and value.text.strip():
                    text = " ".join(value.text.split())
                    yield Extracted(value.location.line, context(kind, item_id, key), text, notes)

    def notes_above(self, line: int) -> tuple[str, ...]:
        """The comment lines right above a line (counted from 1)."""
        notes: list[str] = []
        for above in reversed(self.lines[: line - 1]):
            if not above.lstrip().startswith("#"):
                break
            notes.insert(0, above.lstrip().lstrip("#").strip())
        return tuple(note for note in notes if note)
