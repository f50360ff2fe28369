"""Which languages there are, their catalogues and state, extraction of texts. English is the source of every text."""

from advisor.languages.known import ENGLISH, Language, UnknownLanguage, choose_language
from advisor.languages.languages import Languages, open_languages, program_languages
from advisor.languages.translator import Translator

__all__ = [
    "ENGLISH",
    "Language",
    "Languages",
    "Translator",
    "UnknownLanguage",
    "choose_language",
    "open_languages",
    "program_languages",
]
