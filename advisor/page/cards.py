"""Makes blocks of the parts of a guide: cards with their conditions and evidence, and contacts."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from advisor.guide import model
from advisor.guide.conditions import Condition
from advisor.guide.model import Guide
from advisor.guide.placeholders import PLACEHOLDER
from advisor.interview import ShownCard, ShownPart
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page import blocks, wording
from advisor.page.words import Translators, Words


def contacts(guide: Guide, ids: tuple[str, ...], translators: Translators) -> tuple[blocks.Contact, ...]:
    """Contacts of a guide by their ids, with their names and hours in words."""
    return tuple(
        blocks.Contact(
            id=contact.id,
            name=name,
            phone=contact.phone,
            url=contact.url,
            hours=translators.optional("contact", contact.id, "hours", contact.hours),
            words=name,
        )
        for contact in (guide.contacts[known] for known in ids)
        for name in (translators.content(context("contact", contact.id, "name"), contact.name),)
    )


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
        return blocks.Card(
            id=card.id,
            section=section,
            state="applies" if applies else "may-apply",
            title=self.text(card.id, "title", card.title),
            lead=self.text(card.id, "lead", card.lead),
            outcome=card.outcome,
            may_apply=None
            if applies
            else self.translators.each_makes(lambda one: wording.Conditions(guide, one).may_apply(shown.left)),
            if_=self.condition(shown.left),
            evidence=self.evidence(card),
            text=tuple(self.part(card.id, "text", paragraph) for paragraph in shown.text),
            steps=self._steps(shown),
            phrases=self._phrases(card),
            contacts=self._contacts(shown),
            note=self._note(card),
            because={question: tuple(sorted(answer)) for question, answer in shown.because.items()},
            facts=card.facts,
        )

    def condition(self, left: Condition, most: int | None = None) -> Words | None:
        """What is left of a condition, to complete a sentence that begins with "if"; None if nothing is.

        `most`: how many words of it are told at most; None for all.
        """
        if left is True:
            return None

        def told(one: Translator) -> str:
            conditions = wording.Conditions(self.guide, one)
            return conditions.words(left) if most is None else conditions.brief(left, most)

        return self.translators.each_makes(told)

    def conditional(self, text: Words, left: Condition, most: int = wording.PART) -> blocks.Conditional:
        """A text with what is left of its condition, of which `most` words are told at most."""
        if_ = self.condition(left, most)
        if if_ is None:
            return blocks.Conditional(text, None, text)
        return blocks.Conditional(
            text, if_, self.translators.gettext("If {condition}: {text}", condition=if_, text=text)
        )

    def part(
        self, card_id: str, key: str, shown: ShownPart[model.Part], most: int = wording.PART
    ) -> blocks.Conditional:
        """A paragraph or a step of a card."""
        return self.conditional(self.text(card_id, key, shown.part.text), shown.left, most)

    def evidence(self, card: model.Card) -> blocks.Evidence:
        """The kind of evidence for the title and the lead of a card, and when all of it was checked."""
        kind, checked = self.guide.basis(self.guide.facts[card.facts[0]]), self.guide.checked(card)
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

    def _steps(self, shown: ShownCard) -> blocks.Steps | None:
        steps = tuple(self.part(shown.card.id, "steps", step) for step in shown.steps)
        return blocks.Steps(self.translators.gettext("What to do"), steps) if steps else None

    def _phrases(self, card: model.Card) -> blocks.Phrases | None:
        heading = self.translators.gettext("You can say, or show, this in English")
        phrases = self.phrases((card,))
        return blocks.Phrases(heading, phrases) if phrases else None

    def phrases(self, cards: Iterable[model.Card]) -> tuple[blocks.Phrase, ...]:
        """What cards have to say in English, each with what it means in the other languages."""
        return tuple(self._phrase(card.id, phrase) for card in cards for phrase in card.say)

    def _phrase(self, card_id: str, phrase: str) -> blocks.Phrase:
        english = self._fill(phrase, None)
        meanings = tuple(text for text in self.text(card_id, "say", phrase).texts if text.text != english)
        return blocks.Phrase(english, Words(meanings) if meanings else None)

    def _contacts(self, shown: ShownCard) -> blocks.Contacts | None:
        found = tuple(self._contact(mention) for mention in shown.contacts)
        return blocks.Contacts(self.translators.gettext("Where to turn"), found) if found else None

    def _contact(self, mention: ShownPart[model.Mention]) -> blocks.Contact:
        (contact,) = contacts(self.guide, (mention.part.contact,), self.translators)
        if_ = self.condition(mention.left, wording.PART)
        if if_ is None:
            return contact
        told = self.translators.gettext("{name} (if {condition})", name=contact.name, condition=if_)
        return msgspec.structs.replace(contact, words=told, if_=if_)

    def _note(self, card: model.Card) -> blocks.Note | None:
        if not (self.staff and card.staff):
            return None
        first = self.translators.reader
        note = Composer(self.guide, first, self.today).text(card.id, "staff", card.staff)
        return blocks.Note(first.gettext("For staff"), note)

    def text(self, card_id: str, key: str, text: str) -> Words:
        """A text of a card, with its placeholders filled."""
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
