"""The answer page: the verdict, what to do first, a line for each thing that matters, and whom to call.

`check.lengths` proves for every answer set that it is complete and how long it is at most.
"""

from collections.abc import Iterator, Sequence

from advisor.guide.model import Guide
from advisor.interview import Advice, ShownCard
from advisor.languages.contexts import context
from advisor.languages.translator import mark as _
from advisor.page import blocks
from advisor.page.cards import Composer
from advisor.page.wording import BRIEF
from advisor.page.words import Words

POSSIBLE_TITLE = _("More than one answer is possible")
POSSIBLE_LEAD = _("Which one is yours depends on what you did not answer.")

IF_NONE = _("none of these is so")
IF_NONE_BELOW = _("none of the answers below fits you")
"""The "if" of the verdict that surely applies where no other does."""

MOST_STEPS = 3
MOST_CONTACTS = 2

MOST_POSSIBLE = 4
"""How many of several verdicts are listed; the others stand below."""


def answer(
    advice: Advice, verdicts: Sequence[ShownCard], cards: Sequence[blocks.Card], composer: Composer
) -> blocks.Answer:
    """The answer page of an advice. `verdicts`: those that apply or may apply; `cards`: the same as blocks."""
    translators = composer.translators
    lines = tuple(_lines(advice, composer))
    if len(cards) == 1 and cards[0].applies:
        (card,), (shown,) = cards, verdicts
        steps = tuple(composer.part(card.id, "steps", step, BRIEF) for step in shown.steps[:MOST_STEPS])
        return blocks.Answer(
            outcome=_outcome(advice.guide, card, composer),
            title=card.title,
            lead=card.lead,
            steps=blocks.Steps(translators.gettext("What to do first"), steps) if steps else None,
            possible=(),
            more=None,
            lines=lines,
            contacts=_contacts(cards, composer),
            card=card,
        )
    titles = {card.id: card.title for card in cards}
    possible = tuple(_possible(shown, titles[shown.card.id], if_none, composer) for shown, if_none in _listed(verdicts))
    hidden = len(verdicts) - len(possible)
    return blocks.Answer(
        outcome=_outcome(advice.guide, cards[0], composer) if len({card.outcome for card in cards}) == 1 else None,
        title=translators.gettext(POSSIBLE_TITLE),
        lead=translators.gettext(POSSIBLE_LEAD),
        steps=None,
        possible=possible,
        more=translators.ngettext("{number} more stands below.", "{number} more stand below.", hidden)
        if hidden > 0
        else None,
        lines=lines,
        contacts=_contacts(_warning_first(advice.guide, cards), composer),
        card=None,
    )


def _listed(verdicts: Sequence[ShownCard]) -> list[tuple[ShownCard, str]]:
    """Those of several verdicts that have room, each with the "if" of one that surely applies where no other does.

    Of many, it is that one alone, for the others would be chosen by chance.
    """
    sure = [shown for shown in verdicts if shown.applies]
    if len(verdicts) > MOST_POSSIBLE and sure:
        return [(sure[0], IF_NONE_BELOW)]
    ordered = sorted(verdicts, key=lambda shown: shown.applies)
    return [(shown, IF_NONE) for shown in ordered[:MOST_POSSIBLE]]


def _outcome(guide: Guide, card: blocks.Card, composer: Composer) -> blocks.Outcome | None:
    """What a verdict says, in a few words."""
    if card.outcome is None:
        return None
    known = guide.outcomes[card.outcome]
    label = composer.translators.content(context("outcome", known.id, "label"), known.label)
    return blocks.Outcome(known.id, label, known.tone)


def _warning_first(guide: Guide, cards: Sequence[blocks.Card]) -> list[blocks.Card]:
    """The verdicts, those that warn before the others."""
    return sorted(cards, key=lambda card: card.outcome is None or guide.outcomes[card.outcome].tone != "warning")


def _possible(shown: ShownCard, title: Words, if_none: str, composer: Composer) -> blocks.Possible:
    """One of several verdicts, with the first of its steps that surely applies."""
    step = next((step.part.text for step in shown.steps if step.left is True), None)
    told = None if step is None else composer.text(shown.card.id, "steps", step)
    return blocks.Possible(_under_its_condition(shown, title, if_none, composer), told)


def _under_its_condition(shown: ShownCard, title: Words, if_none: str, composer: Composer) -> blocks.Conditional:
    """The title of one of several verdicts; the one that surely applies is the answer if no other is."""
    if not shown.applies:
        return composer.conditional(title, shown.left, BRIEF)
    none = composer.translators.gettext(if_none)
    return blocks.Conditional(
        title, none, composer.translators.gettext("If {condition}: {text}", condition=none, text=title)
    )


def _lines(advice: Advice, composer: Composer) -> Iterator[blocks.AnswerLine]:
    """For each section that has a line on the page, the lead of its first card that applies; else of one that may."""
    for part in advice.sections:
        section = part.section
        if section.answer is None or (section.visit and advice.needs_no_visit):
            continue
        first = next((shown for shown in part.cards if shown.applies), part.cards[0])
        lead = composer.text(first.card.id, "lead", first.card.lead)
        yield blocks.AnswerLine(
            section=section.id,
            label=composer.translators.content(context("section", section.id, "answer"), section.answer),
            lead=composer.conditional(lead, first.left, BRIEF),
        )


def _contacts(cards: Sequence[blocks.Card], composer: Composer) -> blocks.Contacts | None:
    """The first contacts of the verdicts, each once."""
    found = {contact.id: contact for card in cards if card.contacts for contact in card.contacts.contacts}
    if not found:
        return None
    return blocks.Contacts(composer.translators.gettext("Where to turn"), tuple(found.values())[:MOST_CONTACTS])
