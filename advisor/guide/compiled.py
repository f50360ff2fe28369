"""The compiled form of a guide: typed JSON that is read in a few milliseconds, without YAML.

It holds the fingerprint of the YAML that it was made from, so that an outdated one is recognised.
"""

from pathlib import Path

import msgspec

from advisor.guide.model import Guide


class Compiled(msgspec.Struct, frozen=True):
    """A guide and the fingerprint of its content files."""

    fingerprint: str
    guide: Guide


def encode(guide: Guide, fingerprint: str) -> bytes:
    """The compiled form of a guide, which `decode` reads back as an equal one. Mappings keep the author's order."""
    return msgspec.json.encode(Compiled(fingerprint, guide))


def decode(data: bytes) -> Compiled:
    """Read the compiled form. Raises msgspec.DecodeError if it is damaged or of another version."""
    return msgspec.json.decode(data, type=Compiled)


def write(path: Path, guide: Guide, fingerprint: str) -> None:
    """Write the compiled form to `path`, completely or not at all. Raises OSError."""
    from advisor.guide.files import write_whole  # late: most runs only read it

    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, encode(guide, fingerprint))
