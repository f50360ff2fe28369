"""The sheet to take home: two sides of paper that tell nobody a private answer.

`compose_sheet` takes public answers alone, so that nothing private can reach it. guide.yaml says under `sheet` what
stands on it of each section. A card stands there if it says so with `sheet`, and if it surely applies; one that may
apply, because private or declined answers decide, needs a text of its own, which says for whom it is.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from advisor.guide.conditions import Condition, given
from advisor.guide.model import ON_SHEET, Card, Guide, Mention, Panel, Part
from advisor.interview import PublicAnswers
from advisor.languages.contexts import context
from advisor.languages.translator import mark as _
from advisor.page import wording
from advisor.page.blocks import (
    Blanks,
    Block,
    Code,
    Conditional,
    Contact,
    Contacts,
    CutOut,
    Heading,
    Item,
    Paragraph,
    Phrase,
    Phrases,
    Side,
    Steps,
)
from advisor.page.cards import Composer, contacts, out_of_date
from advisor.page.notices import translation_notices
from advisor.page.page import Page
from advisor.page.words import Translators, Words

FOLDED, ONE_SIDED = _("Cut out, fold and show"), _("Cut out and show")
"""What to do with the card on the sheet: with its meaning on the back, and in English alone."""


def compose_sheet(
    public: PublicAnswers, translators: Translators, today: datetime.date, *, with_answers: bool = False
) -> Page:
    """The sheet in the languages of `translators`: a page of one or two `Side`s.

    `today` decides whether it says that a check is overdue. `with_answers`: the link to scan, if the guide has a
    `site`, opens the guide with the public answers.
    """
    sheet = _Sheet(public, Composer(public.guide, translators, today), with_answers=with_answers)
    return Page(
        kind="sheet",
        title=sheet_title(translators),
        languages=tuple(language.code for language in translators.languages),
        blocks=tuple(sheet.sides()),
    )


MOST_SCANNED = 213
"""How many bytes a link has at most: those of a code of version 10, level M, the largest that is drawn."""

FIRST_STEPS = _("What to do first")
TO_SAY = _("What to say")
"""The headings of steps and of phrases."""

STEPS = 2
"""How many steps of the verdict stand on a sheet; the ways below say more."""


class Line(NamedTuple):
    """A card that stands on a sheet, and the key of the text that stands there: "lead" or "sheet"."""

    card: Card
    key: str


def verdict_of(public: PublicAnswers) -> Card | None:
    """The verdict that holds whatever the private answers are: the first that surely applies; None for no verdicts."""
    return next((card for card in public.guide.verdicts if given(card.when, public.answers) is True), None)


def lines_of(public: PublicAnswers, section: str) -> list[Line]:
    """The cards of a section that may stand on the sheet, in order, whether there is room or not."""
    return [
        Line(card, "lead" if card.sheet == ON_SHEET else "sheet")
        for card in public.guide.cards_in(section)
        if card.sheet is not None and _may_stand(card, given(card.when, public.answers))
    ]


def _may_stand(card: Card, left: Condition) -> bool:
    """Whether a card surely applies, or may apply and has a text of its own, which says for whom it is."""
    return left is True or (left is not False and card.sheet != ON_SHEET)


def link_to(guide: Guide, language: str, public: PublicAnswers | None = None) -> str | None:
    """The address of the guide's page in a language; None if the guide has no `site`.

    The answers stand behind the #, which a browser keeps to itself.
    """
    if guide.site is None:
        return None
    page = f"{guide.site.rstrip('/')}/{language}.html"
    answers = {
        question: ",".join(sorted(answer)) for question, answer in (public.answers if public else {}).items() if answer
    }
    return f"{page}#{urlencode(answers, safe=',')}" if answers else page


def code_blocks(guide: Guide, translators: Translators, public: PublicAnswers | None = None) -> Iterator[Code]:
    """The link to the guide on a phone, in the first language; with the answers that are to open it, if any.

    A link that is too long for a code that can be scanned leaves the answers out, or is none.
    """
    language = translators.first.language.code
    for link in (link_to(guide, language, public), link_to(guide, language)):
        if link is not None and len(link.encode()) <= MOST_SCANNED:
            words = translators.gettext("The whole guide, for a phone. It sends your answers nowhere.")
            yield Code(link, words, translators.gettext("There is no room for the code here. Type the address:"))
            return


def sheet_title(translators: Translators) -> Words:
    """What a file or a viewer calls the sheet: it says nothing."""
    return translators.gettext("Notes")


def appointment_title(translators: Translators) -> Words:
    """What a calendar calls the entry: it does not say where."""
    return translators.gettext("Appointment")


class _Sheet:
    """Composes the sides of a sheet, and remembers the cards that stand on it."""

    def __init__(self, public: PublicAnswers, composer: Composer, *, with_answers: bool) -> None:
        self.public = public
        self.guide = public.guide
        self.composer = composer
        self.translators = composer.translators
        self.with_answers = with_answers
        self.used: dict[str, Card] = {}
        self.named: set[str] = set()

    def sides(self) -> Iterator[Side]:
        """The front and the back."""
        panels = list(self.guide.sheet.values())
        turn = next((number for number, panel in enumerate(panels) if panel.back), len(panels))
        shared = self.public if self.with_answers else None
        verdict = self._use(verdict_of(self.public))
        title = None if verdict is None else self._text(Line(verdict, "title"))
        front = (
            *self._verdict(verdict),
            *self._panels(panels[:turn]),
            *code_blocks(self.guide, self.translators, shared),
        )
        back = tuple(self._panels(panels[turn:]))
        yield Side(title, (*front, *self._warning(), *(() if back else self._small_print())))
        if back:
            yield Side(None, (*back, *self._small_print()))

    def _use(self, card: Card | None) -> Card | None:
        if card is not None:
            self.used[card.id] = card
        return card

    def _text(self, line: Line) -> Words:
        text: str = getattr(line.card, line.key)
        return self.composer.text(line.card.id, line.key, text)

    def _surely(self, part: Part | Mention) -> bool:
        return given(part.when, self.public.answers) is True

    def _verdict(self, card: Card | None) -> Iterator[Block]:
        """What stands below the title of the verdict: its lead, what to do first, and whom to call."""
        if card is None:
            return
        yield Paragraph(self._text(Line(card, "lead")))
        steps = [self.composer.text(card.id, "steps", step.text) for step in card.steps if self._surely(step)]
        if steps:
            told = tuple(Conditional(words, None, words) for words in steps[:STEPS])
            yield Steps(self.translators.gettext(FIRST_STEPS), told)
        yield from self._contacts(self._named(card))

    def _named(self, card: Card) -> tuple[str, ...]:
        """The contacts that a card surely names."""
        return tuple(mention.contact for mention in card.contacts if self._surely(mention))

    def _contacts(self, ids: Iterable[str], most: int | None = None) -> tuple[Contact, ...]:
        """At most `most` contacts, without those that stand on the sheet already."""
        new = tuple(name for name in dict.fromkeys(ids) if name not in self.named)[:most]
        self.named.update(new)
        return contacts(self.guide, new, self.translators)

    def _panels(self, panels: list[Panel]) -> Iterator[Block]:
        for panel in panels:
            body = list(self._panel(panel))
            if body and panel.title is not None:
                yield Heading(self.translators.content(context("panel", panel.id, "title"), panel.title))
            yield from body

    def _panel(self, panel: Panel) -> Iterator[Block]:
        """The lines of a section, its phrases, its contacts, and lines to write on."""
        lines = lines_of(self.public, panel.id)[: panel.lines]
        for line in lines:
            self._use(line.card)
            yield Item(self._text(line))
        cards = [line.card for line in lines]
        phrases = self._phrases(cards, panel.phrases)
        if phrases and panel.cut_out:
            folds = any(phrase.meaning for phrase in phrases)
            yield CutOut(self.translators.gettext(FOLDED if folds else ONE_SIDED), phrases)
        elif phrases:
            yield Phrases(self.translators.gettext(TO_SAY), phrases)
        if panel.contacts:
            ids = (*self.guide.lifeline, *(name for card in cards for name in self._named(card)))
            yield Contacts(self.translators.gettext("Where to turn"), self._contacts(ids, panel.contacts))
        if panel.blanks:
            blank = context("panel", panel.id, "blanks")
            yield Blanks(tuple(self.translators.content(blank, label) for label in panel.blanks))

    def _phrases(self, cards: list[Card], most: int) -> tuple[Phrase, ...]:
        """At most `most` of what the cards have to say, each once: of each card the first, then of each the second."""
        each = [self.composer.phrases((card,)) for card in cards]
        turns = (phrase.english for turn in zip_longest(*each) for phrase in turn if phrase is not None)
        kept = tuple(dict.fromkeys(turns))[:most]
        return tuple({said.english: said for said in chain(*each) if said.english in kept}.values())

    def _warning(self) -> Iterator[Block]:
        told = self.translators.gettext("Write nothing about your status here.")
        yield Paragraph(told, "strong")

    def _small_print(self) -> Iterator[Block]:
        """What it is, when its facts were checked, and where they come from."""
        gettext = self.translators.gettext
        cards = self.used.values()
        yield Paragraph(gettext("General information, not legal advice. Not from the government."), "quiet")
        if cards:
            checked = min(self.guide.checked(card) for card in cards)
            day = self.translators.each_makes(lambda one: wording.day(checked, one))
            yield Paragraph(gettext("Checked on {date}; ask again after three months.", date=day), "quiet")
            hosts = " · ".join(self._hosts())
            yield Paragraph(self.translators.reader.gettext("Sources: {numbers}", numbers=hosts), "quiet")
        if any(self.guide.recheck(card) < self.composer.today for card in cards):
            yield Paragraph(out_of_date(self.translators), "warning")
        for each in self.translators.each:
            alone = Translators((each,))
            yield from (Paragraph(notice, "quiet") for notice in translation_notices(alone))

    def _hosts(self) -> list[str]:
        """The sites of the best source of what carries each card on the sheet, each once."""
        facts = [self.guide.facts[card.facts[0]] for card in self.used.values()]
        hosts = (urlsplit(self.guide.best_source(fact).url).hostname or "" for fact in facts if fact.sources)
        return sorted({host.removeprefix("www.") for host in hosts})
