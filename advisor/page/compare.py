"""The question "what if": how the guidance for the same answers but one changed differs from that for the real ones."""

from collections.abc import Iterator
from typing import Literal

from advisor.guide.conditions import Answer, Answers, given
from advisor.guide.model import Guide, Question
from advisor.interview import Interview, Redacted
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page import wording
from advisor.page.beside import each_beside
from advisor.page.model import Card, Page, Section

Mark = Literal["added", "dropped", "changed"]
"""Only in the other way; only in this way; in both, but certain in one and "may apply" or another "if" in the other."""


class WhatIf(Redacted, frozen=True):
    """Another way that can be compared: `answers` are what would be different.

    `label` says it, or if it is another answer to a question, that answer; `question` is the id of that question and
    `ask` its words.
    """

    id: str
    label: str
    answers: dict[str, Answer]
    question: str | None = None
    ask: str | None = None
    beside: "WhatIf | None" = None


class Change(Redacted, frozen=True):
    """An answer that is different, in words; `before` is None where the question was not answered."""

    ask: str
    before: str | None
    after: str
    beside: "Change | None" = None


class Difference(Redacted, frozen=True):
    """A card that is not the same in both; `card` is as it is in the other way, a dropped one as it is now."""

    mark: Mark
    card: Card


class ComparedSection(Redacted, frozen=True):
    """The differences in a section, and the number of cards that are the same in both. `beside`: the title in a second
    language.
    """

    id: str
    title: str
    beside: str | None
    differences: tuple[Difference, ...]
    same: int


class Comparison(Redacted, frozen=True):
    """Two pages against each other. `verdict` and `other_verdict` are the headlines of both, `unasked` the number of
    questions that only the other way would ask; they count as not answered.
    """

    what_if: WhatIf
    changes: tuple[Change, ...]
    verdict: tuple[Card, ...]
    other_verdict: tuple[Card, ...]
    unasked: int
    sections: tuple[ComparedSection, ...]

    def count(self, mark: Mark) -> int:
        """How many cards have this mark."""
        return sum(found.mark == mark for section in self.sections for found in section.differences)

    @property
    def same(self) -> int:
        """How many cards are the same in both."""
        return sum(section.same for section in self.sections)


def what_ifs(interview: Interview, translator: Translator) -> tuple[WhatIf, ...]:
    """The ways of the guide that are open to the person and are not what they answered, then other single answers.

    Those are offered for the questions that some way names, for these can be changed; never anything private, for that
    is who somebody is. Of a question that takes several options: each alone, and none of them.
    """
    guide = interview.guide
    relevant = interview.relevant | interview.answers.keys()
    ways = tuple(
        WhatIf(way.id, translator.content(context("way", way.id, "label"), way.label), dict(way.answers))
        for way in guide.ways.values()
        if way.answers.keys() <= relevant
        and given(way.when, interview.answers) is True
        and not _is_so(way.answers, interview)
    )
    named = {question for way in guide.ways.values() for question in way.answers}
    asked = [question for question, _ in interview.asked if question.id in named and not question.private]
    told = [what_if.answers for what_if in ways]
    others = (what_if for question in asked for what_if in _other_answers(question, interview, translator))
    return (*ways, *(what_if for what_if in others if what_if.answers not in told))


def other_way(interview: Interview, what_if: WhatIf) -> Interview:
    """The walk with what would be different; answers that do not matter there are dropped."""
    return Interview.replay(interview.guide, {**interview.answers, **what_if.answers})


def compare(
    interview: Interview,
    other: Interview,
    pages: tuple[Page, Page],
    what_if: WhatIf,
    translators: tuple[Translator, ...],
) -> Comparison:
    """How the second of `pages`, that of `other`, differs from the first, that of `interview`, in each language."""
    now, then = pages
    changes, *twins = (tuple(_changes(interview, other, what_if.answers, translator)) for translator in translators)
    return Comparison(
        what_if=what_if,
        changes=each_beside(changes, twins[0]) if twins else changes,
        verdict=_verdict(now),
        other_verdict=_verdict(then),
        unasked=other.questions_left,
        sections=tuple(_sections(now, then, interview.guide)),
    )


def _is_so(answers: Answers, interview: Interview) -> bool:
    return all(
        question in interview.answers and interview.answers[question] == answers[question] for question in answers
    )


def _other_answers(question: Question, interview: Interview, translator: Translator) -> Iterator[WhatIf]:
    choices: list[Answer] = [frozenset({option.id}) for option in question.options if not option.private]
    if question.choose == "many":
        choices.append(frozenset())
    for answer in choices:
        if answer != interview.answers[question.id]:
            yield WhatIf(
                f"{question.id}={','.join(sorted(answer or ()))}",
                wording.told(question, answer, translator),
                {question.id: answer},
                question=question.id,
                ask=wording.ask(question, translator),
            )


def _changes(interview: Interview, other: Interview, answers: Answers, translator: Translator) -> Iterator[Change]:
    """The answers that are different; one that does not matter in the other way is none of it."""
    for question_id, answer in answers.items():
        question = interview.guide.questions[question_id]
        known = question_id in interview.answers
        before = wording.told(question, interview.answers[question_id], translator) if known else None
        if question_id in other.answers and not (known and interview.answers[question_id] == answer):
            yield Change(wording.ask(question, translator), before, wording.told(question, answer, translator))


def _verdict(page: Page) -> tuple[Card, ...]:
    return tuple(card for section in page.sections if section.headline for card in section.cards)


def _sections(now: Page, then: Page, guide: Guide) -> Iterator[ComparedSection]:
    """The sections of both pages, in the order of the guide, with their differences."""
    before = {section.id: section for section in now.sections}
    after = {section.id: section for section in then.sections}
    for section_id in guide.sections:
        spoken = after.get(section_id) or before.get(section_id)
        if spoken is not None:
            old, new = _cards(before.get(section_id)), _cards(after.get(section_id))
            differences = tuple(_differences(old, new))
            same = len(old.keys() & new.keys()) - sum(found.mark == "changed" for found in differences)
            beside = spoken.beside.title if spoken.beside else None
            yield ComparedSection(section_id, spoken.title, beside, differences, same)


def _cards(section: Section | None) -> dict[str, Card]:
    return {card.id: card for card in section.cards} if section else {}


def _differences(old: dict[str, Card], new: dict[str, Card]) -> Iterator[Difference]:
    """What is new first, then what is not the same any more, then what is gone."""
    yield from (Difference("added", card) for card_id, card in new.items() if card_id not in old)
    for card_id, card in new.items():
        if card_id in old and (old[card_id].state, old[card_id].if_) != (card.state, card.if_):
            yield Difference("changed", card)
    yield from (Difference("dropped", card) for card_id, card in old.items() if card_id not in new)
