"""Checks that a card says no number, sum, date or form name that its own facts do not say, and other texts none that no
fact says.

Numbers are compared together with what they count, where that is a unit such as days or dollars: 60 days are no proof
of 60 months. Numbers in words count where a unit follows them.
"""

import re
from collections.abc import Iterable, Iterator

from advisor.check.citations import shown_texts
from advisor.check.findings import FindingCode, finding
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import ON_SHEET, Card, Guide
from advisor.guide.placeholders import PLACEHOLDER

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
WORDS = {word: number for number, word in enumerate([*SMALL.split(), "seventeen", "eighteen", "nineteen"])}
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS |= {word: 10 * number for number, word in enumerate(str.split(TENS), 2)} | {"couple of": 2}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
"""Words that multiply what stands before them."""

IRREGULAR = {"fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
ORDINALS = {
    **IRREGULAR,
    **{f"{word}th": number for word, number in WORDS.items() if 3 < number < 20 and number not in IRREGULAR.values()},
    **{f"{word[:-1]}ieth": number for word, number in WORDS.items() if number >= 20},
}
"""Ordinals from the fourth on, which say a day or an age; what comes first or second says no number."""

LAST = {"first": 1, "second": 2, "third": 3, **ORDINALS}
"""Ordinals that can end one of two words, as in: the twenty-first."""

MONTHS = str.split(
    """
    january february march april may june july august september october november december
    """
)
SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
BEGINNINGS = [month[:3] for month in MONTHS]
UNITS: dict[str, tuple[str, int]] = {
    unit: (unit, 1) for unit in str.split("minute hour day month year quarter dollar cent percent credit mile page")
} | {
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "decade": ("year", 10),
    "min": ("minute", 1),
    "hr": ("hour", 1),
    "wk": ("day", 7),
    "mo": ("month", 1),
    "yr": ("year", 1),
    "buck": ("dollar", 1),
}
"""What can be counted, and in how much of what it is compared."""

COUNT = "|".join(re.escape(word) for word in sorted([*WORDS, *SCALES], key=len, reverse=True))
NUMBER = re.compile(
    rf"""
    (?-i:(?P<form>\b[A-Z]{{1,5}}(?:-[A-Z]{{1,3}})?-\d+[A-Z]*(?:-[A-Z]*\d+)*(?=s?\b)  # I-551, SSA-561-U2
        |\b[A-Z]\d+[A-Z]?\b))                                                   # N20
    | \b(?:(?P<day>\d{{1,2}})\ )?(?P<month>{"|".join(MONTHS)}|(?:{SHORT})\b\.?)
        (?:\ (?P<us_day>\d{{1,2}})\b)?,?(?:\ (?P<year>\d{{4}}))?\b
    | (?<![\w.])(?P<dollar>\$)?(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?|\.\d+)(?P<percent>%)?(?![\d])
    | \b(?P<ordinal>(?:{TENS.replace(" ", "|")})[- ](?:{"|".join(LAST)})|{"|".join(ORDINALS)})\b
    | \b(?P<word>(?:{COUNT})(?:(?:[- ]|\ and\ )(?:{COUNT}))*)\b
    | \b(?P<one>an?)(?=[- ])
    """,
    re.VERBOSE | re.IGNORECASE,
)
UNIT = re.compile(
    rf"""
    (?:\ (?:to|or)\ (?:\d+|{COUNT}))?                                # of a span, as in: two to (three weeks)
    [- ]?(?:(?P<worked>(?:business|working|work|week|court)[- ]?(?=days?\b))|(?:or|calendar|full|whole|more|work)[- ])*
    (?P<unit>{"|".join(sorted(UNITS, key=len, reverse=True))})s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a number counts, right after it. Ten business days are two weeks, not ten days."""

LIMITED = re.compile(
    r"\b(?:within|in|for|after|before|over|under|at\ (?:most|least)|up\ to|than|about|only|just|lasts?|takes?|have"
    r"|wait)\ $",
    re.IGNORECASE,
)
"""What stands before "a week" where that is a time limit; "twice a week" is none."""

SPANS = frozenset({"hour", "day", "week", "month", "year", "fortnight", "decade"})
ALWAYS = frozenset({"fortnight", "decade"})
"""Units of which one can be a limit, and those of which one always is."""

DATED = re.compile(
    r"\b(?:in|by|of|since|until|before|after|from|to|and|or|through|early|late|every|each)\ $", re.IGNORECASE
)
"""What stands before May and March where they are months."""

ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")


def check_numbers(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find what cards say in numbers that none of their facts says, and exemptions that exempt nothing."""
    guide = loaded.guide
    for card in guide.cards.values():
        for value in unproved(guide, card):
            if not guide.checks.allows(value, card.id):
                yield finding(loaded, FindingCode.NUMBER_NOT_IN_FACTS, "card", card.id, value=value)
    yield from _elsewhere(loaded)
    for exemption in guide.checks.allowed:
        texts = (text for card in exemption.cards for text in texts_of(guide.cards[card]))
        if not exemption.cards:
            texts = (shown.text for entries in shown_texts(guide).values() for shown in entries)
        if not any(exemption.value in text for text in texts):
            yield finding(loaded, FindingCode.IDLE_EXEMPTION, "guide", "checks", value=exemption.value)


def _elsewhere(loaded: Loaded) -> Iterator[Diagnostic]:
    """What questions, traits, ways and the like say in numbers that no fact says; for a contact, none of its own.

    A note of a source tells of the source itself, so it is compared with nothing.
    """
    guide = loaded.guide
    every = _Proved(guide, guide.facts)
    for (kind, entry), shown in shown_texts(guide).items():
        if kind in ("card", "fact", "source"):
            continue
        proved = _Proved(guide, guide.contacts[entry].facts) if kind == "contact" else every
        for value in proved.missing(text.text for text in shown):
            if not guide.checks.allows(value, entry):
                yield finding(loaded, FindingCode.NUMBER_IN_NO_FACT, kind, entry, value=value)


def texts_of(card: Card) -> tuple[str, ...]:
    """Everything that a card says to readers and to staff."""
    parts = (part.text for part in (*card.text, *card.steps))
    own = card.sheet if card.sheet != ON_SHEET else None
    return (card.title, card.lead, *parts, *card.say, card.staff or "", own or "")


def unproved(guide: Guide, card: Card) -> list[str]:
    """What a card says in numbers that none of its facts says, as it is written, each once."""
    return _Proved(guide, card.facts).missing(texts_of(card))


class _Proved:
    """What some facts say in numbers, and the forms and sections that the titles of their sources name."""

    def __init__(self, guide: Guide, ids: Iterable[str]) -> None:
        facts = [guide.facts[fact] for fact in ids]
        said = " \n ".join(" ".join((fact.states, fact.caveat or "", fact.as_of or "")) for fact in facts)
        titles = " \n ".join(guide.sources[source].title for fact in facts for source in fact.sources)
        self.named = {key for key, _ in claims(titles) if key[0] in ("form", "section")}
        self.proved = self.named.union(key for key, _ in claims(said))

    def missing(self, texts: Iterable[str]) -> list[str]:
        """What texts say in numbers that is not proved, as it is written, each once."""
        said = (claim for text in texts for claim in claims(PLACEHOLDER.sub("", text)))
        missing = (value for key, value in said if key not in self.proved and not _is_end_of(key, self.named))
        return list(dict.fromkeys(missing))


def _is_end_of(key: tuple[str, str], named: set[tuple[str, str]]) -> bool:
    """Whether `key` is the short form of a section that is named, as .030 is of 10205.030."""
    return key[1].startswith(".") and any(name.endswith(key[1]) for _, name in named)


def claims(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    """What a text says in numbers: a key to compare it by, and how it is written."""
    for year, month, day in ISO.findall(text):
        yield ("date", f"{year}-{month}"), f"{year}-{month}"
        yield ("number", year), year
        yield ("month", month), month
        yield ("day", f"{month}-{day}"), f"{month}-{day}"
    for hit in NUMBER.finditer(ISO.sub(" ", text)):
        yield from _claims_of(hit, hit.string[hit.end() :])


def _claims_of(hit: re.Match[str], rest: str) -> Iterator[tuple[tuple[str, str], str]]:
    written, before = hit[0].strip().rstrip(","), hit.string[: hit.start()]
    unit = UNIT.match(rest)
    if hit["form"]:
        yield ("form", written.upper()), written
    elif hit["month"]:
        yield from _date(hit, written, before)
    elif hit["ordinal"]:
        words = re.split("[- ]", hit["ordinal"].lower())
        yield ("number", str(sum(WORDS[word] for word in words[:-1]) + LAST[words[-1]])), written
    elif hit["one"]:
        if unit and unit["unit"].lower() in SPANS and (LIMITED.search(before) or unit["unit"].lower() in ALWAYS):
            yield _counted(1, unit), f"{written}{unit[0]}"
    elif hit["word"]:
        counted = _value(re.findall(COUNT, hit["word"].lower()))
        if unit and (counted > 1 or unit["unit"].lower() in SPANS):
            if counted > 1:
                yield ("number", str(counted)), f"{written}{unit[0]}"
            yield _counted(counted, unit), f"{written}{unit[0]}"
    else:
        value = hit["number"].replace(",", "")
        named = "dollar" if hit["dollar"] else "percent" if hit["percent"] else None
        kind = "section" if re.fullmatch(r"(?:\d{5})?\.\d{3}", value) else "number"
        yield (kind, value), written
        if named:
            yield (named, value), written
        elif unit:
            yield _counted(float(value), unit), f"{written}{unit[0]}"


def _value(words: list[str]) -> int:
    """The number that words say: one, hundred, twenty, five → 125."""
    total = part = 0
    for word in words:
        if word not in SCALES:
            part += WORDS[word]
        elif SCALES[word] < 1000:
            part = max(part, 1) * SCALES[word]
        else:
            total, part = total + max(part, 1) * SCALES[word], 0
    return total + part


def _counted(number: float, unit: re.Match[str]) -> tuple[str, str]:
    """The key of so many of a unit. Business days are units of their own."""
    name, times = UNITS[unit["unit"].lower()]
    return f"business {name}" if unit["worked"] else name, f"{number * times:.12g}"


def _date(hit: re.Match[str], written: str, before: str) -> Iterator[tuple[tuple[str, str], str]]:
    """A day, a month, a year or several of them. The words may and march are months only beside those or after "in"."""
    month, day = BEGINNINGS.index(hit["month"][:3].lower()) + 1, hit["day"] or hit["us_day"]
    is_month = hit["month"].istitle() and (
        hit["month"].rstrip(".") not in ("May", "March", "Mar") or DATED.search(before)
    )
    if day:
        yield ("day", f"{month:02}-{int(day):02}"), written
    if hit["year"]:
        yield ("date", f"{hit['year']}-{month:02}"), written
        yield ("number", hit["year"]), written
    if day or hit["year"] or is_month:
        yield ("month", f"{month:02}"), written
