"""A language, how far its translation is, and which language to speak."""

from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

SOURCE = "en"
State = Literal["missing", "draft", "stale", "reviewed"]
SCRIPTS = {"tw": "hant", "hk": "hant", "mo": "hant"}
"""Regions in which Chinese is written in the traditional script."""

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


LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where the locale stands; the first that is set counts."""

NO_LANGUAGE = ("C", "POSIX")
"""Locales that speak no language."""


def choose_language(asked: str | None, environment: Mapping[str, str], known: Mapping[str, Language]) -> Language:
    """The first of `asked` (--lang), ADVISOR_LANG, LANGUAGE, the locale and English that is given.

    Raises UnknownLanguage for an explicit wish that cannot be met; a locale without a catalogue is simply English. As
    in GNU gettext, LANGUAGE lists wishes with colons between them, and means nothing where the locale is C.
    """
    wish = asked or environment.get("ADVISOR_LANG")
    if wish:
        found = _match(wish, known)
        if found is None:
            raise UnknownLanguage(wish, list(known))
        return found
    locale = next((environment[name] for name in LOCALE if environment.get(name)), "C")
    if locale.partition(".")[0] in NO_LANGUAGE:
        return ENGLISH
    wishes = (*environment.get("LANGUAGE", "").split(":"), locale)
    return next((found for each in wishes if each and (found := _match(each, known))), ENGLISH)


def _match(wish: str, known: Mapping[str, Language]) -> Language | None:
    """The language of a code or locale name: `es`, `es-MX`, `es_MX.UTF-8`; one of its kin where it is not there itself.

    Of Chinese, that in the script of the region goes first.
    """
    parts = wish.split(".", maxsplit=1)[0].split("@", maxsplit=1)[0].replace("-", "_").lower().split("_")
    by_parts = {tuple(code.replace("-", "_").lower().split("_")): language for code, language in known.items()}
    nearer = [tuple(parts[:length]) for length in range(len(parts), 0, -1)]
    if parts[0] == "zh" and len(parts) > 1:
        nearer.insert(1, ("zh", SCRIPTS.get(parts[-1], "hans")))
    kin = (tag for tag in by_parts if tag[0] == parts[0])
    return next((by_parts[tag] for tag in (*nearer, *kin) if tag in by_parts), None)
