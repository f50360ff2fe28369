"""Tags of languages: BCP 47 comes in (`zh-Hans`), the folder of a catalogue goes out (`zh_Hans`), with its names.

Babel knows most languages by name. Those of this country that it does not know are listed here; any other is called by
its code.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from babel import Locale

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:_(?P<extended>[a-z]{3}))?(?:_(?P<script>[a-z]{4}))?(?:_(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<rest>(?:_(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:_[a-z\d](?:_[a-z\d]{2,8})+)*)"
)
RIGHT_TO_LEFT = frozenset(("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"))
WITHOUT_SPACES = frozenset(("zh", "yue", "ja", "th", "lo", "km", "my", "bo", "dz"))
"""Languages that put no space between words."""


class Names(NamedTuple):
    """What a language is called in itself and in English, and how it is written: "ltr" or "rtl"."""

    own: str
    english: str
    direction: str = "ltr"


OWN_NAMES: Mapping[str, Names] = {
    "cak": Names("Kaqchikel", "Kaqchikel"),
    "hmn": Names("Hmoob", "Hmong"),
    "hnj": Names("Hmoob Ntsuab", "Green Hmong"),
    "kek": Names("Q’eqchi’", "Q’eqchi’"),
    "kjb": Names("Q’anjob’al", "Q’anjob’al"),
    "mam": Names("Mam", "Mam"),
    "mww": Names("Hmoob Dawb", "White Hmong"),
    "prs": Names("دری", "Dari", "rtl"),
    "quc": Names("K’iche’", "K’iche’"),
}


def folder_of(tag: str) -> str:
    """The name of the folder for a language tag: `zh-hans` → `zh_Hans`, `ES_mx` → `es_MX`.

    ValueError if it is no tag.
    """
    found = TAG.fullmatch(tag.strip().replace("-", "_").lower())
    if not found:
        raise ValueError(tag)
    script, region = found["script"] or "", found["region"] or ""
    parts = (found["extended"] or found["language"], script.title(), region.upper(), found["rest"].strip("_"))
    return "_".join(part for part in parts if part)


def is_folder(name: str) -> bool:
    """Whether a folder of catalogues is named for a language."""
    try:
        return folder_of(name).lower() == name.replace("-", "_").lower()
    except ValueError:
        return False


def tag_of(folder: str) -> str:
    """The BCP 47 tag of a folder: `zh_Hans` → `zh-Hans`."""
    return folder.replace("_", "-")


def known_locale(code: str) -> "Locale | None":
    """What Babel knows of a language, or of its nearest parent: `en_XA` → `en`. None if it does not know it."""
    from babel import Locale, UnknownLocaleError

    parts = code.replace("-", "_").split("_")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (ValueError, UnknownLocaleError):
            continue
    return None


def dated_locale(code: str) -> "Locale | None":
    """The locale by which dates are written in words; None where Babel has no names of its months."""
    locale = known_locale(code)
    if locale is None:
        return None
    january = locale.months["format"]["wide"][1]
    return None if re.fullmatch(r"M\d+", january) else locale


def names_of(code: str) -> Names:
    """The names of a language and its direction. The part that nobody has a name for follows as it is written."""
    parts = code.replace("-", "_").split("_")
    locale = known_locale(code)
    if parts[0] in OWN_NAMES:
        own, named = OWN_NAMES[parts[0]], parts[:1]
    elif locale is not None:
        named = str(locale).split("_") if len(str(locale).split("_")) <= len(parts) else parts
        own = Names(locale.get_display_name() or code, locale.english_name or code, locale.text_direction)
    else:
        from babel import Locale

        name = Locale("en").languages.get(parts[0], parts[0])
        own, named = Names(name, name), parts[:1]
    rest = f" ({', '.join(parts[len(named) :])})" if len(parts) > len(named) else ""
    written = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    direction = own.direction if not written else "rtl" if written.title() in RIGHT_TO_LEFT else "ltr"
    return Names(own.own + rest, own.english + rest, direction)
