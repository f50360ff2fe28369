"""Writes a file that only this user can open, whole or not at all, and never over another one unasked."""

import os
import tempfile
from pathlib import Path


def write_private(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Write `data` to `path`. FileExistsError if there is something already, unless it is a file and may be replaced.

    Raises OSError where it cannot be written.
    """
    if not is_replaceable(path):
        raise FileExistsError(path)
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent or Path())  # mkstemp makes it for this user alone
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            written.replace(path)
        else:
            _move_where_nothing_is(written, path)
    finally:
        written.unlink(missing_ok=True)


def is_replaceable(path: Path) -> bool:
    """Whether nothing but a file can be lost at `path`: a device or a pipe of the system is nobody's to replace."""
    return path.is_file() or not path.exists()


def _move_where_nothing_is(written: Path, path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(path)
    try:
        os.link(written, path)  # fails if somebody makes the file in this moment
    except FileExistsError:
        raise
    except OSError:  # a USB stick whose file system has no links
        written.replace(path)
