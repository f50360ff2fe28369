"""Records in the files of a guide that cards were read against their facts: writes `read_against` of a card.

No other byte changes, so comments, order and layout stay as the author wrote them. What would have been read from a
file after the change is compared with what is wanted before anything is written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from advisor.guide.digests import as_recorded, card_digests
from advisor.guide.files import write_whole
from advisor.guide.loading import Loaded

KEY = "read_against"
LINE_END = re.compile(r"\r\n|\r|\n")
LF = "\n"
BOM = "\ufeff"


class Unwritable(Exception):
    """A file that cannot be changed; `reason` is the system's, or None where it is written in an unusual way."""

    def __init__(self, path: Path, reason: str | None = None) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class _Edit(NamedTuple):
    """A piece of a text, from `start` to `end`, and what comes in its place."""

    start: int
    end: int
    text: str


def record_reading(folder: Path, loaded: Loaded, cards: Iterable[str]) -> None:
    """Write into the files of a guide that these cards were read against their facts as they are now.

    Raises Unwritable, and then most often nothing is written; a file that is written is complete.
    """
    guide = loaded.guide
    now = {card: as_recorded(card_digests(guide, guide.cards[card])) for card in cards}
    wanted = {card: digests for card, digests in now.items() if digests != guide.cards[card].read_against}
    files = {loaded.locations["card", card].file for card in wanted}
    paths = [(folder / file).resolve() for file in sorted(files)]  # of a link, the file that it leads to
    changed = {path: _changed(path, wanted) for path in paths}
    for path, data in changed.items():
        try:
            write_whole(path, data)
        except OSError as error:
            raise Unwritable(path, error.strerror) from None


def _changed(path: Path, wanted: Mapping[str, str]) -> bytes:
    """The bytes of a file with the changes of `with_readings`. It must be one that may be written."""
    try:
        with path.open("r+b") as file:
            text = file.read().decode()
    except OSError as error:
        raise Unwritable(path, error.strerror) from None
    changed = with_readings(text, wanted)
    if changed is None:
        raise Unwritable(path)
    return changed.encode()


def with_readings(text: str, wanted: Mapping[str, str]) -> str | None:
    """The YAML of cards in which `read_against` of each card of `wanted` has that value. None if it cannot be set."""
    mark, old = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    cards, new = _cards(old), old
    for start, end, put in reversed([_edit(old, node, wanted[card]) for card, node in cards.items() if card in wanted]):
        new = new[:start] + put + new[end:]
    meant = {card: _said(node) | ({KEY: wanted[card]} if card in wanted else {}) for card, node in cards.items()}
    try:
        is_meant = {card: _said(node) for card, node in _cards(new).items()} == meant
    except yaml.YAMLError:
        return None
    return mark + new if is_meant else None


def _cards(text: str) -> dict[str, yaml.MappingNode]:
    """Card id → its mapping, in the order of the file, which the loader has read without a mistake."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    nodes = root.value if isinstance(root, yaml.SequenceNode) else ()
    return {_value(node, "id").value: node for node in nodes if isinstance(node, yaml.MappingNode)}


def _value(card: yaml.MappingNode, key: str) -> yaml.Node:
    """The node of a key that the card has."""
    values: Iterator[yaml.Node] = (value for name, value in card.value if name.value == key)
    return next(values)


def _edit(text: str, card: yaml.MappingNode, digests: str) -> _Edit:
    """What sets `read_against` of a card: another value where it stands, or else a line of its own below `facts`.

    The value is quoted, since without quotes some digests would be numbers to other readers of YAML.
    """
    value = f'"{digests}"'
    if any(name.value == KEY for name, _ in card.value):
        old = _value(card, KEY)
        start, end = old.start_mark.index, old.end_mark.index
        end = start + len(text[start:end].rstrip())  # a folded text ends on the next line
        return _Edit(start, end, value if start < end else f" {value}")
    facts = _value(card, "facts")
    if isinstance(facts, yaml.SequenceNode) and not facts.flow_style:
        facts = facts.value[-1]  # a list of dashes ends only where the next key begins
    end = facts.end_mark.index
    if card.flow_style:
        return _Edit(end, end, f", {KEY}: {value}")
    end += len(text[end:].splitlines()[0]) if text[end:] else 0  # a comment stays on the line
    line_end = LINE_END.search(text)
    return _Edit(end, end, f"{line_end[0] if line_end else LF}{' ' * card.start_mark.column}{KEY}: {value}")


def _said(node: yaml.MappingNode) -> dict[str, object]:
    """What a mapping says, without its places."""
    return {key.value: _plain(value) for key, value in node.value}


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return _said(node)
    return [_plain(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value
