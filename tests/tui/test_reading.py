"""Reading on through the guidance: by lines, by pages, by cards, by sections; and staying where one was."""

from pathlib import Path

import pytest

from advisor.page.session import Session
from advisor.tui.widgets.panes import CardPane
from tests.guide.writing import card, small_guide
from tests.tui.conftest import GUIDE, Drive, Driven, begin
from tests.tui.walks import card_being_read, open_all, walked


@pytest.fixture
def long(tmp_path: Path) -> Session:
    """At the second of three sections, whose second card is longer than most screens; two languages to choose from."""
    files = {
        **GUIDE,
        "cards/more.yaml": [
            card("sharp", when={"tools": "saw"}),
            card("long", text=" ".join(f"It is long, {number}." for number in range(200))),
            card("rain", when={"place": "outside"}),
        ],
    }
    return walked(begin(small_guide(tmp_path, files), "en de")).moved(section=1)


async def test_sections_by_arrow_tab_number_and_click(session: Session, drive: Drive) -> None:
    async with drive(walked(session)) as driven:
        for key, title in [("right", "sharp"), ("tab", "call"), ("left", "sharp"), ("1", "go"), ("2", "sharp")]:
            await driven.press(key)
            assert f"Title of {title}" in driven.text
        await driven.pilot.click("SectionList", offset=(5, 0))
        assert "Title of go" in driven.text


@pytest.mark.parametrize(
    ("section", "keys", "told"),
    [(0, ("left", "shift+tab"), "End of this section."), (2, ("right", "tab"), "This is the end of the guidance.")],
)
async def test_sections_never_go_round(
    session: Session, drive: Drive, section: int, keys: tuple[str, ...], told: str
) -> None:
    async with drive(walked(session).moved(section=section)) as driven:
        before = driven.text
        assert told in before
        for key in keys:
            await driven.press(key)
            assert driven.text == before


async def test_reading_on_goes_through_cards_and_sections_and_back_and_never_round(long: Session, drive: Drive) -> None:
    async with drive(long, size=(40, 15)) as driven:
        await open_all(driven)
        for key, titles in [
            ("down", ["Title of sharp", "Title of long", "Title of rain", "Title of call"]),
            ("up", ["Title of call", "Title of rain", "Title of long", "Title of sharp", "Title of go"]),
        ]:
            read, seen, still = [], "", 0
            while still < 2:
                read.append(str(card_being_read(driven).title))
                seen += driven.words("CardPane")
                before = driven.text
                await driven.press(key)
                still = still + 1 if driven.text == before else 0
            assert list(dict.fromkeys(read)) == titles
            assert key == "up" or [number for number in range(200) if f" {number}." not in seen] == []


async def test_j_and_k_turn_to_the_next_card_at_once(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(80, 24)) as driven:
        for key, title, where, number in [
            ("j", "Title of sharp", "Section 2 of 3: What else there is", "1/3"),
            ("j", "Not bold", "Section 2 of 3: What else there is", "2/3"),
            ("j", "Title of rain", "Section 2 of 3: What else there is", "3/3"),
            ("j", "Title of call", "Section 3 of 3: Help", "A small"),
            ("j", "Title of call", "Section 3 of 3: Help", "A small"),
            ("k", "Title of rain", "Section 2 of 3: What else there is", "3/3"),
            ("home", "Title of sharp", "Section 2 of 3: What else there is", "1/3"),
            ("end", "Title of rain", "Section 2 of 3: What else there is", "3/3"),
        ]:
            await driven.press(key)
            assert title in str(card_being_read(driven).title)
            assert where in driven.text
            assert number in driven.text.partition("\n")[0]
            assert "▾" not in driven.text, "nothing opens by reading on or back"


async def test_a_section_says_that_it_ends_and_paging_goes_on_from_there(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(80, 24)) as driven:
        assert driven.words("#section-end") == "End of this section. The next one: What else there is"
        await driven.press("space")
        assert "Section 2 of 3: What else there is" in driven.text
        for _ in range(5):
            await driven.press("space")
        assert driven.words("#section-end") == "This is the end of the guidance."
        assert "Section 3 of 3" in driven.text
        await driven.press("pageup")
        assert "Section 2 of 3: What else there is" in driven.text
        assert "3/3" in driven.text.partition("\n")[0]


async def test_after_a_page_the_card_that_is_seen_is_the_one_being_read(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(40, 15)) as driven:
        await driven.press("2")
        await open_all(driven)
        read = [card_being_read(driven).id]
        while read[-1] != "call":
            await driven.press("space")
            read.append(card_being_read(driven).id)
            assert driven.app.focused in driven.app.screen._compositor.visible_widgets
        assert list(dict.fromkeys(read)) == ["sharp", "always", "rain", "call"]


async def test_narrow_guidance_has_one_line_for_the_sections(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(40, 15)) as driven:
        assert "← → Section 1 of 3: The verdict" in driven.text
        for column, section in [(35, "Section 2 of 3"), (2, "Section 1 of 3")]:
            await driven.pilot.click("SectionLine", offset=(column, 0))
            assert section in driven.text


def top_line(driven: Driven) -> str:
    """The line of the pane of cards that is at the top."""
    pane = driven.app.screen.query_one(CardPane)
    strips = driven.app.screen._compositor.render_strips()
    return strips[pane.content_region.y].crop(pane.region.x, pane.region.right).text


async def test_the_card_being_read_stays_at_its_line(long: Session, drive: Drive) -> None:
    async with drive(long, size=(80, 24)) as driven:
        await driven.press("j", "enter", "down", "down", "down")
        before, line = driven.text, top_line(driven)
        assert "It is long" in line
        for size in [(40, 15), (160, 45), (100, 30), (80, 24)]:
            await driven.resize(*size)
        assert driven.text == before
        for there, back in [
            (("f3",), ("f3",)),
            (("o", "down"), ("escape",)),
            (("c", "1", "j"), ("escape",)),
            (("p",), ("escape",)),
            (("h",), ("h",)),
            (("ctrl+p",), ("escape",)),
            (("l", "2"), ("l", "1")),
        ]:
            await driven.press(*there)
            await driven.press(*back)
            assert (there, card_being_read(driven).id, top_line(driven)) == (there, "long", line)
        assert driven.text == before


async def test_after_an_answer_that_was_changed_the_guidance_begins_at_its_top(long: Session, drive: Drive) -> None:
    async with drive(long, size=(80, 24)) as driven:
        await driven.press("j", "down", "t", "1", "1")
        assert driven.page == "guidance"
        assert str(card_being_read(driven).title) == "Title of go-red"


async def test_arrows_and_backspace_work_in_a_text(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(40, 15)) as driven:
        await driven.press("f1")
        top = driven.text
        await driven.press("down")
        assert driven.text != top
        await driven.press("left")
        assert driven.place == "GuidanceScreen"


async def test_links_can_be_followed_and_read(session: Session, drive: Drive) -> None:
    async with drive(walked(session), size=(100, 60)) as driven:
        await driven.press("2")
        await open_all(driven)
        strips = driven.app.screen._compositor.render_strips()
        styled = [(segment.style, segment.text) for strip in strips for segment in strip]
        links = {style.link: words for style, words in styled if style is not None and style.link}
        assert links == {"https://line.example": "https://line.example"}
