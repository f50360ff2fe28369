"""The lines in which a name or a date is typed: what they offer, and what typing does to that."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import Drive, Driven
from tests.tui.everywhere import ALL_ANSWERED, spoken
from tests.tui.walks import answered


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "saved").mkdir()
    monkeypatch.chdir(tmp_path / "saved")


def line(driven: Driven) -> str:
    return driven.app.screen.query_one(Input).value


async def to_sheet(driven: Driven) -> None:
    session = driven.app.session
    begun = session if session.place.page == "welcome" else session.opened("welcome")
    await driven.show(answered(begun.at_next_question(), **ALL_ANSWERED))
    await driven.press("s")
    assert driven.page == "sheet"


async def test_what_is_typed_takes_the_place_of_the_name_that_is_offered(tmp_path: Path, drive: Drive) -> None:
    async with drive(spoken(tmp_path / "guide", desk=False), size=(80, 24)) as driven:
        await to_sheet(driven)
        await driven.press("s", "3")
        assert line(driven) == "notes.txt"
        await driven.press(*"mine", "enter")
        assert driven.page == "told"
    assert [path.name for path in Path().iterdir()] == ["mine.txt"]


async def test_the_file_for_a_calendar_has_its_own_name_and_not_the_date(tmp_path: Path, drive: Drive) -> None:
    async with drive(spoken(tmp_path / "guide", desk=False), size=(80, 24)) as driven:
        await to_sheet(driven)
        await driven.press("c", *"2027-01-05", "space", *"10:30", "enter")
        assert (driven.page, line(driven)) == ("file-name", "appointment.ics")
        await driven.press("enter")
        assert driven.page == "told"
    assert [path.name for path in Path().iterdir()] == ["appointment.ics"]


async def test_what_was_typed_stays_where_it_is_no_date(tmp_path: Path, drive: Drive) -> None:
    async with drive(spoken(tmp_path / "guide", desk=False), size=(80, 24)) as driven:
        await to_sheet(driven)
        await driven.press("c", *"12/24", "enter")
        assert (driven.page, line(driven)) == ("date", "12/24")
        assert "That is no date with a time" in driven.text
