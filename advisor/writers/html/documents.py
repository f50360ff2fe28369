"""Whole documents as HTML, one file each: the sheet to take home, and the guidance."""

from typing import Literal

from advisor.page.document import Document
from advisor.page.page import Page
from advisor.page.words import Words
from advisor.writers.html.environment import policy, render, style
from advisor.writers.html.fitting import Paper, largest_type


def write_sheet(page: Page, paper: Paper) -> str:
    """A sheet that `page.sheet` composed, as HTML for two sides of paper. Its title in a browser says nothing of it."""
    size = f"@media print {{ main {{ font-size: {largest_type(page, paper):g}pt; }} }}"
    css = "\n".join((style("page.css", "sheet.css", f"{paper}.css"), size))
    return _document("sheet.html.jinja", page.title, css, sheet=page)


def write_document(document: Document, *, part: Literal["all", "answer"] = "all", for_lawyer: bool = False) -> str:
    """The guidance as HTML to read and to print. `part`: all of it, or the answer page alone.

    `for_lawyer`: all of it, and it says on top for whom it is and what it reveals.
    """
    whole = document.for_lawyer if for_lawyer else document.answer if part == "answer" else document.whole
    css = style("page.css", "document.css")
    return _document("document.html.jinja", whole.title, css, whole=whole, for_lawyer=for_lawyer)


def _document(template: str, title: Words, css: str, **values: object) -> str:
    own = title.texts[0]
    return render(
        template, lang=own.language, direction=own.direction, title=own.text, css=css, policy=policy(css), **values
    )
