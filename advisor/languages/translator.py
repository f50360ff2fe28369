"""A Translator gives texts in one language: the program's own (`gettext`, `ngettext`) and one guide's (`content`).

Translations come from compiled gettext catalogues in two domains. A text of the guide that is missing is given in
English and labelled as English.
"""

import gettext
from functools import cache

from advisor.languages.known import LOCALES, SOURCE, Language

PROGRAM_DOMAIN = "advisor"
GUIDE_DOMAIN = "ssa-visit"


class Translator:
    """Texts in one language. Templates take named placeholders."""

    def __init__(self, language: Language, program: gettext.NullTranslations, guide: gettext.NullTranslations) -> None:
        self.language = language
        self._program = program
        self._guide = guide

    def gettext(self, message: str, **values: object) -> str:
        """A text of the program."""
        text = self._program.gettext(message)
        return text.format(**values) if values else text

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """A text of the program that depends on `number`, which it can name as {number}."""
        return self._program.ngettext(one, many, number).format(number=number, **values)

    def content(self, context: str, text: str) -> str:
        """A text of the guide in its context, for example card/deposit-by-bank/title."""
        translated = self._guide.pgettext(context, text)
        if translated == text and not self.is_source and not self.has(context, text):
            return self.gettext("[in English] {text}", text=text)
        return translated

    @property
    def is_source(self) -> bool:
        """Whether this is the language in which the guide is written."""
        return self.language.code == SOURCE

    def has(self, context: str, text: str) -> bool:
        """Whether the catalogue holds the text, for a translation can be the same words."""
        catalogue: dict[object, str] = getattr(self._guide, "_catalog", {})
        return f"{context}\x04{text}" in catalogue


@cache
def open_translator(language: Language) -> Translator:
    """The translator of a language; what its catalogues do not hold is in English."""
    if language.code == SOURCE:
        return Translator(language, gettext.NullTranslations(), gettext.NullTranslations())
    folder = str(LOCALES)
    program = gettext.translation(PROGRAM_DOMAIN, folder, [language.code], fallback=True)
    guide = gettext.translation(GUIDE_DOMAIN, folder, [language.code], fallback=True)
    return Translator(language, program, guide)
