"""The sheet to take home in each of its forms, as the bytes of a file."""

from typing import Literal, TypeAlias

from advisor.page.page import Page
from advisor.page.place import Paper

SheetFormat: TypeAlias = Literal["html", "pdf", "text", "markdown"]

WIDTH = 78
"""How wide the plain text is, for a printer and for a message."""


def write_sheet_as(form: SheetFormat, sheet: Page, title: str, paper: Paper) -> bytes:
    """A sheet in a form. `title`: what a viewer calls it. Raises NoTypst and MissingGlyph for a PDF."""
    match form:
        case "pdf":
            from advisor.writers.pdf import write_pdf

            return write_pdf(sheet, title, paper)
        case "html":
            from advisor.writers.html import write_sheet

            return write_sheet(sheet, paper).encode()
        case "markdown":
            from advisor.writers.markdown import write_markdown

            return write_markdown(sheet).encode()
        case "text":
            from advisor.writers.text import write_text

            return write_text(sheet, width=WIDTH).encode()


def printable(sheet: Page, title: str, paper: Paper) -> bytes:
    """A sheet as a printer takes it: as a PDF, or as plain text where none can be made."""
    from advisor.writers.pdf import MissingGlyph, NoTypst

    try:
        return write_sheet_as("pdf", sheet, title, paper)
    except (NoTypst, MissingGlyph):
        return write_sheet_as("text", sheet, title, paper)
