"""Consoles that speak no UTF-8, files with the line ends of Windows, and its paths in messages."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest

from advisor.check.report import write_diagnostics
from advisor.guide.diagnostics import Diagnostic, Location
from advisor.guide.loading import load_guide
from advisor.guide.mistakes import MistakeCode
from tests.guide.writing import card, question, write_content
from tests.languages.catalogues import checkout, po_path, read, states, translate, update
from tests.page.translators import IN_ENGLISH

OPTIONS = [{"id": "clinic", "label": "Clínica “Médico”"}, {"id": "home", "label": "En casa – sí"}]
FILES = {
    "questions.yaml": [{**question("where", "clinic"), "options": OPTIONS}],
    "cards/main.yaml": [
        card("base", title="¿Qué hacer? → Llame al médico", steps=["Sí, señor.", "Niñez • “ya”"]),
        card("there", when={"where": "clinic"}),
    ],
}
NARROW = ["cp1252", "cp437", "cp850", "ascii"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", FILES)


def run(arguments: list[str], typed: bytes, **environment: str) -> bytes:
    """What the program prints."""
    command = [sys.executable, "-m", "advisor", *arguments]
    ended = subprocess.run(command, input=typed, capture_output=True, check=False, env={**os.environ, **environment})
    assert (ended.returncode, ended.stderr) == (0, b"")
    return ended.stdout.replace(b"\r\n", b"\n")


@pytest.mark.parametrize("encoding", NARROW)
@pytest.mark.parametrize("command", ["--line --lang en", "advise --answers -", "tree"])
def test_no_character_is_lost_on_a_console_that_speaks_no_utf_8(content: Path, command: str, encoding: str) -> None:
    arguments = [*command.split(), "--content", str(content)]
    typed = b"\n1\n" if "--line" in command else b"{}"
    whole = run(arguments, typed, PYTHONIOENCODING="utf-8").decode()
    narrow = run(arguments, typed, PYTHONIOENCODING=encoding).decode(encoding)
    assert "médico" in whole.lower()
    assert ("medico" if encoding == "ascii" else "médico") in narrow.lower()
    assert narrow.count("?") == whole.count("?")


@pytest.mark.parametrize(
    "arguments", ["advise --answers - --format json", "tree --format svg", "tree --format mermaid"]
)
def test_what_programs_read_is_utf_8_on_every_console(content: Path, arguments: str) -> None:
    whole, narrow = (
        run([*arguments.split(), "--content", str(content)], b"{}", PYTHONIOENCODING=encoding)
        for encoding in ("utf-8", "cp1252")
    )
    assert narrow == whole
    assert narrow.decode()


@pytest.mark.parametrize(
    "settings", [{"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "", "PYTHONUTF8": "1"}], ids=["cp1252", "utf-8"]
)
def test_what_is_typed_is_read_in_the_letters_of_the_console(content: Path, settings: dict[str, str]) -> None:
    encoding = settings["PYTHONIOENCODING"] or "utf-8"
    typed = "\r\nf médico\r\nq\r\n".encode(encoding)
    printed = run(["--line", "--lang", "en", "--content", str(content)], typed, **settings).decode(encoding)
    found = printed.split("Type here: ")[2]
    assert "Clínica “Médico”" in found
    assert "En casa" not in found


def with_line_ends_of_windows(folder: Path, ending: str, change: Callable[[bytes], bytes] = lambda data: data) -> None:
    for path in folder.rglob(f"*.{ending}"):
        path.write_bytes(change(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")))


def test_content_says_the_same_with_line_ends_of_windows(content: Path) -> None:
    before = load_guide(content)
    with_line_ends_of_windows(content, "yaml")
    assert load_guide(content).guide == before.guide
    with_line_ends_of_windows(content, "yaml", lambda data: b"\xef\xbb\xbf" + data)
    assert load_guide(content).guide == before.guide


def test_answers_are_read_with_line_ends_of_windows(content: Path, tmp_path: Path) -> None:
    answers = b"\xef\xbb\xbf# d\xc3\xb3nde\r\nwhere: clinic\r\n"
    path = tmp_path / "answers.yaml"
    path.write_bytes(answers)
    arguments = ["advise", "--format", "json", "--content", str(content), "--answers"]
    from_file, piped = run([*arguments, str(path)], b""), run([*arguments, "-"], answers)
    assert from_file == piped
    assert b'"clinic"' in piped


def test_catalogues_say_the_same_with_line_ends_of_windows(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {"Goodbye.": "Adiós.\nHasta luego.", "Title of base": "Título"})
    before, catalogue = states(root, "advisor"), read(po_path(root, "advisor")).po
    with_line_ends_of_windows(root / "locales", "po")
    with_line_ends_of_windows(root / "locales", "pot")
    assert states(root, "advisor") == before
    again = read(po_path(root, "advisor")).po
    assert [entry.forms for entry in again.entries] == [entry.forms for entry in catalogue.entries]
    update(root)
    assert states(root, "advisor") == before


FOLDER = PureWindowsPath(r"C:\guides\mine")


def mistake(file: PureWindowsPath) -> Diagnostic:
    return Diagnostic(MistakeCode.MISSING_FILE, Location(file, 3, 1), {"file": "guide.yaml"})


def test_a_path_of_windows_is_told_as_it_is_written_there() -> None:
    assert str(Location(FOLDER / "cards" / "a.yaml", 3, 1)) == r"C:\guides\mine\cards\a.yaml:3:1"
    assert str(Location(PureWindowsPath("cards", "a.yaml"), 3, 1)) == "cards/a.yaml:3:1"


@pytest.mark.parametrize(
    "file", [PureWindowsPath("cards", "a.yaml"), FOLDER / "cards" / "a.yaml"], ids=["inside", "whole"]
)
def test_programs_are_told_a_path_of_windows_with_slashes_and_github_its_drive(file: PureWindowsPath) -> None:
    annotation = write_diagnostics([mistake(file)], FOLDER, IN_ENGLISH, "github")
    assert annotation.startswith("::error file=C%3A/guides/mine/cards/a.yaml,line=3,col=1,title=missing-file::")
    assert "a.yaml" in write_diagnostics([mistake(file)], FOLDER, IN_ENGLISH, "json")
    assert "\\\\" not in write_diagnostics([mistake(file)], FOLDER, IN_ENGLISH, "json")


@pytest.mark.parametrize("option", ["--content", "--answers"])
def test_a_path_of_windows_that_is_not_there_is_told_whole(content: Path, option: str) -> None:
    given = {"--content": str(content), "--answers": "-", option: r"C:\Users\Ana\mi guía"}
    arguments = [word for pair in given.items() for word in pair]
    command = [sys.executable, "-m", "advisor", "advise", *arguments]
    ended = subprocess.run(
        command, input=b"", capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "cp1252"}
    )
    assert ended.returncode == {"--content": 3, "--answers": 2}[option]
    assert r"C:\Users\Ana\mi guía" in ended.stderr.decode("cp1252")
