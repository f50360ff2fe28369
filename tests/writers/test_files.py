"""A file that leaves the program: for its owner alone, whole or not at all, never over another one."""

import os
import stat
from pathlib import Path

import pytest

from advisor.writers.files import write_private


def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_private(tmp_path / "notes.txt", b"words")
    assert (tmp_path / "notes.txt").read_bytes() == b"words"
    assert stat.S_IMODE((tmp_path / "notes.txt").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["notes.txt"]


@pytest.mark.parametrize("dangling", [False, True])
def test_nothing_is_written_over(tmp_path: Path, dangling: bool) -> None:
    path = tmp_path / "notes.txt"
    if dangling:
        path.symlink_to(tmp_path / "elsewhere")
    else:
        path.write_bytes(b"before")
    with pytest.raises(FileExistsError):
        write_private(path, b"after")
    assert os.listdir(tmp_path) == ["notes.txt"]
    assert dangling or path.read_bytes() == b"before"


def test_a_file_is_replaced_where_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"before")
    path.chmod(0o644)
    write_private(path, b"after", replace=True)
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_stick_without_links_takes_a_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    write_private(tmp_path / "notes.txt", b"words")
    assert os.listdir(tmp_path) == ["notes.txt"]
    with pytest.raises(FileExistsError):
        write_private(tmp_path / "notes.txt", b"others")


def test_what_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_private(tmp_path / "notes.txt", b"words")
    assert os.listdir(tmp_path) == []
