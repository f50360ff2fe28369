"""Findings as text, as JSON and as annotations of a workflow."""

import gettext
import json
from pathlib import Path

import pytest

from advisor.check.findings import NONE_SHOWN, NOT_OPEN, NOT_SHOWN, OTHER_OUTCOME, OUTCOME, SHOWN, FindingCode
from advisor.check.report import FORMATS, write_diagnostics
from advisor.guide.diagnostics import Diagnostic, Location, Phrase
from advisor.languages import Translator
from advisor.languages.known import ENGLISH

TRANSLATOR = Translator(ENGLISH, gettext.NullTranslations(), gettext.NullTranslations())
FOLDER = Path("content/trip")
GAP = Diagnostic(
    FindingCode.SECTION_GAP,
    Location(Path("guide.yaml"), 7, 3),
    {"section": "verdict"},
    {"tools": frozenset({"saw", "hammer"}), "bags": frozenset(), "colour": None},
)
DUE = Diagnostic(
    FindingCode.STALE_SOON,
    Location(Path("cards/main.yaml"), 2, 1),
    {"id": "seen", "date": "2026-12-01", "number": "1", "users": "base"},
    warning=True,
)
ODD = Diagnostic(
    FindingCode.NUMBER_IN_TEXT, Location(Path("guide.yaml")), {"id": "base", "value": "100%\nof\r\nit: a,b"}
)


def written(finding: Diagnostic, form: str) -> str:
    return write_diagnostics([finding], FOLDER, TRANSLATOR, form)


def test_text_tells_code_place_code_fix_and_answers_to_paste() -> None:
    assert written(GAP, "text") == (
        "section-gap · guide.yaml:7:3 · Somebody sees no card in the section verdict. "
        "Widen the condition of a card, or add a card for these answers.\n"
        "    For example with these answers: {tools: [hammer, saw], bags: [], colour: null}\n"
    )


def test_text_marks_a_warning_and_has_no_answers_where_none_are_needed() -> None:
    text = written(DUE, "text")
    assert text.startswith("(warning) stale-soon · cards/main.yaml:2:1 · ")
    assert text.count("\n") == 1


def test_json_holds_everything_under_stable_names() -> None:
    gap, due = json.loads(write_diagnostics([GAP, DUE], FOLDER, TRANSLATOR, "json"))
    assert gap == {
        "code": "section-gap",
        "file": "guide.yaml",
        "line": 7,
        "column": 3,
        "warning": False,
        "what": GAP.what(),
        "fix": GAP.fix(),
        "why": FindingCode.SECTION_GAP.why,
        "answers": {"tools": ["hammer", "saw"], "bags": [], "colour": None},
    }
    assert (due["warning"], due["answers"]) == (True, None)
    assert due.keys() == gap.keys()


def test_an_annotation_names_the_file_from_where_the_command_runs() -> None:
    assert written(GAP, "github").startswith(
        "::error file=content/trip/guide.yaml,line=7,col=3,title=section-gap::Somebody sees no card"
    )
    assert "{tools: [hammer, saw], bags: [], colour: null}\n" in written(GAP, "github")
    assert written(DUE, "github").startswith(
        "::warning file=content/trip/cards/main.yaml,line=2,col=1,title=stale-soon::"
    )


def test_an_annotation_is_one_line_and_stands_somewhere_in_its_file() -> None:
    annotation = written(ODD, "github")
    assert annotation.count("\n") == 1
    assert "\r" not in annotation
    assert "100%25%0Aof%0D%0Ait: a,b" in annotation
    assert "file=content/trip/guide.yaml,line=1,col=1," in annotation


def test_the_name_of_a_file_ends_no_annotation_and_steers_no_terminal() -> None:
    place = Location(Path("cards/a\n::error::b,c:d%\x1b[31m\u202e.yaml"), 1, 1)
    annotation = written(Diagnostic(ODD.code, place, ODD.values), "github")
    assert annotation.startswith("::error file=content/trip/cards/a%0A%3A%3Aerror%3A%3Ab%2Cc%3Ad%25?[31m?.yaml,line=1,")
    assert annotation.count("\n") == 1


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("github", ""), ("json", [])])
def test_no_findings_are_nothing_to_tell(form: str, nothing: object) -> None:
    written_form = write_diagnostics([], FOLDER, TRANSLATOR, form)
    assert (json.loads(written_form) if form == "json" else written_form) == nothing
    assert form in FORMATS


def test_codes_are_stable_words_and_every_sentence_is_whole() -> None:
    ids = [code.id for code in FindingCode]
    assert len(set(ids)) == len(ids)
    for code in FindingCode:
        assert code.id.replace("-", "").isalpha()
        assert code.id == code.name.lower().replace("_", "-")
        assert code.what.endswith(".")
        assert code.fix.endswith((".", "{because}", "{about}"))
        assert code.why.endswith(".")


@pytest.mark.parametrize("difference", [NOT_SHOWN, SHOWN, NONE_SHOWN, NOT_OPEN, OUTCOME, OTHER_OUTCOME])
def test_each_difference_is_told_inside_its_sentence(difference: str) -> None:
    values: dict[str, str | Phrase] = {"id": "kept", "what": Phrase(difference, "base"), "because": "It is owed."}
    told = Diagnostic(FindingCode.BROKEN_PROMISE, Location(Path("promises.yaml")), values).what()
    assert told.startswith("The promise kept does not hold: ")
    assert told.endswith(".")
    assert "base" in told
