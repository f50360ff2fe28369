"""`advisor check`: every mistake in the content; if there is none, what its proof over all answers finds."""

import argparse
import datetime
import sys

from advisor.check import MissingTool, steps
from advisor.check.progress import done
from advisor.check.report import write_diagnostics
from advisor.cli.opening import languages_of, number_of_mistakes
from advisor.cli.streams import narrate
from advisor.errors import CommandError, ExitCode
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
        sys.stdout.write(write_diagnostics(error.mistakes, folder, translator, options.format))
        return narrate(ExitCode.UNREADABLE_CONTENT, number_of_mistakes(error, translator))
    languages, own = languages_of(loaded.guide, options.content, options.lang, translator)
    findings = _findings(loaded, options.as_of, languages, own)
    sys.stdout.write(write_diagnostics(findings, folder, own, options.format))
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
    try:
        return done(todo, translator.gettext("Checking"))
    except MissingTool as missing:
        what = translator.gettext("Readability needs the library {name}.", name=missing.name)
        fix = translator.gettext("Install it with: pip install 'advisor[authors]'")
        raise CommandError(ExitCode.WRONG_USE, what, fix) from None
