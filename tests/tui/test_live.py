"""What is certain while answers come in, in several languages, and that nothing moves under the cursor."""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Region

from advisor.languages import Language, Languages, Translator
from advisor.languages.translator import NO_TEXTS
from advisor.page.session import Session
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.live import LiveList
from tests.guide.writing import card, many, question, small_guide
from tests.page.trips import Marked
from tests.tui.conftest import GUIDE, TODAY, Drive, Driven, begin, speak

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
    """A volunteer at the first question, with a second language beside English."""
    return begin(two_languages.interview.guide, "en de").at_desk().at_next_question()


@pytest.fixture
def long_desk(tmp_path: Path) -> Session:
    """The same with long lists and long questions."""
    return begin(small_guide(tmp_path, LONG), "en de").at_desk().at_next_question()


def spot(driven: Driven) -> tuple[Region, int | None]:
    """Where the list is on the screen, and on which of its lines the highlighted answer begins."""
    choices = driven.app.screen.query_one(Choices)
    return choices.region, choices.line


def beside(driven: Driven, first: str, second: str) -> bool:
    """Whether two texts stand beside each other."""
    return any(first in line and second in line.partition(first)[2] for line in driven.text.splitlines())


async def test_question_options_and_answers_are_in_both_languages_at_every_size(desk: Session, drive: Drive) -> None:
    async with drive(desk) as driven:
        for size in [*SIZES, (40, 15), (60, 24)]:
            await driven.resize(*size)
            await driven.show(desk.at_next_question())
            assert "colour?" in driven.words("#ask")
            assert "<colour?>" in driven.words("#ask")
            assert "<Label of blue>" in driven.words("Choices")
            assert beside(driven, "Label of blue  ", "<Label of blue>") == (size in [(80, 24), (160, 45)])
            await driven.press("2", "t")
            assert "<Label of blue>" in driven.text
            assert "<colour?>" in driven.text


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_moves_when_the_language_changes_or_marks_are_set(
    long_desk: Session, drive: Drive, size: tuple[int, int]
) -> None:
    async with drive(long_desk, size=size) as driven:
        await driven.press("1", *["down"] * 9)
        place = spot(driven)[0]
        for keys in ("l", "l", "space", "l", "2", "1"):
            highlighted = driven.app.screen.query_one(Choices).here
            before = spot(driven)
            await driven.press(keys)
            if driven.app.screen.query_one(Choices).here == highlighted:
                assert spot(driven) == before, keys
            assert spot(driven)[0] == place
        for key in ("enter", "l", "left", "l", "enter"):  # and from question to question
            await driven.press(key)
            assert spot(driven)[0] == place, key


@pytest.mark.parametrize(("small", "large"), [((80, 24), (94, 26)), ((100, 30), (108, 34)), ((140, 40), (160, 45))])
async def test_the_highlighted_answer_stays_on_its_line_when_the_window_is_resized(
    long_desk: Session, drive: Drive, small: tuple[int, int], large: tuple[int, int]
) -> None:
    async with drive(long_desk, size=small) as driven:
        await driven.press("1", *["down"] * 4)
        top, line = spot(driven)[0].y, spot(driven)[1]
        for size in (large, small):
            await driven.resize(*size)
            assert (spot(driven)[0].y, spot(driven)[1]) == (top, line)


async def test_the_verdict_stands_above_what_is_new_open_and_certain(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45)) as driven:
        assert "Still open. It will be one of these: · Title of go-red · Title of go" in driven.words("#live-verdict")
        told = driven.words("#live-list")
        assert told.startswith("These questions decide the rest · colour? · tools? · place?")
        assert told.endswith("Certain already What else there is · Lead of always. Help · Lead of call.")
        await driven.press("1")
        assert "The verdict · Title of go-red · <Title of go-red>" in driven.words("#live-verdict")
        await driven.press("l")
        assert "<" not in driven.words("#live-verdict")
        await driven.show(desk, "2", "2", "enter")
        told = driven.words("#live-list")
        assert told.startswith("New · Lead of sharp. · <Lead of sharp.> These questions decide the rest · place?")
        assert told.endswith("Help · Lead of call.")
        await driven.press("2", "escape")
        assert driven.words("#live-list").startswith("New · Lead of rain. · <Lead of rain.> No question is open")


