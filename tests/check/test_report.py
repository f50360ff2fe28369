"""Findings as text, as JSON and as annotations of a workflow."""

import gettext
import json
from pathlib import Path

import pytest

from advisor.check.findings import WAYS_TO_BREAK, Broken, Fault, Finding
from advisor.check.report import FORMATS, write_findings
from advisor.guide.mistakes import Place
from advisor.languages import Translator
from advisor.languages.known import ENGLISH

TRANSLATOR = Translator(ENGLISH, gettext.NullTranslations(), gettext.NullTranslations())
FOLDER = Path("content/trip")
GAP = Finding(
    Fault.SECTION_GAP,
    Place(Path("guide.yaml"), 7, 3),
    {"section": "verdict"},
    {"tools": frozenset({"saw", "hammer"}), "bags": frozenset(), "colour": None},
)
DUE = Finding(
    Fault.STALE_SOON,
    Place(Path("cards/main.yaml"), 2, 1),
    {"id": "base", "fact": "seen", "date": "2026-12-01"},
    warning=True,
)
ODD = Finding(Fault.NUMBER_IN_TEXT, Place(Path("guide.yaml")), {"id": "base", "value": "100%\nof\r\nit: a,b"})


def written(finding: Finding, form: str) -> str:
    return write_findings([finding], FOLDER, TRANSLATOR, form)


def test_text_tells_code_place_fault_mend_and_answers_to_paste() -> None:
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
    gap, due = json.loads(write_findings([GAP, DUE], FOLDER, TRANSLATOR, "json"))
    assert gap == {
        "code": "section-gap",
        "file": "guide.yaml",
        "line": 7,
        "column": 3,
        "warning": False,
        "what": GAP.what(),
        "mend": GAP.mend(),
        "why": Fault.SECTION_GAP.why,
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


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("github", ""), ("json", [])])
def test_no_findings_are_nothing_to_tell(form: str, nothing: object) -> None:
    written_form = write_findings([], FOLDER, TRANSLATOR, form)
    assert (json.loads(written_form) if form == "json" else written_form) == nothing
    assert form in FORMATS


def test_codes_are_stable_words_and_every_sentence_is_whole() -> None:
    ids = [fault.id for fault in Fault]
    assert len(set(ids)) == len(ids)
    for fault in Fault:
        assert fault.id.replace("-", "").isalpha()
        assert fault.id == fault.name.lower().replace("_", "-")
        assert fault.what.endswith(".")
        assert fault.mend.endswith((".", "{because}", "{about}"))
        assert fault.why.endswith(".")


@pytest.mark.parametrize("way", WAYS_TO_BREAK)
def test_each_way_to_break_is_told_inside_its_sentence(way: str) -> None:
    values: dict[str, str | Broken] = {"id": "kept", "what": Broken(way, "base"), "because": "It is owed."}
    told = Finding(Fault.BROKEN_PROMISE, Place(Path("promises.yaml")), values).what()
    assert told.startswith("The promise kept does not hold: ")
    assert told.endswith(".")
    assert "base" in told
