"""Which languages there are, their catalogues and state, extraction of texts. English is the source of every text."""

from advisor.languages.known import Language, UnknownLanguage, choose_language, known_languages
from advisor.languages.languages import Languages, open_languages
from advisor.languages.translator import Translator, open_translator

__all__ = [
    "Language",
    "Languages",
    "Translator",
    "UnknownLanguage",
    "choose_language",
    "known_languages",
    "open_languages",
    "open_translator",
]
