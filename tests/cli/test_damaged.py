"""A catalogue of the program that is damaged: English is spoken, and the program ends as it would."""

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import advisor

PACKAGE = Path(advisor.__file__).parent
CATALOGUE = Path("advisor/_built/locales/es/LC_MESSAGES/advisor.mo")
MAGIC = 0x950412DE


def with_head(head: str) -> bytes:
    """A catalogue of nothing but its head, which begins with its 45th byte."""
    return struct.pack("<11I", MAGIC, 0, 1, 28, 36, 0, 44, 0, 44, len(head), 45) + b"\0" + head.encode() + b"\0"


DAMAGED = {
    "empty": b"",
    "a few bytes": struct.pack("<2I", MAGIC, 0),
    "not a catalogue": b"nothing" * 9,
    "no such encoding": with_head("Content-Type: text/plain; charset=no-such\n"),
    "no encoding": with_head("Content-Type: text/plain; nothing\n"),
    "no plural": with_head("Plural-Forms: nothing\n"),
    "a plural that cannot be read": with_head("Plural-Forms: nplurals=2; plural=(n;\n"),
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package, to be damaged."""
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(PACKAGE, folder / "advisor", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def run(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "advisor", "--lang", "es", *arguments],
        cwd=package,
        env={**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_whole_catalogue_is_spoken(package: Path) -> None:
    (package / CATALOGUE).write_bytes((PACKAGE.parent / CATALOGUE).read_bytes())
    wrong = run(package, "nonsense")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("uso: ")
    assert "opción no válida: 'nonsense'" in wrong.stderr


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_one_is_english_without_a_crash(package: Path, damage: str) -> None:
    (package / CATALOGUE).write_bytes(DAMAGED[damage])
    check_english(package)


@pytest.mark.parametrize("share", [0.01, 0.5])
def test_a_truncated_one_is_english_without_a_crash(package: Path, share: float) -> None:
    truncate(package, share)
    check_english(package)


def test_of_one_whose_end_is_cut_off_what_is_there_is_shown(package: Path) -> None:
    truncate(package, 0.99)
    wrong = run(package, "nonsense")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "opción no válida: 'nonsense'" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def truncate(package: Path, share: float) -> None:
    """Cut off the end of the catalogue, so that so much of it is left."""
    whole = (PACKAGE.parent / CATALOGUE).read_bytes()
    (package / CATALOGUE).write_bytes(whole[: int(share * len(whole))])


@pytest.mark.parametrize(
    ("field", "other"), [(b"%(value)r", b"%(value)d"), (b"%(value)r", b"%(other)r"), (b"%s", b"%%")]
)
def test_a_translation_that_cannot_be_filled_is_english(package: Path, field: bytes, other: bytes) -> None:
    whole = (PACKAGE.parent / CATALOGUE).read_bytes()
    (package / CATALOGUE).write_bytes(whole.replace(field, other))
    for arguments in (["nonsense"], ["sheet"], ["--lang"], ["--nonsense"]):
        wrong = run(package, *arguments)
        assert (wrong.returncode, wrong.stdout) == (2, "")
        assert "Traceback" not in wrong.stderr
        assert "went wrong" not in wrong.stderr
    assert "invalid choice: 'nonsense'" in run(package, "nonsense").stderr or field == b"%s"


def test_a_command_says_that_the_translations_could_not_be_read(package: Path) -> None:
    (package / CATALOGUE).write_bytes(b"")
    told = run(package, "languages")
    assert (told.returncode, told.stderr) == (0, "Translations could not be read, so their texts are in English.\n")
    assert "Translations could" not in told.stdout
    (package / CATALOGUE).write_bytes((PACKAGE.parent / CATALOGUE).read_bytes())
    assert run(package, "languages").stderr == ""


def check_english(package: Path) -> None:
    wrong = run(package, "nonsense")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("usage: advisor")
    assert "invalid choice: 'nonsense'" in wrong.stderr
    assert "Traceback" not in wrong.stderr
    asked = run(package, "--help")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert asked.stdout.startswith("usage: advisor")
