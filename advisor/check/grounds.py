"""Checks what a guide says of itself in guide.yaml, and whether sources are what they are called.

That is: private questions and options that would give one away, cards that conflict, the least number of promises and
cases, and press that is called law.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias
from urllib.parse import urlsplit

from advisor.check.findings import FindingCode, finding
from advisor.check.known import Known
from advisor.check.phrases import phrase_pattern
from advisor.check.proof import example_for
from advisor.guide.conditions import all_of
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import Basis, Guide, Source

OFFICIAL_HOST = re.compile(r"(?:^|\.)(?:gov|mil)$|(?:^|\.)(?:law\.cornell\.edu|uscode\.house\.gov)$")

PRESS = re.compile(
    r"\b(?:news\w*|times|post|herald|tribune|gazette|journal|daily|press|magazine|newspaper|chronicle|observer|sentinel"
    r"|radio|television|broadcasting|blog|podcast|cnn|nbc|cbs|abc|npr|msnbc|axios|politico|reuters|bloomberg|wired"
    r"|newsweek|forbes|univision|telemundo|guardian|globe|star|sun|examiner|independent|patch|media|wire)\b",
    re.IGNORECASE,
)
"""Words in the name of a publisher of the press."""

BODY = re.compile(
    r"""U\.?S\.?\ Code|United\ States\ Code|Code\ of\ Federal\ Regulations|e-?CFR|Federal\ Register|Constitution
    |Congress|Social\ Security\ Administration|\bSSA\b|\bDHS\b|\bICE\b|\bUSCIS\b|\bEOIR\b|Department
    |Office\ of|Administration\b
    |Supreme\ Court|Court\ of|District\ Court|Circuit|Legal\ Services\ Corporation|Presiden|White\ House|Treasury
    |Law\ Revision|Homeland\ Security|Service\b|Agency|Commission|Legislature|(?:State|County|City|Town)\ of""",
    re.VERBOSE,
)
"""A publisher that makes or keeps law, or an agency."""

CITATION = {
    Basis.LAW: re.compile(r"\bU\.?S\.?C\.?\b|\bConstitution\b|\bPublic Law\b|\bPub\. ?L\b|\bAct of \d{4}"),
    Basis.REGULATION: re.compile(r"\bC\.?F\.?R\.?\b|\bF\.?R\.? \d|Federal Register|\brules?\b", re.IGNORECASE),
    Basis.COURT_ORDER: re.compile(r"\bv\. .*\d|\bNo\. ?\d|\border\b|\binjunction\b"),
    Basis.OFFICIAL_POLICY: re.compile(r"\bPOMS\b|\bDirective \d|\bmemo|\bEM-\d|\bForm [A-Z]|\bOMB \d|\bInstruction"),
}
"""Kind of evidence → what the title of a copy on somebody else's site cites."""

STATUS = re.compile(
    r"\b(?:(?:immigration|legal|lawful|citizenship|visa) status|undocumented|unauthorized|out of status|illegal(?:ly)?"
    r"|(?:removal|deportation) orders?|ordered removed|A-numbers?|criminal record)\b",
    re.IGNORECASE,
)
"""Words that name a private answer in any guide that has private questions."""

READER = re.compile(r"\b(?:you|your|yours|I|my|me|we|our)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"(?:^(?:with|without|on|under|for)|\b(?:if|when|unless|whether|whoever))\b[^,]*$", re.IGNORECASE
)
"""A clause about the reader, and what stands right before words that it only supposes, as in: if you have."""

Telling: TypeAlias = Callable[[str], str | None]
"""Gives the words of a text that name a private answer."""


def check_grounds(loaded: Loaded, known: Known | None = None) -> Iterator[Diagnostic]:
    """Find what is not as guide.yaml says, cards that conflict and are shown together, and press called law."""
    yield from _private(loaded)
    yield from _conflicts(loaded, known or Known(loaded.guide))
    checks = loaded.guide.checks
    for code, number, least in (
        (FindingCode.FEW_PROMISES, len(loaded.promises), checks.least_promises),
        (FindingCode.FEW_CASES, len(loaded.cases), checks.least_cases),
    ):
        if number < least:
            yield finding(loaded, code, "guide", "checks", number=str(number), limit=str(least))
    yield from _sources(loaded)


