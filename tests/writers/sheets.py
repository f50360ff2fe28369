"""Sheets for the tests of writers: one of a small guide, and one that is as long as a sheet may be."""

import datetime
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from advisor.guide.model import Guide
from advisor.interview import public_only
from advisor.page import blocks
from advisor.page.page import Page
from advisor.page.sheet import compose_sheet
from advisor.page.words import Text, Words
from tests.guide.writing import card, small_guide
from tests.page.trips import FILES, TODAY, chosen, translators

HEAD = FILES["guide.yaml"]
assert isinstance(HEAD, dict)
SHEET_FILES: dict[str, object] = {
    **FILES,
    "guide.yaml": {
        **HEAD,
        "site": "https://clinic.example/guide",
        "sheet": [
            {"id": "main", "title": "Know this", "lines": 3, "phrases": 2, "blanks": ["Date and time", "Spoke with"]},
            {
                "id": "late",
                "title": "When late",
                "lines": 2,
                "phrases": 4,
                "cut_out": True,
                "contacts": 2,
                "back": True,
            },
        ],
    },
    "cards/main.yaml": [
        card(
            "base",
            lead="Call 1-800-772-1213 before 12/31, with SSA-3288.",
            sheet="lead",
            say=["Is this {line.name}?"],
            contacts=["line", "site"],
            facts=["seen", "told"],
        ),
        card("ride", sheet="Take {line.name} at 9 or 10.", facts=["old"]),
    ],
    "cards/late.yaml": [card("run", sheet="lead", say=["I am late.", "Please wait."])],
}


def sheet_guide(folder: Path) -> Guide:
    """A small guide with a sheet."""
    return small_guide(folder, SHEET_FILES)


def small_sheet(folder: Path, codes: str = "en", today: datetime.date = TODAY) -> Page:
    """The sheet of somebody who comes by bus."""
    return compose_sheet(public_only(sheet_guide(folder), {"way": chosen("bus")}), translators(codes), today)


SAMPLES = {
    "en": "Social Security may stop the money if you do not come, so call first and ask for another date today",
    "es": "El Seguro Social puede detener el dinero si no acude, así que llame antes y pida otra fecha hoy mismo",
    "ar": "قد يوقف الضمان الاجتماعي المال إذا لم تحضر لذلك اتصل أولا على 1-800-772-1213 واطلب موعدا قبل 12/31",
    "zh": "如果您不去，社会保障局可能会停止付款，所以请先打电话，今天要求改期。",
}


def longest_sheet(codes: Sequence[str]) -> Page:
    """A sheet of about 400 words in each language, with everything that a sheet can have."""

    def words(number: int) -> Words:
        return Words(tuple(_text(code, number) for code in codes))

    def lines(number: int, each: int) -> list[blocks.Item]:
        return [blocks.Item(words(each)) for _ in range(number)]

    def contact(name: str, phone: str | None, url: str | None) -> blocks.Contact:
        return blocks.Contact(name, words(4), phone, url, words(6) if phone else None, words(4))

    steps = tuple(blocks.Conditional(words(12), None, words(12)) for _ in range(3))
    phrases = tuple(
        blocks.Phrase(_text("en", 8).text, None if codes == ["en"] else Words((_text(codes[0], 9),))) for _ in range(6)
    )
    number = contact("line", "1-800-772-1213", "https://www.ssa.example")
    front = (
        *(blocks.Paragraph(words(20)), blocks.Steps(words(3), steps), number, blocks.Heading(words(4))),
        *(*lines(4, 13), blocks.Phrases(words(3), phrases[:4]), blocks.Heading(words(2)), *lines(1, 14)),
        blocks.Blanks((words(3), words(4), words(4), words(3))),
        blocks.Code("https://clinic.example/guide/es.html#visit=direct-deposit&appointment=office", words(9), words(8)),
        blocks.Paragraph(words(10), "strong"),
    )
    back = (
        *(blocks.Heading(words(3)), *lines(4, 13), blocks.Heading(words(2)), *lines(3, 12)),
        *(blocks.CutOut(words(4), phrases), blocks.Heading(words(3)), *lines(1, 12)),
        blocks.Contacts(
            words(3),
            (
                *(number, contact("tty", "1-800-325-0778", None), contact("help", None, "https://www.lawhelp.example")),
                contact("list", None, "https://www.justice.example/eoir/list-pro-bono-legal-service-providers"),
            ),
        ),
        blocks.Blanks((words(1), words(3))),
        *(blocks.Paragraph(words(number), "quiet") for number in (9, 12, 14, 16)),
    )
    sides = (blocks.Side(words(7), front), blocks.Side(None, back))
    return Page(kind="sheet", title=words(1), languages=tuple(codes), blocks=sides)


def _text(code: str, number: int) -> Text:
    """So many words of a language; of Chinese, twice as many characters."""
    sample = SAMPLES[code]
    text = sample[: number * 2] if code == "zh" else " ".join(islice(cycle(sample.split()), number))
    return Text(text, code, "rtl" if code == "ar" else "ltr")


def count_words(value: object, place: int) -> int:
    """How many words of a language, by its place on the page, stand in a page or in a part of it."""
    match value:
        case Words():
            return len(value.in_language(place).split())
        case blocks.Phrase():
            return len(value.english.split()) if place else 0
        case tuple():
            return sum(count_words(each, place) for each in value)
        case blocks.Block() | blocks.Conditional() | Page():
            fields = (getattr(value, name) for name in value.__struct_fields__ if name not in {"text", "name", "title"})
            own = count_words(value.title, place) if isinstance(value, blocks.Side) and value.title else 0
            return own + sum(
                count_words(field, place) for field in fields if isinstance(field, Words | tuple | blocks.Block)
            )
        case _:
            return 0
