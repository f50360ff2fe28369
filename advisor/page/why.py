"""Why something is shown: why a question is asked, and which answers brought up a card."""

from collections.abc import Iterator

from advisor.guide.conditions import Condition
from advisor.guide.model import Guide, Question
from advisor.interview import ShownCard
from advisor.page.blocks import Block, Card, Heading, Item, Paragraph
from advisor.page.question import answer_words, ask_words, why_words
from advisor.page.wording import Conditions
from advisor.page.words import Translators


def why_question(question: Question, translators: Translators) -> tuple[Block, ...]:
    """Why a question is asked."""
    return (Heading(ask_words(question, translators)), Paragraph(why_words(question, translators)))


def why_card(card: Card, shown: ShownCard, guide: Guide, translators: Translators) -> tuple[Block, ...]:
    """Which answers brought a card up and, if it only may apply, when it does."""
    return (Heading(card.title), *reasons(shown, guide, translators), *condition_items(shown.left, guide, translators))


def reasons(shown: ShownCard, guide: Guide, translators: Translators) -> Iterator[Item]:
    """Which answers brought a card up, one sentence each."""
    if not shown.because and shown.applies:
        yield Item(translators.gettext("This is shown to everybody who could need it."))
    for question_id, answer in shown.because.items():
        question = guide.questions[question_id]
        yield Item(
            translators.gettext(
                "You answered “{answer}” to “{question}”.",
                answer=answer_words(question, answer, translators),
                question=ask_words(question, translators),
            )
        )


def condition_items(condition: Condition, guide: Guide, translators: Translators) -> Iterator[Item]:
    """When something applies, one thought an item; parts of a part further in. Nothing for `True`."""
    in_each = [list(Conditions(guide, translator).lines(condition)) for translator in translators.each]
    for lines in zip(*in_each, strict=True):
        yield Item(translators.of(line.text for line in lines), lines[0].depth)
