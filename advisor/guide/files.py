"""The names of the files in a content folder, and a fingerprint of what is in them. It needs no YAML reader."""

import hashlib
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
    """A hex digest of the names and bytes of all content files, equal only for equal content."""
    digest = hashlib.sha256()
    for path in content_files(folder):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()
