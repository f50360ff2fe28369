"""What is certain and what is still open while the answers come in: for the pane beside the questions at a desk."""

from advisor.guide import model as guide_model
from advisor.interview import Interview, Redacted
from advisor.interview.remaining import shown_cards
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page import wording


class LiveCard(Redacted, frozen=True):
    """A card by its title. `beside`: its title in a second language."""

    id: str
    title: str
    beside: str | None


class LiveSection(Redacted, frozen=True):
    """A section: the cards that are certain, whatever is answered next, and those that are still open.

    `headline`: its cards are the answer to everything, in short.
    """

    id: str
    title: str
    beside: str | None
    certain: tuple[LiveCard, ...]
    open: tuple[LiveCard, ...]
    headline: bool


class Live(Redacted, frozen=True):
    """The sections with anything in them, and the questions that will decide what is open, in words."""

    sections: tuple[LiveSection, ...]
    waiting: tuple[str, ...]

    @property
    def certain(self) -> int:
        """How many cards are certain."""
        return sum(len(section.certain) for section in self.sections)

    @property
    def open(self) -> int:
        """How many cards are still open."""
        return sum(len(section.open) for section in self.sections)


def compose_live(interview: Interview, translator: Translator, beside: Translator | None) -> Live:
    """What the answers so far say, in one language or two.

    A card is certain when nothing is left of its condition; where only the first card that applies is shown, when no
    other can come before it. A declined answer leaves things open, as it does in the guidance.
    """
    guide = interview.guide
    sections = (_section(section, interview, translator, beside) for section in guide.sections.values())
    waiting = [question for question in guide.questions if question in interview.relevant - interview.answers.keys()]
    return Live(
        sections=tuple(section for section in sections if section.certain or section.open),
        waiting=tuple(wording.ask(guide.questions[question], translator) for question in waiting),
    )


def _section(
    section: guide_model.Section, interview: Interview, translator: Translator, beside: Translator | None
) -> LiveSection:
    found = list(shown_cards(interview.guide, section, interview.remaining))
    decided = section.choose != "first" or len(found) == 1

    def cards(*, certain: bool) -> tuple[LiveCard, ...]:
        return tuple(_card(card, translator, beside) for card, left in found if (decided and left is True) == certain)

    return LiveSection(
        section.id,
        *_both(context("section", section.id, "title"), section.title, translator, beside),
        certain=cards(certain=True),
        open=cards(certain=False),
        headline=section.choose == "first",
    )


def _card(card: guide_model.Card, translator: Translator, beside: Translator | None) -> LiveCard:
    return LiveCard(card.id, *_both(context("card", card.id, "title"), card.title, translator, beside))


def _both(where: str, words: str, translator: Translator, beside: Translator | None) -> tuple[str, str | None]:
    return translator.content(where, words), beside.content(where, words) if beside else None
