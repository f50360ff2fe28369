"""What a person is told before the first question, in the line mode; Enter begins."""

from collections.abc import Callable, Iterator

from advisor.line.commands import WELCOME_AGAIN
from advisor.line.mode import LineMode
from advisor.line.place import Place
from advisor.page import Session, welcome
from advisor.page.lines import pair


class Welcoming(Place):
    """Tells the welcome and waits for Enter. `minutes`: those of the idle lock, 0 for none."""

    def __init__(self, mode: LineMode, minutes: int, *, remote: bool) -> None:
        super().__init__(mode)
        self._minutes = minutes
        self._remote = remote
        self.does = {WELCOME_AGAIN: lambda _: self.show_again(), **self.shared}

    def run(self) -> None:
        """Tell the welcome until the person begins."""
        self.show()
        while typed := self.mode.read(self.show):
            if self.understand(typed) is None:
                self.mode.not_understood(typed, self.session.translator.gettext("Press Enter to begin."))

    def show(self) -> None:
        """What to know before the first question."""
        self.mode.announce(self.session.notices())
        for own, other in zip(self._paragraphs(self.session), self._paragraphs(self.mode.client), strict=True):
            self.mode.print(*pair(own, other))

    def _paragraphs(self, session: Session) -> Iterator[str]:
        _ = session.translator.gettext
        if self.mode.clear:
            leave = _("Type q and Enter at any moment to clear the screen and leave at once.")
        else:
            leave = _("Type q and Enter at any moment to leave. The screen cannot be cleared here: close the window.")
        page = welcome(session.translator, session.about, leave, clears=self.mode.clear, remote=self._remote)
        yield page.title
        yield from page.paragraphs
        yield from self._lock_lines(session) if self._minutes else ()
        yield _("Press Enter to begin.")

    def _lock_lines(self, session: Session) -> Iterator[str]:
        """What the idle lock will do; it counts lines, where the full screen counts keys."""
        _, ngettext = session.translator.gettext, session.translator.ngettext
        if not self.mode.keyboard.locks:
            yield _("The idle lock cannot work with this input. Type n when a client leaves.")
            return
        yield ngettext(
            "If no line is typed for {number} minute, the program pauses, and clears the screen where it can.",
            "If no line is typed for {number} minutes, the program pauses, and clears the screen where it can.",
            self._minutes,
        )
        yield ngettext(
            "If no line is typed for {number} minute, everything about the client is dropped.",
            "If no line is typed for {number} minutes, everything about the client is dropped.",
            2 * self._minutes,
        )

    def show_again(self) -> bool:
        """The welcome, once more."""
        self.show()
        return False

    def change_language(self, change: Callable[[], None]) -> bool:
        change()
        return self.show_again()

    def numbers(self) -> list[str]:
        return [self.session.translator.gettext("Enter: begin with the questions.")]
