"""A guide outside the package, with catalogues of its own: every command speaks it, and no other guide."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from advisor.check.citations import shown_texts
from advisor.cli import main
from advisor.guide.model import Guide
from advisor.guide.opening import content_folder, open_guide
from advisor.languages import Languages, Translator, building, open_languages

SECOND = Path(__file__).parents[1] / "second_guide"
ANSWERS = "{errand: new-card, helpers: [child, friend], fees: owing}\n"
TALE = 12
"""A text that is at least so long belongs to one guide; a shorter one, as Yes, can be in both."""


@pytest.fixture(scope="module")
def packaged() -> tuple[Guide, Languages]:
    guide = open_guide()
    return guide, open_languages(guide.id)


@pytest.fixture(scope="module")
def second() -> tuple[Guide, Languages]:
    guide = open_guide(SECOND)
    return guide, open_languages(guide.id, SECOND)


@pytest.fixture(autouse=True)
def _whole_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is on one line, to be found."""
    monkeypatch.setattr("advisor.cli.advise.WIDTH", 10_000)


def run(capsys: pytest.CaptureFixture[str], *argv: str, content: Path | None = SECOND) -> str:
    """What a command prints, to either stream, in words with one space between them."""
    try:
        code = main([*argv, *(("--content", str(content)) if content else ())])
    except SystemExit as ended:
        code = int(ended.code or 0)
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return " ".join((printed.out + printed.err).split())


def type_lines(lines: str, *argv: str) -> str:
    """What the line mode prints while these lines are typed."""
    command = [sys.executable, "-m", "advisor", "--line", "--content", str(SECOND), *argv]
    ended = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    return " ".join((ended.stdout + ended.stderr).split())


def texts(guide: Guide, translators: Iterable[Translator]) -> set[str]:
    """All long texts of a guide in some languages."""
    shown = [text for entries in shown_texts(guide).values() for text in entries]
    spoken = {translator.content(text.context, text.text) for translator in translators for text in shown}
    return {text for text in spoken if len(text) >= TALE}


def spoken_in(opened: tuple[Guide, Languages]) -> set[str]:
    guide, languages = opened
    return texts(guide, [languages.translator(code) for code in languages.known])


@pytest.fixture
def answers(tmp_path: Path) -> str:
    path = tmp_path / "answers.yaml"
    path.write_text(ANSWERS)
    return str(path)


COMMANDS = {
    "advise": ("advise", "--answers", "FILE"),
    "json": ("advise", "--answers", "FILE", "--format", "json"),
    "tree": ("tree",),
    "check": ("check",),
    "languages": ("languages",),
    "help": ("--help",),
}
VERDICT = {"en": "You need to go once", "es": "Tiene que ir una vez", "fr": "Vous devez y aller une fois"}
FIRST_QUESTION = {
    "en": "What do you want from the library?",
    "es": "¿Qué quiere de la biblioteca?",
    "fr": "Que voulez-vous de la bibliothèque ?",
}


@pytest.fixture(scope="module")
def foreign(packaged: tuple[Guide, Languages], second: tuple[Guide, Languages]) -> set[str]:
    """The texts of the guide of the package, in all its languages."""
    return spoken_in(packaged) - spoken_in(second)


def check_no_foreign_word(printed: str, foreign: set[str]) -> None:
    assert [text for text in foreign if text in printed] == []
    assert "Social" not in printed


@pytest.mark.parametrize("code", VERDICT)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_speaks_the_guide_that_is_open_and_no_other(
    capsys: pytest.CaptureFixture[str], foreign: set[str], answers: str, command: str, code: str
) -> None:
    argv = [answers if argument == "FILE" else argument for argument in COMMANDS[command]]
    printed = run(capsys, *argv, "--lang", code)
    if "advise" in argv:
        assert VERDICT[code] in printed
    if "tree" in argv:
        assert FIRST_QUESTION[code] in printed
    check_no_foreign_word(printed, foreign)


@pytest.mark.parametrize("code", VERDICT)
def test_the_line_mode_speaks_it_from_the_first_word_to_the_guidance(foreign: set[str], code: str) -> None:
    printed = type_lines("\n1\n1 2\n1\nall\n", "--lang", code)
    assert printed.index(FIRST_QUESTION[code]) < printed.index(VERDICT[code])
    check_no_foreign_word(printed, foreign)


def test_the_line_mode_offers_its_languages_and_no_other(foreign: set[str]) -> None:
    printed = type_lines("3\n\n4\nl\n2\n")
    assert "1. English 2. español (traducción en borrador) 3. français (draft translation)" in printed
    assert printed.index("Qui vient avec vous ?") < printed.index("¿Quién le acompaña?")
    check_no_foreign_word(printed, foreign)


def test_the_desk_reads_two_of_its_languages(foreign: set[str]) -> None:
    printed = type_lines("\n1\n2\n1\n2\n\nr 3\n", "--desk", "--lang", "es", "--beside", "fr")
    assert "¿Quién le acompaña? Qui vient avec vous ?" in printed
    assert "Deje que la amistad se siente a su lado." in printed
    check_no_foreign_word(printed, foreign)


def test_a_language_that_the_other_guide_has_is_none_of_this_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advise", "--answers", "-", "--lang", "fr"]) == 2
    assert capsys.readouterr().err == (
        "There is no language “fr”.\nThis guide can be read in: en (English), es (español).\n"
    )


def test_who_asks_for_a_language_that_is_not_there_is_told_so_in_their_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    assert main(["advise", "--answers", "-", "--lang", "xx"]) == 2
    assert capsys.readouterr().err.startswith("No existe el idioma “xx”.")


