"""The verdict away from its own section: one line above the other sections, and the headline in a comparison."""

from collections.abc import Iterator

from textual.visual import Visual
from textual.widgets import Static

from advisor.page import Card, Section
from advisor.tui.visuals import GAP, STRONG, Stack, text
from advisor.tui.widgets.card import headline, may_apply
from advisor.tui.widgets.manner import Manner, led


class Reminder(Static):
    """The verdict in a line. A click leads to it, as the number of its section does."""

    DEFAULT_CSS = """
    Reminder {
        display: none;
        height: auto;
        max-height: 2;
        padding: 0 2;
        background: $boost;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &.-some { display: block; }
    }
    """

    def show(self, verdict: Section | None, manner: Manner, key: str) -> None:
        """Remind of this verdict, which the key of its section shows; of nothing for None."""
        self.set_class(verdict is not None, "-some")
        if verdict is not None:
            self.update(_line(verdict, manner, key))


def _line(verdict: Section, manner: Manner, key: str) -> Visual:
    """The verdict; where several are possible, how many."""
    sure = [card for card in verdict.cards if card.state == "applies"]
    if len(verdict.cards) == 1 and sure:
        return led(text("► ", STRONG), sure[0].title, (sure[0].beside or sure[0]).title, STRONG)
    count = len(verdict.cards)
    return manner.said(
        lambda translator: translator.ngettext(
            "► {number} answer is possible. Key {key} shows it.",
            "► {number} answers are possible. Key {key} shows them.",
            count,
            key=key,
        ),
        STRONG,
    )


def headlines(heading: Visual, cards: tuple[Card, ...]) -> Visual:
    """Titles as headlines, each that may apply with its "if"."""
    return Stack(heading, GAP, *(part for card in cards for part in _headline(card)))


def _headline(card: Card) -> Iterator[Visual]:
    yield headline(card)
    yield from may_apply(card)
    yield GAP
