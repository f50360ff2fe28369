"""A language, how far its translation is, and which language to speak."""

from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

SOURCE = "en"
State = Literal["missing", "draft", "stale", "reviewed"]
STATES: tuple[State, ...] = get_args(State)


class Language(msgspec.Struct, frozen=True):
    """A language and how far its translation is, as numbers of texts.

    Stale texts, whose English has changed since, and missing ones are shown in English.
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

    @property
    def texts(self) -> int:
        """How many texts were counted."""
        return sum(getattr(self, state) for state in STATES)

    def plus(self, other: "Language") -> "Language":
        """This language with the texts of another count added."""
        counts = {state: getattr(self, state) + getattr(other, state) for state in STATES}
        return msgspec.structs.replace(self, **counts)


ENGLISH = Language(SOURCE, "English", "English")


class UnknownLanguage(ValueError):
    """A language was asked for that there is not. `choices` are the codes there are, `hint` the nearest or empty."""

    def __init__(self, asked: str, choices: list[str]) -> None:
        from advisor.guide.mistakes import nearest  # late: most people ask for a language that there is

        self.asked = asked
        self.choices = choices
        self.hint = nearest(asked, choices)
        super().__init__(asked)


def choose_language(asked: str | None, environment: Mapping[str, str], known: Mapping[str, Language]) -> Language:
    """The first of `asked` (--lang), ADVISOR_LANG, the locale and English that is given.

    Raises UnknownLanguage for an explicit wish that cannot be met; a locale without a catalogue is simply English.
    """
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
