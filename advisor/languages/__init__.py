"""Which languages there are, their catalogues and state, extraction of texts. English is the source of every text."""

from advisor.languages.known import Language, UnknownLanguage, choose_language, known_languages
from advisor.languages.voice import Voice, open_voice

__all__ = ["Language", "UnknownLanguage", "Voice", "choose_language", "known_languages", "open_voice"]
