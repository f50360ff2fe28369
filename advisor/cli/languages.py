"""`advisor languages`: lists the languages of the guide, and brings catalogues up to date or checks them."""

import argparse

import msgspec

from advisor.cli.opening import only_with_sources, opened
from advisor.errors import ExitCode
from advisor.languages import Language, Translator
from advisor.languages.known import SOURCE
from advisor.languages.translator import mark as _


def run(options: argparse.Namespace, translator: Translator) -> int:
    """List languages, or work on the catalogues of the checkout or of the guide in --content."""
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
    findings = [found for domain in domains for found in maintenance.unreadable_catalogues(domain)]
    if options.action == "check":
        findings = [found for domain in domains for found in maintenance.check_catalogues(domain)]
    elif not findings:
        maintenance.update_catalogues(domains)
    for finding in findings:
        print(finding.line(own.gettext))
    return ExitCode.FINDINGS if findings else ExitCode.FINE


def _line(language: Language, translator: Translator) -> str:
    known = _("{code}: {name}, {reviewed} texts reviewed, {draft} draft, {stale} stale, {missing} missing")
    source = _("{code}: {name}, the source of all texts")
    return translator.gettext(source if language.code == SOURCE else known, **msgspec.structs.asdict(language))
