"""Which guide to run: an author's folder, the checkout's content, or the compiled form that the wheel carries.

The build compiles every guide below content/ into `_built` and writes there which one is opened by default.
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from advisor.guide import compiled
from advisor.guide.model import Guide

PACKAGE = Path(__file__).resolve().parent.parent
BUILT = PACKAGE / "_built"
DEFAULT = "default-guide"
"""The file of `_built` with the name of the folder of the guide that is opened by default."""


def checkout_root(package: Path = PACKAGE) -> Path | None:
    """The checkout that the package runs from, or None."""
    root = package.parent
    return root if (root / "pyproject.toml").is_file() and (root / "content").is_dir() else None


def guide_folders(content: Path) -> list[Path]:
    """The folders of guides below `content`."""
    return [path.parent for path in sorted(content.glob("*/guide.yaml"))]


def content_folder() -> Path:
    """The folder with the YAML of the guide that comes with the program."""
    return default_folder(checkout_root(), BUILT)


def default_folder(root: Path | None, built: Path) -> Path:
    """The only guide of the checkout in `root`, or else of `built`; of several, the one that the build has named."""
    content = (root or built) / "content"
    folders = guide_folders(content)
    if len(folders) == 1:
        return folders[0]
    try:
        return content / (built / DEFAULT).read_text(encoding="utf-8").strip()
    except OSError:
        return content


def open_guide(folder: Path | None = None) -> Guide:
    """The guide in `folder`, read from its YAML, or the one that comes with the program.

    In a checkout the compiled form is made anew when the YAML has changed. Raises ContentError.
    """
    return _from_yaml(folder) if folder else packaged_guide(checkout_root(), BUILT)


def packaged_guide(root: Path | None, built: Path) -> Guide:
    """The guide of the checkout in `root`, or else the one in `built`; from its compiled form where that is current."""
    content = default_folder(root, built)
    written = built / f"{content.name}.json"
    if root is None:
        return _compiled(written) or _from_yaml(content)
    from advisor.guide.files import fingerprint  # late: only a checkout needs to compare

    current = fingerprint(content)
    guide = _compiled(written, current)
    if guide is None:
        guide = _from_yaml(content)
        with suppress(OSError):  # without write permission only time is lost
            compiled.write(written, guide, current)
    return guide


def _compiled(path: Path, current: str | None = None) -> Guide | None:
    """The compiled guide if it can be read and, where a fingerprint is given, was made from that content."""
    try:
        found = compiled.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    return found.guide if current in (None, found.fingerprint) else None


def _from_yaml(folder: Path) -> Guide:
    from advisor.guide.loading import load_guide

    return load_guide(folder).guide
