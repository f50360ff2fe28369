"""What all screens share: the bars around them, the keys, and being drawn anew when the session changes."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import ClassVar, NamedTuple, TypeVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from advisor.page import Session
from advisor.tui import opening
from advisor.tui.keys import HELP, LANGUAGE, NEXT_CLIENT, PALETTE, PAUSE, THEME, Key, bindings
from advisor.tui.opening import ROOM_FOR_NOTICES, active_keys, brief_notices
from advisor.tui.terminal.app import EarlyPaintApp
from advisor.tui.themes import other_theme
from advisor.tui.widgets.bars import KeyBar, Notices, TopBar

T = TypeVar("T")

ROOMY = opening.ROOMY
"""From this many rows on there is room for why we ask."""

AT_DESK = opening.AT_DESK
"""The keys that mean something else at the desk."""

Spoken = Callable[[Session], str]
"""A text of a screen, in the language that the session speaks."""


class SessionApp(EarlyPaintApp):
    """What screens need of the app: the one session it holds, and the dialogs that open over every screen."""

    session: Session
    idle_minutes = 0
    """The minutes of the idle lock; 0 for none."""

    def start_over(self) -> None:
        """Drop all answers, after a question; at the desk at once, and show that nothing is left."""
        raise NotImplementedError

    def pause(self) -> None:
        """Cover the screen until a key is pressed."""
        raise NotImplementedError

    def another_visit(self) -> None:
        """Ask about another visit of the same person."""
        raise NotImplementedError

    def show_guidance_so_far(self) -> None:
        """Show what the answers so far say; going back leads to the same question."""
        raise NotImplementedError

    def take_answer(self, question_id: str, answer: frozenset[str] | None) -> None:
        """Take an answer and go on to what follows it."""
        raise NotImplementedError

    def change_language(self) -> None:
        """Let the person choose a language; at the desk, go on to the next language of the client."""
        raise NotImplementedError

    def ask_own_language(self) -> None:
        """Let the volunteer at the desk choose a language to read in."""
        raise NotImplementedError

    def show_help(self, screen: "SpokenScreen[object]") -> None:
        """Show what the keys of a screen do, and its notices in full."""
        raise NotImplementedError


class Place(NamedTuple):
    """Something that can be done or gone to, for the palette: its name, what it does as a sentence, and how."""

    name: str
    help: str
    go: Callable[[], Awaitable[None] | None]


class SpokenScreen(Screen[T]):
    """A screen that speaks the person's language: a bar, notices, its body, and its keys."""

    DEFAULT_CSS = """
    SpokenScreen {
        background: $background;
        &.-low Reader { padding: 0 1; }
    }
    """

    KEYS: ClassVar[tuple[Key, ...]] = (HELP, LANGUAGE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings([NEXT_CLIENT, PAUSE])]

    @property
    def host(self) -> SessionApp:
        """The app."""
        return cast(SessionApp, self.app)

    @property
    def session(self) -> Session:
        """The session, which is never kept here."""
        return self.host.session

    def compose(self) -> ComposeResult:
        self._mark_session()  # before there is anything that a class would style anew
        yield TopBar()
        yield Notices()
        yield from self.body()
        yield KeyBar()

    def body(self) -> ComposeResult:
        """The widgets between the bars."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        """Put the session on the screen: on mounting, and whenever it has changed."""
        self._mark_session()
        self._show_notices(self.size)
        self.query_one(KeyBar).show(self.active_keys(), self.session.translator)

    def _mark_session(self) -> None:
        self.set_class(self.session.desk, "-desk")
        self.set_class(self.session.beside is not None, "-beside")

    def on_resize(self, event: events.Resize) -> None:
        self._show_notices(event.size)

    def _show_notices(self, size: Size) -> None:
        for bar in self.query(Notices):
            brief = size.height < ROOM_FOR_NOTICES
            bar.show(self.brief_notices() if brief else self.notices(), brief=brief)

    def notices(self) -> tuple[str, ...]:
        """What must be known about everything on this screen."""
        return self.session.notices()

    def brief_notices(self) -> tuple[str, ...]:
        """The notices as one short line, where the screen is low; the help has all of them."""
        return brief_notices(self.session, self.notices())

    def active_keys(self) -> tuple[Key, ...]:
        """The keys that do something here and now, the most important first."""
        themes = other_theme(self.app.theme) != self.app.theme
        own = active_keys(self.KEYS, self.session, themes=themes)
        here = [key for key in self._everywhere(themes=themes) if key not in own] if own else []
        return (*own, *here)

    def _everywhere(self, *, themes: bool) -> Iterator[Key]:
        """The keys of every screen that has any; those of a desk only while something is held."""
        if self.session.desk and self.session.interview.answers:
            yield from (NEXT_CLIENT, PAUSE)
        yield PALETTE
        if themes:
            yield THEME

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that is not among `active_keys` does nothing."""
        if any(key.action == action for key in (*self.KEYS, NEXT_CLIENT, PAUSE)):
            return any(key.action == action for key in self.active_keys())
        return True

    def action_start_over(self) -> None:
        self.host.start_over()

    def action_pause(self) -> None:
        self.host.pause()

    def action_language(self) -> None:
        self.host.change_language()

    def action_own_language(self) -> None:
        self.host.ask_own_language()

    def action_help(self) -> None:
        self.host.show_help(cast(SpokenScreen[object], self))

    @on(KeyBar.Pressed)
    async def _run(self, event: KeyBar.Pressed) -> None:
        event.stop()
        await self.run_action(event.key.action)

    def runner(self, action: str) -> Callable[[], Awaitable[None]]:
        """What does an action of this screen."""

        async def run() -> None:
            await self.run_action(action)

        return run

    def places(self) -> Iterable[Place]:
        """Where one can go from this screen by a name, besides its actions."""
        return ()


class Dialog(SpokenScreen[T], ModalScreen[T]):
    """A screen over another one, which comes back as it was."""

    DEFAULT_CSS = """
    Dialog {
        background: $background 70%;
        &:ansi { background: $background; }
        padding: 2 8;
        .-narrow &, &.-narrow, &.-low { padding: 0; }
    }
    """
