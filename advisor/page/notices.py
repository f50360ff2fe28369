"""What a reader must know about everything on a page: drafts and gaps in the translations, and overdue checks."""

import datetime

from advisor.guide.model import Guide
from advisor.languages.translator import mark as _
from advisor.page import wording
from advisor.page.blocks import Section
from advisor.page.words import Translators, Words


def translation_notices(translators: Translators) -> tuple[Words, ...]:
    """That a translation is a draft, or lacks texts; of the languages beside, that one is a draft. In the reader's."""
    gettext = translators.reader.gettext
    own, *others = translators.languages
    first = gettext("Draft translation: no person has reviewed it yet. Where it matters, check the English text.")
    message = _(
        "Draft translation ({language}): no person has reviewed it yet. Where it matters, check the English text."
    )
    beside = (gettext(message, language=language.name) for language in others if language.is_draft)
    lacking = own.missing + own.stale
    partly = translators.reader.ngettext(
        "{number} text is not translated yet, or its English has changed. It stands here in English.",
        "{number} texts are not translated yet, or their English has changed. They stand here in English.",
        lacking,
    )
    return (*((first,) if own.is_draft else ()), *((partly,) if lacking else ()), *beside)


def languages_notice(translators: Translators) -> Words:
    """In which order the languages of a page stand below each other, or that there is one alone, in the reader's."""
    reader = translators.reader
    first, *others = (language.name for language in translators.languages)
    match others:
        case []:
            return reader.gettext("Only {language} is shown now.", language=first)
        case [second]:
            return reader.gettext(
                "Each text comes in {first} first. The same in {second} follows on the line below it.",
                first=first,
                second=second,
            )
        case _:
            return reader.gettext(
                "Each text comes in {first} first. The same follows on the lines below it, in {others}.",
                first=first,
                others=", ".join(others),
            )


def stale_notices(sections: tuple[Section, ...], translators: Translators) -> tuple[Words, ...]:
    """That some of the cards are overdue for a check."""
    stale = sum(card.evidence.stale is not None for section in sections for card in section.cards)
    if not stale:
        return ()
    return (
        translators.reader.ngettext(
            "{number} card has not been checked again in time. It may be out of date and is marked.",
            "{number} cards have not been checked again in time. They may be out of date and are marked.",
            stale,
        ),
    )


ZONES = datetime.timedelta(days=1)
"""By so much the day of a place on earth can be before that of another."""


def is_odd(today: datetime.date, guide: Guide) -> bool:
    """Whether a clock cannot be right: facts of the guide were checked after its day."""
    return guide.newest_check - today > ZONES


def clock_notices(today: datetime.date, guide: Guide, translators: Translators) -> tuple[Words, ...]:
    """That the clock of this computer is wrong, if it is."""
    if not is_odd(today, guide):
        return ()
    reader, newest = translators.reader, guide.newest_check
    return (
        reader.gettext(
            "The date of this computer is wrong: it says {today}, but this guide was checked on {newest}. Look at a "
            "calendar before you count days.",
            today=reader.each_makes(lambda one: wording.day(today, one)),
            newest=reader.each_makes(lambda one: wording.day(newest, one)),
        ),
    )


def brief_notice(notices: tuple[Words, ...], translators: Translators) -> Words | None:
    """All notices of a page as one short line; None if there are none."""
    reader, drafts = translators.reader, len(translation_notices(translators))
    if not notices:
        return None
    if not drafts:
        return reader.gettext("Some cards are overdue for a check")
    if len(notices) == drafts:
        return reader.gettext("Draft translation")
    return reader.gettext("Draft translation, some cards overdue")
