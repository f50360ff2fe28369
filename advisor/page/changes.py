"""What a step has changed without being asked to, for a face whose pages do not tell it."""

from advisor.page.commands import CLIENT_LANGUAGE
from advisor.page.question import told_drop
from advisor.page.session import Session
from advisor.page.words import Words


def told_step(before: Session, after: Session) -> Words | None:
    """That a changed answer dropped others, or that a language is no longer shown; in the reader's language."""
    reader = after.translators.reader
    if before.place.page == "question" and after.interview.answers:
        dropped = told_drop(before.interview, after.interview, reader)
        if dropped is not None:
            return dropped
    if before.place == after.place and len(after.reading) < len(before.reading):
        return reader.gettext(
            "Only {language} is shown now. {key} shows another language beside it.",
            language=", ".join(language.name for language in after.translators.languages),
            key=CLIENT_LANGUAGE.shown,
        )
    return None
