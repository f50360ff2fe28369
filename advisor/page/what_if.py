"""The question "what if": how the guidance for the same answers but one changed differs from that for the real ones."""

from collections import Counter
from collections.abc import Collection, Iterator

from advisor.guide import conditions
from advisor.guide.conditions import given
from advisor.guide.model import Guide, Question
from advisor.interview import Interview, Redacted
from advisor.languages.contexts import context
from advisor.languages.translator import mark as _
from advisor.page.blocks import Answer, Block, Card, Change, Choice, Difference, Heading, Item, Mark, Paragraph
from advisor.page.page import Page
from advisor.page.question import answer_words, ask_words
from advisor.page.words import Translators, Words


class WhatIf(Redacted, frozen=True):
    """Another way that can be compared. `answers` are what would be different.

    `id` is that of a way of the guide, or tells the question and the other answer to it.
    """

    id: str
    answers: dict[str, conditions.Answer]
    question: str | None = None


def what_ifs(interview: Interview) -> tuple[WhatIf, ...]:
    """The ways of the guide that are open to the person and are not what they answered, then other single answers.

    Those are offered for the questions that some way names, for these can be changed; never anything private, for that
    is who somebody is. Of a question that takes several options: each alone, and none of them.
    """
    guide = interview.guide
    relevant = interview.relevant | interview.answers.keys()
    ways = tuple(
        WhatIf(way.id, dict(way.answers))
        for way in guide.ways.values()
        if way.answers.keys() <= relevant
        and given(way.when, interview.answers) is True
        and not way.answers.items() <= interview.answers.items()
    )
    named = {question for way in guide.ways.values() for question in way.answers}
    asked = [question for question, _ in interview.asked if question.id in named and not question.private]
    told = [what_if.answers for what_if in ways]
    others = (what_if for question in asked for what_if in _other_answers(question, interview))
    return (*ways, *(what_if for what_if in others if what_if.answers not in told))


def what_if_blocks(interview: Interview, translators: Translators) -> tuple[Block, ...]:
    """The other ways, to choose from: those that have a name, then other answers, below their questions."""
    found = what_ifs(interview)
    if not found:
        return (Paragraph(translators.gettext("There is no other way to compare with.")),)
    other, questions = translators.gettext("Another way to do it"), interview.guide.questions
    return tuple(
        Choice(
            each.id,
            label(each, interview.guide, translators),
            group=ask_words(questions[each.question], translators) if each.question else other,
        )
        for each in found
    )


def label(what_if: WhatIf, guide: Guide, translators: Translators) -> Words:
    """What would be different, in words."""
    if what_if.question is None:
        return translators.content(context("way", what_if.id, "label"), guide.ways[what_if.id].label)
    return answer_words(guide.questions[what_if.question], what_if.answers[what_if.question], translators)


def other_way(interview: Interview, what_if: WhatIf) -> Interview:
    """The walk with what would be different; answers that do not matter there are dropped."""
    return Interview.replay(interview.guide, {**interview.answers, **what_if.answers})


def comparison_blocks(
    interview: Interview, other: Interview, what_if: WhatIf, pages: tuple[Page, Page], translators: Translators
) -> Iterator[Block]:
    """How the second of `pages`, that of `other`, differs from the first: answers, answer page, each card."""
    now, then = pages
    compared = {section: _Compared(_cards(now, section), _cards(then, section)) for section in interview.guide.sections}
    titles = {section.id: section.title for page in (then, now) for section in page.sections}
    yield Paragraph(translators.gettext("This only compares. Your answers stay as they are."), "quiet")
    yield from _changes(interview, other, what_if, translators)
    yield from _answers(now, then, translators)
    yield from _counts(compared.values(), translators)
    if other.questions_left:
        unasked = translators.ngettext(
            "The other way would ask {number} more question. It counts as not answered here.",
            "The other way would ask {number} more questions. They count as not answered here.",
            other.questions_left,
        )
        yield Paragraph(unasked, "warning")
    for section, each in compared.items():
        if each.marked:
            yield Heading(titles[section])
            yield from (_difference(mark, card, translators, sure=card.id in each.sure) for mark, card in each.marked)
            if each.same:
                yield Paragraph(_same(each.same, translators), "quiet")
    alike = [titles[section] for section, each in compared.items() if section in titles and not each.marked]
    if alike:
        listed = translators.ngettext(
            "{number} section stays the same: {titles}",
            "{number} sections stay the same: {titles}",
            len(alike),
            titles=translators.joined("; ", alike),
        )
        yield Paragraph(listed, "quiet")


class _Compared:
    """The cards of a section that are not the same in the other way, what is new first, and how many are the same.

    Cards are the same by their id, or else by their title, for that is what a reader tells them by. `sure`: the ids of
    those that become certain.
    """

    def __init__(self, old: dict[str, Card], new: dict[str, Card]) -> None:
        titled = {str(card.title): card for card_id, card in old.items() if card_id not in new}
        both = [
            (before, card)
            for card_id, card in new.items()
            if (before := old.get(card_id) or titled.get(str(card.title))) is not None
        ]
        changed = [after for before, after in both if _said(before) != _said(after)]
        met = {card.id for pair in both for card in pair}
        self.same = len(both) - len(changed)
        self.sure = {after.id for before, after in both if after.applies and not before.applies}
        self.marked: list[tuple[Mark, Card]] = [
            *(("added", card) for card_id, card in new.items() if card_id not in met),
            *(("changed", card) for card in changed),
            *(("dropped", card) for card_id, card in old.items() if card_id not in met),
        ]


