"""A voice speaks texts in one language: the program's own (`ui`, `nui`) and the guide's (`guide`).

Translations come from compiled gettext catalogues in two domains. A text of the guide that is missing is spoken in
English and labelled as English.
"""

import gettext
from functools import cache

from advisor.languages.known import LOCALES, SOURCE, Language

UI_DOMAIN = "advisor"
GUIDE_DOMAIN = "ssa-visit"


class Voice:
    """Texts in one language. Templates take named placeholders."""

    def __init__(self, language: Language, ui: gettext.NullTranslations, guide: gettext.NullTranslations) -> None:
        self.language = language
        self._ui = ui
        self._guide = guide

    def ui(self, message: str, **values: object) -> str:
        """A text of the program."""
        text = self._ui.gettext(message)
        return text.format(**values) if values else text

    def nui(self, one: str, many: str, number: int, **values: object) -> str:
        """A text of the program that depends on `number`, which it can name as {number}."""
        return self._ui.ngettext(one, many, number).format(number=number, **values)

    def guide(self, context: str, text: str) -> str:
        """A text of the guide in its context, for example card/deposit-by-bank/title."""
        spoken = self._guide.pgettext(context, text)
        if spoken == text and not self.is_source and not self._has(context, text):
            return self.ui("[in English] {text}", text=text)
        return spoken

    @property
    def is_source(self) -> bool:
        """Whether this is the language in which the guide is written."""
        return self.language.code == SOURCE

    def _has(self, context: str, text: str) -> bool:
        """Whether the catalogue holds the text, for a translation can be the same words."""
        catalogue: dict[object, str] = getattr(self._guide, "_catalog", {})
        return f"{context}\x04{text}" in catalogue


@cache
def open_voice(language: Language) -> Voice:
    """The voice of a language; catalogues that are missing are spoken in English."""
    if language.code == SOURCE:
        return Voice(language, gettext.NullTranslations(), gettext.NullTranslations())
    folder = str(LOCALES)
    ui = gettext.translation(UI_DOMAIN, folder, [language.code], fallback=True)
    guide = gettext.translation(GUIDE_DOMAIN, folder, [language.code], fallback=True)
    return Voice(language, ui, guide)