async def test_the_outcome_stands_above_its_verdict(tmp_path: Path, drive: Drive) -> None:
    head = {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "outcomes": [{"id": "stay", "label": "Stay here"}],
        "sections": [
            {"id": "verdict", "title": "The verdict", "choose": "first"},
            {"id": "more", "title": "More"},
            {"id": "help", "title": "Help"},
        ],
    }
    verdicts = [card("go-red", when={"colour": "red"}, outcome="stay"), card("go")]
    guide = small_guide(tmp_path, {**GUIDE, "guide.yaml": head, "cards/verdict.yaml": verdicts})
    async with drive(begin(guide, "en de").at_desk().at_next_question(), size=(160, 45)) as driven:
        await driven.press("1")
        told = "The verdict Stay here <Stay here> · Title of go-red · <Title of go-red>"
        assert driven.words("#live-verdict") == told


async def test_no_language_of_the_client_is_beside_what_was_read_before(long_desk: Session, drive: Drive) -> None:
    async with drive(long_desk, size=(160, 45)) as driven:
        await driven.press("1")
        assert "· Lead of red-0. · <Lead of red-0.>" in driven.words("#live-list")
        await driven.press("1", "enter")
        assert "red-0.>" not in driven.words("#live-list")


async def test_two_cards_with_the_same_lead_are_two_lines(tmp_path: Path, drive: Drive) -> None:
    same = [card(name, lead="The same", when={"colour": "red"}) for name in ("one", "two")]
    guide = small_guide(tmp_path, {**GUIDE, "cards/help.yaml": [card("call", contacts=["line"]), *same]})
    async with drive(begin(guide).at_desk().at_next_question(), size=(160, 45)) as driven:
        await driven.press("1")
        assert driven.words("#live-list").startswith("New · The same · The same These questions decide the rest")


@pytest.mark.parametrize("size", [(100, 30), (160, 45)])
async def test_what_is_above_the_list_of_the_pane_never_moves_and_what_is_new_is_in_view(
    long_desk: Session, drive: Drive, size: tuple[int, int]
) -> None:
    async with drive(long_desk, size=size) as driven:
        places = [widget.region for widget in driven.app.screen.query("LivePane *")]
        for key in ("1", "2", "enter", "l", "l"):
            await driven.press(key)
            assert [widget.region for widget in driven.app.screen.query("LivePane *")] == places
            assert driven.words("#live-list").startswith("New · "), key


@pytest.mark.parametrize("key", ["shift+pagedown", "ctrl+down"])
async def test_a_key_scrolls_the_pane_which_then_keeps_the_entry_at_its_top(
    long_desk: Session, drive: Drive, key: str
) -> None:
    async with drive(long_desk, size=(100, 30)) as driven:
        await driven.press("2", key)
        before = driven.words("#live-list")
        assert before.startswith("· Lead of always")
        await driven.press("1", "enter")
        assert driven.words("#live-list").split(" · ")[:5] == before.split(" · ")[:5]
        await driven.press("shift+pageup", "shift+pageup")
        assert driven.words("#live-list").startswith("New · ")


