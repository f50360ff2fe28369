"""Plural rules: which form of a text goes with a number. They are read from a header that anybody may have written."""

import gettext
import re
from functools import cache
from typing import NamedTuple

from advisor.languages.tags import known_locale

HEADER = re.compile(r"nplurals\s*=\s*(\d{1,3})\s*;\s*plural\s*=\s*([^;]+?)\s*;?")
MOST_FORMS = 6
TRIED = (1_000_000, 1_000_001, 2_000_000)
"""Larger numbers for which some language has a form of its own."""

SHOWN = range(1001)
"""Numbers that this program counts up to; some rules have one form more, for millions."""

SIMPLE = ("nplurals=1; plural=0;", "nplurals=2; plural=(n != 1);", "nplurals=2; plural=(n > 1);")
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


class PluralRule(NamedTuple):
    """How many forms there are, and which of them goes with a number, for each number of SHOWN."""

    number: int
    shown: tuple[int, ...]

    def is_for_one(self, place: int) -> bool:
        """Whether a form goes with one number alone, so that words can tell it."""
        return self.shown.count(place) == 1

    def roles(self) -> tuple[int, ...]:
        """For the numbers that are shown, which of the forms in use each has; equal for rules that mean the same."""
        ranks = {form: rank for rank, form in enumerate(sorted(set(self.shown)))}
        return tuple(ranks[form] for form in self.shown)


@cache
def read_rule(header: str) -> PluralRule | None:
    """The rule of a Plural-Forms header; None where it cannot be used, or has a form without a number."""
    found = HEADER.fullmatch(header.strip())
    if not found or not 1 <= int(found[1]) <= MOST_FORMS:
        return None
    try:
        form = gettext.c2py(found[2])
        used = {int(form(number)) for number in TRIED}
        shown = tuple(int(form(number)) for number in SHOWN)
    except (ValueError, ArithmeticError, SyntaxError):
        return None
    number = int(found[1])
    return PluralRule(number, shown) if used | set(shown) == set(range(number)) else None


def usual_header(code: str) -> str:
    """The Plural-Forms header that a language has, without a form for millions alone.

    That of English for a language that Babel does not know.
    """
    from babel.messages.plurals import get_plural

    locale = known_locale(code)
    header = str(get_plural(str(locale) if locale else "en"))
    rule = read_rule(header)
    same = (simple for simple in SIMPLE if (known := read_rule(simple)) and rule and known.roles() == rule.roles())
    return next(same, header)


@cache
def is_usual(rule: PluralRule, code: str) -> bool:
    """Whether a rule means what Babel's table or the rules of Unicode mean; True for a language unknown to both."""
    from babel.messages.plurals import get_plural

    parts = code.split("_")
    named = (code, f"{parts[0]}_{parts[0].upper()}")  # the Portuguese of Portugal counts otherwise than that of Brazil
    locales = [locale for locale in map(known_locale, named) if locale is not None]
    tabled = [read_rule(str(get_plural(str(locale)))) for locale in locales]
    usual = [each.roles() for each in tabled if each] + [
        _ranked([locale.plural_form(number) for number in SHOWN]) for locale in locales
    ]
    return not usual or rule.roles() in usual


def _ranked(categories: list[str]) -> tuple[int, ...]:
    """The roles of categories of Unicode, in the order in which catalogues have their forms."""
    used = [category for category in CATEGORIES if category in categories]
    return tuple(used.index(category) for category in categories)
