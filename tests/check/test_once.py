"""One mistake of an author is one finding, where it stands, and what comes from it is not told as well."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.check import FindingCode, steps
from advisor.check.words import LEAD_WORDS
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from tests.guide.writing import SOUND, card, many, marked, question, write_content

TODAY = datetime.date(2026, 7, 1)
HEAD: Mapping[str, object] = {
    "id": "small",
    "title": "Small",
    "about": "Nothing.",
    "lifeline": ["line"],
    "outcomes": [{"id": "go", "label": "Go"}, {"id": "stay", "label": "Stay"}],
    "sections": [
        {"id": "verdict", "title": "Go?", "choose": "first"},
        {"id": "main", "title": "Main", "answer": "Your line"},
    ],
}
RED = card("red", when={"colour": "red"}, outcome="stay")
MAIN = [
    card("for-blue", when={"colour": "blue"}),
    card("for-saw", when={"tools": "saw"}),
    card("for-hammer", when={"tools": "hammer"}),
    card("for-all", contacts=["line"]),
]
FILES: Mapping[str, object] = {
    "guide.yaml": HEAD,
    "questions.yaml": [question("colour", "red blue green"), many("tools", "hammer saw")],
    **{name: SOUND[name] for name in ("sources.yaml", "facts/all.yaml", "contacts.yaml")},
    "cards/verdict.yaml": [RED, card("other", outcome="go")],
    "cards/main.yaml": MAIN,
    "promises.yaml": [
        {"id": "red-stays", "because": "It is owed.", "when": {"colour": "red"}, "outcome": ["stay"]},
        {"id": "all-have-one", "because": "It is owed.", "outcome": ["stay", "go"]},
        {"id": "blue-goes", "because": "It is owed.", "when": {"colour": "blue"}, "never_outcome": ["stay"]},
    ],
    "cases.yaml": [
        {
            "id": "somebody",
            "about": "Somebody asks.",
            "answers": {"colour": "red"},
            "verdict": "red",
            "outcome": "stay",
        },
        {"id": "another", "about": "One asks.", "answers": {"colour": "blue"}, "verdict": "other", "outcome": "go"},
    ],
}


def checked(folder: Path, files: Mapping[str, object]) -> tuple[Loaded, list[Diagnostic]]:
    """What all checks find but those of dates, readings and words."""
    loaded = load_guide(write_content(folder, {**FILES, **files}))
    every = list(steps(loaded, TODAY, ()))[:-1]
    return loaded, [finding for step in every for finding in step()]


def test_a_clean_guide_has_no_findings(tmp_path: Path) -> None:
    assert checked(tmp_path, {})[1] == []


@pytest.mark.parametrize(
    ("bare", "verdicts"),
    [
        ("red", [card("red", when={"colour": "red"}), card("other", outcome="go")]),
        ("other", [RED, card("other")]),
    ],
)
def test_a_verdict_without_an_outcome_is_one_finding(
    tmp_path: Path, bare: str, verdicts: list[dict[str, object]]
) -> None:
    loaded, [finding] = checked(tmp_path, {"cards/verdict.yaml": verdicts})
    assert (finding.code, finding.values["id"]) == (FindingCode.VERDICT_WITHOUT_OUTCOME, bare)
    assert finding.location == loaded.locations["card", bare]


def test_an_outcome_that_is_wrong_still_breaks_promises_and_cases(tmp_path: Path) -> None:
    wrong = [card("red", when={"colour": "red"}, outcome="go"), card("other")]
    found = [(each.code, each.values["id"]) for each in checked(tmp_path, {"cards/verdict.yaml": wrong})[1]]
    assert found == [
        (FindingCode.VERDICT_WITHOUT_OUTCOME, "other"),
        (FindingCode.BROKEN_PROMISE, "red-stays"),
        (FindingCode.FAILED_CASE, "somebody"),
    ]


def test_a_lead_that_is_too_long_is_one_finding_at_its_line(tmp_path: Path) -> None:
    text = """
        - id: for-all
          title: Title of for-all
          text: Text of for-all.
          lead: '{lead}' # here
          facts: [seen]
          contacts: [line]
        """
    lead = " ".join(["Go"] * 30) + "."
    idle: dict[str, object] = {
        "questions.yaml": [question("colour", "red blue")],
        "promises.yaml": "[]",
        "cases.yaml": "[]",
    }
    limits = {"answer_words": 1 + 3 + 3 + 2 + LEAD_WORDS, "lead_words": 3 + LEAD_WORDS}  # outcome, title, lead, line
    files = {**idle, "guide.yaml": {**HEAD, "checks": limits}}
    assert checked(tmp_path / "fits", {**files, "cards/main.yaml": text.format(lead="Lead.")})[1] == []
    loaded, [finding] = checked(tmp_path / "long", {**files, "cards/main.yaml": text.format(lead=lead)})
    assert (finding.code, finding.values["number"]) == (FindingCode.LONG_LEAD, "30")
    assert (finding.location, finding.location.line) == (loaded.locations["lead", "for-all"], marked(text))


@pytest.mark.parametrize("key", ["text", "steps"])
def test_a_part_that_nobody_sees_is_located_at_its_line(tmp_path: Path, key: str) -> None:
    text = f"""
        - id: for-blue
          title: Title of for-blue
          lead: Lead of for-blue.
          when: {{colour: blue}}
          {key}:
          - Walk.
          - text: 'Run.' # here
            when: {{colour: red}}
          facts: [seen]
          contacts: [line]
        - id: for-saw
          title: Title of for-saw
          lead: Lead of for-saw.
          when: {{tools: saw}}
          text: A saw.
          facts: [seen]
        - id: for-hammer
          title: Title of for-hammer
          lead: Lead of for-hammer.
          when: {{tools: hammer}}
          text: A hammer.
          facts: [seen]
        """
    loaded, [finding] = checked(tmp_path, {"cards/main.yaml": text})
    assert finding.code is FindingCode.UNREACHABLE_PART
    assert (finding.location.file, finding.location.line) == (Path("cards/main.yaml"), marked(text))
    assert finding.location == loaded.locations[key, "for-blue/2"]


def test_a_mistaken_key_of_outcomes_is_one_mistake(tmp_path: Path) -> None:
    head = """
        id: small
        title: Small
        about: Nothing.
        purpose: Find out nothing.
        outcomez: [{id: go, label: Go}, {id: stay, label: Stay}] # here
        sections:
        - {id: verdict, title: Go?, choose: first}
        - {id: main, title: Main}
        """
    folder = write_content(tmp_path, {**FILES, "guide.yaml": head})
    with pytest.raises(ContentError) as wrong:
        load_guide(folder, collect=True)
    [mistake] = wrong.value.mistakes
    assert (mistake.code, mistake.location.line) == (MistakeCode.UNKNOWN_KEY, marked(head))
    assert mistake.values["hint"] == "outcomes"
