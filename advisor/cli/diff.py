"""`advisor diff`: tells for which answers two versions of the content show something else."""

import argparse

from advisor.check.diff import compare
from advisor.check.telling import write_changes, write_json
from advisor.cli.opening import languages_of, loaded
from advisor.cli.streams import write_out
from advisor.errors import ExitCode
from advisor.languages import Translator


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print the changes as text or JSON, in a language of the new version."""
    old, new = loaded(options.old, translator), loaded(options.new, translator)
    _, own = languages_of(new.guide, options.new, options.lang, translator)
    changes = compare(old, new)
    told = write_json(changes) if options.format == "json" else write_changes(changes, own)
    write_out(told, options.format)
    return ExitCode.FINDINGS if changes else ExitCode.FINE
