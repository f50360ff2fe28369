"""`advisor tree`: draws the questions a person will walk through."""

import argparse
import sys

from advisor.check.drawing import write_mermaid, write_svg, write_text
from advisor.check.tree import DEPTH, decision_tree
from advisor.cli.answers_file import asked_answers
from advisor.cli.opening import opened
from advisor.cli.streams import terminal_width
from advisor.errors import ExitCode
from advisor.languages import Translator


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print the tree as text, Mermaid or SVG."""
    guide, _, own = opened(options, translator)
    answers = asked_answers(guide, options.answers, own) if options.answers else {}
    drawn = decision_tree(guide, answers, options.depth or DEPTH)
    match options.format:
        case "mermaid":
            written = write_mermaid(drawn, own)
        case "svg":
            written = write_svg(drawn, own)
        case _:
            written = write_text(drawn, own, width=terminal_width() or 100)
    sys.stdout.write(written)
    return ExitCode.FINE
