"""Whether what is asked of a person tells something private.

A handout is the page of the public answers alone, so it can differ between two people with the same public answers
only if one of them was asked a public question that the other was not. That is so where a public question is asked
after a private one and whether it still matters depends on the private answer.
"""

from collections.abc import Iterable, Iterator, Mapping, Set

from advisor.check.findings import Fault, Finding
from advisor.check.proof import Example
from advisor.guide.certainty import options_named, representatives
from advisor.guide.conditions import Condition, given, questions_in
from advisor.guide.loading import Loaded
from advisor.guide.model import Guide, Question
from advisor.interview.live import mattering

Left = Mapping[str, Condition]


def check_leaks(loaded: Loaded) -> Iterator[Finding]:
    """Public questions of which a private answer can decide whether they are asked."""
    guide = loaded.guide
    earlier: list[Question] = []
    for question in guide.questions.values():
        if not question.private and any(known.private or _secrets(known) for known in earlier):
            example = _Search(guide, question.id, earlier).public(_naming(guide, question.id), frozenset())
            if example is not None:
                yield Finding(Fault.LEAK, loaded.places["question", question.id], {"id": question.id}, example)
        earlier.append(question)


def _secrets(question: Question) -> list[frozenset[str]]:
    """The private options of a question, each as an answer; on a handout they look like "rather not say"."""
    return [frozenset({option.id}) for option in question.options if option.private]


def _naming(guide: Guide, question: str) -> Left:
    """The cards of which it follows whether a question matters: those that name it, and all that come before one of
    them in a section that shows the first.
    """
    needed: dict[str, Condition] = {}
    for section in guide.sections.values():
        cards = guide.cards_in(section.id)
        naming = [number for number, card in enumerate(cards) if question in questions_in(card.when)]
        kept = range(naming[-1] + 1) if naming and section.choose == "first" else naming
        needed |= {cards[number].id: cards[number].when for number in kept}
    return needed


class _Search:
    """Splits on the questions asked before one; the later ones stay open, as they are when it is asked or not."""

    def __init__(self, guide: Guide, question: str, earlier: list[Question]) -> None:
        self.guide = guide
        self.question = question
        # Where several options can be chosen beside a private one, no part of the answer is taken as public.
        self.private = {known.id for known in earlier if known.private or (known.choose == "many" and _secrets(known))}
        self.open = {known.id for known in earlier} - self.private
        self.at_once = {card.id for card in guide.cards.values() if guide.sections[card.section].choose == "all"}
        self.without: set[tuple[frozenset[str], tuple[Condition, ...]]] = set()
        """What was found to hold no leak."""

    def public(self, left: Left, declined: frozenset[str]) -> Example | None:
        """Public answers with which only private ones decide whether the question matters; None if there are none.

        `declined` are questions that look declined on a handout, because they were or for a private option.
        """
        key = (declined, tuple(left.values()))
        if key in self.without or self._settled(left):
            return None
        found = self._split(left, declined)
        if found is None:
            self.without.add(key)
        return found

    def _split(self, left: Left, declined: frozenset[str]) -> Example | None:
        named = self._named(left, self.open - declined)
        if not named:
            return {} if self._matters(left) and self._ever_idle(left, declined) else None
        split = self.guide.questions[min(named)]
        secrets = _secrets(split)
        for answer in self._answers(left, split):
            if answer not in secrets:
                found = self.public(_narrowed(left, split.id, answer), declined)
                if found is not None:
                    return {split.id: answer, **found}
        return self.public(left, declined | {split.id}) if secrets else None

    def _settled(self, left: Left) -> bool:
        """Whether no card names the question any more, or one does that waits for no earlier answer."""
        naming = [card for card, condition in left.items() if self.question in questions_in(condition)]
        waiting = self.open | self.private
        return not naming or any(
            card in self.at_once and waiting.isdisjoint(questions_in(left[card])) for card in naming
        )

    def _ever_idle(self, left: Left, declined: frozenset[str]) -> bool:
        """Whether with some private answers the question does not matter."""
        if not self._matters(left):
            return True
        named = self._named(left, self.private | declined)
        if not named:
            return False
        split = self.guide.questions[min(named)]
        answers = _secrets(split) if split.id in declined else self._answers(left, split)
        rest = declined - {split.id}
        return any(self._ever_idle(_narrowed(left, split.id, answer), rest) for answer in answers)

    def _matters(self, left: Left) -> bool:
        cards = {card: left.get(card, False) for card in self.guide.cards}
        return self.question in mattering(self.guide, cards)

    def _named(self, left: Left, among: Set[str]) -> set[str]:
        return {name for condition in left.values() for name in questions_in(condition)} & among

    def _answers(self, left: Left, question: Question) -> Iterable[frozenset[str]]:
        """The answers to a question that the cards tell apart; private options are told apart from public ones."""
        told_apart = {options for condition in left.values() for options in options_named(condition, question.id)}
        secret = tuple(sorted(option.id for option in question.options if option.private))
        return representatives(question, sorted({*told_apart, secret}))


def _narrowed(left: Left, question: str, answer: frozenset[str]) -> Left:
    return {card: given(condition, {question: answer}) for card, condition in left.items()}
