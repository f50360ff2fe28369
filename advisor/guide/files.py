"""The names of the files in a content folder, and a fingerprint of what is in them. It needs no YAML reader."""

from importlib.util import source_hash
from pathlib import Path

FILES = ("guide.yaml", "questions.yaml", "traits.yaml", "contacts.yaml", "sources.yaml")
OPTIONAL_FILES = ("promises.yaml", "cases.yaml", "ways.yaml")
FOLDERS = ("cards", "facts")


def content_files(folder: Path) -> list[Path]:
    """The paths of the YAML files of a content folder, in a fixed order."""
    below = (path for name in FOLDERS for path in sorted((folder / name).glob("*.yaml")))
    top = (path for path in sorted(folder.glob("*.yaml")))
    return [path for path in (*top, *below) if path.is_file()]


def fingerprint(folder: Path) -> str:
    """A hex digest of the names and bytes of all content files, which tells whether they have changed.

    It is the one by which Python knows that a module has changed: 64 bits, and another in each version of Python.
    """
    parts: list[bytes] = []
    for path in content_files(folder):
        data = path.read_bytes()
        parts += f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode(), data
    return source_hash(b"".join(parts)).hex()
