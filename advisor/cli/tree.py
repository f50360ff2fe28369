"""`advisor tree`: draws the questions a person will walk through."""

import argparse

from advisor.check.drawing import write_mermaid, write_svg, write_text
from advisor.check.tree import DEPTH, MOST_FORKS, TreeTooLarge, decision_tree
from advisor.cli.answers_file import asked_answers
from advisor.cli.opening import opened
from advisor.cli.streams import terminal_width, write_out
from advisor.errors import CommandError, ExitCode
from advisor.languages import Translator


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print the tree as text, Mermaid or SVG."""
    guide, _, own = opened(options, translator)
    answers = asked_answers(guide, options.answers, own) if options.answers else {}
    try:
        drawn = decision_tree(guide, answers, options.depth or DEPTH)
    except TreeTooLarge:
        what = own.gettext(
            "The tree has more than {number} forks. Use a smaller --depth, or begin further on with --answers.",
            number=MOST_FORKS,
        )
        raise CommandError(ExitCode.WRONG_USE, what) from None
    match options.format:
        case "mermaid":
            written = write_mermaid(drawn, own)
        case "svg":
            written = write_svg(drawn, own)
        case _:
            written = write_text(drawn, own, width=terminal_width() or 100)
    write_out(written, options.format)
    return ExitCode.FINE
