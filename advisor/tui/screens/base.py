"""What all screens share: the bars around them, the keys, and being drawn anew when the session changes."""

from collections.abc import Callable
from typing import ClassVar, TypeVar, cast

from textual import events, on
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from advisor.page import Session
from advisor.page.compose import notices
from advisor.tui.keys import HELP, LANGUAGE, Key
from advisor.tui.widgets.bars import KeyBar, Notices, TopBar

T = TypeVar("T")

ROOMY = 20
"""From this many rows on there is room for why we ask."""

ROOM_FOR_NOTICES = 28
"""From this many rows on there is room for whole notices."""

Spoken = Callable[[Session], str]
"""A text of a screen, in the language that the session speaks."""


class SessionApp(App[int]):
    """What screens need of the app: the one session it holds, and the dialogs that open over every screen."""

    session: Session

    def take_answer(self, question_id: str, answer: frozenset[str] | None) -> None:
        """Take an answer and go on to what follows it."""
        raise NotImplementedError

    def ask_language(self) -> None:
        """Let the person choose a language."""
        raise NotImplementedError

    def show_help(self, screen: "SpokenScreen[object]") -> None:
        """Show what the keys of a screen do, and its notices in full."""
        raise NotImplementedError


class SpokenScreen(Screen[T]):
    """A screen that speaks the person's language: a bar, notices, its body, and its keys."""

    DEFAULT_CSS = """
    SpokenScreen {
        background: $background;
        &.-low Reader { padding: 0 1; }
    }
    """

    KEYS: ClassVar[tuple[Key, ...]] = (HELP, LANGUAGE)

    @property
    def host(self) -> SessionApp:
        """The app."""
        return cast(SessionApp, self.app)

    @property
    def session(self) -> Session:
        """The session, which is never kept here."""
        return self.host.session

    def compose(self) -> ComposeResult:
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
        self._show_notices(self.size)
        self.query_one(KeyBar).show(self.active_keys(), self.session.voice)

    def on_resize(self, event: events.Resize) -> None:
        self._show_notices(event.size)

    def _show_notices(self, size: Size) -> None:
        for bar in self.query(Notices):
            brief = size.height < ROOM_FOR_NOTICES
            bar.show(self.brief_notices() if brief else self.notices(), brief=brief)

    def notices(self) -> tuple[str, ...]:
        """What must be known about everything on this screen."""
        return notices(self.session.voice)

    def brief_notices(self) -> tuple[str, ...]:
        """The notices as one short line, where the screen is low; the help has all of them."""
        ui, draft, everything = self.session.voice.ui, bool(notices(self.session.voice)), self.notices()
        if not everything:
            return ()
        if not draft:
            return (ui("Some cards are overdue for a check ({key}: more)", key=HELP.shown),)
        if len(everything) == 1:
            return (ui("Draft translation ({key}: more)", key=HELP.shown),)
        return (ui("Draft translation, some cards overdue ({key}: more)", key=HELP.shown),)

    def active_keys(self) -> tuple[Key, ...]:
        """The keys that do something here and now, the most important first."""
        several = len(self.session.languages) > 1
        return tuple(key for key in self.KEYS if several or key is not LANGUAGE)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that is not among `active_keys` does nothing."""
        if any(key.action == action for key in self.KEYS):
            return any(key.action == action for key in self.active_keys())
        return True

    def action_language(self) -> None:
        self.host.ask_language()

    def action_help(self) -> None:
        self.host.show_help(cast(SpokenScreen[object], self))

    @on(KeyBar.Pressed)
    async def _run(self, event: KeyBar.Pressed) -> None:
        event.stop()
        await self.run_action(event.key.action)


class Dialog(SpokenScreen[T], ModalScreen[T]):
    """A screen over another one, which comes back as it was."""

    DEFAULT_CSS = """
    Dialog {
        background: $background 70%;
        padding: 2 8;
        .-narrow &, &.-narrow, &.-low { padding: 0; }
    }
    """
