"""The desk: two languages together, what is certain while answers come in, and that nothing moves under the cursor."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Region

from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from advisor.tui.keys import LIVE_DOWN
from advisor.tui.screens.question import QuestionScreen
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.live import LiveLine, LiveList
from tests.guide.writing import card, many, question, small_guide
from tests.tui.conftest import DRAFT, GUIDE, TODAY, Drive, Driven, speak

pytestmark = pytest.mark.asyncio

SIZES = [(80, 24), (100, 30), (160, 45)]
NAMES = [f"thing{number:02}" for number in range(14)]
LONG: Mapping[str, object] = {
    **GUIDE,
    "ways.yaml": None,
    "questions.yaml": [
        question("colour", "red blue green", ask="Which of all these colours is the one that it has? " * 2),
        many("tools", " ".join(NAMES)),
        question("place", "inside outside"),
    ],
    "cards/more.yaml": [
        card("rain", when={"place": "outside", "colour": ["red", "blue"]}),
        *(card(f"with-{name}", when={"tools": name}) for name in NAMES),
        *(card(f"red-{number}", when={"colour": "red"}) for number in range(4)),
        *(card(f"always-{number}", contacts=["line"]) for number in range(30)),
    ],
}


@pytest.fixture
def desk(two_languages: Session) -> Session:
    """A volunteer's session, with a second language beside English."""
    return two_languages.at_desk()


@pytest.fixture
def long_desk(tmp_path: Path) -> Session:
    """The same with long lists and long questions."""
    guide = small_guide(tmp_path, LONG)
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY).at_desk()


def spot(driven: Driven) -> tuple[Region, int | None]:
    """Where the list is on the screen, and on which of its lines the highlighted answer begins."""
    choices = driven.app.screen.query_one(Choices)
    return choices.region, choices.line


async def wait_for(driven: Driven, happened: Callable[[], bool]) -> None:
    """Let the app go on until something has happened; the test runs out of turns if it never does."""
    for _ in range(200):
        if happened():
            return
        await driven.pilot.pause(0.01)
    raise AssertionError("it never happened")


@pytest.mark.parametrize("size", [*SIZES, (40, 15)])
async def test_question_options_and_trail_are_in_both_languages(
    desk: Session, drive: Drive, size: tuple[int, int]
) -> None:
    async with drive(desk, size=size, ask_language=False) as driven:
        await driven.press("enter")
        assert "colour?" in driven.words("#ask")
        assert "<colour?>" in driven.words("#ask")
        assert "<Label of blue>" in driven.words("Choices")
        await driven.press("2", "t")
        assert "<Label of blue>" in driven.text
        assert "<colour?>" in driven.text


async def test_wide_rows_have_the_languages_side_by_side_and_narrow_ones_below_each_other(
    desk: Session, drive: Drive
) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter")
        assert any("Label of blue  " in line and "<Label of blue>" in line for line in driven.text.splitlines())
        await driven.pilot.resize_terminal(60, 24)
        await driven.pilot.pause()
        assert not any("Label of blue  " in line and "<Label of blue>" in line for line in driven.text.splitlines())


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_moves_when_the_language_changes_or_marks_are_set(
    long_desk: Session, drive: Drive, size: tuple[int, int]
) -> None:
    async with drive(long_desk, size=size, ask_language=False) as driven:
        await driven.press("enter", "1", *["down"] * 9)
        before = spot(driven)
        assert before[1]
        for keys in ("l", "l", "space", "l", "2", "1"):
            highlighted = driven.app.screen.query_one(Choices).here
            line = spot(driven)
            await driven.press(keys)
            if driven.app.screen.query_one(Choices).here == highlighted:
                assert spot(driven) == line, keys
            assert spot(driven)[0] == before[0]


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_stays_where_it_is_from_question_to_question(
    long_desk: Session, drive: Drive, size: tuple[int, int]
) -> None:
    async with drive(long_desk, size=size, ask_language=False) as driven:
        await driven.press("enter")
        region = spot(driven)[0]
        for key in ("1", "1", "enter", "l", "left", "l", "enter"):
            await driven.press(key)
            assert spot(driven)[0] == region, key


