"""`compose(advice, voice)` gives the page of an advice, `compose_question` that of the next question."""

import datetime

from advisor.guide import model as guide_model
from advisor.guide.conditions import Answer
from advisor.guide.model import Guide, Question
from advisor.guide.placeholders import PLACEHOLDER
from advisor.interview import Advice, Interview, ShownCard
from advisor.languages import Voice
from advisor.languages.contexts import context
from advisor.page import wording
from advisor.page.model import VERSION, Card, Choice, Contact, Fact, Page, Phrase, QuestionPage, Section, Source, Trail


def compose(advice: Advice, voice: Voice, today: datetime.date, *, staff: bool = False) -> Page:
    """The guidance in the language of `voice`. `today` decides what is stale, `staff` whether it has their notes."""
    composer = _Composer(advice.guide, voice, today, staff=staff)
    sections = tuple(
        Section(
            id=part.section.id,
            title=voice.guide(context("section", part.section.id, "title"), part.section.title),
            cards=tuple(composer.card(shown) for shown in sorted(part.cards, key=lambda shown: not shown.applies)),
            headline=part.section.choose == "first",
        )
        for part in advice.sections
    )
    return Page(
        version=VERSION,
        guide=advice.guide.id,
        title=voice.guide(context("guide", "guide", "title"), advice.guide.title),
        lang=voice.language.code,
        notices=(*notices(voice), *stale_notices(sections, voice)),
        asked=tuple(
            composer.trail(advice.guide.questions[question], answer) for question, answer in advice.answers.items()
        ),
        sections=sections,
    )


def compose_question(interview: Interview, voice: Voice, question_id: str | None = None) -> QuestionPage | None:
    """The next question, or the one with `question_id` to be answered again; None if none is left to ask."""
    guide = interview.guide
    question = guide.questions[question_id] if question_id else interview.question
    if question is None:
        return None
    order = list(guide.questions)
    before = [known for known in interview.answers if order.index(known) < order.index(question.id)]
    number = len(before) + 1
    at_most = len(interview.answers) + interview.questions_left
    composer = _Composer(guide, voice, datetime.date.min)
    return QuestionPage(
        id=question.id,
        ask=wording.ask(question, voice),
        why=voice.guide(context("question", question.id, "why"), question.why),
        many=question.choose == "many",
        choices=tuple(composer.choice(question, option) for option in question.options),
        none=wording.none_label(question, voice) if question.choose == "many" else None,
        decline=wording.declined(voice),
        number=number,
        at_most=at_most,
        progress=voice.ui("Question {number} of at most {at_most}", number=number, at_most=at_most),
        notices=notices(voice),
        trail=tuple(composer.trail(known, answer) for known, answer in interview.asked),
        answer=interview.answers.get(question.id),
        answered=question.id in interview.answers,
    )


def notices(voice: Voice) -> tuple[str, ...]:
    """What a reader must know about the translation itself."""
    if not voice.language.is_draft:
        return ()
    return (voice.ui("Draft translation: no person has reviewed it yet. Where it matters, check the English text."),)


def notices_beside(voice: Voice, beside: Voice) -> tuple[str, ...]:
    """What must be known about the language beside the first, told in the first."""
    if not beside.language.is_draft:
        return ()
    return (
        voice.ui(
            "Draft translation ({language}): no person has reviewed it yet. Where it matters, check the English text.",
            language=beside.language.name,
        ),
    )


def stale_notices(sections: tuple[Section, ...], voice: Voice) -> tuple[str, ...]:
    """That some of the cards are overdue for a check."""
    stale = sum(card.stale for section in sections for card in section.cards)
    if not stale:
        return ()
    return (
        voice.nui(
            "{number} card has not been checked again in time. It may be out of date and is marked.",
            "{number} cards have not been checked again in time. They may be out of date and are marked.",
            stale,
        ),
    )


def contacts(guide: Guide, ids: tuple[str, ...], voice: Voice) -> tuple[Contact, ...]:
    """Contacts of a guide by their ids."""
    composer = _Composer(guide, voice, datetime.date.min)
    return tuple(composer.contact(guide.contacts[contact]) for contact in ids)


