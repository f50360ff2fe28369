"""What is no file is never replaced by one: a device belongs to the whole computer."""

import os
from pathlib import Path

import pytest

from advisor.writers.files import is_replaceable, write_private


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("linked", [False, True])
def test_what_is_no_file_is_never_replaced(tmp_path: Path, *, replace: bool, linked: bool) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    path = tmp_path / "link" if linked else pipe
    if linked:
        path.symlink_to(pipe)
    with pytest.raises(FileExistsError):
        write_private(path, b"words", replace=replace)
    assert not is_replaceable(path)
    assert pipe.is_fifo()
    assert path.is_symlink() == linked
    with pytest.raises(FileExistsError):
        write_private(tmp_path, b"words", replace=replace)
