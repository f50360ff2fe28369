"""Whether the questions that somebody is asked give away a private answer.

A handout is composed from the public answers alone. So it can differ between two people with the same public answers
only if one of them was asked a public question that the other was not. That can happen if a public question comes
after a private one and the private answer decides whether the public question is still relevant.
"""

from collections.abc import Iterable, Iterator, Set

from advisor.check.findings import FindingCode, finding
from advisor.check.proof import Example
from advisor.guide.conditions import Condition, questions_in
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.logic import options_named, representatives
from advisor.guide.model import Guide, Question
from advisor.interview.remaining import Remaining, conditions_of, initial, narrow, relevant_questions


def check_leaks(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find the public questions that are asked or skipped because of a private answer."""
    guide = loaded.guide
    earlier: list[Question] = []
    for question in guide.questions.values():
        if not question.private and any(known.private or _secrets(known) for known in earlier):
            example = _Search(guide, question.id, earlier).public(_naming(guide, question.id), frozenset())
            if example is not None:
                yield finding(loaded, FindingCode.LEAK, "question", question.id, example=example)
        earlier.append(question)


def _secrets(question: Question) -> list[frozenset[str]]:
    """The private options of a question, each as an answer; on a handout they look like "rather not say"."""
    return [frozenset({option.id}) for option in question.options if option.private]


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


class _Search:
    """A search for a leak through one question, by splitting on the questions that are asked before it.

    Later questions stay open, because they are open when this one is asked or skipped.
    """

    def __init__(self, guide: Guide, question: str, earlier: list[Question]) -> None:
        self.guide = guide
        self.question = question
        # If a private option can be chosen together with others, the whole answer counts as private.
        self.private = {known.id for known in earlier if known.private or (known.choose == "many" and _secrets(known))}
        self.open = {known.id for known in earlier} - self.private
        self.shown_alone = {card.id for card in guide.cards.values() if guide.sections[card.section].choose == "all"}
        self.hidden: Remaining = dict.fromkeys(initial(guide), False)
        self.without_leak: set[tuple[frozenset[str], tuple[tuple[str, Condition], ...]]] = set()
        """The states, as `public` keys them, that were searched and hold no leak."""

    def public(self, remaining: Remaining, declined: frozenset[str]) -> Example | None:
        """Public answers after which private answers alone decide if the question is relevant; None without a leak.

        `declined`: the questions that look declined on a handout: declined, or a private option.
        """
        key = (declined, tuple(remaining.items()))
        if key in self.without_leak or self._settled(remaining):
            return None
        found = self._split(remaining, declined)
        if found is None:
            self.without_leak.add(key)
        return found

    def _split(self, remaining: Remaining, declined: frozenset[str]) -> Example | None:
        named = self._named(remaining, self.open - declined)
        if not named:
            return {} if self._is_relevant(remaining) and self._ever_irrelevant(remaining, declined) else None
        split = self.guide.questions[min(named)]
        secrets = _secrets(split)
        for answer in self._answers(remaining, split):
            if answer not in secrets:
                found = self.public(narrow(remaining, {split.id: answer}), declined)
                if found is not None:
                    return {split.id: answer, **found}
        return self.public(remaining, declined | {split.id}) if secrets else None

    def _settled(self, remaining: Remaining) -> bool:
        """Whether there can be no leak any more.

        Either no card names the question, or a card that is shown on its own names it and depends on no earlier answer.
        """
        naming = [card for card, condition in remaining.items() if self.question in questions_in(condition)]
        waiting = self.open | self.private
        return not naming or any(
            card in self.shown_alone and waiting.isdisjoint(questions_in(remaining[card])) for card in naming
        )

    def _ever_irrelevant(self, remaining: Remaining, declined: frozenset[str]) -> bool:
        """Whether some private answers make the question irrelevant."""
        if not self._is_relevant(remaining):
            return True
        named = self._named(remaining, self.private | declined)
        if not named:
            return False
        split = self.guide.questions[min(named)]
        answers = _secrets(split) if split.id in declined else self._answers(remaining, split)
        rest = declined - {split.id}
        return any(self._ever_irrelevant(narrow(remaining, {split.id: answer}), rest) for answer in answers)

    def _is_relevant(self, remaining: Remaining) -> bool:
        return self.question in relevant_questions(self.guide, {**self.hidden, **remaining})

    def _named(self, remaining: Remaining, among: Set[str]) -> set[str]:
        return {name for condition in remaining.values() for name in questions_in(condition)} & among

    def _answers(self, remaining: Remaining, question: Question) -> Iterable[frozenset[str]]:
        """Answers to a question that stand for all: the cards, and the mark `private`, treat the others alike."""
        told_apart = {options for condition in remaining.values() for options in options_named(condition, question.id)}
        secret = tuple(sorted(option.id for option in question.options if option.private))
        return representatives(question, sorted({*told_apart, secret}))