class _Composer:
    """Speaks the parts of a guide."""

    def __init__(self, guide: Guide, voice: Voice, today: datetime.date, *, staff: bool = False) -> None:
        self.guide = guide
        self.voice = voice
        self.today = today
        self.staff = staff

    def card(self, shown: ShownCard) -> Card:
        card = shown.card
        basis = self.guide.basis(card)
        checked = self.guide.checked(card)
        return Card(
            id=card.id,
            state="applies" if shown.applies else "may-apply",
            if_=None if shown.applies else wording.condition_words(shown.left, self.guide, self.voice),
            may_apply=None if shown.applies else wording.may_apply(shown.left, self.guide, self.voice),
            title=self._text(card.id, "title", card.title),
            text=self._text(card.id, "text", card.text),
            steps=tuple(self._text(card.id, "steps", step) for step in card.steps),
            say=tuple(self.phrase(card.id, phrase) for phrase in card.say),
            contacts=tuple(self.contact(self.guide.contacts[contact]) for contact in card.contacts),
            basis=basis.value,
            basis_name=wording.basis_name(basis, self.voice),
            checked=checked,
            checked_on=self.voice.ui("checked on {date}", date=wording.day(checked, self.voice)),
            stale=self.guide.recheck(card) < self.today,
            facts=tuple(self.fact(self.guide.facts[fact]) for fact in card.facts),
            sources=self.sources(card),
            because={question: tuple(sorted(answer)) for question, answer in shown.because.items()},
            reasons=self.reasons(shown),
            staff=self._text(card.id, "staff", card.staff) if self.staff and card.staff else None,
            if_lines=tuple(wording.condition_lines(shown.left, self.guide, self.voice)),
        )

    def reasons(self, shown: ShownCard) -> tuple[str, ...]:
        """Which answers brought a card up, one sentence each."""
        if not shown.because:
            return (self.voice.ui("This is shown to everybody who could need it."),) if shown.applies else ()
        return tuple(
            self.voice.ui(
                "You answered “{answer}” to “{question}”.",
                answer=wording.told(self.guide.questions[question], answer, self.voice),
                question=wording.ask(self.guide.questions[question], self.voice),
            )
            for question, answer in shown.because.items()
        )

    def contact(self, contact: guide_model.Contact) -> Contact:
        return Contact(
            id=contact.id,
            name=self.voice.guide(context("contact", contact.id, "name"), contact.name),
            phone=contact.phone,
            url=contact.url,
            hours=self._optional("contact", contact.id, "hours", contact.hours),
        )

    def phrase(self, card_id: str, phrase: str) -> Phrase:
        return Phrase(self._fill(phrase, english=True), self._text(card_id, "say", phrase))

    def fact(self, fact: guide_model.Fact) -> Fact:
        return Fact(
            id=fact.id,
            states=self.voice.guide(context("fact", fact.id, "states"), fact.states),
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
            kind_name=wording.basis_name(source.kind, self.voice),
            note=self._optional("source", source.id, "note", source.note),
        )

    def choice(self, question: Question, option: guide_model.Option) -> Choice:
        item = f"{question.id}/{option.id}"
        return Choice(
            id=option.id,
            label=wording.option_label(question, option.id, self.voice),
            hint=self._optional("option", item, "hint", option.hint),
            group=self._optional("question", question.id, "group", option.group),
            find=tuple(self.voice.guide(context("option", item, "find"), words) for words in option.find),
        )

    def trail(self, question: Question, answer: Answer) -> Trail:
        options = [option for option in question.options if option.id in (answer or ())]
        return Trail(
            id=question.id,
            ask=wording.ask(question, self.voice),
            answer=None if answer is None else tuple(self.choice(question, option) for option in options),
            told=wording.told(question, answer, self.voice),
            private=question.private or any(option.private for option in options),
        )

    def _text(self, card_id: str, key: str, text: str) -> str:
        return self._fill(self.voice.guide(context("card", card_id, key), text))

    def _optional(self, kind: str, item_id: str, key: str, text: str | None) -> str | None:
        return None if text is None else self.voice.guide(context(kind, item_id, key), text)

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
