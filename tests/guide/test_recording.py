"""Writing `read_against` into YAML: one line changes, whatever the file looks like."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given as given_drawn
from hypothesis import strategies as st

from advisor.guide.digests import as_recorded, card_digests
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.opening import content_folder
from advisor.guide.recording import Unwritable, record_reading, with_readings
from tests.guide.writing import write_content

NEW = "0123abcd 4567ef89"
LINE = f'read_against: "{NEW}"'


def changed(text: str, *cards: str) -> str | None:
    return with_readings(text, dict.fromkeys(cards or ("one",), NEW))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "- id: one\n  facts: [a, b]  # why\n\n- id: two\n  facts: [a]\n",
            f"- id: one\n  facts: [a, b]  # why\n  {LINE}\n\n- id: two\n  facts: [a]\n",
            id="a list on its line",
        ),
        pytest.param(
            "- id: one\n  facts: [a,\n    b]\n  # of staff\n  staff: x\n",
            f"- id: one\n  facts: [a,\n    b]\n  {LINE}\n  # of staff\n  staff: x\n",
            id="a list over lines",
        ),
        pytest.param(
            "- id: one\n  facts:\n  - a # first\n  # then\n  - b # last\n\n  # of staff\n  staff: x\n",
            f"- id: one\n  facts:\n  - a # first\n  # then\n  - b # last\n  {LINE}\n\n  # of staff\n  staff: x\n",
            id="a list of dashes",
        ),
        pytest.param("- facts: [a]\n  id: one", f"- facts: [a]\n  {LINE}\n  id: one", id="facts before the id"),
        pytest.param("- id: one\n  facts: [a]", f"- id: one\n  facts: [a]\n  {LINE}", id="no line end"),
        pytest.param(
            "  -   id: one\n      facts: [a]\n",
            f"  -   id: one\n      facts: [a]\n      {LINE}\n",
            id="deep",
        ),
        pytest.param(
            "- id: one\r\n  facts: [a]\r\n  staff: x\r\n",
            f"- id: one\r\n  facts: [a]\r\n  {LINE}\r\n  staff: x\r\n",
            id="lines of Windows",
        ),
        pytest.param(
            "\ufeff- id: one\n  title: é𝄞ع\n  facts: [a]\n",
            f"\ufeff- id: one\n  title: é𝄞ع\n  facts: [a]\n  {LINE}\n",
            id="a mark at its begin, and letters of many bytes",
        ),
        pytest.param(
            '[{"id": "one", "facts":["a"], "staff": "x"}]\n',
            f'[{{"id": "one", "facts":["a"], {LINE}, "staff": "x"}}]\n',
            id="braces",
        ),
        pytest.param(
            "- ? id\n  : one\n  ? facts\n  : [a]\n",
            f"- ? id\n  : one\n  ? facts\n  : [a]\n  {LINE}\n",
            id="keys with a question mark",
        ),
        pytest.param(
            "- id: one\n  read_against: 00000000  # of May\n  facts: [a]\n",
            f"- id: one\n  {LINE}  # of May\n  facts: [a]\n",
            id="one that is there",
        ),
        pytest.param(
            "- id: one\n  read_against: 'old'\n  facts: [a]\n",
            f"- id: one\n  {LINE}\n  facts: [a]\n",
            id="one in quotes",
        ),
        pytest.param(
            "- id: one\n  read_against:   # later\n  facts: [a]\n",
            f"- id: one\n  {LINE}   # later\n  facts: [a]\n",
            id="an empty one",
        ),
        pytest.param(
            "- id: one\n  read_against: >-\n    old\n    older\n\n  facts: [a]\n",
            f"- id: one\n  {LINE}\n\n  facts: [a]\n",
            id="a folded one",
        ),
    ],
)
def test_only_its_line_is_added_or_changed(before: str, after: str) -> None:
    assert changed(before) == after
    assert changed(after) == after


def test_every_card_that_is_asked_for_is_changed_and_no_other() -> None:
    cards = [f"- id: {name}\n  facts: [a]\n" for name in ("one", "two", "three")]
    line = f"  {LINE}\n"
    assert changed("".join(cards), "three", "one") == cards[0] + line + cards[1] + cards[2] + line


@pytest.mark.parametrize("odd", ["- {id: one, read_against, facts: [a]}", '- {id: one, "read_against", facts: [a]}'])
def test_what_would_come_out_wrong_is_not_written(odd: str) -> None:
    assert changed(odd) is None


LAYOUTS = {
    "title": ["title: A title", 'title: "A: title #1"', "title: >-\n    A title\n    over lines"],
    "facts": ["facts: [a, b]", "facts:\n  - a\n  - b", "facts:\n    - a # c\n    - b", "facts: [a, # c\n    b]"],
    "text": ["text: |\n    One.\n\n    facts: [x]\n", "text:\n  - One.\n  - {when: {q: [o, p]}, text: Two.}"],
    "staff": ["staff: x # facts: [z]", "# facts: [z]\n  staff: x"],
}


@given_drawn(st.data())
def test_whatever_the_layout_nothing_else_changes(data: st.DataObject) -> None:
    keys = data.draw(st.permutations(sorted(LAYOUTS)))
    lines = [data.draw(st.sampled_from(LAYOUTS[key])) for key in keys]
    gap = data.draw(st.sampled_from(["\n", "\n\n", "\n  # note\n", "  \n"]))
    text = "".join(f"- id: {name}\n  " + f"{gap}  ".join(lines) + gap for name in ("one", "two"))
    written = changed(text, "two")
    assert written is not None
    assert written.replace(f"\n  {LINE}", "", 1) == text
    assert changed(written, "two") == written


@pytest.mark.parametrize("path", sorted((content_folder() / "cards").glob("*.yaml")), ids=lambda path: str(path.stem))
def test_the_files_of_the_guide_take_a_line_for_each_card(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    cards = re.findall(r"^- id: (\S+)$", text, re.MULTILINE)
    written = changed(text, *cards)
    assert written is not None
    assert written.count(f"  {LINE}\n") == len(cards) > 0


# A folder


FILES: Mapping[str, str] = {
    "guide.yaml": """
        id: small
        title: Small
        purpose: Find out nothing.
        about: Nothing.
        sections: [{id: main, title: Main}, {id: more, title: More}]
        """,
    "cards/main.yaml": "- id: one\n  title: One\n  lead: Do one.\n  facts: [seen]\n",
    "cards/more.yaml": "# More\n- {id: two, title: Two, lead: Do two., facts: [seen]}\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", FILES)


def record(folder: Path, *cards: str) -> Loaded:
    """Record that cards were read; gives the guide as it is then."""
    record_reading(folder, load_guide(folder), cards)
    return load_guide(folder)


def check_recorded(loaded: Loaded, *cards: str) -> None:
    """These cards and no others were read against their facts as they are."""
    guide = loaded.guide
    recorded = {card.id: card.read_against for card in guide.cards.values() if card.read_against}
    assert recorded == {card: as_recorded(card_digests(guide, guide.cards[card])) for card in cards}


def test_what_is_written_is_read_back(folder: Path) -> None:
    check_recorded(record(folder, "two"), "two")
    check_recorded(record(folder, "one", "two"), "one", "two")
    assert sorted(path.name for path in (folder / "cards").iterdir()) == ["main.yaml", "more.yaml"]


def test_a_card_that_is_up_to_date_is_not_written_again(folder: Path) -> None:
    record(folder, "one")
    path = folder / "cards" / "main.yaml"
    os.utime(path, (1, 1))
    record(folder, "one")
    assert path.stat().st_mtime == 1


def test_a_file_that_cannot_be_written_stays_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unwritable) as told:
        record(folder, "one")
    assert (told.value.path.name, told.value.reason) == ("main.yaml", "Permission denied")
    assert (folder / "cards" / "main.yaml").read_text(encoding="utf-8") == FILES["cards/main.yaml"]
    assert sorted(path.name for path in (folder / "cards").iterdir()) == ["main.yaml", "more.yaml"]


def test_nothing_is_written_where_one_of_the_files_must_not_be(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, path_open = load_guide(folder), Path.open

    def refuse(path: Path, mode: str) -> object:
        if path.name == "more.yaml":
            raise PermissionError(13, "Permission denied")
        return path_open(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Unwritable):
        record_reading(folder, loaded, ["one", "two"])
    monkeypatch.undo()
    check_recorded(load_guide(folder))


def test_a_line_that_is_written_in_an_unusual_way_is_left_as_it_is(folder: Path) -> None:
    odd = "- {id: two, title: Two, lead: Do two., read_against, facts: [seen]}\n"
    (folder / "cards" / "more.yaml").write_text(odd, encoding="utf-8")
    with pytest.raises(Unwritable) as told:
        record(folder, "two")
    assert told.value.reason is None
    assert (folder / "cards" / "more.yaml").read_text(encoding="utf-8") == odd
