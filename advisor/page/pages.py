"""Which module composes the page of which place."""

from collections.abc import Iterable

import msgspec

from advisor.page import answers, desk, handing, phrases, sources, welcome, what_if, why
from advisor.page.blocks import Block, Paragraph
from advisor.page.commands import help_blocks
from advisor.page.notices import brief_notice, translation_notices
from advisor.page.page import Page
from advisor.page.session import Session
from advisor.page.words import Words

Content = tuple[Words, Iterable[Block]]
"""The title and the blocks of a page."""


def compose_page(session: Session) -> Page:
    """The page of the place where a session is."""
    kind, translators = session.place.page, session.translators
    if kind == "question" and session.question is not None:
        return session.question
    if kind in ("question", "guidance"):
        return _guidance(session)
    title, blocks = _about_cards(session) or _about_answers(session) or _about_sheet(session) or _about_program(session)
    notices = () if kind in ("help", "paused") else translation_notices(translators)
    brief = brief_notice(notices, translators)
    return Page(kind=kind, title=title, languages=session.reading, blocks=tuple(blocks), notices=notices, brief=brief)


def _guidance(session: Session) -> Page:
    """The guidance, with how far one is in it; before all is answered, with how many questions are open."""
    page, translators = session.guidance, session.translators
    sections = page.sections
    place = sections[min(session.place.section, len(sections) - 1)].place if sections else None
    if not session.place.is_so_far:
        return msgspec.structs.replace(page, progress=place)
    still = translators.ngettext(
        "{number} question is still open. What may apply depends on it.",
        "{number} questions are still open. What may apply depends on them.",
        session.interview.questions_left,
    )
    title, blocks = translators.gettext("Guidance so far"), (Paragraph(still, "warning"), *page.blocks)
    return msgspec.structs.replace(page, title=title, blocks=blocks, progress=place)


def _about_cards(session: Session) -> Content | None:
    """A page about a card or about all."""
    place, interview, translators = session.place, session.interview, session.translators
    gettext, guide = translators.gettext, interview.guide
    card = next((card for card in session.guidance.cards if card.id == place.card), None) if place.card else None
    match place.page:
        case "why" if place.question is not None:
            return gettext("Why we ask"), why.why_question(guide.questions[place.question], translators)
        case "why":
            advice = interview.advice()
            shown = [shown for section in advice.sections for shown in section.cards if shown.card.id == place.card]
            blocks: Iterable[Block] = why.why_card(card, shown[0], guide, translators) if card else ()
            return gettext("Why am I seeing this?"), blocks
        case "sources":
            blocks = (
                sources.card_sources(card, guide, translators, max(session.today, guide.newest_check)) if card else ()
            )
            return gettext("Facts and sources"), blocks
        case "all-sources":
            return gettext("All sources"), sources.all_sources(session.guidance, guide, translators)
        case "phrases":
            from advisor.page.sheet import code_blocks

            blocks = phrases.phrases_blocks(session.guidance, place.card, translators)
            return gettext("Phrases and phone numbers"), (*blocks, *code_blocks(guide, translators))
    return None


def _about_answers(session: Session) -> Content | None:
    """A page about what is answered, or could be."""
    place, interview, translators = session.place, session.interview, session.translators
    gettext = translators.gettext
    match place.page:
        case "live":
            return gettext("Guidance so far"), session.live.blocks
        case "answers":
            here = place.question or next(reversed(interview.answers), None)
            title = gettext("Your answers so far: choose one to change it")
            return title, answers.answers_blocks(interview, translators, here)
        case "ready":
            return gettext("Every question is answered"), desk.ready_blocks(translators)
        case "kept":
            return gettext("Ask about another visit?"), answers.kept_blocks(interview, translators)
        case "drop":
            return gettext("Next client?"), answers.drop_blocks(interview, translators)
        case "start-over":
            return gettext("Start over?"), answers.start_over_blocks(translators)
        case "comparison" if found := [each for each in what_if.what_ifs(interview) if each.id == place.what_if]:
            other = what_if.other_way(interview, found[0])
            pages = (session.guidance, session.replaced(interview=other).guidance)
            blocks = what_if.comparison_blocks(interview, other, found[0], pages, translators)
            return gettext("What if: {way}", way=what_if.label(found[0], interview.guide, translators)), blocks
        case "comparison" | "what-if":
            title = gettext("What if")
            return title, what_if.what_if_blocks(interview, translators)
    return None


def _about_sheet(session: Session) -> Content | None:
    """The sheet to take home, or what is asked and told on its way out of the program."""
    place, translators = session.place, session.translators
    gettext = translators.gettext
    match place.page:
        case "sheet":
            page = session.sheet
            return gettext("The sheet"), page.blocks
        case "save-as":
            return gettext("Save the sheet: in which form?"), handing.save_as_blocks(translators)
        case "for-lawyer":
            return gettext("Everything for your lawyer, in a file?"), handing.for_lawyer_blocks(translators)
        case "replace":
            return gettext("Write over the file?"), handing.replace_blocks(place, translators)
        case "date":
            return gettext("An entry for your calendar"), handing.field_blocks(place, translators)
        case "file-name":
            return gettext("Save as a file"), handing.field_blocks(place, translators)
        case "told" if place.told is not None:
            return gettext("The sheet"), (Paragraph(handing.result_words(place.told, translators)),)
    return None


def _about_program(session: Session) -> Content:
    """A page about the program and how it is used."""
    place, guide, setting, translators = session.place, session.interview.guide, session.setting, session.translators
    match place.page:
        case "languages":
            title = welcome.language_title(session.languages, translators)
            blocks = welcome.language_blocks(session.languages, translators)
            leave = welcome.how_to_leave(setting, welcome.every_language(session.languages, translators))
            is_first = place.behind is None and not setting.typed  # line by line, it is asked with each list
            return title, (*((Paragraph(leave, "quiet"),) if is_first else ()), *blocks)
        case "help":
            behind = session.closed()
            warnings = (Paragraph(notice, "warning") for notice in behind.page.notices)
            title = translators.gettext("What can be done here")
            return title, (*warnings, *help_blocks(behind, translators))
        case "about":
            title = translators.gettext("About this program")
            return title, welcome.about_blocks(guide, setting, translators)
        case "next-client":
            dropped = place.dropped or desk.Holding()
            title = desk.next_client_title(translators, expired=place.expired)
            return title, desk.next_client_blocks(dropped, guide, setting, translators)
        case "paused":
            return translators.gettext("Paused. Press Enter to go on."), desk.paused_blocks(setting, translators)
        case _:
            title = translators.gettext("Before you start")
            blocks = welcome.welcome_blocks(guide, setting, translators)
            chosen = session.desk or place.behind is not None  # a desk asks its clients
            others = () if chosen else welcome.other_languages(session.languages, setting, translators)
            return title, (*others, *blocks)
