"""The questions: one screen, on which they are swapped in place."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Static

from advisor.page import QuestionPage
from advisor.page.model import Trail
from advisor.tui.keys import (
    ALONE,
    ANSWERS,
    BACK,
    CHOOSE,
    CONTINUE,
    DECLINE,
    END_SEARCH,
    FILTER,
    GUIDANCE_SO_FAR,
    HELP,
    LANGUAGE,
    LIVE_DOWN,
    LIVE_UP,
    MARK,
    NEXT_FOUND,
    OWN_LANGUAGE,
    PALETTE,
    START_OVER,
    TAKE_FOUND,
    THEME,
    WHY_WE_ASK,
    Key,
    bindings,
)
from advisor.tui.screens.base import ROOMY, SpokenScreen
from advisor.tui.screens.details import why_we_ask_dialog
from advisor.tui.screens.start import TooSmallScreen
from advisor.tui.visuals import both, text
from advisor.tui.widgets.bars import KeyBar, Notices, TopBar
from advisor.tui.widgets.choices import Choices
from advisor.tui.widgets.live import LiveLine, LivePane, News
from advisor.tui.widgets.search import Search
from advisor.tui.widgets.trail import LastAnswer, TrailList

HIGH = 36
"""From this many rows on there is room for why we ask at the desk too, where it is said in two languages."""

SEARCH_KEYS = (TAKE_FOUND, END_SEARCH, NEXT_FOUND)
"""What the bar shows while something is searched for."""


class QuestionScreen(SpokenScreen[None]):
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
        #aside TrailList { height: 1fr; }
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
    KEYS: ClassVar[tuple[Key, ...]] = (
        CONTINUE,
        MARK,
        CHOOSE,
        FILTER,
        LANGUAGE,
        BACK,
        GUIDANCE_SO_FAR,
        WHY_WE_ASK,
        ANSWERS,
        DECLINE,
        START_OVER,
        HELP,
        LIVE_DOWN,
        OWN_LANGUAGE,
        ALONE,
        THEME,
        PALETTE,
        LIVE_UP,
        *SEARCH_KEYS,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class BackedOut(Message):
        """The person went back from the first question."""

    class TrailWanted(Message):
        """The person wants to see the answers so far."""

    def __init__(self, asking: str | None = None) -> None:
        """`asking`: a question to be asked again; None for the next one."""
        super().__init__()
        self.asking = asking
        self._page: QuestionPage | None = None
        self._news: News | None = None

    def body(self) -> ComposeResult:
        search = Search()
        with Horizontal():
            with Vertical(id="question"):
                with Vertical(id="head"):
                    yield Static(id="ask", markup=False)
                    yield Static(id="why", markup=False)
                with Horizontal(id="line"):
                    yield Static(id="problem", markup=False)
                    yield LastAnswer(markup=False)
                    yield search
                yield Choices(self.session.translator, self.host.take_answer, self._act, search)
            with Vertical(id="aside"):
                yield Static(id="aside-title", markup=False)
                yield TrailList(id="trail")
            yield LivePane()
        yield LiveLine(markup=False)

    def ask(self, question_id: str | None) -> None:
        """Ask a question again, or None: the next one."""
        self.asking = question_id
        self._choices.forget()
        self.draw()

    def draw(self) -> None:
        page = self.session.question(self.asking)
        if page is None:
            return
        same = self._page is not None and self._page.id == page.id
        self._page = page
        self.set_class(self.session.desk, "-desk")
        self._draw_question(page)
        super().draw()
        self._show_keys()
        if self.session.desk:
            self._draw_news(page)
        else:
            self._draw_trail(page)
        if not same or self.focused is None:
            self._choices.focus()

    def _draw_question(self, page: QuestionPage) -> None:
        translator, other = self.session.translator, page.beside
        self.query_one(TopBar).show(translator.gettext("Questions"), page.progress)
        self.query_one("#ask", Static).update(both(page.ask, other.ask if other else None))
        self.query_one("#why", Static).update(both(page.why, other.why if other else None))
        self._say_problem("")
        self._choices.show(page, translator, self.session.beside)
        self.query_one("#line").set_class(self._before is not None, "-last")
        self.query_one("#line").set_class(self._choices.long, "-long")
        self.query_one(LastAnswer).show(self._before, translator)

    def _draw_trail(self, page: QuestionPage) -> None:
        self.query_one("#aside").set_class(bool(page.trail), "-some")
        self.query_one("#aside-title", Static).update(text(self.session.translator.gettext("Your answers so far")))
        self.query_one(TrailList).show(page.trail, self.asking)

    def _draw_news(self, page: QuestionPage) -> None:
        """What is certain and what is open, for the volunteer."""
        translator, answers, live = self.session.translator, self.session.interview.answers, self.session.live()
        self._news = self._news.then(live, answers) if self._news else News(live, answers)
        self.query_one(LivePane).show(self._news, translator)
        self.query_one(LiveLine).show(self._news, translator, more=bool(page.trail))

    def _show_notices(self, size: Size) -> None:
        """At the desk always on one line, which is there even if there are none: the rest must not move."""
        if not self.session.desk:
            super()._show_notices(size)
            return
        for bar in self.query(Notices):
            brief = self.brief_notices()
            bar.show(brief, brief=True)
            bar.set_class(not brief, "-empty")

    @property
    def _choices(self) -> Choices:
        return self.query_one(Choices)

    # Keys

    def active_keys(self) -> tuple[Key, ...]:
        page = self._page
        hidden = {*SEARCH_KEYS, *({CHOOSE} if page and page.many else {CONTINUE, MARK, ALONE})}
        if page and not page.trail:
            hidden |= {ANSWERS, START_OVER, GUIDANCE_SO_FAR}
        if self.session.desk and page and page.answered and self._before is None:
            hidden.add(BACK)  # it would lead to the welcome, with answers of a client behind it
        if not (self.session.desk and self.query_one(LivePane).display):
            hidden |= {LIVE_DOWN, LIVE_UP}
        return tuple(key for key in self._by_use(super().active_keys()) if key not in hidden)

    def _by_use(self, keys: tuple[Key, ...]) -> tuple[Key, ...]:
        """The keys, those of a search last where the list is short."""
        return tuple(sorted(keys, key=lambda key: key is FILTER and not self._choices.long))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        always = ("mark", *(key.action for key in SEARCH_KEYS))
        return action in always or super().check_action(action, parameters)

    def _show_keys(self) -> None:
        """While something is searched for, the keys of the search; else those that do something."""
        searching = self.query_one(Search).is_open
        self.query_one(KeyBar).show(SEARCH_KEYS if searching else self.active_keys(), self.session.translator)

    def on_resize(self, event: events.Resize) -> None:
        """The pane comes and goes, and its keys with it."""
        self.call_after_refresh(self._show_keys)

    @on(Search.Turned)
    def _turn_search(self) -> None:
        self.query_one("#line").set_class(self.query_one(Search).is_open, "-searching")
        self._show_keys()

    def on_key(self, event: events.Key) -> None:
        """The keys of the answers, and of the search, work wherever the focus is."""
        if self._choices.press_key(event):
            event.stop()

    async def _act(self, pressed: str) -> bool:
        """Do what a key of this screen does, at once; whether it is one."""
        for key in self.active_keys():
            if pressed in key.keys.split(",") and "." not in key.action:
                await self.run_action(key.action)
                return True
        return False

    def on_screen_suspend(self) -> None:
        """Something opens over this screen: nothing that was typed stays behind it, but in a window being resized."""
        if not isinstance(self.app.screen, TooSmallScreen):
            self._choices.close_search()

    @on(Choices.NothingMarked)
    def _remind(self) -> None:
        self._say_problem(self.session.translator.gettext("Mark what applies with Space, or choose that none does."))

    @on(Choices.Marked)
    def _no_problem(self) -> None:
        self._say_problem("")

    def _say_problem(self, words: str) -> None:
        self.query_one("#line").set_class(bool(words), "-problem")
        self.query_one("#problem", Static).update(text(f"! {words}"))

    @on(Search.Wanted)
    def action_filter(self) -> None:
        self._say_problem("")
        self._choices.open_search()

    def action_alone(self) -> None:
        self._choices.choose_alone()

    def action_choose(self) -> None:
        self._choices.action_forward()

    def action_mark(self) -> None:
        self._choices.mark()

    def action_decline(self) -> None:
        self._choices.decline()

    def action_guidance_so_far(self) -> None:
        self.host.show_guidance_so_far()

    def action_take_found(self) -> None:
        self._choices.take_found()

    def action_next_found(self) -> None:
        self._choices.action_cursor_down()

    def action_end_search(self) -> None:
        self._choices.close_search()

    def action_live_down(self) -> None:
        self.query_one(LivePane).page_down()

    def action_live_up(self) -> None:
        self.query_one(LivePane).page_up()

    def action_back(self) -> None:
        """Ask the question before again, with its answer; from the first one, go to the screen before.

        Where all answers are to later questions, as those that were kept for another visit, they are listed.
        """
        if self._before is not None:
            self.ask(self._before.id)
        elif self._page and self._page.trail and not self._page.answered:
            self.action_answers()
        else:
            self.post_message(self.BackedOut())

    def action_answers(self) -> None:
        self.post_message(self.TrailWanted())

    def action_why(self) -> None:
        if self._page is not None:
            self.app.push_screen(why_we_ask_dialog(self._page.id))

    @property
    def _before(self) -> Trail | None:
        """The answered question that comes before the one on the screen."""
        page = self._page
        return page.trail[page.number - 2] if page and page.number > 1 else None
