"""The guidance: `compose` makes the page of an advice. Its blocks are the sections with their cards."""

import datetime
from collections.abc import Iterator

from advisor.guide import model
from advisor.interview import Advice, ShownCard
from advisor.languages.contexts import context
from advisor.page import blocks
from advisor.page.answer import answer
from advisor.page.blocks import Block
from advisor.page.cards import Composer
from advisor.page.notices import brief_notice, clock_notices, stale_notices, translation_notices
from advisor.page.page import Page
from advisor.page.words import Translators, Words


def compose(advice: Advice, translators: Translators, today: datetime.date, *, staff: bool = False) -> Page:
    """The guidance in the languages of `translators`.

    `today` decides which cards are overdue for a check, but it is no day before the newest check; `staff`: whether the
    cards have their notes for the volunteer.
    """
    composer = Composer(advice.guide, translators, max(today, advice.guide.newest_check), staff=staff)
    shown = (part.section for part in advice.sections)
    titles = [translators.content(context("section", section.id, "title"), section.title) for section in shown]
    sections = tuple(_section(number, advice, titles, composer) for number in range(len(titles)))
    notices = (*translation_notices(translators), *stale_notices(sections, translators))
    brief = brief_notice(notices, translators)
    if odd := clock_notices(today, advice.guide, translators):
        notices, brief = (*odd, *notices), translators.reader.gettext("The date of this computer is wrong")
    return Page(
        kind="guidance",
        title=translators.content(context("guide", "guide", "title"), advice.guide.title),
        languages=tuple(language.code for language in translators.languages),
        blocks=sections,
        notices=notices,
        brief=brief,
    )


def read_aloud(page: Page, section: int, translators: Translators, *, so_far: bool) -> tuple[Block, ...]:
    """The guidance for somebody who hears it: one section, and the list of all.

    `so_far`: it is that before all is answered.
    """
    heading = page.title if so_far else translators.gettext("This is your guidance.")
    above = (block for block in page.blocks if not isinstance(block, blocks.Section))
    here = page.sections[section : section + 1]
    return (*above, blocks.Heading(heading), *here, *section_choices(page, translators))


def section_choices(page: Page, translators: Translators) -> tuple[Block, ...]:
    """The sections, to choose one from."""
    heading = blocks.Heading(translators.gettext("All sections"))
    return (heading, *(blocks.Choice(section.id, section.counted) for section in page.sections))


def _section(number: int, advice: Advice, titles: list[Words], composer: Composer) -> blocks.Section:
    section = advice.sections[number].section
    shown = sorted(advice.sections[number].cards, key=lambda each: not each.applies)
    headline = section.choose == "first"
    cards = [composer.card(each, section.id) for each in shown]
    title = titles[number]
    translators = composer.translators
    end = translators.gettext("This is the end of the guidance.")
    if number + 1 < len(titles):
        end = translators.gettext("End of this section. The next one: {title}", title=titles[number + 1])
    return blocks.Section(
        id=section.id,
        title=title,
        headline=headline,
        counted=translators.ngettext("{title} ({number} card)", "{title} ({number} cards)", len(cards), title=title),
        place=translators.gettext(
            "Section {number} of {count}: {title}", number=number + 1, count=len(titles), title=title
        ),
        parts=(*_first(section, shown, cards, advice, composer), *_parts(cards, translators, headline=headline)),
        end=end,
        brief=brief_answer(cards, translators) if headline else None,
    )


def _first(
    section: model.Section, shown: list[ShownCard], cards: list[blocks.Card], advice: Advice, composer: Composer
) -> Iterator[blocks.Answer | blocks.Paragraph]:
    """What stands before the cards of a section: the answer, or that no visit is needed."""
    if section.choose == "first":
        yield answer(advice, shown, cards, composer)
    elif section.visit and advice.needs_no_visit:
        said = composer.translators.gettext("By your answers you need no visit. Read this only if you go after all.")
        yield blocks.Paragraph(said, "strong")


def brief_answer(cards: list[blocks.Card], translators: Translators) -> Words:
    """The answer in one line, if there is only one and it is certain."""
    if len(cards) == 1 and cards[0].applies:
        return cards[0].title
    return translators.ngettext("{number} answer is possible.", "{number} answers are possible.", len(cards))


def _parts(
    cards: list[blocks.Card], translators: Translators, *, headline: bool
) -> Iterator[blocks.Paragraph | blocks.Card | blocks.Group]:
    """The cards that apply, then those that may, those with the same "if" together; not the one that is the answer."""
    if headline and len(cards) == 1 and cards[0].applies:
        return
    yield from (card for card in cards if card.applies)
    others: dict[str | None, list[blocks.Card]] = {}
    for card in cards:
        if not card.applies:
            others.setdefault(str(card.if_), []).append(card)
    if others and not headline:
        yield blocks.Paragraph(translators.gettext("What may apply to you: each card says when it does."), "warning")
    for group in others.values():
        if len(group) == 1 or group[0].may_apply is None:
            yield from group
        else:
            counted = translators.ngettext(
                "This goes for the next {number} card.", "This goes for the next {number} cards.", len(group)
            )
            yield blocks.Group(group[0].may_apply, counted, tuple(group))
