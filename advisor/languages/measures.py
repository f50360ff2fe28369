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
WEEKDAYS = tuple(str.split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
ENGLISH_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})s?\b")
NUMERALS = tuple(str.split("一 二 三 四 五 六 七 八 九 十 十一 十二"))
OWN_MONTHS: Mapping[str, Mapping[str, int]] = {
    "ht": {
        name: month
        for month, name in enumerate(
            str.split("janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm"), start=1
        )
    }
}
OWN_UNITS: Mapping[str, Mapping[str, str]] = {
    "ht": {
        "minit": "minute",
        "èdtan": "hour",
        "jou": "day",
        "semèn": "week",
        "mwa": "month",
        "ane": "year",
        "an": "year",
        "pousan": "percent",
        "dola": "dollar",
    }
}
"""Of languages of this country that the tables have no names for."""

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


class Named(NamedTuple):
    """The names of months or weekdays in a language: name → its place.

    `pattern` finds also those that are short or end otherwise; `stems` has them all.
    """

    names: Mapping[str, int]
    stems: Mapping[str, int]
    pattern: re.Pattern[str]


class Measures(NamedTuple):
    """What a language calls months (1 to 12), weekdays (0 to 6), and units, behind or before their number."""

    spaced: bool
    months: Named
    weekdays: Named
    behind: Mapping[str, str]
    before: Mapping[str, str]


class Counted(NamedTuple):
    """A number of a text, and the units that it may count: none where no unit stands beside it."""

    number: str
    units: frozenset[str]


@cache
def measures_of(code: str) -> Measures:
    """What a language calls months, weekdays and units."""
    locale, dated = known_locale(code), dated_locale(code)
    language = code.partition("_")[0]
    spaced = language not in WITHOUT_SPACES
    behind: dict[str, str] = {}
    before: dict[str, str] = {}
    for unit, start, end in _unit_names(locale) if locale else ():
        (behind if end else before)[end or start] = unit
    behind |= OWN_UNITS.get(language, {})
    months = dict(_names(dated.months, "wide")) if dated else OWN_MONTHS.get(language, {})
    short = dict(_names(dated.months, "abbreviated")) if dated else {}
    if "1月" in months:
        short |= {f"{numeral}月": month for month, numeral in enumerate(NUMERALS, start=1)}
    weekdays = dict(_names(dated.days, "wide")) if dated else {}
    short_days = dict(_names(dated.days, "abbreviated")) if dated else {}
    short_days |= {name.partition("-")[0]: place for name, place in weekdays.items()}  # segunda a sexta-feira
    named = _named(months, short, spaced=spaced), _named(weekdays, short_days, spaced=spaced)
    return Measures(spaced, *named, {**behind, **SIGNS}, before)


def _named(names: Mapping[str, int], short: Mapping[str, int], *, spaced: bool) -> Named:
    stems = {name[:-1]: place for name, place in names.items() if len(name) > SHORT + 1 and not name[-1].isdigit()}
    stems |= {**short, **names}
    longest_first = "|".join(map(re.escape, sorted(stems, key=len, reverse=True))) or "(?!)"
    pattern = rf"(?<![^\W_])({longest_first})([^\W\d_]*)(?!\d)" if spaced else rf"(?<!\d)({longest_first})()"
    return Named(names, stems, re.compile(pattern))


def _names(table: Mapping[str, Mapping[str, Mapping[int, str]]], width: str) -> Iterator[tuple[str, int]]:
    for use in ("stand-alone", "format"):
        for place, name in table[use][width].items():
            if not name.isdecimal():
                yield name.casefold().rstrip("."), place


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
    measures, wanted = measures_of(code), english_months(english)
    lacking, more = _differing(wanted, form, measures.months, spaced=measures.spaced)
    lacking = {month for month in lacking if not re.search(rf"(?<!\d)0?{month}(?!\d)", form)}
    return ", ".join(MONTHS[month - 1] for month in sorted(lacking | more))


def weekdays_differ(english: str, form: str, code: str) -> str:
    """The weekdays that the translation names in place of others."""
    measures = measures_of(code)
    wanted = {WEEKDAYS.index(name) for name in ENGLISH_WEEKDAY.findall(english)}
    lacking, more = _differing(wanted, form, measures.weekdays, spaced=measures.spaced)
    return ", ".join(WEEKDAYS[day] for day in sorted(lacking | more)) if lacking and more else ""


def _differing(wanted: set[int], form: str, named: Named, *, spaced: bool) -> tuple[set[int], set[int]]:
    """The places of names that a translation lacks, and those that it has besides."""
    folded = form.casefold()
    seen = [name for name in named.names if name in folded]
    if not named.names or not (wanted or seen):
        return set(), set()
    found, exact = {named.names[name] for name in seen}, set[int]()
    for name, tail in named.pattern.findall(folded):
        found |= {named.stems[name]} if len(tail) <= TAIL or not spaced else set()
        if name in named.names and (not spaced or name[0].isdigit() or (not tail and len(name) > SHORT)):
            exact.add(named.names[name])
    return wanted - found, exact - wanted


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
