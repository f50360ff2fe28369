"""The guidance: `compose` makes the page of an advice. Its blocks are the sections with their cards."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from advisor.guide import model
from advisor.guide.model import Guide
from advisor.guide.placeholders import PLACEHOLDER
from advisor.interview import Advice, AdviceSection, ShownCard
from advisor.languages.contexts import context
from advisor.page import blocks, wording
from advisor.page.blocks import Block
from advisor.page.notices import brief_notice, stale_notices, translation_notices
from advisor.page.words import Translators, Words


def compose(advice: Advice, translators: Translators, today: datetime.date, *, staff: bool = False) -> blocks.Page:
    """The guidance in the languages of `translators`.

    `today` decides which cards are overdue for a check; `staff`: whether the cards have their notes for the volunteer.
    """
    composer = Composer(advice.guide, translators, today, staff=staff)
    shown = (part.section for part in advice.sections)
    titles = [translators.content(context("section", section.id, "title"), section.title) for section in shown]
    sections = tuple(_section(number, advice.sections, titles, composer) for number in range(len(titles)))
    notices = (*translation_notices(translators), *stale_notices(sections, translators))
    return blocks.Page(
        kind="guidance",
        title=translators.content(context("guide", "guide", "title"), advice.guide.title),
        languages=tuple(language.code for language in translators.languages),
        blocks=sections,
        notices=notices,
        brief=brief_notice(notices, translators),
    )


def read_aloud(page: blocks.Page, section: int, translators: Translators, *, so_far: bool) -> tuple[Block, ...]:
    """The guidance for somebody who hears it: how much there is, one section, and the list of all.

    `so_far`: it is that before all is answered.
    """
    heading = page.title if so_far else translators.gettext("This is your guidance.")
    above = (block for block in page.blocks if not isinstance(block, blocks.Section))
    amount = (blocks.Item(words) for words in _amount(page, translators))
    here = page.sections[section : section + 1]
    return (*above, blocks.Heading(heading), *amount, *here, *section_choices(page, translators))


def section_choices(page: blocks.Page, translators: Translators) -> tuple[Block, ...]:
    """The sections, to choose one from."""
    heading = blocks.Heading(translators.gettext("All sections"))
    return (heading, *(blocks.Choice(section.id, section.counted) for section in page.sections))


def contacts(guide: Guide, ids: tuple[str, ...], translators: Translators) -> tuple[blocks.Contact, ...]:
    """Contacts of a guide by their ids, with their names and hours in words."""
    return tuple(
        blocks.Contact(
            id=contact.id,
            name=translators.content(context("contact", contact.id, "name"), contact.name),
            phone=contact.phone,
            url=contact.url,
            hours=translators.optional("contact", contact.id, "hours", contact.hours),
        )
        for contact in (guide.contacts[known] for known in ids)
    )


def _section(
    number: int, parts: tuple[AdviceSection, ...], titles: list[Words], composer: "Composer"
) -> blocks.Section:
    section, shown = parts[number].section, parts[number].cards
    headline = section.choose == "first"
    cards = [composer.card(each, section.id) for each in sorted(shown, key=lambda each: not each.applies)]
    title = titles[number]
    translators = composer.translators
    end = translators.gettext("This is the end of the guidance.")
    if number + 1 < len(titles):
        end = translators.gettext("End of this section. The next one: {title}", title=titles[number + 1])
    return blocks.Section(
        id=section.id,
        title=title,
        headline=headline,
        counted=translators.ngettext("{title} ({number} card)", "{title} ({number} cards)", len(cards), title=title),
        place=translators.gettext(
            "Section {number} of {count}: {title}", number=number + 1, count=len(titles), title=title
        ),
        counts=tuple(_counts(cards, translators)),
        parts=tuple(_verdict(cards, translators) if headline else _parts(cards, translators)),
        end=end,
        brief=_brief(cards, translators) if headline else None,
    )


def _brief(cards: list[blocks.Card], translators: Translators) -> Words:
    """The answer in one line, if there is only one and it is certain."""
    if len(cards) == 1 and cards[0].applies:
        return cards[0].title
    return translators.ngettext("{number} answer is possible.", "{number} answers are possible.", len(cards))


def _amount(page: blocks.Page, translators: Translators) -> Iterator[Words]:
    """How many cards a page has, and how many of them may apply."""
    cards = page.cards
    may = sum(not card.applies for card in cards)
    yield translators.ngettext("It has {number} card in all.", "It has {number} cards in all.", len(cards))
    if may:
        yield translators.ngettext(
            "{number} of them may apply, and says when.", "{number} of them may apply, and say when.", may
        )


def _counts(cards: list[blocks.Card], translators: Translators) -> Iterator[Words]:
    """How many cards of a section apply, and how many may."""
    applies = sum(card.applies for card in cards)
    if applies:
        yield translators.ngettext("{number} card applies.", "{number} cards apply.", applies)
    if applies < len(cards):
        may = len(cards) - applies
        yield translators.ngettext("{number} card may apply.", "{number} cards may apply.", may)


def _verdict(cards: list[blocks.Card], translators: Translators) -> Iterator[blocks.Paragraph | blocks.Card]:
    """The answer in short; where several are possible, first how to read them."""
    if len(cards) > 1 and any(card.applies for card in cards):
        how = translators.gettext(
            "More than one answer is possible. Read each “if” below. If one of them is so, that answer is yours. "
            "If none is, the first answer is."
        )
        yield blocks.Paragraph(how, "warning")
    elif len(cards) > 1:
        yield blocks.Paragraph(
            translators.gettext("More than one answer is possible. Each says when it is yours."), "warning"
        )
    yield from cards


def _parts(
    cards: list[blocks.Card], translators: Translators
) -> Iterator[blocks.Paragraph | blocks.Card | blocks.Group]:
    """The cards that apply, then those that may, those with the same "if" together."""
    yield from (card for card in cards if card.applies)
    others: dict[str | None, list[blocks.Card]] = {}
    for card in cards:
        if not card.applies:
            others.setdefault(str(card.if_), []).append(card)
    if others:
        yield blocks.Paragraph(translators.gettext("What may apply to you: each card says when it does."), "warning")
    for group in others.values():
        if len(group) == 1 or group[0].may_apply is None:
            yield from group
        else:
            counted = translators.ngettext(
                "This goes for the next {number} card.", "This goes for the next {number} cards.", len(group)
            )
            yield blocks.Group(group[0].may_apply, counted, tuple(group))


class Composer(NamedTuple):
    """Makes blocks of the parts of a guide."""

    guide: Guide
    translators: Translators
    today: datetime.date
    staff: bool = False

    def card(self, shown: ShownCard, section: str) -> blocks.Card:
        """A card that is shown in a section."""
        card, guide = shown.card, self.guide
        applies = shown.applies
        each = self.translators.each_makes
        return blocks.Card(
            id=card.id,
            section=section,
            state="applies" if applies else "may-apply",
            title=self._text(card.id, "title", card.title),
            may_apply=None if applies else each(lambda one: wording.Conditions(guide, one).may_apply(shown.left)),
            if_=None if applies else each(lambda one: wording.Conditions(guide, one).words(shown.left)),
            evidence=self.evidence(card),
            text=self._text(card.id, "text", card.text),
            steps=self._steps(card),
            phrases=self._phrases(card),
            contacts=self._contacts(card),
            note=self._note(card),
            because={question: tuple(sorted(answer)) for question, answer in shown.because.items()},
            facts=card.facts,
        )

    def evidence(self, card: model.Card) -> blocks.Evidence:
        """What kind of evidence a card rests on, and when it was checked."""
        kind, checked = self.guide.basis(card), self.guide.checked(card)
        kind_name = self.translators.each_makes(lambda one: wording.kind_name(kind, one))
        day = self.translators.each_makes(lambda one: wording.day(checked, one))
        checked_on = self.translators.gettext("checked on {date}", date=day)
        return blocks.Evidence(
            kind=kind.value,
            kind_name=kind_name,
            checked=checked,
            checked_on=checked_on,
            words=self.translators.gettext(
                "Kind of evidence: {basis}, {checked}.", basis=kind_name, checked=checked_on
            ),
            stale=out_of_date(self.translators) if self.guide.recheck(card) < self.today else None,
        )

    def _steps(self, card: model.Card) -> blocks.Steps | None:
        steps = tuple(self._text(card.id, "steps", step) for step in card.steps)
        return blocks.Steps(self.translators.gettext("What to do"), steps) if steps else None

    def _phrases(self, card: model.Card) -> blocks.Phrases | None:
        phrases = []
        for phrase in card.say:
            english = self._fill(phrase, None)
            meanings = tuple(text for text in self._text(card.id, "say", phrase).texts if text.text != english)
            phrases.append(blocks.Phrase(english, Words(meanings) if meanings else None))
        heading = self.translators.gettext("You can say, or show, this in English")
        return blocks.Phrases(heading, tuple(phrases)) if phrases else None

    def _contacts(self, card: model.Card) -> blocks.Contacts | None:
        found = contacts(self.guide, card.contacts, self.translators)
        return blocks.Contacts(self.translators.gettext("Where to turn"), found) if found else None

    def _note(self, card: model.Card) -> blocks.Note | None:
        if not (self.staff and card.staff):
            return None
        first = self.translators.reader
        note = Composer(self.guide, first, self.today)._text(card.id, "staff", card.staff)
        return blocks.Note(first.gettext("For staff"), note)

    def _text(self, card_id: str, key: str, text: str) -> Words:
        words = self.translators.content(context("card", card_id, key), text)
        if "{" not in text:
            return words
        return Words(
            tuple(
                type(each)(self._fill(each.text, place), each.language, each.direction, each.state)
                for place, each in enumerate(words.texts)
            )
        )

    def _fill(self, text: str, place: int | None) -> str:
        """Put the numbers, links and names of contacts where their placeholders are; `place`: of the language."""
        return PLACEHOLDER.sub(lambda found: self._placeholder(found[0], found[1] or "", place), text)

    def _placeholder(self, whole: str, inside: str, place: int | None) -> str:
        """What a placeholder stands for; itself where a translation has broken it."""
        contact_id, _, field = inside.partition(".")
        contact = self.guide.contacts.get(contact_id)
        if contact is None:
            return whole
        name = contact.name
        if place is not None:
            name = self.translators.each[place].content(context("contact", contact_id, "name"), name)
        return {"name": name, "phone": contact.phone, "url": contact.url}.get(field) or whole


def out_of_date(translators: Translators) -> Words:
    """That a check is overdue."""
    return translators.gettext("Not checked again in time: this may be out of date.")
