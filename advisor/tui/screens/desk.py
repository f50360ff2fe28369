"""The screens of a desk: that nothing is left of the last client, and that nobody has been there for a while."""

from collections.abc import Callable
from itertools import islice
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Static

from advisor.page import Holding
from advisor.page.desk import dropped_lines, idle_lines
from advisor.tui.keys import BEGIN, HELP, LANGUAGE, NEXT_CLIENT, OWN_LANGUAGE, Key, bindings, key_name
from advisor.tui.opening import paragraphs
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.visuals import GAP, QUIET, STRONG, Stack, both
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.panes import Reader
from advisor.tui.words import Speaker

TOLD = 3
"""So many paragraphs of the welcome are for every client: what this is, that one may decline, what is kept."""


class NextClientScreen(SpokenScreen[None]):
    """What was dropped of the last client, by count, and what is held now. Enter begins with the next one."""

    DEFAULT_CSS = """
    NextClientScreen {
        align: center middle;
        #dropped { max-width: 110; border: round $success; padding: 1 2; height: auto; }
        &.-low #dropped { padding: 0 1; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (BEGIN, LANGUAGE, OWN_LANGUAGE, HELP)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class Begun(Message):
        """The next client is there."""

    def __init__(self, dropped: Holding, *, idle: bool = False) -> None:
        """`idle`: it was dropped because nobody had been there for too long."""
        super().__init__()
        self._dropped = dropped
        self._idle = idle

    def body(self) -> ComposeResult:
        with Reader():
            yield Static(id="dropped", markup=False)

    def draw(self) -> None:
        super().draw()
        self.query_one(TopBar).show(self.session.translator.gettext("Next client"))
        self.query_one("#dropped", Static).update(Stack(*self._parts()))

    def _parts(self) -> list[Visual]:
        translators = (self.session.translator, self.session.beside or self.session.translator)
        headings = [_heading(translator, idle=self._idle) for translator in translators]
        left = self.session.holding()
        lines = [dropped_lines(self._dropped, left, translator) for translator in translators]
        start = [translator.gettext("Press Enter for the next client") for translator in translators]
        pairs = [both(own, other) for own, other in zip(*lines, strict=True)]
        told = islice(paragraphs(self.session, idle=0), TOLD)
        first = [part for paragraph in told for part in (both(paragraph.first, paragraph.second), GAP)]
        enter = both(start[0], start[1], STRONG)
        return [both(headings[0], headings[1], STRONG), GAP, *pairs, GAP, enter, GAP, *first]

    def action_begin(self) -> None:
        self.post_message(self.Begun())


class PausedScreen(SpokenScreen[None]):
    """Covers everything: after a while without a key or a touch, or when somebody looks on."""

    DEFAULT_CSS = """
    PausedScreen { align: center middle; #paused { width: auto; max-width: 80%; } }
    """
    KEYS: ClassVar[tuple[Key, ...]] = ()

    def __init__(self, wake: Callable[[], None], drop: Callable[[], None]) -> None:
        """`wake` brings back what was there; `drop` goes on to the next client without showing it."""
        super().__init__()
        self._wake = wake
        self._drop = drop

    def compose(self) -> ComposeResult:
        yield Static(id="paused", markup=False)

    def draw(self) -> None:
        translators = (self.session.translator, self.session.beside or self.session.translator)
        spoken = [_paused(translator, key_name(NEXT_CLIENT, translator)) for translator in translators]
        lines = [both(own, other) for own, other in zip(*spoken, strict=True)]
        minutes = self.host.idle_minutes
        if minutes:
            own, other = (idle_lines(minutes, translator)[1] for translator in translators)
            lines.append(both(own, other, QUIET))
        self.query_one("#paused", Static).update(Stack(*lines))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key == NEXT_CLIENT.keys:
            self._drop()
        else:
            self._wake()

    def on_click(self) -> None:
        self._wake()


def _paused(translator: Speaker, next_client: str) -> tuple[str, str]:
    return (
        translator.gettext("Paused. Press any key to go on."),
        translator.gettext(
            "Press {key} for the next client: everything about this one is dropped unseen.", key=next_client
        ),
    )


def _heading(translator: Speaker, *, idle: bool) -> str:
    if idle:
        return translator.gettext("Nobody was here for a while, so everything about the client was dropped.")
    return translator.gettext("Ready for the next client")