async def test_the_wheel_scrolls_the_pane_and_never_the_answers(long_desk: Session, drive: Drive) -> None:
    async with drive(long_desk, size=(100, 30)) as driven:
        before, pane = spot(driven), driven.app.screen.query_one(LiveList)
        for _ in range(3):
            pane.post_message(events.MouseScrollDown(pane, 2, 2, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await driven.pilot.pause()
        assert pane.scroll_offset.y > 0
        assert spot(driven) == before
        assert driven.app.screen.query_one(Choices).has_focus


async def test_after_tab_or_a_click_into_the_pane_every_key_still_answers(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(100, 30)) as driven:
        await driven.press("tab")
        await driven.pilot.click(LiveList)
        await driven.pilot.click("#live-verdict")
        await driven.press("down", "enter")
        assert driven.answers == {"colour": {"blue"}}
        await driven.press("tab", "down", "space", "enter")
        assert driven.answers["tools"] == {"saw"}


async def test_the_keys_of_the_pane_are_there_only_with_it(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(80, 40)) as driven:
        await driven.press("f1")
        assert "Shift+PgDn" not in driven.text
        await driven.press("escape")
        await driven.resize(160, 45)
        assert "Shift+PgDn" in driven.words("KeyBar")
        await driven.press("f1")
        assert "Shift+PgDn" in driven.text


async def test_where_there_is_no_room_lines_tell_the_verdict_and_what_is_new(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(80, 24)) as driven:
        assert driven.words("LiveLine") == "The verdict Still open, 2 possible"
        await driven.press("1")
        assert driven.words("LiveLine") == "The verdict Title of go-red F4 Guidance so far"
        await driven.press("2", "enter")
        assert driven.words("LiveLine") == "The verdict Title of go-red Lead of sharp. F4 Guidance so far"
        for size, height in [((40, 15), 2), ((60, 30), 2), ((80, 16), 1), ((99, 19), 1)]:
            await driven.resize(*size)
            assert driven.app.screen.query_one("LiveLine").region.height == height, size
            assert "Title of go-red" in driven.words("LiveLine"), size
            assert "F4" in driven.words("LiveLine"), size


async def test_nobody_else_sees_the_pane(session: Session, drive: Drive) -> None:
    async with drive(session.at_next_question(), size=(160, 45)) as driven:
        await driven.press("1")
        assert "These questions decide" not in driven.text
        assert "Your answers" in driven.text


# Three languages


BARS = Language("fr", "Bars", "Bars")


def speak_three(language: Language) -> Translator:
    """The translator of one of three languages."""
    return Translator(language, NO_TEXTS, Marked("«»")) if language == BARS else speak(language)


@pytest.fixture
def three(desk: Session) -> Session:
    """A volunteer beside whom two more languages are read."""
    languages = Languages({**desk.languages.known, "fr": BARS}, speak_three)
    session = Session.start(desk.interview.guide, languages, "en", TODAY, setting=desk.setting)
    return session.at_desk("de", "fr").at_next_question()


def in_three(text: str) -> tuple[str, str, str]:
    """A text as it stands in the three languages."""
    return text, f"<{text}>", f"«{text}»"


def overlapping(driven: Driven) -> list[tuple[str, str]]:
    """Widgets of which one is painted over the other, of those that hold no others."""
    screen = driven.app.screen
    leaves = [each for each in screen.query("*") if each.display and not each.children and each.size]
    seen = [(repr(each), screen.find_widget(each).visible_region) for each in leaves]
    return [(one, other) for (one, first), (other, second) in combinations(seen, 2) if first.overlaps(second)]


@pytest.mark.parametrize("size", [(120, 40), (60, 30)])
async def test_three_languages_are_read_together(three: Session, drive: Drive, size: tuple[int, int]) -> None:
    async with drive(three, size=size) as driven:
        assert overlapping(driven) == []
        assert driven.words("Notices") == "! Draft translation (h)"
        assert all(text in driven.words("#ask") for text in in_three("colour?"))
        assert all(text in driven.words("Choices") for text in in_three("Label of blue"))
        await driven.press("1")
        assert overlapping(driven) == []
        if size[0] >= 100:
            assert all(text in driven.words("#live-verdict") for text in in_three("Title of go-red"))
        else:
            assert "Title of go-red" in driven.words("LiveLine")
        before = spot(driven)
        await driven.press("l")
        assert "<" not in driven.words("#ask")
        assert spot(driven) == before or size[0] < 80, "rows stay where they are, where there is room for that"
        await driven.press("2", "enter")
        if size[0] >= 100:
            assert "· Lead of sharp. · «Lead of sharp.»" in driven.words("#live-list")
        await driven.press("n", "2")
        assert overlapping(driven) == []
        assert "Ready for the next client" in driven.text
        assert all(text in driven.words("#text") for text in in_three("Find out if tests pass."))
        await driven.press("enter")
        assert all(text in driven.words("#ask") for text in in_three("colour?"))
