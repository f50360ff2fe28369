"""A card of the guidance that can be read by itself, and what stands between cards."""

from collections.abc import Sequence

from textual.visual import Visual
from textual.widgets import Static

from advisor.page.blocks import Card, Group, Paragraph
from advisor.page.words import Words
from advisor.tui.draw import CardStyle, apart, card_parts, group_heading, has_plain_lines, headline
from advisor.tui.visuals import STRONG, WARNING, Stack, spoken, text
from advisor.tui.widgets.panes import Part


class CardView(Part):
    """A card; the one with the focus is the one that sources and reasons are shown of. A verdict is a headline."""

    DEFAULT_CSS = """
    CardView {
        height: auto;
        max-width: 92;
        padding: 0 1;
        margin-bottom: 1;
        border: round $border-blurred;
        border-title-color: $text-warning;
        &:focus { border: heavy $border; }
        &.-may-apply { border: round $warning 50%; }
        &.-may-apply:focus { border: dashed $border; }
        &.-two { max-width: 160; }
        &.-headline { border: none; border-left: solid $border-blurred; padding: 0 0 1 0; }
        &.-headline:focus { border: none; border-left: outer $border; }
        &.-headline.-may-apply, &.-headline.-may-apply:focus { border-left: outer $warning; }
        &.-plain { border: solid $border-blurred; }
        &.-plain.-may-apply { border: solid $warning 50%; }
        &.-plain:focus { border: double $border; }
        &.-plain.-headline { border: none; border-left: solid $border-blurred; }
        &.-plain.-headline:focus { border: none; border-left: double $border; }
    }
    """

    card: Card

    def show(self, card: Card, style: CardStyle, *, headlined: bool = False, group: Group | None = None) -> None:
        """Show this card in the place of the one before. `group`: its "if" stands in the heading of its group."""
        self.card = card
        self.set_class(not card.applies, "-may-apply")
        self.set_class(len(card.title.texts) > 1, "-two")
        self.set_class(headlined, "-headline")
        self.set_class(has_plain_lines(), "-plain")
        self.border_title = text("?") if group is not None else None
        if headlined:
            self.update(headline(card, style))
        else:
            self.update(Stack(spoken(card.title, STRONG), *card_parts(card, style, with_if=group is None)))


class Between(Static):
    """What stands before a card: how to read the cards after it, or the "if" of several of them."""

    DEFAULT_CSS = """
    Between { display: none; max-width: 92; padding: 0 1; margin-bottom: 1; }
    Between.-some { display: block; }
    Between.-two { max-width: 160; }
    """

    def show(self, blocks: Sequence[Paragraph | Group]) -> None:
        """Show these blocks; nothing where there are none."""
        self.set_class(bool(blocks), "-some")
        self.set_class(any(len(_words(block).texts) > 1 for block in blocks), "-two")
        self.update(Stack(*apart(_before(block) for block in blocks)))


def _words(block: Paragraph | Group) -> Words:
    return block.words if isinstance(block, Paragraph) else block.may_apply


def _before(block: Paragraph | Group) -> Visual:
    """A group with its sign; what tells how to read on is a heading and has none."""
    return group_heading(block) if isinstance(block, Group) else spoken(block.words, WARNING)
