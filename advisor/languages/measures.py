"""What languages call months and units, from the tables of Unicode (CLDR) that Babel brings.

Nothing is known of a language that Babel has no names for; its digits are compared all the same.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from advisor.languages.tags import WITHOUT_SPACES, dated_locale, known_locale

if TYPE_CHECKING:
    from babel import Locale

MONTHS = tuple(str.split("January February March April May June July August September October November December"))
ENGLISH_MONTH = re.compile(
    rf"\b(?:{'|'.join(month for month in MONTHS if month != 'May')})\b"
    r"|(?:(?<=[a-z\d] )|(?<=/))May\b|\bMay(?=/| \d| (?:and|or|to|through|until) [A-Z])"
)
"""The names of months. May is one beside a number or another month, and inside a sentence; elsewhere it is the verb."""

UNITS: Mapping[str, str] = {
    **{unit: f"duration-{unit}" for unit in ("second", "minute", "hour", "day", "week", "month", "year")},
    "percent": "percent",
    "permille": "permille",
}
ENGLISH_SPANS = re.compile(r"\b(day|week|month|year|hour|minute|daily|annual)(?:s|ly)?\b", re.I)
AGE = re.compile(r"\b(?:age[ds]?|adults?|older|over|under|born|birth)\b", re.I)
"""Where an English text tells an age, many languages name years."""

SPANS = {"daily": "day", "annual": "year"}
MORE_NAMES = {"fr": {"année": "year", "années": "year", "journée": "day"}}
"""Names that the tables do not have, as they are not those beside a number."""

SIGNS = {"%": "percent", "٪": "percent", "％": "percent", "‰": "permille", "؉": "permille", "$": "dollar"}
SAMPLES = (0, 1, 2, 3, 5, 6, 11, 20, 100)
"""Numbers that use every plural form of every language."""

DOLLARS = ("USD", "CAD", "AUD")
"""The word that these have in common is the one for a dollar."""

NUMBER = re.compile(r"(?<![A-Za-z\d.,])(?<![A-Za-z][-/])\d+(?:[.,]\d+)?")
LETTERS = re.compile(r"[^\W\d_]*")
WORD = re.compile(r"[^\W\d_]+[ \u00a0]")
BLANKS = " \u00a0\u202f"
TAIL = 3
"""A name may have an ending of so many letters more, as its case asks for."""

SHORT = 3
"""A name of no more letters is often another word as well: `mai` is “more” in Romanian."""


class Measures(NamedTuple):
    """What a language calls months (name → 1 to 12) and units (name → unit, behind or before its number).

    `named` finds months too whose names are short or end otherwise; `stems` has them all.
    """

    spaced: bool
    months: Mapping[str, int]
    stems: Mapping[str, int]
    named: re.Pattern[str]
    behind: Mapping[str, str]
    before: Mapping[str, str]


class Counted(NamedTuple):
    """A number of a text, and the units that it may count: none where no unit stands beside it."""

    number: str
    units: frozenset[str]


@cache
def measures_of(code: str) -> Measures:
    """What a language calls months and units."""
    locale, dated = known_locale(code), dated_locale(code)
    months = dict(_months(dated, "wide")) if dated else {}
    stems = {name[:-1]: month for name, month in months.items() if len(name) > SHORT + 1 and not name[-1].isdigit()}
    stems |= {**(dict(_months(dated, "abbreviated")) if dated else {}), **months}
    behind: dict[str, str] = {}
    before: dict[str, str] = {}
    for unit, start, end in _unit_names(locale) if locale else ():
        (behind if end else before)[end or start] = unit
    spaced = code.partition("_")[0] not in WITHOUT_SPACES
    longest_first = "|".join(map(re.escape, sorted(stems, key=len, reverse=True))) or "(?!)"
    named = rf"(?<![^\W_])({longest_first})([^\W\d_]*)(?!\d)" if spaced else rf"(?<!\d)({longest_first})()"
    return Measures(spaced, months, stems, re.compile(named), {**behind, **SIGNS}, before)


def _months(locale: "Locale", width: str) -> Iterator[tuple[str, int]]:
    for use in ("stand-alone", "format"):
        for month, name in locale.months[use][width].items():
            if not name.isdecimal():
                yield name.casefold().rstrip("."), month


def _unit_names(locale: "Locale") -> Iterator[tuple[str, str, str]]:
    """Each unit with what stands before and behind its number."""
    from babel.numbers import get_currency_name
    from babel.units import format_unit, get_unit_name

    for unit, name in UNITS.items():
        if called := get_unit_name(name, "long", locale=locale):
            yield unit, "", called.casefold()
        for sample in SAMPLES:
            start, digits, end = f"{format_unit(sample, name, 'long', locale=locale)}".partition(str(sample))
            if digits and (start + end).strip(BLANKS):
                yield unit, start.strip(BLANKS).casefold(), end.strip(BLANKS).rstrip(".").casefold()
    for sample in SAMPLES:
        names = [re.findall(r"[^\W\d_]+", get_currency_name(each, sample, locale).casefold()) for each in DOLLARS]
        yield from (("dollar", "", word) for word in set.intersection(*map(set, names)) if len(word) > SHORT)


def english_months(text: str) -> set[int]:
    """The months that an English text names, from 1 to 12."""
    return {MONTHS.index(name) + 1 for name in ENGLISH_MONTH.findall(text)}


def months_differ(english: str, form: str, code: str) -> str:
    """The months that only one of the two texts names; in the translation their numbers do as well."""
    measures, wanted, folded = measures_of(code), english_months(english), form.casefold()
    seen = [name for name in measures.months if name in folded]
    if not measures.months or not (wanted or seen):
        return ""
    found, exact = {measures.months[name] for name in seen}, set[int]()
    for name, tail in measures.named.findall(folded):
        found |= {measures.stems[name]} if len(tail) <= TAIL or not measures.spaced else set()
        if name in measures.months and (not measures.spaced or name[0].isdigit() or (not tail and len(name) > SHORT)):
            exact.add(measures.months[name])
    lacking = {month for month in wanted - found if not re.search(rf"(?<!\d)0?{month}(?!\d)", form)}
    return ", ".join(MONTHS[month - 1] for month in sorted(lacking | (exact - wanted)))


def counted(text: str, code: str) -> Iterator[Counted]:
    """The numbers of a text in order, with what each counts. `text` has plain digits, without marks of thousands."""
    measures, folded = measures_of(code), text.casefold()
    for found in NUMBER.finditer(folded):
        ahead, rest = folded[: found.start()].rstrip(BLANKS), folded[found.end() :].lstrip(BLANKS + "-")
        units = {"dollar"} if ahead.endswith("$") else _behind(rest, measures)
        if not units and measures.spaced and (word := WORD.match(rest)):
            units = _behind(rest[word.end() :], measures)
        if not units:
            units = {unit for name, unit in measures.before.items() if _ends(ahead, name, measures)}
        yield Counted(found[0].replace(",", "."), frozenset(units))


def _behind(text: str, measures: Measures) -> set[str]:
    """The units whose name the text begins with; of several that of the longest name."""
    names = [name for name in measures.behind if text.startswith(name) and _closed(text, name, measures)]
    longest = max(map(len, names), default=0)
    return {measures.behind[name] for name in names if len(name) == longest}


def _closed(text: str, name: str, measures: Measures) -> bool:
    """Whether the word ends with the name, or with a short ending behind it."""
    if not measures.spaced or not name[-1].isalpha():
        return True
    tail = LETTERS.match(text, len(name))
    return tail is not None and len(tail[0]) <= (TAIL if len(name) >= SHORT else 0)


def _ends(text: str, name: str, measures: Measures) -> bool:
    return text.endswith(name) and not (measures.spaced and text[: -len(name)][-1:].isalpha())


def spans_differ(english: str, form: str, code: str) -> str:
    """A span of time (a day, a month) that the translation names in place of another one, with a number or without."""
    measures = measures_of(code)
    wanted = {SPANS.get(span.lower(), span.lower()) for span in ENGLISH_SPANS.findall(english)}
    if not wanted or not measures.spaced:
        return ""
    words = LETTERS.findall(form.casefold())
    names = {**measures.behind, **measures.before, **MORE_NAMES.get(code.partition("_")[0], {})}
    found = {unit for name, unit in names.items() if len(name) > 1 for word in words if word.startswith(name)}
    named = {names.get(word) or names.get(f"{word}s") for word in words if len(word) > 1}
    more = (named - wanted) & {*UNITS} - {"second", "percent", "permille", "year" if AGE.search(english) else ""}
    return ", ".join(sorted(unit for unit in more if unit)) if wanted - found and more else ""
