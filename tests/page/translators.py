"""Translators for tests that are plainly not English."""

import gettext

from advisor.languages import ENGLISH, Language, Translator
from advisor.languages.translator import untranslated


class Bracketing(gettext.NullTranslations):
    """Translates every text of the guide into itself between < and >."""

    def pgettext(self, context: str, message: str) -> str:
        return f"<{message}>"


IN_ENGLISH = untranslated(ENGLISH)


def bracketed(language: Language) -> Translator:
    """A translator that speaks the program's texts in English and the guide's between < and >."""
    return Translator(language, gettext.NullTranslations(), Bracketing())
