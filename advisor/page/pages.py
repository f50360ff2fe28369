"""Which module composes the page of which place."""

from collections.abc import Callable, Mapping

import msgspec

from advisor.interview import ShownCard
from advisor.page import answers, desk, phrases, sources, welcome, what_if, why
from advisor.page.blocks import Block, Card, Page, Paragraph
from advisor.page.commands import help_blocks
from advisor.page.notices import brief_notice, translation_notices
from advisor.page.place import Kind
from advisor.page.session import Session
from advisor.page.words import Words


def compose_page(session: Session) -> Page:
    """The page of the place where a session is."""
    return PAGES[session.place.page](session)


def _page(session: Session, title: Words, blocks: tuple[Block, ...], **fields: object) -> Page:
    """A page with the notices about its translations."""
    notices = translation_notices(session.translators)
    page = Page(
        kind=session.place.page,
        title=title,
        languages=session.reading,
        blocks=blocks,
        notices=notices,
        brief=brief_notice(notices, session.translators),
    )
    return msgspec.structs.replace(page, **fields)


def _languages(session: Session) -> Page:
    title = welcome.language_title(session.languages, session.translators)
    return _page(session, title, welcome.language_blocks(session.languages, session.translators))


def _welcome(session: Session) -> Page:
    translators, guide = session.translators, session.interview.guide
    blocks = welcome.welcome_blocks(guide, session.setting, translators)
    return _page(session, translators.gettext("Before you start"), blocks)


def _question(session: Session) -> Page:
    page = session.question
    return _guidance(session) if page is None else page


def _guidance(session: Session) -> Page:
    """The guidance, with how far one is in it; before all is answered, with how many questions are open."""
    page, translators = session.guidance, session.translators
    sections = page.sections
    place = sections[min(session.place.section, len(sections) - 1)].place if sections else None
    if not session.place.is_so_far:
        return msgspec.structs.replace(page, progress=place)
    still = Paragraph(
        translators.ngettext(
            "{number} question is still open. What may apply depends on it.",
            "{number} questions are still open. What may apply depends on them.",
            session.interview.questions_left,
        ),
        "warning",
    )
    title = translators.gettext("Guidance so far")
    return msgspec.structs.replace(page, title=title, blocks=(still, *page.blocks), progress=place)


def _live(session: Session) -> Page:
    return _page(session, session.translators.gettext("Guidance so far"), session.live.blocks)


def _why(session: Session) -> Page:
    translators, guide = session.translators, session.interview.guide
    if session.place.question is not None:
        question = guide.questions[session.place.question]
        return _page(session, translators.gettext("Why we ask"), why.why_question(question, translators))
    card = _card(session)
    blocks = why.why_card(card, _shown(session, card.id), guide, translators) if card else ()
    return _page(session, translators.gettext("Why am I seeing this?"), blocks)


def _sources(session: Session) -> Page:
    translators, guide, card = session.translators, session.interview.guide, _card(session)
    blocks = sources.card_sources(card, guide, translators, session.today) if card else ()
    return _page(session, translators.gettext("Facts and sources"), blocks)


def _all_sources(session: Session) -> Page:
    blocks = sources.all_sources(session.guidance, session.interview.guide, session.translators)
    return _page(session, session.translators.gettext("All sources"), blocks)


def _phrases(session: Session) -> Page:
    blocks = phrases.phrases_blocks(session.guidance, session.place.card, session.translators)
    return _page(session, phrases.phrases_title(session.translators), blocks)


def _what_if(session: Session) -> Page:
    title = session.translators.gettext("What if: compare with another way")
    return _page(session, title, what_if.what_if_blocks(session.interview, session.translators))


def _comparison(session: Session) -> Page:
    interview, translators = session.interview, session.translators
    found = [each for each in what_if.what_ifs(interview) if each.id == session.place.what_if]
    if not found:
        return _what_if(session)
    other = what_if.other_way(interview, found[0])
    pages = (session.guidance, session.replaced(interview=other).guidance)
    blocks = what_if.comparison_blocks(interview, other, found[0], pages, translators)
    return _page(session, what_if.title(found[0], interview.guide, translators), blocks)


def _answers(session: Session) -> Page:
    here = session.place.question or next(reversed(session.interview.answers), None)
    title = session.translators.gettext("Your answers so far: choose one to change it")
    return _page(session, title, answers.answers_blocks(session.interview, session.translators, here))


def _kept(session: Session) -> Page:
    dropped = session.place.dropped.answers if session.place.dropped else 0
    blocks = answers.kept_blocks(session.interview, dropped, session.translators)
    return _page(session, answers.kept_title(session.translators), blocks)


def _start_over(session: Session) -> Page:
    title = session.translators.gettext("Start over?")
    return _page(session, title, answers.start_over_blocks(session.translators))


def _help(session: Session) -> Page:
    """What can be done on the page behind, and what must be known about everything on it."""
    behind = session.closed()
    warnings = tuple(Paragraph(notice, "warning") for notice in behind.page.notices)
    title = session.translators.gettext("What can be done here")
    return _page(session, title, (*warnings, *help_blocks(behind, session.translators)), notices=(), brief=None)


def _next_client(session: Session) -> Page:
    place, translators = session.place, session.translators
    dropped = place.dropped or desk.Holding()
    title = desk.next_client_title(translators, expired=place.expired)
    blocks = desk.next_client_blocks(dropped, session.interview.guide, session.setting, translators)
    return _page(session, title, blocks)


def _paused(session: Session) -> Page:
    translators = session.translators
    return _page(
        session,
        desk.paused_title(session.setting, translators),
        desk.paused_blocks(session.setting, translators),
        notices=(),
        brief=None,
    )


def _card(session: Session) -> Card | None:
    """The card that a page is about."""
    return next((card for card in session.guidance.cards if card.id == session.place.card), None)


def _shown(session: Session, card_id: str) -> ShownCard:
    advice = session.interview.advice()
    return next(shown for section in advice.sections for shown in section.cards if shown.card.id == card_id)


PAGES: Mapping[Kind, Callable[[Session], Page]] = {
    "languages": _languages,
    "welcome": _welcome,
    "question": _question,
    "guidance": _guidance,
    "live": _live,
    "why": _why,
    "sources": _sources,
    "all-sources": _all_sources,
    "phrases": _phrases,
    "what-if": _what_if,
    "comparison": _comparison,
    "answers": _answers,
    "kept": _kept,
    "start-over": _start_over,
    "help": _help,
    "next-client": _next_client,
    "paused": _paused,
}
