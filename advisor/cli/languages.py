"""`advisor languages`: lists the languages of the guide; begins, brings up to date, records or checks catalogues."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from advisor.cli.opening import only_with_sources, opened
from advisor.cli.streams import narrate
from advisor.errors import CommandError, ExitCode
from advisor.guide.diagnostics import Diagnostic
from advisor.languages import Language, Translator
from advisor.languages.known import SOURCE
from advisor.languages.translator import mark as _
from advisor.printable import printable

if TYPE_CHECKING:
    from advisor.languages.building import Domain


def run(options: argparse.Namespace, translator: Translator) -> int:
    """List languages, or work on the catalogues of the checkout or of the guide in --content."""
    if options.tags and options.action != "new":
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("Only “new” takes the tag of a language."))
    guide, languages, own = opened(options, translator)
    if options.action == "list":
        for language in languages.known.values():
            print(_line(language, own))
        return ExitCode.FINE
    from advisor.languages import maintenance

    domains = maintenance.checkout_domains()
    if options.content:
        domains = [maintenance.guide_domain(guide.id, options.content)]
    if not domains:
        raise only_with_sources(own)
    actions: dict[str, Callable[[], Sequence[Diagnostic]]] = {
        "check": lambda: [found for domain in domains for found in maintenance.check_catalogues(domain)],
        "update": lambda: maintenance.update_catalogues(domains).findings,
        "draft": lambda: maintenance.record_drafts(domains, unchanged=options.unchanged).findings,
        "new": partial(_begin, domains, options.tags, own),
    }
    return _told(actions[options.action](), own)


def _begin(domains: "list[Domain]", tags: Sequence[str], translator: Translator) -> Sequence[Diagnostic]:
    """Begin the languages with these tags, and tell which files there are now."""
    from advisor.languages import maintenance

    if not tags:
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("Name the language by its tag, for example fr."))
    written: list[Path] = []
    for tag in tags:
        try:
            written += maintenance.new_catalogues(domains, tag)
        except ValueError:
            what = translator.gettext("“{tag}” is no tag of a language.", tag=printable(tag[:40]))
            raise CommandError(
                ExitCode.WRONG_USE, what, translator.gettext("Write one as in fr, pt-BR or zh-Hans.")
            ) from None
    for path in written:
        print(path)
    return ()


def _told(findings: Sequence[Diagnostic], translator: Translator) -> ExitCode:
    """Print findings, and how many there are where there are any."""
    for finding in findings:
        line = finding.line(translator.gettext)
        print(translator.gettext("(warning) {finding}", finding=line) if finding.warning else line)
    faults = sum(not finding.warning for finding in findings)
    if findings:
        narrate(ExitCode.FINE, translator.ngettext("{number} finding.", "{number} findings.", faults))
    return ExitCode.FINDINGS if faults else ExitCode.FINE


def _line(language: Language, translator: Translator) -> str:
    known = _("{code}: {name}, {reviewed} texts reviewed, {draft} draft, {stale} stale, {missing} missing")
    source = _("{code}: {name}, the source of all texts")
    return translator.gettext(source if language.code == SOURCE else known, **msgspec.structs.asdict(language))
