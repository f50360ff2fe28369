"""The desk: what is certain while the answers come in, what is dropped with a client, and the pause."""

from collections.abc import Iterable, Iterator

import msgspec

from advisor.guide import model
from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import Interview, Redacted
from advisor.interview.remaining import shown_cards
from advisor.languages.contexts import context
from advisor.page.blocks import Block, Heading, Item, Paragraph
from advisor.page.question import ask_words
from advisor.page.welcome import Setting, first_blocks, idle_drop, printed_blocks
from advisor.page.words import Translators, Words


class Holding(msgspec.Struct, frozen=True):
    """How much is held of somebody: answers given, questions declined, and cards that could be shown."""

    answers: int = 0
    declined: int = 0
    cards: int = 0

    @property
    def nothing(self) -> bool:
        """Whether nothing at all is held."""
        return not (self.answers or self.declined)


class Live(Redacted, frozen=True):
    """What the answers so far say: `verdict`, and the `rest`: leads that are certain, and what decides the others.

    `brief`: the verdict in one line, with its title; None for a guide that has no section that answers in short.
    `newest`: the first lead that the last answer made certain.
    """

    verdict: tuple[Block, ...]
    rest: tuple[Block, ...]
    brief: tuple[Words, Words] | None
    newest: Words | None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All of it, as one reads it."""
        return (*self.verdict, *self.rest)


class _Part(msgspec.Struct, frozen=True):
    """A section: its cards that are certain, whatever is answered next, and those that are still open."""

    section: model.Section
    certain: tuple[model.Card, ...]
    open: tuple[model.Card, ...]


def certain_cards(interview: Interview) -> frozenset[str]:
    """The ids of the cards that are certain."""
    return frozenset(card.id for part in _parts(interview) for card in part.certain)


def holding(interview: Interview) -> Holding:
    """How much is held of a person."""
    given = interview.answers.values()
    if not given:
        return Holding()
    declined = sum(answer is None for answer in given)
    cards = sum(len(part.certain) + len(part.open) for part in _parts(interview))
    return Holding(len(given) - declined, declined, cards)


def compose_live(interview: Interview, before: frozenset[str] | None, translators: Translators) -> Live:
    """What the answers so far say. `before`: the cards that were certain before the last answer; None for all.

    A card is certain when nothing is left of its condition; where only the first card that applies is shown, when no
    other can come before it. A declined answer leaves things open, as it does in the guidance.
    """
    known = certain_cards(interview) if before is None else before
    return _LiveComposer(interview, interview, known, translators).live()


def compose_seen_live(interview: Interview, before: frozenset[str] | None, translators: Translators) -> Live:
    """The same for a place that whoever looks on can see, unasked: only what follows from public answers.

    That something else is certain is told, and not what.
    """
    known = certain_cards(interview) if before is None else before
    return _LiveComposer(interview, _public(interview), known, translators).live()


def has_private(interview: Interview) -> bool:
    """Whether any of the answers is private."""
    return any(_is_private(question, answer) for question, answer in interview.asked)


def _public(interview: Interview) -> Interview:
    """The walk without the answers that are private; itself where there are none."""
    public = {question.id: answer for question, answer in interview.asked if not _is_private(question, answer)}
    return interview if len(public) == len(interview.answers) else Interview.replay(interview.guide, public)


def _is_private(question: model.Question, answer: Answer) -> bool:
    """Whether an answer is private: of several that can be chosen together, what is missing would tell as much."""
    several = question.choose == "many"
    return question.private or any(
        option.private and (several or option.id in (answer or ())) for option in question.options
    )


def ready_blocks(translators: Translators) -> tuple[Block, ...]:
    """That there is guidance, and why it is not shown yet."""
    said = translators.gettext(
        "The guidance is ready. Some of it follows from private answers, so it is not shown yet. Show it when nobody "
        "else can see the screen."
    )
    return (Paragraph(said),)


def next_client_blocks(dropped: Holding, guide: Guide, setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """How much of the last client was dropped, how much is held now, and the beginning for the next client."""
    return (
        *(Item(words) for words in _dropped(dropped, translators)),
        Item(translators.ngettext("{number} answer is held now.", "{number} answers are held now.", 0)),
        Paragraph(
            translators.gettext("Nothing was saved. Photos of the screen, and notes on paper, are not ours to drop.")
        ),
        *printed_blocks(setting, translators),
        *first_blocks(guide, setting, translators),
    )


def next_client_title(translators: Translators, *, expired: bool) -> Words:
    """The title for the next client. `expired`: nobody was there for a while."""
    if expired:
        return translators.gettext("Nobody was here for a while, so everything about the client was dropped.")
    return translators.gettext("Ready for the next client")


def paused_blocks(setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """How to go on to the next client instead, and what the idle cover will do, if there is one."""
    if setting.typed:
        dropping = translators.gettext("Type next for the next client: nothing about this one is shown any more.")
    else:
        dropping = translators.gettext(
            "Press {key} for the next client: nothing about this one is shown any more.", key="n"
        )
    return (
        Paragraph(dropping),
        *((Paragraph(idle_drop(setting, translators), "quiet"),) if setting.idle else ()),
        *printed_blocks(setting, translators),
    )


def _dropped(dropped: Holding, translators: Translators) -> Iterator[Words]:
    if dropped.nothing:
        yield translators.gettext("There was nothing to drop.")
        return
    yield translators.ngettext("{number} answer was dropped.", "{number} answers were dropped.", dropped.answers)
    if dropped.declined:
        yield translators.ngettext(
            "{number} question that was declined was dropped.",
            "{number} questions that were declined were dropped.",
            dropped.declined,
        )
    yield translators.ngettext(
        "The guidance with {number} card is gone.", "The guidance with {number} cards is gone.", dropped.cards
    )


def _parts(interview: Interview) -> list[_Part]:
    """The sections with anything in them."""
    parts = []
    for section in interview.guide.sections.values():
        found = list(shown_cards(interview.guide, section, interview.remaining))
        decided = section.choose != "first" or len(found) == 1
        certain = tuple(card for card, left in found if decided and left is True)
        unsure = tuple(card for card, left in found if not (decided and left is True))
        if found:
            parts.append(_Part(section, certain, unsure))
    return parts


class _LiveComposer:
    """Composes what is certain and what is open. `known`: the ids of the cards that were certain before.

    `told`: the walk whose cards are told; `interview` itself, or less than that.
    """

    def __init__(self, interview: Interview, told: Interview, known: frozenset[str], translators: Translators) -> None:
        self.interview = interview
        self.known = known
        self.translators = translators
        self.reader = translators.reader
        self.parts = _parts(told)
        self.untold = () if told is interview else tuple(_untold(_parts(interview), self.parts))

    def live(self) -> Live:
        verdict = next((part for part in self.parts if part.section.choose == "first"), None)
        others = [part for part in self.parts if part.section.choose != "first"]
        return Live(
            verdict=tuple(self.verdict(verdict)) if verdict else (),
            rest=(*self.new(others), *self.open(), *self.before(others), *self.more()),
            brief=self.brief(verdict) if verdict else None,
            newest=next((item.words for item in self._leads(self._new(others), self.reader)), None),
        )

    def verdict(self, part: _Part) -> Iterator[Block]:
        """The verdict under its title, or which are possible; in the volunteer's language where it is not certain."""
        yield Heading(self._section(part))
        if part.certain:
            yield from (Paragraph(label, "strong") for label in self._outcomes(part.certain))
            yield from self._titles(part.certain, self.translators)
        elif part.section.id in self._untold_sections:
            yield Paragraph(self.reader.gettext("It is certain, and follows from a private answer."), "quiet")
        else:
            yield Paragraph(self.reader.gettext("Still open. It will be one of these:"), "quiet")
            yield from self._titles(part.open, self.reader)

    def brief(self, part: _Part) -> tuple[Words, Words]:
        """The title of the verdict's section, and the verdict or how many are possible, each in a line."""
        said = self.reader.ngettext("Still open, {number} possible", "Still open, {number} possible", len(part.open))
        if part.certain:
            verdicts = (str(item.words) for item in self._titles(part.certain, self.reader))
            said = self.reader.untranslated(" / ".join(verdicts))
        elif part.section.id in self._untold_sections:
            said = self.reader.gettext("It is certain, and follows from a private answer.")
        return self._section(part), said

    def new(self, parts: list[_Part]) -> Iterator[Block]:
        """What the last answer made certain, but for the verdict, which stands above."""
        cards = self._new(parts)
        if cards:
            yield Heading(self.reader.gettext("New"))
        yield from self._leads(cards, self.translators)

    def open(self) -> Iterator[Block]:
        """The questions that decide the rest."""
        waiting = self.interview.relevant - self.interview.answers.keys()
        if not waiting:
            yield Heading(self.reader.gettext("No question is open any more."))
            return
        yield Heading(self.reader.gettext("These questions decide the rest"))
        questions = self.interview.guide.questions.values()
        yield from (Item(ask_words(question, self.reader)) for question in questions if question.id in waiting)

    def before(self, parts: list[_Part]) -> Iterator[Block]:
        """What was certain before, by section."""
        old = [(part, [card for card in part.certain if card.id in self.known]) for part in parts]
        if any(cards for _, cards in old):
            yield Heading(self.reader.gettext("Certain already"))
        for part, cards in old:
            if cards:
                yield Paragraph(self._section(part), "strong")
            yield from self._leads(cards, self.reader)

    def more(self) -> Iterator[Block]:
        """How much else is certain."""
        if self.untold:
            more = self.reader.ngettext(
                "{number} more card is certain, and follows from a private answer. The guidance so far has it.",
                "{number} more cards are certain, and follow from a private answer. The guidance so far has them.",
                len(self.untold),
            )
            yield Paragraph(more, "quiet")

    @property
    def _untold_sections(self) -> set[str]:
        return {section for section, _ in self.untold}

    def _new(self, parts: list[_Part]) -> list[model.Card]:
        return [card for part in parts for card in part.certain if card.id not in self.known]

    def _outcomes(self, cards: Iterable[model.Card]) -> Iterator[Words]:
        for card in cards:
            if card.outcome is not None:
                outcome = self.interview.guide.outcomes[card.outcome]
                yield self.translators.content(context("outcome", outcome.id, "label"), outcome.label)

    def _section(self, part: _Part) -> Words:
        return self.reader.content(context("section", part.section.id, "title"), part.section.title)

    def _titles(self, cards: Iterable[model.Card], translators: Translators) -> Iterator[Item]:
        return (Item(translators.content(context("card", card.id, "title"), card.title)) for card in cards)

    def _leads(self, cards: Iterable[model.Card], translators: Translators) -> Iterator[Item]:
        return (Item(translators.content(context("card", card.id, "lead"), card.lead)) for card in cards)


def _untold(parts: list[_Part], told: list[_Part]) -> Iterator[tuple[str, str]]:
    """The cards that are certain in `parts` and not in `told`, each with its section."""
    known = {card.id for part in told for card in part.certain}
    return ((part.section.id, card.id) for part in parts for card in part.certain if card.id not in known)
