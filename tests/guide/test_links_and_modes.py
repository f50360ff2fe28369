"""Recording keeps what a file is on Linux and macOS: its mode, and that it is a link."""

import stat
from pathlib import Path

from tests.guide.test_recording import check_recorded, folder, record

__all__ = ["folder"]


def test_a_file_keeps_its_mode_and_a_link_stays_one(folder: Path, tmp_path: Path) -> None:
    kept = (folder / "cards" / "main.yaml").rename(tmp_path / "kept.yaml")
    kept.chmod(0o640)
    (folder / "cards" / "main.yaml").symlink_to(kept)
    check_recorded(record(folder, "one"), "one")
    assert (folder / "cards" / "main.yaml").is_symlink()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
