"""Reads the sections of the guidance aloud, line by line: where each stands, what applies, and then what may."""

from collections.abc import Iterator, Sequence

from advisor.line.choosing import choose
from advisor.line.mode import LineMode
from advisor.page import Card, Page, Section, Session
from advisor.page import text as writer
from advisor.page.lines import pair
from advisor.page.reading import in_order

MOST_AT_ONCE = 30
"""How many cards are read without asking whether the person wants to hear so many."""


class Reader:
    """Prints sections, and remembers which was read last: `here`, from 0."""

    def __init__(self, mode: LineMode) -> None:
        self.mode = mode
        self.here = 0

    @property
    def session(self) -> Session:
        """The session, which is never kept here."""
        return self.mode.session

    @property
    def page(self) -> Page:
        """The guidance, composed once for each session."""
        return self.session.page()

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards as they are read, numbered from 1 in this order."""
        return tuple(card for section in self.page.sections for card in in_order(section))

    def tell_state(self) -> None:
        """What must be known about all of the guidance, that this is it, and how much of it there is."""
        _, ngettext = self.session.translator.gettext, self.session.translator.ngettext
        may_apply = sum(card.state == "may-apply" for card in self.cards)
        lines = [
            _("This is your guidance."),
            ngettext("It has {number} section.", "It has {number} sections.", len(self.page.sections)),
            ngettext("It has {number} card in all.", "It has {number} cards in all.", len(self.cards)),
        ]
        if may_apply:
            lines.append(
                ngettext(
                    "{number} of them may apply, and says when.", "{number} of them may apply, and say when.", may_apply
                )
            )
        self.mode.print(*self.page.notices, *lines)

    def tell_sections(self) -> None:
        """The sections by their numbers, and what can be typed."""
        _ = self.session.translator.gettext
        lines = [_("All sections:")]
        for number, section in enumerate(self.page.sections, start=1):
            lines += pair(self._counted(section), _title_beside(section), f"{number}. ")
        self.mode.print(*lines)

    def _counted(self, section: Section) -> str:
        """The title of a section, and how many cards it has."""
        return self.session.translator.ngettext(
            "{title} ({number} card)", "{title} ({number} cards)", len(section.cards), title=section.title
        )

    def read(self, sections: Sequence[Section]) -> bool:
        """Sections, each with where it stands and how much it has; asks first where that would be much to hear.

        False if the person did not want to hear so much.
        """
        wanted = self._wants(sum(len(section.cards) for section in sections))
        for section in sections if wanted else ():
            self._read(section)
        return wanted

    def _wants(self, number: int) -> bool:
        """Whether the person wants to hear so many cards at once."""
        if number <= MOST_AT_ONCE:
            return True
        _, ngettext = self.session.translator.gettext, self.session.translator.ngettext
        much = ngettext("This reads {number} card at once.", "This reads {number} cards at once.", number)
        back = _("Type 1 to go on, or press Enter to go back.")
        return choose(self.mode, [much, back], [_("Read all of them")]) == 0

    def _read(self, section: Section) -> None:
        """A section and its cards, each with its number on the page."""
        translator = self.session.translator
        self.here = self.page.sections.index(section)
        self.mode.print(*self._place(section))
        for block in writer.section_blocks(section, translator, self.card_lines, self.session.beside):
            self.mode.print(*block)
        number = self.here + 1
        if number < len(self.page.sections):
            self.mode.print(
                translator.gettext("End of section {number}. Press Enter for the next section.", number=number)
            )
        else:
            self.mode.print(translator.gettext("End of section {number}. It is the last one.", number=number))

    def _place(self, section: Section) -> Iterator[str]:
        """Which section this is, and how much of it applies."""
        _, ngettext = self.session.translator.gettext, self.session.translator.ngettext
        where = _(
            "Section {number} of {count}: {title}",
            number=self.here + 1,
            count=len(self.page.sections),
            title=section.title,
        )
        yield from pair(where, _title_beside(section))
        applies = sum(card.state == "applies" for card in section.cards)
        if applies:
            yield ngettext("{number} card applies.", "{number} cards apply.", applies)
        if applies < len(section.cards):
            yield ngettext("{number} card may apply.", "{number} cards may apply.", len(section.cards) - applies)

    def card_lines(self, card: Card, *, with_if: bool) -> Iterator[str]:
        """A card with its number; at the desk with the note for the volunteer, which has no second language."""
        translator = self.session.translator
        title, *rest = writer.card_lines(card, translator, {}, self.session.beside, with_if=with_if)
        yield translator.gettext("Card {number}: {title}", number=self.cards.index(card) + 1, title=title)
        yield from rest
        if card.staff is not None:
            yield translator.gettext("For staff: {note}", note=card.staff)


def _title_beside(section: Section) -> str | None:
    return section.beside.title if section.beside else None
