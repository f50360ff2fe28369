"""What is handed to `lp`, and what is said where nothing is printed."""

import os
from pathlib import Path

import pytest

from advisor.writers.printer import NotPrinted, print_out


def printer(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program `lp` that does this."""
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_a_job_says_nothing_of_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer(
        tmp_path, f'printf "%s\\n" "$@" >{tmp_path}/arguments; cat >{tmp_path}/job; echo told; pwd >&2', monkeypatch
    )
    print_out(b"%PDF-1.7 a sheet")
    assert (tmp_path / "job").read_bytes() == b"%PDF-1.7 a sheet"
    options = ["-o", "print-color-mode=monochrome", "-o", "sides=two-sided-long-edge"]
    assert (tmp_path / "arguments").read_text().splitlines() == ["-s", "-t", " ", *options]


def test_without_lp_nothing_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotPrinted) as told:
        print_out(b"a sheet")
    assert told.value.reason == ""


def test_what_lp_says_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer(tmp_path, 'cat >/dev/null; echo "lp: Error - no default destination available." >&2; exit 1', monkeypatch)
    with pytest.raises(NotPrinted) as told:
        print_out(b"a sheet")
    assert told.value.reason == "Error - no default destination available"


def test_an_lp_that_cannot_be_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer(tmp_path, "exit 0", monkeypatch)
    (tmp_path / "lp").write_bytes(b"\x00\x01")
    with pytest.raises(NotPrinted) as told:
        print_out(b"a sheet")
    assert told.value.reason