def test_the_guide_of_the_package_never_speaks_with_the_catalogue_of_another(
    packaged: tuple[Guide, Languages], second: tuple[Guide, Languages]
) -> None:
    context, english = "section/verdict/title", "Do you need to go?"
    assert [opened[0].sections["verdict"].title for opened in (packaged, second)] == [english, english]
    own, other = (languages.translator("es").content(context, english) for _, languages in (packaged, second))
    assert own != other == "¿Tiene que ir a la biblioteca?"
    assert spoken_in(packaged) & spoken_in(second) == {english}


def test_a_copy_of_the_guide_of_the_package_speaks_with_its_catalogues(
    tmp_path: Path, packaged: tuple[Guide, Languages]
) -> None:
    copy = Path(shutil.copytree(content_folder(), tmp_path / "mine"))
    guide = open_guide(copy)
    assert spoken_in((guide, open_languages(guide.id, copy))) == spoken_in(packaged)


def test_help_tells_the_purpose_of_the_guide_that_is_open(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    packaged: tuple[Guide, Languages],
    second: tuple[Guide, Languages],
) -> None:
    every = "General information, not legal advice. Nothing you answer is saved."
    assert f"{packaged[0].purpose} {every}" in run(capsys, "--help", content=None)
    assert f"{second[0].purpose} {every}" in run(capsys, "--help")
    french = second[1].translator("fr").content("guide/guide/purpose", second[0].purpose)
    assert f"{french} {every}" in run(capsys, "--help", "--lang", "fr")
    broken = run(capsys, "--help", content=tmp_path)
    assert every in broken
    assert packaged[0].purpose not in broken


def test_answers_that_cannot_be_read_are_told_an_example_of_the_guide(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("- errand\n")
    assert main(["advise", "--content", str(SECOND), "--answers", str(path)]) == 2
    assert "{errand: new-card, helpers: [friend], fees: null}" in capsys.readouterr().err


def test_the_differences_of_two_versions_are_told_in_a_language_of_theirs(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    new = copied(tmp_path)
    change(new / "cards" / "verdict.yaml", "when: {errand: [lost-card, renew]}", "when: {errand: renew}")
    assert main(["diff", str(SECOND), str(new), "--lang", "fr"]) == 1
    assert "Vous n’avez pas à y aller" in capsys.readouterr().out


# Its catalogues


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(SECOND, folder / "second"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def languages(capsys: pytest.CaptureFixture[str], action: str, content: Path) -> tuple[int, list[str]]:
    """The exit code, and code and place of each finding without the numbers of lines inside a file."""
    code = main(["languages", action, "--content", str(content)])
    found = [line.split(" · ")[:2] for line in capsys.readouterr().out.splitlines()]
    return code, [f"{finding} · {place.partition(':')[0]}" for finding, place in found]


FRENCH = "locales/fr/LC_MESSAGES/library-card.po"
SPANISH = "locales/es/LC_MESSAGES/library-card.po"


def test_its_catalogues_are_complete(capsys: pytest.CaptureFixture[str]) -> None:
    assert languages(capsys, "check", SECOND) == (0, [])


def test_its_catalogues_follow_its_texts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "compile_catalogues", lambda *_: pytest.fail("it is not built in"))
    content = copied(tmp_path)
    change(content / "cards" / "help.yaml", "The front desk", "Ask at the front desk")
    outdated = "template-outdated · locales/library-card.pot"
    assert languages(capsys, "check", content)[1][0] == outdated
    assert languages(capsys, "update", content) == (0, [])
    assert languages(capsys, "check", content) == (1, [f"text-stale · {SPANISH}", f"text-stale · {FRENCH}"])
    assert 'msgid "Ask at the front desk"' in (content / "locales" / "library-card.pot").read_text(encoding="utf-8")
    assert '#| msgid "The front desk"' in (content / FRENCH).read_text(encoding="utf-8")


def test_a_first_template_is_made_where_there_are_no_catalogues(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    content = copied(tmp_path)
    shutil.rmtree(content / "locales")
    assert languages(capsys, "check", content) == (1, ["catalogue-unreadable · locales/library-card.pot"])
    assert languages(capsys, "update", content) == (0, [])
    assert languages(capsys, "check", content) == (0, [])


@pytest.mark.parametrize("action", ["update", "check"])
def test_a_catalogue_that_is_broken_is_named_and_left_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, action: str
) -> None:
    content = copied(tmp_path)
    (content / FRENCH).write_bytes(b'msgid "open\n')
    assert languages(capsys, action, content) == (1, [f"catalogue-unreadable · {FRENCH}"])
    assert (content / FRENCH).read_bytes() == b'msgid "open\n'


def test_an_empty_catalogue_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path, answers: str) -> None:
    content = copied(tmp_path)
    (content / FRENCH).write_bytes(b"")
    assert main(["advise", "--content", str(content), "--answers", answers, "--lang", "fr"]) == 0
    [told] = capsys.readouterr().err.splitlines()
    assert told.endswith(f"{FRENCH} cannot be used, so these texts are shown in English: it is empty.")


def test_with_a_broken_catalogue_the_program_goes_on_in_english(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, answers: str
) -> None:
    content = copied(tmp_path)
    (content / FRENCH).write_bytes(b'msgid "open\n')
    assert main(["advise", "--content", str(content), "--answers", answers, "--lang", "fr", "--format", "json"]) == 0
    printed = capsys.readouterr()
    [told] = printed.err.splitlines()
    assert told.startswith(
        f"The translations in {content / FRENCH}:1 cannot be used, so these texts are shown in English: "
    )
    assert json.loads(printed.out)["sections"][0]["cards"][0]["title"] == "[in English] You need to go once"