@pytest.mark.parametrize(("small", "large"), [((80, 24), (94, 26)), ((100, 30), (108, 34)), ((140, 40), (160, 45))])
async def test_the_highlighted_answer_stays_on_its_line_when_the_window_is_resized(
    long_desk: Session, drive: Drive, small: tuple[int, int], large: tuple[int, int]
) -> None:
    async with drive(long_desk, size=small, ask_language=False) as driven:
        await driven.press("enter", "1", *["down"] * 4)
        top, line = spot(driven)[0].y, spot(driven)[1]
        for size in (large, small):
            await driven.pilot.resize_terminal(*size)
            await driven.pilot.pause()
            assert (spot(driven)[0].y, spot(driven)[1]) == (top, line)


async def test_the_verdict_and_the_counts_stand_above_what_can_be_scrolled(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter")
        assert "Still open. It will be one of these: · Title of go-red · Title of go" in driven.words("#live-verdict")
        assert driven.words("#live-counts") == "Certain: 2 cards Still open: 4 cards"
        await driven.press("1")
        assert "This is certain: + Title of go-red <Title of go-red>" in driven.words("#live-verdict")
        assert driven.words("#live-counts") == "Certain: 3 cards, 1 new Still open: 2 cards"


async def test_new_cards_come_first_then_what_is_open_then_what_was_certain(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter")
        told = driven.words("#live-list")
        assert told.startswith("Still open · The verdict: 2")
        assert "These questions decide it · colour? · tools? · place?" in told
        assert "Certain already: 2 cards" in told
        await driven.press("2", "2", "enter")
        told = driven.words("#live-list")
        assert told.startswith("New: 1 card + Title of sharp <Title of sharp> Still open · What else there is: 1")
        assert told.endswith("Help · Title of call")
        await driven.press("2", "escape")
        assert driven.words("#live-list").startswith("New: 1 card + Title of rain <Title of rain> Nothing is open")


async def test_no_language_of_the_client_is_beside_what_was_read_before(long_desk: Session, drive: Drive) -> None:
    async with drive(long_desk, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter", "1")
        assert "+ Title of red-0 <Title of red-0>" in driven.words("#live-list")
        await driven.press("1", "enter")
        assert "red-0>" not in driven.words("#live-list")


@pytest.mark.parametrize("size", [(100, 30), (160, 45)])
async def test_what_is_above_the_list_of_the_pane_never_moves(
    desk: Session, drive: Drive, size: tuple[int, int]
) -> None:
    async with drive(desk, size=size, ask_language=False) as driven:
        await driven.press("enter")
        places = [widget.region for widget in driven.app.screen.query("LivePane *")]
        for key in ("1", "2", "enter", "l", "l"):
            await driven.press(key)
            assert [widget.region for widget in driven.app.screen.query("LivePane *")] == places


@pytest.mark.parametrize("keys", [("1",), ("2", "2", "enter")])
async def test_what_is_new_is_in_view_where_the_pane_is_small(
    long_desk: Session, drive: Drive, keys: tuple[str, ...]
) -> None:
    async with drive(long_desk, size=(100, 30), ask_language=False) as driven:
        await driven.press("enter", *keys)
        assert driven.words("#live-list").startswith("New: ")


async def test_what_is_new_stays_marked_when_only_the_language_changes(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press("enter", "1", "l")
        assert "+ Title of go-red" in driven.words("#live-verdict")
        assert "<" not in driven.words("#live-verdict")


@pytest.mark.parametrize("key", ["shift+pagedown", "ctrl+down"])
async def test_a_key_scrolls_the_pane_which_then_keeps_the_entry_at_its_top(
    long_desk: Session, drive: Drive, key: str
) -> None:
    async with drive(long_desk, size=(100, 30), ask_language=False) as driven:
        await driven.press("enter", "2", key)
        before = driven.words("#live-list")
        assert before.startswith("· Title of always")
        await driven.press("1")
        assert driven.words("#live-list").startswith("· Title of always")
        assert driven.words("#live-list").split(" · ")[:2] == before.split(" · ")[:2]
        await driven.press("shift+pageup", "shift+pageup")
        assert "Still open" in driven.words("#live-list")


async def test_the_wheel_scrolls_the_pane_and_never_the_answers(long_desk: Session, drive: Drive) -> None:
    async with drive(long_desk, size=(100, 30), ask_language=False) as driven:
        await driven.press("enter")
        before, pane = spot(driven), driven.app.screen.query_one(LiveList)
        for _ in range(3):
            pane.post_message(events.MouseScrollDown(pane, 2, 2, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await wait_for(driven, lambda: pane.scroll_offset.y > 0)
        assert spot(driven) == before
        assert driven.app.screen.query_one(Choices).has_focus


async def test_after_tab_or_a_click_into_the_pane_every_key_still_answers(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(100, 30), ask_language=False) as driven:
        await driven.press("enter", "tab")
        await driven.pilot.click(LiveList)
        await driven.pilot.click("#live-verdict")
        await driven.press("down", "enter")
        assert driven.answers == {"colour": {"blue"}}
        await driven.press("tab", "down", "space", "enter")
        assert driven.answers["tools"] == {"saw"}


async def test_the_keys_of_the_pane_are_there_only_with_it(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(80, 24), ask_language=False) as driven:
        await driven.press("enter")
        screen = driven.app.screen
        assert isinstance(screen, QuestionScreen)
        assert LIVE_DOWN not in screen.active_keys()
        await driven.pilot.resize_terminal(160, 45)
        await driven.pilot.pause()
        assert LIVE_DOWN in screen.active_keys()
        assert "Shift+PgDn" in driven.words("KeyBar")


async def test_where_there_is_no_room_lines_tell_the_verdict_and_the_counts(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(80, 24), ask_language=False) as driven:
        await driven.press("enter")
        open_now = "The verdict Still open, 2 possible"
        assert driven.words("LiveLine") == f"{open_now} Certain: 2 cards · Still open: 4 cards"
        await driven.press("1")
        told = "The verdict Title of go-red Certain: 3 cards, 1 new · Still open: 2 cards F4: read them"
        assert driven.words("LiveLine") == told


@pytest.mark.parametrize(("size", "height"), [((40, 15), 2), ((60, 30), 2), ((80, 16), 1), ((99, 19), 1)])
async def test_where_there_is_least_room_the_verdict_and_its_key_are_whole(
    desk: Session, drive: Drive, size: tuple[int, int], height: int
) -> None:
    async with drive(desk, size=size, ask_language=False) as driven:
        await driven.press("enter", "1")
        assert driven.app.screen.query_one(LiveLine).region.height == height
        assert "Title of go-red" in driven.words("LiveLine")
        assert "F4" in driven.words("LiveLine")


async def test_nobody_else_sees_the_pane(session: Session, drive: Drive) -> None:
    async with drive(session, size=(160, 45)) as driven:
        await driven.press("enter", "1")
        assert "Certain" not in driven.text
        assert "Your answers so far" in driven.text


async def test_the_guidance_so_far_is_there_from_the_second_question_on(session: Session, drive: Drive) -> None:
    async with drive(session) as driven:
        await driven.press("enter", "f4")
        assert driven.place == "QuestionScreen"
        await driven.press("2", "f4")
        assert driven.place == "GuidanceScreen"
        await driven.press("escape")
        assert driven.place == "QuestionScreen"
        assert driven.answers == {"colour": {"blue"}}
