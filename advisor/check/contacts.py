"""Checks phone numbers and links: their form, and that they are those of the facts that a contact rests on."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from babel import Locale

from advisor.check.findings import (
    LINK_ADDRESS,
    LINK_ENDING,
    LINK_HTTPS,
    LINK_LETTERS,
    LINK_LOGIN,
    LINK_SHORTENER,
    FindingCode,
    finding,
)
from advisor.guide.diagnostics import Diagnostic, Phrase
from advisor.guide.loading import Loaded
from advisor.guide.model import Contact, Guide

PHONE = re.compile(r"(?:1-)?(?!900|976)[2-9]\d\d-[2-9]\d\d-\d{4}")
"""A number of the North American plan that costs no more than a call."""

SHORT_CODES = ("211", "311", "411", "511", "611", "711", "811", "911", "988")

TEXT_ONLY = re.compile(r"\b(?:TTY|TDD|text telephone|teletype(?:writer)?)\b", re.IGNORECASE)
"""Words in the name of a contact at which nobody answers with a voice."""

DIGITS = re.compile(r"(?<![\w-])\+?1?[-. ]{0,2}\(?(\d{3})\)?[-. ]{0,2}(\d{3})[-. ]?(\d{4})(?![\w-])")

ENDINGS = frozenset(
    str.split(
        """
    com org net edu gov mil int info biz name pro coop museum travel jobs mobi tel aero academy agency app art
    blog care center church city cloud club community company consulting design dev digital direct directory
    education email energy events expert family finance foundation fund fyi global group guide health help
    hospital house institute international law lawyer legal life link live local media money network news ngo
    nyc observer one online ong page partners press report review school services site social software
    solutions space store studio support systems tech technology today tools top tv university video vip
    website wiki work works world xyz zone arpa eu uk su
    """
    )
)
"""Endings of hosts that there are, besides those of countries. `.gvo` is none of them."""

SHORTENERS = frozenset(
    str.split(
        """
    1.usa.gov adf.ly bit.do bit.ly bl.ink buff.ly clck.ru cutt.ly db.tt dlvr.it fb.me forms.gle go.usa.gov
    goo.gl is.gd j.mp linktr.ee lnkd.in ow.ly po.st qr.ae qr.net rb.gy rebrand.ly s.id shorte.st shorturl.at
    snip.ly soo.gd t.co t.ly tiny.cc tiny.one tinyurl.com trib.al u.to v.gd wp.me x.co youtu.be
    """
    )
)
"""Hosts whose links hide where they lead."""


def check_contacts(loaded: Loaded) -> Iterator[Diagnostic]:
    """Find phones and links without a known form or that their facts do not know, and phones that stand twice.

    A lifeline without a phone that somebody answers with a voice is a finding too.
    """
    guide = loaded.guide
    known: dict[str, str] = {}
    for contact in guide.contacts.values():
        yield from _phone(loaded, contact)
        if contact.phone:
            other = known.setdefault(contact.phone.removeprefix("1-"), contact.id)
            if other != contact.id:
                yield finding(loaded, FindingCode.SAME_PHONE, "contact", contact.id, value=contact.phone, other=other)
        yield from _link(loaded, contact)
    for source in guide.sources.values():
        if fault := link_fault(source.url, secure=False):
            yield finding(loaded, FindingCode.ODD_LINK, "source", source.id, value=source.url, what=fault)
    lifeline = [guide.contacts[contact] for contact in guide.lifeline]
    if not any(contact.phone and not TEXT_ONLY.search(contact.name) for contact in lifeline):
        yield finding(loaded, FindingCode.NO_LIFELINE, "guide", "guide")


def _phone(loaded: Loaded, contact: Contact) -> Iterator[Diagnostic]:
    phone = contact.phone
    if phone is None:
        return
    if phone not in SHORT_CODES and not PHONE.fullmatch(phone):
        yield finding(loaded, FindingCode.ODD_PHONE, "contact", contact.id, value=phone)
    elif phone not in _phones_in(loaded.guide, contact) and phone[-12:] not in _phones_in(loaded.guide, contact):
        yield finding(loaded, FindingCode.OTHER_PHONE, "contact", contact.id, value=phone)


def _phones_in(guide: Guide, contact: Contact) -> set[str]:
    """The numbers that the facts of a contact say, with plain hyphens and without the 1."""
    said = [text for fact in contact.facts for text in (guide.facts[fact].states, guide.facts[fact].caveat or "")]
    phones = {"-".join(hit.groups()) for text in said for hit in DIGITS.finditer(text)}
    return phones | {code for code in SHORT_CODES for text in said if re.search(rf"\b{code}\b", text)}


def _link(loaded: Loaded, contact: Contact) -> Iterator[Diagnostic]:
    if contact.url is None:
        return
    if fault := link_fault(contact.url, secure=True):
        yield finding(loaded, FindingCode.ODD_LINK, "contact", contact.id, value=contact.url, what=fault)
        return
    guide, host = loaded.guide, urlsplit(contact.url).hostname or ""
    facts = [guide.facts[fact] for fact in contact.facts]
    known = [text for fact in facts for text in (fact.states, *(guide.sources[source].url for source in fact.sources))]
    site = ".".join(host.split(".")[-2:])
    if not any(re.search(rf"(?<![\w-]){re.escape(site)}(?![\w-])", text, re.IGNORECASE) for text in known):
        yield finding(loaded, FindingCode.OTHER_LINK, "contact", contact.id, value=contact.url)


def link_fault(url: str, *, secure: bool) -> Phrase | None:
    """What is wrong with the form of a link; None if nothing is. `secure`: it must be https."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return LINK_ADDRESS
    if secure and parts.scheme != "https":
        return LINK_HTTPS
    if parts.username is not None or port is not None:
        return LINK_LOGIN
    if not url.isascii() or host.startswith("xn--") or ".xn--" in host:
        return LINK_LETTERS
    labels = host.split(".")
    if len(labels) < 2 or not all(re.fullmatch(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", label) for label in labels):
        return LINK_ADDRESS
    if labels[-1].isdecimal():
        return LINK_ADDRESS
    if labels[-1] not in ENDINGS | _countries():
        return LINK_ENDING
    return LINK_SHORTENER if host.removeprefix("www.") in SHORTENERS else None


@cache
def _countries() -> frozenset[str]:
    """The endings of countries."""
    codes = map(str, Locale("en").territories)
    return frozenset(code.lower() for code in codes if len(code) == 2 and code.isalpha())
