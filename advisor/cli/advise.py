"""`advisor advise`: prints the guidance for the answers in a file."""

import argparse
import datetime
import sys
from typing import Literal

from advisor.cli.answers_file import asked_answers
from advisor.cli.opening import asked_codes, opened
from advisor.cli.streams import write_out
from advisor.errors import ExitCode
from advisor.interview import Interview
from advisor.languages import Translator
from advisor.page.document import Document, compose_document
from advisor.page.words import Translators

WIDTH = 100
"""How wide the text is printed, whatever the terminal: it may go to a file."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print the guidance as text, Markdown, HTML or JSON."""
    guide, languages, own = opened(options, translator)
    answers = asked_answers(guide, options.answers, own)
    codes = dict.fromkeys((own.language.code, *asked_codes(options.also, languages, own)))
    translators = Translators(tuple(languages.translator(code) for code in codes))
    document = compose_document(Interview.replay(guide, answers).advice(), translators, datetime.date.today())
    write_out(_written(document, options.format, options.part), options.format)
    return ExitCode.FINE


def _written(document: Document, form: str, asked: Literal["all", "answer"] | None) -> str:
    """The guidance in a format. `asked`: which part of it, which JSON does not heed."""
    part = asked or "all"
    match form:
        case "json":
            from advisor.writers.json import write_json

            return write_json(document)
        case "html":
            from advisor.writers.html import write_document

            return write_document(document, part=part)
        case "markdown":
            from advisor.writers.markdown import write_markdown

            return write_markdown(document.answer if part == "answer" else document.whole)
        case _:
            from advisor.writers.text import write_text

            part = asked or ("answer" if sys.stdout.isatty() else "all")
            return write_text(document.answer if part == "answer" else document.whole, width=WIDTH)
