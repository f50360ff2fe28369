"""Translators for tests that are plainly not English."""

import gettext

from advisor.languages import ENGLISH, Language, Languages, Translator


class Bracketing(gettext.NullTranslations):
    """Translates every text of the guide into itself between < and >."""

    def pgettext(self, context: str, message: str) -> str:
        return f"<{message}>"


def untranslated(language: Language) -> Translator:
    """A translator without any translation."""
    return Translator(language, gettext.NullTranslations(), gettext.NullTranslations())


IN_ENGLISH = untranslated(ENGLISH)
ONLY_ENGLISH = Languages({"en": ENGLISH}, untranslated)


def bracketed(language: Language) -> Translator:
    """A translator that speaks the program's texts in English and the guide's between < and >."""
    return Translator(language, gettext.NullTranslations(), Bracketing())
