"""A small guide with a sheet to take home, public and private questions on it."""

from collections.abc import Mapping
from pathlib import Path

from advisor.guide.loading import Loaded, load_guide
from tests.guide.writing import card, many, question, write_content

FILES: Mapping[str, object] = {
    "guide.yaml": {
        "id": "small",
        "title": "A small guide",
        "about": "It helps.",
        "lifeline": ["line"],
        "sections": [
            {"id": "verdict", "title": "Go?", "choose": "first"},
            {"id": "ways", "title": "Ways"},
            {"id": "going", "title": "If you go"},
            {"id": "help", "title": "Help"},
        ],
        "sheet": [
            {"id": "ways", "title": "Ways", "lines": 2, "phrases": 2},
            {"id": "going", "title": "If you go", "lines": 1, "phrases": 2, "cut_out": True, "back": True},
            {"id": "help", "title": "Help", "contacts": 2, "blanks": ["Lawyer", "Friend"]},
        ],
    },
    "questions.yaml": [
        question("matter", "")
        | {
            "options": [
                {"id": "money", "label": "Money"},
                {"id": "card", "label": "A card"},
                {"id": "papers", "label": "Papers", "private": True, "borrows": "card"},
                {"id": "secret", "label": "A secret", "private": True},
            ]
        },
        question("status", "inside outside", private=True),
        many("needs", "phone ears"),
    ],
    "cards/main.yaml": None,
    "cards/verdict.yaml": [
        card("lawyer", when={"status": "outside", "matter": "money"}),
        card(
            "home",
            when={"matter": "money"},
            steps=["Call.", {"when": {"status": "outside"}, "text": "Hide nothing."}],
            contacts=["line"],
        ),
        card("ask", steps=["Ask.", {"when": {"needs": "phone"}, "text": "Borrow a phone."}]),
    ],
    "cards/ways.yaml": [
        card("by-mail", when={"matter": "money"}, sheet="lead", say=["By mail, please."]),
        card("own-text", when={"status": "outside"}, sheet="If you are outside, ask first."),
        card("never", when={"matter": "money"}),
        card("by-ear", when={"needs": "ears"}, sheet="lead", say=["I cannot hear."]),
        card("always", sheet="Write things down."),
    ],
    "cards/going.yaml": [card("silent", sheet="lead", say=["I want to stay silent."])],
    "cards/help.yaml": [card("help", contacts=["line"])],
}


def loaded(folder: Path, **changes: object) -> Loaded:
    """The guide, with other files in place of some."""
    return load_guide(write_content(folder, {**FILES, **changes}), collect=True)
