"""The languages in which a guide can be read."""

from collections.abc import Mapping
from pathlib import Path

from advisor.languages.known import Language, known_languages
from advisor.languages.translator import Translator, open_translator


class Languages:
    """The languages in which a guide can be read. `known`: code → language, English first."""

    def __init__(self, known: Mapping[str, Language]) -> None:
        self.known = known

    def translator(self, code: str) -> Translator:
        """The translator of a language; KeyError for an unknown code."""
        return open_translator(self.known[code])


def open_languages(guide_id: str, folder: Path | None = None) -> Languages:
    """The languages of a guide."""
    return Languages(known_languages())
