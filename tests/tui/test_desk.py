"""The desk: two languages, the next client at one key with nothing left, the idle lock, another visit."""

import gc

import msgspec
import pytest

from advisor import idle
from advisor.guide.model import Guide
from advisor.interview import Advice, Interview
from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Card, Page, QuestionPage, Session, Trail
from tests.tui.conftest import DRAFT, TODAY, Drive, speak

pytestmark = pytest.mark.asyncio

QUESTIONS = ("enter",)
GUIDANCE = (*QUESTIONS, "2", "2", "enter", "s")
MINUTES = 5


class Clock:
    """A clock that only tests move."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def desk(guide: Guide) -> Session:
    """A volunteer who reads English, with the bracket language of a client beside it."""
    return Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY).at_desk()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(idle, "now", clock)
    return clock


KINDS = Interview | Advice | Page | QuestionPage | Card | Trail


def held() -> list[str]:
    """The values that hold an answer and are still alive."""
    gc.collect()
    alive = (found for found in gc.get_objects() if isinstance(found, KINDS))
    return [type(found).__name__ for found in alive if not isinstance(found, Interview | Advice) or found.answers]


async def test_the_desk_begins_without_a_choice_of_languages_in_both(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), idle=MINUTES) as driven:
        assert driven.place == "WelcomeScreen"
        assert "After 5 minutes without a key the screen goes blank." in driven.words("#welcome-text")
        await driven.press("enter")
        assert "colour?" in driven.text
        assert "<colour?>" in driven.text


async def test_one_key_changes_the_language_of_the_client_and_loses_nothing(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press(*QUESTIONS, "2", "1")
        assert "<Label of hammer>" in driven.text
        await driven.press("l")
        assert "<" not in driven.words("Choices")
        assert "[x]" in driven.words("Choices")
        await driven.press("l")
        assert "<Label of hammer>" in driven.text
        assert "[x]" in driven.words("Choices")
        assert driven.answers == {"colour": {"blue"}}


@pytest.mark.parametrize("keys", [(*QUESTIONS, "2"), GUIDANCE], ids=["question", "guidance"])
async def test_the_next_client_is_one_key_and_nothing_is_left(
    desk: Session, drive: Drive, keys: tuple[str, ...]
) -> None:
    async with drive(desk, size=(100, 30), ask_language=False) as driven:
        await driven.press(*keys)
        assert "Interview" in held()
        await driven.press("n")
        assert driven.place == "NextClientScreen"
        assert "0 answers are held now." in driven.text
        assert driven.answers == {}
        assert held() == []
        await driven.press("enter")
        assert driven.place == "QuestionScreen"
        assert "colour?" in driven.text


async def test_what_is_dropped_is_counted(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(100, 30), ask_language=False) as driven:
        await driven.press(*GUIDANCE, "n")
        assert "2 answers were dropped." in driven.text
        assert "1 question that was declined was dropped." in driven.text
        assert "The guidance with" in driven.text


async def test_each_client_begins_in_the_usual_language_whatever_the_last_one_read(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press(*QUESTIONS, "2", "l")
        assert "<tools?>" not in driven.text
        await driven.press("n", "enter")
        assert "<colour?>" in driven.text


async def test_each_client_can_be_told_what_this_is(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(160, 45), ask_language=False) as driven:
        await driven.press(*QUESTIONS, "2", "n")
        assert "not legal advice" in driven.words("#dropped")
        assert "You can decline any question" in driven.words("#dropped")


async def test_the_first_question_does_not_lead_back_while_something_is_held(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(100, 30), ask_language=False) as driven:
        await driven.press(*QUESTIONS, "2", "left", "left", "left")
        assert driven.place == "QuestionScreen"


@pytest.mark.parametrize("key", ["w", "o", "a", "c", "p", "h", "t"])
async def test_the_next_client_is_one_key_from_what_is_open_over_the_guidance(
    desk: Session, drive: Drive, key: str
) -> None:
    async with drive(desk, size=(100, 30), ask_language=False) as driven:
        await driven.press(*GUIDANCE, key)
        assert driven.place != "GuidanceScreen"
        await driven.press("n")
        assert driven.place == "NextClientScreen"
        assert held() == []


async def test_the_screen_can_be_covered_and_dropped_unseen(desk: Session, drive: Drive) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        await driven.press(*QUESTIONS, "2")
        before = driven.text
        await driven.press("f9")
        assert driven.place == "PausedScreen"
        assert "colour" not in driven.text
        await driven.press("x")
        assert driven.text == before
        await driven.press("f9", "n")
        assert driven.place == "NextClientScreen"
        assert driven.answers == {}


async def test_another_visit_shows_which_answers_stay(drive: Drive, desk: Session, guide: Guide) -> None:
    kept = {**guide.questions, "tools": msgspec.structs.replace(guide.questions["tools"], keep=True)}
    session = msgspec.structs.replace(desk, interview=Interview(msgspec.structs.replace(guide, questions=kept)))
    async with drive(session, size=(100, 30), ask_language=False) as driven:
        await driven.press(*QUESTIONS, "2", "2", "enter", "1", "v")
        assert driven.answers == {"tools": {"saw"}}
        assert driven.place == "ListDialog"
        assert "tools?" in driven.text
        await driven.press("escape")
        assert "colour?" in driven.text


async def test_after_a_while_the_screen_goes_blank_and_a_key_brings_it_back(
    desk: Session, drive: Drive, clock: Clock
) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        await driven.press(*QUESTIONS, "2")
        before = driven.text
        clock.seconds += MINUTES * 60 - 1
        driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert driven.place == "QuestionScreen"
        clock.seconds += 1
        driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert driven.text.split("\n")[0].strip() == ""
        assert "tools" not in driven.text
        assert "Paused. Press any key to go on." in driven.text
        await driven.press("1")
        assert driven.text == before
        assert driven.answers == {"colour": {"blue"}}


async def test_a_key_after_the_machine_slept_does_not_show_what_was_there(
    desk: Session, drive: Drive, clock: Clock
) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        await driven.press(*QUESTIONS, "2")
        clock.seconds += MINUTES * 60
        await driven.press("1")
        assert driven.place == "PausedScreen"
        clock.seconds += MINUTES * 60
        await driven.press("1")
        assert driven.place == "NextClientScreen"
        assert driven.answers == {}
        assert "Nobody was here for a while" in driven.text


async def test_after_twice_that_everything_is_dropped_wherever_one_was(
    desk: Session, drive: Drive, clock: Clock
) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        await driven.press(*GUIDANCE, "w")
        clock.seconds += 2 * MINUTES * 60
        driven.app.look_at_idle_clock()
        await driven.pilot.pause()
        assert driven.place == "NextClientScreen"
        assert held() == []


async def test_nothing_goes_blank_where_nothing_is_held(desk: Session, drive: Drive, clock: Clock) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        clock.seconds += 3 * MINUTES * 60
        assert not driven.app.look_at_idle_clock()
        assert driven.place == "WelcomeScreen"


async def test_leaving_works_while_the_screen_is_blank(desk: Session, drive: Drive, clock: Clock) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        await driven.press(*QUESTIONS, "2")
        clock.seconds += MINUTES * 60
        await driven.press("ctrl+q")
    assert driven.app.return_code == 0


async def test_a_blank_screen_that_is_too_small_is_not_covered_again(desk: Session, drive: Drive, clock: Clock) -> None:
    async with drive(desk, size=(100, 30), ask_language=False, idle=MINUTES) as driven:
        await driven.press(*QUESTIONS, "2")
        clock.seconds += MINUTES * 60
        assert driven.app.look_at_idle_clock()
        await driven.pilot.resize_terminal(30, 10)
        await driven.pilot.pause()
        assert driven.place == "TooSmallScreen"
        assert not driven.app.look_at_idle_clock()
        await driven.pilot.resize_terminal(100, 30)
        await driven.pilot.pause()
        assert driven.place == "PausedScreen"
        await driven.press("1")
        assert driven.place == "QuestionScreen"
