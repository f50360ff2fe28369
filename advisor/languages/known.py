"""The languages that are built in, and which of them to speak.

`languages.json` beside the compiled catalogues is their list; `building` writes it from the .po files.
"""

from collections.abc import Mapping
from functools import cache

import msgspec

from advisor.guide.mistakes import nearest
from advisor.guide.opening import BUILT

SOURCE = "en"
LOCALES = BUILT / "locales"


class Language(msgspec.Struct, frozen=True):
    """A language and how far its translation is, as numbers of texts.

    Stale ones, whose English has changed since, and missing ones are shown in English.
    """

    code: str
    name: str
    english_name: str
    direction: str = "ltr"
    reviewed: int = 0
    draft: int = 0
    stale: int = 0
    missing: int = 0

    @property
    def is_draft(self) -> bool:
        """Whether any text of it has not been reviewed by a person."""
        return self.draft > 0


ENGLISH = Language(SOURCE, "English", "English")


class UnknownLanguage(ValueError):
    """A language was asked for that there is not. `choices` are the codes there are, `hint` the nearest or empty."""

    def __init__(self, asked: str, choices: list[str]) -> None:
        self.asked = asked
        self.choices = choices
        self.hint = nearest(asked, choices)
        super().__init__(asked)


@cache
def known_languages() -> dict[str, Language]:
    """Code → language, English first. Only English where no catalogue has been built."""
    try:
        found = msgspec.json.decode((LOCALES / "languages.json").read_bytes(), type=list[Language])
    except (OSError, msgspec.DecodeError):
        found = []
    return {language.code: language for language in (ENGLISH, *found)}


def choose_language(asked: str | None, environment: Mapping[str, str]) -> Language:
    """`asked` (--lang), then ADVISOR_LANG, then the locale, then English.

    Raises UnknownLanguage for an explicit wish that cannot be met; a locale without a catalogue is simply English.
    """
    known = known_languages()
    wish = asked or environment.get("ADVISOR_LANG")
    if wish:
        found = _match(wish, known)
        if found is None:
            raise UnknownLanguage(wish, list(known))
        return found
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _match(environment[name], known) or ENGLISH
    return ENGLISH


def _match(wish: str, known: Mapping[str, Language]) -> Language | None:
    """The language of a code or locale name: `es`, `es-MX`, `es_MX.UTF-8`."""
    code = wish.split(".", maxsplit=1)[0].split("@", maxsplit=1)[0].replace("-", "_").lower()
    by_code = {known_code.replace("-", "_").lower(): language for known_code, language in known.items()}
    return by_code.get(code) or by_code.get(code.split("_")[0])
