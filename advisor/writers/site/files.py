"""The files of a site: written whole or not at all, and never over a file that is somebody else's."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

MADE_BY = '<meta name="generator" content="advisor site">'
"""What a page says of itself near its beginning, so that only files made by `advisor site` are replaced."""

HEAD = 4096
"""In how many bytes from the beginning it stands."""


def not_ours(folder: Path, names: Iterable[str]) -> list[Path]:
    """Those of the files with these names in a folder that are there and were not made by `advisor site`."""
    paths = (folder / name for name in names)
    return [path for path in paths if path.exists() and not _is_ours(path)]


def left_over(folder: Path, names: Iterable[str]) -> list[Path]:
    """The pages in a folder that `advisor site` made before, under names that it no longer uses."""
    kept = set(names)
    return [path for path in sorted(folder.glob("*.html")) if path.name not in kept and _is_ours(path)]


def write_site(folder: Path, pages: Mapping[str, str]) -> None:
    """Write pages by their names; each file is there whole or is what it was. Raises OSError.

    The folder is made if it is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        _write(folder / name, page)


def _write(path: Path, page: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(page)
        draft.chmod(0o644)  # a server must be able to read it
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _is_ours(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return MADE_BY.encode() in file.read(HEAD)
