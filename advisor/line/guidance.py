"""The guidance of the line mode: one section after the other, or by their numbers, and all about each card."""

from collections.abc import Callable, Iterator, Sequence

from advisor.line.commands import (
    ALL_SECTIONS,
    ALL_SOURCES,
    ANOTHER_VISIT,
    BACK,
    CARD_AGAIN,
    CHANGE,
    PHRASES,
    SECTIONS,
    SOURCES,
    WHAT_IF,
    WHY_CARD,
)
from advisor.line.comparing import Comparing
from advisor.line.mode import LineMode, as_number
from advisor.line.place import Place
from advisor.line.reader import Reader
from advisor.page import Card, Page, Section
from advisor.page import text as writer
from advisor.page.citing import grounds_lines, source_lines
from advisor.page.lines import pair


class Guidance(Place):
    """Reads commands until the person wants to change an answer, or begins anew."""

    def __init__(self, mode: LineMode) -> None:
        super().__init__(mode)
        self.does = {
            ALL_SECTIONS: lambda _: self.show_all(),
            CARD_AGAIN: self.show_card_again,
            WHY_CARD: self.show_why,
            SOURCES: self.show_grounds,
            PHRASES: self.show_phrases,
            SECTIONS: lambda _: self.show_again(),
            ALL_SOURCES: lambda _: self.show_all_sources(),
            CHANGE: lambda _: self.change(),
            BACK: lambda _: self.step_back(),
            WHAT_IF: lambda _: self.compare(),
            ANOTHER_VISIT: lambda _: self.another_visit(),
            **self.over,
            **self.shared,
        }
        self._again: str | None = None
        self.reader = Reader(mode)

    @property
    def page(self) -> Page:
        """The guidance."""
        return self.reader.page

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards as they are read, numbered from 1 in this order."""
        return self.reader.cards

    def run(self) -> str | None:
        """Read commands until this is left; returns the question to ask again, or None for the next."""
        self.show_guidance()
        while True:
            typed = self.mode.read(self.show_overview)
            left = self.show_next() if not typed else self.understand(typed)
            if left:
                return self._again
            if left is None and not self.show_numbered(typed):
                self.mode.not_understood(typed, self.session.translator.gettext("Type g for the list of sections."))

    # What is shown

    def show_guidance(self) -> None:
        """The first section, and then the list of all."""
        self.mode.announce(())
        self.reader.tell_state()
        self.reader.read(self.page.sections[:1])
        self.reader.tell_sections()
        self.show_hint()

    def show_overview(self) -> None:
        """How much there is, and the list of all sections."""
        self.reader.tell_state()
        self.reader.tell_sections()
        self.show_hint()

    def show_hint(self) -> None:
        """The most needed of what can be typed here."""
        _ = self.session.translator.gettext
        self.mode.print(
            _("Press Enter for the next section, or type the number of a section, or all."),
            _("Type w and the number of a card for why you see it, or o and the number for what it rests on."),
            _("Type h for all that you can type."),
        )

    def numbers(self) -> list[str]:
        _ = self.session.translator.gettext
        return [_("Enter: read the next section."), _("A number: read that section.")]

    # Commands

    def read(self, sections: Sequence[Section]) -> bool:
        """Read sections, or say what can be done instead."""
        return False if self.reader.read(sections) else self.stay()

    def show_numbered(self, typed: str) -> bool:
        """The section with the number that was typed; False if there is none."""
        if not 1 <= as_number(typed) <= len(self.page.sections):
            return False
        self.read([self.page.sections[as_number(typed) - 1]])
        return True

    def show_next(self) -> bool:
        """The section after the one that was read last."""
        following = self.page.sections[self.reader.here + 1 :][:1]
        if following:
            self.read(following)
        else:
            _ = self.session.translator.gettext
            self.mode.print(_("That was the last section."), _("Type g for the list of sections."))
        return False

    def show_all(self) -> bool:
        """Every section."""
        return self.read(self.page.sections)

    def show_card_again(self, typed: str) -> bool:
        """A card once more, or the section that was read last."""
        if typed:
            return self.with_card(typed, lambda card: self.mode.print(*self.reader.card_lines(card, with_if=True)))
        return self.read([self.page.sections[self.reader.here]])

    def show_again(self) -> bool:
        """The list of sections."""
        self.show_overview()
        return False

    def with_card(self, typed: str, show: Callable[[Card], None]) -> bool:
        """Show something about the card with the number that was typed."""
        if 1 <= as_number(typed) <= len(self.cards):
            show(self.cards[as_number(typed) - 1])
        else:
            _, last = self.session.translator.gettext, len(self.cards)
            self.mode.print(_("Type the number of a card after the letter. The cards are 1 to {last}.", last=last))
        return False

    def show_why(self, typed: str) -> bool:
        """Why a card is shown."""
        translator, beside = self.session.translator, self.session.beside
        return self.with_card(typed, lambda card: self.mode.print(*writer.why_lines(card, translator, beside)))

    def show_grounds(self, typed: str) -> bool:
        """What a card rests on."""
        translator, beside = self.session.translator, self.session.beside
        return self.with_card(typed, lambda card: self.mode.print(*grounds_lines(card, translator, beside)))

    def show_all_sources(self) -> bool:
        """The sources of all cards, each with the numbers of those that rest on it."""
        self.mode.print(*source_lines(self.page, self.session.translator, self.session.beside, self.cards))
        return False

    def show_phrases(self, typed: str) -> bool:
        """The phrases and numbers of a card, or the cards that have any."""
        if typed:
            return self.with_card(typed, self._show_phrases)
        _ = self.session.translator.gettext
        spoken = self._speaking()
        lines = [_("These cards have phrases or phone numbers. Type p and the number of one.")] if spoken else []
        for number, card in spoken.items():
            lines += titled(card, f"{number}. ")
        self.mode.print(*lines or [_("No card has phrases or phone numbers.")])
        return False

    def _speaking(self) -> dict[int, Card]:
        """The cards that have phrases or phone numbers, by their numbers."""
        return {number: card for number, card in enumerate(self.cards, start=1) if card.say or card.contacts}

    def _show_phrases(self, card: Card) -> None:
        translator, _, spoken = self.session.translator, self.session.translator.gettext, self._speaking()
        lines = list(titled(card))
        if card.say or card.contacts:
            lines += writer.phrase_lines(card, translator, self.session.beside)
        elif spoken:
            numbers = ", ".join(map(str, spoken))
            lines += [_("This card has none."), _("Cards with phrases or phone numbers: {numbers}", numbers=numbers)]
        else:
            lines.append(_("No card has phrases or phone numbers."))
        self.mode.print(*lines)

    def stay(self) -> bool:
        self.show_hint()
        return False

    def change(self) -> bool:
        """Choose an answer to change."""
        self._again = self.change_answer(self.page.asked)
        return self._again is not None or self.stay()

    def step_back(self) -> bool:
        """To the last question."""
        self._again = self.page.asked[-1].id if self.page.asked else None
        return True

    def compare(self) -> bool:
        """What if."""
        Comparing(self.mode).run()
        return self.stay()

    def change_language(self, change: Callable[[], None]) -> bool:
        change()
        self.show_guidance()
        return False

    def another_visit(self) -> bool:
        """Ask about another visit, and tell what stays and how much was dropped."""
        before = self.page.asked
        self.mode.session = self.session.another_visit()
        kept = self.session.page().asked
        _, ngettext = self.session.translator.gettext, self.session.translator.ngettext
        self.mode.print(
            _("Another visit of the same person."),
            ngettext("{number} answer was dropped.", "{number} answers were dropped.", len(before) - len(kept)),
            ngettext("{number} answer stays.", "{number} answers stay.", len(kept)),
            *(_("{question} {answer}", question=known.ask, answer=known.told) for known in kept),
        )
        self._again = None
        return True


def titled(card: Card, lead: str = "") -> Iterator[str]:
    """The title of a card, in two languages where there are two."""
    return pair(card.title, card.beside.title if card.beside else None, lead)
