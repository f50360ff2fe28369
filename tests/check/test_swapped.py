"""A number that the facts of a card say of something else is found."""

from pathlib import Path

import pytest
import yaml

from advisor.check.swapped import check_swapped
from advisor.guide.loading import load_guide
from tests.guide.writing import MINIMAL, card, fact, write_content

FIRST = (
    "Who appeals within 10 days of the notice keeps the payment. An appeal is due 60 days after the notice is received."
)
SECOND = "A new card costs 25 dollars. A lost passport costs 160 dollars and takes two weeks; a visa takes eight weeks."


def found(folder: Path, text: str, checks: object = None) -> list[tuple[str, str]]:
    """What the card says, and what it should say."""
    facts = [fact("seen", states=FIRST), fact("other", states="A way.", caveat=SECOND)]
    files = {
        "guide.yaml": {**yaml.safe_load(MINIMAL["guide.yaml"]), "checks": checks or {}},
        "facts/all.yaml": facts,
        "cards/main.yaml": [card("base", text=text, facts=["seen", "other"])],
    }
    loaded = load_guide(write_content(folder, files), collect=True)
    return [(str(each.values["value"]), str(each.values["other"])) for each in check_swapped(loaded)]


@pytest.mark.parametrize(
    "text",
    [
        "Appeal within 10 days to keep the payment. An appeal is due after 60 days.",
        "An appeal is due 60 days after you receive the notice.",
        "A card costs $25, a passport 160 dollars.",
        "A lost passport takes 14 days; a visa takes eight weeks.",
        "Sixty days is long, and ten days is short.",
    ],
)
def test_a_number_that_is_said_of_the_same_thing_passes(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("Appeal within 60 days of the notice to keep the payment.", "60 days", "10 days"),
        ("An appeal is due ten days after you receive the notice.", "ten days", "60 days"),
        ("A lost passport costs $25.", "$25", "160 dollars"),
        ("The visa takes two weeks.", "two weeks", "eight weeks"),
    ],
)
def test_one_that_is_said_of_another_thing_is_found(tmp_path: Path, text: str, value: str, other: str) -> None:
    assert found(tmp_path, text) == [(value, other)]


def test_a_guide_may_allow_it_by_name(tmp_path: Path) -> None:
    allowed = {"value": "$25", "because": "The same form is used for both.", "cards": ["base"]}
    assert found(tmp_path, "A lost passport costs $25.", {"allowed": [allowed]}) == []
