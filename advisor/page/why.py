"""Why something is shown: why a question is asked, and which answers brought up a card."""

from collections.abc import Iterator, Mapping

from advisor.guide.conditions import Answer, Condition
from advisor.guide.model import Guide, Question
from advisor.interview import ShownCard
from advisor.languages.translator import mark as _
from advisor.page.blocks import Block, Card, Heading, Item, Paragraph
from advisor.page.question import answer_words, ask_words, why_words
from advisor.page.wording import Conditions
from advisor.page.words import Translators, Words


def why_question(question: Question, translators: Translators) -> tuple[Block, ...]:
    """Why a question is asked."""
    return (Heading(ask_words(question, translators)), Paragraph(why_words(question, translators)))


def why_card(card: Card, shown: ShownCard, guide: Guide, translators: Translators) -> tuple[Block, ...]:
    """Which answers brought a card up and, if it only may apply, when it does."""
    return (
        Heading(card.title),
        *reasons(card, shown, guide, translators),
        *condition_items(shown.left, guide, translators),
    )


def reasons(card: Card, shown: ShownCard, guide: Guide, translators: Translators) -> Iterator[Item]:
    """Which answers brought a card up, one sentence each, and then which brought up its paragraphs and steps."""
    if not shown.because and shown.applies:
        yield Item(translators.gettext("This is shown to everybody who could need it."))
    for values in _because(shown.because, guide, translators):
        yield Item(translators.gettext("You answered “{answer}” to “{question}”.", **values))
    told = (*card.text, *(card.steps.steps if card.steps else ()))
    for part, block in zip((*shown.text, *shown.steps), told, strict=True):
        for values in _because(part.because, guide, translators):
            message = _("“{text}” is there because you answered “{answer}” to “{question}”.")
            yield Item(translators.gettext(message, text=block.text, **values), depth=1)


def _because(answers: Mapping[str, Answer], guide: Guide, translators: Translators) -> Iterator[dict[str, Words]]:
    """Questions and the answers to them, in words."""
    for question_id, answer in answers.items():
        question = guide.questions[question_id]
        yield {"answer": answer_words(question, answer, translators), "question": ask_words(question, translators)}


def condition_items(condition: Condition, guide: Guide, translators: Translators) -> Iterator[Item]:
    """When something applies, one thought an item; parts of a part further in. Nothing for `True`."""
    in_each = [list(Conditions(guide, translator).lines(condition)) for translator in translators.each]
    for lines in zip(*in_each, strict=True):
        yield Item(translators.of(line.text for line in lines), lines[0].depth)
