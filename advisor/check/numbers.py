"""Checks that a card says no number, sum, date or form name that its own facts do not say.

Numbers are compared together with what they count, where that is a unit such as days or dollars: 60 days are no proof
of 60 months. Numbers in words count where a unit follows them.
"""

import re
from collections.abc import Iterator

from advisor.check.citations import shown_texts
from advisor.check.findings import FindingCode, finding
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import ON_SHEET, Card, Guide
from advisor.guide.placeholders import PLACEHOLDER

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
WORDS = {word: number for number, word in enumerate([*SMALL.split(), "seventeen", "eighteen", "nineteen"])}
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS |= {word: 10 * number for number, word in enumerate(str.split(TENS), 2)}
WORDS |= {"hundred": 100, "thousand": 1000, "million": 1_000_000}
MONTHS = str.split(
    """
    january february march april may june july august september october november december
    """
)
UNITS = str.split(
    """
    minute hour day week month year quarter dollar cent percent credit mile page
    """
)

NUMBER = re.compile(
    rf"""
    (?-i:(?P<form>\b[A-Z]{{1,5}}(?:-[A-Z]{{1,3}})?-\d+[A-Z]*(?:-[A-Z]*\d+)*(?=s?\b)  # I-551, SSA-561-U2
        |\b[A-Z]\d+[A-Z]?\b))                                                   # N20
    | \b(?:(?P<day>\d{{1,2}})\ )?(?P<month>{"|".join(MONTHS)})(?:\ (?P<us_day>\d{{1,2}})\b)?,?(?:\ (?P<year>\d{{4}}))?\b
    | (?<![\w.])(?P<dollar>\$)?(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?|\.\d+)(?P<percent>%)?(?![\d])
    | \b(?P<word>{"|".join(WORDS)})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
UNIT = re.compile(
    rf"[- ]?(?:(?:or|business|calendar|full|more|whole|work)[- ])*(?P<unit>{'|'.join(UNITS)})s?\b", re.IGNORECASE
)
"""What a number counts, right after it."""

ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")


def check_numbers(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find what cards say in numbers that none of their facts says, and exemptions that exempt nothing."""
    guide = loaded.guide
    for card in guide.cards.values():
        for value in unproved(guide, card):
            if not guide.checks.allows(value, card.id):
                yield finding(loaded, FindingCode.NUMBER_NOT_IN_FACTS, "card", card.id, value=value)
    for exemption in guide.checks.allowed:
        texts = (text for card in exemption.cards for text in texts_of(guide.cards[card]))
        if not exemption.cards:
            texts = (shown.text for entries in shown_texts(guide).values() for shown in entries)
        if not any(exemption.value in text for text in texts):
            yield finding(loaded, FindingCode.IDLE_EXEMPTION, "guide", "checks", value=exemption.value)


def texts_of(card: Card) -> tuple[str, ...]:
    """Everything that a card says to readers and to staff."""
    parts = (part.text for part in (*card.text, *card.steps))
    own = card.sheet if card.sheet != ON_SHEET else None
    return (card.title, card.lead, *parts, *card.say, card.staff or "", own or "")


def unproved(guide: Guide, card: Card) -> list[str]:
    """What a card says in numbers that none of its facts says, as it is written, each once."""
    facts = [guide.facts[fact] for fact in card.facts]
    said = " \n ".join(" ".join((fact.states, fact.caveat or "", fact.as_of or "")) for fact in facts)
    titles = " \n ".join(guide.sources[source].title for fact in facts for source in fact.sources)
    proved = {key for key, _ in claims(said)}
    named = {key for key, _ in claims(titles) if key[0] in ("form", "section")}
    missing = (
        (key, value)
        for text in texts_of(card)
        for key, value in claims(PLACEHOLDER.sub("", text))
        if key not in proved and key not in named and not _is_end_of(key, named)
    )
    return list(dict.fromkeys(value for _, value in missing))


def _is_end_of(key: tuple[str, str], named: set[tuple[str, str]]) -> bool:
    """Whether `key` is the short form of a section that is named, as .030 is of 10205.030."""
    return key[1].startswith(".") and any(name.endswith(key[1]) for _, name in named)


def claims(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    """What a text says in numbers: a key to compare it by, and how it is written."""
    for year, month, day in ISO.findall(text):
        yield ("date", f"{year}-{month}"), f"{year}-{month}"
        yield ("number", year), year
        yield ("day", f"{month}-{day}"), f"{month}-{day}"
    for hit in NUMBER.finditer(ISO.sub(" ", text)):
        yield from _claims_of(hit, hit.string[hit.end() :])


def _claims_of(hit: re.Match[str], rest: str) -> Iterator[tuple[tuple[str, str], str]]:
    written = hit[0].strip().rstrip(",")
    unit = UNIT.match(rest)
    if hit["form"]:
        yield ("form", written.upper()), written
    elif hit["month"]:
        yield from _date(hit, written)
    elif hit["word"]:
        counted = WORDS[hit["word"].lower()]
        if unit and counted > 1:
            yield ("number", str(counted)), f"{written}{unit[0]}"
            yield (unit["unit"].lower(), str(counted)), f"{written}{unit[0]}"
    else:
        value = hit["number"].replace(",", "")
        named = "dollar" if hit["dollar"] else "percent" if hit["percent"] else unit and unit["unit"].lower()
        kind = "section" if re.fullmatch(r"(?:\d{5})?\.\d{3}", value) else "number"
        yield (kind, value), written
        if named:
            yield (named, value), f"{written}{unit[0] if unit else ''}"


def _date(hit: re.Match[str], written: str) -> Iterator[tuple[tuple[str, str], str]]:
    """A day, a month or both with a year. A month alone, or the word May, says nothing that could be compared."""
    month, day = MONTHS.index(hit["month"].lower()) + 1, hit["day"] or hit["us_day"]
    if day:
        yield ("day", f"{month:02}-{int(day):02}"), written
    if hit["year"]:
        yield ("date", f"{hit['year']}-{month:02}"), written
        yield ("number", hit["year"]), written
