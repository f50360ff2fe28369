"""Whether a translation has the numbers of its English: digits, sums, dates, times, units, and the names of forms.

Digits are compared in every language. Words for numbers and units are known for the languages of `WORDS`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from advisor.languages.findings import CatalogueCode
from advisor.languages.soundness import FIELD, Fault

DIGITS = re.compile(r"\d+")
GROUPED = re.compile(r"(?<![\d.,])(\d{1,3})((?:[,.\u00a0\u202f’'٬ ]\d{3})+)(?![\d])")
TIME = re.compile(r"(\d{1,2}(?::\d\d)?)[\s\u00a0\u202f]?([ap])\.?[\s\u00a0\u202f]?m\b\.?", re.IGNORECASE)
NAME = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,5}-\d+[A-Z]*(?:-[A-Z\d]+)*|[A-Z]*\d+[A-Z]+\d*|--[a-z-]+|[\w-]+\.(?:yaml|po|pot|mo|json|md)"
    r"|F\d{1,2}|(?:Ctrl|Alt|Shift)\+\w+)(?=s?(?![\w-]))"
)
CURRENCIES = "€£¥₡₱₲₩₦฿₫₹"
MONTHS = tuple(
    re.findall(r"\w+", "january february march april may june july august september october november december")
)
ENGLISH_NUMBERS = re.findall(
    r"\w+",
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty sixty ninety hundred",
)
SPANISH_NUMBERS = re.findall(
    r"\w+",
    "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta sesenta noventa cien",
)
VALUES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 60, 90, 100)
ENGLISH_UNITS = ("days?", "weeks?", "months?", "years?", "hours?", "minutes?")


class Words(NamedTuple):
    """The words of a language for the numbers in VALUES and for the units in ENGLISH_UNITS, as patterns."""

    numbers: Sequence[str]
    units: Sequence[str]


ENGLISH = Words(ENGLISH_NUMBERS, ENGLISH_UNITS)
WORDS: Mapping[str, Words] = {
    "es": Words(SPANISH_NUMBERS, ("d[ií]as?", "semanas?", "mes(?:es)?", "años?", "horas?", "minutos?"))
}


def number_faults(form: str, english: str, code: str) -> Iterator[Fault]:
    """Numbers, units and names of forms that differ."""
    form, english = (FIELD.sub("{}", text) for text in (form, english))
    differing = _digits_differ(english, form) or _times_differ(english, form) or _sums_differ(english, form)
    words = WORDS.get(code.partition("_")[0])
    if words and not differing:
        differing = _words_differ(english, form, words) or _order_differs(english, form)
    if differing:
        yield Fault(CatalogueCode.NUMBERS_DIFFER, {"value": differing})
    elif words and (unit := _unit_differs(english, form, words)):
        yield Fault(CatalogueCode.UNITS_DIFFER, {"value": unit})
    names = set(NAME.findall(english)) ^ set(NAME.findall(form))
    if names and not differing:
        yield Fault(CatalogueCode.NAMES_DIFFER, {"value": ", ".join(sorted(names))})


def _digits(text: str) -> list[str]:
    """The numbers of a text in order, in plain digits, thousands without their marks."""
    plain = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    joined = GROUPED.sub(lambda found: found[1] + re.sub(r"\D", "", found[2]), plain)
    return DIGITS.findall(joined)


def _digits_differ(english: str, form: str) -> str:
    """The numbers that one text has and the other lacks.

    A month, a number word or an afternoon hour of the English may be written in digits.
    """
    wanted, found = Counter(_digits(english)), Counter(_digits(form))
    lacking, more = wanted - found, found - wanted
    folded = english.casefold()
    allowed = {str(place) for place, month in enumerate(MONTHS, start=1) if month in folded}
    allowed |= {str(value) for value, word in zip(VALUES, ENGLISH_NUMBERS, strict=True) if word in folded}
    allowed |= {"0", "00", "1"} if TIME.search(english) else {"1"} if re.search(r"\b(?:one|an?)\b", folded) else set()
    for hour, half in TIME.findall(english):
        later = str(int(hour.partition(":")[0]) + 12)
        if half.lower() == "p" and more[later]:
            more[later] -= 1
            lacking[hour.partition(":")[0]] -= 1
    unexplained = (number for number in +more if number.lstrip("0") not in allowed | {""})
    return ", ".join([*+lacking, *unexplained])


def _times_differ(english: str, form: str) -> str:
    """Times of day that differ, where both tell them with a.m. and p.m."""
    wanted, found = (Counter((hour, half.lower()) for hour, half in TIME.findall(text)) for text in (english, form))
    differing = (wanted - found) + (found - wanted)
    return ", ".join(f"{hour} {half}.m." for hour, half in differing) if wanted and found else ""


def _sums_differ(english: str, form: str) -> str:
    """A currency that the English does not have."""
    return "".join(sorted({sign for sign in CURRENCIES if sign in form and sign not in english}))


def _words_differ(english: str, form: str, words: Words) -> str:
    """Number words that the translation tells neither in words nor in digits, or that the English does not have.

    A pair ("either", "both") may be told by its number, and a quarter by its months.
    """
    wanted, found = _told(english, ENGLISH.numbers), _told(form, words.numbers)
    digits = {*_digits(english), *_digits(form)}
    lacking = [place for place in wanted - found if str(VALUES[place]) not in digits]
    pairs = {0, 1} if "quarter" in english.casefold() else {0}
    more = [place for place in found - wanted - pairs if str(VALUES[place]) not in digits]
    return ", ".join(ENGLISH_NUMBERS[place] for place in sorted({*lacking, *more}))


def _told(text: str, numbers: Sequence[str]) -> set[int]:
    return {place for place, word in enumerate(numbers) if re.search(rf"\b{word}\b", text, re.IGNORECASE)}


def _order_differs(english: str, form: str) -> str:
    """Numbers in another order, where no date explains it."""
    wanted, found = _digits(english), _digits(form)
    dated = any(month in english.casefold() for month in MONTHS)
    return "" if dated or wanted == found or Counter(wanted) != Counter(found) else ", ".join(found)


def _unit_differs(english: str, form: str, words: Words) -> str:
    """A number that counts days in one language and something else in the other."""
    wanted, found = _counted(english, ENGLISH.units), _counted(form, words.units)
    differing = [number for number in wanted.keys() & found.keys() if not wanted[number] & found[number]]
    return ", ".join(sorted(differing))


def _counted(text: str, units: Sequence[str]) -> dict[str, set[int]]:
    """Number → the units that follow it, at most one word later."""
    counted: dict[str, set[int]] = {}
    for place, unit in enumerate(units):
        for number in re.findall(rf"(?<![\w.,])(\d+)[ -](?:[^\W\d]+ )?{unit}\b", text, re.IGNORECASE):
            counted.setdefault(number, set()).add(place)
    return counted
