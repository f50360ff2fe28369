"""How much people read: the six of `people.yaml` and every case of the guide, now and before leads and answer pages.

`python -m benchmarks.words` prints it. `words_before.json` holds what was measured of the guide of 2026-11-29, before
cards had leads: the words of its first section, of all of it, and the screens of 80x24 that all of it took.
"""

import datetime
import json
import statistics
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from advisor.check.counting import count_words
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.opening import content_folder
from advisor.interview import Interview
from advisor.languages import ENGLISH
from advisor.languages.translator import untranslated
from advisor.page.blocks import Block
from advisor.page.guidance import compose
from advisor.page.page import Page
from advisor.page.words import Translators
from advisor.writers.text import write_text

HERE = Path(__file__).parent
COLUMNS, ROWS = 78, 20
"""What a terminal of 80x24 has room for below its bars."""


class Read(NamedTuple):
    """What one person reads, in words: the answer page, all leads with their titles, everything; and its screens."""

    answer: int
    leads: int
    everything: int
    answer_screens: int
    screens: int


def main() -> None:
    """Print a line a person, and the medians."""
    loaded = load_guide(content_folder())
    before: Mapping[str, Mapping[str, int]] = json.loads((HERE / "words_before.json").read_text(encoding="utf-8"))
    found = dict(_people(loaded))
    print(f"{'':44}  answer page        leads  everything           screens")
    for name, read in found.items():
        print(_line(name, read, before.get(name)))
    olds = [before[name] for name in found if name in before]
    medians = Read(*(round(statistics.median(each)) for each in zip(*found.values(), strict=True)))
    old = {key: round(statistics.median(each[key] for each in olds)) for key in olds[0]} if olds else None
    print(_line(f"median of {len(found)}", medians, old))


def _line(name: str, read: Read, old: Mapping[str, int] | None) -> str:
    def was(key: str) -> str:
        return f"(before {old[key]:5})" if old else " " * 14

    return (
        f"{name:44.44} {read.answer:4} {was('first')} {read.leads:5} {read.everything:5} {was('whole')} "
        f"{read.answer_screens} of {read.screens:2} {was('screens')}"
    )


def _people(loaded: Loaded) -> Iterator[tuple[str, Read]]:
    import yaml

    for person in yaml.safe_load((HERE / "people.yaml").read_text(encoding="utf-8")):
        yield person["id"], _read(Interview.of(loaded.guide, person["answers"]))
    for case in loaded.cases.values():
        yield case.id, _read(Interview.replay(loaded.guide, case.answers))


def _read(interview: Interview) -> Read:
    page = compose(interview.advice(), Translators((untranslated(ENGLISH),)), datetime.date(2026, 11, 30))
    page = msgspec.structs.replace(page, notices=())
    answer = page.answer_page
    alone = "" if answer is None else _text(page, (msgspec.structs.replace(answer, card=None),))
    whole = _text(page, page.blocks)
    leads = sum(count_words(f"{card.title} {card.lead}") for card in page.cards)
    return Read(count_words(alone), leads, count_words(whole), _screens(alone), _screens(whole))


def _text(page: Page, blocks: tuple[Block, ...]) -> str:
    return write_text(msgspec.structs.replace(page, blocks=blocks), width=COLUMNS)


def _screens(text: str) -> int:
    return -(-len(text.splitlines()) // ROWS)


if __name__ == "__main__":
    main()
