"""Long, hard and unexplained words, promises of safety, and how languages differ."""

import gettext
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from advisor.check import words
from advisor.check.findings import FindingCode
from advisor.check.words import check_words
from advisor.guide.diagnostics import Code, Diagnostic
from advisor.guide.loading import load_guide
from advisor.languages.known import ENGLISH, Language
from advisor.languages.translator import Translator
from tests.guide.writing import card, write_content

NONE = gettext.NullTranslations()
ENGLISH_VOICE = Translator(ENGLISH, NONE, NONE)
HARD = "The administrative determination necessitates documentary verification of immigration categorization."
HARD_SPANISH = "La administración determinará obligatoriamente la documentación inmigratoria correspondientemente."


class Phrasebook(gettext.NullTranslations):
    """Says the same in every context; texts that it lacks are missing."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self.texts = texts

    def pgettext(self, context: str, message: str) -> str:
        return self.texts.get(message, message)


def translator(code: str, **texts: str) -> Translator:
    """A translator whose translations of the card's title, lead and text are these."""
    said = {"title": "Ti.", "lead": "Le.", "text": "Ta.", **texts}
    return Translator(Language(code, code, code), NONE, Phrasebook({f"A {key}.": text for key, text in said.items()}))


def findings(
    folder: Path, *translators: Translator, checks: Mapping[str, object] | None = None, **card_keys: object
) -> list[Diagnostic]:
    """What is found in one card, in English if no translators are given."""
    head = {"id": "small", "title": "Small", "about": "Nothing.", "sections": [{"id": "main", "title": "What to do"}]}
    files = {
        "guide.yaml": {**head, "checks": checks or {}},
        "cards/main.yaml": [card("base", **{"title": "A title.", "lead": "A lead.", "text": "A text.", **card_keys})],
    }
    loaded = load_guide(write_content(folder, files), collect=True)
    return list(check_words(loaded, translators or (ENGLISH_VOICE,)))


def codes(found: list[Diagnostic]) -> list[Code]:
    return [finding.code for finding in found]


def test_plain_words_are_clean(tmp_path: Path) -> None:
    assert findings(tmp_path, text="Call us first. We can help you by phone.", steps=["Ask for a date."]) == []


def test_hard_words_are_told_with_grade_and_limit(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, text=HARD)
    assert (finding.code, finding.warning) == (FindingCode.HARD_TO_READ, False)
    assert finding.values["limit"] == "8"
    assert float(str(finding.values["score"])) > 8
    assert str(finding.location) == "cards/main.yaml:1:2"
    assert finding.what()


def test_the_grade_is_what_the_guide_allows(tmp_path: Path) -> None:
    assert findings(tmp_path, text=HARD, checks={"grade": 60}) == []


@pytest.mark.parametrize(("number", "expected"), [(60, []), (61, [FindingCode.LONG_TEXT])])
def test_a_text_is_short(tmp_path: Path, number: int, expected: list[FindingCode]) -> None:
    assert codes(findings(tmp_path, text="Go on up. " * (number // 3) + "Go. " * (number % 3))) == expected


@pytest.mark.parametrize(("number", "expected"), [(45, []), (46, [FindingCode.LONG_TEXT])])
def test_a_note_for_staff_is_short(tmp_path: Path, number: int, expected: list[FindingCode]) -> None:
    assert codes(findings(tmp_path, staff="Go. " * number)) == expected


@pytest.mark.parametrize(("number", "expected"), [(7, []), (8, [FindingCode.TOO_MANY_STEPS])])
def test_steps_are_few(tmp_path: Path, number: int, expected: list[FindingCode]) -> None:
    assert codes(findings(tmp_path, steps=[f"Do step {step} now." for step in range(number)])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("go " * 30 + ".", []),
        ("go " * 31 + ".", [FindingCode.LONG_SENTENCE]),
        ("go " * 15 + ". " + "Go " * 16 + ".", []),
        ("go " * 14 + "from 9 a.m. to 4 p.m. on Login.gov " + "go " * 10 + ".", [FindingCode.LONG_SENTENCE]),
    ],
)
def test_sentences_are_short_and_end_where_they_end(tmp_path: Path, text: str, expected: list[FindingCode]) -> None:
    assert codes(findings(tmp_path, text=text, checks={"grade": 60})) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Immigration officers (ICE) come. ICE may ask.",
        "ICE (immigration officers) may ask.",
        "SAVE, the check of the state, may ask.",
        "PIN is a code. Do not tell the PIN.",
        "Send Form SSA-1696, SSA-7162 or DS-2019 with the I-94.",
        "A US form.",
        "An E-Verify problem, plan B or a T visa.",
    ],
)
def test_what_is_explained_is_fine(tmp_path: Path, text: str) -> None:
    assert findings(tmp_path, text=text, checks={"known": ["US"], "grade": 60}) == []


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ({"text": "Ask the SSA."}, "SSA"),
        ({"steps": ["Ask for TPS, DACA, a visa.", "TPS (temporary status) and DACA."]}, "DACA"),
        ({"say": ["I have no ID."]}, "ID"),
        ({"title": "Two SSNs"}, "SSN"),
    ],
)
def test_an_unexplained_abbreviation_is_told_once(tmp_path: Path, keys: Mapping[str, Any], value: str) -> None:
    found = [
        item
        for item in findings(tmp_path, ENGLISH_VOICE, checks=None, **keys)
        if item.code is FindingCode.UNDEFINED_ABBREVIATION
    ]
    assert value in [item.values["value"] for item in found]
    assert len({item.values["value"] for item in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("This office is safe.", "is safe"),
        ("We Guarantee it.", "Guarantee"),
        ("Do not stop, it is safe.", "is safe"),
        ("Not here. There it is safe.", "is safe"),
        ("It is not far but it is safe.", "is safe"),
        ("No, it is safe.", "is safe"),
    ],
)
def test_promises_of_safety_are_told(tmp_path: Path, text: str, value: str) -> None:
    (finding,) = findings(tmp_path, text=text, checks={"safety": ["is safe", "guarantee"]})
    assert (finding.code, finding.values["value"]) == (FindingCode.PROMISE_OF_SAFETY, value)


