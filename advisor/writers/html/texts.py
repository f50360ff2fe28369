"""Texts and links as HTML: escaped, in their language and direction, phones to call, numbers set apart."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from advisor.page.words import Text
from advisor.writers.isolating import runs

PHONE = re.compile(r"(?<![\w.+-])(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])")
"""A phone number of the United States, as it stands in a text."""

WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
"""What the address of a page begins with."""

_CONTROLS = dict.fromkeys((*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)))


def without_controls(value: object) -> object:
    """`value`; of a text, all but control characters other than tabs and the ends of lines."""
    return value.translate(_CONTROLS) if isinstance(value, str) else value


def said(text: Text) -> Markup:
    """A text as HTML: phone numbers can be called, and in a right-to-left text numbers are set apart."""
    if text.direction != "rtl":
        return _with_phones(text.text)
    return Markup("").join(_isolated(text.text))


def _isolated(text: str) -> Iterator[Markup]:
    at = 0
    for start, end in runs(text):
        yield escape(text[at:start])
        yield Markup('<bdi dir="ltr">{}</bdi>').format(_with_phones(text[start:end]))
        at = end
    yield escape(text[at:])


def _with_phones(text: str) -> Markup:
    return Markup("").join(_phones(text))


def _phones(text: str) -> Iterator[Markup]:
    at = 0
    for found in PHONE.finditer(text):
        yield escape(text[at : found.start()])
        yield phone(found[0])
        at = found.end()
    yield escape(text[at:])


def phone(number: str) -> Markup:
    """A phone number, from left to right in every text; to call, where it is one."""
    digits = re.sub(r"[\s().-]", "", number)
    shown = Markup('<bdi dir="ltr">{}</bdi>').format(number)
    if not re.fullmatch(r"\+?[0-9]{3,15}", digits):
        return shown
    national = len(digits) == 11 and digits.startswith("1")
    return Markup('<a href="tel:{}">{}</a>').format(f"+{digits}" if national else digits, shown)


def address(url: str) -> Markup:
    """The address of a page without what nobody types; a link where it is one of the web, and no script or file."""
    readable = re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/") or url
    shown = Markup('<bdi dir="ltr">{}</bdi>').format(readable)
    return Markup('<a href="{}" rel="noreferrer">{}</a>').format(url, shown) if WEB.match(url) else shown
