"""The names of the files in a content folder, a fingerprint of what is in them, and writing one whole; without YAML."""

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


def write_whole(path: Path, data: bytes) -> None:
    """Write a file completely or not at all; one that is there already keeps its mode. Raises OSError."""
    draft = path.with_name(f"{path.name}.new")
    try:
        draft.write_bytes(data)
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