def _sources(loaded: Loaded) -> Iterator[Diagnostic]:
    """Press that is called law, and law, policy and pages of agencies on sites that guide.yaml does not list for them.

    The state's own sites need not be listed; a site of the press is none of them, even if it is listed.
    """
    guide = loaded.guide
    press = {_site(source) for source in guide.sources.values() if source.kind is Basis.PRESS_REPORT}
    listed = tuple(f".{site}" for site in guide.checks.law_sites)
    for source in guide.sources.values():
        host, basis = urlsplit(source.url).hostname or "", source.kind.value
        if source.kind.strength > Basis.AGENCY_PAGE.strength or OFFICIAL_HOST.search(host):
            continue
        if source.kind is not Basis.AGENCY_PAGE and not _is_official(source):
            code = FindingCode.PRESS_AS_LAW
            yield finding(loaded, code, "source", source.id, publisher=source.publisher, basis=basis)
        elif _site(source) in press or not f".{host}".endswith(listed):
            yield finding(loaded, FindingCode.NO_LAW_SITE, "source", source.id, basis=basis, value=host)


def _site(source: Source) -> str:
    """The site of a source: bbc.com for www.bbc.com."""
    return ".".join((urlsplit(source.url).hostname or "").split(".")[-2:])


def _is_official(source: Source) -> bool:
    """Whether a source that is on no site of the state can be what it is called: a copy whose title cites it.

    Somebody who is no body of the state may keep a copy of a law; a newspaper may not be called one.
    """
    if PRESS.search(source.publisher) and not BODY.search(source.publisher):
        return False
    cites = CITATION[source.kind].search(source.title) is not None
    return cites or BODY.search(source.publisher) is not None


def _private(loaded: Loaded) -> Iterator[Diagnostic]:
    """Questions that are named as private and not marked, or the other way round; labels that would give one away."""
    guide, named = loaded.guide, loaded.guide.checks.private
    for question in guide.questions.values():
        if question.id in named and not question.private:
            yield finding(loaded, FindingCode.NOT_PRIVATE, "question", question.id)
        elif question.private and question.id not in named:
            yield finding(loaded, FindingCode.UNNAMED_PRIVATE, "question", question.id)
    telling = _telling(loaded)
    for question in guide.questions.values():
        for option in question.options if not question.private and question.id not in named else ():
            texts = () if option.private else (option.label, option.hint or "", option.group or "")
            hit = next(filter(None, map(telling, texts)), None)
            if hit and not guide.checks.allows(hit, option.id):
                yield finding(loaded, FindingCode.PRIVATE_LABEL, "question", question.id, option=option.id, value=hit)
    for kind, entry, found in _said_openly(guide, telling):
        if found and not guide.checks.allows(found, entry):
            yield finding(loaded, FindingCode.PRIVATE_TEXT, kind, entry, value=found)


def _said_openly(guide: Guide, telling: Telling) -> Iterator[tuple[str, str, str | None]]:
    """What headings and the sheet say that names a private answer: the kind and the id of the entry, and the words.

    A line on the sheet may name it in a condition, as in: if you have an old order.
    """
    for section in guide.sections.values():
        yield "section", section.id, telling(f"{section.title}\n{section.answer or ''}")
    for panel in guide.sheet.values():
        yield "panel", panel.id, telling("\n".join((panel.title or "", *panel.blanks)))
    for card in guide.cards.values():
        clauses = [clause for clause in re.split(r"[.;:!?]\s", card.sheet or "") if READER.search(clause)]
        named = [(hit, clause.partition(hit)[0]) for clause in clauses if (hit := telling(clause))]
        yield "card", card.id, next((hit for hit, before in named if not CONDITION.search(before)), None)


def _telling(loaded: Loaded) -> Telling:
    """Finds words that name a private answer: those of the options of private questions that have one of their own.

    They are what `find` and the labels of private options say, without what an option of a public question is found by.
    """
    guide, secret, open_ = loaded.guide, set[str](), set[str]()
    for question in guide.questions.values():
        for option in question.options:
            is_private = question.private or option.private or question.id in guide.checks.private
            texts = (option.label, *option.find) if is_private else option.find
            words = {word.strip().casefold() for text in texts for word in re.split(r"[,;()]", text)}
            (secret if is_private else open_).update(word for word in words if len(word) > 2)
    pattern = phrase_pattern(frozenset(secret - open_ - {"yes", "no"}))
    patterns = (pattern, STATUS) if guide.checks.private else (pattern,)

    def telling(text: str) -> str | None:
        hits = (found[0] for each in patterns if (found := each.search(text)))
        return next(hits, None)

    return telling


def _conflicts(loaded: Loaded, known: Known) -> Iterator[Diagnostic]:
    """Cards that are declared to conflict and are shown together to somebody."""
    for card in loaded.guide.cards.values():
        for other in card.conflicts:
            example = example_for(all_of([known.shown[card.id], known.shown[other]]), loaded.guide.questions)
            if example is not None:
                yield finding(loaded, FindingCode.CONFLICT, "card", card.id, example=example, other=other)
