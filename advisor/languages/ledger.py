"""The ledger of a catalogue: which translation was made from which English. It is written by our commands alone.

The mark "fuzzy" means two things to translators' tools: a draft, and a text whose English has changed. So a text with
that mark is a draft only where the ledger holds this English with this translation. It is kept beside the catalogue.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from advisor.guide.diagnostics import _
from advisor.languages.po import Entry, Unreadable

Kind = Literal["draft", "reviewed"]
LINE = re.compile(r"([0-9a-f]{16}) ([0-9a-f]{16}) (draft|reviewed)")
NOT_A_PAIR = _("this line does not belong into a ledger")
HEAD = "# English and its translation, as digests. Written by: advisor languages update, advisor languages draft\n"


class Pair(NamedTuple):
    """The digests of an English text and of a translation that was made from it, with all their plural forms."""

    english: str
    translation: str


Ledger = Mapping[Pair, Kind]


def pair_of(entry: Entry) -> Pair:
    """The English and the translation of an entry as they are now."""
    return Pair(digest(entry.english), digest(entry.forms))


def digest(texts: Iterable[str]) -> str:
    """16 hex digits that stand for the forms of a text."""
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def ledger_path(catalogue: Path) -> Path:
    """Where the ledger of a catalogue is."""
    return catalogue.with_suffix(".ledger")


def read_ledger(catalogue: Path) -> Ledger:
    """The ledger of the catalogue at this path, empty where there is none. Raises Unreadable, OSError."""
    try:
        data = ledger_path(catalogue).read_bytes()
    except FileNotFoundError:
        return {}
    found: dict[Pair, Kind] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
        parts = LINE.fullmatch(line.strip())
        if parts:
            kind: Kind = "reviewed" if parts[3] == "reviewed" else "draft"
            found[Pair(parts[1], parts[2])] = kind
        elif line.strip() and not line.startswith("#"):
            raise Unreadable(NOT_A_PAIR, number)
    return found


def written_ledger(ledger: Ledger) -> bytes:
    """The file of a ledger, in an order that changes only where its pairs do."""
    lines = (f"{pair.english} {pair.translation} {kind}\n" for pair, kind in sorted(ledger.items()))
    return (HEAD + "".join(lines)).encode()
