"""The desk: what is held of a client, what is said when it is dropped, and what the volunteer is told beforehand."""

import msgspec

from advisor.languages import Translator


class Holding(msgspec.Struct, frozen=True):
    """How much is held of somebody: answers given, questions declined, and cards shown or that could be shown."""

    answers: int
    declined: int
    cards: int

    @property
    def nothing(self) -> bool:
        """Whether nothing at all is held."""
        return not (self.answers or self.declined)


def dropped_lines(dropped: Holding, left: Holding, translator: Translator) -> tuple[str, ...]:
    """What was held of the last client and is dropped, by count, and what is left, a sentence each."""
    if dropped.nothing:
        gone: tuple[str, ...] = (translator.gettext("There was nothing to drop."),)
    else:
        gone = (
            translator.ngettext("{number} answer was dropped.", "{number} answers were dropped.", dropped.answers),
            *(_declined(dropped.declined, translator) if dropped.declined else ()),
            translator.ngettext(
                "The guidance with {number} card is gone.", "The guidance with {number} cards is gone.", dropped.cards
            ),
        )
    return (
        *gone,
        translator.ngettext(
            "{number} answer is held now.", "{number} answers are held now.", left.answers + left.declined
        ),
        translator.gettext("Nothing was saved. Photos of the screen, and notes on paper, are not ours to drop."),
    )


def _declined(number: int, translator: Translator) -> tuple[str, ...]:
    return (
        translator.ngettext(
            "{number} question that was declined was dropped.",
            "{number} questions that were declined were dropped.",
            number,
        ),
    )


def idle_lines(minutes: int, translator: Translator) -> tuple[str, ...]:
    """What the idle lock does, a sentence each; `minutes` until it blanks the screen."""
    return (
        translator.ngettext(
            "After {number} minute without a key the screen goes blank.",
            "After {number} minutes without a key the screen goes blank.",
            minutes,
        ),
        translator.ngettext(
            "After {number} minute without a key everything about the client is dropped.",
            "After {number} minutes without a key everything about the client is dropped.",
            2 * minutes,
        ),
    )
