"""Small guides written inline: `write_content` fills in what a test does not care about."""

import json
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from advisor.guide.loading import load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from advisor.guide.model import Guide

MINIMAL: Mapping[str, str] = {
    "guide.yaml": """
        id: small
        title: A small guide
        purpose: Find out nothing.
        about: It helps with nothing.
        sections:
        - id: main
          title: What to do
        """,
    "questions.yaml": """
        - id: colour
          ask: Which colour?
          why: Red needs care.
          choose: one
          options:
          - id: red
            label: Red
          - id: blue
            label: Blue
          - id: green
            label: Green
        - id: tools
          ask: Which tools?
          why: A saw needs care.
          choose: many
          none: No tool
          options:
          - id: hammer
            label: A hammer
          - id: saw
            label: A saw
        """,
    "traits.yaml": "[]",
    "contacts.yaml": """
        - id: line
          name: The line
          phone: 555-0100
          url: https://line.example
          facts: [seen]
        """,
    "sources.yaml": """
        - id: book
          title: The Book
          publisher: The Press
          url: https://book.example
          kind: law
        """,
    "facts/all.yaml": """
        - id: seen
          states: Somebody has seen it.
          sources: [book]
          checked: 2026-06-01
          recheck: 2026-12-01
          confidence: high
        """,
    "cards/main.yaml": """
        - id: base
          title: Do this
          lead: This is what to do.
          facts: [seen]
        """,
}


SOUND: dict[str, object] = {
    "guide.yaml": dedent(MINIMAL["guide.yaml"]) + "lifeline: [line]\n",
    "sources.yaml": MINIMAL["sources.yaml"].replace("The Press", "U.S. Code").replace("book.example", "book.gov/1"),
    "facts/all.yaml": MINIMAL["facts/all.yaml"].replace("Somebody has seen it.", "In danger, call 911."),
    "contacts.yaml": [{"id": "line", "name": "The line", "phone": "911", "facts": ["seen"]}],
}
"""Files for a guide in which `check` finds nothing, beside those of MINIMAL; a card must name the contact."""


def write_content(folder: Path, files: Mapping[str, object]) -> Path:
    """Write a guide below `folder`: `files` (name → dedented YAML, or a value), and a minimal one for every other file.

    A file that is None is left out. A guide that says what it is about but not its purpose is given one.
    """
    head = files.get("guide.yaml")
    own = {"guide.yaml": {"purpose": "Find out nothing.", **head}} if isinstance(head, dict) else {}
    for name, content in {**MINIMAL, **files, **own}.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(content) if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return folder


def small_guide(folder: Path, files: Mapping[str, object] | None = None) -> Guide:
    """The guide that `write_content` writes, loaded."""
    return load_guide(write_content(folder, files or {}), collect=True).guide


def marked(text: str) -> int:
    """The number of the line of `text` that ends in `# here`."""
    return next(number for number, row in enumerate(dedent(text).splitlines(), 1) if row.endswith("# here"))


def check_told_once(wrong: ContentError, code: MistakeCode, file: Path, text: str, hint: str) -> None:
    """The one mistake is on the marked line of `text`, with this hint."""
    [mistake] = wrong.mistakes
    assert (mistake.code, mistake.location.file, mistake.location.line) == (code, file, marked(text))
    assert mistake.values.get("hint", "") == hint


def fact(fact_id: str, **changes: object) -> dict[str, object]:
    """An entry of a file of facts/."""
    entry = {
        "id": fact_id,
        "states": f"This is {fact_id}.",
        "sources": ["book"],
        "checked": "2026-06-01",
        "recheck": "2026-12-01",
        "confidence": "high",
    }
    return {**entry, **changes}


def card(card_id: str, **changes: object) -> dict[str, object]:
    """An entry of a file of cards/."""
    own = {"title": f"Title of {card_id}", "lead": f"Lead of {card_id}.", "text": f"Text of {card_id}."}
    return {"id": card_id, **own, "facts": ["seen"], **changes}


def question(question_id: str, options: str, *, kept_private: str = "", **changes: object) -> dict[str, object]:
    """An entry of questions.yaml that chooses one of `options`, ids with spaces between them; some may be private."""
    labelled: list[dict[str, object]] = [{"id": option, "label": f"Label of {option}"} for option in options.split()]
    labelled += [{"id": option, "label": f"Label of {option}", "private": True} for option in kept_private.split()]
    entry = {"id": question_id, "ask": f"{question_id}?", "why": "To know.", "choose": "one", "options": labelled}
    return {**entry, **changes}


def many(question_id: str, options: str, **changes: object) -> dict[str, object]:
    """An entry of questions.yaml that chooses any number of `options`."""
    return {**question(question_id, options), "choose": "many", "none": "None of these", **changes}
