"""The desk: two languages, the next client with nothing left of the last, the idle cover, another visit."""

import gc
from collections.abc import Callable

import msgspec
import pytest
from textual import events
from textual.strip import Strip
from textual.widgets import Input

from advisor import idle
from advisor.guide.model import Guide
from advisor.interview import Advice, Interview
from advisor.page.blocks import Answered, Card
from advisor.page.page import Page, QuestionPage
from advisor.page.session import Session
from tests.tui.conftest import Drive, begin, key_event

MINUTES = 5
GUIDANCE = ("2", "2", "enter", "x")


class Clock:
    """A clock that only tests move."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def wait(self, minutes: float) -> None:
        """Let time go by."""
        self.seconds += minutes * 60


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(idle, "now", clock)
    return clock


@pytest.fixture
def desk(guide: Guide) -> Session:
    """A volunteer who reads English, with the bracket language of a client beside it, and an idle cover."""
    return begin(guide, "en de", idle=MINUTES).at_desk()


@pytest.fixture
def asking(desk: Session) -> Session:
    """The same at the first question."""
    return desk.at_next_question()


def held() -> list[str]:
    """The values that hold an answer, or lines on which one was painted, and that are still alive."""
    gc.collect()
    return [type(found).__name__ for found in gc.get_objects() if _tells(found)]


def _tells(found: object) -> bool:
    match found:
        case Session():
            return bool(found.interview.answers)
        case Interview() | Advice():
            return bool(found.answers)
        case QuestionPage():
            return bool(found.trail)
        case Page():
            return found.kind not in ("welcome", "next-client", "help")
        case Strip():
            return "Label of" in found.text
        case _:
            return isinstance(found, Answered | Card)


async def test_the_desk_begins_in_both_languages_and_one_key_changes_that_of_the_client(
    desk: Session, drive: Drive
) -> None:
    async with drive(desk, size=(160, 45)) as driven:
        assert driven.page == "welcome"
        await driven.press("i")
        assert "After 5 minutes without a key the screen goes blank." in driven.text.replace("\n", " ")
        await driven.press("escape", "enter")
        assert "colour?" in driven.text
        assert "<colour?>" in driven.text
        await driven.press("2", "1")
        for shown in (True, False, True):
            assert ("<Label of hammer>" in driven.words("Choices")) == shown
            assert "[x]" in driven.words("Choices")
            await driven.press("l")
        assert driven.answers == {"colour": {"blue"}}
        await driven.press("n", "y", "enter")
        assert "<colour?>" in driven.text, "the next client begins in the usual language"


@pytest.mark.parametrize(
    "keys", [("2",), ("2", "slash", "s"), GUIDANCE, *((*GUIDANCE, key) for key in "woacpht")], ids="".join
)
async def test_the_next_client_is_asked_for_once_and_nothing_is_left(
    desk: Session, drive: Drive, keys: tuple[str, ...]
) -> None:
    async with drive(desk, size=(100, 30)) as driven:
        await driven.press("enter", *keys)
        assert "Interview" in held()
        await driven.press(*(("escape", "n", "2") if "slash" in keys else "n2"))
        assert driven.page == "next-client"
        assert driven.answers == {}
        assert held() == []


async def test_what_is_dropped_is_counted_and_each_client_is_told_what_this_is(asking: Session, drive: Drive) -> None:
    async with drive(asking, size=(160, 45)) as driven:
        await driven.press(*GUIDANCE, "n", "2")
        for told in (
            "Ready for the next client",
            "2 answers were dropped.",
            "1 question that was declined was dropped.",
            "The guidance with",
            "0 answers are held now.",
            "It is general information, not legal advice",
            "You can decline any question",
        ):
            assert told in driven.words("#text"), told
        await driven.press("enter")
        assert driven.page == "question"
        assert "colour?" in driven.text


async def test_the_screen_can_be_covered_and_dropped_unseen(asking: Session, drive: Drive) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press("2")
        before = driven.text
        await driven.press("f9")
        assert driven.page == "paused"
        assert "colour" not in driven.text
        await driven.press("x")
        assert driven.text == before
        await driven.press("f9", "n", "2")
        assert driven.page == "next-client"
        assert driven.answers == {}


async def test_another_visit_shows_which_answers_stay(asking: Session, drive: Drive) -> None:
    guide = asking.interview.guide
    kept = {**guide.questions, "tools": msgspec.structs.replace(guide.questions["tools"], keep=True)}
    session = asking.replaced(interview=Interview(msgspec.structs.replace(guide, questions=kept)))
    async with drive(session, size=(100, 30)) as driven:
        await driven.press("2", "2", "enter", "1", "v")
        assert driven.page == "kept"
        assert "tools?" in driven.text
        assert "1 answer stays." in driven.text
        await driven.press("escape")
        assert driven.page == "guidance"
        assert len(driven.answers) == 3, "nothing is dropped by one key"
        await driven.press("v", "1")
        assert driven.answers == {"tools": {"saw"}}
        assert "colour?" in driven.text


async def test_after_a_while_the_screen_goes_blank_and_a_key_brings_it_back(
    asking: Session, drive: Drive, clock: Clock
) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        clock.wait(3 * MINUTES)
        assert not driven.app.look_at_idle_clock(), "nothing is held"
        await driven.press("2")
        before = driven.text
        clock.wait(MINUTES - 0.1)
        driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert driven.page == "question"
        clock.wait(0.1)
        driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert driven.text.split("\n")[0].strip() == ""
        assert "tools" not in driven.text
        assert "Paused. Press Enter to go on." in driven.text
        await driven.press("1")
        assert driven.text == before
        assert driven.answers == {"colour": {"blue"}}


async def test_a_key_after_the_machine_slept_does_not_show_what_was_there(
    asking: Session, drive: Drive, clock: Clock
) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press("2")
        clock.wait(MINUTES)
        await driven.press("1")
        assert driven.page == "paused"
        clock.wait(MINUTES)
        await driven.press("1")
        assert driven.page == "next-client"
        assert driven.answers == {}
        assert "Nobody was here for a while" in driven.text


@pytest.mark.parametrize("size", [(100, 30), (20, 5)])
async def test_after_twice_that_everything_is_dropped_wherever_one_was(
    desk: Session, drive: Drive, clock: Clock, size: tuple[int, int]
) -> None:
    async with drive(desk, size=(100, 30)) as driven:
        await driven.press("enter", *GUIDANCE, "w")
        await driven.resize(*size)
        clock.wait(2 * MINUTES)
        driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert held() == []
        await driven.resize(100, 30)
        assert driven.page == "next-client"


async def test_leaving_works_while_the_screen_is_blank(asking: Session, drive: Drive, clock: Clock) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press("2")
        clock.wait(MINUTES)
        await driven.press("ctrl+q")
    assert driven.app.return_code == 0


async def test_a_blank_screen_that_is_too_small_is_not_covered_again(
    asking: Session, drive: Drive, clock: Clock
) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press("2")
        clock.wait(MINUTES)
        assert driven.app.look_at_idle_clock()
        await driven.resize(30, 10)
        assert driven.page == "TooSmallScreen"
        assert not driven.app.look_at_idle_clock()
        await driven.resize(100, 30)
        assert driven.page == "paused"
        await driven.press("1")
        assert driven.page == "question"


def scroll() -> events.MouseScrollDown:
    return events.MouseScrollDown(None, 1, 1, 0, 0, 0, False, False, False)


def move() -> events.MouseMove:
    return events.MouseMove(None, 1, 1, 0, 0, 0, False, False, False)


@pytest.mark.parametrize(("event", "holds_off"), [(move, False), (scroll, True), (lambda: key_event("down"), True)])
async def test_only_somebody_who_is_there_holds_off_the_cover(
    asking: Session, drive: Drive, clock: Clock, event: Callable[[], events.Event], holds_off: bool
) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press("2")
        for _ in range(2):
            clock.wait(MINUTES - 1)
            driven.app.post_message(event())
            await driven.pilot.pause()
            driven.app.look_at_idle_clock()
            await driven.pilot.pause()
        assert (driven.page == "question") == holds_off


@pytest.mark.parametrize("event", [move, scroll, lambda: events.Paste("x")])
async def test_nothing_holds_off_the_drop_once_the_screen_is_covered(
    asking: Session, drive: Drive, clock: Clock, event: Callable[[], events.Event]
) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press("2", "f9")
        for _ in range(3):
            clock.wait(MINUTES - 1)
            driven.app.post_message(event())
            await driven.pilot.pause()
            driven.app.look_at_idle_clock()
            await driven.pilot.pause()
        assert driven.page == "next-client"
        assert driven.answers == {}


@pytest.mark.parametrize("keys", [("ctrl+p", *"ssn"), ("slash", *"re")], ids=["palette", "search"])
async def test_what_was_typed_before_the_first_answer_is_dropped_too(
    asking: Session, drive: Drive, clock: Clock, keys: tuple[str, ...]
) -> None:
    async with drive(asking, size=(100, 30)) as driven:
        await driven.press(*keys)
        assert any(line.value for line in driven.app.screen.query(Input))
        clock.wait(MINUTES)
        assert driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert driven.page == "welcome"
        assert keys[-1] not in [line.value for screen in driven.app.screen_stack for line in screen.query(Input)]


async def test_what_follows_from_a_private_answer_stands_beside_no_question(drive: Drive, asking: Session) -> None:
    guide = asking.interview.guide
    private = {**guide.questions, "tools": msgspec.structs.replace(guide.questions["tools"], private=True)}
    session = asking.replaced(interview=Interview(msgspec.structs.replace(guide, questions=private)))
    async with drive(session, size=(160, 45)) as driven:
        await driven.press("2", "2", "enter")
        assert driven.page == "question"
        assert "Lead of sharp" not in driven.text
        assert "1 more card is certain" in driven.words("LivePane")
        await driven.press("f4", "2")
        assert "Title of sharp" in driven.text
