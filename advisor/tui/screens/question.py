"""The questions: one screen, on which they are swapped in place."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.widgets import Static

from advisor.page.blocks import Paragraph
from advisor.page.command import Command
from advisor.page.commands import (
    ANSWER,
    ASK_AGAIN,
    END_SEARCH,
    GUIDANCE_SO_FAR,
    LIVE_DOWN,
    LIVE_UP,
    NEXT_FOUND,
    SEARCH,
    TAKE_FOUND,
)
from advisor.page.page import QuestionPage
from advisor.page.place import Place
from advisor.page.words import Words
from advisor.tui.draw import draw_all
from advisor.tui.keys import has_key, page_bindings
from advisor.tui.screens.base import ROOMY, PageScreen
from advisor.tui.visuals import spoken
from advisor.tui.widgets.answers import AnswerList, LastAnswer
from advisor.tui.widgets.bars import KeyBar, Notices
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.kept import Kept
from advisor.tui.widgets.live import LiveLine, LivePane
from advisor.tui.widgets.search import Search

HIGH = 36
"""From this many rows on, a desk has room for why we ask in two languages."""

SEARCH_COMMANDS = (TAKE_FOUND, END_SEARCH, NEXT_FOUND)
"""What the bar shows while something is searched for."""


class QuestionScreen(PageScreen):
    """The next question, or an earlier one that is asked again."""

    DEFAULT_CSS = """
    QuestionScreen {
        #question { width: 1fr; padding: 1 2 0 2; }
        #head { height: auto; }
        #ask { text-style: bold; }
        #why { color: $foreground-muted; }
        #line { height: 1; }
        #problem { display: none; color: $text-warning; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
        #line.-problem #problem { display: block; }
        #line LastAnswer { display: none; width: 1fr; padding-right: 2; }
        #line Search { width: 1fr; }
        #line.-problem Search { display: none; }
        #aside { width: 34; display: none; padding: 1 1 0 2; border-left: solid $border-blurred; }
        #aside-title { color: $text-secondary; text-style: bold; margin-bottom: 1; }
        #aside AnswerList { height: 1fr; }
        LivePane, LiveLine { display: none; }
        &.-wide #aside.-some { display: block; }
        &.-low #question { padding: 0 1; }
        &.-low #why { display: none; }

        &.-desk LiveLine { display: block; }
        &.-desk.-low LiveLine { height: 1; text-wrap: nowrap; }
        &.-desk.-low.-narrow LiveLine { height: 2; text-wrap: wrap; }
        &.-desk #line.-last LastAnswer { display: block; }
        &.-desk #line.-last Search { display: none; width: auto; max-width: 14; }
        &.-desk #line.-last.-long Search { display: block; }
        &.-desk #line.-searching LastAnswer, &.-desk #line.-problem LastAnswer { display: none; }
        &.-desk #line.-searching Search { display: block; width: 1fr; max-width: 100%; }
        &.-desk.-wide LiveLine { display: none; }
        &.-desk.-wide LivePane { display: block; width: 36%; }
        &.-desk.-wide #aside.-some { display: none; }
        &.-desk #why { display: none; }
        &.-desk.-high #why { display: block; }
        &.-desk.-medium #head { min-height: 3; }
        &.-desk.-wide #head { min-height: 4; }
        &.-desk.-high.-medium #head { min-height: 9; }
        &.-desk.-high.-wide #head { min-height: 8; }
        &.-desk Notices { display: block; height: 1; }
        &.-desk Notices.-empty { background: transparent; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (ROOMY, "-tall"), (HIGH, "-high")]
    BINDINGS: ClassVar[list[BindingType]] = [*page_bindings("question")]

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._place: Place | None = None

    def body(self) -> ComposeResult:
        search = Search()
        with Horizontal():
            with Vertical(id="question"):
                with Vertical(id="head"):
                    yield Static(id="ask", markup=False)
                    yield Static(id="why", markup=False)
                with Horizontal(id="line"):
                    yield Kept(id="problem")
                    yield LastAnswer(markup=False)
                    yield search
                yield Choices(self._take, self._act, search)
            with Vertical(id="aside"):
                yield Kept(id="aside-title")
                yield AnswerList(id="trail")
            yield LivePane()
        yield LiveLine(markup=False)

    def _take(self, answer: frozenset[str] | None) -> None:
        self.do(ANSWER, answer)

    def draw(self) -> None:
        page = self.session.question
        if page is None:
            return
        if self._place is not None and self._place is not self.session.place:
            self._choices.forget()
        moved, self._place = self._place is not self.session.place, self.session.place
        self._draw_question(page)
        super().draw()
        if self.session.desk:
            self._draw_live()
        else:
            self._draw_answers(page)
        if moved or self.focused is None:
            self._choices.focus()

    def tell(self, words: Words | None) -> None:
        """On a line that is there anyway: the rows must not move."""
        self._say_problem("" if words is None else str(words))

    def show_bars(self) -> None:
        super().show_bars()
        if any(search.is_open for search in self.query(Search)):
            self.query_one(KeyBar).show(SEARCH_COMMANDS, self.session.translators)

    def _show_notices(self, size: Size) -> None:
        """At the desk always on one line, which is there even if there are none: the rest must not move."""
        super()._show_notices(Size(size.width, 0) if self.session.desk else size)
        for bar in self.query(Notices):
            bar.set_class(not self.page.notices, "-empty")

    def _draw_question(self, page: QuestionPage) -> None:
        self.query_one("#ask", Static).update(spoken(page.ask))
        self.query_one("#why", Static).update(draw_all(block for block in page.blocks if isinstance(block, Paragraph)))
        self._choices.show(page, self.session.translators)
        self.query_one("#line").set_class(page.last is not None, "-last")
        self.query_one("#line").set_class(self._choices.long, "-long")
        if self.session.desk:
            self.query_one(LastAnswer).show(page.last, self.session.translators)

    def _draw_answers(self, page: QuestionPage) -> None:
        """The answers so far, beside the question, where there is room."""
        self.query_one("#aside").set_class(bool(page.trail), "-some")
        title = self.session.translators.first.gettext("Your answers")
        self.query_one("#aside-title", Kept).show(title)
        self.query_one(AnswerList).show(page.trail, self.session.place.question)

    def _draw_live(self) -> None:
        """What is certain and what is open, for the volunteer."""
        live = self.session.seen_live
        self.query_one(LivePane).show(live)
        opens = str(GUIDANCE_SO_FAR.named(self.session.translators))
        key = (GUIDANCE_SO_FAR.shown, opens) if GUIDANCE_SO_FAR in self.commands else ("", "")
        self.query_one(LiveLine).show(live, *key)

    # Commands

    @property
    def _choices(self) -> Choices:
        return self.query_one(Choices)

    @property
    def commands(self) -> tuple[Command, ...]:
        hidden = {ANSWER, *SEARCH_COMMANDS}
        if not any(pane.display for pane in self.query(LivePane)):
            hidden |= {LIVE_DOWN, LIVE_UP}
        found = [command for command in super().commands if command not in hidden]
        return tuple(sorted(found, key=lambda command: command is SEARCH and not self._choices.long))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        own = (*SEARCH_COMMANDS,)
        return parameters in [(command.id,) for command in own] or super().check_action(action, parameters)

    def on_resize(self, event: events.Resize) -> None:
        """The pane comes and goes, and its keys with it."""
        super().on_resize(event)
        self.call_after_refresh(self.show_bars)

    @on(Search.Turned)
    def _turn_search(self) -> None:
        self.query_one("#line").set_class(self.query_one(Search).is_open, "-searching")
        self.show_bars()

    def on_key(self, event: events.Key) -> None:
        """The keys of the answers, and of the search, work wherever the focus is."""
        if self._choices.press_key(event):
            event.stop()

    async def _act(self, pressed: str) -> bool:
        """Do what a key of this screen does, at once; whether it is one."""
        for command in self.commands:
            if has_key(command, pressed):
                self.run(command)
                return True
        return False

    def before_covered(self) -> None:
        """Nothing that was typed stays behind what opens."""
        self._choices.close_search()

    @on(AnswerList.Chosen)
    def _change(self, event: AnswerList.Chosen) -> None:
        self.do(ASK_AGAIN, event.question_id)

    @on(Choices.NothingMarked)
    def _remind(self) -> None:
        self._say_problem(
            self.session.translators.first.gettext("Mark what applies with Space, or choose that none does.")
        )

    @on(Choices.AskedBack)
    def _ask_back(self, event: Choices.AskedBack) -> None:
        self._say_problem(str(event.words))

    @on(Choices.Marked)
    def _no_problem(self) -> None:
        self._say_problem("")

    def _say_problem(self, words: str) -> None:
        self.query_one("#line").set_class(bool(words), "-problem")
        self.query_one("#problem", Kept).show(f"! {words}")

    @on(Search.Wanted)
    def do_search(self) -> None:
        """Let a part of an answer be typed."""
        self._say_problem("")
        self._choices.open_search()

    def do_alone(self) -> None:
        """Choose the highlighted answer alone."""
        self._choices.choose_alone()

    def do_choose(self) -> None:
        """Choose the highlighted answer."""
        self._choices.action_forward()

    def do_continue(self) -> None:
        """Go on with what is marked."""
        self._choices.action_forward()

    def do_mark(self) -> None:
        """Mark the highlighted answer."""
        self._choices.mark()

    def do_take_found(self) -> None:
        """End the search with the highlighted answer."""
        self._choices.take_found()

    def do_next_found(self) -> None:
        """Go on to the next answer that was found."""
        self._choices.action_cursor_down()

    def do_end_search(self) -> None:
        """End the search."""
        self._choices.close_search()

    def do_live_down(self) -> None:
        """Read on in the pane."""
        self.query_one(LivePane).page_down()

    def do_live_up(self) -> None:
        """Read back in the pane."""
        self.query_one(LivePane).page_up()
