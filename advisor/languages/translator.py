"""A Translator gives texts in one language: the program's own (`gettext`, `ngettext`) and one guide's (`content`).

Translations come from gettext catalogues in two domains: that of the program, and that of the guide, which is the
guide's id. A text of the guide that is missing is given in English and labelled as English.
"""

import gettext

from advisor.guide.placeholders import filled
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.known import SOURCE, Language

NO_TEXTS = gettext.NullTranslations()
"""The catalogue of a language without translations, as of English."""


def mark(message: str) -> str:
    """Mark a text for extraction; it is translated when it is shown."""
    return message


class Translator:
    """Texts in one language. Templates take named placeholders; a translation that cannot be filled is in English."""

    def __init__(self, language: Language, program: gettext.NullTranslations, guide: gettext.NullTranslations) -> None:
        self.language = language
        self._program = program
        self._guide = guide

    def gettext(self, message: str, **values: object) -> str:
        """A text of the program."""
        text = self._program.gettext(message)
        return filled(text, message, values) if values else text

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """A text of the program that depends on `number`, which it can name as {number}."""
        text = self._program.ngettext(one, many, number)
        return filled(text, one if number == 1 else many, {"number": number, **values})

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

    @property
    def readable(self) -> bool:
        """Whether its catalogues could be read; where one could not, its texts are in English."""
        return all(each.readable for each in (self._program, self._guide) if isinstance(each, CompiledCatalogue))

    def has(self, context: str, text: str) -> bool:
        """Whether the catalogue holds the text, for a translation can be the same words."""
        return isinstance(self._guide, CompiledCatalogue) and self._guide.holds(context, text)


def untranslated(language: Language) -> Translator:
    """A translator that has no translations."""
    return Translator(language, NO_TEXTS, NO_TEXTS)
