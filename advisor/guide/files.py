"""The names of the files in a content folder, a fingerprint of what is in them, and writing one whole; without YAML."""

import os
import re
from collections.abc import Iterator
from importlib.util import source_hash
from pathlib import Path

FILES = ("guide.yaml", "questions.yaml", "traits.yaml", "contacts.yaml", "sources.yaml")
OPTIONAL_FILES = ("promises.yaml", "cases.yaml", "ways.yaml")
FOLDERS = ("cards", "facts")
TRANSLATIONS = "locales"
"""A folder of a guide in which no content is looked for."""

LEFT_BEHIND = r"(?i:\..*|.*~|#.*#|Thumbs\.db|desktop\.ini)"
"""Names of files that systems and editors leave beside others; nobody has written content into them."""

BACKUP = r"#(.+)#|(.+?)(?:\.~\d+)?~"
"""What an editor has kept of a file, and in a group the name of the file itself."""

MEANT = r"(?i:\.(?:ya?ml|json)\b)"
"""The ending of a name, or a part of it, that says that the file was meant to be read."""


def content_files(folder: Path) -> list[Path]:
    """The paths of the YAML files of a content folder, in a fixed order."""
    return [path for part in ("", *FOLDERS) for path in yaml_files(folder / part)]


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files of a folder, without hidden ones, in order."""
    found = sorted(folder.glob("*.yaml"))
    return [path for path in found if not path.name.startswith(".") and path.is_file()]


def special_files(folder: Path) -> Iterator[Path]:
    """What has the name of content but is no file, relative to the folder: a link to nothing, a pipe, a device.

    A folder is none of them: that one is unread. cards and facts, where they are no folders, are among them.
    """
    for part in FOLDERS:
        if os.path.lexists(folder / part) and not (folder / part).is_dir():
            yield Path(part)
    for part in ("", *FOLDERS):
        for path in sorted((folder / part).glob("*.yaml")):
            if not (path.name.startswith(".") or path.is_file() or path.is_dir()):
                yield path.relative_to(folder)


def unread_files(folder: Path) -> Iterator[Path]:
    """What in a content folder looks like content but is not read, relative to it and in order.

    It is a file of cards/ or facts/ with another ending or in a folder of its own, a file elsewhere that is called like
    YAML but is none of a guide, a folder that is called like a file, and what an editor kept of a file that is gone.
    """
    for base, folders, names in os.walk(folder):
        inside = Path(base).relative_to(folder)
        folders[:] = sorted(name for name in folders if not re.fullmatch(LEFT_BEHIND, name) and name != TRANSLATIONS)
        yield from (inside / name for name in folders if re.search(MEANT, name))
        for name in sorted(names):
            if re.fullmatch(LEFT_BEHIND, name):
                kept = re.fullmatch(BACKUP, name)
                original = (kept[1] or kept[2]) if kept else ""
                if re.search(MEANT, original) and not os.path.lexists(Path(base) / original):
                    yield inside / name
                continue
            if inside.parts[:1] in {(part,) for part in FOLDERS}:
                is_read = len(inside.parts) == 1 and name.endswith(".yaml")
            else:
                is_read = not re.search(MEANT, name) or (not inside.parts and name in (*FILES, *OPTIONAL_FILES))
            if not is_read:
                yield inside / name


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
