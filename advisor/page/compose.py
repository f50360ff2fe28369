"""`compose(advice, translator)` gives the page of an advice, `compose_question` that of the next question."""

import datetime

from advisor.guide import model as guide_model
from advisor.guide.conditions import Answer
from advisor.guide.model import Guide, Question
from advisor.guide.placeholders import PLACEHOLDER
from advisor.interview import Advice, Interview, ShownCard
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page import wording
from advisor.page.model import VERSION, Card, Choice, Contact, Fact, Page, Phrase, QuestionPage, Section, Source, Trail


def compose(advice: Advice, translator: Translator, today: datetime.date, *, staff: bool = False) -> Page:
    """The guidance in one language. `today` decides what is stale, `staff` whether it has the notes for staff."""
    composer = _Composer(advice.guide, translator, today, staff=staff)
    sections = tuple(
        Section(
            id=part.section.id,
            title=translator.content(context("section", part.section.id, "title"), part.section.title),
            cards=tuple(composer.card(shown) for shown in sorted(part.cards, key=lambda shown: not shown.applies)),
            headline=part.section.choose == "first",
        )
        for part in advice.sections
    )
    return Page(
        version=VERSION,
        guide=advice.guide.id,
        title=translator.content(context("guide", "guide", "title"), advice.guide.title),
        lang=translator.language.code,
        notices=(*notices(translator), *stale_notices(sections, translator)),
        asked=tuple(
            composer.trail(advice.guide.questions[question], answer) for question, answer in advice.answers.items()
        ),
        sections=sections,
    )


def compose_question(
    interview: Interview, translator: Translator, question_id: str | None = None
) -> QuestionPage | None:
    """The next question, or the one with `question_id` to be answered again; None if none is left to ask."""
    guide = interview.guide
    question = guide.questions[question_id] if question_id else interview.question
    if question is None:
        return None
    order = list(guide.questions)
    before = [known for known in interview.answers if order.index(known) < order.index(question.id)]
    number = len(before) + 1
    at_most = len(interview.answers) + interview.questions_left
    composer = _Composer(guide, translator, datetime.date.min)
    return QuestionPage(
        id=question.id,
        ask=wording.ask(question, translator),
        why=translator.content(context("question", question.id, "why"), question.why),
        many=question.choose == "many",
        choices=tuple(composer.choice(question, option) for option in question.options),
        none=wording.none_label(question, translator) if question.choose == "many" else None,
        decline=wording.declined(translator),
        number=number,
        at_most=at_most,
        progress=translator.gettext("Question {number} of at most {at_most}", number=number, at_most=at_most),
        notices=notices(translator),
        trail=tuple(composer.trail(known, answer) for known, answer in interview.asked),
        answer=interview.answers.get(question.id),
        answered=question.id in interview.answers,
    )


def notices(translator: Translator) -> tuple[str, ...]:
    """What a reader must know about the translation itself."""
    if not translator.language.is_draft:
        return ()
    return (
        translator.gettext(
            "Draft translation: no person has reviewed it yet. Where it matters, check the English text."
        ),
    )


def notices_beside(translator: Translator, beside: Translator) -> tuple[str, ...]:
    """What must be known about the language beside the first, told in the first."""
    if not beside.language.is_draft:
        return ()
    return (
        translator.gettext(
            "Draft translation ({language}): no person has reviewed it yet. Where it matters, check the English text.",
            language=beside.language.name,
        ),
    )


def stale_notices(sections: tuple[Section, ...], translator: Translator) -> tuple[str, ...]:
    """That some of the cards are overdue for a check."""
    stale = sum(card.stale for section in sections for card in section.cards)
    if not stale:
        return ()
    return (
        translator.ngettext(
            "{number} card has not been checked again in time. It may be out of date and is marked.",
            "{number} cards have not been checked again in time. They may be out of date and are marked.",
            stale,
        ),
    )


def contacts(guide: Guide, ids: tuple[str, ...], translator: Translator) -> tuple[Contact, ...]:
    """Contacts of a guide by their ids."""
    composer = _Composer(guide, translator, datetime.date.min)
    return tuple(composer.contact(guide.contacts[contact]) for contact in ids)


