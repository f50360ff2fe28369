"""A card of the guidance that can be read by itself, and what stands between cards."""

from collections.abc import Sequence

from textual.message import Message
from textual.visual import Visual
from textual.widgets import Static

from advisor.page.blocks import Answer, Card, Group, Paragraph
from advisor.page.words import Words
from advisor.tui.draw import (
    CardStyle,
    apart,
    card_parts,
    card_title,
    draw,
    folded_parts,
    group_heading,
    has_plain_lines,
)
from advisor.tui.visuals import WARNING, Hanging, Stack, spoken, text
from advisor.tui.widgets.panes import Part


class AnswerView(Part):
    """The answer to everything. Where the verdict is certain, it is the card that sources and reasons are shown of."""

    DEFAULT_CSS = """
    AnswerView { display: none; height: auto; max-width: 92; margin-bottom: 1; }
    AnswerView.-some { display: block; }
    AnswerView.-two { max-width: 160; }
    """

    card: Card | None = None

    def show(self, answer: Answer | None, style: CardStyle) -> None:
        """Show this answer; nothing at all for None."""
        self.set_class(answer is not None, "-some")
        self.card = None if answer is None else answer.card
        if answer is not None:
            self.set_class(len(answer.title.texts) > 1, "-two")
            self.update(draw(answer, style))


class CardView(Part):
    """A card by its title and its lead; it opens to be read. The one with the focus is the one being read."""

    DEFAULT_CSS = """
    CardView {
        height: auto;
        max-width: 92;
        padding: 0 1;
        margin-bottom: 1;
        border-left: solid $border-blurred;
        &:focus { border-left: outer $border; background: $boost; }
        &.-may-apply { border-left: solid $warning 50%; }
        &.-may-apply:focus { border-left: outer $warning; }
        &.-two { max-width: 160; }
        &.-plain:focus, &.-plain.-may-apply:focus { border-left: double $border; }
    }
    """

    class Clicked(Message):
        """Somebody clicked on a card."""

    card: Card

    def on_click(self) -> None:
        self.focus(scroll_visible=False)
        self.post_message(self.Clicked())

    def show(self, card: Card, style: CardStyle, *, opened: bool, group: Group | None = None) -> None:
        """Show this card in the place of the one before. `group`: its "if" stands in the heading of its group."""
        self.card = card
        self.set_class(not card.applies, "-may-apply")
        self.set_class(len(card.title.texts) > 1, "-two")
        self.set_class(has_plain_lines(), "-plain")
        parts = card_parts(card, style, with_if=group is None) if opened else folded_parts(card, with_if=group is None)
        sign = "?" if group is not None else " "
        self.update(Stack(card_title(card, sign, opened=opened), Hanging(text("    "), Stack(*parts))))


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
