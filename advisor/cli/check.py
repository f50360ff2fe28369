"""`advisor check`: every mistake in the content; if there is none, what its proof over all answers finds."""

import argparse
import datetime

from advisor.check import steps
from advisor.check.progress import done
from advisor.check.report import write_diagnostics
from advisor.cli.opening import languages_of, number_of_mistakes
from advisor.cli.streams import narrate, write_out
from advisor.errors import ExitCode
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.mistakes import ContentError
from advisor.guide.opening import content_folder
from advisor.languages import Languages, Translator


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Report mistakes or findings, and how much was proved."""
    folder = options.content or content_folder()
    try:
        loaded = load_guide(folder, collect=True)
    except ContentError as error:
        write_out(write_diagnostics(error.mistakes, folder, translator, options.format), options.format)
        return narrate(ExitCode.UNREADABLE_CONTENT, number_of_mistakes(error, translator))
    languages, own = languages_of(loaded.guide, options.content, options.lang, translator)
    findings = _findings(loaded, options.as_of, languages, own)
    write_out(write_diagnostics(findings, folder, own, options.format), options.format)
    faults = sum(not finding.warning for finding in findings)
    return narrate(
        ExitCode.FINDINGS if faults else ExitCode.FINE,
        own.ngettext("{number} promise was proved.", "{number} promises were proved.", len(loaded.promises)),
        own.ngettext("{number} case was tried.", "{number} cases were tried.", len(loaded.cases)),
        own.ngettext("{number} finding.", "{number} findings.", faults),
        own.ngettext("{number} warning.", "{number} warnings.", len(findings) - faults),
    )


def _findings(loaded: Loaded, today: datetime.date, languages: Languages, translator: Translator) -> list[Diagnostic]:
    """What the checks find, with a progress bar on a terminal where it takes longer than a second."""
    todo = list(steps(loaded, today, [languages.translator(code) for code in languages.known]))
    return done(todo, translator.gettext("Checking"))