def _said(card: Card) -> tuple[object, ...]:
    """When a card applies, and what it says below its title."""
    steps = card.steps.steps if card.steps else ()
    named = card.contacts.contacts if card.contacts else ()
    told = [*(part.words for part in (*card.text, *steps)), *(contact.words for contact in named)]
    return card.state, str(card.if_), str(card.lead), *map(str, told)


def _cards(page: Page, section_id: str) -> dict[str, Card]:
    return {card.id: card for card in page.cards if card.section == section_id}


def _other_answers(question: Question, interview: Interview) -> Iterator[WhatIf]:
    choices: list[conditions.Answer] = [frozenset({option.id}) for option in question.options if not option.private]
    if question.choose == "many":
        choices.append(frozenset())
    for answer in choices:
        if answer != interview.answers[question.id]:
            way = f"{question.id}={','.join(sorted(answer or ()))}"
            yield WhatIf(way, {question.id: answer}, question=question.id)


def _changes(interview: Interview, other: Interview, what_if: WhatIf, translators: Translators) -> Iterator[Change]:
    """The answers that are different; one that does not matter in the other way is none of it."""
    for question_id, answer in what_if.answers.items():
        question = interview.guide.questions[question_id]
        known = question_id in interview.answers
        if question_id not in other.answers or (known and interview.answers[question_id] == answer):
            continue
        now = translators.gettext("not answered yet")
        if known:
            now = answer_words(question, interview.answers[question_id], translators)
        yield Change(
            ask_words(question, translators),
            translators.gettext("Now: {answer}", answer=now),
            translators.gettext("In the other way: {answer}", answer=answer_words(question, answer, translators)),
        )


def _answers(now: Page, then: Page, translators: Translators) -> Iterator[Block]:
    """Both answer pages: the verdicts, once where they are the same, and the steps and lines that are different."""
    before, after = now.answer_page, then.answer_page
    if before is None or after is None:
        return
    if str(before.title) == str(after.title):
        yield Heading(translators.gettext("What stays the same at the top:"))
    else:
        yield Heading(translators.gettext("What stands at the top now:"))
        yield from _verdict(before)
        yield Heading(translators.gettext("What stands at the top in the other way:"))
    yield from _verdict(after)
    old, new = (_first_steps(page) for page in (before, after))
    yield from (
        Item(translators.gettext("Added: {title}", title=words)) for step, words in new.items() if step not in old
    )
    for step, words in old.items():
        if step not in new:
            yield Item(translators.gettext("Falls away: {title}", title=words))
    leads = {line.section: str(line.lead.words) for line in before.lines}
    for line in after.lines:
        if leads.get(line.section) != str(line.lead.words):
            yield Item(translators.gettext("{label}, in the other way: {text}", label=line.label, text=line.lead.words))


def _verdict(answer: Answer) -> Iterator[Paragraph]:
    """The outcome of an answer page, and its title or the titles that are possible."""
    if answer.outcome is not None:
        yield Paragraph(answer.outcome.label)
    yield from (Paragraph(words, "strong") for words in (answer.title, *(each.title.text for each in answer.possible)))


def _first_steps(answer: Answer) -> dict[str, Words]:
    steps = answer.steps.steps if answer.steps else ()
    return {str(step.words): step.words for step in steps}


def _counts(compared: Collection[_Compared], translators: Translators) -> Iterator[Item]:
    """How much of the guidance would be different, a sentence for each mark."""
    marks = Counter(mark for each in compared for mark, _ in each.marked)
    if not marks:
        yield Item(translators.gettext("Nothing else in the guidance would be different."))
        return
    if added := marks["added"]:
        yield Item(translators.ngettext("{number} card is added.", "{number} cards are added.", added))
    if changed := marks["changed"]:
        yield Item(translators.ngettext("{number} card changes.", "{number} cards change.", changed))
    if dropped := marks["dropped"]:
        yield Item(translators.ngettext("{number} card falls away.", "{number} cards fall away.", dropped))
    yield Item(_same(sum(each.same for each in compared), translators))


def _same(number: int, translators: Translators) -> Words:
    return translators.ngettext("{number} card stays the same.", "{number} cards stay the same.", number)


def _difference(mark: Mark, card: Card, translators: Translators, *, sure: bool) -> Difference:
    message = {"added": _("Added: {title}"), "changed": _("Changes: {title}"), "dropped": _("Falls away: {title}")}
    words = translators.gettext(message[mark], title=card.title)
    note = translators.gettext("In the other way this applies for certain.") if sure else None
    return Difference(mark, words, card, note)
