"""`advisor site`: writes the guide as web pages, one self-contained file a language, and a page to choose one."""

import argparse
import datetime
from collections.abc import Sequence
from pathlib import Path

from advisor.cli.opening import opened
from advisor.cli.streams import narrate
from advisor.errors import CommandError, ExitCode
from advisor.languages import Translator
from advisor.printable import printable


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Write all pages, or none of them if a file there was not made by this command."""
    from advisor.writers.site import left_over, not_ours, site_pages, write_site

    guide, languages, own = opened(options, translator)
    folder: Path = options.output
    pages = site_pages(guide, languages, datetime.date.today())
    if folder.exists() and not folder.is_dir():
        raise CommandError(ExitCode.WRONG_USE, own.gettext("{file} is not a folder.", file=printable(str(folder))))
    if not options.replace:
        _refuse(not_ours(folder, pages), own)
    write_site(folder, pages)
    return narrate(ExitCode.FINE, *(_left(path, own) for path in left_over(folder, pages)))


def _left(path: Path, translator: Translator) -> str:
    return translator.gettext(
        "{file} is an older page that was not written again. Delete it if nobody needs it.", file=printable(str(path))
    )


def _refuse(strange: Sequence[Path], translator: Translator) -> None:
    """End the command where files that it did not make would be lost."""
    if strange:
        told = [
            translator.gettext(
                "{file} was not made by advisor site, so it was not replaced.", file=printable(str(path))
            )
            for path in strange
        ]
        raise CommandError(ExitCode.WRONG_USE, *told, translator.gettext("Name another folder, or add --replace."))
