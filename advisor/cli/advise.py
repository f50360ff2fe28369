"""`advisor advise`: prints the guidance for the answers in a file."""

import argparse
import datetime
import sys

from advisor.cli.answers_file import asked_answers
from advisor.cli.opening import opened
from advisor.errors import ExitCode
from advisor.interview import Interview
from advisor.languages import Translator
from advisor.page import compose

WIDTH = 100
"""How wide the text is printed, whatever the terminal: it may go to a file."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print the guidance as text or JSON."""
    guide, _, own = opened(options, translator)
    answers = asked_answers(guide, options.answers, own)
    page = compose(Interview.replay(guide, answers).advice(), own, datetime.date.today())
    if options.format == "json":
        from advisor.page.json import write_json

        sys.stdout.write(write_json(page))
    else:
        from advisor.page.text import write_text

        sys.stdout.write(write_text(page, own, width=WIDTH))
    return ExitCode.FINE
