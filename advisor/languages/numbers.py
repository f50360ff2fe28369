"""Whether a translation has the numbers of its English: digits, sums, dates, times, units, and the names of forms.

Digits are compared in every language, months and units where Babel knows their names (`measures`), and words for
numbers in the languages of `WORDS`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from advisor.languages.findings import CatalogueCode
from advisor.languages.known import SOURCE
from advisor.languages.measures import counted, english_months, months_differ, spans_differ, weekdays_differ
from advisor.languages.soundness import FIELD, Fault

DIGITS = re.compile(r"\d+")
GROUPED = re.compile(r"(?<![\d.,])(\d{1,3})((?:[,.\u00a0\u202f’'٬ ]\d{3})+)(?![\d])")
TIME = re.compile(r"(\d{1,2}(?::\d\d)?)[\s\u00a0\u202f]?([ap])\.?[\s\u00a0\u202f]?m\b\.?", re.IGNORECASE)
NAME = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,5}-\d+[A-Z]*(?:-[A-Z\d]+)*|[A-Z]*\d+[A-Z]+\d*|--[a-z-]+|[\w-]+\.(?:yaml|po|pot|mo|json|md)"
    r"|F\d{1,2}|(?:Ctrl|Alt|Shift)\+\w+)(?=s?(?![\w-]))"
)
CURRENCIES = "€£¥₡₱₲₩₦฿₫₹"
ENGLISH_NUMBERS = str.split(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty sixty ninety hundred"
)
VALUES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 60, 90, 100)
WORDS: Mapping[str, Sequence[str]] = {
    "es": str.split(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta sesenta noventa cien"
    ),
    "fr": str.split(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante soixante"
        " quatre-vingt-dix (?<!pour\\s)cent"
    ),
    "pt": str.split(
        "d(?:ois|uas) três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta sessenta"
        " noventa (?<!por\\s)ce(?:m|nto)"
    ),
    "de": str.split(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig sechzig neunzig"
        " (?:ein)?hundert"
    ),
}
"""Language → its words for the numbers in VALUES, as patterns. One is left out: in many languages it is an article."""

IN_ORDER = ("es",)
"""Languages that tell numbers in the order of the English."""

ORDINALS = {"second": "2", "third": "3", "twice": "2", "both": "2", "half": "2"}
WORKING = {
    "es": re.compile(r"\bd[ií]as? (?:hábil|habil|laborable)", re.IGNORECASE),
    "fr": re.compile(r"\bjours? (?:ouvr|de travail)", re.IGNORECASE),
    "pt": re.compile(r"\bdias? (?:út|ut)(?:il|eis)\b", re.IGNORECASE),
}
COMPARED = re.compile(r"\d (?:\w+ )?(?:o más|o menos|ou plus|ou moins|ou mais|ou menos)\b", re.IGNORECASE)
ENGLISH_COMPARED = re.compile(
    r"\bor (?:\w+er|more|less)\b|\bat (?:least|most)\b"
    r"|\b(?:over|under|about|around|more|less|fewer|up to|roughly|within)\b",
    re.IGNORECASE,
)
"""That a number is only the least or the most."""

ENGLISH_WORKING = re.compile(r"\b(?:business|working|work|week)[ -]?days?\b|\bworkdays?\b", re.IGNORECASE)
DAY = re.compile(r"\bdays?\b", re.IGNORECASE)


def number_faults(form: str, english: str, code: str) -> Iterator[Fault]:
    """Digits, times, sums, months and units that differ. Such a translation is not shown."""
    form, english = (_plain(FIELD.sub("{}", text)) for text in (form, english))
    differing = _digits_differ(english, form) or _times_differ(english, form) or _sums_differ(english, form)
    differing = differing or months_differ(english, form, code)
    if not differing and DIGITS.search(english):
        unit = _unit_differs(english, form, code)
        if unit:
            yield Fault(CatalogueCode.UNITS_DIFFER, {"value": unit})
            return
        differing = _order_differs(english, form, code)
    if differing:
        yield Fault(CatalogueCode.NUMBERS_DIFFER, {"value": differing})


def wording_faults(form: str, english: str, code: str) -> Iterator[Fault]:
    """Number words, spans of time, weekdays and names of forms that differ: a person looks at them."""
    form, english = (_plain(FIELD.sub("{}", text)) for text in (form, english))
    language = code.partition("_")[0]
    compared = None if ENGLISH_COMPARED.search(english) else COMPARED.search(form)
    differing = _words_differ(english, form, WORDS[language]) if language in WORDS else ""
    differing = differing or weekdays_differ(english, form, code) or (compared[0] if compared else "")
    if differing:
        yield Fault(CatalogueCode.NUMBERS_DIFFER, {"value": differing})
    working = WORKING[language].search(form) if language in WORKING else None
    if span := spans_differ(english, form, code):
        yield Fault(CatalogueCode.UNITS_DIFFER, {"value": span})
    elif working and DAY.search(english) and not ENGLISH_WORKING.search(english):
        yield Fault(CatalogueCode.UNITS_DIFFER, {"value": working[0]})
    names = set(NAME.findall(english)) ^ set(NAME.findall(form))
    if names:
        yield Fault(CatalogueCode.NAMES_DIFFER, {"value": ", ".join(sorted(names))})


def _plain(text: str) -> str:
    """The same text in plain digits, thousands without their marks."""
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return GROUPED.sub(lambda found: found[1] + re.sub(r"\D", "", found[2]), text)


def _digits_differ(english: str, form: str) -> str:
    """The numbers that one text has and the other lacks.

    A month, a number word or an afternoon hour of the English may be written in digits.
    """
    wanted, found = Counter(DIGITS.findall(english)), Counter(DIGITS.findall(form))
    lacking, more = wanted - found, found - wanted
    if not lacking and not more:
        return ""
    folded = english.casefold()
    allowed = {str(month) for month in english_months(english)}
    allowed |= {value for word, value in ORDINALS.items() if word in folded}
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


def _words_differ(english: str, form: str, numbers: Sequence[str]) -> str:
    """Number words that the translation tells neither in words nor in digits, or that the English does not have.

    A pair ("either", "both") may be told by its number, and a quarter by its months.
    """
    wanted, found = _told(english, ENGLISH_NUMBERS), _told(form, numbers)
    digits = {*DIGITS.findall(english), *DIGITS.findall(form)}
    lacking = [place for place in wanted - found if str(VALUES[place]) not in digits]
    pairs = {0, 1} if "quarter" in english.casefold() else {0}
    more = [place for place in found - wanted - pairs if str(VALUES[place]) not in digits]
    return ", ".join(ENGLISH_NUMBERS[place] for place in sorted({*lacking, *more}))


def _told(text: str, numbers: Sequence[str]) -> set[int]:
    """The places in VALUES of the words that a text has; `quatre-vingt-dix` is not also four and ten."""
    return {int(name[1:]) for found in _pattern(tuple(numbers)).finditer(text) if (name := found.lastgroup)}


@cache
def _pattern(numbers: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(enumerate(numbers), key=lambda numbered: -len(numbered[1]))
    return re.compile(rf"\b(?:{'|'.join(f'(?P<n{place}>{word})' for place, word in longest_first)})\b", re.IGNORECASE)


def _order_differs(english: str, form: str, code: str) -> str:
    """Numbers of one unit in another order; in the languages of WORDS any numbers, where no date explains it."""
    wanted, found = DIGITS.findall(english), DIGITS.findall(form)
    if wanted == found or Counter(wanted) != Counter(found):
        return ""
    if code.partition("_")[0] in IN_ORDER and not english_months(english):
        return ", ".join(found)
    before, after = list(counted(english, SOURCE)), list(counted(form, code))
    for unit in sorted({unit for each in before for unit in each.units}):
        ordered = [[each.number for each in numbers if unit in each.units] for numbers in (before, after)]
        if ordered[0] != ordered[1] and Counter(ordered[0]) == Counter(ordered[1]):
            return ", ".join(ordered[1])
    return ""


def _unit_differs(english: str, form: str, code: str) -> str:
    """A number that counts days in one language and something else in the other."""
    units: dict[str, list[frozenset[str]]] = {}
    for each in counted(english, SOURCE):
        units.setdefault(each.number, []).append(each.units)
    differing = {
        each.number
        for each in (counted(form, code) if any(map(any, units.values())) else ())
        if each.units and all(told and not told & each.units for told in units.get(each.number, ()) or (frozenset(),))
    }
    return ", ".join(sorted(differing))
