"""What must be so of a translation before anybody is shown it; whatever fails here is shown in English.

The build, the program and the check all ask this. What a person has to judge is asked in `likeness` and `numbers`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from advisor.languages.findings import CatalogueCode
from advisor.languages.plural_rules import PluralRule
from advisor.languages.po import Entry
from advisor.languages.signs import named, steering

FIELD = re.compile(r"\{[^{}]*\}|[{}]")
PERCENT = re.compile(r"%(?:\(\w+\))?[a-zA-Z]|%")
TOP = (
    "gov|org|com|net|edu|mil|info|io|us|mx|me|ly|app|link|co|biz|es|ru|cn|top|xyz|site|online|click|shop|help|to|gl|gd"
)
LINK = re.compile(
    r"\w+://[^\s)\]»”\"]*|\b(?:https?|javascript|vbscript|data|file|mailto|tel|sms):[^\s)]+"
    r"|[\w.+-]+ ?[@＠﹫] ?[\w.-]+\w"
    rf"|(?<![\w@.-])(?:(?:[\w-]+\.)+(?:{TOP})\b(?!\.\w)"
    r"|(?:[\w-]+\.)*[\w-]{3,}\.[^\W\d_]{2,}\b(?!\.\w))(?:/[\w./?=&%#~-]*[\w/])?"
    r"|\barroba\b|\b(?:punto|dot|point|ponto|punkt)[ -](?:com|org|net|gov|info|us|mx)\b"
    r"|\b[\w-]+ \. ?(?:com|org|net|gov|info|us|mx)\b|[(\[] ?(?:at|dot|arroba|punto|@|\.) ?[)\]]",
    re.I,
)
"""Links, hosts and addresses, also as they are told aloud or written to slip past those who look for them."""

DOTS = re.compile(r"(?<=[a-z\d])[．。｡․﹒](?=[a-z])", re.I)
"""Signs that browsers take for the dot of a host."""

PHONE = re.compile(r"(?<![\w.,/-])\+?\(?\d[\d() \u00a0\u202f·‐-―-]{8,}\d(?![\w/])")
NOT_IN_PHONES = re.compile(r"\D")
SHORTEST_PHONE = 10
LONGEST = (10, 400)
"""A translation may be so many times as long as its English, and so many characters more."""


class Fault(NamedTuple):
    """Why a translation is not shown: the code of the finding, and the values of its sentence."""

    code: CatalogueCode
    values: dict[str, str]


class Setting(NamedTuple):
    """What a catalogue is: its language, its direction, its plural rule if that can be used, and whose texts it has."""

    code: str
    direction: str
    rule: PluralRule | None
    program: bool


def faults(entry: Entry, setting: Setting) -> Iterator[Fault]:
    """What keeps the translation of an entry from being shown. Nothing for one that is sound; it has some text."""
    yield from _wrong_forms(entry, setting)
    for place, (form, english) in enumerate(entry.pairs):
        counted = len(entry.english) > 1 and setting.rule is not None and setting.rule.is_for_one(place)
        yield from form_faults(form, english, setting, counted=counted)


def _wrong_forms(entry: Entry, setting: Setting) -> Iterator[Fault]:
    if len(entry.english) == 1:
        wanted = 1
    elif setting.rule:
        wanted = setting.rule.number
    else:
        yield Fault(CatalogueCode.FORMS_MISSING, {"number": str(len(entry.forms)), "wanted": "0"})
        return
    written = sum(1 for form in entry.forms if form.strip())
    values = {"number": str(max(written, len(entry.forms) if written == wanted else 0)), "wanted": str(wanted)}
    if len(entry.forms) > wanted:
        yield Fault(CatalogueCode.FORMS_TOO_MANY, {**values, "number": str(len(entry.forms))})
    elif written < wanted and len(entry.english) > 1:
        yield Fault(CatalogueCode.FORMS_MISSING, values)


def form_faults(form: str, english: str, setting: Setting, *, counted: bool = False) -> Iterator[Fault]:
    """What keeps one form from being shown. `counted`: it goes with one number, which it may say in words."""
    if (form and not form.strip()) or (form.strip() and _wordless(form) and not _wordless(english)):
        yield Fault(CatalogueCode.TEXT_BLANK, {})
    for sign in dict.fromkeys(steering(form, english, setting.direction)):
        yield Fault(CatalogueCode.CONTROL_SIGN, {"value": named(sign)})
    if not form.strip():
        return
    if is_flood(form, english):  # nothing else is asked of it: that could take long
        yield Fault(CatalogueCode.LENGTH_DIFFERS, {})
        return
    yield from _wrong_placeholders(form, english, setting, counted=counted)
    links = _differing(Counter(_links(english)), Counter(_links(form)))
    if links:
        yield Fault(CatalogueCode.LINKS_DIFFER, {"value": links})
    phones = _differing(Counter(_phones(english)), Counter(_phones(form)))
    if phones:
        yield Fault(CatalogueCode.PHONES_DIFFER, {"value": phones})


def is_flood(form: str, english: str) -> bool:
    """Whether a translation is so long that it would push everything else off the screen."""
    most, more = LONGEST
    return len(form) > most * len(english) + more


def _wordless(text: str) -> bool:
    """Whether a text has neither a letter nor a digit outside its placeholders."""
    return not any(unicodedata.category(sign)[0] in "LN" for sign in FIELD.sub("", text))


def _wrong_placeholders(form: str, english: str, setting: Setting, *, counted: bool) -> Iterator[Fault]:
    wanted, found = set(FIELD.findall(english)), set(FIELD.findall(form))
    if (found - wanted) & {"{", "}"}:
        yield Fault(CatalogueCode.BRACES, {})
        return
    optional = {"{number}"} if counted else set()
    differing = (wanted - optional - found) | (found - wanted)
    percent = Counter(PERCENT.findall(english)), Counter(PERCENT.findall(form))
    if setting.program and percent[0] != percent[1]:
        differing |= set((percent[0] - percent[1]) + (percent[1] - percent[0]))
    if differing:
        yield Fault(CatalogueCode.PLACEHOLDERS_DIFFER, {"value": ", ".join(sorted(differing))})


def _links(text: str) -> Iterator[str]:
    return (found[0].rstrip(".,;:").casefold() for found in LINK.finditer(DOTS.sub(".", FIELD.sub("", text))))


def _phones(text: str) -> Iterator[str]:
    """The digits of the phone numbers in a text, whatever stands between them and in whatever script."""
    for found in PHONE.finditer(text):
        digits = "".join(str(unicodedata.digit(sign)) for sign in NOT_IN_PHONES.sub("", found[0]))
        if len(digits) >= SHORTEST_PHONE:
            yield digits


def _differing(wanted: Counter[str], found: Counter[str]) -> str:
    """What only one of two texts has; how often does not matter."""
    return ", ".join(sorted(set(wanted) ^ set(found)))
