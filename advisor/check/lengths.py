"""Proves for every answer set how much somebody reads: on the answer page, in all leads, and in the whole guidance.

The sums are exact for everybody who has answered everything. Where private answers are declined, everything counts that
may apply, and on the answer page each "if" with its longest form.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations

from advisor.check.counting import count_words
from advisor.check.findings import FindingCode, location_of
from advisor.check.known import Known
from advisor.check.proof import Questions, example_for, without
from advisor.check.shorter import shorter
from advisor.check.words import LEAD_WORDS, long_lead
from advisor.guide.conditions import All, AnyOf, Chosen, Condition, Lacks, Named, all_of, any_of, given, questions_in
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.logic import distinct_answers, is_tautology, negate
from advisor.guide.model import Card, Guide, Mention, Part, Section
from advisor.page.answer import IF_NONE, MOST_CONTACTS, MOST_STEPS, POSSIBLE_LEAD, POSSIBLE_TITLE
from advisor.page.wording import BRIEF, IN_ENGLISH, PART, Conditions

DECLINED = 2
"""How many times as much somebody may read who has declined private answers."""

Weighed = Iterator[tuple[Condition, int]]


def check_lengths(loaded: Loaded, known: Known | None = None) -> Iterator[Diagnostic]:
    """Find leads that are too long, and answers for which somebody reads too much, each with answers that show it."""
    guide, checks = loaded.guide, loaded.guide.checks
    known = known or Known(guide)
    faults = list(_long_leads(loaded, known.shown))
    yield from faults
    is_sound = not faults and not (guide.outcomes and any(card.outcome is None for card in guide.verdicts))
    private = frozenset(question.id for question in guide.questions.values() if question.private)
    for declined, times in {frozenset[str](): 1, private: DECLINED}.items() if private else ((private, 1),):
        reading = _Reading(guide, declined)
        page = [
            (FindingCode.ANSWER_TOO_LONG, reading.answer_page(), checks.answer_words),
            (FindingCode.ANSWER_TOO_LONG, reading.several() if declined else iter(()), checks.several_words),
        ]
        sums = [
            *(page if is_sound else ()),  # what is wrong with a verdict or a lead is not told of the page again
            (FindingCode.LEADS_TOO_LONG, reading.leads(), checks.lead_words * times),
            (FindingCode.TOO_MANY_WORDS, reading.everything(), checks.most_words * times),
        ]
        for code, weighed, limit in sums:
            number, example = known.most.of(weighed, above=limit)
            if number > limit:
                values = {"number": str(number), "limit": str(limit)}
                shown_by = {**example, **dict.fromkeys(declined)}
                yield Diagnostic(code, location_of(loaded, "guide", "checks"), values, shown_by)


def _long_leads(loaded: Loaded, shown: Mapping[str, Condition]) -> Iterator[Diagnostic]:
    for card in loaded.guide.cards.values():
        for code, values in long_lead(card.lead):
            told = {"id": card.id, **{key: str(value) for key, value in values.items()}}
            example = example_for(shown[card.id], loaded.guide.questions)
            yield Diagnostic(code, location_of(loaded, "lead", card.id), told, example)


class _Reading:
    """What somebody reads who has declined the questions `declined` and answered all others, as weighed conditions.

    Each weight is a number of words, and its condition says who reads them.
    """

    def __init__(self, guide: Guide, declined: frozenset[str]) -> None:
        self.guide = guide
        self.questions = guide.questions
        self.declined = declined

    @cached_property
    def shown(self) -> dict[str, Condition]:
        """Card id → when it applies or may apply."""
        found: dict[str, Condition] = {}
        for section in self.guide.sections.values():
            before: list[Condition] = []
            for card in self.guide.cards_in(section.id):
                when = self._may(card.when)
                found[card.id] = without(when, before, self.questions)
                if section.choose == "first":
                    before.append(assuming(card.when, self.declined, value=False))
        return found

    def leads(self) -> Weighed:
        """The leads of all cards."""
        return ((self.shown[card.id], _lead_words(card)) for card in self.guide.cards.values())

    def everything(self) -> Weighed:
        """All titles, leads, paragraphs, steps and phrases."""
        for card in self.guide.cards.values():
            shown = self.shown[card.id]
            parts = (*card.text, *card.steps)
            always = (part.text for part in parts if part.when is True)
            yield shown, _lead_words(card) + sum(map(count_words, (card.title, *card.say, *always)))
            for part in (part for part in parts if part.when is not True):
                yield all_of([shown, self._may(part.when)]), count_words(part.text)

    def answer_page(self) -> Weighed:
        """The answer page of those for whom one verdict is certain."""
        for card, alone in self._alone.items():
            verdict = self.guide.cards[card]
            label = self.guide.outcomes[verdict.outcome].label if verdict.outcome else ""
            yield alone, _lead_words(verdict) + sum(map(count_words, (label, verdict.title)))
            for step, shown in self._first_steps(verdict):
                yield all_of([alone, shown]), count_words(step.text) + self._if_words(step.when)
            for mention in verdict.contacts:
                yield all_of([alone, self._may(mention.when)]), self._contact_words(mention)
        yield from self._lines(self._certain)

    def _first_steps(self, verdict: Card) -> Iterator[tuple[Part, Condition]]:
        """The steps of a verdict, each with when it is among the first that have room on the page."""
        before: list[Condition] = []
        for step in verdict.steps:
            shown = self._may(step.when)
            no_room = any_of(all_of(others) for others in combinations(before, MOST_STEPS))
            yield step, all_of([shown, negate(no_room, self.questions)])
            before.append(shown)

    def several(self) -> Weighed:
        """The answer page of those for whom several verdicts may apply."""
        verdicts = [card for section in self._headlines for card in self.guide.cards_in(section.id)]
        named: dict[str, int] = {}
        for mention in (each for card in verdicts for each in card.contacts):
            named[mention.contact] = max(self._contact_words(mention), named.get(mention.contact, 0))
        most = sum(sorted(named.values(), reverse=True)[:MOST_CONTACTS])
        several = negate(self._certain, self.questions)
        yield several, count_words(POSSIBLE_TITLE) + count_words(POSSIBLE_LEAD) + most
        for card in verdicts:
            shown = all_of([several, self.shown[card.id]])
            yield shown, count_words(card.title) + self._if_words(card.when)
            yield all_of([shown, assuming(card.when, self.declined, value=False)]), 1 + count_words(IF_NONE)
            sure = [assuming(step.when, self.declined, value=False) for step in card.steps]
            for number, step in enumerate(card.steps):
                yield all_of([shown, without(sure[number], sure[:number], self.questions)]), count_words(step.text)
        yield from self._lines(several)

    def _lines(self, who: Condition) -> Weighed:
        """The lines of sections on the answer page of those who meet `who`."""
        if_visit = negate(self._no_visit, self.questions)
        for section in self.guide.sections.values():
            if section.answer is None:
                continue
            who_reads = all_of([who, if_visit if section.visit else True])
            sure: list[Condition] = []
            cards = self.guide.cards_in(section.id)
            for card in cards:
                applies = assuming(card.when, self.declined, value=False)
                words = count_words(section.answer) + _lead_words(card)
                yield all_of([who_reads, without(applies, sure, self.questions)]), words
                sure.append(applies)
            open_: list[Condition] = []
            for card in cards if self.declined else ():
                may = self._may(card.when)
                words = count_words(section.answer) + _lead_words(card) + self._if_words(card.when)
                yield all_of([who_reads, without(may, [*sure, *open_], self.questions)]), words
                open_.append(may)

    @property
    def _headlines(self) -> list[Section]:
        return [section for section in self.guide.sections.values() if section.choose == "first"]

    @cached_property
    def _alone(self) -> dict[str, Condition]:
        """Verdict → when it is the only one that may apply."""
        found = {}
        for section in self._headlines:
            cards = self.guide.cards_in(section.id)
            for card in cards:
                others = [self.shown[other.id] for other in cards if other is not card]
                found[card.id] = without(self.shown[card.id], others if self.declined else [], self.questions)
        return found

    @cached_property
    def _certain(self) -> Condition:
        """When one verdict is certain."""
        certain = shorter(any_of(self._alone.values()))
        return is_tautology(certain, self.questions) or certain

    @cached_property
    def _no_visit(self) -> Condition:
        """When the verdict is certain and needs no visit."""
        outcomes = self.guide.outcomes
        cards = (self.guide.cards[card] for card in self._alone)
        return shorter(
            any_of(
                self._alone[card.id] for card in cards if card.outcome is not None and not outcomes[card.outcome].visit
            )
        )

    def _may(self, condition: Condition) -> Condition:
        return assuming(condition, self.declined, value=True)

    def _contact_words(self, mention: Mention) -> int:
        """How many words, at most, the name of a contact has, with its condition."""
        name = count_words(self.guide.contacts[mention.contact].name)
        return name + self._if_words(mention.when, PART)

    def _if_words(self, condition: Condition, most: int = BRIEF) -> int:
        """How many words, at most, the "if" has that the answer page tells of a condition."""
        if self.declined.isdisjoint(questions_in(condition)):
            return 0  # nothing of it can be left
        left = residuals(condition, self.declined, self.questions)
        conditions = Conditions(self.guide, IN_ENGLISH)
        told = (conditions.brief(each, most) for each in left if not isinstance(each, bool))
        return max((1 + count_words(words) for words in told), default=0)


def _lead_words(card: Card) -> int:
    """The words of a lead; one that is too long is a finding of its own, and not also of everything that holds it."""
    return min(count_words(card.lead), LEAD_WORDS)


def assuming(condition: Condition, declined: frozenset[str], *, value: bool) -> Condition:
    """`condition` with everything in it that asks for a declined answer taken for `value`.

    Conditions have no "not", so with True it says when something may hold, and with False when it surely does.
    """
    match condition:
        case Chosen(question) | Lacks(question):
            return value if question in declined else condition
        case All(parts):
            return all_of(assuming(part, declined, value=value) for part in parts)
        case AnyOf(parts):
            return any_of(assuming(part, declined, value=value) for part in parts)
        case Named(_, left):
            return assuming(left, declined, value=value)
        case _:
            return condition


def residuals(condition: Condition, declined: frozenset[str], questions: Questions) -> set[Condition]:
    """What can be left of `condition` once every question but those in `declined` is answered."""
    open_questions = questions_in(condition) - declined
    if not open_questions:
        return {condition}
    question = questions[min(open_questions)]
    answers = distinct_answers(question, condition)
    return {
        left for answer in answers for left in residuals(given(condition, {question.id: answer}), declined, questions)
    }
