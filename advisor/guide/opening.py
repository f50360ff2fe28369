"""Opens the guide to run: a folder of an author, the content of the checkout, or the compiled form in the wheel."""

from contextlib import suppress
from pathlib import Path

import msgspec

from advisor.guide import compiled
from advisor.guide.files import fingerprint
from advisor.guide.model import Guide

PACKAGE = Path(__file__).resolve().parent.parent
BUILT = PACKAGE / "_built"
COMPILED = BUILT / "ssa-visit.json"
CARRIED = BUILT / "content" / "ssa-visit"


def checkout_content(package: Path = PACKAGE) -> Path | None:
    """The content folder beside the package if it runs from a checkout, else None."""
    folder = package.parent / "content" / "ssa-visit"
    return folder if (package.parent / "pyproject.toml").is_file() and folder.is_dir() else None


def content_folder() -> Path:
    """The folder with the YAML of the guide that comes with the program."""
    return checkout_content() or CARRIED


def open_guide(folder: Path | None = None) -> Guide:
    """The guide in `folder`, read from its YAML, or the one that comes with the program.

    In a checkout the compiled form is written again when the YAML has changed. Raises ContentError.
    """
    if folder is not None:
        return _from_yaml(folder)
    content = checkout_content()
    if content is None:
        return _compiled(None) or _from_yaml(CARRIED)
    current = fingerprint(content)
    guide = _compiled(current)
    if guide is None:
        guide = _from_yaml(content)
        with suppress(OSError):  # without write permission only time is lost
            compiled.write(COMPILED, guide, current)
    return guide


def _compiled(current: str | None) -> Guide | None:
    """The compiled guide; None if it cannot be read or has another fingerprint than `current`."""
    try:
        found = compiled.decode(COMPILED.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    return found.guide if current in (None, found.fingerprint) else None


def _from_yaml(folder: Path) -> Guide:
    from advisor.guide.loading import load_guide

    return load_guide(folder).guide
