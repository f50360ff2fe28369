"""The line in which a part of an answer is typed, and what it finds."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widgets import Input

EDITS: dict[str, Callable[[Input], None]] = {
    "backspace": Input.action_delete_left,
    "delete": Input.action_delete_right,
    "ctrl+w": Input.action_delete_left_word,
    "ctrl+u": Input.action_delete_left_all,
    "left": Input.action_cursor_left,
    "right": Input.action_cursor_right,
}
"""What the keys do that change the line; the arrows up and down belong to the list below it."""


class Search(Input, can_focus=False):
    """One line above a list. The list keeps the focus and hands on what is typed, so that no key overtakes another."""

    DEFAULT_CSS = """
    Search {
        &, &:focus, &.-textual-compact { padding: 0; background: transparent; background-tint: transparent; }
        &:focus { background: $surface; }
        & > .input--placeholder { color: $foreground-muted; }
    }
    """

    class Wanted(Message):
        """The person clicked on the line."""

    class Turned(Message):
        """The line was opened or closed."""

    def __init__(self) -> None:
        super().__init__(compact=True)
        self.cursor_blink = False

    @property
    def is_open(self) -> bool:
        """Whether something can be typed."""
        return self.has_focus

    def open(self, invitation: str) -> None:
        """Let something be typed; `invitation` stands there until it is."""
        self.value = ""
        self.placeholder = invitation
        self.has_focus = True  # the list has the focus itself; this draws the cursor
        self.post_message(self.Turned())

    def close(self, invitation: str) -> None:
        """Forget what was typed; `invitation` tells how to come back."""
        if self.is_open:
            self.post_message(self.Turned())
        self.has_focus = False
        self.value = ""
        self.placeholder = invitation

    def press(self, event: events.Key) -> bool:
        """Take a key that changes the line; whether it did."""
        edit = EDITS.get(event.key)
        if edit is not None:
            edit(self)
        elif event.is_printable and event.character and not event.key.startswith("alt+"):
            self.insert_text_at_cursor(event.character)
        else:
            return False
        return True

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Wanted())
