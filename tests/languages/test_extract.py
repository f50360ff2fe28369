"""What translators are given: texts with contexts that carry no position, and the author's notes."""

import re
import tomllib
from io import BytesIO
from pathlib import Path, PurePath
from textwrap import dedent

from babel.messages.extract import extract

from advisor.guide.opening import PACKAGE
from advisor.languages import building
from advisor.languages.extract import Extracted, extract_guide, extract_texts
from tests.guide.writing import MINIMAL
from tests.languages.catalogues import checkout, domains

CARDS = """
    # A heading for authors

    # Said at the desk.
    # Keep it short.
    - id: base
      when: {colour: red}
      # "Do" as in "take action"
      title: Do this
      lead: In short
      text: >-
        One {line.phone}
        two.
      steps:
      - First
      - when: {colour: red}
        text: Second
      say: [I want this.]
      facts: [seen]
      contacts: [line]
    """


def found_in(name: str, text: str) -> list[Extracted]:
    return list(extract_texts(dedent(text), PurePath(name)))


def test_texts_of_a_card_with_their_contexts() -> None:
    found = [(entry.context, entry.text) for entry in found_in("cards/main.yaml", CARDS)]
    assert found == [
        ("card/base/title", "Do this"),
        ("card/base/lead", "In short"),
        ("card/base/text", "One {line.phone} two."),
        ("card/base/step", "First"),
        ("card/base/step", "Second"),
        ("card/base/say", "I want this."),
    ]


def test_paragraphs_outcomes_and_the_labels_of_lines() -> None:
    cards = (
        "- id: base\n  text:\n  - One.\n  - {when: {colour: red}, text: Two.}\n"
        "  contacts: [{when: {is: a}, contact: b}]"
    )
    assert [(entry.context, entry.text) for entry in found_in("cards/main.yaml", cards)] == [
        ("card/base/text", "One."),
        ("card/base/text", "Two."),
    ]
    guide = "outcomes:\n# A sign\n- {id: go, label: Go}\nsections:\n- {id: main, title: Main, answer: To do}"
    assert [(entry.context, entry.text, entry.notes) for entry in found_in("guide.yaml", guide)] == [
        ("section/main/title", "Main", ()),
        ("section/main/answer", "To do", ()),
        ("outcome/go/label", "Go", ("A sign",)),
    ]


def test_notes_right_above_an_entry_or_a_key_are_for_translators() -> None:
    by_text = {entry.text: entry.notes for entry in found_in("cards/main.yaml", CARDS)}
    assert by_text["First"] == ("Said at the desk.", "Keep it short.")
    assert by_text["Do this"] == ("Said at the desk.", "Keep it short.", '"Do" as in "take action"')


def test_a_note_above_an_entry_is_said_once() -> None:
    [heading, *_] = found_in(
        "questions.yaml", "- id: a\n  options:\n  # Of money\n  - group: Cash\n  - {id: b, label: B}"
    )
    assert (heading.context, heading.notes) == ("question/a/group", ("Of money",))


def test_a_context_carries_no_position() -> None:
    more = CARDS.replace("      - First\n", "      - Inserted\n      - First\n")
    before, after = ({(e.context, e.text) for e in found_in("cards/main.yaml", text)} for text in (CARDS, more))
    assert after - before == {("card/base/step", "Inserted")}
    assert before < after
    assert not any(re.search(r"\d", context) for context, _ in after)


def test_texts_of_every_other_file() -> None:
    contexts = {
        name: [entry.context for entry in found_in(name, text)]
        for name, text in MINIMAL.items()
        if name != "cards/main.yaml"
    }
    assert contexts == {
        "guide.yaml": ["guide/guide/title", "guide/guide/purpose", "guide/guide/about", "section/main/title"],
        "questions.yaml": [
            "question/colour/ask",
            "question/colour/why",
            "option/colour/red/label",
            "option/colour/blue/label",
            "option/colour/green/label",
            "question/tools/ask",
            "question/tools/why",
            "question/tools/none",
            "option/tools/hammer/label",
            "option/tools/saw/label",
        ],
        "traits.yaml": [],
        "contacts.yaml": ["contact/line/name"],
        "sources.yaml": [],
        "facts/all.yaml": ["fact/seen/states"],
    }


def test_texts_of_ways_are_their_labels() -> None:
    ways = """
        # Read after "What if:"
        - id: by-phone
          label: You call
          when: {colour: red}
          answers: {colour: blue, tools: [saw]}
        - id: alone
          label: You go alone
          answers: {tools: []}
        """
    assert [(entry.context, entry.text, entry.notes) for entry in found_in("ways.yaml", ways)] == [
        ("way/by-phone/label", "You call", ('Read after "What if:"',)),
        ("way/alone/label", "You go alone", ()),
    ]


def test_a_lifeline_and_what_is_kept_are_no_texts() -> None:
    guide = MINIMAL["guide.yaml"]
    assert found_in("guide.yaml", dedent(guide) + "lifeline: [line]") == found_in("guide.yaml", guide)
    asked = MINIMAL["questions.yaml"]
    kept = found_in("questions.yaml", asked.replace("why: Red", "keep: true\n          why: Red"))
    assert [(entry.context, entry.text) for entry in kept] == [
        (entry.context, entry.text) for entry in found_in("questions.yaml", asked)
    ]


def test_files_that_hold_no_texts_give_none() -> None:
    assert found_in("promises.yaml", "- {id: a, title: x}") == []
    assert found_in("traits.yaml", "") == []


def test_babel_finds_the_extractor_by_its_name() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text())["project"]
    named = project["entry-points"]["babel.extractors"]["advisor_guide"]
    assert named == building.GUIDE_EXTRACTOR == f"{extract_guide.__module__}:{extract_guide.__name__}"


def test_babel_reads_the_extractor() -> None:
    file = BytesIO(b"\xef\xbb\xbf- id: soft\n  means: it is soft\n")
    file.name = "content/small/traits.yaml"
    assert list(extract(building.GUIDE_EXTRACTOR, file, keywords=building.GUIDE_KEYWORDS)) == [
        (2, "it is soft", [], "trait/soft/means")
    ]


def test_templates_hold_the_texts_of_code_and_guide(tmp_path: Path) -> None:
    root = checkout(tmp_path, {"cards/main.yaml": CARDS})
    program, small = (building.extract_template(domain) for domain in domains(root))
    code = {entry.english: entry for entry in program.texts}
    assert list(code) == [("Hello, {name}.",), ("{number} card", "{number} cards"), ("Goodbye.",)]
    assert code["Hello, {name}.",].extracted == ("#. shown once",)
    guide = {(entry.context, entry.english[0]): entry for entry in small.texts}
    assert ("section/main/title", "What to do") in guide
    first = guide["card/base/step", "First"]
    assert first.extracted == ("#. Said at the desk.", "#. Keep it short.")
    assert first.references == ("#: content/small/cards/main.yaml",)
