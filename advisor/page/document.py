"""The whole guidance in one piece, for a file or another program: the answers, the sections, and what they rest on."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from advisor.guide.model import Guide
from advisor.interview import Advice, Redacted
from advisor.languages import Translator
from advisor.languages.translator import mark as _
from advisor.page.blocks import Answer, Answered, Block, Card, Fact, Group, Heading, Item, Paragraph, Section
from advisor.page.guidance import compose
from advisor.page.notices import clock_notices, stale_notices, translation_notices
from advisor.page.page import Page
from advisor.page.question import answered
from advisor.page.sources import all_sources, facts, sources_of
from advisor.page.why import condition_items, reasons
from advisor.page.words import Translators, Words

LABELS = {
    "answers": _("Your answers"),
    "steps": _("What to do"),
    "say": _("You can say, or show, this in English"),
    "contacts": _("Where to turn"),
    "why": _("Why am I seeing this?"),
    "facts": _("Facts and sources"),
    "sources": _("Sources"),
}
"""The headings of the parts of a card and of the document, by their keys."""

FOR_LAWYER = _("For your lawyer")
REVEALS = _("This page tells every answer you gave, private ones too. Give it to your lawyer alone.")
"""What stands on top of the guidance that somebody gives to their lawyer."""


class Document(Redacted, frozen=True):
    """The guidance with all that belongs to it. `facts`, `reasons` and `conditions` are by the ids of cards.

    `reasons`: which answers brought a card up. `conditions`: when it applies, part by part. `notices`: what must be
    known about everything, for the readers of each language. `labels`: the headings that the parts of a card and of the
    document stand below, by their keys.
    """

    guide: str
    translators: Translators
    page: Page
    asked: tuple[Answered, ...]
    facts: Mapping[str, tuple[Fact, ...]]
    reasons: Mapping[str, tuple[Item, ...]]
    conditions: Mapping[str, tuple[Item, ...]]
    notices: tuple[tuple[Words, ...], ...]
    labels: Mapping[str, Words]
    blocks: tuple[Block, ...]

    @property
    def whole(self) -> Page:
        """All of it as one page."""
        return msgspec.structs.replace(self.page, blocks=self.blocks)

    @property
    def for_lawyer(self) -> Page:
        """All of it as one page that says on top for whom it is, and what it reveals."""
        gettext = self.translators.gettext
        mark = (Heading(gettext(FOR_LAWYER)), Paragraph(gettext(REVEALS), "warning"))
        return msgspec.structs.replace(self.page, blocks=(*mark, *self.blocks))

    @property
    def answer(self) -> Page:
        """The answer page alone; all of it for a guide that has none."""
        answer = self.page.answer_page
        return self.whole if answer is None else msgspec.structs.replace(self.page, blocks=(answer,))


def compose_document(advice: Advice, translators: Translators, clock: datetime.date) -> Document:
    """The whole guidance in the languages of `translators`; the day of the `clock` decides what is overdue."""
    guide = advice.guide
    page, today = compose(advice, translators, clock), max(clock, guide.newest_check)
    asked = tuple(answered(guide.questions[known], answer, translators) for known, answer in advice.answers.items())
    advised = {each.card.id: each for section in advice.sections for each in section.cards}
    shown = [(card, advised[card.id]) for card in page.cards]
    labels = {key: translators.gettext(text) for key, text in LABELS.items()}
    told: tuple[Block, ...] = (Heading(labels["answers"]), *asked) if asked else ()
    cited = _cited(page, guide, translators)
    return Document(
        guide=guide.id,
        translators=translators,
        page=page,
        asked=asked,
        facts={card.id: facts(card, guide, translators, today) for card in page.cards},
        reasons={card.id: tuple(reasons(card, each, guide, translators)) for card, each in shown},
        conditions={card.id: tuple(condition_items(each.left, guide, translators)) for card, each in shown},
        notices=(page.notices, *(_notices(page, clock, guide, each) for each in translators.each[1:])),
        labels=labels,
        blocks=(*told, *cited, Heading(labels["sources"]), *all_sources(page, guide, translators)),
    )


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Ascending numbers in words, with those that follow each other as one range: 1, 3–5."""
    for _gap, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _place, number in group]
        yield str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"


def _notices(page: Page, clock: datetime.date, guide: Guide, translator: Translator) -> tuple[Words, ...]:
    """What somebody must know who reads the guidance in one language alone."""
    alone = Translators((translator,))
    odd = clock_notices(clock, guide, alone)
    return (*odd, *translation_notices(alone), *stale_notices(page.sections, alone))


def _cited(page: Page, guide: Guide, translators: Translators) -> tuple[Section, ...]:
    """The sections of a page, each card with the numbers of its sources."""
    ids = dict.fromkeys(source for card in page.cards for source in sources_of(card, guide))
    numbers = {source: number for number, source in enumerate(ids, start=1)}

    def cited(part: Answer | Paragraph | Card | Group) -> Answer | Paragraph | Card | Group:
        match part:
            case Answer(card=Card() as verdict):
                card = cited(verdict)
                return msgspec.structs.replace(part, card=card)
            case Card():
                listed = ", ".join(_ranges(sorted({numbers[source] for source in sources_of(part, guide)})))
                words = translators.gettext("Sources: {numbers}", numbers=listed) if listed else None
                return msgspec.structs.replace(part, cited=words)
            case Group():
                cards = tuple(card for each in part.cards if isinstance(card := cited(each), Card))
                return msgspec.structs.replace(part, cards=cards)
            case _:
                return part

    return tuple(
        msgspec.structs.replace(section, parts=tuple(cited(part) for part in section.parts))
        for section in page.sections
    )
