"""The sections of the guidance: a list where there is room, else one line."""

from textual import events, on
from textual.content import Content
from textual.message import Message
from textual.visual import Visual
from textual.widgets import OptionList, Static

from advisor.page.blocks import Section
from advisor.tui.visuals import QUIET, Row, Stack, text
from advisor.tui.widgets.menu import Menu, row_key


class SectionList(Menu, can_focus=False):
    """All sections, each with a key and the number of its cards."""

    DEFAULT_CSS = """
    SectionList { height: 1fr; }
    """

    class Chosen(Message):
        """The person wants to read a section."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def show(self, sections: tuple[Section, ...], number: int, *, every: bool = True) -> None:
        """Show the titles and highlight one; the other languages too if `every`."""
        rows = [
            Row(section.id, f"{_key(place)} ", _title(section, every=every), _key(place).strip())
            for place, section in enumerate(sections)
        ]
        self.fill(rows, sections[number].id)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(event.option_index))


class SectionLine(Static):
    """The section on the screen, with the way to the ones beside it. A click on either half goes there."""

    DEFAULT_CSS = """
    SectionLine { height: 1; padding: 0 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    class Stepped(Message):
        """The person wants the section before (-1) or after (1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def show(self, sections: tuple[Section, ...], number: int) -> None:
        """Show where one is among the sections."""
        self.update(text(f"← → {sections[number].place}"))

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Stepped(-1 if event.x < self.size.width // 2 else 1))


def _key(number: int) -> str:
    """The key of a section: a digit; the letters of the guidance are commands."""
    return row_key(number) if number < len("1234567890") else " "


def _title(section: Section, *, every: bool) -> Visual:
    first, *others = section.title.distinct
    title = Content.assemble(text(first.text), " ", text(f"({len(section.cards)})", QUIET))
    return Stack(title, *(text(other.text, QUIET) for other in others if every))
