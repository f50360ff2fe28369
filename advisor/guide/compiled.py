"""The compiled form of a guide: typed JSON that is read back in a few milliseconds, without YAML.

It carries the fingerprint of the YAML it was made from, so that nobody runs on an old one.
"""

from pathlib import Path

import msgspec

from advisor.guide.model import Guide


class Compiled(msgspec.Struct, frozen=True):
    """A guide and the fingerprint of its content files."""

    fingerprint: str
    guide: Guide


def encode(guide: Guide, fingerprint: str) -> bytes:
    """The compiled form; the same bytes for the same guide. The order of its mappings is the author's and is kept."""
    return msgspec.json.encode(Compiled(fingerprint, guide))


def decode(data: bytes) -> Compiled:
    """Read the compiled form. Raises msgspec.DecodeError if it is of another version or damaged."""
    return msgspec.json.decode(data, type=Compiled)


def write(path: Path, guide: Guide, fingerprint: str) -> None:
    """Write the compiled form beside the package, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_bytes(encode(guide, fingerprint))
    draft.replace(path)
