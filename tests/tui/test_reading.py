"""Reading on through the guidance: by lines, by pages, by cards, by sections."""

import pytest

from advisor.page import Card, Session
from advisor.tui.widgets.card import CardView
from tests.tui.conftest import Drive, Driven

pytestmark = pytest.mark.asyncio


async def to_guidance(driven: Driven) -> None:
    """Answer blue and a saw, and decline the place."""
    await driven.press("enter", "2", "2", "enter", "s")
    assert driven.place == "GuidanceScreen"


def card_being_read(driven: Driven) -> Card:
    """The card that has the focus."""
    view = driven.app.focused
    assert isinstance(view, CardView)
    return view.card


async def test_sections_by_arrow_tab_number_and_click(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await to_guidance(driven)
        for key, title in [("right", "sharp"), ("tab", "call"), ("right", "go"), ("left", "call"), ("2", "sharp")]:
            await driven.press(key)
            assert f"Title of {title}" in driven.text
        await driven.pilot.click("SectionList", offset=(5, 0))
        await driven.pilot.pause()
        assert "Title of go" in driven.text


async def test_reading_on_goes_through_cards_and_back(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        seen = driven.text
        for _ in range(14):
            await driven.press("down")
            seen += driven.text
        assert all(title in seen for title in ["Title of sharp", "Not bold", "Title of rain", "Title of call"])
        for _ in range(40):
            await driven.press("up")
        assert "Title of go" in driven.text


async def test_j_and_k_turn_to_the_next_card_at_once(session: Session, drive: Drive) -> None:
    async with drive(session, size=(80, 24)) as driven:
        await to_guidance(driven)
        for key, title, where in [
            ("j", "Title of sharp", "Section 2 of 3 · card 1 of 3"),
            ("j", "Not bold", "Section 2 of 3 · card 2 of 3"),
            ("j", "Title of rain", "Section 2 of 3 · card 3 of 3"),
            ("j", "Title of call", "Section 3 of 3"),
            ("j", "Title of call", "Section 3 of 3"),
            ("k", "Title of rain", "Section 2 of 3 · card 3 of 3"),
            ("home", "Title of sharp", "Section 2 of 3 · card 1 of 3"),
            ("end", "Title of rain", "Section 2 of 3 · card 3 of 3"),
        ]:
            await driven.press(key)
            assert title in card_being_read(driven).title
            assert where in driven.text


async def test_a_section_says_that_it_ends_and_paging_goes_on_from_there(session: Session, drive: Drive) -> None:
    async with drive(session, size=(80, 24)) as driven:
        await to_guidance(driven)
        assert "End of this section. → next section: What else there is" in driven.words("#section-end")
        await driven.press("space")
        assert "Section 2 of 3 · card 1 of 3" in driven.text
        for _ in range(5):
            await driven.press("space")
        assert "This is the end of the guidance." in driven.words("#section-end")
        assert "Section 3 of 3" in driven.text
        await driven.press("pageup")
        assert "Section 2 of 3 · card 3 of 3" in driven.text


async def test_after_a_page_the_card_that_is_seen_is_the_one_being_read(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        read = [card_being_read(driven).id]
        while read[-1] != "call":
            await driven.press("space")
            read.append(card_being_read(driven).id)
            assert driven.app.focused in driven.app.screen._compositor.visible_widgets
        assert list(dict.fromkeys(read)) == ["sharp", "always", "rain", "call"]


async def test_narrow_guidance_has_one_line_for_the_sections(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        assert "← 1 of 3 →  The verdict" in driven.text
        await driven.pilot.click("SectionLine", offset=(35, 0))
        await driven.pilot.pause()
        assert "2 of 3" in driven.text


async def test_arrows_and_backspace_work_in_a_text(session: Session, drive: Drive) -> None:
    async with drive(session, size=(40, 15)) as driven:
        await to_guidance(driven)
        await driven.press("f1")
        top = driven.text
        await driven.press("down")
        assert driven.text != top
        await driven.press("left")
        assert driven.place == "GuidanceScreen"


async def test_links_can_be_followed_and_read(session: Session, drive: Drive) -> None:
    async with drive(session, size=(100, 60)) as driven:
        await to_guidance(driven)
        await driven.press("2")
        strips = driven.app.screen._compositor.render_strips()
        styled = [(segment.style, segment.text) for strip in strips for segment in strip]
        links = {style.link: words for style, words in styled if style is not None and style.link}
        assert links == {"https://line.example": "https://line.example"}
