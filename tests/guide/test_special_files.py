"""What has the name of content and is no file, made as only Linux lets everybody."""

import os
import stat
from pathlib import Path

import pytest

from advisor.guide.mistakes import MistakeCode
from tests.guide.test_loading import NAMES, USED, told
from tests.guide.writing import write_content


@pytest.mark.parametrize(
    "name", [*NAMES, "ways.yaml", "cases.yaml", "cards/main.yaml", "facts/all.yaml", "facts/x.yaml"]
)
@pytest.mark.parametrize("make", ["link to nothing", "link to itself", "pipe", "socket"])
def test_what_is_no_file_is_named_once(tmp_path: Path, name: str, make: str) -> None:
    path = write_content(tmp_path, USED) / name
    path.unlink(missing_ok=True)
    if make.startswith("link"):
        path.symlink_to("nowhere.yaml" if make == "link to nothing" else path.name)
    else:
        os.mknod(path, (stat.S_IFIFO if make == "pipe" else stat.S_IFSOCK) | 0o600)
    assert told(tmp_path) == [(MistakeCode.UNREADABLE_FILE, name)]
