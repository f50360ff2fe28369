"""What a change of a fact reaches: cards, contacts, promises, cases, and translated texts."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.check.impact import Impact, impact_of, write_impacts, write_json
from advisor.guide.loading import Loaded, load_guide
from advisor.languages import Languages, maintenance, open_languages
from tests.guide.writing import card, fact, write_content
from tests.page.translators import IN_ENGLISH, bracketed

CONTACT = {"id": "line", "name": "The line", "phone": "555-0100", "facts": ["seen"]}
STEPS = ["Bring the saw.", "Mind the saw.", "Go home."]
FILES: Mapping[str, object] = {
    "facts/all.yaml": [fact("seen"), fact("heard"), fact("told", unused="It says the same as another.")],
    "contacts.yaml": [CONTACT],
    "cards/main.yaml": [
        card("for-red", lead="Take the red one.", facts=["heard", "seen"], when={"colour": "red"}),
        card("for-saw", lead="Bring the saw.", steps=STEPS, facts=["seen", "heard"]),
        card("base", lead="Go home.", facts=["seen"]),
    ],
    "promises.yaml": [
        {"id": "owed", "because": "It is owed.", "shows": ["base"], "never": ["for-red"]},
        {"id": "one", "because": "One must be.", "one_of": ["base", "for-saw"]},
        {"id": "other", "because": "It is no matter of it.", "shows": ["base"]},
    ],
    "cases.yaml": [
        {"id": "with-saw", "about": "Somebody with a saw.", "answers": {"tools": "saw"}, "may_show": ["for-red"]},
        {"id": "plain", "about": "Somebody else.", "answers": {}, "shows": ["base"], "hides": ["for-saw"]},
        {"id": "last", "about": "Nobody.", "answers": {}, "shows": ["base"]},
    ],
}
CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "card/for-saw/title"
msgid "Title of for-saw"
msgstr "Título"

msgctxt "card/for-saw/lead"
msgid "Bring the saw."
msgstr "Traiga la sierra."

msgctxt "card/for-saw/step"
msgid "Bring the saw."
msgstr "Traiga la sierra."

msgctxt "card/for-saw/step"
msgid "Mind the saw."
msgstr "Cuidado."

#, fuzzy
msgctxt "card/for-red/lead"
msgid "Take the red one."
msgstr "Tome el rojo."

msgctxt "card/base/lead"
msgid "Go home."
msgstr "Váyase a casa."
"""


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    return load_guide(write_content(tmp_path, FILES), collect=True)


@pytest.fixture
def languages(loaded: Loaded, tmp_path: Path) -> Languages:
    """English, Spanish with a few texts, and French with none."""
    for code, text in (("es", CATALOGUE), ("fr", "")):
        path = tmp_path / "locales" / code / "LC_MESSAGES" / "small.po"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    maintenance.record_drafts([maintenance.guide_domain(loaded.guide.id, tmp_path)])
    return open_languages(loaded.guide.id, tmp_path)


SPANISH = {"card/for-red/lead": 1, "card/for-saw/title": 1, "card/for-saw/lead": 1, "card/for-saw/step": 2}


def test_what_rests_on_a_fact_is_told_with_what_names_it(loaded: Loaded, languages: Languages) -> None:
    assert impact_of(loaded, "heard", languages) == Impact(
        "heard",
        leads=("for-red",),
        cards=("for-saw",),
        contacts=(),
        promises=("owed", "one"),
        cases=("with-saw", "plain"),
        texts={"es": SPANISH, "fr": {}},
    )
    seen = impact_of(loaded, "seen", languages)
    assert (seen.leads, seen.cards, seen.contacts) == (("for-saw", "base"), ("for-red",), ("line",))
    assert seen.promises == ("owed", "one", "other")


def test_a_verdict_of_a_case_names_its_card(tmp_path: Path) -> None:
    head = {"id": "small", "title": "Small", "about": "Nothing."}
    sections = [{"id": "main", "title": "What to do", "choose": "first"}]
    cases = [{"id": "red", "about": "Red.", "answers": {"colour": "red"}, "verdict": "for-red"}]
    files = {"guide.yaml": {**head, "sections": sections}, "cases.yaml": cases, "promises.yaml": None}
    loaded = load_guide(write_content(tmp_path, {**FILES, **files}), collect=True)
    assert impact_of(loaded, "heard", open_languages("small", tmp_path)).cases == ("red",)


def test_it_is_told_in_sentences(loaded: Loaded, languages: Languages) -> None:
    impacts = [impact_of(loaded, known, languages) for known in ("heard", "told")]
    assert write_impacts(impacts, loaded, languages, IN_ENGLISH) == (
        "heard: This is heard.\n"
        "  Cards whose title and lead rest on it\n"
        "    “Title of for-red” (for-red)\n"
        "  Other cards that rest on it\n"
        "    “Title of for-saw” (for-saw)\n"
        "  Promises that name these cards\n"
        "    owed: It is owed.\n"
        "    one: One must be.\n"
        "  Cases that name these cards\n"
        "    with-saw: Somebody with a saw.\n"
        "    plain: Somebody else.\n"
        "  Translations of these cards to look at\n"
        "    español: 5 texts, leads among them: 2\n"
        "\n"
        "told: This is told.\n"
        "  No card and no contact rests on it.\n"
    )


def test_contacts_are_told(loaded: Loaded, languages: Languages) -> None:
    told = write_impacts([impact_of(loaded, "seen", languages)], loaded, languages, IN_ENGLISH)
    assert "  Contacts that rest on it\n    “The line” (line)\n" in told


def test_texts_of_the_guide_are_told_in_the_language_that_was_asked_for(loaded: Loaded, languages: Languages) -> None:
    impacts = [impact_of(loaded, "seen", languages)]
    told = write_impacts(impacts, loaded, languages, bracketed(languages.known["es"]))
    assert told.startswith("seen: <This is seen.>\n")
    assert "“<Title of base>” (base)" in told
    assert "“<The line>” (line)" in told


def test_json_has_the_same(loaded: Loaded, languages: Languages) -> None:
    told = json.loads(write_json([impact_of(loaded, "heard", languages)]))
    assert told["version"] == 1
    [of_fact] = told["facts"]
    assert (of_fact["fact"], of_fact["leads"], of_fact["cards"]) == ("heard", ["for-red"], ["for-saw"])
    assert of_fact["texts"] == {"es": SPANISH, "fr": {}}