class _Composer:
    """Speaks the parts of a guide."""

    def __init__(self, guide: Guide, translator: Translator, today: datetime.date, *, staff: bool = False) -> None:
        self.guide = guide
        self.translator = translator
        self.today = today
        self.staff = staff

    def card(self, shown: ShownCard) -> Card:
        card = shown.card
        basis = self.guide.basis(card)
        checked = self.guide.checked(card)
        return Card(
            id=card.id,
            state="applies" if shown.applies else "may-apply",
            if_=None if shown.applies else wording.condition_words(shown.left, self.guide, self.translator),
            may_apply=None if shown.applies else wording.may_apply(shown.left, self.guide, self.translator),
            title=self._text(card.id, "title", card.title),
            text=self._text(card.id, "text", card.text),
            steps=tuple(self._text(card.id, "steps", step) for step in card.steps),
            say=tuple(self.phrase(card.id, phrase) for phrase in card.say),
            contacts=tuple(self.contact(self.guide.contacts[contact]) for contact in card.contacts),
            basis=basis.value,
            basis_name=wording.basis_name(basis, self.translator),
            checked=checked,
            checked_on=self.translator.gettext("checked on {date}", date=wording.day(checked, self.translator)),
            stale=self.guide.recheck(card) < self.today,
            facts=tuple(self.fact(self.guide.facts[fact]) for fact in card.facts),
            sources=self.sources(card),
            because={question: tuple(sorted(answer)) for question, answer in shown.because.items()},
            reasons=self.reasons(shown),
            staff=self._text(card.id, "staff", card.staff) if self.staff and card.staff else None,
            if_lines=tuple(wording.condition_lines(shown.left, self.guide, self.translator)),
        )

    def reasons(self, shown: ShownCard) -> tuple[str, ...]:
        """Which answers brought a card up, one sentence each."""
        if not shown.because:
            return (self.translator.gettext("This is shown to everybody who could need it."),) if shown.applies else ()
        return tuple(
            self.translator.gettext(
                "You answered “{answer}” to “{question}”.",
                answer=wording.told(self.guide.questions[question], answer, self.translator),
                question=wording.ask(self.guide.questions[question], self.translator),
            )
            for question, answer in shown.because.items()
        )

    def contact(self, contact: guide_model.Contact) -> Contact:
        return Contact(
            id=contact.id,
            name=self.translator.content(context("contact", contact.id, "name"), contact.name),
            phone=contact.phone,
            url=contact.url,
            hours=self._optional("contact", contact.id, "hours", contact.hours),
        )

    def phrase(self, card_id: str, phrase: str) -> Phrase:
        return Phrase(self._fill(phrase, english=True), self._text(card_id, "say", phrase))

    def fact(self, fact: guide_model.Fact) -> Fact:
        return Fact(
            id=fact.id,
            states=self.translator.content(context("fact", fact.id, "states"), fact.states),
            as_of=fact.as_of,
            confidence=fact.confidence,
            caveat=self._optional("fact", fact.id, "caveat", fact.caveat),
            sources=fact.sources,
            stale=fact.recheck < self.today,
        )

    def sources(self, card: guide_model.Card) -> tuple[Source, ...]:
        """The sources of a card's facts, each once, in the order of the facts."""
        ids = dict.fromkeys(source for fact in card.facts for source in self.guide.facts[fact].sources)
        return tuple(self.source(self.guide.sources[source]) for source in ids)

    def source(self, source: guide_model.Source) -> Source:
        return Source(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            url=source.url,
            published=source.published,
            kind=source.kind.value,
            kind_name=wording.basis_name(source.kind, self.translator),
            note=self._optional("source", source.id, "note", source.note),
        )

    def choice(self, question: Question, option: guide_model.Option) -> Choice:
        item = f"{question.id}/{option.id}"
        return Choice(
            id=option.id,
            label=wording.option_label(question, option.id, self.translator),
            hint=self._optional("option", item, "hint", option.hint),
            group=self._optional("question", question.id, "group", option.group),
            find=tuple(self.translator.content(context("option", item, "find"), words) for words in option.find),
        )

    def trail(self, question: Question, answer: Answer) -> Trail:
        options = [option for option in question.options if option.id in (answer or ())]
        return Trail(
            id=question.id,
            ask=wording.ask(question, self.translator),
            answer=None if answer is None else tuple(self.choice(question, option) for option in options),
            told=wording.told(question, answer, self.translator),
            private=question.private or any(option.private for option in options),
        )

    def _text(self, card_id: str, key: str, text: str) -> str:
        return self._fill(self.translator.content(context("card", card_id, key), text))

    def _optional(self, kind: str, item_id: str, key: str, text: str | None) -> str | None:
        return None if text is None else self.translator.content(context(kind, item_id, key), text)

    def _fill(self, text: str, *, english: bool = False) -> str:
        """Put the numbers, links and names of contacts where their placeholders are."""
        return PLACEHOLDER.sub(lambda found: self._placeholder(found[0], found[1] or "", english=english), text)

    def _placeholder(self, whole: str, inside: str, *, english: bool) -> str:
        """What a placeholder stands for; itself where a translation has broken it."""
        contact_id, _, field = inside.partition(".")
        contact = self.guide.contacts.get(contact_id)
        if contact is None:
            return whole
        spoken = contact if english else self.contact(contact)
        return {"name": spoken.name, "phone": spoken.phone, "url": spoken.url}.get(field) or whole
