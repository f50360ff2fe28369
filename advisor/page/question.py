"""The page of a question, and what is told of an answer."""

from collections.abc import Iterator

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide, Option, Question
from advisor.interview import Interview
from advisor.languages.contexts import context
from advisor.page import wording
from advisor.page.blocks import Answered, Block, Choice, Heading, Paragraph
from advisor.page.notices import brief_notice, translation_notices
from advisor.page.page import QuestionPage
from advisor.page.words import Translators, Words

NONE = ":none"
DECLINE = ":decline"
"""The ids of the choices that are no options: none of these, and rather not say."""


def compose_question(
    interview: Interview, translators: Translators, question_id: str | None = None
) -> QuestionPage | None:
    """The next question, or the one with `question_id` to be answered again; None if none is left to ask."""
    question = interview.guide.questions[question_id] if question_id else interview.question
    if question is None:
        return None
    order = list(interview.guide.questions)
    before = [known for known in interview.answers if order.index(known) < order.index(question.id)]
    number, at_most = len(before) + 1, len(interview.answers) + interview.questions_left
    notices = translation_notices(translators)
    trail = answers_so_far(interview, translators)
    return QuestionPage(
        kind="question",
        title=translators.gettext("Questions"),
        languages=tuple(language.code for language in translators.languages),
        blocks=tuple(_blocks(question, trail, interview, translators)),
        notices=notices,
        brief=brief_notice(notices, translators),
        progress=translators.gettext("Question {number} of at most {at_most}", number=number, at_most=at_most),
        id=question.id,
        ask=ask_words(question, translators),
        many=question.choose == "many",
        number=number,
        at_most=at_most,
        answered=question.id in interview.answers,
        answer=interview.answers.get(question.id),
        trail=trail,
        last=next((known for known in trail if before and known.id == before[-1]), None),
    )


def answers_so_far(interview: Interview, translators: Translators) -> tuple[Answered, ...]:
    """The questions that were answered, in order, with their answers."""
    return tuple(answered(question, answer, translators) for question, answer in interview.asked)


def answered(question: Question, answer: Answer, translators: Translators) -> Answered:
    """A question and an answer to it, in words."""
    options = [option for option in question.options if option.id in (answer or ())]
    return Answered(
        id=question.id,
        ask=ask_words(question, translators),
        told=answer_words(question, answer, translators),
        options=None if answer is None else tuple(choice(question, option, translators) for option in options),
        private=question.private or any(option.private for option in options),
    )


def ask_words(question: Question, translators: Translators) -> Words:
    """The words of a question."""
    return translators.content(context("question", question.id, "ask"), question.ask)


def answer_words(question: Question, answer: Answer, translators: Translators) -> Words:
    """An answer in words."""
    return translators.each_makes(lambda one: wording.answer_text(question, answer, one))


def choice(question: Question, option: Option, translators: Translators, *, marked: bool = False) -> Choice:
    """An option as it can be chosen."""
    item = f"{question.id}/{option.id}"
    return Choice(
        id=option.id,
        label=translators.content(context("option", item, "label"), option.label),
        hint=translators.optional("option", item, "hint", option.hint),
        group=translators.optional("question", question.id, "group", option.group),
        find=tuple(translators.searched(context("option", item, "find"), words) for words in option.find),
        marked=marked,
    )


def why_words(question: Question, translators: Translators) -> Words:
    """Why a question is asked, as a sentence of its own."""
    why = translators.content(context("question", question.id, "why"), question.why)
    return translators.gettext("Why we ask: {why}", why=why)


def _blocks(
    question: Question, trail: tuple[Answered, ...], interview: Interview, translators: Translators
) -> Iterator[Block]:
    """The question, why it is asked, what was answered before, and the choices."""
    yield Heading(ask_words(question, translators))
    yield Paragraph(why_words(question, translators), "quiet")
    for known in trail:
        if known.id == question.id:
            yield Paragraph(translators.gettext("Your answer so far: {answer}", answer=known.told))
    asked, answer = question.id in interview.answers, interview.answers.get(question.id)
    for option in question.options:
        yield choice(question, option, translators, marked=option.id in (answer or ()))
    if question.choose == "many":
        none = translators.content(context("question", question.id, "none"), question.none or "")
        yield Choice(NONE, none, marked=asked and answer == frozenset())
    decline = translators.gettext("I would rather not say, or I am not sure")
    yield Choice(DECLINE, decline, marked=asked and answer is None)


def told_answer(guide: Guide, question_id: str, answer: Answer, translators: Translators) -> Paragraph:
    """What was just answered, for a face that prints and cannot redraw."""
    words = answer_words(guide.questions[question_id], answer, translators)
    return Paragraph(translators.gettext("Your answer: {answer}", answer=words))


def told_change(before: Interview, after: Interview, question_id: str, translators: Translators) -> tuple[Block, ...]:
    """What was just answered, and what a change of an answer did to the others."""
    told = told_answer(after.guide, question_id, after.answers[question_id], translators)
    others = told_drop(before, after, translators)
    if others is None and question_id in before.answers and len(before.answers) > 1:
        others = translators.gettext("All other answers stay.")
    return (told,) if others is None else (told, Paragraph(others))


def told_drop(before: Interview, after: Interview, translators: Translators) -> Words | None:
    """How many answers a changed answer has dropped; None if it dropped none."""
    dropped = len(before.answers.keys() - after.answers.keys())
    if not dropped:
        return None
    return translators.ngettext(
        "{number} other answer no longer matters and was dropped.",
        "{number} other answers no longer matter and were dropped.",
        dropped,
    )
