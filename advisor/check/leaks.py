"""Whether the questions that somebody is asked give away a private answer.

A sheet is composed from the public answers alone. So it can differ between two people with the same public answers
only if one of them was asked a public question that the other was not. That can happen if a public question comes
after a private one, or after one with a private option, and that answer decides whether it is still relevant.
"""

from collections.abc import Iterable, Iterator, Mapping, Set

from advisor.check.findings import FindingCode, finding
from advisor.check.proof import Example
from advisor.guide.conditions import Answer, Condition, all_of, given, questions_in
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.logic import options_named, representatives
from advisor.guide.model import Card, Guide, Question
from advisor.interview.public import hides, public_answer
from advisor.interview.remaining import Remaining, conditions_of, initial, narrow, relevant_questions


def check_leaks(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find the public questions that are asked or skipped because of a private answer."""
    guide = loaded.guide
    earlier: list[Question] = []
    for question in guide.questions.values():
        if not question.private and any(hides(known) or _tells_less(known) for known in earlier):
            search = _Search(guide, question.id, earlier)
            example = search.public(_naming(guide, question.id), frozenset(), _on_sheet(guide, question.id))
            if example is not None:
                yield finding(loaded, FindingCode.LEAK, "question", question.id, example=example)
        earlier.append(question)


def _tells_less(question: Question) -> bool:
    """Whether a sheet does not tell some answers to a public question apart."""
    return question.borrows is not None or any(option.private for option in question.options)


def _looks(question: Question, answers: Iterable[Answer]) -> dict[Answer, tuple[Answer, ...]]:
    """What stands for answers on a sheet → those for which it stands."""
    alike: dict[Answer, tuple[Answer, ...]] = {}
    for answer in answers:
        look = public_answer(question, answer)
        alike[look] = (*alike.get(look, ()), answer)
    return alike


def _naming(guide: Guide, question: str) -> Remaining:
    """The cards that decide whether a question is relevant.

    They are those that name it and, in sections with `choose: first`, all cards before the last of those.
    """
    needed: dict[str, Condition] = {}
    for section in guide.sections.values():
        cards = guide.cards_in(section.id)
        naming = [
            number
            for number, card in enumerate(cards)
            if any(question in questions_in(condition) for _, condition in conditions_of(card))
        ]
        kept = range(naming[-1] + 1) if naming and section.choose == "first" else naming
        needed |= {key: condition for number in kept for key, condition in conditions_of(cards[number])}
    return needed


def _on_sheet(guide: Guide, question: str) -> Remaining:
    """The conditions that name a question of all that can stand on a sheet; of everything for a guide without one."""
    if not guide.sheet:
        conditions = {key: when for card in guide.cards.values() for key, when in conditions_of(card)}
    else:
        verdicts = guide.verdicts
        cards = [card for card in guide.cards.values() if card.sheet or card in verdicts]
        conditions = {
            f"{card.id}/{number}": all_of([card.when, when])
            for card in cards
            for number, when in enumerate(_on_sheet_of(card))
        }
    return {key: condition for key, condition in conditions.items() if question in questions_in(condition)}


def _on_sheet_of(card: Card) -> Iterator[Condition]:
    """When what a card has on a sheet stands there, where the card does: its lead, its steps, its contacts."""
    yield True
    yield from (step.when for step in card.steps)
    yield from (mention.when for mention in card.contacts)


Alike = frozenset[tuple[str, tuple[Answer, ...]]]
"""Public questions that are answered, each with the answers among which a sheet does not tell."""


class _Search:
    """A search for a leak through one question, by splitting on the questions that are asked before it.

    Later questions stay open, because they are open when this one is asked or skipped.
    """

    def __init__(self, guide: Guide, question: str, earlier: list[Question]) -> None:
        self.guide = guide
        self.question = question
        self.private = {known.id for known in earlier if hides(known)}
        self.open = {known.id for known in earlier} - self.private
        self.shown_alone = {card.id for card in guide.cards.values() if guide.sections[card.section].choose == "all"}
        self.hidden: Remaining = dict.fromkeys(initial(guide), False)
        self.without_leak: set[tuple[Alike, tuple[Condition, ...], tuple[tuple[str, Condition], ...]]] = set()
        """The states, as `public` keys them, that were searched and hold no leak."""

    def public(self, remaining: Remaining, alike: Alike, sheet: Remaining) -> Example | None:
        """Public answers after which private answers alone decide if the question is relevant; None without a leak.

        `sheet`: what they leave of the conditions of what stands on a sheet. Where it does not name the question, the
        sheet looks the same to whoever was asked and to whoever was not.
        """
        if not any(self.question in questions_in(condition) for condition in sheet.values()):
            return None
        key = (alike, tuple(sheet.values()), tuple(remaining.items()))
        if key in self.without_leak or self._settled(remaining):
            return None
        found = self._split(remaining, alike, sheet)
        if found is None:
            self.without_leak.add(key)
        return found

    def _split(self, remaining: Remaining, alike: Alike, sheet: Remaining) -> Example | None:
        named = self._named(remaining, self.open - dict(alike).keys())
        if not named:
            hidden = dict(alike)
            undecided = frozenset(self.private | hidden.keys())
            both = all(self._ever(remaining, hidden, undecided, relevant=wanted) for wanted in (True, False))
            return {} if both else None
        split = self.guide.questions[min(named)]
        declined = (None,) if _tells_less(split) else ()
        for look, answers in _looks(split, (*self._answers(remaining, split), *declined)).items():
            told = answers == (look,) and look is not None
            left = narrow(remaining, {split.id: look}) if told else remaining
            on_sheet = {key: given(condition, {split.id: look}) for key, condition in sheet.items()}
            found = self.public(left, alike if told else alike | {(split.id, answers)}, on_sheet)
            if found is not None:
                return found if look is None else {split.id: look, **found}
        return None

    def _settled(self, remaining: Remaining) -> bool:
        """Whether there can be no leak any more.

        Either no card names the question, or a card that is shown on its own names it and depends on no earlier answer.
        """
        naming = [card for card, condition in remaining.items() if self.question in questions_in(condition)]
        waiting = self.open | self.private
        return not naming or any(
            card in self.shown_alone and waiting.isdisjoint(questions_in(remaining[card])) for card in naming
        )

    def _ever(
        self,
        remaining: Remaining,
        hidden: Mapping[str, tuple[Answer, ...]],
        undecided: frozenset[str],
        *,
        relevant: bool,
    ) -> bool:
        """Whether the question is ever `relevant`, or ever is not, for what a sheet does not tell.

        `hidden`: the answers that public questions may have; private ones may have any, and be declined.
        """
        if not self._is_relevant(remaining):
            return not relevant
        named = self._named(remaining, undecided)
        if not named:
            return relevant
        split = self.guide.questions[min(named)]
        answers = hidden.get(split.id) or (None, *self._answers(remaining, split))
        rest = undecided - {split.id}
        return any(
            self._ever(narrow(remaining, {split.id: answer}), hidden, rest, relevant=relevant) for answer in answers
        )

    def _is_relevant(self, remaining: Remaining) -> bool:
        return self.question in relevant_questions(self.guide, {**self.hidden, **remaining})

    def _named(self, remaining: Remaining, among: Set[str]) -> set[str]:
        return {name for condition in remaining.values() for name in questions_in(condition)} & among

    def _answers(self, remaining: Remaining, question: Question) -> Iterable[frozenset[str]]:
        """Answers to a question that stand for all: the cards and the sheet treat the others like one of them."""
        told_apart = {options for condition in remaining.values() for options in options_named(condition, question.id)}
        looks = {(option.id,) for option in question.options if option.private or option.id in _borrowed(question)}
        return representatives(question, sorted({*told_apart, *looks}))


def _borrowed(question: Question) -> set[str | None]:
    """The options that stand for another answer on a sheet."""
    return {question.borrows, *(option.borrows for option in question.options)}