@pytest.mark.parametrize(
    "text",
    [
        "That does not mean that it has not come, or that any office is safe.",
        "No office is safe.",
        "We can't say that it is safe.",
        "This is a safety rule.",
        "It is safer.",
    ],
)
def test_what_is_denied_is_no_promise(tmp_path: Path, text: str) -> None:
    assert findings(tmp_path, text=text, checks={"safety": ["is safe"]}) == []


def test_what_is_said_aloud_is_looked_at(tmp_path: Path) -> None:
    found = findings(tmp_path, say=["It is safe."], checks={"safety": ["is safe"]})
    assert codes(found) == [FindingCode.PROMISE_OF_SAFETY]


def test_spanish_has_its_own_formula_and_only_warns(tmp_path: Path) -> None:
    hard = translator("es", title="Un aviso.", text=HARD_SPANISH)
    (finding,) = findings(tmp_path, hard)
    assert (finding.code, finding.warning) == (FindingCode.HARD_TO_READ, True)
    assert finding.values["limit"] == "60"
    assert finding.values["id"] == "base (es)"
    assert findings(tmp_path, translator("es", title="Un aviso.", text="Llame primero. Pida una cita.")) == []


def test_spanish_denies_in_spanish(tmp_path: Path) -> None:
    checks = {"safety": ["es segura"]}
    denied = translator("es", title="Un aviso.", text="No quiere decir que la oficina es segura.")
    promised = translator("es", title="Un aviso.", text="La oficina es segura.")
    assert findings(tmp_path, denied, checks=checks) == []
    assert codes(findings(tmp_path, promised, checks=checks)) == [FindingCode.PROMISE_OF_SAFETY]


def test_a_translation_has_room_to_grow(tmp_path: Path) -> None:
    assert findings(tmp_path, translator("xx", title="Ti.", text="Ta ta ta. " * 26)) == []
    (finding,) = findings(tmp_path, translator("xx", title="Ti.", text="Ta ta ta. " * 27))
    assert (finding.code, finding.warning, finding.values["limit"]) == (FindingCode.LONG_TEXT, True, "78")


@pytest.mark.parametrize(("lead", "is_short"), [("la " * 28, True), ("la " * 29, False), ("La la. La la.", False)])
def test_the_lead_of_a_translation_has_room_to_grow_and_is_one_sentence(
    tmp_path: Path, lead: str, is_short: bool
) -> None:
    found = findings(tmp_path, translator("xx", lead=lead))
    assert codes(found) == [FindingCode.LONG_LEAD] * (not is_short)
    assert [(each.warning, each.values["limit"], each.values["id"]) for each in found] == [
        (True, "28", "base (xx)")
    ] * len(found)


def test_all_paragraphs_together_are_short_and_the_lead_is_readable(tmp_path: Path) -> None:
    paragraphs = ["Go on up. " * 10, {"when": {"colour": "red"}, "text": "Go on up. " * 11}]
    (finding,) = findings(tmp_path, text=paragraphs)
    assert (finding.code, finding.values["number"], finding.values["limit"]) == (FindingCode.LONG_TEXT, "63", "60")
    assert codes(findings(tmp_path, lead=HARD, text=[])) == [FindingCode.HARD_TO_READ]


def test_a_step_with_a_condition_is_looked_at(tmp_path: Path) -> None:
    steps = [{"when": {"colour": "red"}, "text": "Go to the EOIR. It is safe."}]
    found = findings(tmp_path, steps=steps, checks={"safety": ["is safe"]})
    assert codes(found) == [FindingCode.UNDEFINED_ABBREVIATION, FindingCode.PROMISE_OF_SAFETY]


