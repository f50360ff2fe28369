"""A list to choose from. The highlighted row carries a mark, so that it is not told by its colour alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from advisor.page.blocks import Choice
from advisor.page.natural import plain_digits
from advisor.tui.draw import choice
from advisor.tui.private import first_lines, heights, measure_again
from advisor.tui.visuals import Row, spoken

MARK = "▌"
KEYS = "1234567890abcdfgmpruvwz"
"""The keys of rows, in order: digits, then letters that no screen with so many rows uses for anything else.

No letter of yes, no and sí is among them, so that the rest of such a word chooses nothing.
"""


def row_key(number: int, *, without: str = "") -> str:
    """The key of a row; a blank for rows beyond the last key. `without`: keys that are used for something else."""
    keys = KEYS.translate(dict.fromkeys(map(ord, without)))
    return keys[number] if number < len(keys) else " "


def choice_rows(choices: Sequence[Choice], draw: Callable[[Choice], Visual] = choice) -> Iterator[Row]:
    """Choices as rows, each with its key, below the headings of their groups."""
    group = None
    for number, each in enumerate(choices):
        if each.group is not None and each.group != group:
            yield Row(None, "", spoken(each.group))
        group = each.group
        key = row_key(number)
        yield Row(each.id, f"{key} ", draw(each), key.strip())


class Menu(OptionList):
    """A list of rows, some of which are headings. Enter, Space or a click chooses the highlighted row."""

    DEFAULT_CSS = """
    Menu {
        border: none;
        padding: 0;
        background: transparent;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option-disabled { color: $text-secondary; text-style: bold; }
        & > .option-list--option-highlighted {
            color: $block-cursor-blurred-foreground;
            background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus > .option-list--option-highlighted {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._ids: dict[str, str] = {}

    def fill(
        self, rows: Sequence[Row], chosen: str | None = None, letters: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        """Show these rows and highlight the one with the id `chosen`, or else the first.

        `letters`: other keys of rows; one that could mean several rows means none.
        """
        other = {key: ids[0] for key, ids in (letters or {}).items() if len(ids) == 1}
        self._ids = other | {row.key: row.id for row in rows if row.key and row.id}
        self.set_options(Option(row.visual(), row.id, disabled=row.id is None) for row in rows)
        ids = [row.id for row in rows]
        first = next((index for index, row_id in enumerate(ids) if row_id is not None), None)
        self.highlighted = ids.index(chosen) if chosen in ids and chosen is not None else first

    @property
    def here(self) -> str | None:
        """The id of the highlighted row."""
        option = self.highlighted_option
        return option.id if option else None

    def press(self, key: str) -> bool:
        """Choose the row with this key, if there is one."""
        row = self.row_of(key)
        if row is not None:
            self.take(row)
        return row is not None

    def row_of(self, key: str) -> str | None:
        """The id of the row with this key, typed as a digit or a letter of any kind."""
        return self._ids.get(plain_digits(key).lower())

    def take(self, row: str) -> None:
        """A row was chosen by its key: highlight and select it, as Space and a click do."""
        self.highlighted = self.get_option_index(row)
        self.action_select()

    @property
    def line(self) -> int | None:
        """The line of this list, counted on the screen, on which the highlighted row begins."""
        start = first_lines(self).get(self.highlighted) if self.highlighted is not None else None
        return None if start is None else start - self.scroll_offset.y

    def hold(self, line: int | None) -> None:
        """Scroll so that the highlighted row begins on `line` as before, as far as it can then be seen."""
        now = self.line
        if line is not None and now is not None and now != line:
            self.scroll_to(y=self.scroll_offset.y + now - line, animate=False, force=True, immediate=True)
        self.scroll_to_highlight()

    def on_resize(self) -> None:
        """Keep the highlighted row where it is, and in view; a list that begins at its top goes on to, if it can."""
        line, at_top = self.line, self.scroll_offset.y == 0
        measure_again(self)
        if not (at_top and self._seen_from_top):
            self.hold(line)
        self.call_after_refresh(self.scroll_to_highlight)

    @property
    def _seen_from_top(self) -> bool:
        """Whether the highlighted row is in view, all of it, where the list begins at its top."""
        start = first_lines(self).get(self.highlighted) if self.highlighted is not None else None
        height = heights(self).get(self.highlighted or 0, 0)
        return start is None or start + height <= self.scrollable_content_region.height

    async def on_key(self, event: events.Key) -> None:
        if event.character and self.press(event.character):
            event.stop()

    def render_line(self, y: int) -> Strip:
        """A line of the list, with the mark if it belongs to the highlighted row."""
        strip = super().render_line(y)
        style = next((segment.style for segment in strip if segment.style), None)
        if self.highlighted is None or style is None or style.meta.get("option") != self.highlighted:
            return strip
        return Strip.join([Strip([Segment(MARK, style)], 1), strip.crop(1)])
