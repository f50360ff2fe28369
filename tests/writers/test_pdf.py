"""The sheet as a PDF: two pages of tagged text in the largest type with room, the same bytes each time."""

import io
import sys
from typing import Any

import pypdf
import pytest

from advisor.page.blocks import Heading, Item, Paragraph, Side
from advisor.page.page import Page
from advisor.page.place import Paper
from advisor.page.words import Text, Words
from advisor.writers.pdf import MissingGlyph, NoTypst, write_pdf
from tests.writers.sheets import longest_sheet


def page(*texts: Text) -> Page:
    words = Words(texts)
    blocks = (Side(words, (Paragraph(words), Heading(words), Item(words))),)
    return Page(kind="sheet", title=words, languages=tuple(text.language for text in texts), blocks=blocks)


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("codes", ["en", "es en", "ar en"])
def test_the_longest_sheet_has_two_pages(codes: str, paper: Paper) -> None:
    pdf = read(write_pdf(longest_sheet(codes.split()), "Notes", paper))
    assert len(pdf.pages) == 2
    assert round(float(pdf.pages[0].mediabox.width)) == {"letter": 612, "a4": 595}[paper]


def test_a_sheet_is_tagged_has_a_language_and_says_nothing_of_itself() -> None:
    pdf = read(write_pdf(longest_sheet(["es", "en"]), "Notes", "letter"))
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "es"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Notes"
    assert pdf.metadata.creation_date is None
    assert pdf.metadata.author is None


def test_the_same_sheet_is_the_same_bytes() -> None:
    assert write_pdf(longest_sheet(["es", "en"]), "Notes", "a4") == write_pdf(
        longest_sheet(["es", "en"]), "Notes", "a4"
    )


def test_numbers_and_texts_can_be_read_out() -> None:
    pdf = read(write_pdf(longest_sheet(["en"]), "Notes", "letter"))
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert "1-800-772-1213" in text


def test_what_looks_like_markup_is_text() -> None:
    hostile = '#set page(width: 1pt) $x$ *bold* _it_ <label> @ref \\ " // /* ```'
    pdf = read(write_pdf(page(Text(hostile, "en")), hostile, "letter"))
    assert len(pdf.pages) == 1
    assert "#set page(width: 1pt) $x$ *bold*" in pdf.pages[0].extract_text()


def test_a_number_in_arabic_keeps_its_order() -> None:
    pdf = read(write_pdf(page(Text("اتصل على 1-800-772-1213 قبل 30 يوما", "ar", "rtl")), "x", "letter"))
    assert "1-800-772-1213" in pdf.pages[0].extract_text()
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"] == "ar"


def test_a_sign_that_no_font_has_is_named() -> None:
    with pytest.raises(MissingGlyph) as told:
        write_pdf(page(Text("A \U0001fae9 face", "en")), "x", "letter")
    assert told.value.sign == "\U0001fae9"
    assert told.value.name.startswith("U+1FAE9")


def test_without_typst_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NoTypst):
        write_pdf(page(Text("A", "en")), "x", "letter")
