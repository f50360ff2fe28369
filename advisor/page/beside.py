"""Two languages together: a page with the same page in another language beside it, part by part."""

from typing import TypeVar

import msgspec

from advisor.page.model import Page, QuestionPage, Section

T = TypeVar("T", bound=msgspec.Struct)


def page_beside(page: Page, other: Page) -> Page:
    """`page` with `other`, the same guidance in another language, beside each of its parts."""
    sections = tuple(_section(section, twin) for section, twin in zip(page.sections, other.sections, strict=True))
    return msgspec.structs.replace(page, asked=each_beside(page.asked, other.asked), sections=sections, beside=other)


def question_beside(page: QuestionPage, other: QuestionPage) -> QuestionPage:
    """A question with the same question in another language beside each of its parts."""
    choices, trail = each_beside(page.choices, other.choices), each_beside(page.trail, other.trail)
    return msgspec.structs.replace(page, choices=choices, trail=trail, beside=other)


def each_beside(parts: tuple[T, ...], twins: tuple[T, ...]) -> tuple[T, ...]:
    """Parts, each with the same part in another language beside it; both have a field `beside`."""
    return tuple(msgspec.structs.replace(part, beside=twin) for part, twin in zip(parts, twins, strict=True))


def _section(section: Section, twin: Section) -> Section:
    return msgspec.structs.replace(section, cards=each_beside(section.cards, twin.cards), beside=twin)
