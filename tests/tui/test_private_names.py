"""The private names of Textual that lists and screens use are there; without them the screens still work."""

import sys

import pytest
from textual._styles_cache import StylesCache
from textual.widgets import OptionList

from advisor.page.session import Session
from tests.tui.conftest import Drive, begin

NAMES = ("_index_to_line", "_heights", "_lines", "_clear_caches")


@pytest.mark.parametrize("name", NAMES)
def test_a_list_has_the_name(name: str) -> None:
    assert hasattr(OptionList, name)


def test_painted_lines_can_be_dropped() -> None:
    StylesCache.get_inner_outer.cache_clear()


async def test_without_them_a_desk_still_asks_resizes_and_drops(
    session: Session, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = sys.modules["advisor.tui.private"]
    monkeypatch.setattr(found, "getattr", lambda _what, _name, default=None: default, raising=False)
    desk = begin(session.interview.guide, "en de").at_desk()
    async with drive(desk, size=(120, 40)) as driven:
        await driven.press("enter")
        await driven.press("1")
        await driven.resize(60, 20)
        await driven.resize(120, 40)
        assert "Question 2 of at most 3" in driven.text
        await driven.press("n", "2")
        assert driven.page == "next-client"
