"""`advisor check`: exit codes, formats, days to come, and silence where nobody looks."""

import io
import json
from pathlib import Path

import pytest
from rich.progress import Progress as Bar

from advisor.check import progress
from advisor.cli import main
from tests.guide.writing import MINIMAL, SOUND, card, write_content

CLEAN = {
    **SOUND,
    "cards/main.yaml": [
        card("for-red", when={"colour": "red"}, text="Take the red one."),
        card("for-blue", when={"colour": "blue"}, text="Take the blue one."),
        card("for-saw", when={"tools": "saw"}, text="Bring the saw."),
        card("for-hammer", when={"tools": "hammer"}, text="Bring the hammer."),
        card("for-all", text="Go home.", contacts=["line"]),
    ],
}
IDLE = {**CLEAN, "traits.yaml": "[{id: warm, means: it is warm, when: {colour: red}}]"}
BEFORE = "2026-07-01"

NOTHING = "0 promises were proved.\n0 cases were tried.\n0 findings.\n0 warnings.\n"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return write_content(tmp_path / "clean", CLEAN)


@pytest.fixture
def idle(tmp_path: Path) -> Path:
    return write_content(tmp_path / "idle", IDLE)


def check(folder: Path, *options: str, day: str = BEFORE) -> int:
    return main(["check", "--content", str(folder), "--as-of", day, *options])


def test_clean_content_is_0_with_nothing_on_stdout(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(clean) == 0
    assert capsys.readouterr() == ("", NOTHING)


def test_findings_are_1_with_a_line_each_and_their_number(idle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(idle) == 1
    out, err = capsys.readouterr()
    assert out.startswith("idle-trait · traits.yaml:1:2 · No condition uses the trait warm.")
    assert err.endswith("\n1 finding.\n0 warnings.\n")


def test_unreadable_content_is_3_and_is_not_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_content(
        tmp_path, {**IDLE, "questions.yaml": MINIMAL["questions.yaml"].replace("label: Red", "lable: R")}
    )
    assert check(folder) == 3
    out, err = capsys.readouterr()
    assert "unknown-key · questions.yaml" in out
    assert "idle-trait" not in out
    assert err == "2 mistakes in the content.\n"


@pytest.mark.parametrize(
    ("form", "start"), [("json", '[\n  {\n    "code": "missing-key"'), ("github", "::error file=")]
)
def test_mistakes_come_in_the_format_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, start: str
) -> None:
    broken = MINIMAL["questions.yaml"].replace("label: Red", "lable: R")
    assert main(["check", "--content", str(write_content(tmp_path, {"questions.yaml": broken})), "--format", form]) == 3
    assert capsys.readouterr().out.startswith(start)


def test_a_finding_with_answers_tells_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    promises = [{"id": "red-for-all", "because": "It is owed.", "when": {"tools": "saw"}, "shows": ["for-red"]}]
    folder = write_content(tmp_path, {**CLEAN, "promises.yaml": promises})
    assert check(folder) == 1
    out = capsys.readouterr().out
    assert out.startswith("broken-promise · promises.yaml:1:2 · ")
    assert "\n    For example with these answers: {" in out
    assert "tools: saw" in out


def test_json_is_a_list_of_findings(idle: Path, clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(idle, "--format", "json") == 1
    [finding] = json.loads(capsys.readouterr().out)
    assert (finding["code"], finding["file"], finding["line"]) == ("idle-trait", "traits.yaml", 1)
    assert check(clean, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_annotates_the_files_of_the_folder(idle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(idle, "--format", "github") == 1
    file = (idle / "traits.yaml").as_posix()
    assert capsys.readouterr().out.startswith(f"::error file={file},line=1,col=2,title=idle-trait::No condition")


def test_what_will_soon_be_due_is_a_warning_and_does_not_fail(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(clean, day="2026-11-23") == 0
    out, err = capsys.readouterr()
    assert out.startswith("(warning) stale-soon · ")
    assert "\n0 findings.\n" in err
    assert "0 warnings" not in err


def test_looking_far_ahead_everything_is_stale(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(clean, "--format", "json", day="2028-01-01") == 1
    stale = [finding for finding in json.loads(capsys.readouterr().out) if finding["code"] == "stale"]
    assert stale
    assert not any(finding["warning"] for finding in stale)


def test_without_a_day_it_is_checked_as_of_today(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(clean)]) in (0, 1)
    assert "finding" in capsys.readouterr().err


def test_a_day_that_is_none_is_a_wrong_use(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(clean, day="soon") == 2
    assert "write a day as" in capsys.readouterr().err


def test_it_is_quiet_when_piped_however_long_it_takes(
    clean: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    assert check(clean) == 0
    assert capsys.readouterr() == ("", NOTHING)


class Terminal(io.StringIO):
    """A stderr that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "shown"), [(-1.0, 1), (3600.0, 0)])
def test_a_bar_appears_on_a_terminal_only_when_it_takes_long(
    clean: Path, monkeypatch: pytest.MonkeyPatch, patience: float, shown: int
) -> None:
    begun: list[Bar] = []
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr("sys.stderr", Terminal())

    def start(bar: Bar) -> None:
        begun.append(bar)

    monkeypatch.setattr(Bar, "start", start)
    assert check(clean) == 0
    assert len(begun) == shown


def test_the_content_of_the_checkout_is_checked_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) in (0, 1)
    assert isinstance(json.loads(capsys.readouterr().out), list)
