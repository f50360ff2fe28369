"""The questions: one screen, on which they are swapped in place."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from advisor.page import QuestionPage
from advisor.tui.keys import (
    ANSWERS,
    BACK,
    CHOOSE,
    CONTINUE,
    DECLINE,
    HELP,
    LANGUAGE,
    MARK,
    START_OVER,
    WHY_WE_ASK,
    Key,
    bindings,
)
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.screens.details import why_we_ask_dialog
from advisor.tui.visuals import text
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.trail import TrailList


class QuestionScreen(SpokenScreen[None]):
    """The next question, or an earlier one that is asked again."""

    DEFAULT_CSS = """
    QuestionScreen {
        #question { width: 1fr; padding: 1 2 0 2; }
        #ask { text-style: bold; }
        #why { color: $foreground 85%; }
        #problem { display: none; color: $text-warning; text-style: bold; }
        #problem.-some { display: block; }
        Choices { margin-top: 1; }
        #aside { width: 34; display: none; padding: 1 1 0 2; border-left: solid $foreground 20%; }
        #aside-title { color: $text-secondary; text-style: bold; margin-bottom: 1; }
        #aside TrailList { height: 1fr; }
        &.-wide #aside.-some { display: block; }
        &.-low #question { padding: 0 1; }
        &.-low #why { display: none; }
        &.-low Choices { margin-top: 0; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (
        CONTINUE,
        MARK,
        CHOOSE,
        LANGUAGE,
        BACK,
        WHY_WE_ASK,
        ANSWERS,
        DECLINE,
        START_OVER,
        HELP,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class BackedOut(Message):
        """The person went back from the first question."""

    class TrailWanted(Message):
        """The person wants to see the answers so far."""

    class StartOverWanted(Message):
        """The person wants to drop all answers."""

    def __init__(self, asking: str | None = None) -> None:
        """`asking`: a question to be asked again; None for the next one."""
        super().__init__()
        self.asking = asking
        self._page: QuestionPage | None = None

    def body(self) -> ComposeResult:
        with Horizontal():
            with Vertical(id="question"):
                yield Static(id="ask", markup=False)
                yield Static(id="why", markup=False)
                yield Static(id="problem", markup=False)
                yield Choices(self.session.voice, self.host.take_answer)
            with Vertical(id="aside"):
                yield Static(id="aside-title", markup=False)
                yield TrailList(id="trail")

    def ask(self, question_id: str | None) -> None:
        """Ask a question again, or None: the next one."""
        self.asking = question_id
        self.query_one(Choices).forget()
        self.draw()

    def draw(self) -> None:
        page = self.session.question(self.asking)
        if page is None:
            return
        self._page = page
        super().draw()
        voice = self.session.voice
        self.query_one(TopBar).show(voice.ui("Questions"), page.progress)
        self.query_one("#ask", Static).update(text(page.ask))
        self.query_one("#why", Static).update(text(page.why))
        self._say_problem("")
        self.query_one(Choices).show(page, voice)
        self.query_one(Choices).focus()
        self.query_one("#aside").set_class(bool(page.trail), "-some")
        self.query_one("#aside-title", Static).update(text(voice.ui("Your answers so far")))
        self.query_one(TrailList).show(page.trail, self.asking)

    def active_keys(self) -> tuple[Key, ...]:
        page = self._page
        hidden = {CHOOSE} if page and page.many else {CONTINUE, MARK}
        if page and not page.trail:
            hidden |= {ANSWERS, START_OVER}
        return tuple(key for key in super().active_keys() if key not in hidden)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action == "mark" or super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """The keys of the answers work wherever the focus is."""
        if event.character and self.query_one(Choices).press(event.character):
            event.stop()

    @on(Choices.NothingMarked)
    def _remind(self) -> None:
        self._say_problem(self.session.voice.ui("Mark what applies with Space, or choose that none does."))

    def _say_problem(self, words: str) -> None:
        problem = self.query_one("#problem", Static)
        problem.set_class(bool(words), "-some")
        problem.update(text(f"! {words}"))

    def action_choose(self) -> None:
        self.query_one(Choices).action_forward()

    def action_mark(self) -> None:
        self.query_one(Choices).action_select()

    def action_decline(self) -> None:
        self.query_one(Choices).decline()

    def action_back(self) -> None:
        """Ask the question before again, with its answer; from the first one, go to the screen before."""
        before = self._before(self._page) if self._page else None
        if before is None:
            self.post_message(self.BackedOut())
        else:
            self.ask(before)

    def action_answers(self) -> None:
        self.post_message(self.TrailWanted())

    def action_start_over(self) -> None:
        self.post_message(self.StartOverWanted())

    def action_why(self) -> None:
        if self._page is not None:
            self.app.push_screen(why_we_ask_dialog(self._page.id))

    def _before(self, page: QuestionPage) -> str | None:
        """The answered question that was asked before the one on the screen."""
        trail = [answered.id for answered in page.trail]
        earlier = trail[: trail.index(page.id)] if page.id in trail else trail
        return earlier[-1] if earlier else None
