"""`advisor site`: which files it writes, and which it leaves alone."""

import gzip
import re
from pathlib import Path

import pytest

from advisor.cli import main
from advisor.writers import site
from advisor.writers.site.files import MADE_BY

MOST = 60_000
"""How many bytes, gzipped, of a page are needed before it works; the sheet, facts and sources stand behind that."""


def test_it_writes_a_page_for_each_language_and_one_to_choose(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "site"
    assert main(["site", "-o", str(folder)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["en.html", "es.html", "index.html"]
    for code in ("en", "es"):
        page = (folder / f"{code}.html").read_text(encoding="utf-8")
        assert f'<html lang="{code}"' in page
        assert len(gzip.compress(page.partition('<div id="sheet">')[0].encode(), 9)) <= MOST
        assert not re.search(r'(?:src|srcset)="|@import|url\(', page)
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="en.html"' in index
    assert "español" in index


def test_what_it_made_before_is_written_again(tmp_path: Path) -> None:
    assert main(["site", "-o", str(tmp_path)]) == 0
    (tmp_path / "en.html").write_text(f"<head>{MADE_BY}", encoding="utf-8")
    assert main(["site", "-o", str(tmp_path)]) == 0
    assert "<title>" in (tmp_path / "en.html").read_text(encoding="utf-8")


def test_files_of_others_are_replaced_only_if_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    strange = tmp_path / "index.html"
    strange.write_text("ours", encoding="utf-8")
    assert main(["site", "-o", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert strange.read_text(encoding="utf-8") == "ours"
    assert "index.html" in capsys.readouterr().err
    assert main(["site", "-o", str(tmp_path), "--replace"]) == 0
    assert strange.read_text(encoding="utf-8") != "ours"


def test_a_page_of_a_language_that_is_gone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "xx.html").write_text(MADE_BY, encoding="utf-8")
    (tmp_path / "notes.html").write_text("mine", encoding="utf-8")
    assert main(["site", "-o", str(tmp_path)]) == 0
    told = capsys.readouterr().err
    assert "xx.html" in told
    assert "notes.html" not in told
    assert (tmp_path / "xx.html").exists()


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    assert main(["site", "-o", str(file)]) == 2
    assert "file" in capsys.readouterr().err


def test_the_script_is_small_and_never_runs_a_text() -> None:
    scripts = sorted(Path(site.__file__).with_name("templates").glob("*.js"))
    text = "".join(path.read_text(encoding="utf-8") for path in scripts)
    assert len(text.splitlines()) <= 275
    assert max(map(len, text.splitlines())) <= 120
    forbidden = ("eval", "Function(", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "Storage", "fetch(")
    assert [word for word in forbidden if word in text] == []
    assert "pushState" not in text
