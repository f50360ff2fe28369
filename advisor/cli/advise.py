"""`advisor advise`: prints the guidance for the answers in a file."""

import argparse
import datetime
import sys

from advisor.cli.answers_file import asked_answers
from advisor.cli.opening import asked_codes, opened
from advisor.errors import ExitCode
from advisor.interview import Interview
from advisor.languages import Translator
from advisor.page.document import compose_document
from advisor.page.words import Translators

WIDTH = 100
"""How wide the text is printed, whatever the terminal: it may go to a file."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print the guidance as text or JSON."""
    guide, languages, own = opened(options, translator)
    answers = asked_answers(guide, options.answers, own)
    codes = dict.fromkeys((own.language.code, *asked_codes(options.also, languages, own)))
    translators = Translators(tuple(languages.translator(code) for code in codes))
    document = compose_document(Interview.replay(guide, answers).advice(), translators, datetime.date.today())
    if options.format == "json":
        from advisor.writers.json import write_json

        sys.stdout.write(write_json(document))
    else:
        from advisor.writers.text import write_text

        part = options.part or ("answer" if sys.stdout.isatty() else "all")
        sys.stdout.write(write_text(document.answer if part == "answer" else document.whole, width=WIDTH))
    return ExitCode.FINE
