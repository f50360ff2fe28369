"""`advisor sheet`: to standard output, to a file, to a printer, and everything for a lawyer."""

import io
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from advisor.cli import main
from tests.guide.writing import write_content
from tests.page.sheets import FILES

PRIVATE = {"matter": "money", "status": "outside", "needs": ["ears"]}


class Terminal(io.StringIO):
    """Somebody in front of a terminal who types this."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def sheet(tmp_path: Path) -> list[str]:
    """The command line so far: the guide and the answers."""
    (tmp_path / "answers.json").write_text(json.dumps(PRIVATE))
    write_content(tmp_path / "content", FILES)
    return ["sheet", "--content", str(tmp_path / "content"), "--answers", str(tmp_path / "answers.json")]


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE html>"), ("text", "Notes"), ("markdown", "# ")])
def test_a_sheet_goes_to_standard_output(
    sheet: list[str], capfdbinary: pytest.CaptureFixture[bytes], form: str, begins: str
) -> None:
    assert main([*sheet, "--format", form]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.lower().startswith(begins.lower())
    assert "Title of home" in out
    assert "outside" not in out.replace("If you are outside, ask first.", "")


def test_a_pdf_goes_to_a_pipe_and_to_no_terminal(
    sheet: list[str], capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([*sheet, "--format", "pdf"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"%PDF-1.7")
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main([*sheet, "--format", "pdf"]) == 2


@pytest.mark.parametrize(("name", "begins"), [("a.pdf", b"%PDF"), ("a.TXT", b"Notes"), ("a.md", b"# "), ("a", b"<!")])
def test_the_name_of_a_file_tells_the_form(
    sheet: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, begins: bytes
) -> None:
    assert main([*sheet, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert str(tmp_path / name) in capsys.readouterr().err


@pytest.mark.parametrize(("typed", "code"), [("yes\n", 0), ("\n", 2), ("no\n", 2)])
def test_a_file_is_written_over_only_after_a_yes(
    sheet: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    (tmp_path / "a.html").write_text("before")
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    assert main([*sheet, "-o", str(tmp_path / "a.html")]) == code
    assert ((tmp_path / "a.html").read_text() == "before") is (code == 2)


def test_where_nobody_can_be_asked_nothing_is_written_over(
    sheet: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text("before")
    assert main([*sheet, "-o", str(tmp_path / "a.html")]) == 2
    assert (tmp_path / "a.html").read_text() == "before"
    assert "already" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["", "missing/a.html"])
def test_what_cannot_be_written_is_told(
    sheet: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    assert main([*sheet, "-o", str(tmp_path / place)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_sheet_is_printed_as_a_pdf(
    sheet: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lp").write_text(f"#!/bin/sh\ncat >{tmp_path}/job\n")
    (tmp_path / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert main([*sheet, "--print"]) == 0
    assert (tmp_path / "job").read_bytes().startswith(b"%PDF")
    assert "queue" in capsys.readouterr().err


def test_without_typst_a_sheet_is_printed_as_text(
    sheet: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lp").write_text(f"#!/bin/sh\ncat >{tmp_path}/job\n")
    (tmp_path / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setitem(sys.modules, "typst", None)
    assert main([*sheet, "--print"]) == 0
    assert (tmp_path / "job").read_text().startswith("Notes")
    assert main([*sheet, "-o", str(tmp_path / "a.pdf")]) == 2
    assert not (tmp_path / "a.pdf").exists()


def test_without_a_printer_it_is_told(
    sheet: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main([*sheet, "--print"]) == 2
    assert "No printer" in capsys.readouterr().err


# For a lawyer


def test_what_is_for_a_lawyer_is_told_first_and_written_after_a_yes(
    sheet: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = ["--for-lawyer", "-o", str(tmp_path / "all.html")]
    monkeypatch.setattr(sys, "stdin", Terminal("\n"))
    assert main([*sheet, *target]) == 2
    assert "everything you answered" in capsys.readouterr().err
    assert not (tmp_path / "all.html").exists()
    monkeypatch.setattr(sys, "stdin", Terminal("yes\n"))
    assert main([*sheet, *target]) == 0
    assert "Label of outside" in (tmp_path / "all.html").read_text()
    assert stat.S_IMODE((tmp_path / "all.html").stat().st_mode) == 0o600


@pytest.mark.parametrize("more", [[], ["-o", "all.html"]])
def test_what_is_for_a_lawyer_is_never_written_unasked(
    sheet: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*sheet, "--for-lawyer", *more]) == 2
    assert not (tmp_path / "all.html").exists()
