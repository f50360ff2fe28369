"""The other ways that a page can compare: those of the guide, then single other answers; see `page.what_if`."""

from collections.abc import Iterator

import msgspec

from advisor.guide.conditions import Answer, Condition, any_of
from advisor.guide.model import Guide, Question
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page import wording


class SiteWay(msgspec.Struct, frozen=True):
    """Another way. It can be compared where `when` surely holds and `unless` does not.

    `question`: it is one other answer to this question, which must be answered already.
    """

    id: str
    answers: dict[str, Answer]
    when: Condition = True
    unless: Condition = False
    question: Question | None = None


def site_ways(guide: Guide) -> tuple[SiteWay, ...]:
    """All other ways, in the order of the page."""
    ways = [SiteWay(way.id, way.answers, way.when) for way in guide.ways.values()]
    named = {question for way in ways for question in way.answers}
    asked = [question for question in guide.questions.values() if question.id in named and not question.private]
    return (*ways, *(other for question in asked for other in _other_answers(question, ways)))


def _other_answers(question: Question, ways: list[SiteWay]) -> Iterator[SiteWay]:
    """Each public option of a question alone, and none of them; a way that says the same comes before it."""
    answers: list[Answer] = [frozenset((option.id,)) for option in question.options if not option.private]
    if question.choose == "many":
        answers.append(frozenset())
    for answer in answers:
        told = any_of(way.when for way in ways if way.answers == {question.id: answer})
        yield SiteWay("", {question.id: answer}, unless=told, question=question)


def way_label(way: SiteWay, guide: Guide, translator: Translator) -> str:
    """What would be different, in words."""
    if way.question is None:
        return translator.content(context("way", way.id, "label"), guide.ways[way.id].label)
    return wording.answer_text(way.question, way.answers[way.question.id], translator)