def test_what_is_not_translated_is_not_judged(tmp_path: Path) -> None:
    missing = translator("es", title="Un aviso.", text="A text.")
    assert findings(tmp_path, missing) == []
    long = translator("es", title="Un aviso.", lead="A lead.", text="Ta ta ta. " * 27)
    assert findings(tmp_path, long) == []


def test_a_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words._textstat.cache_clear()
    monkeypatch.setitem(sys.modules, "textstat", None)
    told = findings(tmp_path, title=HARD, steps=["You can ignore it."])
    assert [(found.code, found.warning) for found in told] == [
        (FindingCode.NO_READABILITY, True),
        (FindingCode.HARMFUL_ADVICE, False),
    ]
    assert "textstat" in told[0].what()


@pytest.mark.parametrize(
    "text",
    [
        "Citizens with no record will not be arrested.",
        "People with no order will not be arrested at the office.",
        "Citizens who are not on a list will not be arrested.",
        "If you have no order the office is safe.",
        "You cannot lose here because the office is safe.",
        "Nobody doubts that it is safe.",
        "People who are not on a list will be safe.",
    ],
)
def test_a_not_elsewhere_is_no_excuse(tmp_path: Path, text: str) -> None:
    checks = {"safety": ["is safe", "will be safe", "will not be arrested"], "grade": 60}
    assert codes(findings(tmp_path, text=text, checks=checks)) == [FindingCode.PROMISE_OF_SAFETY]


def test_a_negative_phrase_is_taken_back_by_a_report(tmp_path: Path) -> None:
    checks = {"safety": ["will not be arrested"], "grade": 60}
    assert findings(tmp_path, text="This does not mean that you will not be arrested.", checks=checks) == []


def test_phrases_within_each_other_are_told_once(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, text="You are safe.", checks={"safety": ["are safe", "you are safe"]})
    assert finding.values["value"] == "You are safe"


@pytest.mark.parametrize("text", ["Ask EOIR is open.", "Ask about (EOIR).", "EOIR is open."])
def test_what_only_looks_like_a_gloss_is_none(tmp_path: Path, text: str) -> None:
    assert codes(findings(tmp_path, text=text)) == [FindingCode.UNDEFINED_ABBREVIATION]


def test_all_that_readers_see_is_looked_at(tmp_path: Path) -> None:
    head = {
        "id": "small",
        "title": "It is safe",
        "about": "No.",
        "sections": [{"id": "main", "title": "Do", "answer": "It is safe"}],
    }
    head["outcomes"] = [{"id": "home", "label": "It is safe"}]
    files = {
        "guide.yaml": {**head, "checks": {"safety": ["is safe"]}},
        "traits.yaml": [{"id": "rich", "means": "it is safe", "when": {"colour": "red"}}],
        "cards/main.yaml": [card("base", staff="It is safe by 8 CFR."), card("other", lead="It is safe.")],
    }
    found = check_words(load_guide(write_content(tmp_path, files), collect=True), [ENGLISH_VOICE])
    assert [(item.code, item.values["id"]) for item in found] == [
        (FindingCode.PROMISE_OF_SAFETY, "small"),
        (FindingCode.PROMISE_OF_SAFETY, "main"),
        (FindingCode.PROMISE_OF_SAFETY, "home"),
        (FindingCode.PROMISE_OF_SAFETY, "rich"),
        (FindingCode.PROMISE_OF_SAFETY, "base"),
        (FindingCode.PROMISE_OF_SAFETY, "other"),
    ]


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("lead", []),
        ("Go on up. Then go on down.", [FindingCode.LONG_LEAD]),
        ("Go on up " * 7 + "now.", []),
        ("Go on up " * 7 + "and now.", [FindingCode.LONG_LEAD]),
        ("Ask the office of ABC.", [FindingCode.UNDEFINED_ABBREVIATION]),
        (HARD, [FindingCode.HARD_TO_READ]),
    ],
)
def test_what_stands_on_a_sheet_is_short_and_explains_itself(
    tmp_path: Path, sheet: str, expected: list[FindingCode]
) -> None:
    found = findings(tmp_path, text="We can help you by phone. The ABC (a big club) is near.", sheet=sheet)
    assert codes(found) == expected


def test_a_lead_that_stands_on_a_sheet_explains_itself(tmp_path: Path) -> None:
    lead, text = "Ask the ABC.", "The ABC (a big club) is near."
    assert findings(tmp_path, lead=lead, text=text) == []
    (found,) = findings(tmp_path / "sheet", lead=lead, text=text, sheet="lead")
    assert (found.code, found.values["id"]) == (FindingCode.UNDEFINED_ABBREVIATION, "base, sheet")
